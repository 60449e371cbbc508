#pragma once

#include <string>

#include "steady/report/document.hpp"

namespace steady {

/// Appends the table to `out`, a line for each row, its columns lined up and fitted into the look.
void append_table(std::string& out, const TextTable& table, const Look& look);

}  // namespace steady
