#include "schema.hpp"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string>

#include "steady/core/error.hpp"

namespace steady {

namespace {

// Every start parses the whole schema, so it stays short: few tables, few and short triggers.
// docs/database.md explains each table. Dates are days since 1970-01-01, moments seconds since then.
constexpr const char* version_1 = R"sql(
CREATE TABLE session(id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE,
  day INTEGER NOT NULL, start INTEGER, utc_offset INTEGER, seconds INTEGER NOT NULL,
  topic TEXT, tags TEXT, resource INTEGER, note TEXT,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, entry INTEGER NOT NULL) STRICT;
CREATE INDEX session_day ON session(day, start);
CREATE TABLE day(day INTEGER PRIMARY KEY, seconds INTEGER NOT NULL, sessions INTEGER NOT NULL) STRICT;
CREATE TRIGGER session_added AFTER INSERT ON session BEGIN
  INSERT INTO day VALUES(new.day, new.seconds, 1) ON CONFLICT(day)
  DO UPDATE SET seconds = seconds + new.seconds, sessions = sessions + 1;
END;
CREATE TRIGGER session_removed AFTER DELETE ON session BEGIN
  UPDATE day SET seconds = seconds - old.seconds, sessions = sessions - 1 WHERE day = old.day;
  DELETE FROM day WHERE day = old.day AND sessions = 0;
END;
CREATE TABLE name(kind TEXT, name TEXT, sessions INTEGER NOT NULL, PRIMARY KEY(kind, name))
  STRICT, WITHOUT ROWID;
CREATE TABLE goal(from_day INTEGER UNIQUE, uid BLOB NOT NULL, seconds INTEGER NOT NULL,
  days INTEGER NOT NULL, freezes INTEGER NOT NULL, entry INTEGER) STRICT;
CREATE TABLE off(id INTEGER PRIMARY KEY, uid BLOB NOT NULL, first INTEGER NOT NULL,
  last INTEGER NOT NULL, reason TEXT, entry INTEGER NOT NULL) STRICT;
CREATE TABLE journal(entry INTEGER PRIMARY KEY, clock INTEGER NOT NULL, device INTEGER NOT NULL,
  entity TEXT NOT NULL, uid BLOB NOT NULL, id INTEGER, state TEXT, before INTEGER) STRICT;
CREATE TABLE change(id INTEGER PRIMARY KEY, at INTEGER NOT NULL, command TEXT NOT NULL,
  first INTEGER NOT NULL, last INTEGER NOT NULL, newest_id INTEGER NOT NULL,
  undone INTEGER NOT NULL) STRICT;
CREATE TABLE device(id INTEGER PRIMARY KEY, uid BLOB NOT NULL) STRICT;
INSERT INTO device VALUES(0, randomblob(16));
INSERT INTO goal VALUES(NULL, zeroblob(16), 1800, 127, 0, NULL);
)sql";

constexpr std::array steps = {Migration{1, version_1}};

int pragma(SQLite::Database& db, const char* name) {
  return db.execAndGet(std::string("PRAGMA ") + name).getInt();
}

/// Whether the file has no byte yet. SQLite itself counts a page as soon as a write has begun.
bool is_empty(SQLite::Database& db) {
  sqlite3_file* file = nullptr;
  sqlite3_int64 size = -1;
  if (sqlite3_file_control(db.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
      file == nullptr || file->pMethods == nullptr)
    return true;  // in memory
  return file->pMethods->xFileSize(file, &size) == SQLITE_OK && size == 0;
}

[[noreturn]] void refuse_backup(const std::string& copy, const std::string& why) {
  throw StoreError("the store is of an older version and cannot be backed up to " + quoted(copy) +
                       ": " + why,
                   "make room beside it, then try again");
}

}  // namespace

std::span<const Migration> migrations() { return steps; }

int schema_version(SQLite::Database& db, int newest) {
  const int version = pragma(db, "user_version");
  if (pragma(db, "application_id") == application_id && version > 0) {
    if (version <= newest) return version;
    throw StoreError("the store was made by a newer version of steady (schema " +
                         std::to_string(version) + ", this one knows " +
                         std::to_string(newest) + ")",
                     "install the newer version to read it");
  }
  if (is_empty(db)) return 0;
  throw StoreError("the file is a database, but not one of steady",
                   "name another with --db, or unset STEADY_DB");
}

void migrate(SQLite::Database& db, std::span<const Migration> all) {
  const int version = pragma(db, "user_version");
  if (version == all.back().version) return;
  for (const Migration& step : all)
    if (step.version > version) db.exec(step.statements);
  db.exec("PRAGMA application_id = " + std::to_string(application_id));
  db.exec("PRAGMA user_version = " + std::to_string(all.back().version));
}

void back_up_before_migration(const std::string& path, int version) {
  const std::string copy = path + ".v" + std::to_string(version);
  if (::access(copy.c_str(), F_OK) == 0) return;
  // Under a name of its own until it is whole: what a crash leaves must not pass for a backup.
  const std::string draft = copy + ".new";
  ::unlink(draft.c_str());
  const int fd = ::open(draft.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0) refuse_backup(copy, std::strerror(errno));
  ::close(fd);
  try {
    SQLite::Database from(path, SQLite::OPEN_READWRITE);
    SQLite::Database to(draft, SQLite::OPEN_READWRITE);
    to.exec("PRAGMA synchronous = EXTRA");
    SQLite::Backup(to, from).executeStep(-1);
  } catch (const SQLite::Exception& error) {
    ::unlink(draft.c_str());
    refuse_backup(copy, error.what());
  }
  if (::rename(draft.c_str(), copy.c_str()) == 0) return;
  const std::string why = std::strerror(errno);
  ::unlink(draft.c_str());
  refuse_backup(copy, why);
}

}  // namespace steady
