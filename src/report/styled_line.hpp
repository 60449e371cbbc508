#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "steady/report/document.hpp"

namespace steady {

/// One line of output while it is put together. Styles are applied at its end, when it is known
/// where the text stops and the blanks that nobody sees begin.
class StyledLine {
 public:
  /// REQUIRES: printable text.
  void add(std::string_view text, Style style);
  void pad(int blanks);
  /// Appends the line to `out`, without trailing blanks, and starts the next one.
  void end(std::string& out, const Look& look);

 private:
  /// A stretch of the line in one style, up to where it ends in the text.
  struct Run {
    std::size_t end;
    Style style;
  };

  std::string text_;
  std::vector<Run> runs_;
};

}  // namespace steady
