#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "place.hpp"
#include "steady/core/goal.hpp"
#include "steady/core/placement.hpp"
#include "steady/core/session.hpp"
#include "steady/exchange/formats.hpp"

namespace steady {

// What a line of a file says, in its own words and not looked at yet. The functions below make records of
// it; what is no record they refuse at `at`.

using Said = std::optional<std::string_view>;

struct SaidSession {
  Said uid, day, start, end, topic, resource, note, created_at, updated_at;
  std::optional<std::int64_t> seconds;
  std::span<const std::string> tags;
};

/// Needs seconds, or start and end, and a day or a start. A day beside a start stands; an end has to be
/// that of start and seconds.
FileSession read_session(const SaidSession& said, const Place& at, const Clock& clock);

struct SaidGoal {
  Said from, weekdays;
  std::optional<std::int64_t> seconds, freezes;
};

/// Needs seconds; without weekdays all count, without freezes none is.
GoalRow read_goal(const SaidGoal& said, const Place& at);

struct SaidOff {
  Said uid, from, to, reason;
};

/// Needs both days.
Off read_off(const SaidOff& said, const Place& at);

struct SaidResource {
  Said uid, url, title, kind, topic, status, note, added_at;
  std::span<const std::string> changes;  ///< `2026-11-20 doing`, ascending
};

/// Needs a URL or a title; without status it is wanted.
Resource read_resource(const SaidResource& said, const Place& at, const Clock& clock);

struct SaidLearned {
  Said uid, day, topic, text;
};

/// Needs day and text.
Learned read_learned(const SaidLearned& said, const Place& at);

struct SaidPlan {
  Said uid, week, day, text, topic, status;
  std::optional<std::int64_t> target_seconds;
};

/// Needs a text, and a day or a week: `2026-W47`, or its first day, a Monday or a Sunday. Without status it
/// is open.
PlanItem read_plan_item(const SaidPlan& said, const Place& at);

}  // namespace steady
