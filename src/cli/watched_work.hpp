#pragma once

#include <chrono>
#include <string_view>

#include "context.hpp"
#include "progress.hpp"
#include "steady/core/watching.hpp"

namespace steady {

/// Shows how far a long work is, as long as somebody sees it; what is over at once shows nothing.
class WatchedWork {
 public:
  /// @param command  whose look it takes
  WatchedWork(Context& context, std::string_view command);

  /// What to hand to the work. REQUIRES: this outlives it.
  Watching watching();

 private:
  void show(std::int64_t done, std::int64_t whole, const std::string& what);

  Machine& machine_;
  ProgressLine line_;
  Look look_;
  std::chrono::milliseconds due_{};
};

}  // namespace steady
