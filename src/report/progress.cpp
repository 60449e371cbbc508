#include "steady/report/progress.hpp"

#include <algorithm>

#include "bar.hpp"
#include "steady/core/text.hpp"
#include "styled_line.hpp"

namespace steady {

namespace {

constexpr int gap = 2;
constexpr int shortest_word = 6;  ///< what is cut to less says nothing

/// As many of the words as the room takes, a gap before each; the last of them may be cut.
std::vector<Span> kept(const std::vector<Span>& words, int room, std::string_view ellipsis) {
  std::vector<Span> result;
  for (const Span& word : words) {
    const std::string text = printable(word.text);
    const int most = room - gap;
    const bool fits = display_width(text) <= most;
    if (!fits && !result.empty() && most < shortest_word) break;
    result.push_back({fitted(text, std::max(most, 1), ellipsis), word.style});
    room = most - display_width(result.back().text);
    if (!fits) break;
  }
  return result;
}

}  // namespace

std::string progress_line(const Progress& progress, const Look& look) {
  const int room = std::max(look.width.value_or(80) - 1, 1);
  const int first = progress.words.empty() ? 0 : display_width(printable(progress.words[0].text));
  const bool has_bar = room >= shortest_bar_width + gap + first;
  const auto words = kept(progress.words, has_bar ? room - shortest_bar_width : room + gap, look.utf8 ? "…" : "...");
  int left = room;
  for (const Span& word : words) left -= gap + display_width(word.text);

  StyledLine line;
  if (has_bar) {
    const BarFrame frame{std::min(bar_width, left), look.utf8, Seconds{progress.whole}};
    const Bar bar{Seconds{std::clamp<std::int64_t>(progress.done, 0, progress.whole)}, {}};
    draw(bar, frame, [&line](std::string_view text, Style style) { line.add(text, style); });
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (has_bar || i > 0) line.pad(gap);
    line.add(words[i].text, words[i].style);
  }
  std::string text;
  line.end(text, look);
  text.pop_back();
  return text;
}

}  // namespace steady
