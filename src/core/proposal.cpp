#include "steady/core/proposal.hpp"

#include <algorithm>
#include <tuple>

#include "steady/core/explain.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

/// A proposal and where it stands among others.
struct Ranked {
  Proposal proposal;
  int rank = 0;
  Date since{};
};

/// The day on which something last happened to it.
Date touched(const Resource& resource, std::span<const ResourceTime> times) {
  const Date changed = resource.changes.empty() ? first_date : resource.changes.back().day;
  const auto time =
      std::find_if(times.begin(), times.end(), [&](const ResourceTime& each) { return each.name == resource.id; });
  return time == times.end() ? changed : std::max(changed, time->last_day.value_or(changed));
}

std::string untouched_words(Date since, Date today) {
  const auto days = (today - since).count();
  if (days <= 0) return "doing, last today";
  if (days == 1) return "doing, untouched since yesterday";
  return "doing, untouched for " + counted(days, "day");
}

const PlanItem* naming(std::span<const PlanItem> plan, const Resource& resource) {
  const auto item = std::find_if(plan.begin(), plan.end(), [&](const PlanItem& each) {
    return each.topic && resource.topic && lies_in(*resource.topic, *each.topic);
  });
  return item == plan.end() ? nullptr : &*item;
}

Ranked ranked(const Resource& resource, Date since, std::span<const PlanItem> plan, Date today) {
  const PlanItem* const item = naming(plan, resource);
  const std::string planned = item ? "planned this week: " + item->text : std::string();
  if (resource.status() == ResourceStatus::doing) {
    const std::string why = untouched_words(since, today);
    return {{resource, item ? why + "; " + planned : why}, 0, since};
  }
  if (item) return {{resource, planned}, 1, since};
  return {{resource, "wanted since " + date_text(since, today)}, 2, since};
}

}  // namespace

std::vector<Proposal> proposals(std::span<const Resource> resources, std::span<const ResourceTime> times,
                                std::span<const PlanItem> plan, Date today) {
  std::vector<Ranked> all;
  for (const Resource& resource : resources) {
    const ResourceStatus status = resource.status();
    if (status == ResourceStatus::want || status == ResourceStatus::doing)
      all.push_back(ranked(resource, touched(resource, times), plan, today));
  }
  std::stable_sort(all.begin(), all.end(), [](const Ranked& a, const Ranked& b) {
    return std::tie(a.rank, a.since) < std::tie(b.rank, b.since);
  });
  std::vector<Proposal> best;
  for (Ranked& each : all) best.push_back(std::move(each.proposal));
  return best;
}

}  // namespace steady
