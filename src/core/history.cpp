#include "steady/core/history.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace steady {

namespace {
constexpr std::chrono::days one_day{1};

bool scheduled(const GoalRow& goal, Date date) { return goal.days[static_cast<std::size_t>(weekday_index(date))]; }
}  // namespace

std::string_view status_name(Status status) {
  constexpr std::array<std::string_view, 8> names = {"met",    "off",  "rest",   "pending",
                                                     "future", "miss", "before", "frozen"};
  return names[static_cast<std::size_t>(status)];
}

History::History(std::span<const DayTotal> totals, Goals goals, std::vector<Off> offs, Date today)
    : goals_(std::move(goals)), offs_(std::move(offs)), today_(today) {
  if (!totals.empty()) first_session_ = totals.front().date;
  period_ = {first_session_.value_or(today), totals.empty() ? today : totals.back().date};
  period_.last = std::max(period_.last, today);

  days_.reserve(static_cast<std::size_t>(period_.days()));
  auto total = totals.begin();
  auto row = goals_.rows().begin();
  for (Date date = period_.first; date <= period_.last; date += one_day) {
    while (row + 1 != goals_.rows().end() && *(row + 1)->from <= date) ++row;
    const bool studied = total != totals.end() && total->date == date;
    days_.push_back(judged(date, studied ? total->seconds : Seconds{0}, studied ? total->sessions : 0, *row));
    if (studied) ++total;
  }
  freeze_lone_misses();
}

Day History::on(Date date) const {
  if (period_.contains(date)) return days_[static_cast<std::size_t>((date - period_.first).count())];
  return judged(date, Seconds{0}, 0, goals_.on(date));
}

/// The states in the contract's order; freezes come after, since they look at the neighbours.
Day History::judged(Date date, Seconds seconds, std::int64_t sessions, const GoalRow& goal) const {
  const bool off = off_on(offs_, date) != nullptr;
  const bool rest = !scheduled(goal, date);
  Day day{date, seconds, sessions, goal.seconds, !off && !rest, Status::miss};
  if (date < today_ && date < period_.first) {
    day.status = Status::before;
  } else if (seconds >= goal.seconds) {
    day.status = Status::met;
  } else if (off) {
    day.status = Status::off;
  } else if (rest) {
    day.status = Status::rest;
  } else if (date == today_) {
    day.status = Status::pending;
  } else if (date > today_) {
    day.status = Status::future;
  }
  return day;
}

void History::freeze_lone_misses() {
  const bool any =
      std::any_of(goals_.rows().begin(), goals_.rows().end(), [](const GoalRow& row) { return row.freezes > 0; });
  if (!any) return;
  int month = -1;
  int frozen = 0;
  const Day* before = nullptr;  // the nearest earlier day that is neither off nor rest
  for (auto day = days_.begin(); day != days_.end(); ++day) {
    if (month_index(day->date) != month) {
      month = month_index(day->date);
      frozen = 0;
    }
    if (day->idle()) continue;
    const bool came_from_met = before != nullptr && before->met();
    before = &*day;
    if (day->status != Status::miss || !came_from_met) continue;
    if (frozen >= goals_.on(day->date).freezes) continue;
    // Beyond the latest day all is still open.
    const auto after = std::find_if(day + 1, days_.end(), [](const Day& d) { return !d.idle(); });
    if (after != days_.end() && !after->met() && !after->open()) continue;
    day->status = Status::frozen;
    ++frozen;
  }
}

}  // namespace steady
