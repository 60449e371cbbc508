#include "bar.hpp"

#include <algorithm>
#include <array>

namespace steady {

namespace {

constexpr std::array<std::string_view, 8> eighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};

/// The characters a bar is made of.
struct Ink {
  std::int64_t steps;    ///< in which one cell can be filled
  std::string_view row;  ///< full cells in a row, so that a bar is copied and not put together
  std::string_view line, more;
};
constexpr std::int64_t row_length = 16;
constexpr Ink block_ink{8, "████████████████", "│", "»"};
constexpr Ink ascii_ink{1, "################", "|", ">"};

/// REQUIRES: part is not greater than whole, whole is above 0.
std::int64_t steps_of(Seconds part, Seconds whole, std::int64_t cells, const Ink& ink) {
  return part.count() * cells * ink.steps / whole.count();
}

void fill(std::int64_t steps, const Ink& ink, Style style, const AddSpan& add) {
  for (auto cells = steps / ink.steps; cells > 0; cells -= row_length) {
    const auto part = static_cast<std::size_t>(std::min(cells, row_length));
    add(ink.row.substr(0, part * (ink.row.size() / row_length)), style);
  }
  add(eighths[static_cast<std::size_t>(steps % ink.steps)], style);
}

/// Some time is at least the thinnest block.
std::int64_t visible(std::int64_t steps, Seconds seconds) {
  return seconds > Seconds{0} ? std::max<std::int64_t>(steps, 1) : 0;
}

void pad(std::int64_t steps, std::int64_t cells, const Ink& ink, const AddSpan& add) {
  constexpr std::string_view blanks = "                ";
  for (auto left = cells - (steps + ink.steps - 1) / ink.steps; left > 0; left -= row_length)
    add(blanks.substr(0, static_cast<std::size_t>(std::min(left, row_length))), Style::plain);
}

}  // namespace

void draw(const Bar& bar, const BarFrame& frame, const AddSpan& add) {
  const Ink& ink = frame.utf8 ? block_ink : ascii_ink;
  const Seconds seconds = std::max(bar.seconds, Seconds{0});
  if (bar.goal <= Seconds{0}) {
    const Seconds whole = std::max({frame.largest, seconds, Seconds{1}});
    const auto steps = visible(steps_of(seconds, whole, frame.width, ink), seconds);
    fill(steps, ink, bar.style, add);
    return pad(steps, frame.width, ink, add);
  }

  const std::int64_t half = (frame.width - 1) / 2;
  const Seconds within = std::min(seconds, bar.goal);
  const Seconds beyond = std::min(seconds - within, bar.goal);
  const auto left = visible(steps_of(within, bar.goal, half, ink), within);
  const auto right = steps_of(beyond, bar.goal, half, ink);
  const bool exceeds = seconds - within > bar.goal;
  fill(left, ink, bar.style, add);
  pad(left, half, ink, add);
  add(ink.line, Style::dim);
  fill(exceeds ? (half - 1) * ink.steps : right, ink, bar.style, add);
  if (exceeds) add(ink.more, bar.style);
  pad(right, half, ink, add);
}

std::string drawn(const Trend& trend, bool utf8) {
  constexpr std::array<std::string_view, 8> blocks{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  constexpr std::array<std::string_view, 8> signs{"_", "-", "~", "=", "+", "*", "o", "#"};
  const auto& heights = utf8 ? blocks : signs;
  Seconds longest{1};
  for (const Seconds time : trend.times) longest = std::max(longest, time);
  std::string text;
  for (const Seconds time : trend.times) {
    const auto step = time * 8 / longest;
    if (time <= Seconds{0}) {
      text += utf8 ? "·" : ".";
    } else {
      text += heights[static_cast<std::size_t>(std::max<std::int64_t>(step, 1) - 1)];
    }
  }
  return text;
}

}  // namespace steady
