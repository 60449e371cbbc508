#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "steady/core/duration.hpp"
#include "steady/core/session.hpp"
#include "steady/core/zone.hpp"

namespace steady {

/// Now, and where and how days are counted: what it takes to say when a session lies.
struct Clock {
  Instant now{};
  const Zone& zone;
  Seconds day_start{};

  Date today() const { return study_day(now, zone.offset_at(now), day_start); }
};

/// Where a session lies: its study day, its start where that is known, and its length.
struct Placement {
  Date day{};
  std::optional<Start> start;
  Seconds seconds{};
};

/// `log 30m`: the minutes that just ended. Throws nothing.
Placement ended_now(Seconds seconds, const Clock& clock);

/// `log 30m --day D`: the day alone, the start unknown. Throws RequestError where D has not come yet.
Placement on_day(Seconds seconds, Date day, const Clock& clock);

/// `log 30m --at 9:00`: on the study day `day`, where a time before the day start is on the next
/// calendar date. Without `day`: on today's study day, or, for a time before the day start, on the
/// calendar date of now.
///
/// Throws RequestError where the zone skips that time, or where the session would end in the future;
/// then the hint names the day that would fit.
Placement starting_at(TimeOfDay start, Seconds seconds, std::optional<Date> day, const Clock& clock);

/// `start --at 9:00`: when a timer began, which lies as above. Throws RequestError where the zone skips that
/// time, or where it has not come yet.
Start began_at(TimeOfDay time, const Clock& clock);

/// `log 9:00-9:45`: the same for a clock range. Its length is elapsed time, whatever clocks do.
Placement over_range(const ClockRange& range, std::optional<Date> day, const Clock& clock);

/// The moments of a clock as `19:05`, in the offset in which the session was logged.
std::string clock_text(const Start& start);
/// `19:05-19:30`. REQUIRES: the session is timed.
std::string clock_range_text(const Session& session);

/// A stretch of time between two moments.
struct Stretch {
  Instant start{};
  Instant end{};
};
/// What is left of a stretch when the sessions' times are taken out, in order.
/// REQUIRES: sessions are timed and ascending by start.
std::vector<Stretch> free_parts(Stretch stretch, std::span<const Session> sessions);

}  // namespace steady
