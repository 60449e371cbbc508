#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "steady/core/error.hpp"
#include "steady/report/document.hpp"

namespace steady {

class Context;

/// An option of a command. Help, parsing and suggestions are all made from it.
struct OptionRow {
  std::string_view names;  ///< `-t,--topic` or `--tag`; the long name is the one that commands ask for
  std::string_view value;  ///< `TOPIC`; `[DIR]` where it may be left out; empty for a flag
  std::string_view help;
  bool repeats = false;

  std::string_view long_name() const;   ///< `--topic`
  std::string_view short_name() const;  ///< `-t`, or empty
  bool is_flag() const { return value.empty(); }
};

/// What was typed after a command's name.
class Arguments {
 public:
  std::vector<std::string> words;  ///< in order, as typed

  bool has(std::string_view long_name) const { return options_.contains(long_name); }
  /// The option's value, or nothing where it was not given.
  std::optional<std::string> value(std::string_view long_name) const;
  std::vector<std::string> values(std::string_view long_name) const;
  void add(std::string_view long_name, std::string value) { options_[long_name].push_back(std::move(value)); }

 private:
  std::map<std::string_view, std::vector<std::string>> options_;
};

/// How a command ended: what it says and its exit code.
struct Outcome {
  Document document;  ///< empty where the command has written its answer itself
  ExitCode code = ExitCode::done;
  bool receipt = false;  ///< it answers a change: `--quiet` drops its text

  bool is_told() const { return document.schema.empty(); }
};

/// One row of the table of commands.
struct CommandRow {
  std::string_view name;      ///< `log`, or noun and verb: `goal set`
  std::string_view synopsis;  ///< what follows: `DURATION|RANGE [NOTE…]`
  std::string_view summary;   ///< one line, for the list of commands
  std::string_view details;   ///< what its help says beyond that; lines end with \n
  std::string_view example;   ///< a line that works, for help and for messages
  std::span<const OptionRow> options;
  std::size_t least_words = 0;
  std::size_t most_words = 0;
  Outcome (*run)(const Arguments& arguments, Context& context) = nullptr;
  bool tabular = false;  ///< a report or a list: it answers in csv and md, too

  /// The name with what is typed before it: `steady log`.
  std::string full_name() const;
};

inline constexpr std::size_t any_number = static_cast<std::size_t>(-1);

/// All commands, in the order in which help lists them.
std::span<const CommandRow> commands();

/// The options that every command takes, before or after its name.
std::span<const OptionRow> global_options();

/// Help: of one command, or the list of all.
std::string help_of(const CommandRow& command);
std::string help_overview();

}  // namespace steady
