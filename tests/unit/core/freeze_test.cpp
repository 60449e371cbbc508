#include <gtest/gtest.h>

#include "made.hpp"

namespace steady {
namespace {

using made::always;
using made::Facts;
using made::goal_from;
using made::off;
using made::statuses;
using namespace std::chrono_literals;

constexpr Seconds met = 30min;
constexpr Seconds none = 0s;

// 2026-03-02, where Facts begin, is a Monday.

TEST(Freeze, ForgivesALoneMiss) {
  Facts facts{.studied = {met, none, met}, .today = "2026-03-04", .goals = {always("all", 1)}};
  EXPECT_EQ(statuses(facts.history()), "met frozen met");
  facts.goals = {always("all", 0)};
  EXPECT_EQ(statuses(facts.history()), "met miss met");
}

TEST(Freeze, IsNotSpentOnTwoMissesInARow) {
  EXPECT_EQ(
      statuses(Facts{.studied = {met, none, none, met, none, met}, .today = "2026-03-07", .goals = {always("all", 1)}}
                   .history()),
      "met miss miss met frozen met");
}

TEST(Freeze, NeedsAMetDayBefore) {
  EXPECT_EQ(statuses(Facts{.studied = {10min, met}, .today = "2026-03-03", .goals = {always("all", 1)}}.history()),
            "miss met");
}

TEST(Freeze, NeedsAfterItAMetDayOrOneThatIsStillOpen) {
  Facts facts{.studied = {met, none, none, none}, .today = "2026-03-04", .goals = {always("all", 1)}};
  EXPECT_EQ(statuses(facts.history()), "met frozen pending");
  facts.today = "2026-03-05";
  EXPECT_EQ(statuses(facts.history()), "met miss miss pending");
}

TEST(Freeze, CountsALaterDayThatIsStillToCome) {
  EXPECT_EQ(statuses(Facts{.studied = {met, none, none, 10min},
                           .today = "2026-03-04",
                           .goals = {always("all", 1)},
                           .offs = {off("2026-03-04", "2026-03-04")}}
                         .history()),
            "met frozen off future");
}

TEST(Freeze, CountsWhatLiesBeyondTheLatestDayAsOpen) {
  EXPECT_EQ(statuses(Facts{.studied = {met},
                           .today = "2026-03-04",
                           .goals = {always("all", 1)},
                           .offs = {off("2026-03-04", "2026-03-04")}}
                         .history()),
            "met frozen off");
}

TEST(Freeze, LooksPastOffAndRestDaysOnBothSides) {
  // Friday and Monday around a weekend of rest, Wednesday off before the Thursday.
  EXPECT_EQ(statuses(Facts{.first = "2026-03-03",
                           .studied = {met, none, none, met, none, none, none, met},
                           .today = "2026-03-10",
                           .goals = {always("mon-fri", 2)},
                           .offs = {off("2026-03-04", "2026-03-04")}}
                         .history()),
            "met off frozen met rest rest frozen met");
}

TEST(Freeze, SeesTwoMissesAcrossOffAndRestDaysAsInARow) {
  EXPECT_EQ(statuses(Facts{.studied = {met, none, none, none, met},
                           .today = "2026-03-06",
                           .goals = {always("all", 2)},
                           .offs = {off("2026-03-04", "2026-03-04")}}
                         .history()),
            "met miss off miss met");
}

TEST(Freeze, CountsAMetRestDayAsNeighbour) {
  // Friday and Monday are missed, the Saturday of rest between them is met.
  EXPECT_EQ(statuses(Facts{.first = "2026-03-05",
                           .studied = {met, none, met, none, none, met},
                           .today = "2026-03-10",
                           .goals = {always("mon-fri", 2)}}
                         .history()),
            "met frozen met rest frozen met");
}

TEST(Freeze, CountsAMetOffDayAsNeighbour) {
  EXPECT_EQ(statuses(Facts{.studied = {met, none, met, none, met},
                           .today = "2026-03-06",
                           .goals = {always("all", 2)},
                           .offs = {off("2026-03-04", "2026-03-04")}}
                         .history()),
            "met frozen met frozen met");
}

TEST(Freeze, IsSpentOldestFirstWhileFewerThanNAre) {
  Facts facts{.studied = {met, none, met, none, met, none, met}, .today = "2026-03-08"};
  facts.goals = {always("all", 1)};
  EXPECT_EQ(statuses(facts.history()), "met frozen met miss met miss met");
  facts.goals = {always("all", 2)};
  EXPECT_EQ(statuses(facts.history()), "met frozen met frozen met miss met");
  facts.goals = {always("all", 3)};
  EXPECT_EQ(statuses(facts.history()), "met frozen met frozen met frozen met");
}

TEST(Freeze, StartsAnewWithEachMonth) {
  EXPECT_EQ(statuses(Facts{.first = "2026-03-28",
                           .studied = {met, none, met, none, met, none, met, none, met},
                           .today = "2026-04-05",
                           .goals = {always("all", 1)}}
                         .history()),
            "met frozen met miss met frozen met miss met");
}

TEST(Freeze, BelongsToTheMonthOfTheMissThoughItsNeighbourIsInTheNext) {
  // 31 March is missed between 30 March and 1 April; 2 April has April's.
  EXPECT_EQ(statuses(Facts{.first = "2026-03-30",
                           .studied = {met, none, met, none, met},
                           .today = "2026-04-03",
                           .goals = {always("all", 1)}}
                         .history()),
            "met frozen met frozen met");
}

TEST(Freeze, StartsAnewWithTheSameMonthOfAnotherYear) {
  Facts facts{.first = "2025-03-01", .today = "2026-03-03", .goals = {always("all", 1)}};
  facts.studied.assign(366 + 2, met);
  facts.studied[1] = none;
  facts.studied[366] = none;
  const History history = facts.history();
  EXPECT_EQ(history.on(made::date("2025-03-02")).status, Status::frozen);
  EXPECT_EQ(history.on(made::date("2026-03-02")).status, Status::frozen);
}

TEST(Freeze, IsOfTheGoalRowInForceOnTheMiss) {
  Facts facts{.studied = {met, none, met, none, met}, .today = "2026-03-06"};
  facts.goals = {always("all", 0), goal_from("2026-03-05", 30min, "all", 1)};
  EXPECT_EQ(statuses(facts.history()), "met miss met frozen met");
  facts.goals = {always("all", 1), goal_from("2026-03-05", 30min, "all", 0)};
  EXPECT_EQ(statuses(facts.history()), "met frozen met miss met");
  facts.goals = {always("all", 0), goal_from("2026-03-06", 30min, "all", 1)};
  EXPECT_EQ(statuses(facts.history()), "met miss met miss met");
}

TEST(Freeze, CountsThoseOfAnEarlierRowInTheSameMonth) {
  EXPECT_EQ(statuses(Facts{.studied = {met, none, met, none, met, none, met},
                           .today = "2026-03-08",
                           .goals = {always("all", 1), goal_from("2026-03-04", 30min, "all", 2)}}
                         .history()),
            "met frozen met frozen met miss met");
}

TEST(Freeze, LeavesTodayOpen) {
  EXPECT_EQ(statuses(Facts{.studied = {met}, .today = "2026-03-03", .goals = {always("all", 1)}}.history()),
            "met pending");
}

}  // namespace
}  // namespace steady
