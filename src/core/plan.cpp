#include "steady/core/plan.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace steady {

namespace {
constexpr std::array<std::string_view, 4> names = {"open", "done", "dropped", "carried"};
constexpr std::chrono::days seven{7};

Seconds time_on(const std::string& topic, Period period, std::span<const Session> sessions) {
  Seconds sum{};
  for (const Session& session : sessions)
    if (period.contains(session.day) && session.topic && lies_in(*session.topic, topic)) sum += session.seconds;
  return sum;
}

/// Due today, overdue, without day, later in the week.
int turn(const Planned& planned, Date today) {
  const auto day = planned.item.day;
  if (!day) return 2;
  if (*day == today) return 0;
  return *day < today ? 1 : 3;
}
}  // namespace

std::string_view status_name(PlanStatus status) { return names[static_cast<std::size_t>(status)]; }

std::optional<PlanStatus> plan_status_named(std::string_view name) {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == name) return static_cast<PlanStatus>(i);
  return std::nullopt;
}

Period week_of(const PlanItem& item, WeekStart start) {
  constexpr std::chrono::days to_the_middle{3};
  return week_of(item.day.value_or(item.week + to_the_middle), start);
}

PlanStatus Planned::status() const {
  const bool filled = item.status == PlanStatus::open && seconds && left() == Seconds{0};
  return filled ? PlanStatus::done : item.status;
}

std::optional<Seconds> Planned::left() const {
  if (!item.target) return std::nullopt;
  return std::max(Seconds{0}, *item.target - seconds.value_or(Seconds{0}));
}

Planned planned(const PlanItem& item, std::span<const Session> sessions, WeekStart start) {
  Planned found{item, week_of(item, start), std::nullopt};
  const Period counted = item.day ? Period{*item.day, *item.day} : found.week;
  if (item.topic) found.seconds = time_on(*item.topic, counted, sessions);
  return found;
}

std::vector<Planned> planned_in(Date week, std::span<const PlanItem> items, std::span<const Session> sessions,
                                WeekStart start) {
  std::vector<Planned> found;
  for (const PlanItem& item : items)
    if (week_of(item, start).first == week) found.push_back(planned(item, sessions, start));
  return found;
}

bool is_due(const Planned& planned, Date today) { return planned.open() && turn(planned, today) < 3; }

const Planned* next_planned(std::span<const Planned> week, Date today) {
  const Planned* next = nullptr;
  const auto rank = [today](const Planned& each) {
    return std::tuple(turn(each, today), each.item.day.value_or(first_date));
  };
  for (const Planned& each : week)
    if (each.open() && (next == nullptr || rank(each) < rank(*next))) next = &each;
  return next;
}

PlanItem carried_on(const Planned& planned) {
  PlanItem item = planned.item;
  item.id = 0;
  item.uid = derived_uid(Instant{planned.week.first}, "carried " + uid_text(planned.item.uid));
  item.week = planned.week.first + seven;
  if (item.day) *item.day += seven;
  item.target = planned.left();
  item.status = PlanStatus::open;
  return item;
}

}  // namespace steady
