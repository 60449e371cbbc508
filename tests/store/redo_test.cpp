#include "raw.hpp"
#include "temp_store.hpp"

namespace steady {
namespace {

using made::stamp;
using made::untimed;
using namespace std::chrono_literals;

class Redo : public made::StoreTest {
 protected:
  std::vector<Step> redo(std::int64_t steps = 1) const { return to_write().redo(stamp("redo"), steps); }
  std::vector<std::string> commands(const std::vector<Step>& steps) const {
    std::vector<std::string> found;
    for (const Step& step : steps) found.push_back(step.command);
    return found;
  }
  void change(const std::function<void(Store&)>& body, const char* command = "edit") const {
    Store store = to_write();
    store.change(stamp(command), [&] { body(store); });
  }
};

using Commands = std::vector<std::string>;

TEST_F(Redo, PutsBackWhatUndoTookWithIdAndUid) {
  const Session logged = log(untimed("2026-03-01"));
  undo();
  EXPECT_TRUE(all().empty());
  const auto redone = redo();
  EXPECT_EQ(commands(redone), Commands{"log 30m"});
  EXPECT_EQ(redone[0].ids, Ids{1});
  EXPECT_EQ(all(), std::vector{logged});
}

TEST_F(Redo, GoesOldestFirst) {
  for (const char* command : {"one", "two", "three"}) log(untimed("2026-03-01"), stamp(command));
  undo(3);
  EXPECT_EQ(commands(redo(2)), (Commands{"one", "two"}));
  EXPECT_EQ(commands(redo(5)), Commands{"three"});
  EXPECT_TRUE(redo().empty());
  EXPECT_EQ(all().size(), 3U);
}

TEST_F(Redo, EndsWithANewChange) {
  for (const char* command : {"one", "two"}) log(untimed("2026-03-01"), stamp(command));
  undo(2);
  redo();
  log(untimed("2026-03-01"), stamp("three"));
  EXPECT_TRUE(redo().empty());
  EXPECT_EQ(commands(undo(5)), (Commands{"three", "one"}));
}

TEST_F(Redo, FindsNothingWhereNothingWasUndone) {
  EXPECT_TRUE(redo().empty());
  log(untimed("2026-03-01"));
  const std::string before = bytes();
  EXPECT_TRUE(redo().empty());
  EXPECT_EQ(bytes(), before);
}

TEST_F(Redo, WalksOverEditsAndDeletions) {
  const Session logged = log(untimed("2026-03-01"));
  change([&](Store& store) {
    Session session = logged;
    session.seconds = 40min;
    store.replace(session);
  });
  const auto edited = all();
  change([&](Store& store) { store.remove(edited.front()); }, "delete");
  EXPECT_TRUE(all().empty());
  undo();
  EXPECT_EQ(all(), edited);
  undo();
  EXPECT_EQ(all(), std::vector{logged});
  redo(2);
  EXPECT_TRUE(all().empty());
  EXPECT_EQ(raw::kept_totals(path), "");
  undo(2);
  EXPECT_EQ(all(), std::vector{logged});
  EXPECT_EQ(raw::kept_totals(path), raw::summed_totals(path));
}

TEST_F(Redo, WalksOverGoalsAndDaysOff) {
  change([](Store& store) { store.put(made::goal_from("2026-03-10", 45min)); }, "goal set");
  change([](Store& store) { store.add(made::off("2026-03-10", "2026-03-12")); }, "off add");
  const auto goals = to_read().goals().rows().size();
  const auto offs = to_read().offs();
  undo(2);
  EXPECT_EQ(to_read().goals().rows().size(), 1U);
  EXPECT_TRUE(to_read().offs().empty());
  redo(2);
  EXPECT_EQ(to_read().goals().rows().size(), goals);
  EXPECT_EQ(to_read().offs(), offs);
}

TEST_F(Redo, LeavesTheTimerAlone) {
  const Timer timer{{made::moment("2026-03-01T10:00:00Z"), 3600s}, "ml", {"read"}, {}, "größer"};
  log(untimed("2026-03-01"));
  change([&](Store& store) { store.set_timer(timer); }, "start");
  undo();
  EXPECT_EQ(to_read().timer(), timer);
  redo();
  EXPECT_EQ(to_read().timer(), timer);
  change([&](Store& store) { store.set_timer(std::nullopt); }, "cancel");
  EXPECT_EQ(to_read().timer(), std::nullopt);
}

TEST_F(Redo, IsNotEndedByTheTimer) {
  log(untimed("2026-03-01"));
  undo();
  change([](Store& store) { store.set_timer(Timer{}); }, "start");
  EXPECT_EQ(redo().size(), 1U);
}

TEST_F(Redo, HandlesMoreRecordsThanItHoldsAtOnce) {
  log(std::vector<Session>(2500, untimed("2026-03-01", 1s)), stamp("import"));
  const auto imported = all();
  EXPECT_EQ(undo().front().ids.size(), 2500U);
  EXPECT_TRUE(all().empty());
  EXPECT_EQ(redo().front().ids.size(), 2500U);
  EXPECT_EQ(all(), imported);
}

class HistoryOfChanges : public Redo {};

TEST_F(HistoryOfChanges, TellsWhatEachChangeDidNewestFirst) {
  const Session logged = log(untimed("2026-03-01"), stamp("log", "2026-03-01T12:00:00Z"));
  log({untimed("2026-03-01"), untimed("2026-03-01")}, stamp("import"));
  change([&](Store& store) { store.replace(logged); });
  change([&](Store& store) { store.remove(logged); }, "delete");
  undo();
  const auto changes = to_read().history();
  ASSERT_EQ(changes.size(), 4U);
  EXPECT_EQ(changes[3].at, made::moment("2026-03-01T12:00:00Z"));
  EXPECT_EQ(changes[3].command, "log");
  const auto told = [&](std::size_t at) { return changes[at].touched.at(0); };
  EXPECT_EQ(told(3).how, Touched::How::added);
  EXPECT_EQ(told(2).count, 2);
  EXPECT_EQ(told(2).lowest_id, 2);
  EXPECT_EQ(told(2).highest_id, 3);
  EXPECT_EQ(told(1).how, Touched::How::changed);
  EXPECT_EQ(told(0).how, Touched::How::removed);
  EXPECT_TRUE(changes[0].undone);
  EXPECT_FALSE(changes[1].undone);
}

TEST_F(HistoryOfChanges, HasNoLineForTheTimerAndForWalkingIt) {
  change([](Store& store) { store.set_timer(Timer{}); }, "start");
  EXPECT_TRUE(to_read().history().empty());
  log(untimed("2026-03-01"));
  undo();
  redo();
  EXPECT_EQ(to_read().history().size(), 1U);
}

}  // namespace
}  // namespace steady
