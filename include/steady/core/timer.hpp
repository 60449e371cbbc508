#pragma once

#include <optional>
#include <string>
#include <vector>

#include "steady/core/session.hpp"

namespace steady {

/// A session under way: when it began, in which zone, and what it will be of.
///
/// It counts nowhere until it is stopped. What it keeps is a moment, so it runs on through sleep, a
/// reboot and a change of zone or clocks.
struct Timer {
  Start start;
  std::optional<std::string> topic;
  std::vector<std::string> tags;  ///< as typed, each once
  std::optional<std::int64_t> resource;
  std::optional<std::string> note;

  friend bool operator==(const Timer&, const Timer&) = default;
};

/// When it began, on the clocks of the zone in which it did: `19:05`, `yesterday 19:05`, `Fri 20 Nov 19:05`.
std::string since_text(const Start& start, Instant now);

/// The longest time after which `stop` still takes now for the end; past it a person forgot to stop.
inline constexpr Seconds longest_unasked = std::chrono::hours{12};

}  // namespace steady
