#include "steady/core/zone.hpp"

#include <algorithm>
#include <array>

namespace steady {

LocalTime local_time(Instant moment, const Zone& zone) {
  return LocalTime{moment.time_since_epoch() + zone.offset_at(moment)};
}

std::optional<Instant> moment_of(LocalTime wall, const Zone& zone) {
  // No zone changes its clocks twice within two days of a reading, so the offsets in force a day before
  // and a day after are the only ones that can apply.
  const Instant as_utc{wall.time_since_epoch()};
  const std::array offsets = {zone.offset_at(as_utc - std::chrono::days{1}),
                              zone.offset_at(as_utc + std::chrono::days{1})};
  std::optional<Instant> earliest;
  for (const Seconds offset : offsets) {
    const Instant moment = as_utc - offset;
    if (zone.offset_at(moment) != offset) continue;
    if (!earliest || moment < *earliest) earliest = moment;
  }
  return earliest;
}

Date study_day(Instant moment, Seconds offset, Seconds day_start) {
  return std::chrono::floor<std::chrono::days>(Instant{moment + offset - day_start});
}

}  // namespace steady
