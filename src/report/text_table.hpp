#pragma once

#include "formats.hpp"

namespace steady {

/// Writes the table, a line for each row, its columns lined up and fitted into the look.
void append_table(Pieces& out, const TextTable& table, const Look& look);

}  // namespace steady
