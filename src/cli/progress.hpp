#pragma once

#include <string_view>

#include "context.hpp"

namespace steady {

/// The line on the terminal behind standard error that tells how far a command is: drawn over and
/// over, and gone at the end, also where an exception ends it. Where nobody sees it (no terminal, a
/// dumb one,
/// `--quiet`) nothing is written.
class ProgressLine {
 public:
  explicit ProgressLine(const Context& context);
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ~ProgressLine() { wipe(); }

  /// Whether anybody sees it; where not, what it would say need not be made.
  bool is_seen() const;
  /// @param line  printable, without line break, narrower than the terminal
  void show(std::string_view line);
  void wipe();

 private:
  Machine& machine_;
  bool silent_;
  bool drawn_ = false;
};

}  // namespace steady
