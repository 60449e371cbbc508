#pragma once

#include <optional>
#include <vector>

#include "steady/report/document.hpp"

namespace steady {

/// A column as the table wants it and as there is room for it.
struct Slot {
  Column wish;
  int text = 0;       ///< its widest text
  bool bars = false;  ///< it holds bars
  bool shown = true;  ///< out: whether there is room for it
  int width = 0;      ///< out: columns it takes
  int gap = 0;        ///< out: blanks before it; none before the first shown
};

/// Sets what the slots are given: with `indent` before them they fit into `room`; without one they
/// have all they want. Columns without content are not shown.
///
/// What helps least goes first: bars shorten to 17; texts that say what is enough are cut to that; ranked columns go;
/// texts that may shrink do, to 8; gaps close to 1; bars shorten to 9; shrinking columns go, the last first, then bars;
/// but never the first column, which names the row. What then is left is shown, even if too wide.
void fit_columns(std::vector<Slot>& slots, int indent, std::optional<int> room);

}  // namespace steady
