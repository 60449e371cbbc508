// What is planned, as the model has it: for a week, filled by the sessions, concluded, carried on.

#include <tuple>

#include "model.hpp"

namespace model {
namespace {

constexpr int done = 0;
constexpr int refused = 2;

bool nests_in(const std::string& topic, const std::string& outer) {
  return topic == outer || topic.rfind(outer + "/", 0) == 0;
}

}  // namespace

Day monday_of(Day day) { return day - oracle::weekday(day); }

Day monday_of(const Plan& plan) { return monday_of(plan.day.value_or(plan.week + 3)); }

std::optional<long> spent(const Record& record, const Plan& plan, Day week) {
  if (!plan.topic) return std::nullopt;
  long sum = 0;
  for (const Session& each : record.sessions) {
    const bool counts = plan.day ? each.day == *plan.day : week <= each.day && each.day <= week + 6;
    if (counts && each.labels.topic && nests_in(*each.labels.topic, *plan.topic)) sum += each.seconds;
  }
  return sum;
}

std::string status(const Record& record, const Plan& plan) {
  const std::optional<long> seconds = spent(record, plan, monday_of(plan));
  const bool is_filled = plan.target && seconds && *seconds >= *plan.target;
  return plan.status == "open" && is_filled ? "done" : plan.status;
}

std::vector<Plan> by_week(std::vector<Plan> plans) {
  std::sort(plans.begin(), plans.end(),
            [](const Plan& a, const Plan& b) { return std::tie(a.week, a.id) < std::tie(b.week, b.id); });
  return plans;
}

int Model::add_plan(const PlanParts& parts) {
  const Day week = monday_of(parts.week.value_or(parts.day.value_or(today())));
  const bool is_over = week + 6 < today() || parts.day.value_or(today()) < today();
  const bool is_beside = parts.day && monday_of(*parts.day) != week;
  if (parts.text.empty() || parts.target.value_or(0) > whole_day || is_over || is_beside) return refused;
  Record next = record();
  next.plans.push_back({++names_.plans.newest, week, parts.day, parts.text, parts.topic, parts.target});
  return change("plan add", std::move(next));
}

int Model::conclude_plan(const std::string& command, long id, const std::string& status) {
  Record next = record();
  const auto plan = with_id(next.plans, id);
  if (plan == next.plans.end() || plan->status == "carried") return refused;
  if (plan->status == status) return done;
  plan->status = status;
  return change(command, std::move(next));
}

int Model::carry_plan(Day week) {
  Record next = record();
  for (Plan carried : by_week(record().plans)) {
    if (monday_of(carried) != monday_of(week) || status(record(), carried) != "open") continue;
    with_id(next.plans, carried.id)->status = "carried";
    if (carried.target) *carried.target -= spent(record(), carried, monday_of(week)).value_or(0);
    if (carried.day) *carried.day += 7;
    carried.week = monday_of(week) + 7;
    carried.id = ++names_.plans.newest;
    next.plans.push_back(std::move(carried));
  }
  return next.plans == record().plans ? done : change("plan carry", std::move(next));
}

}  // namespace model
