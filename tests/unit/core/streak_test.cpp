#include "steady/core/streak.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "made.hpp"

namespace steady {
namespace {

using made::date;
using made::days_from;
using made::Facts;
using namespace std::chrono_literals;

Streak streak(const std::string& states, std::string_view first = "2026-03-02") {
  return streak_of(days_from(first, states));
}

TEST(Streak, CountsMetDays) {
  EXPECT_EQ(streak("met").current.days, 1);
  EXPECT_EQ(streak("met met met").current.days, 3);
}

TEST(Streak, IsNothingWithoutDays) {
  const Streak none = streak("");
  EXPECT_EQ(none.current.days, 0);
  EXPECT_EQ(none.current.start, std::nullopt);
  EXPECT_EQ(none.current.end, std::nullopt);
  EXPECT_EQ(none.longest.days, 0);
  EXPECT_EQ(none.longest.start, std::nullopt);
}

TEST(Streak, IsEndedByAMiss) {
  EXPECT_EQ(streak("met met miss met").current.days, 1);
  const Streak ended = streak("met met miss pending");
  EXPECT_EQ(ended.current.days, 0);
  EXPECT_EQ(ended.current.start, std::nullopt);
  EXPECT_EQ(ended.current.end, std::nullopt);
}

TEST(Streak, IsNeitherLongerNorEndedByDaysThatAskForNothing) {
  for (const std::string state : {"pending", "future", "rest", "off", "frozen"}) {
    EXPECT_EQ(streak("met " + state + " met met").current.days, 3) << state;
    EXPECT_EQ(streak("met " + state).current.days, 1) << state;
    EXPECT_EQ(streak(state).current.days, 0) << state;
  }
}

TEST(Streak, RunsFromItsFirstMetDayToItsLast) {
  const steady::Run run = streak("met miss rest met off met pending").current;
  EXPECT_EQ(run.days, 2);
  EXPECT_EQ(run.start, date("2026-03-05"));
  EXPECT_EQ(run.end, date("2026-03-07"));
}

TEST(Streak, KeepsYesterdaysRunUntilTodayEnds) {
  Facts facts{.studied = {30min, 30min, 10min}, .today = "2026-03-04"};
  EXPECT_EQ(streak_of(facts.history().days()).current.days, 2);
  facts.today = "2026-03-05";
  EXPECT_EQ(streak_of(facts.history().days()).current.days, 0);
}

TEST(Streak, ReachesAMetDayLaterThanToday) {
  const Facts facts{.studied = {30min, 30min, 30min}, .today = "2026-03-03"};
  EXPECT_EQ(streak_of(facts.history().days()).current.days, 3);
}

TEST(LongestStreak, IsTheMostMetDaysBetweenMisses) {
  const steady::Run longest = streak("met met rest met miss met met miss met").longest;
  EXPECT_EQ(longest.days, 3);
  EXPECT_EQ(longest.start, date("2026-03-02"));
  EXPECT_EQ(longest.end, date("2026-03-05"));
}

TEST(LongestStreak, IsTheMostRecentOfEqualOnes) {
  const steady::Run longest = streak("met met miss met met miss met").longest;
  EXPECT_EQ(longest.days, 2);
  EXPECT_EQ(longest.start, date("2026-03-05"));
  EXPECT_EQ(longest.end, date("2026-03-06"));
}

TEST(LongestStreak, IsTheCurrentOneWhereThatIsAsLong) {
  const Streak both = streak("met met miss met met pending");
  EXPECT_EQ(both.longest.start, both.current.start);
  EXPECT_EQ(both.longest.end, both.current.end);
}

TEST(FreezesUsed, AreThoseInsideTheCurrentStreak) {
  EXPECT_EQ(streak("met frozen met frozen met").freezes_used, 2);
  EXPECT_EQ(streak("met frozen met miss met frozen met").freezes_used, 1);
  EXPECT_EQ(streak("met frozen met miss met").freezes_used, 0);
  EXPECT_EQ(streak("met frozen pending").freezes_used, 1);
}

TEST(FreezesUsed, CountFromTheFirstMetDayOn) {
  EXPECT_EQ(streak("frozen met").freezes_used, 0);
  EXPECT_EQ(streak("met miss frozen met").freezes_used, 0);
}

TEST(SettledStreak, NeedsAMissInALaterMonthThanTheFirstDayThatAsks) {
  EXPECT_TRUE(is_settled(days_from("2026-02-28", "met miss")));
  EXPECT_FALSE(is_settled(days_from("2026-02-27", "met miss")));
  EXPECT_TRUE(is_settled(days_from("2025-12-31", "met miss")));
}

TEST(SettledStreak, IsNotKnownWithoutAMiss) {
  EXPECT_FALSE(is_settled({}));
  EXPECT_FALSE(is_settled(days_from("2026-02-28", "met met frozen off rest pending")));
}

TEST(SettledStreak, LooksAtTheLastMiss) { EXPECT_TRUE(is_settled(days_from("2026-02-27", "met miss met miss met"))); }

TEST(SettledStreak, DoesNotTrustAMonthThatBeginsIdle) {
  // What a freeze of March depends on may lie before the days off.
  EXPECT_FALSE(is_settled(days_from("2026-02-27", "off rest met miss met")));
}

TEST(CountsOf, IsAddsForMetBreaksForMissNeutralElse) {
  EXPECT_EQ(counts_of(Status::met), Counts::adds);
  EXPECT_EQ(counts_of(Status::miss), Counts::breaks);
  for (const Status status :
       {Status::off, Status::rest, Status::pending, Status::future, Status::before, Status::frozen})
    EXPECT_EQ(counts_of(status), Counts::neutral) << status_name(status);
  EXPECT_EQ(counts_name(Counts::adds), "adds");
  EXPECT_EQ(counts_name(Counts::neutral), "neutral");
  EXPECT_EQ(counts_name(Counts::breaks), "breaks");
}

const double keep = std::pow(0.5, 1.0 / 13.0);

double strength(const std::string& states) { return strength_of(days_from("2026-03-02", states)); }

TEST(Strength, IsHalfAfterThirteenMetDaysFromNothing) {
  std::string states;
  for (int i = 0; i < 13; ++i) states += "met ";
  EXPECT_NEAR(strength(states), 0.5, 1e-12);
  EXPECT_NEAR(strength(states + states), 0.75, 1e-12);
  EXPECT_EQ(strength(""), 0);
}

TEST(Strength, FallsWithEveryMiss) { EXPECT_NEAR(strength("met miss"), (1 - keep) * keep, 1e-12); }

TEST(Strength, IsLeftAloneByDaysThatAskForNothingOrAreStillOpen) {
  for (const std::string state : {"rest", "off", "pending", "future"})
    EXPECT_EQ(strength("met " + state), strength("met")) << state;
}

TEST(Strength, TakesPartOfAGoalForThatPart) {
  for (const char* state : {"miss", "frozen"}) {
    auto days = days_from("2026-03-02", state);
    days[0].seconds = 10min;
    EXPECT_NEAR(strength_of(days), (1 - keep) / 3, 1e-12) << state;
  }
}

TEST(Strength, LeavesAloneWhatWasDoneOnAnOpenDay) {
  auto days = days_from("2026-03-02", "met pending");
  days[1].seconds = 29min;
  EXPECT_EQ(strength_of(days), strength("met"));
}

TEST(Strength, TakesMoreThanTheGoalForTheGoal) {
  auto days = days_from("2026-03-02", "met");
  days[0].seconds = 5h;
  EXPECT_NEAR(strength_of(days), 1 - keep, 1e-12);
}

}  // namespace
}  // namespace steady
