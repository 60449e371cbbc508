#pragma once

#include <span>
#include <string>

namespace SQLite {
class Database;
}

namespace steady {

/// One step of the schema: the statements that lead from the version before it to `version`.
struct Migration {
  int version;
  const char* statements;
};

/// All steps from the first schema to that of this program, ascending, without gaps.
std::span<const Migration> migrations();

/// `application_id` of every store: the letters `stdy`.
inline constexpr int application_id = 0x73746479;

/// The schema's number, from the file's header; 0 for a file that is empty.
/// Throws StoreError where the file is no store of ours, or of a version newer than `newest`.
/// REQUIRES: a transaction is open.
int schema_version(SQLite::Database& db, int newest);

/// Gives an empty file the schema of this program, an older store the steps that it lacks, and stamps it. Changes
/// nothing when none is lacking. REQUIRES: a write transaction is open. Throws what SQLiteCpp throws; the caller rolls
/// back.
void migrate(SQLite::Database& db, std::span<const Migration> steps);

/// Copies the file as it is now to `path.vN` (mode 0600), N its schema's number; a copy of that name that
/// is there already is kept. Throws StoreError where it cannot be written.
void back_up_before_migration(const std::string& path, int version);

}  // namespace steady
