#pragma once

#include <chrono>
#include <optional>

#include "steady/cli/machine.hpp"

namespace steady {

/// Columns of the terminal behind a descriptor, or nothing where that is none.
std::optional<int> columns_of(int fd);

/// Milliseconds since the machine was started, those that it slept included.
std::chrono::milliseconds since_boot();

/// Signals as something to wait for, from its making on until the process ends: Ctrl-C, SIGTERM, a
/// closed terminal, a new size of it. One that was ignored from outside, as by nohup, stays ignored.
class Signals {
 public:
  Signals();
  Signals(const Signals&) = delete;
  Signals& operator=(const Signals&) = delete;
  ~Signals();

  /// Until one comes, or at most that long.
  Machine::Wake wait(std::chrono::milliseconds time);

 private:
  int fd_ = -1;
};

}  // namespace steady
