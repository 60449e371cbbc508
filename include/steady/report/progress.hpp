#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "steady/report/document.hpp"

namespace steady {

/// Something under way, told in one line that is drawn anew until it is over.
struct Progress {
  std::int64_t done = 0;
  std::int64_t whole = 1;   ///< from 1 on
  std::vector<Span> words;  ///< the first matters most; where the room is short the last go
};

/// A bar and the words behind it, without a line break. It leaves the last column of the look's width
/// free, since terminals differ in what they do once that is written.
std::string progress_line(const Progress& progress, const Look& look);

}  // namespace steady
