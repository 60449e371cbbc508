#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "steady/core/goal.hpp"
#include "steady/core/learned.hpp"
#include "steady/core/plan.hpp"
#include "steady/core/resource.hpp"
#include "steady/core/session.hpp"
#include "steady/core/timer.hpp"

namespace steady {

// The whole state of an entity as the journal keeps it, and of the timer in the same way: JSON, absent keys for what is
// absent, dates as texts, moments and offsets as seconds, so that what is read back equals what was written.

/// @param resource  of the session: IDs are this machine's, so its state names it by the uid
std::string state_of(const Session& session, const std::optional<Uid>& resource);
std::string state_of(const GoalRow& row);
std::string state_of(const Off& off);
std::string state_of(const Resource& resource);
std::string state_of(const Learned& learned);
std::string state_of(const PlanItem& item);
std::string state_of(const Timer& timer);

/// The way back. Throws StoreError where the text is no such state: only damage makes that.
/// @param resource_id  finds the resource of that uid
Session session_of(std::string_view state, const Uid& uid, std::int64_t id,
                   const std::function<std::optional<std::int64_t>(const Uid&)>& resource_id);
GoalRow goal_of(std::string_view state, const Uid& uid);
Off off_of(std::string_view state, const Uid& uid, std::int64_t id);
Resource resource_of(std::string_view state, const Uid& uid, std::int64_t id);
Learned learned_of(std::string_view state, const Uid& uid, std::int64_t id);
PlanItem plan_item_of(std::string_view state, const Uid& uid, std::int64_t id);
Timer timer_of(std::string_view state);

}  // namespace steady
