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
  void end(std::string& out, bool colour);

 private:
  void trim();

  std::vector<Span> spans_;
};

}  // namespace steady
