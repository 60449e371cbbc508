#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

#include "program.hpp"

namespace steady::e2e {

/// The program in a terminal: what a person sees, types and does to it.
///
/// The terminal is a real pseudo-terminal on all three ends, in a session of its own, 80 columns wide.
/// Nothing here waits for a fixed time; what does not come within a minute throws std::runtime_error
/// that shows what came instead.
class Terminal {
 public:
  /// Starts the program with the settings of `program`.
  /// @param output_to  a file for standard output and standard error; empty: the terminal
  Terminal(const Program& program, const std::vector<std::string>& words, const std::string& output_to = {},
           int columns = 80);
  /// Ends the program where it still runs.
  ~Terminal();
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  /// All that was shown so far, in bytes.
  const std::string& shown() const { return shown_; }
  /// Waits until `text` is shown behind what an earlier wait_for took; returns what stood before it.
  std::string wait_for(std::string_view text);
  void type(std::string_view keys);
  /// A new size, and the signal that goes with it.
  void resize(int columns);
  void send(int signal);
  /// Closes the window: the program has no terminal any more, and is told so.
  void close();
  /// Waits for the end and takes what is shown until then. The exit code, 128 + the signal where one
  /// ended it.
  int wait_for_end();

 private:
  /// Takes what is shown next; false where nothing more will be.
  bool read_more();

  pid_t child_ = -1;
  int screen_ = -1;
  std::string shown_;
  std::size_t taken_ = 0;
};

}  // namespace steady::e2e
