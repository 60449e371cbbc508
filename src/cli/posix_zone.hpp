#pragma once

#include <string_view>

namespace steady {

/// Whether the text is a zone as POSIX writes it out: `EST5EDT`, `<+0900>-9`,
/// `CET-1CEST,M3.5.0,M10.5.0/3`. The C library takes any text for one and reads what it cannot
/// understand as UTC, so it cannot be asked.
bool is_posix_zone(std::string_view text);

}  // namespace steady
