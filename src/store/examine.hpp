#pragma once

#include "database.hpp"
#include "steady/core/health.hpp"
#include "steady/core/session.hpp"
#include "steady/core/watching.hpp"

namespace steady {

/// Looks through a whole store that is open, in its transaction; writes nothing.
/// Throws what SQLiteCpp throws where it is not the file's contents that are wrong.
Health examine(Database& db, const Watching& watching);

/// Throws StoreError where the state is none of that kind of record, or the kind is none but sessions'.
void check_item_state(const std::string& kind, const std::string& state, const Uid& uid, std::int64_t id);

/// What SQLite itself says against the file, or nothing.
std::string damage_of(SQLite::Database& db);

/// Whether SQLite refuses what the file holds, not what the disk or another program does.
bool is_damage(const SQLite::Exception& error);

}  // namespace steady
