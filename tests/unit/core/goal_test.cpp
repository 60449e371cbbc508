#include "steady/core/goal.hpp"

#include <gtest/gtest.h>

#include "made.hpp"
#include "steady/core/error.hpp"

namespace steady {
namespace {

using made::always;
using made::date;
using made::goal_from;
using made::off;
using namespace std::chrono_literals;

std::string read(std::string_view word) { return weekdays_text(parse_weekdays(word)); }

TEST(WeekdaysRead, AreNamesSpansAndAll) {
  EXPECT_EQ(read("mon"), "mon");
  EXPECT_EQ(read("mon-fri,sun"), "mon,tue,wed,thu,fri,sun");
  EXPECT_EQ(read("all"), "mon,tue,wed,thu,fri,sat,sun");
  EXPECT_EQ(read("sunday,monday"), "mon,sun");
  EXPECT_EQ(read("tuesday-thursday"), "tue,wed,thu");
  EXPECT_EQ(read("mon,mon"), "mon");
}

TEST(WeekdaysRead, TakeAnyCase) {
  EXPECT_EQ(read("Mon-FRI"), "mon,tue,wed,thu,fri");
  EXPECT_EQ(read("ALL"), "mon,tue,wed,thu,fri,sat,sun");
}

TEST(WeekdaysRead, PassSundayInASpan) {
  EXPECT_EQ(read("sat-mon"), "mon,sat,sun");
  EXPECT_EQ(read("fri-fri"), "fri");
  EXPECT_EQ(read("tue-mon"), "mon,tue,wed,thu,fri,sat,sun");
}

TEST(WeekdaysRead, RefuseAnyOtherWordAndNameIt) {
  for (const char* word : {"", ",", "mon,", ",mon", "mon,,tue", "-", "mon-", "-mon", "mon--fri", "mon-wed-fri", "xyz",
                           "mo", "m", "mon tue", "all,mon", "mon;tue", "1-5"}) {
    try {
      parse_weekdays(word);
      ADD_FAILURE() << word << " was taken";
    } catch (const RequestError& error) {
      EXPECT_EQ(error.what(), quoted(word) + " names no weekdays");
      EXPECT_FALSE(error.hint().empty());
    }
  }
}

TEST(StoreBornGoal, IsHalfAnHourOnAllDaysWithoutFreezes) {
  const Goals goals;
  ASSERT_EQ(goals.rows().size(), 1U);
  const GoalRow& row = goals.on(first_date);
  EXPECT_EQ(row.from, std::nullopt);
  EXPECT_EQ(row.seconds, 30min);
  EXPECT_TRUE(row.days.all());
  EXPECT_EQ(row.freezes, 0);
  EXPECT_EQ(&goals.on(last_date), &row);
}

TEST(GoalInForce, IsTheNewRowFromItsOwnDayOn) {
  const Goals goals({always(), goal_from("2026-03-10", 45min)});
  EXPECT_EQ(goals.on(date("2026-03-09")).seconds, 30min);
  EXPECT_EQ(goals.on(date("2026-03-10")).seconds, 45min);
  EXPECT_EQ(goals.on(date("2026-03-11")).seconds, 45min);
}

TEST(GoalInForce, IsTheNewestOfSeveralRows) {
  const Goals goals(
      {always(), goal_from("2026-03-10", 45min), goal_from("2026-03-11", 60min), goal_from("2026-04-01", 20min)});
  EXPECT_EQ(goals.on(date("2026-03-10")).seconds, 45min);
  EXPECT_EQ(goals.on(date("2026-03-11")).seconds, 60min);
  EXPECT_EQ(goals.on(date("2026-03-31")).seconds, 60min);
  EXPECT_EQ(goals.on(date("2026-04-01")).seconds, 20min);
}

TEST(OffDays, IncludeBothEnds) {
  const std::vector<Off> offs = {off("2026-03-10", "2026-03-12")};
  EXPECT_EQ(off_on(offs, date("2026-03-09")), nullptr);
  EXPECT_EQ(off_on(offs, date("2026-03-10")), &offs[0]);
  EXPECT_EQ(off_on(offs, date("2026-03-12")), &offs[0]);
  EXPECT_EQ(off_on(offs, date("2026-03-13")), nullptr);
}

TEST(OffDays, AreToldByTheFirstRangeThatCoversThem) {
  const std::vector<Off> offs = {off("2026-03-01", "2026-03-02"), off("2026-03-10", "2026-03-12"),
                                 off("2026-03-11", "2026-03-11")};
  EXPECT_EQ(off_on(offs, date("2026-03-11")), &offs[1]);
  EXPECT_EQ(off_on({}, date("2026-03-11")), nullptr);
}

}  // namespace
}  // namespace steady
