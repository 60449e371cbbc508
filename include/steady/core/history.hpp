#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "steady/core/goal.hpp"

namespace steady {

/// The kept total of one study day that has sessions.
struct DayTotal {
  Date date;
  Seconds seconds{};
  std::int64_t sessions = 0;
};

/// What a day turned out to be. The first that fits, in this order, but see `before`.
enum class Status {
  met,      ///< seconds ≥ goal; also on a day off or a rest day
  off,      ///< inside an off
  rest,     ///< a weekday on which nothing is scheduled
  pending,  ///< today, not met so far
  future,   ///< a later day, not met
  miss,     ///< an earlier day, not met
  before,   ///< unmet or not, a day before both the first session and today: nobody starts with misses
  frozen,   ///< a lone miss that a freeze forgives
};

/// The contract's word for it: `met`, `off` …
std::string_view status_name(Status status);

/// One study day, as every report sees it.
struct Day {
  Date date;
  Seconds seconds{};
  std::int64_t sessions = 0;
  Seconds goal{};         ///< in force that day, also where nothing is due
  bool required = false;  ///< neither off nor rest day, whether met or not
  Status status = Status::before;

  bool met() const { return status == Status::met; }
  /// Pending or future: the day can still be met.
  bool open() const { return status == Status::pending || status == Status::future; }
  /// Off or rest: the day asks for nothing and got no full goal.
  bool idle() const { return status == Status::off || status == Status::rest; }
};

/// The study days from the first session's to the latest, judged.
///
/// A pure function of totals, goals, offs and today; nothing here is ever stored, so an edit, an undo or
/// an import cannot disagree with it. The latest day is the later of today and the newest study day.
/// Where there is no session yet, today stands for the first.
///
/// Freezes: with N a month (of the goal row in force on the miss), a lone miss becomes `frozen`: the
/// nearest day before it that is neither off nor rest is met, the nearest such day after it is met or
/// still open; oldest first, while fewer than N days of its month are.
class History {
 public:
  /// @param totals  ascending by date, one for each day with sessions
  History(std::span<const DayTotal> totals, Goals goals, std::vector<Off> offs, Date today);

  Date today() const { return today_; }
  /// The first session's study day, or nothing before the first session.
  std::optional<Date> first_session() const { return first_session_; }
  /// First session's day (else today) to the latest day.
  Period period() const { return period_; }
  /// One for each date of `period()`, ascending. Before the first session: today alone.
  std::span<const Day> days() const { return days_; }
  /// Any date, also outside `period()`.
  Day on(Date date) const;

  const Goals& goals() const { return goals_; }
  std::span<const Off> offs() const { return offs_; }

 private:
  Day judged(Date date, Seconds seconds, std::int64_t sessions, const GoalRow& goal) const;
  void freeze_lone_misses();

  Goals goals_;
  std::vector<Off> offs_;
  Date today_;
  std::optional<Date> first_session_;
  Period period_;
  std::vector<Day> days_;
};

}  // namespace steady
