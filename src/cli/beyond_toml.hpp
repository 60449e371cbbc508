#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace steady {

/// A value that stands in no quotes. All settings are texts, so it is wrong whatever it is.
struct BareValue {
  std::string key;   ///< as it stands before the `=`
  std::string text;  ///< behind it, without quotes
  int line = 0;
};

/// Throws FileError, with the line, for what no settings hold and toml++ does not survive everywhere: brackets,
/// letters beyond ASCII, quotes inside of a word and a second `=`, as far as they stand outside of quotes and comments.
/// Returns the first bare value: no number, date or time is for toml++ to read either.
std::optional<BareValue> refuse_beyond_toml(std::string_view text, const std::string& path);

}  // namespace steady
