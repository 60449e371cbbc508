#include "steady/core/streak.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace steady {

namespace {

void extend(Run& run, Date date) {
  if (run.days++ == 0) run.start = date;
  run.end = date;
}

}  // namespace

Streak streak_of(std::span<const Day> days) {
  Streak streak;
  Run run;
  int frozen = 0;
  for (const Day& day : days) {
    switch (counts_of(day.status)) {
      case Counts::adds:
        extend(run, day.date);
        if (run.days >= streak.longest.days) streak.longest = run;
        break;
      case Counts::breaks:
        run = {};
        frozen = 0;
        break;
      case Counts::neutral:
        if (day.status == Status::frozen && run.days > 0) ++frozen;
        break;
    }
  }
  streak.current = run;
  streak.freezes_used = frozen;
  return streak;
}

bool is_settled(std::span<const Day> days) {
  const auto breaks = [](const Day& day) { return day.status == Status::miss; };
  const auto last = std::find_if(days.rbegin(), days.rend(), breaks);
  if (last == days.rend()) return false;
  const auto anchor = std::find_if(days.begin(), days.end(), [](const Day& day) { return !day.idle(); });
  return month_index(anchor->date) < month_index(last->date);
}

Counts counts_of(Status status) {
  switch (status) {
    case Status::met: return Counts::adds;
    case Status::miss: return Counts::breaks;
    default: return Counts::neutral;
  }
}

std::string_view counts_name(Counts counts) {
  constexpr std::array<std::string_view, 3> names = {"adds", "neutral", "breaks"};
  return names[static_cast<std::size_t>(counts)];
}

double strength_of(std::span<const Day> days) {
  static const double keep = std::pow(0.5, 1.0 / 13.0);
  double strength = 0;
  for (const Day& day : days) {
    const bool counts = day.status == Status::met || day.status == Status::miss || day.status == Status::frozen;
    if (!counts) continue;
    const double done = std::min(1.0, static_cast<double>(day.seconds.count()) / static_cast<double>(day.goal.count()));
    strength = strength * keep + done * (1 - keep);
  }
  return strength;
}

}  // namespace steady
