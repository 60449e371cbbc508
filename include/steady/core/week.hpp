#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "steady/core/history.hpp"

namespace steady {

/// One week against the goal. All durations in seconds of study.
struct Week {
  Period period;
  std::array<Day, 7> days;
  Seconds total{};    ///< all seven days, whatever they asked for
  Seconds target{};   ///< the goals of the required days from the first session on
  Seconds balance{};  ///< total - goals of those of them before today
  Seconds left{};     ///< what is missing to the target, or 0
  int days_met = 0;   ///< required days that are met
  int days_required = 0;
  int bonus_days = 0;                          ///< met days that nothing was due on
  std::optional<std::int64_t> percent;         ///< total/target, floored, not capped; none without target
  std::optional<std::int64_t> steady_percent;  ///< Σ min(day, goal)/target, floored; none without target
};

/// @param period  the seven days of a week
Week week_figures(const History& history, Period period);

/// Total and target of a stretch of days, with the days met of those required: a month, a year, a range.
struct PeriodFigures {
  Seconds total{};
  std::int64_t sessions = 0;
  Seconds target{};
  int days_met = 0;
  int days_required = 0;
};
PeriodFigures period_figures(const History& history, Period period);

/// Consecutive weeks, back from today's, whose total reaches the target. The open week breaks nothing; a
/// week without target is neutral.
int week_streak(const History& history, WeekStart start);

}  // namespace steady
