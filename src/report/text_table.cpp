#include "text_table.hpp"

#include <algorithm>

#include "bar.hpp"
#include "fit_columns.hpp"
#include "steady/core/text.hpp"
#include "styled_line.hpp"

namespace steady {

namespace {

/// A cell, made harmless and measured. It points into the cell.
struct Measured {
  std::string_view text;
  int width = 0;
  Style style = Style::plain;
  const Bar* bar = nullptr;
  const std::string* brief = nullptr;
  std::string made;  ///< what `text` is where the cell's own had to be changed
};

/// Calls `use` with the cell as it is shown.
template <class Use>
void with_measured(const Cell& cell, bool utf8, const Use& use) {
  Measured seen;
  seen.style = cell.style;
  seen.brief = &cell.brief;
  seen.bar = std::get_if<Bar>(&cell.content);
  const auto* const text = std::get_if<std::string>(&cell.content);
  if (text && is_plain(*text)) {
    seen.text = *text;
    seen.width = static_cast<int>(text->size());
    return use(seen);
  }
  if (text) {
    seen.text = seen.made = printable(*text);
  } else if (const auto* const trend = std::get_if<Trend>(&cell.content)) {
    seen.text = seen.made = drawn(*trend, utf8);
  }
  seen.width = display_width(seen.text);
  use(seen);
}

/// `missed…` rather than `missed,…`: what joined the words to those that went goes with them.
std::string shortened(std::string_view text, int width, bool utf8) {
  const std::string_view ellipsis = utf8 ? "…" : "...";
  std::string front = fitted(text, width - display_width(ellipsis), "");
  front.erase(front.find_last_not_of(" ,;:") + 1);
  return front.append(ellipsis);
}

class TableWriter {
 public:
  TableWriter(const TextTable& table, const Look& look) : table_(table), look_(look) {
    for (const Column& column : table.columns) slots_.push_back({.wish = column});
    each_row([this](const Row& row) { measure(row); });
    fit_columns(slots_, table.indent, look.width);
  }

  void write(Pieces& out) const {
    StyledLine line;
    each_row([&](const Row& row) {
      line.pad(table_.indent);
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (!slots_[i].shown) continue;
        with_measured(row[i], look_.utf8, [&](const Measured& cell) { add(line, slots_[i], cell); });
      }
      line.end(out.text, look_);
      out.pass();
    });
  }

 private:
  void each_row(const std::function<void(const Row&)>& take) const {
    for (const Row& row : table_.rows) take(row);
    if (table_.more) table_.more(take);
  }

  void measure(const Row& row) {
    if (slots_.size() < row.size()) slots_.resize(row.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
      with_measured(row[i], look_.utf8, [&](const Measured& cell) {
        slots_[i].text = std::max(slots_[i].text, cell.width);
        if (!cell.bar) return;
        slots_[i].bars = true;
        if (cell.bar->goal <= Seconds{0}) largest_ = std::max(largest_, cell.bar->seconds);
      });
    }
  }

  void add(StyledLine& line, const Slot& slot, const Measured& cell) const {
    line.pad(slot.gap);
    if (cell.bar) return add_bar(line, slot, *cell.bar);
    const bool cut = cell.width > slot.width;
    const std::string shorter = cut ? in_short(cell, slot.width) : "";
    const int missing = slot.width - (cut ? display_width(shorter) : cell.width);
    const bool right = slot.wish.align == Column::Align::right;
    if (right) line.pad(missing);
    line.add(cut ? std::string_view(shorter) : cell.text, cell.style);
    if (!right) line.pad(missing);
  }

  std::string in_short(const Measured& cell, int width) const {
    const std::string brief = printable(*cell.brief);
    const bool fits = !brief.empty() && display_width(brief) <= width;
    return fits ? brief : shortened(cell.text, width, look_.utf8);
  }

  void add_bar(StyledLine& line, const Slot& slot, const Bar& bar) const {
    const int width = std::min(slot.width, bar_width);
    const BarFrame frame{width, look_.utf8, largest_};
    draw(bar, frame, [&line](std::string_view text, Style style) { line.add(text, style); });
    line.pad(slot.width - width);
  }

  const TextTable& table_;
  const Look& look_;
  std::vector<Slot> slots_;
  Seconds largest_{};
};

}  // namespace

void append_table(Pieces& out, const TextTable& table, const Look& look) { TableWriter(table, look).write(out); }

}  // namespace steady
