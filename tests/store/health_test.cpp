// `doctor` and its repair: what is said twice is said alike, and the journal is the measure.

#include "steady/store/health.hpp"
#include "raw.hpp"
#include "steady/core/error.hpp"
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

TEST_F(HealthTest, TellsHowFarARepairIs) {
  spoil("DELETE FROM month");
  std::vector<std::int64_t> made_anew;
  repair_store(path, moment("2026-03-10T12:00:00Z"),
               [&](std::int64_t done, std::int64_t whole, const std::string& what) {
                 EXPECT_LE(done, whole) << what;
                 if (what == "made anew") made_anew.push_back(done);
               });
  EXPECT_EQ(made_anew, (std::vector<std::int64_t>{1, 2, 3, 4, 5})) << "of three entries and two sessions";
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

/// The same with a record of every kind: changed, taken out, and named by a session and by the timer.
class WholeRecordTest : public HealthTest {
 protected:
  WholeRecordTest() {
    Store store = to_write();
    store.change(stamp("resource"), [&] {
      Resource resource;
      resource.title = "Bishop";
      resource.added_at = moment("2026-03-10T12:00:00Z");
      set_status(resource, ResourceStatus::want, date("2026-03-09"));
      resource = store.put(resource);
      set_status(resource, ResourceStatus::doing, date("2026-03-10"));
      resource.topic = "ml";
      resource_id = store.put(resource).id;
    });
    store.change(stamp("log three"), [&] {
      Session read = timed("2026-03-10T08:00:00+01:00");
      read.resource = resource_id;
      read.note = "chapter 1";
      store.add(read);
      store.remove(store.add(untimed("2026-03-01")));
    });
    store.change(stamp("edit"), [&] {
      Session read = *store.session(3);
      read.seconds = Seconds{2400};
      store.replace(read);
    });
    store.change(stamp("goal"), [&] { store.put(goal_from("2026-03-01", Seconds{2700}, "mon-fri", 2)); });
    store.change(stamp("off"), [&] {
      Off away = off("2026-03-02", "2026-03-03");
      away.reason = "travel";
      store.remove(store.add(away));
      store.add(away);
    });
    store.change(stamp("plan"), [&] {
      PlanItem item;
      item.week = date("2026-03-09");
      item.text = "Read on";
      item = store.put(item);
      item.status = PlanStatus::done;
      store.put(item);
    });
    store.change(stamp("start"), [&] {
      Timer timer;
      timer.start = {moment("2026-03-10T11:00:00Z"), Seconds{3600}};
      timer.resource = resource_id;
      store.set_timer(timer);
    });
  }

  /// All that the commands could show.
  struct Record {
    std::vector<Session> sessions;
    std::vector<GoalRow> goals;
    std::vector<Off> offs;
    std::vector<Resource> resources;
    std::vector<Learned> learned;
    std::vector<PlanItem> plan;
    std::optional<Timer> timer;
    bool operator==(const Record&) const = default;
  };
  Record record() const {
    const Store store = to_read();
    const Goals goals = store.goals();
    const auto rows = goals.rows();
    return {all(),        {rows.begin(), rows.end()}, store.offs(), store.resources(), store.learned(), store.plan(),
            store.timer()};
  }

  std::int64_t resource_id = 0;
};

TEST_F(WholeRecordTest, IsSound) {
  const Health health = examined();
  EXPECT_TRUE(health.is_sound()) << health.findings.front().message;
  EXPECT_EQ(health.sessions, 3);
}

TEST_F(WholeRecordTest, ComesThroughAnyRepairUnchanged) {
  const Record before = record();
  found_and_repaired("DROP TABLE month", "schema");
  EXPECT_EQ(record(), before);
  found_and_repaired("DELETE FROM session", "records");
  EXPECT_EQ(record(), before);
  found_and_repaired("UPDATE session SET seconds = 60 WHERE id = 3", "sessions");
  EXPECT_EQ(record(), before);
  found_and_repaired("UPDATE session SET resource = NULL WHERE id = 3", "sessions");
  EXPECT_EQ(record(), before);
  for (const std::string kind : {"off", "resource", "plan", "goal"}) {
    found_and_repaired("DELETE FROM item WHERE kind = '" + kind + "'", "records");
    EXPECT_EQ(record(), before) << kind;
    found_and_repaired("UPDATE item SET state = '{}' WHERE kind = '" + kind + "'", "records");
    EXPECT_EQ(record(), before) << kind;
    found_and_repaired("UPDATE item SET id = 77 WHERE kind = '" + kind + "'", "records");
    EXPECT_EQ(record(), before) << kind;
  }
}

TEST_F(WholeRecordTest, IsKeptWhereTheJournalHasLostIt) {
  const Record before = record();
  for (const std::string kind : {"off", "resource", "plan", "goal"}) {
    found_and_repaired("DELETE FROM journal WHERE entity = '" + kind + "'", "records");
    EXPECT_EQ(record(), before) << kind;
  }
  found_and_repaired("DELETE FROM journal", "records");
  EXPECT_EQ(record(), before);
}

TEST_F(WholeRecordTest, LeavesDeletedWhatWasDeleted) {
  spoil(
      "INSERT INTO session SELECT 4, uid, 20500, NULL, NULL, 60, NULL, NULL, NULL, NULL, 0, 0, entry FROM journal "
      "WHERE entity = 'session' AND id = 4 AND state IS NOT NULL");
  EXPECT_FALSE(examined().is_sound());
  repaired();
  EXPECT_EQ(all().size(), 3U);
  EXPECT_TRUE(examined().is_sound());
}

TEST_F(WholeRecordTest, GivesNoIdAgainAfterARepair) {
  found_and_repaired("DELETE FROM item WHERE kind = 'newest'; DROP TABLE month", "schema");
  Store store = to_write();
  store.change(stamp("off"), [&] { EXPECT_EQ(store.add(off("2026-05-01", "2026-05-02")).id, 3); });
  store.change(stamp("log"), [&] { EXPECT_EQ(store.add(untimed("2026-03-01")).id, 5); });
}

TEST_F(WholeRecordTest, LosesATimerThatCannotBeReadAndNothingElse) {
  Record before = record();
  found_and_repaired("UPDATE item SET state = '{}' WHERE kind = 'timer'", "records");
  before.timer.reset();
  EXPECT_EQ(record(), before);
}

TEST_F(WholeRecordTest, OfAnUnknownKindIsFoundAndLeftOut) {
  found_and_repaired("UPDATE journal SET entity = 'poem' WHERE entity = 'learned'", "journal");
  EXPECT_EQ(to_read().learned().size(), 1U) << "its table still held it";
}

TEST_F(HealthTest, FindsWhatNoSessionCanHold) {
  const auto before = all();
  for (const std::string fault : {"seconds = 90000", "utc_offset = 200000", "start = 99999999999999", "day = 99999999"})
    found_and_repaired("UPDATE session SET " + fault + " WHERE id = 1", "sessions");
  EXPECT_EQ(all(), before);
  for (const std::string fault : {"'$.seconds', 90000", "'$.offset', 200000", "'$.offset', -200000",
                                  "'$.start', 99999999999999", "'$.start', -99999999999999", "'$.day', 'x'"})
    found_and_repaired("UPDATE journal SET state = json_set(state, " + fault + ") WHERE entity = 'session' AND id = 1",
                       "sessions");
  EXPECT_EQ(all(), before);
}

TEST_F(HealthTest, TellsOfADayWithMoreThan24HoursAndLeavesItToPeople) {
  log({untimed("2026-03-08", std::chrono::hours{20}), untimed("2026-03-08", std::chrono::hours{20})});
  const Health health = examined();
  ASSERT_EQ(health.findings.size(), 1U);
  EXPECT_NE(health.findings.front().message.find("2026-03-08"), std::string::npos);
  EXPECT_FALSE(health.findings.front().repairable);
}

TEST_F(HealthTest, RepairsTheHistory) {
  found_and_repaired("UPDATE change SET last = last + 5 WHERE id = 3", "history");
  found_and_repaired("UPDATE change SET undone = 9 WHERE id = (SELECT max(id) FROM change)", "history");
  found_and_repaired("DELETE FROM change", "history");
  found_and_repaired("UPDATE change SET clock = 0", "history");
  EXPECT_EQ(log(untimed("2026-03-07")).id, 3);
  EXPECT_TRUE(examined().is_sound());
}

TEST_F(HealthTest, RepairsEntriesThatGoOnFromAnotherRecord) {
  found_and_repaired("UPDATE journal SET before = 1 WHERE entry = 3", "journal");
  found_and_repaired("UPDATE journal SET before = entry WHERE entry = 2", "journal");
  EXPECT_EQ(all().size(), 2U);
}

TEST_F(HealthTest, TellsWhereNothingCanBeReadAnyMoreAndLeavesTheFile) {
  spoil("UPDATE journal SET state = 'x'; DELETE FROM session; DELETE FROM item");
  const std::string before = bytes();
  EXPECT_THROW(repaired(), StoreError);
  EXPECT_EQ(bytes(), before);
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

TEST_F(HealthTest, SavesWhatLiesBesideDamagedPagesOfSessionsAndJournal) {
  std::vector<Session> many;
  for (int i = 0; i < 2000; ++i) many.push_back(untimed("2026-02-01", Seconds{10}));
  log(many);
  const std::size_t before = all().size();
  for (const std::string table : {"session", "journal"}) {
    const auto pages =
        raw::numbers(path, "SELECT pageno FROM dbstat WHERE name = '" + table + "' AND pagetype = 'leaf'");
    if (pages.size() < 5) GTEST_SKIP() << "SQLite was built without dbstat";
    std::string damaged = bytes();
    damaged.replace(static_cast<std::size_t>(pages[pages.size() / 2] - 1) * 4096, 200, std::string(200, '\xAA'));
    write_bytes(path, damaged);
    EXPECT_EQ(examined().findings.front().check, "file");
    EXPECT_TRUE(repaired().after.is_sound());
    EXPECT_EQ(all().size(), before) << "what the damaged " << table << " held stands in the other, too";
  }
}

}  // namespace
}  // namespace steady::made
