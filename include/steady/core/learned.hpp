#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "steady/core/session.hpp"

namespace steady {

/// A line worth remembering: a term, an insight; with its day and topic, without time.
struct Learned {
  std::int64_t id = 0;  ///< short, stable, never reused; 0 before it is stored
  Uid uid{};
  Date day{};  ///< the study day
  std::optional<std::string> topic;
  std::string text;

  friend bool operator==(const Learned&, const Learned&) = default;
};

/// Whether the text or the topic holds that; ASCII case does not count.
bool mentions(const Learned& line, std::string_view part);

/// A line to be reminded of, and how long ago it was learned: `A week ago`.
struct Remembered {
  Learned line;
  std::string_view words;
};

/// One line from a month, a week or a day ago, the longest ago first, since it is the nearest to being
/// forgotten; of several from that day another one each time. Nothing where none is from such a day.
std::optional<Remembered> remembered(std::span<const Learned> lines, Date today);

}  // namespace steady
