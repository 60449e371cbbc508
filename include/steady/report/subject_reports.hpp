#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "steady/core/history.hpp"
#include "steady/core/learned.hpp"
#include "steady/core/resource.hpp"
#include "steady/core/spent.hpp"
#include "steady/report/document.hpp"

namespace steady {

// What the time went to, and what it brought: topics, resources, what was learned.

/// A resource with the time that it took.
struct ResourceFacts {
  Resource resource;
  Seconds seconds{};
  std::int64_t sessions = 0;
  std::optional<Date> last_day = {};
  std::optional<std::string> why = {};  ///< in a proposal alone
};

/// `steady/resources/1`: all that were asked for. @param whole  nothing was filtered out
Document resources_report(std::span<const ResourceFacts> resources, bool whole);
/// `steady/resources/1` of the one that was changed or found. @param answer  what was done, in words
Document changed_resource_report(const ResourceFacts& resource, const std::vector<std::string>& answer);
/// `steady/resources/1` of one, all that is known of it.
Document resource_report(const ResourceFacts& facts, Date today);
/// `steady/resources/1` with `why`, best first.
Document next_resource_report(std::span<const ResourceFacts> proposed);

/// `steady/topics/1`. @param topics  as with_nested orders them
Document topics_report(std::span<const TopicTime> topics, Date today);

/// What is known of a topic and of what nests in it.
struct TopicFacts {
  std::string topic;
  std::vector<DayTotal> days;  ///< ascending
  std::vector<ResourceFacts> resources;
};

/// `steady/topic/1`.
Document topic_report(const TopicFacts& facts, Date today, WeekStart week_start);

/// `steady/learned/1`: by topic, those without last. @param whole  nothing was filtered out
Document learned_report(std::span<const Learned> lines, bool whole, Date today);
/// `steady/learned/1` of the line that was added or removed. @param answer  what was done, in words
Document changed_learned_report(const Learned& line, const std::string& answer);

/// `id uid day topic text`.
Fields learned_fields(const Learned& line);

}  // namespace steady
