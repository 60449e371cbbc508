#pragma once

#include <span>

#include "steady/report/subject_reports.hpp"

namespace steady {

// What the reports of resources and of a topic have in common.

/// The contract's keys: `id uid url title kind topic status note seconds sessions added_at`, and `why` in a
/// proposal.
Fields resource_fields(const ResourceFacts& facts);
Values resource_values(std::span<const ResourceFacts> resources);
/// By status, what is being done first.
TextTable resource_table(std::span<const ResourceFacts> resources);

}  // namespace steady
