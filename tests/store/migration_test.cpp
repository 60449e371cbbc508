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
constexpr const char* next_version = R"sql(
CREATE TABLE resource(id INTEGER PRIMARY KEY, uid BLOB NOT NULL, title TEXT NOT NULL) STRICT;
CREATE TABLE plan(id INTEGER PRIMARY KEY, week INTEGER NOT NULL, text TEXT NOT NULL) STRICT;
CREATE TABLE learned(id INTEGER PRIMARY KEY, day INTEGER NOT NULL, text TEXT NOT NULL) STRICT;
ALTER TABLE session ADD COLUMN plan INTEGER;
INSERT INTO resource(uid, title) SELECT uid, note FROM session WHERE note IS NOT NULL;
)sql";

/// The schema of the first stores.
constexpr const char* first_schema = R"sql(
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
PRAGMA application_id = 1937007737;
PRAGMA user_version = 1;
)sql";

class Migrated : public made::StoreTest {
 protected:
  const int newest = migrations().back().version;

  static std::vector<Migration> with_next(const char* statements = next_version) {
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
    for (const char* sql : {"SELECT id, hex(uid), day, start, utc_offset, seconds, topic, tags, note, entry FROM "
                            "session",
                            "SELECT month, days FROM month", "SELECT kind, name FROM name",
                            "SELECT kind, hex(uid), id, state, entry FROM item",
                            "SELECT entry, clock, device, entity, hex(uid), id, state, before FROM journal",
                            "SELECT id, at, command, first, last, newest_id, undone, clock FROM change"})
      text += raw::table(file, sql);
    return text;
  }

  std::int64_t version() const { return raw::number(path, "PRAGMA user_version"); }
};

TEST_F(Migrated, StoresKeepAllThatTheyHeld) {
  fill();
  const std::string before = records(path);
  migrate_to(with_next());
  EXPECT_EQ(version(), newest + 1);
  EXPECT_EQ(records(path), before);
  EXPECT_EQ(raw::table(path, "SELECT title FROM resource"), "größer\n");
  EXPECT_EQ(raw::number(path,
                        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN "
                        "('resource', 'plan', 'learned')"),
            3);
  EXPECT_EQ(raw::table(path, "PRAGMA integrity_check"), "ok\n");
}

TEST_F(Migrated, StoresAreRefusedByTheVersionBefore) {
  fill();
  migrate_to(with_next());
  EXPECT_THROW(all(), StoreError);
}

TEST_F(Migrated, EmptyFilesRunThroughAllSteps) {
  made::write_bytes(path, "");
  migrate_to(with_next());
  EXPECT_EQ(version(), newest + 1);
  EXPECT_EQ(raw::number(path, "PRAGMA application_id"), application_id);
  EXPECT_EQ(raw::table(path, "SELECT kind, state FROM item"), "goal|{\"days\":127,\"freezes\":0,\"seconds\":1800}\n");
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
  EXPECT_THROW(migrate_to(with_next("CREATE TABLE plan(id); INSERT INTO nowhere VALUES(1)")), SQLite::Exception);
  EXPECT_EQ(bytes(), before);
  EXPECT_EQ(all().size(), 1U);
}

TEST_F(Migrated, StepsAscendWithoutGaps) {
  ASSERT_FALSE(migrations().empty());
  for (std::size_t i = 0; i < migrations().size(); ++i) EXPECT_EQ(migrations()[i].version, static_cast<int>(i) + 2);
}

TEST_F(Migrated, StoresOfAnOlderVersionAreStoresOfOurs) {
  fill();
  SQLite::Database db = raw::open(path);
  db.exec("BEGIN");
  EXPECT_EQ(schema_version(db, newest + 1), newest);
  EXPECT_EQ(schema_version(db, newest), newest);
  EXPECT_THROW(schema_version(db, newest - 1), StoreError);
}

/// A store as the first schema kept it: two changes, one of them undone, totals by triggers.
class FirstSchema : public Migrated {
 protected:
  void SetUp() override {
    raw::make(path, first_schema);
    const std::string session =
        "INSERT INTO session(id, uid, day, start, utc_offset, seconds, topic, tags, created_at, "
        "updated_at, entry) VALUES(";
    raw::run(path, session +
                       "1, x'0192f0c4000070008000000000000001', 20514, 1772474700, 3600, 1500, "
                       "'ml', 'read', 1772474700, 1772474700, 1)");
    raw::run(path, "INSERT INTO name VALUES('topic', 'ml', 1), ('tag', 'read', 1), ('offset', '3600', 1)");
    const std::string state = R"('{"created_at":0,"day":"2026-03-02","seconds":1500,"updated_at":0}')";
    raw::run(path,
             "INSERT INTO journal VALUES(1, 100, 0, 'session', "
             "x'0192f0c4000070008000000000000001', 1, " +
                 state +
                 ", NULL), "
                 "(2, 200, 0, 'session', x'0192f0c4000070008000000000000002', 2, " +
                 state + ", NULL), (3, 300, 0, 'session', x'0192f0c4000070008000000000000002', 2, NULL, 2)");
    const std::string off = R"('{"from":"2026-03-10","reason":"ill","to":"2026-03-12"}')";
    const std::string goal = R"('{"days":31,"freezes":1,"from":"2026-03-05","seconds":2700}')";
    raw::run(path, "INSERT INTO journal VALUES(4, 400, 0, 'off', zeroblob(16), 1, " + off +
                       ", NULL), "
                       "(5, 500, 0, 'off', zeroblob(16), 1, NULL, 4), "
                       "(6, 600, 0, 'off', x'0192f0c4000070008000000000000003', 2, " +
                       off +
                       ", NULL), "
                       "(7, 700, 0, 'goal', x'0192f0c4000070008000000000000004', NULL, " +
                       goal + ", NULL)");
    raw::run(path, "INSERT INTO off VALUES(2, x'0192f0c4000070008000000000000003', 20522, 20524, 'ill', 6)");
    raw::run(path, "INSERT INTO goal VALUES(20517, x'0192f0c4000070008000000000000004', 2700, 31, 1, 7)");
    raw::run(path,
             "INSERT INTO change VALUES(1, 1772474700, 'log 25m', 1, 1, 1, 0), "
             "(2, 1772474800, 'log 26m', 2, 2, 2, 1)");
  }
};

TEST_F(FirstSchema, IsBackedUpAndMigratedByTheFirstCommandThatReads) {
  EXPECT_EQ(all().size(), 1U);
  EXPECT_EQ(version(), newest);
  EXPECT_EQ(raw::number(path + ".v1", "PRAGMA user_version"), 1);
  EXPECT_EQ(raw::kept_totals(path), "20514|1500|1\n");
  EXPECT_EQ(raw::table(path, "SELECT kind, name FROM name ORDER BY kind"), "offset|3600\ntag|read\ntopic|ml\n");
}

TEST_F(FirstSchema, KeepsTheTotalsOfEachDayAlsoWhereMonthsMeet) {
  raw::run(path, "INSERT INTO day VALUES(-1, 30, 1), (20512, 60, 1), (20513, 86400, 86400), (20543, 90, 2)");
  EXPECT_EQ(to_read().day_totals().size(), 5U);
  EXPECT_EQ(raw::kept_totals(path), "-1|30|1\n20512|60|1\n20513|86400|86400\n20514|1500|1\n20543|90|2\n");
}

TEST_F(FirstSchema, BecomesTheSchemaOfANewStore) {
  EXPECT_EQ(all().size(), 1U);
  const std::string columns =
      "SELECT m.name, c.name, c.type, c.\"notnull\", c.pk FROM sqlite_schema m, "
      "pragma_table_info(m.name) c ORDER BY m.name, c.cid";
  const std::string other = folder.file("new.db");
  Store store = Store::open_to_write(other, false);
  store.change(made::stamp(), [&] { store.add(untimed("2026-03-02")); });
  EXPECT_EQ(raw::table(path, columns), raw::table(other, columns));
}

TEST_F(FirstSchema, StillRedoesWhatItHadUndoneAndGivesNoIdTwice) {
  Store store = to_write();
  const auto redone = store.redo(made::stamp("redo"), 1);
  ASSERT_EQ(redone.size(), 1U);
  EXPECT_EQ(redone[0].command, "log 26m");
  log(untimed("2026-03-03"));
  EXPECT_EQ(all().back().id, 3);
}

TEST_F(FirstSchema, KeepsItsGoalsAndDaysOff) {
  const Store store = to_read();
  const Goals goals = store.goals();
  ASSERT_EQ(goals.rows().size(), 2U);
  EXPECT_EQ(goals.rows()[0].seconds, std::chrono::minutes{30});
  EXPECT_EQ(goals.rows()[1].from, made::date("2026-03-05"));
  EXPECT_EQ(goals.rows()[1].freezes, 1);
  ASSERT_EQ(store.offs().size(), 1U);
  EXPECT_EQ(store.offs()[0].id, 2);
  EXPECT_EQ(store.offs()[0].reason, "ill");
}

TEST_F(FirstSchema, GivesNoIdOfDaysOffTwice) {
  Store store = to_write();
  store.change(made::stamp("off add"), [&] { EXPECT_EQ(store.add(made::off("2026-03-20", "2026-03-20")).id, 3); });
}

TEST_F(FirstSchema, HasAClockThatGoesOn) {
  log(untimed("2026-03-03"), made::stamp("log", "1970-01-01T00:00:00Z"));
  const auto clocks = raw::numbers(path, "SELECT clock FROM journal ORDER BY entry");
  EXPECT_EQ(clocks, (std::vector<std::int64_t>{100, 200, 300, 400, 500, 600, 700, 701}));
}

class Backup : public Migrated {
 protected:
  const std::string copy = path + ".v" + std::to_string(newest);
};

TEST_F(Backup, IsAWholeStoreThatIsPrivate) {
  fill();
  const mode_t umask = ::umask(0);
  back_up_before_migration(path, newest);
  ::umask(umask);
  struct stat info {};
  ASSERT_EQ(::stat(copy.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 07777U, 0600U);
  EXPECT_EQ(records(copy), records(path));
  EXPECT_EQ(Store::open_to_read(copy).sessions({}), all());
  EXPECT_EQ(folder.names(), (std::set<std::string>{"steady.db", "steady.db.v" + std::to_string(newest)}));
}

TEST_F(Backup, IsMadeWithinTheTransactionThatMigrates) {
  fill();
  const std::string before = records(path);
  {
    SQLite::Database db = raw::open(path);
    db.exec("BEGIN IMMEDIATE");
    back_up_before_migration(path, newest);
    migrate(db, with_next());
    db.exec("COMMIT");
  }
  EXPECT_EQ(records(copy), before);
  EXPECT_EQ(raw::number(copy, "PRAGMA user_version"), newest);
  EXPECT_EQ(version(), newest + 1);
}

TEST_F(Backup, IsKeptWhereThereIsOne) {
  fill();
  back_up_before_migration(path, newest);
  const std::string first = made::bytes_of(copy);
  log(untimed("2026-03-05"));
  back_up_before_migration(path, newest);
  EXPECT_EQ(made::bytes_of(copy), first);
}

TEST_F(Backup, LeavesTheStoreAsItIs) {
  fill();
  const std::string before = bytes();
  back_up_before_migration(path, newest);
  EXPECT_EQ(bytes(), before);
}

TEST_F(Backup, IsRefusedWhereItCannotBeWritten) {
  EXPECT_THROW(back_up_before_migration(folder.file("none/steady.db"), newest), StoreError);
  EXPECT_EQ(folder.names(), std::set<std::string>{});
}

}  // namespace
}  // namespace steady
