#pragma once

#include <string>
#include <string_view>

namespace steady {

// A cell that begins with = + - @, a tab or a carriage return is run as a formula by a spreadsheet, unless
// it is a negative number. A leading ' disarms it, and the way back takes that ' off again.

/// The text as a cell says it: with a ' before what would be run, and before a ' that would be taken off.
std::string marked_cell(std::string_view text);
/// The text that a cell says. `unmarked_cell(marked_cell(text))` is `text`.
std::string_view unmarked_cell(std::string_view cell);

/// Appends a cell as RFC 4180 writes it: in quotes where it holds a comma, a quote or a line break.
void append_csv_cell(std::string& out, std::string_view cell);

}  // namespace steady
