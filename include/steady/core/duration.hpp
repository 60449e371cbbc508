#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "steady/core/calendar.hpp"

namespace steady {

/// The longest session, and the most that a study day holds.
inline constexpr Seconds longest_duration = std::chrono::hours{24};

/// A duration and how many of the words it took.
struct DurationWords {
  Seconds seconds{};
  std::size_t words = 0;
};

/// Reads the duration with which `words` begin.
///
/// Forms: `45m` `1h` `1h30m` `1h 30m` (one word or two) `1.5h` `1:30` (h:mm) `90` (minutes) `90s`
/// `PT1H30M`, and units as words apart: `45 min`, `2 hours`, `1 hour 30 minutes`. A following word
/// belongs to it only where it continues it with a smaller unit; a bare number never does.
/// More than 0, at most 24 h. Throws RequestError naming the word; REQUIRES: words is not empty.
DurationWords parse_duration_words(std::span<const std::string> words);

/// How many of the words the duration with which they begin takes; 1 also where they begin with none.
/// REQUIRES: words is not empty.
std::size_t words_of_duration(std::span<const std::string> words);

/// Reads `text` as one whole duration, as above. Throws RequestError naming it.
Seconds parse_duration(std::string_view text);

/// The duration as people read it: `45m`, `1h 05m`, `2h`, `0m`; seconds only below one minute (`40s`).
/// Whole minutes, rounded down; negative ones carry a `-`.
std::string duration_text(Seconds seconds);

/// The same as it would be typed, in one word: `1h05m`.
std::string typed_duration(Seconds seconds);

/// The same with its seconds, where there are any: `1m 30s`.
std::string exact_duration_text(Seconds seconds);

/// What is left of a goal, rounded up to whole minutes, so that 1 second left is never shown as 0m.
std::string left_text(Seconds seconds);

/// The minutes of a clock: seconds since midnight, 0 to under 24 h.
using TimeOfDay = Seconds;

/// Reads `9:00`, `09:00`, `9`, `7pm`, `8:15pm`. Nothing where the text is no time of day.
std::optional<TimeOfDay> parse_time_of_day(std::string_view text);

/// A clock range as typed: where it begins and ends on clocks; an end before the start is on the next day.
struct ClockRange {
  TimeOfDay start{};
  TimeOfDay end{};
};

/// Whether a word is meant as a clock range rather than a duration: it has a digit, `-`, and is no date.
bool looks_like_clock_range(std::string_view word);

/// Reads `09:00-09:45` `9:00-9:45` `9-10` `7pm-8:15pm` `23:40-00:20`. Throws RequestError naming the
/// word for anything else, for am or pm on one end only and for equal ends.
ClockRange parse_clock_range(std::string_view word);

/// A time of day as `09:05`.
std::string clock_text(TimeOfDay time);

}  // namespace steady
