#include "steady/core/edit.hpp"

#include <algorithm>

#include "steady/core/error.hpp"

namespace steady {

namespace {

using std::chrono::days;

TimeOfDay wall_of(const Start& start) {
  const auto local = (start.moment + start.offset).time_since_epoch();
  return local - std::chrono::floor<days>(local);
}

/// What clocks here show when a session of that study day begins.
LocalTime wall(Date day, TimeOfDay time, const Clock& clock) {
  const Date date = time < clock.day_start ? day + days{1} : day;
  return LocalTime{date.time_since_epoch() + time};
}

/// The command with what it changes of the clock; the day, which a hint replaces, is left out.
std::string typed_again(const Session& session, const SessionEdit& edit) {
  std::string command = "steady edit " + std::to_string(session.id);
  if (edit.seconds) {
    std::string length = exact_duration_text(*edit.seconds);
    std::erase(length, ' ');
    command += " --duration " + length;
  }
  if (edit.at && *edit.at) command += " --at " + clock_text(**edit.at);
  return command;
}

/// The latest study day on which a session of that clock time is over.
std::string fitting_day(const std::optional<TimeOfDay>& time, Seconds seconds, const Clock& clock) {
  const auto is_over = [&](Date day) {
    if (!time) return day < clock.today();
    const auto start = moment_of(wall(day, *time, clock), clock.zone);
    return start && *start + seconds <= clock.now;
  };
  Date day = clock.today();
  while (!is_over(day)) day -= days{1};
  if (day == clock.today()) return "today";
  return day == clock.today() - days{1} ? "yesterday" : iso(day);
}

/// One session on its way to being another.
class Editing {
 public:
  Editing(const Session& before, const SessionEdit& edit, const Clock& clock)
      : before_(before), edit_(edit), clock_(clock), after_(before), time_(wanted_time()) {}

  Session done() && {
    label();
    place();
    return std::move(after_);
  }

 private:
  std::optional<TimeOfDay> wanted_time() const {
    if (edit_.at) return *edit_.at;
    if (before_.start) return wall_of(*before_.start);
    return std::nullopt;
  }

  void label() {
    if (edit_.topic) after_.topic = *edit_.topic;
    if (edit_.tags) after_.tags = *edit_.tags;
    if (edit_.resource) after_.resource = *edit_.resource;
    if (edit_.note) after_.note = *edit_.note;
  }

  void place() {
    after_.day = edit_.day.value_or(before_.day);
    after_.seconds = edit_.seconds.value_or(before_.seconds);
    if (after_.day != before_.day) refuse_future_day();
    if (!time_) {
      after_.start.reset();
    } else if (starts_anew()) {
      begin();
      refuse_future_end();
    } else if (after_.seconds != before_.seconds) {
      refuse_future_end();
    }
  }

  /// Otherwise the start stays to the second and in the zone in which it was logged.
  bool starts_anew() const { return after_.day != before_.day || !before_.start || wall_of(*before_.start) != *time_; }

  void begin() {
    const LocalTime local = wall(after_.day, *time_, clock_);
    const auto moment = moment_of(local, clock_.zone);
    if (!moment) refuse_skipped(local);
    after_.start = Start{*moment, clock_.zone.offset_at(*moment)};
  }

  [[noreturn]] void refuse_skipped(LocalTime local) const {
    const auto midnight = std::chrono::floor<days>(local);
    LocalTime later = local;
    while (!moment_of(later, clock_.zone)) later += std::chrono::minutes{15};
    std::string command = "steady edit " + std::to_string(before_.id);
    if (edit_.day) command += " --day " + iso(after_.day);
    command += " --at " + clock_text(later - std::chrono::floor<days>(later));
    throw RequestError("there is no " + clock_text(*time_) + " on " + iso(Date{midnight.time_since_epoch()}) +
                           ": the clocks were put forward over it",
                       "at another time: " + command);
  }

  void refuse_future_day() const {
    if (after_.day <= clock_.today()) return;
    throw RequestError(quoted(iso(after_.day)) + " has not come yet (today is " + iso(clock_.today()) + ")",
                       on_a_fitting_day());
  }

  void refuse_future_end() const {
    const Instant start = after_.start->moment;
    if (start + after_.seconds <= clock_.now) return;
    const Start now{clock_.now, clock_.zone.offset_at(clock_.now)};
    const bool could_be_shorter = !starts_anew() && clock_.now - start >= std::chrono::minutes{1};
    throw RequestError(duration_text(after_.seconds) + " from " + clock_text(*time_) + " is not over yet (it is " +
                           clock_text(now) + ")",
                       could_be_shorter ? "up to now: steady edit " + std::to_string(before_.id) + " --duration " +
                                              typed_duration(clock_.now - start)
                                        : on_a_fitting_day());
  }

  std::string on_a_fitting_day() const {
    return "of an earlier day: " + typed_again(before_, edit_) + " --day " + fitting_day(time_, after_.seconds, clock_);
  }

  const Session& before_;
  const SessionEdit& edit_;
  const Clock& clock_;
  Session after_;
  std::optional<TimeOfDay> time_;  ///< the clock time that it will have
};

}  // namespace

Session edited(const Session& session, const SessionEdit& edit, const Clock& clock) {
  return Editing(session, edit, clock).done();
}

}  // namespace steady
