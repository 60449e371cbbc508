#pragma once

#include <string>

#include "steady/report/document.hpp"

namespace steady {

/// Appends the line to `out`, broken between words where it is wider than the look. A word wider
/// than a line goes on in the next, between graphemes. Without width the line stays whole.
void append_wrapped(std::string& out, const Line& line, const Look& look);

}  // namespace steady
