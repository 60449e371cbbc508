#pragma once

#include <string>
#include <string_view>

#include "steady/core/goal.hpp"
#include "steady/core/session.hpp"

namespace steady {

// The whole state of an entity as the journal keeps it: JSON, absent keys for what is absent, dates as
// texts, moments and offsets as seconds, so that what is read back equals what was written.

std::string state_of(const Session& session);
std::string state_of(const GoalRow& row);
std::string state_of(const Off& off);

/// The way back. Throws StoreError where the text is no such state: only damage makes that.
Session session_of(std::string_view state, const Uid& uid, std::int64_t id);
GoalRow goal_of(std::string_view state, const Uid& uid);
Off off_of(std::string_view state, const Uid& uid, std::int64_t id);

}  // namespace steady
