#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace steady {

/// What the program ends with; the same numbers in every command.
enum class ExitCode : int {
  done = 0,     ///< the request was carried out
  no = 1,       ///< the answer is no (`streak --check` with today still open, `undo` with nothing left)
  request = 2,  ///< the request itself: usage, a value, an unknown ID, an overlap
  file = 3,     ///< a file given for reading holds something wrong
  store = 4,    ///< the store: locked, damaged, read-only, disk full, made by a newer version
  program = 5,  ///< another program that was needed failed
};

/// A refusal, in words for the person who typed the request.
///
/// `what()` says what was wrong and in which word; `hint()` shows something that works, or is empty.
/// Both are one line. Thrown before anything is changed; `run` alone turns it into a message and an
/// exit code.
class Error : public std::runtime_error {
 public:
  Error(ExitCode code, const std::string& message, std::string hint)
      : std::runtime_error(message), code_(code), hint_(std::move(hint)) {}

  ExitCode code() const noexcept { return code_; }
  const std::string& hint() const noexcept { return hint_; }

 private:
  ExitCode code_;
  std::string hint_;
};

/// The request cannot be carried out as typed (exit 2).
struct RequestError : Error {
  explicit RequestError(const std::string& message, std::string hint = {})
      : Error(ExitCode::request, message, std::move(hint)) {}
};

/// A file given for reading holds something wrong (exit 3); the message names the line.
struct FileError : Error {
  explicit FileError(const std::string& message, std::string hint = {})
      : Error(ExitCode::file, message, std::move(hint)) {}
};

/// The store cannot be read or written (exit 4); what was asked for is wholly there or wholly not.
struct StoreError : Error {
  explicit StoreError(const std::string& message, std::string hint = {})
      : Error(ExitCode::store, message, std::move(hint)) {}
};

/// Another program that was needed failed (exit 5).
struct ProgramError : Error {
  explicit ProgramError(const std::string& message, std::string hint = {})
      : Error(ExitCode::program, message, std::move(hint)) {}
};

/// `word` in quotes, as messages name it; a long one is cut to 60 bytes and ends in `...`.
/// Any bytes are taken; making them harmless on a terminal is the printing end's work.
std::string quoted(std::string_view word);
// Exact matches, so that std::quoted is not preferred for these two.
inline std::string quoted(const std::string& word) { return quoted(std::string_view(word)); }
inline std::string quoted(const char* word) { return quoted(std::string_view(word)); }

}  // namespace steady
