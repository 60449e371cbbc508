#pragma once

#include <functional>
#include <string>

#include "database.hpp"

namespace steady {

/// Hands over each row that can be read of a table with row IDs, ascending; what `take` throws of SQLite or of a
/// wrong value counts as a row that cannot be read. Returns whether all could be.
/// @param columns  what to select; the row ID first
bool each_readable(SQLite::Database& db, const std::string& table, const std::string& columns,
                   const std::function<void(SQLite::Statement&)>& take);

}  // namespace steady
