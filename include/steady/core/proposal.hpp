#pragma once

#include <span>
#include <string>
#include <vector>

#include "steady/core/plan.hpp"
#include "steady/core/resource.hpp"
#include "steady/core/spent.hpp"

namespace steady {

/// A resource to open next, and why.
struct Proposal {
  Resource resource;
  std::string why;
};

/// What to open today, best first: what is being done, the longest untouched first; then what this week's
/// plan names by its topic; then what is wanted, the oldest first. Done and dropped ones are left out.
/// @param plan  the items that are open this week
std::vector<Proposal> proposals(std::span<const Resource> resources, std::span<const ResourceTime> times,
                                std::span<const PlanItem> plan, Date today);

}  // namespace steady
