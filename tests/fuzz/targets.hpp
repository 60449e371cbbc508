#pragma once

#include <span>
#include <string_view>

namespace steady::fuzz {

/// One parser of what people or other programs wrote, and what has to hold of its answer. It refuses with an
/// Error or answers; anything else that leaves it, and any broken promise, is a find.
struct Target {
  std::string_view name;  ///< of its folder in corpus/, too
  void (*run)(std::string_view input);
};

/// All of them.
std::span<const Target> targets();

/// Ends the process where a promise is broken, so that a fuzzer keeps the input.
void hold(bool promise, std::string_view what, std::string_view input);

void durations(std::string_view input);
void clock_ranges(std::string_view input);
void days(std::string_view input);
void ranges(std::string_view input);
void config(std::string_view input);
void jsonl(std::string_view input);
void csv(std::string_view input);
void command_line(std::string_view input);
void recap_template(std::string_view input);

}  // namespace steady::fuzz
