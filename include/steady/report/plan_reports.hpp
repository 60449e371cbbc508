#pragma once

#include <span>
#include <string>
#include <vector>

#include "steady/core/plan.hpp"
#include "steady/report/document.hpp"

namespace steady {

/// What reports about plans have in common.
struct PlanScene {
  Date today{};
  WeekStart week_start = WeekStart::monday;
};

/// `steady/plan/1`: what is intended for a week. @param items  those of that week
Document plan_report(Period week, std::span<const Planned> items, const PlanScene& scene);

/// `steady/plan/1` of the items that a change touched. @param answer  what was done, in words
Document changed_plan_report(Period week, std::span<const Planned> items, const PlanScene& scene,
                             const std::vector<std::string>& answer);

/// An item in words, with its topic, day and target: `1  Read slowly   on ml-book, Tue 17 Nov, 2h`.
std::string plan_words(const Planned& planned, Date today);

}  // namespace steady
