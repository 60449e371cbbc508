#include "steady/core/placement.hpp"

#include <algorithm>

#include "steady/core/error.hpp"

namespace steady {

namespace {

using std::chrono::days;

LocalTime wall(Date date, TimeOfDay time) { return LocalTime{date.time_since_epoch() + time}; }

Date local_date(const Clock& clock) {
  const auto local = local_time(clock.now, clock.zone);
  return Date{std::chrono::floor<days>(local.time_since_epoch())};
}

std::string now_text(const Clock& clock) {
  const auto local = local_time(clock.now, clock.zone).time_since_epoch();
  return clock_text(local - std::chrono::floor<days>(local));
}

/// The calendar date on which a clock time of a study day lies.
Date date_of(TimeOfDay time, std::optional<Date> day, const Clock& clock) {
  if (day) return time < clock.day_start ? *day + days{1} : *day;
  return time < clock.day_start ? local_date(clock) : clock.today();
}

Instant existing(Date date, TimeOfDay time, const Clock& clock) {
  const auto moment = moment_of(wall(date, time), clock.zone);
  if (moment) return *moment;
  throw RequestError("there is no " + clock_text(time) + " on " + iso(date) + ": the clocks were put forward over it",
                     "name a time before or after the change, or leave out the clock: --day " + iso(date));
}

void refuse_future_day(Date day, const Clock& clock) {
  if (day <= clock.today()) return;
  throw RequestError(quoted(iso(day)) + " has not come yet (today is " + iso(clock.today()) + ")",
                     "of an earlier day: --day yesterday");
}

/// The study day, counted from the one tried, on which the same clock times are over.
std::string fitting_day(Instant end, Date tried, const Clock& clock) {
  const auto over = std::chrono::ceil<days>(end - clock.now);
  const Date fits = tried - over;
  return fits == clock.today() - days{1} ? "yesterday" : iso(fits);
}

Placement placed(Instant start, Instant end, const std::string& words, const std::string& again, const Clock& clock) {
  const Seconds offset = clock.zone.offset_at(start);
  const Date day = study_day(start, offset, clock.day_start);
  if (end > clock.now)
    throw RequestError(words + " is not over yet (it is " + now_text(clock) + ")",
                       "of an earlier day: steady log " + again + " -d " + fitting_day(end, day, clock));
  return {day, Start{start, offset}, end - start};
}

}  // namespace

Placement ended_now(Seconds seconds, const Clock& clock) {
  const Instant start = clock.now - seconds;
  const Seconds offset = clock.zone.offset_at(start);
  return {study_day(start, offset, clock.day_start), Start{start, offset}, seconds};
}

Placement on_day(Seconds seconds, Date day, const Clock& clock) {
  refuse_future_day(day, clock);
  return {day, std::nullopt, seconds};
}

Placement starting_at(TimeOfDay time, Seconds seconds, std::optional<Date> day, const Clock& clock) {
  if (day) refuse_future_day(*day, clock);
  const Instant start = existing(date_of(time, day, clock), time, clock);
  const std::string words = duration_text(seconds) + " from " + clock_text(time);
  return placed(start, start + seconds, words, typed_duration(seconds) + " --at " + clock_text(time), clock);
}

Start began_at(TimeOfDay time, const Clock& clock) {
  const Instant start = existing(date_of(time, std::nullopt, clock), time, clock);
  if (start > clock.now)
    throw RequestError(clock_text(time) + " has not come yet (it is " + now_text(clock) + ")",
                       "from now: steady start");
  return {start, clock.zone.offset_at(start)};
}

Placement over_range(const ClockRange& range, std::optional<Date> day, const Clock& clock) {
  if (day) refuse_future_day(*day, clock);
  const std::string words = clock_text(range.start) + "-" + clock_text(range.end);
  const Date date = date_of(range.start, day, clock);
  const Instant start = existing(date, range.start, clock);
  const Instant end = existing(range.end < range.start ? date + days{1} : date, range.end, clock);
  if (end <= start || end - start > longest_duration)
    throw RequestError(quoted(words) + " is not a session on " + iso(date) + ", where the clocks were changed",
                       "say how long it was: steady log 45m --day " + iso(date));
  return placed(start, end, words, words, clock);
}

std::string clock_text(const Start& start) {
  const auto local = (start.moment + start.offset).time_since_epoch();
  return clock_text(local - std::chrono::floor<days>(local));
}

std::string clock_range_text(const Session& session) {
  const Start end{session.start->moment + session.seconds, session.start->offset};
  return clock_text(*session.start) + "-" + clock_text(end);
}

std::vector<Stretch> free_parts(Stretch stretch, std::span<const Session> sessions) {
  std::vector<Stretch> parts;
  for (const Session& session : sessions) {
    if (session.start->moment > stretch.start)
      parts.push_back({stretch.start, std::min(session.start->moment, stretch.end)});
    stretch.start = std::max(stretch.start, session.start->moment + session.seconds);
    if (stretch.start >= stretch.end) return parts;
  }
  parts.push_back(stretch);
  return parts;
}

}  // namespace steady
