#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "steady/core/calendar.hpp"

namespace steady {

/// The time that went to one topic or one resource.
template <class Name>
struct Spent {
  Name name;
  Seconds seconds{};
  std::int64_t sessions = 0;
  std::optional<Date> last_day;  ///< of those sessions; absent where there is none

  friend bool operator==(const Spent&, const Spent&) = default;
};

/// Of a topic, or, without a name, of the sessions that have none.
using TopicTime = Spent<std::optional<std::string>>;
/// Of the resource with that ID.
using ResourceTime = Spent<std::int64_t>;
/// Of a tag, or, without a name, of the sessions that have none. A session counts under each of its tags.
using TagTime = Spent<std::optional<std::string>>;

/// The topics with what nests in them: `a` has the time of `a/b`, also where nobody ever typed `a` alone.
/// Most time first, then by name; what has no topic last among equals.
/// @param typed   the time of each topic by itself
/// @param others  topics that have no time, perhaps
std::vector<TopicTime> with_nested(std::span<const TopicTime> typed, std::span<const std::string> others);

}  // namespace steady
