#include <algorithm>

#include "raw.hpp"
#include "temp_store.hpp"

namespace steady {
namespace {

using made::date;
using made::goal_from;
using made::off;
using namespace std::chrono_literals;

class GoalsAndOffs : public made::StoreTest {
 protected:
  GoalRow put(const GoalRow& row) const {
    Store store = to_write();
    GoalRow kept;
    store.change(made::stamp("goal set"), [&] { kept = store.put(row); });
    return kept;
  }
  Off add(const Off& off) const {
    Store store = to_write();
    Off kept;
    store.change(made::stamp("off add"), [&] { kept = store.add(off); });
    return kept;
  }
  template <class Record>
  void remove(const Record& record) const {
    Store store = to_write();
    store.change(made::stamp("remove"), [&] { store.remove(record); });
  }
  /// The goals as `2026-03-10 2700s`, the first without its date.
  std::vector<std::string> goals() const {
    std::vector<std::string> shown;
    const Goals kept = to_read().goals();
    for (const GoalRow& row : kept.rows())
      shown.push_back((row.from ? iso(*row.from) + ' ' : "") + std::to_string(row.seconds.count()) + 's');
    return shown;
  }
};
using Shown = std::vector<std::string>;

TEST_F(GoalsAndOffs, AreTheBornGoalAndNoneInANewStore) {
  for (const bool there : {false, true}) {
    if (there) log(made::untimed("2026-03-02"));
    const Goals kept = to_read().goals();
    ASSERT_EQ(kept.rows().size(), 1U);
    EXPECT_EQ(kept.rows()[0], GoalRow{});
    EXPECT_TRUE(to_read().offs().empty());
  }
}

TEST_F(GoalsAndOffs, AreReadBackAsTheyWerePut) {
  const GoalRow row = put(goal_from("2026-03-10", 45min + 1s, "mon-fri,sun", 31));
  Off ill = off("0001-01-01", "9999-12-31");
  ill.reason = "größer\nkrank";
  const Off kept = add(ill);
  EXPECT_EQ(kept.id, 1);
  const Goals goals = to_read().goals();
  ASSERT_EQ(goals.rows().size(), 2U);
  EXPECT_EQ(goals.rows()[1], row);
  EXPECT_EQ(row.days, parse_weekdays("mon-fri,sun"));
  EXPECT_EQ(to_read().offs(), std::vector{kept});
}

TEST_F(GoalsAndOffs, KeepGoalsInTheOrderOfTheirDays) {
  put(goal_from("2026-03-10", 45min));
  put(goal_from("2026-02-01", 20min));
  put(goal_from("0001-01-01", 10min));
  EXPECT_EQ(goals(), (Shown{"1800s", "0001-01-01 600s", "2026-02-01 1200s", "2026-03-10 2700s"}));
}

TEST_F(GoalsAndOffs, ReplaceTheGoalOfTheSameDay) {
  put(goal_from("2026-03-10", 45min));
  put(goal_from("2026-03-10", 60min, "mon", 2));
  EXPECT_EQ(goals(), (Shown{"1800s", "2026-03-10 3600s"}));
  const Goals kept = to_read().goals();
  EXPECT_EQ(weekdays_text(kept.rows()[1].days), "mon");
  EXPECT_EQ(kept.rows()[1].freezes, 2);
}

TEST_F(GoalsAndOffs, TakeAGoalAway) {
  put(goal_from("2026-03-10", 45min));
  const GoalRow later = put(goal_from("2026-03-12", 60min));
  remove(later);
  EXPECT_EQ(goals(), (Shown{"1800s", "2026-03-10 2700s"}));
}

TEST_F(GoalsAndOffs, NameTheGoalOfADateAlikeOnAllMachines) {
  EXPECT_EQ(put(goal_from("2026-03-10", 45min)).uid, put(goal_from("2026-03-10", 60min)).uid);
  EXPECT_NE(put(goal_from("2026-03-10", 45min)).uid, put(goal_from("2026-03-11", 45min)).uid);
}

TEST_F(GoalsAndOffs, ListOffsByTheirFirstDay) {
  add(off("2026-03-10", "2026-03-12"));
  add(off("2026-02-10", "2026-04-12"));
  add(off("2026-03-10", "2026-03-10"));
  std::vector<std::int64_t> ids;
  for (const Off& kept : to_read().offs()) ids.push_back(kept.id);
  EXPECT_EQ(ids, (std::vector<std::int64_t>{2, 1, 3}));
}

TEST_F(GoalsAndOffs, NeverGiveAnOffsIdTwice) {
  const Off first = add(off("2026-03-10", "2026-03-12"));
  remove(first);
  EXPECT_EQ(add(off("2026-03-10", "2026-03-12")).id, 2);
  undo();
  EXPECT_EQ(add(off("2026-03-10", "2026-03-12")).id, 3);
}

TEST_F(GoalsAndOffs, PutBackAGoalThatWasReplacedByUndo) {
  put(goal_from("2026-03-10", 45min, "mon-fri", 1));
  const Goals before = to_read().goals();
  put(goal_from("2026-03-10", 60min));
  undo();
  const Goals after = to_read().goals();
  EXPECT_TRUE(std::equal(before.rows().begin(), before.rows().end(), after.rows().begin(), after.rows().end()));
  undo();
  EXPECT_EQ(goals(), Shown{"1800s"});
}

TEST_F(GoalsAndOffs, PutBackAGoalThatWasRemovedByUndo) {
  const GoalRow row = put(goal_from("2026-03-10", 45min, "sat,sun", 3));
  remove(row);
  undo();
  EXPECT_EQ(to_read().goals().rows()[1], row);
}

TEST_F(GoalsAndOffs, PutBackAnOffThatWasRemovedByUndo) {
  Off ill = off("2026-03-10", "2026-03-12");
  ill.reason = "illness";
  const Off kept = add(ill);
  remove(kept);
  EXPECT_TRUE(to_read().offs().empty());
  undo();
  EXPECT_EQ(to_read().offs(), std::vector{kept});
  undo();
  EXPECT_TRUE(to_read().offs().empty());
}

TEST_F(GoalsAndOffs, GoBackStepByStepWithSessionsAmongThem) {
  log(made::untimed("2026-03-01"));
  put(goal_from("2026-03-10", 45min));
  add(off("2026-03-10", "2026-03-12"));
  log(made::untimed("2026-03-02"));
  const auto undone = undo(3);
  ASSERT_EQ(undone.size(), 3U);
  EXPECT_EQ(undone[0].command, "log 30m");
  EXPECT_EQ(undone[1].command, "off add");
  EXPECT_EQ(undone[2].command, "goal set");
  EXPECT_EQ(goals(), Shown{"1800s"});
  EXPECT_TRUE(to_read().offs().empty());
  EXPECT_EQ(all().size(), 1U);
}

}  // namespace
}  // namespace steady
