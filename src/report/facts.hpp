#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "steady/report/reports.hpp"

namespace steady {

// The nouns of the contract's JSON (section 5), as fields.

/// S: `id uid day start end seconds topic tags resource note created_at updated_at`.
Fields session_fields(const Session& session);
/// D: `date weekday seconds goal_seconds status sessions`.
Fields day_fields(const Day& day);
/// The keys of `steady/week/1` and of `steady/streak/1`, which `steady/now/1` holds, too.
Fields week_fields(const Week& week, std::span<const Session> sessions, const Scene& scene, const Streak& streak,
                   std::span<const Planned> plan);
Fields streak_fields(std::span<const DateLineHint> hints, const Scene& scene, const Streak& streak);

/// The time that went to one topic.
struct TopicTotal {
  std::optional<std::string> topic;
  Seconds seconds{};
  std::int64_t sessions = 0;
};
/// Most time first, then by name; what has no topic last among equals.
std::vector<TopicTotal> topic_totals(std::span<const Session> sessions);

}  // namespace steady
