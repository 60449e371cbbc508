#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace steady {

inline constexpr std::size_t longest_note = 10'000;  ///< bytes
inline constexpr std::size_t longest_name = 100;     ///< bytes of a topic or a tag

/// Why text cannot be kept, or empty when it can: `is not UTF-8`, `holds a control character`,
/// `is longer than 100 bytes`, `is empty`, `begins or ends with a blank`. Line breaks and tabs are control characters
/// in names only.
std::string_view fault_in_note(std::string_view note);
std::string_view fault_in_name(std::string_view name);

/// Whether the bytes are UTF-8: no overlong forms, no surrogates, nothing past U+10FFFF.
bool is_utf8(std::string_view text);

/// The text on one line and without anything that a terminal obeys: line breaks and tabs become a
/// blank, other control characters their picture (U+2400 …), C1 controls, the controls that turn a
/// line around (U+202A … U+202E, U+2066 … U+2069) and bytes that are not UTF-8 U+FFFD. What is harmless stays byte for
/// byte.
std::string printable(std::string_view text);

/// Whether the text is letters of printable ASCII alone: harmless, and as wide as it is long.
bool is_plain(std::string_view text);

/// Appends the number in digits, for texts of which a report says very many; returns the text.
std::string& append_number(std::string& text, std::int64_t number);

/// Columns that a terminal gives to the text (utf8proc's widths: 0 for combining marks, 2 for wide).
/// REQUIRES: printable text.
int display_width(std::string_view text);

/// The text cut to at most `width` columns, ending in `ellipsis` when it was cut; graphemes stay whole.
std::string fitted(std::string_view text, int width, std::string_view ellipsis);

/// The candidate nearest to a mistyped word, or empty when none is near: at most a third of its length
/// away, counting one for an added, lost, changed or swapped letter; case does not count.
std::string_view nearest_name(std::string_view word, std::span<const std::string_view> candidates);
std::string nearest_name(std::string_view word, std::span<const std::string> candidates);

/// The word as a shell takes it: in quotes where it holds a blank or what a shell obeys.
std::string shell_word(const std::string& word);

/// `1 day`, `2 days`: the number and its noun in the right form.
std::string counted(long long count, std::string_view singular);

}  // namespace steady
