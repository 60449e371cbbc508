#include "steady/core/duration.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "ascii.hpp"
#include "steady/core/error.hpp"

namespace steady {

namespace {

constexpr long long minute = 60;
constexpr long long hour = 60 * minute;

constexpr std::string_view any_hint = "like: 45m      (1h30m, 1.5h, 1:30, 90, 90s)";
constexpr std::string_view log_hint = "like: steady log 45m \"Chapter 10\"      (45m, 1h30m, 1:30, 90, 09:00-09:45)";

/// The seconds in a unit that people name, with or without the plural's s; 0 for any other word.
long long unit_seconds(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, long long>, 9> units = {{
      {"s", 1},
      {"sec", 1},
      {"second", 1},
      {"m", minute},
      {"min", minute},
      {"minute", minute},
      {"h", hour},
      {"hr", hour},
      {"hour", hour},
  }};
  for (const auto& [unit, seconds] : units) {
    if (name == unit) return seconds;
    if (name.size() == unit.size() + 1 && name.starts_with(unit) && name.back() == 's') return seconds;
  }
  return 0;
}

/// An amount as typed: `45`, or `1.5` with a digit on both sides of the point.
struct Amount {
  long long whole = 0;
  std::string_view fraction;

  bool decimal() const { return !fraction.empty(); }
  long long times(long long unit) const;
};

long long Amount::times(long long unit) const {
  // Twelve digits are finer than any second can show, and their product still fits.
  constexpr std::size_t digits_that_count = 12;
  const std::string_view counted = fraction.substr(0, digits_that_count);
  long long scale = 1;
  for (std::size_t i = 0; i < counted.size(); ++i) scale *= 10;
  const long long parts = ascii::number(counted).value_or(0) * unit;
  return whole * unit + parts / scale + (parts % scale * 2 >= scale ? 1 : 0);
}

/// Takes an amount off the front of `text`; nothing, and `text` as it was, where there is none.
std::optional<Amount> take_amount(std::string_view& text) {
  const std::size_t digits = ascii::leading_digits(text);
  if (digits == 0) return std::nullopt;
  Amount amount{ascii::number(text.substr(0, digits)).value_or(0), {}};
  std::string_view rest = text.substr(digits);
  if (rest.starts_with('.')) {
    rest.remove_prefix(1);
    const std::size_t decimals = ascii::leading_digits(rest);
    if (decimals == 0) return std::nullopt;
    amount.fraction = rest.substr(0, decimals);
    rest.remove_prefix(decimals);
  }
  text = rest;
  return amount;
}

/// A blank at the very end stays, and is refused with whatever reads on.
void skip_blank(std::string_view& text) {
  if (text.size() > 1 && text.starts_with(' ')) text.remove_prefix(1);
}

/// The components of a duration read so far: each unit once, the larger first.
class Components {
 public:
  /// Reads one whole lower-case word; where it does not continue what was read, nothing changes.
  bool read(std::string_view word) {
    Components longer = *this;
    do {
      if (!longer.read_one(word)) return false;
      skip_blank(word);
    } while (!word.empty());
    *this = longer;
    return true;
  }

  long long seconds() const { return seconds_; }

 private:
  bool read_one(std::string_view& text) {
    const auto amount = take_amount(text);
    if (!amount) return false;
    skip_blank(text);
    const std::size_t letters = std::min(text.find_first_of("0123456789 "), text.size());
    const long long unit = unit_seconds(text.substr(0, letters));
    if (unit == 0 || unit >= smallest_unit_ || exact_) return false;
    if (amount->decimal() && smallest_unit_ != none) return false;
    text.remove_prefix(letters);
    seconds_ += amount->times(unit);
    smallest_unit_ = unit;
    exact_ = amount->decimal();
    return true;
  }

  static constexpr long long none = 2 * hour;
  long long seconds_ = 0;
  long long smallest_unit_ = none;
  bool exact_ = false;  ///< a decimal stands alone: `1.5h 20m` would say the minutes twice
};

/// `1:30`, hours and two digits of minutes.
std::optional<long long> read_clock_form(std::string_view word) {
  const std::size_t colon = word.find(':');
  if (colon == std::string_view::npos || word.size() != colon + 3) return std::nullopt;
  const auto hours = ascii::number(word.substr(0, colon));
  const auto minutes = ascii::number(word.substr(colon + 1));
  if (!hours || !minutes || *minutes > 59) return std::nullopt;
  return *hours * hour + *minutes * minute;
}

/// `pt1h30m`, the ISO 8601 form, whose units are single letters.
std::optional<long long> read_iso_form(std::string_view word) {
  if (!word.starts_with("pt") || word.size() == 2) return std::nullopt;
  word.remove_prefix(2);
  long long seconds = 0;
  for (const auto& [letter, unit] : {std::pair{'h', hour}, {'m', minute}, {'s', 1LL}}) {
    const std::size_t digits = ascii::leading_digits(word);
    if (digits == 0 || digits == word.size() || word[digits] != letter) continue;
    seconds += ascii::number(word.substr(0, digits)).value_or(0) * unit;
    word.remove_prefix(digits + 1);
  }
  if (!word.empty()) return std::nullopt;
  return seconds;
}

/// The forms that no word continues.
std::optional<long long> read_closed_form(std::string_view word) {
  if (const auto seconds = read_clock_form(word)) return seconds;
  return read_iso_form(word);
}

bool is_amount(std::string_view word) { return take_amount(word) && word.empty(); }

/// How many of the words, none, one or two, continue what was read: `30m`, or `30` `minutes`.
std::size_t take_words(Components& components, std::span<const std::string> words) {
  if (words.empty()) return 0;
  const std::string first = ascii::lowered(words[0]);
  if (components.read(first)) return 1;
  if (words.size() < 2 || !is_amount(first)) return 0;
  const std::string unit = ascii::lowered(words[1]);
  return unit_seconds(unit) != 0 && components.read(first + unit) ? 2 : 0;
}

/// How many of the words say one amount after the other, each of a smaller unit.
std::size_t take_all_words(Components& components, std::span<const std::string> words) {
  std::size_t used = 0;
  while (const std::size_t taken = take_words(components, words.subspan(used))) used += taken;
  return used;
}

std::string joined(std::span<const std::string> words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

Seconds within_a_day(long long seconds, const std::string& typed, std::string_view hint) {
  if (seconds > longest_duration.count())
    throw RequestError(quoted(typed) + " is more than 24 hours", std::string(hint));
  if (seconds == 0)
    throw RequestError(quoted(typed) + " is no time: a session has at least a second", std::string(hint));
  return Seconds{seconds};
}

DurationWords read_words(std::span<const std::string> words, std::string_view hint) {
  const std::string first = ascii::lowered(words[0]);
  if (const auto seconds = read_closed_form(first)) return {within_a_day(*seconds, words[0], hint), 1};

  Components components;
  const std::size_t used = take_all_words(components, words);
  if (used > 0) return {within_a_day(components.seconds(), joined(words.first(used)), hint), used};

  if (const auto minutes = ascii::number(first)) return {within_a_day(*minutes * minute, words[0], hint), 1};
  throw RequestError(quoted(words[0]) + " is not a duration", std::string(hint));
}

}  // namespace

DurationWords parse_duration_words(std::span<const std::string> words) { return read_words(words, log_hint); }

std::size_t words_of_duration(std::span<const std::string> words) {
  Components components;
  if (read_closed_form(ascii::lowered(words[0]))) return 1;
  return std::max<std::size_t>(take_all_words(components, words), 1);
}

Seconds parse_duration(std::string_view text) {
  const std::array<std::string, 1> word = {std::string(text)};
  return read_words(word, any_hint).seconds;
}

std::string duration_text(Seconds seconds) {
  // Put together by hand, and from behind, since a report of many years says a duration or two for each of its days.
  const long long size = std::abs(seconds.count());
  if (size == 0) return "0m";
  std::array<char, 24> text{};
  std::size_t at = text.size();
  const auto put = [&](long long number, char unit) {
    text[--at] = unit;
    for (; number > 0; number /= 10) text[--at] = static_cast<char>('0' + number % 10);
  };
  const long long rest = size % hour / minute;
  if (size < minute) put(size, 's');
  if (rest > 0) put(rest, 'm');
  if (size >= hour) {
    if (rest > 0 && rest < 10) text[--at] = '0';
    if (rest > 0) text[--at] = ' ';
    put(size / hour, 'h');
  }
  if (seconds.count() < 0) text[--at] = '-';
  return {text.data() + at, text.size() - at};
}

std::string typed_duration(Seconds seconds) {
  std::string text = duration_text(seconds);
  std::erase(text, ' ');
  return text;
}

std::string exact_duration_text(Seconds seconds) {
  const long long rest = seconds.count() % minute;
  if (rest == 0 || std::abs(seconds.count()) < minute) return duration_text(seconds);
  return fmt::format("{} {}s", duration_text(seconds), std::abs(rest));
}

std::string left_text(Seconds seconds) {
  if (seconds <= Seconds{0}) return "0m";
  return duration_text(std::chrono::ceil<std::chrono::minutes>(seconds));
}

}  // namespace steady
