#pragma once

#include <string>
#include <string_view>

namespace steady {

/// Appends the text as JSON writes it, in its quotes: escapes where they have to be, also for DEL and the
/// C1 controls, which JSON lets stand and a terminal obeys; bytes that are not UTF-8 become U+FFFD.
void append_json_text(std::string& out, std::string_view text);

}  // namespace steady
