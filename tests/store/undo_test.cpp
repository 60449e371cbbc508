#include "raw.hpp"
#include "temp_store.hpp"

namespace steady {
namespace {

using made::stamp;
using made::untimed;
using namespace std::chrono_literals;

class Undo : public made::StoreTest {
 protected:
  /// All tables that hold what is, as text.
  std::string records() const {
    return raw::table(path,
                      "SELECT id, hex(uid), day, start, utc_offset, seconds, topic, tags, "
                      "resource, note, created_at, updated_at FROM session ORDER BY id") +
           raw::table(path, "SELECT kind, hex(uid), id, state FROM item WHERE kind <> 'newest' ORDER BY 1, 2") +
           raw::kept_totals(path) + raw::table(path, "SELECT kind, name FROM name ORDER BY 1, 2");
  }
  std::string marks() const {
    return raw::table(path, "SELECT command, undone FROM change WHERE undone < 3 ORDER BY id");
  }
};

TEST_F(Undo, TakesTheNewestChangeBackAndNamesIt) {
  log(untimed("2026-03-01"), stamp("log first"));
  const std::string before = records();
  log({untimed("2026-03-02"), untimed("2026-03-03")}, stamp("log more"));
  const auto undone = undo();
  ASSERT_EQ(undone.size(), 1U);
  EXPECT_EQ(undone[0].command, "log more");
  EXPECT_EQ(undone[0].ids, (Ids{3, 2}));
  EXPECT_EQ(records(), before);
}

TEST_F(Undo, TakesSeveralStepsBackNewestFirst) {
  for (const char* command : {"one", "two", "three"}) log(untimed("2026-03-01"), stamp(command));
  const auto undone = undo(2);
  ASSERT_EQ(undone.size(), 2U);
  EXPECT_EQ(undone[0].command, "three");
  EXPECT_EQ(undone[1].command, "two");
  EXPECT_EQ(all().size(), 1U);
}

TEST_F(Undo, TakesFewerWhereFewerAreLeft) {
  log(untimed("2026-03-01"));
  log(untimed("2026-03-02"));
  EXPECT_EQ(undo(9).size(), 2U);
  EXPECT_TRUE(undo().empty());
  EXPECT_TRUE(all().empty());
}

TEST_F(Undo, OfNothingLeavesTheFileByteForByte) {
  log(untimed("2026-03-01"));
  undo();
  const std::string before = bytes();
  EXPECT_TRUE(undo().empty());
  EXPECT_EQ(bytes(), before);
}

TEST_F(Undo, ReachesPastWhatIsUndoneAlready) {
  for (const char* command : {"one", "two", "three"}) log(untimed("2026-03-01"), stamp(command));
  EXPECT_EQ(undo().front().command, "three");
  EXPECT_EQ(undo().front().command, "two");
  log(untimed("2026-03-01"), stamp("four"));
  EXPECT_EQ(undo().front().command, "four");
  EXPECT_EQ(undo().front().command, "one");
}

TEST_F(Undo, TakesAnImportOfAThousandBackAsOneStep) {
  log(untimed("2026-03-01"));
  const std::string before = records();
  std::vector<Session> thousand;
  for (int i = 0; i < 1000; ++i) {
    Session session = untimed("2026-02-01", 1s);
    session.day += made::days{i % 28};
    session.topic = "topic " + std::to_string(i % 7);
    session.tags = {"tag " + std::to_string(i % 5)};
    thousand.push_back(session);
  }
  log(thousand, stamp("import"));
  EXPECT_EQ(all().size(), 1001U);
  const auto undone = undo();
  ASSERT_EQ(undone.size(), 1U);
  EXPECT_EQ(undone[0].ids.size(), 1000U);
  EXPECT_EQ(records(), before);
}

TEST_F(Undo, GivesBackEveryStateOnTheWay) {
  std::vector<std::string> states;
  const auto step = [&](const std::function<void(Store&)>& body) {
    {
      Store store = to_write();
      store.change(stamp(), [&] { body(store); });
    }
    states.push_back(records());
  };
  step([](Store& store) { store.add(untimed("2026-03-01")); });
  step([](Store& store) { store.put(made::goal_from("2026-03-10", 45min)); });
  step([](Store& store) { store.put(made::goal_from("2026-03-10", 60min, "mon", 2)); });
  step([](Store& store) { store.add(made::off("2026-03-01", "2026-03-02")); });
  step([](Store& store) { store.remove(store.goals().rows()[1]); });
  step([](Store& store) { store.remove(store.offs()[0]); });
  step([](Store& store) { store.add(made::timed("2026-03-01T19:00:00Z")); });
  while (states.size() > 1) {
    states.pop_back();
    undo();
    EXPECT_EQ(records(), states.back()) << states.size();
  }
}

TEST_F(Undo, MarksAChangeThatRedoMayPutBack) {
  log(untimed("2026-03-01"), stamp("one"));
  log(untimed("2026-03-01"), stamp("two"));
  undo();
  EXPECT_EQ(marks(), "one|0\ntwo|1\n");
}

TEST_F(Undo, IsFinalOnceThereIsANewChange) {
  for (const char* command : {"one", "two", "three"}) log(untimed("2026-03-01"), stamp(command));
  undo(2);
  log(untimed("2026-03-01"), stamp("four"));
  EXPECT_EQ(marks(), "one|0\ntwo|2\nthree|2\nfour|0\n");
  undo(2);
  EXPECT_EQ(marks(), "one|1\ntwo|2\nthree|2\nfour|1\n");
  log(untimed("2026-03-01"), stamp("five"));
  EXPECT_EQ(marks(), "one|2\ntwo|2\nthree|2\nfour|2\nfive|0\n");
}

TEST_F(Undo, StaysOpenToRedoAfterAChangeThatChangedNothing) {
  log(untimed("2026-03-01"), stamp("one"));
  undo();
  to_write().change(stamp("nothing"), [] {});
  EXPECT_EQ(marks(), "one|1\n");
}

class Journal : public Undo {
 protected:
  std::int64_t rows() const { return raw::number(path, "SELECT count(*) FROM journal"); }
  std::string journal() const {
    return raw::table(path,
                      "SELECT entry, clock, device, entity, hex(uid), id, state, before "
                      "FROM journal ORDER BY entry");
  }
};

TEST_F(Journal, GrowsByOneRowForEachRecord) {
  log({untimed("2026-03-01"), untimed("2026-03-02")});
  EXPECT_EQ(rows(), 2);
  log(untimed("2026-03-03"));
  EXPECT_EQ(rows(), 3);
}

TEST_F(Journal, GrowsOnUndoAndKeepsWhatItHeld) {
  log(untimed("2026-03-01"));
  const std::string before = journal();
  undo();
  EXPECT_EQ(rows(), 2);
  EXPECT_TRUE(journal().starts_with(before));
  EXPECT_EQ(raw::table(path, "SELECT state IS NULL, before, id FROM journal WHERE entry = 2"), "1|1|1\n");
}

TEST_F(Journal, HoldsTheWholeNewState) {
  Session session = made::timed("2026-03-02T19:05:00+01:00", 25min);
  session.topic = "ml";
  session.tags = {"read"};
  session.note = "größer";
  log(session, stamp("log", "2026-03-02T20:00:00Z"));
  EXPECT_EQ(raw::table(path, "SELECT entity, id, state, before FROM journal"),
            R"(session|1|{"created_at":1772481600,"day":"2026-03-02","note":"größer","offset":3600,)"
            R"("seconds":1500,"start":1772474700,"tags":["read"],"topic":"ml","updated_at":1772481600}|)"
            "\n");
}

TEST_F(Journal, NamesTheRowBeforeWhereARecordIsReplaced) {
  for (const Seconds goal : {45min, 60min}) {
    Store store = to_write();
    store.change(stamp(), [&] { store.put(made::goal_from("2026-03-10", goal)); });
  }
  EXPECT_EQ(raw::table(path, "SELECT entity, before FROM journal ORDER BY entry"), "goal|\ngoal|1\n");
}

TEST_F(Journal, HasAClockThatOnlyRisesWhateverNowDoes) {
  for (const char* now : {"2026-03-02T12:00:00Z", "2026-03-02T11:00:00Z", "2026-03-02T12:00:00Z",
                          "1970-01-01T00:00:00Z", "2026-03-02T12:00:01Z", "2026-03-02T12:00:01Z"})
    log({untimed("2026-03-01", 1s), untimed("2026-03-01", 1s)}, stamp("log", now));
  undo(2);
  const auto clocks = raw::numbers(path, "SELECT clock FROM journal ORDER BY entry");
  ASSERT_EQ(clocks.size(), 16U);
  for (std::size_t i = 1; i < clocks.size(); ++i) EXPECT_LT(clocks[i - 1], clocks[i]) << i;
}

TEST_F(Journal, HasTheTimeOfNowInItsClock) {
  log(untimed("2026-03-01"), stamp("log", "2026-03-02T12:00:00Z"));
  const std::int64_t ms = made::moment("2026-03-02T12:00:00Z").time_since_epoch().count() * 1000;
  EXPECT_EQ(raw::number(path, "SELECT clock >> 16 FROM journal"), ms);
}

TEST_F(Journal, HasTheEntryThatEachRecordNames) {
  log({untimed("2026-03-01"), untimed("2026-03-02")});
  {
    Store store = to_write();
    store.change(stamp(), [&] {
      store.put(made::goal_from("2026-03-10", 45min));
      store.add(untimed("2026-03-03"));
      store.add(made::off("2026-03-10", "2026-03-12"));
      store.add(untimed("2026-03-04"));
    });
  }
  EXPECT_EQ(raw::number(path,
                        "SELECT count(*) FROM session r JOIN journal j ON j.entry = r.entry "
                        "AND j.uid = r.uid AND j.entity = 'session'"),
            4);
  EXPECT_EQ(raw::table(path,
                       "SELECT kind FROM item r JOIN journal j ON j.entry = r.entry "
                       "AND j.uid = r.uid AND j.entity = r.kind AND j.state = r.state"),
            "goal\noff\n");
}

}  // namespace
}  // namespace steady
