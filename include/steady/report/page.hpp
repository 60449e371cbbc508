#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "steady/report/reports.hpp"
#include "steady/report/subject_reports.hpp"

namespace steady {

// The record as one HTML file that a browser opens without any network. docs/commands/page.md says what is on it.

/// More sessions than that never fit on a page.
inline constexpr std::size_t most_sessions_on_page = 6000;
/// How many weeks before this one the page looks back at what was planned.
inline constexpr int weeks_of_plan_on_page = 12;

/// What a page tells of, beside the days themselves.
struct PageFacts {
  std::string subject;                       ///< its title
  std::span<const Session> week;             ///< the sessions of today's week
  std::span<const TopicTime> topics;         ///< as with_nested orders them
  std::span<const ResourceFacts> resources;  ///< ascending by ID
  std::span<const Planned> plan;             ///< ascending by week; the page shows all of them
  std::span<const Learned> learned;          ///< ascending by day
  std::span<const Session> sessions;         ///< ascending by day; where there are many, the newest
};

/// The page, below 1 MiB: lists are cut where they would make it longer, and say so. Every text from data stands
/// in it as text; only resources whose URL is http or https are links. Without sessions it says what to type first.
/// REQUIRES: the scene's history is whole. Throws nothing but for lack of memory.
std::string page(const PageFacts& facts, const Scene& scene);

}  // namespace steady
