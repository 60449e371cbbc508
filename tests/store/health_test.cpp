// `doctor` and its repair: what is said twice is said alike, and the journal is the measure.

#include "raw.hpp"
#include "steady/store/health.hpp"
#include "temp_store.hpp"

namespace steady::made {
namespace {

class HealthTest : public StoreTest {
 protected:
  HealthTest() {
    Session first = timed("2026-03-09T19:00:00+01:00");
    first.topic = "ml";
    first.tags = {"read", "hard"};
    log(first, stamp("log one"));
    log(untimed("2026-03-08"), stamp("log two"));
    Store store = to_write();
    store.change(stamp("learned"), [&] {
      Learned line;
      line.day = date("2026-03-09");
      line.text = "ReLU";
      store.put(line);
    });
  }

  Health examined() const { return examine_store(path, {}); }
  Repair repaired() const { return repair_store(path, moment("2026-03-10T12:00:00Z"), {}); }
  void spoil(const std::string& sql) const { raw::run(path, sql); }
  /// Expects findings of that check and, after a repair, none.
  void found_and_repaired(const std::string& sql, const std::string& check) const {
    SCOPED_TRACE(sql);
    spoil(sql);
    std::set<std::string> checks;
    for (const Finding& finding : examined().findings) checks.insert(finding.check);
    EXPECT_TRUE(checks.contains(check)) << testing::PrintToString(checks);
    const Repair repair = repaired();
    EXPECT_TRUE(repair.kept);
    EXPECT_TRUE(repair.after.is_sound()) << repair.after.findings.front().message;
    EXPECT_TRUE(examined().is_sound());
    EXPECT_EQ(raw::kept_totals(path), raw::summed_totals(path));
  }
};

TEST_F(HealthTest, FindsNothingInWhatTheProgramWrote) {
  undo();
  to_write().redo(stamp("redo"), 1);
  const Health health = examined();
  EXPECT_TRUE(health.is_sound()) << health.findings.front().message;
  EXPECT_EQ(health.sessions, 2);
  EXPECT_EQ(health.entries, 5);
}

TEST_F(HealthTest, LooksAtNothingWhereThereIsNoStore) {
  EXPECT_TRUE(examine_store(folder.file("none.db"), {}).is_sound());
  EXPECT_FALSE(std::filesystem::exists(folder.file("none.db")));
}

TEST_F(HealthTest, ReadsOnly) {
  const std::string before = bytes();
  spoil("UPDATE month SET days = replace(days, '001800', '000001')");
  const std::string spoilt = bytes();
  examined();
  EXPECT_EQ(bytes(), spoilt);
  EXPECT_NE(before, spoilt);
  EXPECT_EQ(folder.names(), std::set<std::string>{"steady.db"});
}

TEST_F(HealthTest, LeavesASoundStoreAlone) {
  const std::string before = bytes();
  EXPECT_FALSE(repaired().kept);
  EXPECT_EQ(bytes(), before);
  EXPECT_EQ(folder.names(), std::set<std::string>{"steady.db"});
}

TEST_F(HealthTest, RepairsTotals) {
  found_and_repaired("UPDATE month SET days = replace(days, '001800', '001801')", "totals");
  found_and_repaired("UPDATE month SET days = substr(days, 1, 100)", "totals");
  found_and_repaired("DELETE FROM month", "totals");
  found_and_repaired("UPDATE month SET month = month + 1", "totals");
  found_and_repaired("INSERT INTO month SELECT 0, days FROM month", "totals");
}

TEST_F(HealthTest, RepairsNames) {
  found_and_repaired("DELETE FROM name WHERE kind = 'tag'", "names");
  found_and_repaired("INSERT INTO name VALUES('topic', 'nobody')", "names");
}

TEST_F(HealthTest, RepairsSessionsThatDifferFromTheJournal) {
  const auto before = all();
  found_and_repaired("UPDATE session SET note = 'other' WHERE id = 1", "sessions");
  found_and_repaired("UPDATE session SET seconds = 0 WHERE id = 2", "sessions");
  found_and_repaired("DELETE FROM session WHERE id = 1", "records");
  found_and_repaired("UPDATE session SET resource = 9 WHERE id = 1", "sessions");
  EXPECT_EQ(all(), before);
}

TEST_F(HealthTest, RepairsOtherRecords) {
  found_and_repaired("UPDATE item SET state = '{}' WHERE kind = 'learned'", "records");
  found_and_repaired("DELETE FROM item WHERE kind = 'learned'", "records");
  found_and_repaired("DELETE FROM item WHERE kind = 'goal'", "records");
  EXPECT_EQ(to_read().learned().size(), 1U);
}

TEST_F(HealthTest, PutsTheClockInOrder) {
  found_and_repaired("UPDATE journal SET clock = 1 WHERE entry = 2", "journal");
}

TEST_F(HealthTest, RemovesTriggersOfOthers) {
  found_and_repaired("CREATE TRIGGER t AFTER INSERT ON session BEGIN DELETE FROM month; END", "schema");
}

TEST_F(HealthTest, MakesALostTableAnew) {
  found_and_repaired("DROP TABLE month", "schema");
  found_and_repaired("DROP INDEX session_day", "schema");
}

TEST_F(HealthTest, KeepsWhatTheJournalHasLost) {
  const auto before = all();
  found_and_repaired("DELETE FROM journal WHERE entry = 1", "sessions");
  EXPECT_EQ(all(), before);
  found_and_repaired("DELETE FROM journal", "sessions");
  EXPECT_EQ(all(), before);
  EXPECT_EQ(to_read().learned().size(), 1U);
}

TEST_F(HealthTest, LetsUndoReachNoFurtherThanWhatIsWhole) {
  spoil("UPDATE journal SET state = 'none' WHERE entry = 2");
  repaired();
  EXPECT_EQ(undo(9).size(), 1U);
  EXPECT_EQ(all().size(), 2U);
  EXPECT_TRUE(examined().is_sound());
}

TEST_F(HealthTest, GoesOnAfterARepair) {
  spoil("DELETE FROM journal WHERE entry = 3");
  repaired();
  const Session next = log(untimed("2026-03-07"), stamp("log three"));
  EXPECT_EQ(next.id, 3);
  EXPECT_TRUE(examined().is_sound());
  EXPECT_EQ(undo().front().command, "log three");
  EXPECT_TRUE(examined().is_sound());
}

TEST_F(HealthTest, TellsOfAStrangeStudyDayAndLeavesItToPeople) {
  Session session = timed("2026-03-05T19:00:00+01:00");
  session.day = date("2026-03-08");
  log(session);
  const Repair repair = repaired();
  ASSERT_EQ(repair.after.findings.size(), 1U);
  EXPECT_EQ(repair.after.findings.front().check, "study_days");
  EXPECT_FALSE(repair.kept);
}

TEST_F(HealthTest, KeepsTheFileAsItWasBesideIt) {
  spoil("UPDATE month SET days = replace(days, '001800', '000001')");
  const std::string before = bytes();
  const Repair repair = repaired();
  EXPECT_EQ(repair.kept.value(), path + ".before-repair-20260310T120000Z");
  EXPECT_EQ(bytes_of(*repair.kept), before);
  spoil("UPDATE month SET days = replace(days, '001800', '000001')");
  EXPECT_EQ(repaired().kept.value(), path + ".before-repair-20260310T120000Z-2");
}

// Nothing that is read row by row depends on these.
TEST_F(HealthTest, AsksSQLiteForWhatNoRowShows) {
  constexpr std::size_t last_byte_of_free_pages = 39;  // SQLite's file format, 1.3
  constexpr std::size_t last_byte_of_largest_root = 55;
  const std::string whole = bytes();
  for (const std::size_t place : {last_byte_of_free_pages, last_byte_of_largest_root}) {
    std::string damaged = whole;
    damaged[place] = '\1';
    write_bytes(path, damaged);
    const Health health = examined();
    ASSERT_FALSE(health.is_sound()) << place;
    EXPECT_EQ(health.findings.front().check, "file");
  }
}

TEST_F(HealthTest, SavesWhatADamagedPageHasLeft) {
  std::vector<Session> many;
  for (int i = 0; i < 400; ++i) many.push_back(untimed("2026-02-01", Seconds{60}));
  log(many);
  const auto before = all();
  const std::int64_t root = raw::number(path, "SELECT rootpage FROM sqlite_schema WHERE name = 'month'");
  std::string damaged = bytes();
  damaged.replace(static_cast<std::size_t>(root - 1) * 4096, 200, std::string(200, '\xAA'));
  write_bytes(path, damaged);
  EXPECT_EQ(examined().findings.front().check, "file");
  EXPECT_TRUE(repaired().after.is_sound());
  EXPECT_EQ(all(), before);
}

}  // namespace
}  // namespace steady::made
