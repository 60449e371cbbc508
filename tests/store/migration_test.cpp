#include <SQLiteCpp/Exception.h>
#include <sys/stat.h>

#include <vector>

#include "raw.hpp"
#include "steady/core/error.hpp"
#include "store/schema.hpp"
#include "temp_store.hpp"

namespace steady {
namespace {

using made::untimed;

/// What a next version may well bring.
constexpr const char* version_2 = R"sql(
CREATE TABLE resource(id INTEGER PRIMARY KEY, uid BLOB NOT NULL, title TEXT NOT NULL) STRICT;
CREATE TABLE plan(id INTEGER PRIMARY KEY, week INTEGER NOT NULL, text TEXT NOT NULL) STRICT;
CREATE TABLE learned(id INTEGER PRIMARY KEY, day INTEGER NOT NULL, text TEXT NOT NULL) STRICT;
CREATE TABLE timer(id INTEGER PRIMARY KEY CHECK(id = 0), start INTEGER NOT NULL) STRICT;
ALTER TABLE session ADD COLUMN plan INTEGER;
INSERT INTO resource(uid, title) SELECT uid, note FROM session WHERE note IS NOT NULL;
)sql";

class Migrated : public made::StoreTest {
 protected:
  static std::vector<Migration> with_next(const char* statements = version_2) {
    std::vector<Migration> steps(migrations().begin(), migrations().end());
    steps.push_back({migrations().back().version + 1, statements});
    return steps;
  }

  void fill() const {
    Session session = made::timed("2026-03-02T19:00:00+01:00");
    session.topic = "ml";
    session.tags = {"read"};
    session.note = "größer";
    log(session);
    log(untimed("2026-03-03"));
    undo();
    Store store = to_write();
    store.change(made::stamp("goal set"), [&] {
      store.put(made::goal_from("2026-03-10", std::chrono::minutes{45}));
      store.add(made::off("2026-03-10", "2026-03-12"));
    });
  }

  void migrate_to(const std::vector<Migration>& steps) const {
    SQLite::Database db = raw::open(path);
    db.exec("BEGIN IMMEDIATE");
    migrate(db, steps);
    db.exec("COMMIT");
  }

  static std::string records(const std::string& file) {
    std::string text;
    for (const char* sql :
         {"SELECT id, hex(uid), day, start, utc_offset, seconds, topic, tags, note, entry FROM "
          "session",
          "SELECT day, seconds, sessions FROM day", "SELECT kind, name, sessions FROM name",
          "SELECT from_day, hex(uid), seconds, days, freezes, entry FROM goal",
          "SELECT id, hex(uid), first, last, reason, entry FROM off",
          "SELECT entry, clock, device, entity, hex(uid), id, state, before FROM journal",
          "SELECT id, at, command, first, last, newest_id, undone FROM change",
          "SELECT id, hex(uid) FROM device"})
      text += raw::table(file, sql);
    return text;
  }

  std::int64_t version() const { return raw::number(path, "PRAGMA user_version"); }
};

TEST_F(Migrated, StoresKeepAllThatTheyHeld) {
  fill();
  const std::string before = records(path);
  migrate_to(with_next());
  EXPECT_EQ(version(), 2);
  EXPECT_EQ(records(path), before);
  EXPECT_EQ(raw::table(path, "SELECT title FROM resource"), "größer\n");
  EXPECT_EQ(raw::number(path,
                        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN "
                        "('resource', 'plan', 'learned', 'timer')"),
            4);
  EXPECT_EQ(raw::table(path, "PRAGMA integrity_check"), "ok\n");
}

TEST_F(Migrated, StoresStillCountTheirDays) {
  fill();
  migrate_to(with_next());
  raw::run(path, "DELETE FROM session");
  EXPECT_EQ(raw::kept_totals(path), "");
}

TEST_F(Migrated, StoresAreRefusedByTheVersionBefore) {
  fill();
  migrate_to(with_next());
  EXPECT_THROW(all(), StoreError);
}

TEST_F(Migrated, EmptyFilesRunThroughAllSteps) {
  made::write_bytes(path, "");
  migrate_to(with_next());
  EXPECT_EQ(version(), 2);
  EXPECT_EQ(raw::number(path, "PRAGMA application_id"), application_id);
  EXPECT_EQ(raw::number(path, "SELECT seconds FROM goal"), 1800);
}

TEST_F(Migrated, StoresOfThisVersionAreLeftByteForByte) {
  fill();
  const std::string before = bytes();
  migrate_to({migrations().begin(), migrations().end()});
  EXPECT_EQ(bytes(), before);
}

TEST_F(Migrated, StoresAreLeftByteForByteWhereAStepFails) {
  fill();
  const std::string before = bytes();
  EXPECT_THROW(migrate_to(with_next("CREATE TABLE plan(id); INSERT INTO nowhere VALUES(1)")),
               SQLite::Exception);
  EXPECT_EQ(bytes(), before);
  EXPECT_EQ(all().size(), 1U);
}

TEST_F(Migrated, StepsAscendWithoutGaps) {
  ASSERT_FALSE(migrations().empty());
  for (std::size_t i = 0; i < migrations().size(); ++i)
    EXPECT_EQ(migrations()[i].version, static_cast<int>(i) + 1);
}

TEST_F(Migrated, StoresOfAnOlderVersionAreStoresOfOurs) {
  fill();
  SQLite::Database db = raw::open(path);
  db.exec("BEGIN");
  EXPECT_EQ(schema_version(db, 2), 1);
  EXPECT_EQ(schema_version(db, 1), 1);
  EXPECT_THROW(schema_version(db, 0), StoreError);
}

class Backup : public Migrated {
 protected:
  const std::string copy = path + ".v1";
};

TEST_F(Backup, IsAWholeStoreThatIsPrivate) {
  fill();
  const mode_t umask = ::umask(0);
  back_up_before_migration(path, 1);
  ::umask(umask);
  struct stat info {};
  ASSERT_EQ(::stat(copy.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 07777U, 0600U);
  EXPECT_EQ(records(copy), records(path));
  EXPECT_EQ(Store::open_to_read(copy).sessions({}), all());
  EXPECT_EQ(folder.names(), (std::set<std::string>{"steady.db", "steady.db.v1"}));
}

TEST_F(Backup, IsMadeWithinTheTransactionThatMigrates) {
  fill();
  const std::string before = records(path);
  {
    SQLite::Database db = raw::open(path);
    db.exec("BEGIN IMMEDIATE");
    back_up_before_migration(path, 1);
    migrate(db, with_next());
    db.exec("COMMIT");
  }
  EXPECT_EQ(records(copy), before);
  EXPECT_EQ(raw::number(copy, "PRAGMA user_version"), 1);
  EXPECT_EQ(version(), 2);
}

TEST_F(Backup, IsKeptWhereThereIsOne) {
  fill();
  back_up_before_migration(path, 1);
  const std::string first = made::bytes_of(copy);
  log(untimed("2026-03-05"));
  back_up_before_migration(path, 1);
  EXPECT_EQ(made::bytes_of(copy), first);
}

TEST_F(Backup, LeavesTheStoreAsItIs) {
  fill();
  const std::string before = bytes();
  back_up_before_migration(path, 1);
  EXPECT_EQ(bytes(), before);
}

TEST_F(Backup, IsRefusedWhereItCannotBeWritten) {
  EXPECT_THROW(back_up_before_migration(folder.file("none/steady.db"), 1), StoreError);
  EXPECT_EQ(folder.names(), std::set<std::string>{});
}

}  // namespace
}  // namespace steady
