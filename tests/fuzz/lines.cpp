// A command line is refused as a request or taken apart. Nothing runs.

#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "steady/core/error.hpp"
#include "targets.hpp"

namespace steady::fuzz {

void command_line(std::string_view input) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at <= input.size();) {
    const std::size_t end = std::min(input.find('\n', at), input.size());
    words.emplace_back(input.substr(at, end - at));
    at = end + 1;
  }
  asks_for_json(words);
  try {
    const CommandLine read = parse_command_line(words);
    for (const std::string& word : read.arguments.words)
      hold(input.find(word) != input.npos, "words stay as they were typed", input);
  } catch (const RequestError&) {
  }
}

}  // namespace steady::fuzz
