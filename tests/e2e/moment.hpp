#pragma once

#include <optional>
#include <string>

namespace steady::e2e {

/// A moment and the offset from UTC with which it is written, both in seconds.
struct Moment {
  long utc = 0;  ///< since 1970
  long offset = 0;
};

/// Reads `2026-03-05T03:59-05:00`, seconds optional, `Z` for no offset.
/// Throws std::invalid_argument for anything else.
Moment parse_moment(const std::string& text);
/// The moment as the program takes it in STEADY_NOW: `2026-03-05T03:59:00-05:00`.
std::string moment_text(const Moment& moment);
/// The wall clock's `03:59`.
std::string clock_text(const Moment& moment);
/// The wall clock's `2026-03-05`.
std::string date_text(const Moment& moment);

/// A POSIX zone of a fixed offset: `<-05>5`, `<+0545>-5:45` (its sign counts west of UTC).
std::string fixed_zone(long offset);
/// Whether the machine's zone files hold the name.
bool knows_zone(const std::string& name);
/// Seconds east of UTC that the C library gives for the zone at the moment.
long offset_at(const std::string& zone, long utc);
/// The earliest moment at which the zone's clocks show `wall` (seconds since 1970 as if in UTC), or
/// nothing where they skip it. Tries every quarter of an hour, the step of all zones in use.
std::optional<long> moment_of_wall(const std::string& zone, long wall);

}  // namespace steady::e2e
