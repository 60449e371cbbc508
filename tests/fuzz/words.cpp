// Words for time: whatever is read stays within what the rest of the program counts on, and reads the same
// when it is written as the program writes it.

#include <string>
#include <vector>

#include "steady/core/duration.hpp"
#include "steady/core/error.hpp"
#include "steady/core/period.hpp"
#include "targets.hpp"

namespace steady::fuzz {

namespace {

constexpr Calendar calendar{std::chrono::year{2026} / 11 / 20};

std::vector<std::string> parted(std::string_view input) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at <= input.size();) {
    const std::size_t end = std::min(input.find(' ', at), input.size());
    words.emplace_back(input.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool exists(Date date) { return date >= first_date && date <= last_date; }

void hold_period(Period period, std::string_view input) {
  hold(period.first <= period.last, "a period ends before it begins", input);
  hold(exists(period.first) && exists(period.last), "a period leaves the years 1 to 9999", input);
}

}  // namespace

void durations(std::string_view input) {
  const auto words = parted(input);
  try {
    const DurationWords read = parse_duration_words(words);
    hold(read.seconds > Seconds{0} && read.seconds <= longest_duration, "more than 0, at most 24 h", input);
    hold(read.words >= 1 && read.words <= words.size(), "it takes some of the words", input);
    const Seconds minutes = std::chrono::floor<std::chrono::minutes>(read.seconds);
    if (minutes > Seconds{0})
      hold(parse_duration(typed_duration(minutes)) == minutes, "typed again it is the same", input);
  } catch (const Error&) {
  }
}

void clock_ranges(std::string_view input) {
  const std::string word(input);
  looks_like_clock_range(word);
  try {
    const ClockRange read = parse_clock_range(word);
    const auto fits = [](TimeOfDay time) { return time >= Seconds{0} && time < std::chrono::hours{24}; };
    hold(fits(read.start) && fits(read.end) && read.start != read.end, "two times of a day", input);
    const ClockRange again = parse_clock_range(clock_text(read.start) + '-' + clock_text(read.end));
    hold(again.start == read.start && again.end == read.end, "written again it is the same", input);
  } catch (const Error&) {
  }
}

void days(std::string_view input) {
  for (const Nearest nearest : {Nearest::past, Nearest::future}) {
    Calendar now = calendar;
    now.nearest = nearest;
    try {
      const Date date = parse_day(input, now);
      hold(exists(date), "a day of the years 1 to 9999", input);
      hold(parse_day(iso(date), now) == date, "written again it is the same", input);
    } catch (const Error&) {
    }
  }
  for (const WeekStart start : {WeekStart::monday, WeekStart::sunday}) {
    try {
      const Period week = parse_week(input, {calendar.today, start, Nearest::past});
      hold_period(week, input);
      hold(week_of(week.first, start) == week, "a week is whole", input);
    } catch (const Error&) {
    }
  }
}

void ranges(std::string_view input) {
  for (const auto read : {parse_month, parse_year}) {
    try {
      hold_period(read(input, calendar), input);
    } catch (const Error&) {
    }
  }
  try {
    if (const auto range = parse_range(input, calendar)) hold_period(*range, input);
  } catch (const Error&) {
  }
}

}  // namespace steady::fuzz
