#include "ascii.hpp"
#include "steady/core/duration.hpp"
#include "steady/core/error.hpp"

namespace steady {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr std::string_view hint = "like: steady log 09:00-09:45      (9-10, 7pm-8:15pm, 23:40-00:20)";

enum class Half { none, am, pm };

/// Takes `am` or `pm` off the end of a lower-case text.
Half take_half(std::string_view& text) {
  if (!text.ends_with("am") && !text.ends_with("pm")) return Half::none;
  const Half half = text.ends_with("am") ? Half::am : Half::pm;
  text.remove_suffix(2);
  return half;
}

/// A time of day and whether it said am or pm.
struct ClockTime {
  TimeOfDay time{};
  bool halved = false;
};

std::optional<ClockTime> read_time(std::string_view typed) {
  const std::string word = ascii::lowered(typed);
  std::string_view text = word;
  const Half half = take_half(text);
  const std::size_t digits = ascii::leading_digits(text);
  if (digits < 1 || digits > 2) return std::nullopt;
  long long hour = ascii::number(text.substr(0, digits)).value_or(0);
  long long minute = 0;
  if (text.size() > digits) {
    if (text[digits] != ':' || text.size() != digits + 3) return std::nullopt;
    minute = ascii::number(text.substr(digits + 1)).value_or(60);
  }
  const bool on_the_clock = half == Half::none ? hour <= 23 : hour >= 1 && hour <= 12;
  if (!on_the_clock || minute > 59) return std::nullopt;
  if (half != Half::none) hour = hour % 12 + (half == Half::pm ? 12 : 0);
  return ClockTime{hours{hour} + minutes{minute}, half != Half::none};
}

ClockTime read_end(std::string_view end, std::string_view range) {
  if (const auto time = read_time(end)) return *time;
  const std::string why = end.empty()      ? "it lacks one end"
                          : end == "24:00" ? "midnight is 00:00"
                                           : "there is no time " + quoted(end);
  throw RequestError(quoted(range) + " is not a clock range: " + why, std::string(hint));
}

/// Whether a person meant a time of day, right or wrong: digits and colons, then perhaps am or pm.
bool looks_like_time(std::string_view half) {
  const std::string word = ascii::lowered(half);
  std::string_view text = word;
  take_half(text);
  return ascii::leading_digits(text) > 0 && text.find_first_not_of("0123456789:") == std::string_view::npos;
}

/// `-3`, `5-` and `2026-11` are numbers and months, no halves of a range.
bool says_a_clock(std::string_view half) { return !ascii::number(half) && looks_like_time(half); }

}  // namespace

std::optional<TimeOfDay> parse_time_of_day(std::string_view text) {
  const auto read = read_time(text);
  if (!read) return std::nullopt;
  return read->time;
}

bool looks_like_clock_range(std::string_view word) {
  const std::size_t dash = word.find('-');
  if (dash == std::string_view::npos || dash != word.rfind('-')) return false;
  const std::string_view start = word.substr(0, dash);
  const std::string_view end = word.substr(dash + 1);
  if (start.empty()) return says_a_clock(end);
  if (end.empty()) return says_a_clock(start);
  const bool year_and_month = start.size() == 4 && end.size() <= 2 && !says_a_clock(start);
  return !year_and_month && ascii::is_digit(start[0]) && ascii::is_digit(end[0]) &&
         (looks_like_time(start) || looks_like_time(end));
}

ClockRange parse_clock_range(std::string_view word) {
  const std::size_t dash = word.find('-');
  if (dash == std::string_view::npos) throw RequestError(quoted(word) + " is not a clock range", std::string(hint));
  const ClockTime start = read_end(word.substr(0, dash), word);
  const ClockTime end = read_end(word.substr(dash + 1), word);
  if (start.halved != end.halved)
    throw RequestError(quoted(word) + " says am or pm on one end only", std::string(hint));
  if (start.time == end.time) throw RequestError(quoted(word) + " begins and ends at the same time", std::string(hint));
  return {start.time, end.time};
}

std::string clock_text(TimeOfDay time) {
  const auto whole = std::chrono::floor<minutes>(time).count();
  // By hand, since a list says it twice for each of its sessions.
  const auto digit = [](auto number) { return static_cast<char>('0' + number % 10); };
  return {digit(whole / 600), digit(whole / 60), ':', digit(whole % 60 / 10), digit(whole)};
}

}  // namespace steady
