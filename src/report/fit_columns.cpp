#include "fit_columns.hpp"

#include <algorithm>

#include "bar.hpp"

namespace steady {

namespace {

constexpr int shortest_text = 8;

class Fitting {
 public:
  Fitting(std::vector<Slot>& slots, int indent) : slots_(slots), indent_(indent) { open_up(); }

  void into(int room) {
    room_ = room;
    if (shorten_bars(short_bar_width) || cut_to_enough()) return;
    while (drop_lowest_rank()) {
      if (shorten_bars(short_bar_width) || cut_to_enough()) return;
    }
    bool done = squeeze();
    while (!done && drop_last()) done = squeeze();
  }

 private:
  void open_up() {
    bool first = true;
    for (Slot& slot : slots_) {
      slot.width = slot.bars ? std::max(slot.text, bar_width) : slot.text;
      slot.shown = slot.shown && slot.width > 0;
      slot.gap = first ? 0 : std::max(slot.wish.gap, 0);
      if (slot.shown) first = false;
    }
  }

  bool fits() const {
    int total = indent_;
    for (const Slot& slot : slots_) {
      if (slot.shown) total += slot.gap + slot.width;
    }
    return total <= room_;
  }

  /// The longest bars that fit, not below `least`: all over again each time, since a column that
  /// went has made room.
  bool shorten_bars(int least) {
    for (int width = bar_width; width >= least && !fits(); width -= 2) set_bars(width);
    return fits();
  }

  void set_bars(int width) {
    for (Slot& slot : slots_) {
      if (slot.bars) slot.width = width;
    }
  }

  bool drop_lowest_rank() {
    Slot* lowest = nullptr;
    for (Slot& slot : slots_) {
      if (!slot.shown || slot.wish.drop <= 0) continue;
      if (!lowest || slot.wish.drop <= lowest->wish.drop) lowest = &slot;
    }
    return hide(lowest);
  }

  /// The last that shrinks, or else the last with bars; but not the first, which names the row.
  bool drop_last() {
    Slot* last_text = nullptr;
    Slot* last_bar = nullptr;
    bool first = true;
    for (Slot& slot : slots_) {
      if (!slot.shown) continue;
      if (!first && slot.wish.shrink) last_text = &slot;
      if (!first && slot.bars) last_bar = &slot;
      first = false;
    }
    return hide(last_text ? last_text : last_bar);
  }

  bool hide(Slot* slot) {
    if (!slot) return false;
    slot->shown = false;
    open_up();
    return true;
  }

  bool squeeze() {
    open_up();
    return shorten_bars(short_bar_width) || cut_texts() || close_gaps() || shorten_bars(shortest_bar_width);
  }

  bool cut_to_enough() {
    return cut([](const Slot& slot) { return slot.wish.enough > 0 && slot.width > slot.wish.enough; });
  }

  bool cut_texts() {
    return cut([](const Slot& slot) { return slot.width > shortest_text; });
  }

  /// Takes from the longest text first, so that short ones stay whole.
  template <class Condition>
  bool cut(Condition may_be_cut) {
    while (!fits()) {
      Slot* longest = nullptr;
      for (Slot& slot : slots_) {
        if (!slot.shown || !slot.wish.shrink || slot.bars || !may_be_cut(slot)) continue;
        if (!longest || slot.width > longest->width) longest = &slot;
      }
      if (!longest) return false;
      --longest->width;
    }
    return true;
  }

  /// From the right: the first columns are what the eye follows down.
  bool close_gaps() {
    for (auto slot = slots_.rbegin(); slot != slots_.rend() && !fits(); ++slot) {
      slot->gap = std::min(slot->gap, 1);
    }
    return fits();
  }

  std::vector<Slot>& slots_;
  const int indent_;
  int room_ = 0;
};

}  // namespace

void fit_columns(std::vector<Slot>& slots, int indent, std::optional<int> room) {
  Fitting fitting(slots, indent);
  if (room) fitting.into(*room);
}

}  // namespace steady
