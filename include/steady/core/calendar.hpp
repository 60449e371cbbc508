#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace steady {

/// A calendar date. Of a session it is the study day that the session counts for.
using Date = std::chrono::sys_days;
/// A moment, in whole seconds of UTC.
using Instant = std::chrono::sys_seconds;
/// A wall clock reading, in whole seconds, of a zone that the context names.
using LocalTime = std::chrono::local_seconds;
using Seconds = std::chrono::seconds;

/// The earliest and the latest date that the program takes: four digits of a year.
inline constexpr Date first_date = std::chrono::year{1} / 1 / 1;
inline constexpr Date last_date = std::chrono::year{9999} / 12 / 31;

/// The day on which weeks begin (setting `week_start`).
enum class WeekStart { monday, sunday };

/// An inclusive stretch of dates; `first` is never after `last`.
struct Period {
  Date first;
  Date last;

  bool contains(Date date) const { return first <= date && date <= last; }
  int days() const { return static_cast<int>((last - first).count()) + 1; }
  friend bool operator==(const Period&, const Period&) = default;
};

/// The date as `2026-11-20`.
std::string iso(Date date);
/// The date that `2026-11-20` names, exactly so written; nothing for any other text or no such date.
std::optional<Date> parse_iso(std::string_view text);

/// 0 for Monday to 6 for Sunday.
int weekday_index(Date date);
/// `mon` … `sun`.
std::string_view weekday_name(Date date);
/// The same and `monday` … `sunday` for 0 to 6.
std::string_view weekday_name(std::size_t index);
std::string_view weekday_full(std::size_t index);
/// `Mon` … `Sun`.
std::string_view weekday_title(Date date);
/// `Jan` … `Dec`.
std::string_view month_title(Date date);
/// `January` … `December`.
std::string_view month_full(Date date);
/// The year as a number.
int year_of(Date date);
/// The day of the month, 1 to 31.
int day_of_month(Date date);
/// How many months lie before this date's month since year 0: equal for dates of one month.
int month_index(Date date);

/// The seven days of the week in which `date` lies.
Period week_of(Date date, WeekStart start);
/// All days of the month in which `date` lies.
Period month_of(Date date);
/// All days of the year in which `date` lies.
Period year_period(Date date);
/// ISO 8601 name of the week in which `date` lies: `2026-W47`.
std::string iso_week_name(Date date);
/// The ISO number alone: 47.
int iso_week_number(Date date);
/// The Monday of an ISO week, or nothing where that year has no such week.
std::optional<Date> iso_week_monday(int year, int week);
/// A week's name in `key`s and `week`s: ISO from Monday, the first day's date where weeks start on Sunday.
std::string week_key(const Period& week, WeekStart start);

/// The moment as RFC 3339 in UTC: `2026-11-20T18:05:00Z`.
std::string rfc3339(Instant moment);
/// The moment with the offset from UTC in force where it was logged: `2026-11-20T19:05:00+01:00`.
/// An offset is shown in whole minutes, the wall clock fitted to it, so that the moment stays right.
std::string rfc3339(Instant moment, Seconds offset);

/// What an RFC 3339 text says: the wall clock, and the offset when it names one other than `Z`.
struct Rfc3339 {
  LocalTime wall{};
  std::optional<Seconds> offset;  ///< as written; 0 for `Z`; absent where the text has none
  bool zulu = false;              ///< the text ends in `Z`
};
/// Reads `YYYY-MM-DDTHH:MM[:SS[.fraction]][Z|±HH:MM]`; nothing where the text is anything else or names
/// a date or time that is none. A fraction is dropped.
std::optional<Rfc3339> parse_rfc3339(std::string_view text);

}  // namespace steady
