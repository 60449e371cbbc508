#include "text_table.hpp"

#include <algorithm>

#include "bar.hpp"
#include "fit_columns.hpp"
#include "steady/core/text.hpp"
#include "styled_line.hpp"

namespace steady {

namespace {

/// A cell, made harmless and measured once.
struct Measured {
  std::string text;
  int width = 0;
  Style style = Style::plain;
  const Bar* bar = nullptr;
  std::string brief;
};

Measured measured(const Cell& cell, bool utf8) {
  if (const auto* const bar = std::get_if<Bar>(&cell.content)) return {{}, 0, cell.style, bar, {}};
  const auto* const trend = std::get_if<Trend>(&cell.content);
  std::string text = trend ? drawn(*trend, utf8) : printable(std::get<std::string>(cell.content));
  const int width = display_width(text);
  return {std::move(text), width, cell.style, nullptr,
          cell.brief.empty() ? std::string() : printable(cell.brief)};
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
    rows_.reserve(table.rows.size());
    for (const auto& row : table.rows) measure(row);
    fit_columns(slots_, table.indent, look.width);
  }

  void write(std::string& out) const {
    StyledLine line;
    for (const auto& row : rows_) {
      line.pad(table_.indent);
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (slots_[i].shown) add(line, slots_[i], row[i]);
      }
      line.end(out, look_);
    }
  }

 private:
  void measure(const std::vector<Cell>& row) {
    auto& cells = rows_.emplace_back();
    cells.reserve(row.size());
    if (slots_.size() < row.size()) slots_.resize(row.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
      const Measured& cell = cells.emplace_back(measured(row[i], look_.utf8));
      slots_[i].text = std::max(slots_[i].text, cell.width);
      if (!cell.bar) continue;
      slots_[i].bars = true;
      if (cell.bar->goal <= Seconds{0}) largest_ = std::max(largest_, cell.bar->seconds);
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
    line.add(cut ? shorter : cell.text, cell.style);
    if (!right) line.pad(missing);
  }

  std::string in_short(const Measured& cell, int width) const {
    const bool fits = !cell.brief.empty() && display_width(cell.brief) <= width;
    return fits ? cell.brief : shortened(cell.text, width, look_.utf8);
  }

  void add_bar(StyledLine& line, const Slot& slot, const Bar& bar) const {
    const int width = std::min(slot.width, bar_width);
    const BarFrame frame{width, look_.utf8, largest_};
    for (const Span& span : drawn(bar, frame)) line.add(span.text, span.style);
    line.pad(slot.width - width);
  }

  const TextTable& table_;
  const Look& look_;
  std::vector<Slot> slots_;
  std::vector<std::vector<Measured>> rows_;
  Seconds largest_{};
};

}  // namespace

void append_table(std::string& out, const TextTable& table, const Look& look) {
  TableWriter(table, look).write(out);
}

}  // namespace steady
