#include "targets.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace steady::fuzz {

std::span<const Target> targets() {
  static constexpr std::array all = {Target{"durations", durations},
                                     Target{"clock_ranges", clock_ranges},
                                     Target{"days", days},
                                     Target{"ranges", ranges},
                                     Target{"config", config},
                                     Target{"jsonl", jsonl},
                                     Target{"csv", csv},
                                     Target{"command_line", command_line},
                                     Target{"recap_template", recap_template}};
  return all;
}

void hold(bool promise, std::string_view what, std::string_view input) {
  if (promise) return;
  std::fprintf(stderr, "broken: %.*s\nby: %.*s\n", static_cast<int>(what.size()), what.data(),
               static_cast<int>(input.size()), input.data());
  std::abort();
}

}  // namespace steady::fuzz
