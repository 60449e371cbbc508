#include "steady/core/week.hpp"

#include <algorithm>

namespace steady {

namespace {
using std::chrono::days;

/// Before the first session nothing was asked. (With none yet, today stands for the first.)
bool asked(const History& history, const Day& day) { return day.required && day.date >= history.period().first; }

std::int64_t floored_percent(Seconds part, Seconds whole) { return part * 100 / whole; }

}  // namespace

Week week_figures(const History& history, Period period) {
  Week week;
  week.period = period;
  Seconds steady{};
  for (std::size_t i = 0; i < week.days.size(); ++i) {
    const Day day = week.days[i] = history.on(period.first + days{i});
    week.total += day.seconds;
    if (day.met() && !day.required) ++week.bonus_days;
    if (!asked(history, day)) continue;
    ++week.days_required;
    week.days_met += day.met() ? 1 : 0;
    week.target += day.goal;
    steady += std::min(day.seconds, day.goal);
    if (day.date < history.today()) week.balance -= day.goal;
  }
  week.balance += week.total;
  week.left = std::max(Seconds{0}, week.target - week.total);
  if (week.target > Seconds{0}) {
    week.percent = floored_percent(week.total, week.target);
    week.steady_percent = floored_percent(steady, week.target);
  }
  return week;
}

PeriodFigures period_figures(const History& history, Period period) {
  PeriodFigures figures;
  const Period known = history.period();
  const auto count = [&](const Day& day) {
    figures.total += day.seconds;
    figures.sessions += day.sessions;
    if (!day.required) return;
    ++figures.days_required;
    figures.days_met += day.met() ? 1 : 0;
    figures.target += day.goal;
  };
  // Days before the known ones have no time and are asked for nothing; those that are known stand in a row
  // and need not be looked up one by one.
  const Period within{std::max(period.first, known.first), std::min(period.last, known.last)};
  if (within.first <= within.last) {
    const auto first = static_cast<std::size_t>((within.first - known.first).count());
    for (const Day& day : history.days().subspan(first, static_cast<std::size_t>(within.days()))) count(day);
  }
  for (Date date = std::max(period.first, known.last + days{1}); date <= period.last; date += days{1})
    count(history.on(date));
  return figures;
}

int week_streak(const History& history, WeekStart start) {
  int weeks = 0;
  const Period open = week_of(history.today(), start);
  for (Period week = open; week.last >= history.period().first; week = {week.first - days{7}, week.last - days{7}}) {
    const PeriodFigures figures = period_figures(history, week);
    if (figures.target == Seconds{0}) continue;
    if (figures.total >= figures.target) {
      ++weeks;
    } else if (week != open) {
      break;
    }
  }
  return weeks;
}

}  // namespace steady
