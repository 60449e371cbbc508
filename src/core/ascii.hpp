#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace steady::ascii {

// The C library's character functions ask the locale and are undefined for bytes past 127; words
// that people type are compared by these instead.

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

inline char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

inline std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

/// How many digits the text begins with.
inline std::size_t leading_digits(std::string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
}

/// More than any amount that a word may name, and far from overflow when multiplied by a unit.
inline constexpr long long huge = 1'000'000'000'000;

/// The number that a text of nothing but digits says, at most `huge`; nothing for any other text.
inline std::optional<long long> number(std::string_view text) {
  if (text.empty() || leading_digits(text) != text.size()) return std::nullopt;
  long long value = 0;
  for (char c : text) value = std::min(huge, value * 10 + (c - '0'));
  return value;
}

}  // namespace steady::ascii
