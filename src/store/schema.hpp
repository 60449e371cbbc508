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

/// All steps, from an empty file to the schema of this program, ascending, without gaps.
std::span<const Migration> migrations();

/// `application_id` of every store: the letters `stdy`.
inline constexpr int application_id = 0x73746479;

/// What a file turned out to be.
enum class FileKind {
  empty,  ///< nothing in it yet
  store,  ///< a store of this or an older schema
};

/// Looks at the file's header. Throws StoreError where it is no store of ours, or of a newer version.
/// REQUIRES: a transaction is open.
FileKind kind_of(SQLite::Database& db, int newest_version);

/// The schema's number.
int schema_version(SQLite::Database& db);

/// Runs the steps that the file lacks and stamps it as ours. Changes nothing when none is lacking.
/// REQUIRES: a write transaction is open. Throws what SQLiteCpp throws; the caller rolls back.
void migrate(SQLite::Database& db, std::span<const Migration> steps);

/// Copies the file as it is now to `path.vN` (mode 0600), N its schema's number; a copy of that name that
/// is there already is kept. Throws StoreError where it cannot be written.
void back_up_before_migration(const std::string& path, int version);

}  // namespace steady
