#include "steady/core/week.hpp"

#include <gtest/gtest.h>

#include "made.hpp"

namespace steady {
namespace {

using made::always;
using made::date;
using made::Facts;
using made::goal_from;
using made::off;
using namespace std::chrono_literals;

// The week from Monday, 2026-03-02, to Sunday, 2026-03-08.
Week week(const Facts& facts, std::string_view day = "2026-03-02") {
  return week_figures(facts.history(), week_of(date(day), WeekStart::monday));
}

int weeks(const Facts& facts, WeekStart start = WeekStart::monday) { return week_streak(facts.history(), start); }

std::vector<Seconds> daily(int count, Seconds seconds) {
  return std::vector<Seconds>(static_cast<std::size_t>(count), seconds);
}

TEST(WeekTotal, IsOfAllSevenDaysWhateverTheyAskedFor) {
  const Week all = week({.studied = {30min, 10min, 0s, 5min, 30min, 20min, 40min},
                         .today = "2026-03-08",
                         .goals = {always("mon-fri")},
                         .offs = {off("2026-03-03", "2026-03-03")}});
  EXPECT_EQ(all.total, 135min);
  EXPECT_EQ(all.days[0].date, date("2026-03-02"));
  EXPECT_EQ(all.days[6].date, date("2026-03-08"));
}

TEST(WeekTarget, IsTheGoalsOfTheRequiredDays) {
  const Week part = week({.studied = {30min}, .goals = {always("mon-fri")}, .offs = {off("2026-03-03", "2026-03-03")}});
  EXPECT_EQ(part.target, 4 * 30min);
  EXPECT_EQ(part.days_required, 4);
}

TEST(WeekTarget, CountsFromTheFirstSessionsDayOn) {
  const Week started = week({.first = "2026-03-04", .studied = {10min}, .today = "2026-03-06"});
  EXPECT_EQ(started.target, 5 * 30min);
  EXPECT_EQ(started.days_required, 5);
  EXPECT_EQ(started.days[1].status, Status::before);
}

TEST(WeekTarget, CountsFromTodayWhereThereIsNoSession) {
  const Week none = week({.today = "2026-03-06"});
  EXPECT_EQ(none.target, 3 * 30min);
  EXPECT_EQ(none.left, 90min);
  EXPECT_EQ(none.balance, 0s);
}

TEST(WeekTarget, TakesEachDaysOwnGoal) {
  EXPECT_EQ(week({.studied = {30min}, .goals = {always(), goal_from("2026-03-05", 45min)}}).target,
            3 * 30min + 4 * 45min);
}

TEST(WeekDaysMet, AreOfThoseRequiredAndOthersAreABonus) {
  const Week mixed = week({.studied = {30min, 30min, 29min, 0s, 0s, 30min, 30min},
                           .today = "2026-03-08",
                           .goals = {always("mon-fri")},
                           .offs = {off("2026-03-03", "2026-03-03")}});
  EXPECT_EQ(mixed.days_met, 1);
  EXPECT_EQ(mixed.days_required, 4);
  EXPECT_EQ(mixed.bonus_days, 3);
}

TEST(WeekPercent, OfOneLongSundayIsAHundredAndFourteenSteady) {
  const Week hare = week({.first = "2026-02-23",
                          .studied = {30min, 0s, 0s, 0s, 0s, 0s, 0s, 0s, 0s, 0s, 0s, 0s, 0s, 210min},
                          .today = "2026-03-08"});
  EXPECT_EQ(hare.percent, 100);
  EXPECT_EQ(hare.steady_percent, 14);
}

TEST(WeekPercent, IsFlooredAndNotCapped) {
  EXPECT_EQ(week({.studied = daily(7, 30min - 1s), .today = "2026-03-08"}).percent, 99);
  EXPECT_EQ(week({.studied = daily(7, 30min - 1s), .today = "2026-03-08"}).steady_percent, 99);
  EXPECT_EQ(week({.studied = daily(7, 60min), .today = "2026-03-08"}).percent, 200);
  EXPECT_EQ(week({.studied = daily(7, 60min), .today = "2026-03-08"}).steady_percent, 100);
}

TEST(WeekPercent, LeavesBonusTimeOutOfTheSteadyPart) {
  const Week weekend =
      week({.studied = {30min, 0s, 0s, 0s, 0s, 120min}, .today = "2026-03-08", .goals = {always("mon-fri")}});
  EXPECT_EQ(weekend.percent, 100);
  EXPECT_EQ(weekend.steady_percent, 20);
}

TEST(WeekPercent, IsNothingWithoutATarget) {
  const Week away = week({.studied = {30min}, .today = "2026-03-04", .offs = {off("2026-03-02", "2026-03-08")}});
  EXPECT_EQ(away.target, 0s);
  EXPECT_EQ(away.percent, std::nullopt);
  EXPECT_EQ(away.steady_percent, std::nullopt);
  EXPECT_EQ(away.balance, 30min);
  EXPECT_EQ(away.bonus_days, 1);
}

TEST(WeekBalance, OwesTheDaysBeforeTodayAndNotToday) {
  Facts facts{.studied = {30min, 10min, 10min}, .today = "2026-03-04"};
  EXPECT_EQ(week(facts).balance, 50min - 60min);
  facts.today = "2026-03-05";
  EXPECT_EQ(week(facts).balance, 50min - 90min);
  facts.today = "2026-03-02";
  EXPECT_EQ(week(facts).balance, 50min);
}

TEST(WeekLeft, IsNeverLessThanNothing) {
  EXPECT_EQ(week({.studied = {30min}}).left, 180min);
  EXPECT_EQ(week({.studied = {210min - 1s}}).left, 1s);
  EXPECT_EQ(week({.studied = {210min}}).left, 0s);
  EXPECT_EQ(week({.studied = {300min}}).left, 0s);
}

TEST(PeriodSums, IncludeBothEndsAndStartWithTheFirstSession) {
  const History history = Facts{.studied = {30min, 10min, 40min, 30min}, .today = "2026-03-05"}.history();
  const PeriodFigures inner = period_figures(history, {date("2026-03-03"), date("2026-03-04")});
  EXPECT_EQ(inner.total, 50min);
  EXPECT_EQ(inner.target, 60min);
  EXPECT_EQ(inner.days_met, 1);
  EXPECT_EQ(inner.days_required, 2);
  const PeriodFigures march = period_figures(history, month_of(date("2026-03-05")));
  EXPECT_EQ(march.total, 110min);
  EXPECT_EQ(march.days_required, 30);
  EXPECT_EQ(period_figures(history, month_of(date("2026-02-01"))).days_required, 0);
}

TEST(WeekStreak, CountsWeeksWhoseTotalReachesExactlyTheTarget) {
  // The first week's all on one day: what counts is the total.
  Facts facts{.studied = {210min, 0s, 0s, 0s, 0s, 0s, 0s, 210min}, .today = "2026-03-18"};
  EXPECT_EQ(weeks(facts), 2);
  facts.studied[7] = 210min - 1s;
  EXPECT_EQ(weeks(facts), 0);
}

TEST(WeekStreak, IsNotBrokenByTheOpenWeek) {
  Facts facts{.studied = daily(8, 30min), .today = "2026-03-09"};
  EXPECT_EQ(weeks(facts), 1);
  facts.today = "2026-03-15";
  EXPECT_EQ(weeks(facts), 1);
  facts.today = "2026-03-16";
  EXPECT_EQ(weeks(facts), 0);
}

TEST(WeekStreak, CountsTheOpenWeekOnceItReachesTheTarget) {
  Facts facts{.studied = daily(7, 30min), .today = "2026-03-09"};
  facts.studied.push_back(210min);
  EXPECT_EQ(weeks(facts), 2);
}

TEST(WeekStreak, EndsAtTheFirstWeekThatDoesNotReachIt) {
  Facts facts{.studied = daily(21, 30min), .today = "2026-03-22"};
  EXPECT_EQ(weeks(facts), 3);
  facts.studied[10] = 0s;
  EXPECT_EQ(weeks(facts), 1);
}

TEST(WeekStreak, PassesOverAWeekWithoutTarget) {
  Facts facts{.studied = daily(21, 30min), .today = "2026-03-22", .offs = {off("2026-03-09", "2026-03-15")}};
  EXPECT_EQ(weeks(facts), 2);
}

TEST(WeekStreak, AsksOfTheFirstWeekOnlyWhatCameAfterTheFirstSession) {
  EXPECT_EQ(weeks({.first = "2026-03-08", .studied = {30min}, .today = "2026-03-09"}), 1);
  EXPECT_EQ(weeks({.first = "2026-03-07", .studied = {30min}, .today = "2026-03-09"}), 0);
}

TEST(WeekStreak, FollowsTheDayOnWhichWeeksStart) {
  // Sunday to Saturday reaches the target, Monday to Sunday misses the second Sunday.
  const Facts facts{.first = "2026-03-01", .studied = daily(7, 30min), .today = "2026-03-09"};
  EXPECT_EQ(weeks(facts, WeekStart::sunday), 1);
  EXPECT_EQ(weeks(facts, WeekStart::monday), 0);
}

TEST(WeekStreak, IsNoneWithoutSessions) { EXPECT_EQ(weeks({}), 0); }

}  // namespace
}  // namespace steady
