#pragma once

#include <string>
#include <vector>

#include "command.hpp"

namespace steady {

/// A command line, taken apart.
struct CommandLine {
  const CommandRow* command = nullptr;  ///< null: none was named
  Arguments arguments;                  ///< of the command and of all commands
  bool help = false;
  bool version = false;
};

/// Takes a command line apart. Throws RequestError naming the word that is wrong, with the nearest name
/// for a mistyped command or option.
CommandLine parse_command_line(const std::vector<std::string>& args);

/// Whether the command line asks for JSON, as far as can be told without understanding it; so that an
/// error in it is told in JSON, too.
bool asks_for_json(const std::vector<std::string>& args);

}  // namespace steady
