#include "schema.hpp"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <string>

#include "open_file.hpp"
#include "steady/core/error.hpp"

namespace steady {

namespace {

// Every start parses the whole schema, so it stays short: few tables, no triggers.
// docs/database.md explains each table. Dates are days since 1970-01-01, moments seconds since then.
constexpr const char* schema = R"sql(
CREATE TABLE session(id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE,
  day INTEGER NOT NULL, start INTEGER, utc_offset INTEGER, seconds INTEGER NOT NULL,
  topic TEXT, tags TEXT, resource INTEGER, note TEXT,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, entry INTEGER NOT NULL) STRICT;
CREATE INDEX session_day ON session(day, start);
CREATE TABLE month(month INTEGER PRIMARY KEY, days TEXT NOT NULL) STRICT;
CREATE TABLE name(kind TEXT, name TEXT, PRIMARY KEY(kind, name)) STRICT, WITHOUT ROWID;
CREATE TABLE item(kind TEXT, uid BLOB, id INTEGER, state TEXT NOT NULL, entry INTEGER,
  PRIMARY KEY(kind, uid)) STRICT, WITHOUT ROWID;
CREATE TABLE journal(entry INTEGER PRIMARY KEY, clock INTEGER NOT NULL, device INTEGER NOT NULL,
  entity TEXT NOT NULL, uid BLOB NOT NULL, id INTEGER, state TEXT, before INTEGER) STRICT;
CREATE TABLE change(id INTEGER PRIMARY KEY, at INTEGER NOT NULL, command TEXT NOT NULL,
  first INTEGER NOT NULL, last INTEGER NOT NULL, newest_id INTEGER NOT NULL,
  undone INTEGER NOT NULL, clock INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO item VALUES('goal', zeroblob(16), NULL, '{"days":127,"freezes":0,"seconds":1800}', NULL);
)sql";

// A second look at what every start pays for. Triggers were parsed at every start and compiled into every
// insert, so the code that writes sessions keeps the totals. A name stands in its table while some session
// bears it, uncounted, so that most logs do not touch it. All records but sessions are few: one table holds
// them as the journal says them, and a new kind needs no table. Each change brings the clock, so that the
// next one goes on from one row; an undo is a row of its own. The list of devices held this one alone and
// was never read: 0 in the journal is this device.
constexpr const char* version_2 = R"sql(
DROP TRIGGER session_added;
DROP TRIGGER session_removed;
ALTER TABLE name DROP COLUMN sessions;
ALTER TABLE change ADD COLUMN clock INTEGER NOT NULL DEFAULT 0;
INSERT INTO change(at, command, first, last, newest_id, undone)
  SELECT at, 'undo', last + 1, (SELECT max(entry) FROM journal), newest_id, 3
  FROM change ORDER BY id DESC LIMIT 1;
DELETE FROM change WHERE undone = 3 AND last < first;
UPDATE change SET clock = (SELECT max(clock) FROM journal) WHERE id = (SELECT max(id) FROM change);
CREATE TABLE item(kind TEXT, uid BLOB, id INTEGER, state TEXT NOT NULL, entry INTEGER,
  PRIMARY KEY(kind, uid)) STRICT, WITHOUT ROWID;
INSERT INTO item SELECT 'goal', goal.uid, NULL, state, goal.entry
  FROM goal JOIN journal ON journal.entry = goal.entry;
INSERT INTO item SELECT 'goal', uid, NULL, '{"days":127,"freezes":0,"seconds":1800}', NULL
  FROM goal WHERE entry IS NULL;
INSERT INTO item SELECT 'off', off.uid, off.id, state, off.entry
  FROM off JOIN journal ON journal.entry = off.entry;
INSERT INTO item SELECT 'newest', CAST('off' AS BLOB), max(id), '', NULL
  FROM journal WHERE entity = 'off' HAVING max(id) > 0;
DROP TABLE goal;
DROP TABLE off;
DROP TABLE device;
)sql";

// The totals of a month's days in one row: to read a row costs far more than to read what it holds.
constexpr const char* version_3 = R"sql(
CREATE TABLE month(month INTEGER PRIMARY KEY, days TEXT NOT NULL) STRICT;
WITH RECURSIVE slot(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM slot WHERE n < 30),
  span(first, next) AS (
    SELECT DISTINCT strftime('%s', day * 86400, 'unixepoch', 'start of month') / 86400,
      strftime('%s', day * 86400, 'unixepoch', 'start of month', '+1 month') / 86400 FROM day)
INSERT INTO month SELECT first, (
  SELECT group_concat(format('%06d%06d', coalesce(seconds, 0), coalesce(sessions, 0)), '')
  FROM (SELECT n FROM slot ORDER BY n) LEFT JOIN day ON day = first + n AND day < next) FROM span;
DROP TABLE day;
)sql";

/// What a new store is made of: nothing dropped, so no page of it lies free.
constexpr Migration birth{3, schema};
constexpr std::array steps = {Migration{2, version_2}, Migration{3, version_3}};

int pragma(SQLite::Database& db, const char* name) { return db.execAndGet(std::string("PRAGMA ") + name).getInt(); }

/// Whether the file has no byte yet. SQLite itself counts a page as soon as a write has begun.
bool is_empty(SQLite::Database& db) {
  const OpenFile file(db);
  return !file.is_there() || file.size() == 0;
}

/// Read from where the file format has it, for a pragma costs as much as a query. Within a transaction that
/// has not written, since the lock is taken and what a crash left half done is rolled back then.
bool is_of_steady(SQLite::Database& db) {
  constexpr std::int64_t place = 68;
  const OpenFile file(db);
  if (!file.is_there()) return pragma(db, "application_id") == application_id;
  return file.header_number(place) == std::uint32_t{application_id};
}

[[noreturn]] void refuse_backup(const std::string& copy, const std::string& why) {
  throw StoreError("the store is of an older version and cannot be backed up to " + quoted(copy) + ": " + why,
                   "make room beside it, then try again");
}

}  // namespace

std::span<const Migration> migrations() { return steps; }

int schema_version(SQLite::Database& db, int newest) {
  const int version = pragma(db, "user_version");
  if (version > 0 && is_of_steady(db)) {
    if (version <= newest) return version;
    throw StoreError("the store was made by a newer version of steady (schema " + std::to_string(version) +
                         ", this one knows " + std::to_string(newest) + ")",
                     "install the newer version to read it");
  }
  if (is_empty(db)) return 0;
  throw StoreError("the file is a database, but not one of steady", "name another with --db, or unset STEADY_DB");
}

void migrate(SQLite::Database& db, std::span<const Migration> all) {
  int version = pragma(db, "user_version");
  if (version == all.back().version) return;
  if (version == 0) {
    db.exec(birth.statements);
    version = birth.version;
  }
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
