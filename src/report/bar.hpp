#pragma once

#include <functional>

#include "steady/report/document.hpp"

namespace steady {

/// The columns of a bar that has all the room it wants, of one that makes room for words, and of
/// the shortest that still tells days apart.
inline constexpr int bar_width = 33;
inline constexpr int short_bar_width = 17;
inline constexpr int shortest_bar_width = 9;

/// What a bar has to know about its surroundings.
struct BarFrame {
  int width = bar_width;  ///< odd, so that the goal line stands in the middle
  bool utf8 = true;
  Seconds largest{};  ///< of the bars without a goal, which are drawn against it
};

/// Takes the next stretch of a bar.
using AddSpan = std::function<void(std::string_view text, Style style)>;

/// Hands over the bar, a text of exactly `frame.width` columns, stretch by stretch.
///
/// Left of the line is the goal, right of it once more the same; what exceeds both ends in `»`.
/// Rounded down, so that only a met goal fills its half; but some time never looks like none.
void draw(const Bar& bar, const BarFrame& frame, const AddSpan& add);

/// One character a time, as high as it is long; no time is a dot, and some time never looks like none.
std::string drawn(const Trend& trend, bool utf8);

}  // namespace steady
