#pragma once

#include <functional>
#include <string>
#include <vector>

#include "steady/core/history.hpp"
#include "steady/core/streak.hpp"

namespace steady {

/// One day of the streak and why it counts as it does, for a reader who disagrees with the number.
struct Explained {
  Day day;
  Counts counts = Counts::neutral;
  int run = 0;         ///< met days of the run that reaches this day
  std::string reason;  ///< in words; empty for a plain met day
};

/// Hands over the days of `wanted`, ascending, each with its reason; one outside History::period is before the first
/// session or still to come. What `take` throws goes through.
void explain(const History& history, Period wanted, const std::function<void(const Explained&)>& take);

/// From the last miss on: what decides the current streak. All days where none was missed.
Period since_last_break(const History& history);

/// A miss that may be no lapse: the person flew east over the date line and that day did not exist.
struct DateLineHint {
  Date date;
  std::string message;
};

/// The misses whose day before is met and whose day after is met or still open: those that a flight over
/// the date line could explain. Whether it does is for the offsets of the sessions around them to say.
std::vector<Date> date_line_candidates(const History& history);

/// The hint for such a miss, where the first timed session after lies in a zone 12 h or more east of the
/// last one before; else nothing.
std::optional<DateLineHint> date_line_hint(Date miss, Seconds offset_before, Seconds offset_after);

/// A date among others: `Thu 20 Jan`, with its year where that is not `near`'s.
std::string date_text(Date date, Date near);

}  // namespace steady
