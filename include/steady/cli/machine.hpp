#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "steady/core/error.hpp"
#include "steady/core/zone.hpp"

namespace steady {

/// Whoever read standard output has gone, as `head` does: nothing is wrong, and nobody is left to tell.
struct ReaderGone : RequestError {
  ReaderGone() : RequestError("the reader of standard output is gone") {}
};

/// All that the program wants of the world outside: the clock, the environment, the terminal, files.
/// The real one asks the C library; tests have one made of values.
class Machine {
 public:
  virtual ~Machine() = default;

  virtual Instant now() const = 0;
  /// A variable of the environment; one that is set to nothing counts as absent.
  virtual std::optional<std::string> variable(std::string_view name) const = 0;
  /// The zone that `TZ` names, or the system's without it. Throws RequestError where the C library does
  /// not know the name.
  virtual std::unique_ptr<Zone> zone() const = 0;
  virtual std::array<std::uint8_t, 16> random() const = 0;

  /// Columns of the terminal on standard output, or nothing where that is none.
  virtual std::optional<int> terminal_width() const = 0;
  /// The same of standard error, where progress is shown.
  virtual std::optional<int> progress_width() const = 0;
  /// Whether a person sits at both ends: standard input and standard output are terminals.
  virtual bool is_interactive() const = 0;

  /// Time that has passed since some moment, through sleep and whatever is done to the clock.
  virtual std::chrono::milliseconds elapsed() const = 0;
  /// What ended a wait: its time, a new size of the terminal, or somebody who wants the program to end
  /// (Ctrl-C, SIGTERM, a closed terminal).
  enum class Wake { time, resized, ended };
  /// From here on such signals end a wait instead of the program.
  virtual void take_signals() = 0;
  /// REQUIRES: take_signals.
  virtual Wake wait(std::chrono::milliseconds time) = 0;

  /// Has the text edited by the program that `editor` names, as a shell would start it, and returns what
  /// was saved. Throws ProgramError where the editor cannot be started or fails.
  virtual std::string edit(const std::string& editor, const std::string& text) = 0;

  /// Writes all of it to standard output. Throws RequestError where that fails, ReaderGone where nobody
  /// reads any more.
  virtual void print(std::string_view text) = 0;
  /// Writes it to standard error, as far as that takes it.
  virtual void complain(std::string_view text) = 0;

  /// Called when all is done and told. The real machine ends the process here: to close the store and
  /// free what the kernel takes back anyway costs a twentieth of a `log`. Tests return from it.
  virtual void leave(ExitCode code) = 0;

  /// The file for reading, `-` for standard input. Throws RequestError where it cannot be opened.
  virtual std::unique_ptr<std::istream> open(const std::string& path) = 0;
  /// The whole text of a file, or nothing where there is none. Throws FileError where it cannot be read.
  virtual std::optional<std::string> read_file(const std::string& path) const = 0;
  /// Puts the text into the file, wholly or not at all; makes missing folders (mode 0700).
  /// Throws RequestError where it cannot be written.
  virtual void write_file(const std::string& path, std::string_view text) = 0;
  /// The names of the files in a folder, in order; none where there is no such folder.
  /// Throws RequestError where it cannot be read.
  virtual std::vector<std::string> files_in(const std::string& folder) const = 0;
  /// Makes the folder and those above it (mode 0700) where they are missing.
  /// Throws RequestError where that cannot be.
  virtual void make_folder(const std::string& folder) = 0;
  /// Throws RequestError where the file cannot be removed.
  virtual void remove_file(const std::string& path) = 0;
  /// Takes a piece of a text.
  using Write = std::function<void(std::string_view)>;
  /// The same for a text too long to be held, which `write` hands over piece by piece; makes no folder.
  /// What is no file (a pipe, `/dev/stdout`) is written straight away. An exception passes on.
  virtual void write_stream(const std::string& path, const std::function<void(const Write&)>& write) = 0;
};

}  // namespace steady
