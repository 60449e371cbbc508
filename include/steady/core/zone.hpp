#pragma once

#include <optional>

#include "steady/core/calendar.hpp"

namespace steady {

/// A time zone: how far its wall clocks are ahead of UTC at any moment. The C library's zone is made in
/// cli, tests make theirs from a table; the core never asks the machine.
class Zone {
 public:
  virtual ~Zone() = default;
  /// Seconds east of UTC in force at `moment`; between -25 h and +26 h.
  virtual Seconds offset_at(Instant moment) const = 0;
};

/// The wall clock of `zone` at `moment`.
LocalTime local_time(Instant moment, const Zone& zone);

/// The moment at which the zone's wall clock shows `wall`: the earlier where it comes twice, nothing
/// where a change of clocks skips it.
std::optional<Instant> moment_of(LocalTime wall, const Zone& zone);

/// The study day of a moment: date(wall clock - day start). Localised first, subtracted after, so that a
/// change of clocks in between moves nothing.
/// @param offset     seconds east of UTC in force at the moment
/// @param day_start  local time at which a study day begins, 0 to under 24 h
Date study_day(Instant moment, Seconds offset, Seconds day_start);

}  // namespace steady
