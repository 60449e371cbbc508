#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace steady::e2e {

/// What one run of the program left behind.
struct Outcome {
  int exit = 0;  ///< 128 + the signal where one ended it
  std::string out;
  std::string err;
};

/// The built program as a person has it: a home of its own, an empty store, a clock and a zone that
/// the test sets. No shell in between, and nothing of the tester's own settings reaches it.
///
/// The program is the one that the environment variable STEADY_PROGRAM names, else the build's.
class Program {
 public:
  /// A fresh home, UTC, LC_ALL=C.UTF-8, and neither NO_COLOR nor COLUMNS.
  Program();
  ~Program();
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  void set(const std::string& name, const std::string& value) { settings_[name] = value; }
  void unset(const std::string& name) { settings_.erase(name); }
  /// The home, which is also where the program runs.
  const std::filesystem::path& home() const { return home_; }

  /// What the program finds in its environment, as `NAME=value`.
  std::vector<std::string> environment() const;

  /// Throws std::runtime_error where the program cannot be started or is silent for two minutes.
  Outcome run(const std::vector<std::string>& words) const;

 private:
  std::filesystem::path home_;
  std::map<std::string, std::string> settings_;
};

/// The path of the program under test. Throws std::runtime_error where there is none.
std::filesystem::path program_path();

/// Words as typed in a shell, shown in failures: those with spaces stand in quotes.
std::string command_line(const std::vector<std::string>& words);

}  // namespace steady::e2e
