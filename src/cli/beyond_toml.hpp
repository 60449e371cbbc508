#pragma once

#include <string>
#include <string_view>

namespace steady {

/// Throws FileError, with the line, for what no settings hold and toml++ does not survive everywhere: brackets,
/// letters beyond ASCII, quotes inside of a word or of a value and a second `=`, as far as they stand outside of quotes
/// and comments.
void refuse_beyond_toml(std::string_view text, const std::string& path);

}  // namespace steady
