#include "steady/core/period.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "ascii.hpp"
#include "steady/core/error.hpp"

// Each read_… answers nothing where the word has not the shape it reads, so that the next one may
// try, and throws where the shape fits but there is no such day: nothing later can mean it.

namespace steady {

namespace {

using std::chrono::days;

constexpr long long longest_range = 36'500;  ///< days of `last N days`: a century

/// A word as typed, for messages, and in lower case, for reading.
struct Word {
  explicit Word(std::string_view word) : typed(word), text(ascii::lowered(word)) {}

  std::string_view typed;
  std::string text;
};

constexpr std::string_view day_hint = "like: yesterday      (mon, \"3 days ago\", -3, 2026-11-20, 11-20, \"20 nov\")";
constexpr std::string_view week_hint = "like: last      (this, next, -2, 2026-W47, or a day in it)";
constexpr std::string_view month_hint = "like: last      (this, -2, 2026-11, nov)";
constexpr std::string_view month_or_day_hint = "like: last      (this, -2, 2026-11, nov, or a day in it)";
constexpr std::string_view year_hint = "like: last      (this, -2, 2026)";
constexpr std::string_view range_hint =
    "like: \"last 30 days\"      (yesterday, this, 2026-W47, 2026-11, nov, 2026, "
    "2026-11-01..2026-11-20, all)";

[[noreturn]] void refuse(const Word& word, const std::string& why, std::string_view hint) {
  throw RequestError(quoted(word.typed) + ' ' + why, std::string(hint));
}

Date within_years(Date date, const Word& word) {
  if (date < first_date || date > last_date) refuse(word, "is outside the years 1 to 9999", day_hint);
  return date;
}

Period within_years(const Period& period, const Word& word) {
  return {within_years(period.first, word), within_years(period.last, word)};
}

/// The parts between single blanks; a blank too many makes an empty part, which nothing matches.
std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t blank; (blank = text.find(' ')) != std::string_view::npos;) {
    parts.push_back(text.substr(0, blank));
    text.remove_prefix(blank + 1);
  }
  parts.push_back(text);
  return parts;
}

template <std::size_t size>
using Names = std::array<std::pair<std::string_view, int>, size>;

template <std::size_t size>
std::optional<int> looked_up(const Names<size>& names, std::string_view text) {
  for (const auto& [name, value] : names)
    if (name == text) return value;
  return std::nullopt;
}

std::optional<int> weekday_of(std::string_view text) {
  static constexpr Names<18> names = {{
      {"mon", 0},
      {"monday", 0},
      {"tue", 1},
      {"tues", 1},
      {"tuesday", 1},
      {"wed", 2},
      {"weds", 2},
      {"wednesday", 2},
      {"thu", 3},
      {"thur", 3},
      {"thurs", 3},
      {"thursday", 3},
      {"fri", 4},
      {"friday", 4},
      {"sat", 5},
      {"saturday", 5},
      {"sun", 6},
      {"sunday", 6},
  }};
  return looked_up(names, text);
}

std::optional<int> month_of_name(std::string_view text) {
  static constexpr Names<24> names = {{
      {"jan", 1},  {"january", 1},  {"feb", 2},    {"february", 2},  {"mar", 3},  {"march", 3},
      {"apr", 4},  {"april", 4},    {"may", 5},    {"jun", 6},       {"june", 6}, {"jul", 7},
      {"july", 7}, {"aug", 8},      {"august", 8}, {"sep", 9},       {"sept", 9}, {"september", 9},
      {"oct", 10}, {"october", 10}, {"nov", 11},   {"november", 11}, {"dec", 12}, {"december", 12},
  }};
  return looked_up(names, text);
}

/// Whether `text` is `shape`, in which 0 stands for any digit.
bool has_shape(std::string_view text, std::string_view shape) {
  return std::equal(text.begin(), text.end(), shape.begin(), shape.end(),
                    [](char c, char wanted) { return wanted == '0' ? ascii::is_digit(c) : c == wanted; });
}

int number_at(std::string_view text, std::size_t from, std::size_t digits) {
  return static_cast<int>(ascii::number(text.substr(from, digits)).value_or(0));
}

/// The 2 of `-2`.
std::optional<long long> steps_back(std::string_view text) {
  if (!text.starts_with('-')) return std::nullopt;
  return ascii::number(text.substr(1));
}

/// `this`, `last`, `next`, alone or followed by the noun, as steps from now.
std::optional<int> relative(std::string_view text, std::string_view noun) {
  static constexpr Names<3> names = {{{"this", 0}, {"last", -1}, {"next", 1}}};
  const auto parts = parts_of(text);
  if (parts.size() > 2 || (parts.size() == 2 && parts[1] != noun)) return std::nullopt;
  return looked_up(names, parts[0]);
}

// Days

/// A day and month that come every year, or 29 February, which does not.
struct Anniversary {
  int month = 0;
  int day = 0;

  std::optional<Date> in(int year) const {
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    return date.ok() ? std::optional{Date{date}} : std::nullopt;
  }
};

std::optional<Anniversary> anniversary_of(std::string_view text) {
  if (has_shape(text, "00-00")) return Anniversary{number_at(text, 0, 2), number_at(text, 3, 2)};
  const auto parts = parts_of(text);
  if (parts.size() != 2) return std::nullopt;
  const bool day_first = month_of_name(parts[1]).has_value();
  const auto month = month_of_name(parts[day_first ? 1 : 0]);
  const std::string_view day = parts[day_first ? 0 : 1];
  if (!month || day.size() > 2 || !ascii::number(day)) return std::nullopt;
  return Anniversary{*month, number_at(day, 0, 2)};
}

Date nearest(const Anniversary& anniversary, const Calendar& calendar, const Word& word) {
  constexpr int leap_year = 2000;
  if (!anniversary.in(leap_year)) refuse(word, "is not a day: there is no such date", day_hint);
  const bool past = calendar.nearest == Nearest::past;
  for (int year = year_of(calendar.today); year >= 1 && year <= 9999; year += past ? -1 : 1) {
    const auto date = anniversary.in(year);
    if (date && (past ? *date <= calendar.today : *date >= calendar.today)) return *date;
  }
  refuse(word, "is outside the years 1 to 9999", day_hint);
}

/// A day that comes again and again, so that today decides which one is meant.
std::optional<Date> read_recurring_day(const Word& word, const Calendar& calendar) {
  if (const auto weekday = weekday_of(word.text)) {
    const int ahead = (*weekday - weekday_index(calendar.today) + 7) % 7;
    const int step = calendar.nearest == Nearest::future || ahead == 0 ? ahead : ahead - 7;
    return within_years(calendar.today + days{step}, word);
  }
  if (const auto anniversary = anniversary_of(word.text)) return nearest(*anniversary, calendar, word);
  return std::nullopt;
}

/// The 3 of `3 days ago` and of `-3`.
std::optional<long long> days_back(std::string_view text) {
  if (const auto steps = steps_back(text)) return steps;
  const auto parts = parts_of(text);
  if (parts.size() != 3 || parts[2] != "ago" || (parts[1] != "day" && parts[1] != "days")) return std::nullopt;
  return ascii::number(parts[0]);
}

/// A day that is the same whatever is nearest.
std::optional<Date> read_single_day(const Word& word, const Calendar& calendar) {
  static constexpr Names<3> names = {{{"today", 0}, {"yesterday", -1}, {"tomorrow", 1}}};
  if (const auto step = looked_up(names, word.text)) return within_years(calendar.today + days{*step}, word);
  if (const auto back = days_back(word.text)) return within_years(calendar.today - days{*back}, word);
  if (!has_shape(word.text, "0000-00-00")) return std::nullopt;
  const auto date = parse_iso(word.text);
  if (!date) refuse(word, "is not a day: there is no such date", day_hint);
  return within_years(*date, word);
}

std::optional<Date> read_day(const Word& word, const Calendar& calendar) {
  if (const auto date = read_single_day(word, calendar)) return date;
  return read_recurring_day(word, calendar);
}

// Weeks

Period week_around(Date date, const Calendar& calendar, const Word& word) {
  return within_years(week_of(date, calendar.week_start), word);
}

std::optional<Period> read_week(const Word& word, const Calendar& calendar) {
  if (const auto step = relative(word.text, "week"))
    return week_around(calendar.today + days{*step * 7}, calendar, word);
  if (!has_shape(word.text, "0000-w00")) return std::nullopt;
  const auto monday = iso_week_monday(number_at(word.text, 0, 4), number_at(word.text, 6, 2));
  if (!monday) refuse(word, "is not a week: that year has no such week", week_hint);
  return week_around(*monday, calendar, word);
}

// Months

Period month_at(long long index, const Word& word) {
  if (index < month_index(first_date) || index > month_index(last_date))
    refuse(word, "is outside the years 1 to 9999", month_hint);
  return month_of(std::chrono::year{static_cast<int>(index / 12)} /
                  std::chrono::month{static_cast<unsigned>(index % 12 + 1)} / 1);
}

/// The latest such month that has begun, or the next that is not over.
Period nearest_month(int month, const Calendar& calendar, const Word& word) {
  const int now = month_index(calendar.today);
  const int ahead = (month - 1 - now % 12 + 12) % 12;
  return month_at(now + (calendar.nearest == Nearest::future || ahead == 0 ? ahead : ahead - 12), word);
}

std::optional<Period> read_month(const Word& word, const Calendar& calendar) {
  const auto step = relative(word.text, "month");
  if (step && *step <= 0) return month_at(month_index(calendar.today) + *step, word);
  if (const auto month = month_of_name(word.text)) return nearest_month(*month, calendar, word);
  if (!has_shape(word.text, "0000-00")) return std::nullopt;
  const int month = number_at(word.text, 5, 2);
  if (month < 1 || month > 12) refuse(word, "is not a month: a year has 12", month_hint);
  return month_at(number_at(word.text, 0, 4) * 12LL + month - 1, word);
}

// Years

Period year_at(long long year, const Word& word) {
  if (year < 1 || year > 9999) refuse(word, "is outside the years 1 to 9999", year_hint);
  return year_period(std::chrono::year{static_cast<int>(year)} / 1 / 1);
}

std::optional<Period> read_year(const Word& word, const Calendar& calendar) {
  const auto step = relative(word.text, "year");
  if (step && *step <= 0) return year_at(year_of(calendar.today) + *step, word);
  if (!has_shape(word.text, "0000")) return std::nullopt;
  return year_at(number_at(word.text, 0, 4), word);
}

// Ranges

std::optional<Period> read_last_days(const Word& word, const Calendar& calendar) {
  const auto parts = parts_of(word.text);
  if (parts.size() != 3 || parts[0] != "last" || (parts[2] != "day" && parts[2] != "days")) return std::nullopt;
  const auto count = ascii::number(parts[1]);
  if (!count) return std::nullopt;
  if (*count < 1 || *count > longest_range) refuse(word, "is not a range: it takes 1 to 36500 days", range_hint);
  return within_years(Period{calendar.today - days{*count - 1}, calendar.today}, word);
}

std::optional<Period> read_span(const Word& word, const Calendar& calendar) {
  const std::size_t dots = word.text.find("..");
  if (dots == std::string::npos) return std::nullopt;
  const Word from(word.typed.substr(0, dots));
  const Word to(word.typed.substr(dots + 2));
  if (from.text.empty() || to.text.empty()) refuse(word, "is not a range: it lacks one end", range_hint);

  const Date first = parse_day(from.typed, calendar);
  const auto after = read_recurring_day(to, {first, calendar.week_start, Nearest::future});
  const Date last = after ? *after : parse_day(to.typed, calendar);
  if (last < first) refuse(word, "is not a range: it ends before it begins", range_hint);
  return Period{first, last};
}

}  // namespace

Date parse_day(std::string_view word, const Calendar& calendar) {
  const Word day(word);
  if (const auto date = read_day(day, calendar)) return *date;
  refuse(day, "is not a day", day_hint);
}

Period parse_week(std::string_view word, const Calendar& calendar) {
  const Word week(word);
  if (const auto back = steps_back(week.text))
    return week_around(within_years(calendar.today - days{*back * 7}, week), calendar, week);
  if (const auto period = read_week(week, calendar)) return *period;
  if (const auto date = read_day(week, calendar)) return week_around(*date, calendar, week);
  refuse(week, "is not a week", week_hint);
}

Period parse_month(std::string_view word, const Calendar& calendar) {
  const Word month(word);
  if (const auto back = steps_back(month.text)) return month_at(month_index(calendar.today) - *back, month);
  if (const auto period = read_month(month, calendar)) return *period;
  if (const auto date = read_day(month, calendar)) return month_of(*date);
  refuse(month, "is not a month", month_or_day_hint);
}

Period parse_year(std::string_view word, const Calendar& calendar) {
  const Word year(word);
  if (const auto back = steps_back(year.text)) return year_at(year_of(calendar.today) - *back, year);
  if (const auto period = read_year(year, calendar)) return *period;
  refuse(year, "is not a year", year_hint);
}

std::optional<Period> parse_range(std::string_view word, const Calendar& calendar) {
  const Word range(word);
  if (range.text == "all") return std::nullopt;
  if (const auto span = read_span(range, calendar)) return span;
  if (const auto last_days = read_last_days(range, calendar)) return last_days;
  if (const auto date = read_day(range, calendar)) return Period{*date, *date};
  if (const auto week = read_week(range, calendar)) return week;
  if (const auto month = read_month(range, calendar)) return month;
  if (const auto year = read_year(range, calendar)) return year;
  refuse(range, "is not a range of days", range_hint);
}

}  // namespace steady
