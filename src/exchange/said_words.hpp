#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "said.hpp"
#include "steady/core/calendar.hpp"

namespace steady {

// Single values of a line, read the same way for every kind of record; what is none is refused at `at`.

/// Zeros where the line names none.
Uid read_uid(Said word, const Place& at);

/// A date like `2026-11-20`, of the key with that name.
Date read_date(const char* key, std::string_view word, const Place& at);

/// Text with the rule that it has to keep; an empty one is none.
std::optional<std::string> read_text(const char* noun, Said word, std::string_view (*fault_in)(std::string_view),
                                     const Place& at);

}  // namespace steady
