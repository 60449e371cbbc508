#pragma once

#include <optional>
#include <span>
#include <vector>

#include "context.hpp"

namespace steady {

// What the commands about days read alike.

/// What all reports about these days share.
Scene scene_of(const History& history, Context& context);
/// The same with the timer that runs, which only people are shown.
Scene scene_with_timer(const History& history, const Store& store, Context& context);

/// The items of the week, of which these are the sessions.
std::vector<Planned> plan_of(Period week, std::span<const Session> sessions, const Store& store, Context& context);

/// The ends of `all`: from the first session's day to the latest; nothing without a session.
std::optional<Period> whole(const History& history);

}  // namespace steady
