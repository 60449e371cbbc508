#pragma once

#include <string>
#include <vector>

#include "steady/cli/machine.hpp"

namespace steady {

/// The program: carries out one command line and returns its exit code (contract, section 4).
///
/// @param args  the words after the program's name, as typed
/// Every refusal ends here, as one message on standard error; nothing is thrown.
int run(const std::vector<std::string>& args, Machine& machine);

/// The machine that this process runs on.
std::unique_ptr<Machine> real_machine();

}  // namespace steady
