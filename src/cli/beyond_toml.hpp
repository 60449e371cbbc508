#pragma once

#include <string>
#include <string_view>

namespace steady {

/// Throws FileError, with the line, for text that is no TOML and that toml++ counts on never to see: it goes down
/// a level for each bracket, asserts that a table has a name, and knows no letter beyond ASCII outside of quotes.
void refuse_beyond_toml(std::string_view text, const std::string& path);

}  // namespace steady
