#pragma once

#include <optional>
#include <string_view>

#include "steady/core/calendar.hpp"

namespace steady {

/// Which date a weekday or a date without year means.
enum class Nearest {
  past,    ///< the latest not after today: what was done
  future,  ///< the next not before today: what is intended (`plan`, `off`, `goal`)
};

/// What the words for days mean right now. Pure values, so that the parsers below ask no clock.
struct Calendar {
  Date today;  ///< the study day of now
  WeekStart week_start = WeekStart::monday;
  Nearest nearest = Nearest::past;
};

/// Reads a DAY: `today` `yesterday` `tomorrow` `mon`…`sunday` `3 days ago` `-3` `2026-11-20` `11-20`
/// `20 nov` `nov 20`, any case. Throws RequestError naming the word, also for a date that does not
/// exist or lies outside the years 1 to 9999.
Date parse_day(std::string_view word, const Calendar& calendar);

/// Reads a WEEK: `this` `last` `next` `-2` `2026-W47`, or any day in it. Throws as parse_day.
/// `2026-W47` is the week that holds that ISO week's Monday.
Period parse_week(std::string_view word, const Calendar& calendar);

/// Reads a MONTH: `this` `last` `-2` `2026-11` `nov`, or any day in it. Throws as parse_day.
Period parse_month(std::string_view word, const Calendar& calendar);

/// Reads a YEAR: `this` `last` `-2` `2026`. Throws as parse_day.
Period parse_year(std::string_view word, const Calendar& calendar);

/// Reads a RANGE: a day, a week (`this`, `last`, `2026-W47`, `this week`), a month (`2026-11`,
/// `this month`, `last month`), a year (`2026`, `this year`), `A..B` (days; a B that is a weekday or a
/// date without year is the first after A), `last 30 days`, `all`. Throws as parse_day.
/// Nothing is returned for `all`, whose ends only the store knows.
std::optional<Period> parse_range(std::string_view word, const Calendar& calendar);

}  // namespace steady
