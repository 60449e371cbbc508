#include <gtest/gtest.h>

#include "stage.hpp"

namespace steady {
namespace {

using made::date;
using made::Facts;
using made::Stage;
using namespace std::chrono_literals;

std::string month(const Facts& facts, std::string_view day, const Look& look = {},
                  WeekStart start = WeekStart::monday) {
  const Stage stage(facts, start);
  return rendered(month_report(month_of(date(day)), stage.scene()), Format::text, look);
}

/// Met, missed, today; a rest day and days off, one of them with time.
Facts facts() {
  GoalRow row = made::always("mon-sat", 1);
  return {.studied = {30min, 10min, 40min, 0min, 35min, 0min, 0min, 0min, 0min, 20min, 15min},
          .today = "2026-03-12",
          .goals = {row},
          .offs = {made::off("2026-03-11", "2026-03-11")}};
}

TEST(MonthReport, IsACalendarOfMinutesWithMarks) {
  EXPECT_EQ(month(facts(), "2026-03-12"),
            "March 2026   30m a day on mon-sat, 1 freeze a month\n"
            "\n"
            "            Mon   Tue   Wed   Thu   Fri   Sat   Sun\n"
            "W9       1\n"
            "W10    2-8   30    10*   40     0!   35     0!  rest  1h 55m\n"
            "W11   9-15    0!    0!   20    15+    .     .   rest     35m\n"
            "W12  16-22    .     .     .     .     .     .   rest\n"
            "W13  23-29    .     .     .     .     .     .   rest\n"
            "W14  30-31    .     .\n"
            "\n"
            "2h 30m of 12h 30m (20%)   3 of 25 days\n"
            "in minutes  ! missed  * frozen  + today  . to come\n");
}

TEST(MonthReport, FitsInto40Columns) {
  const std::string text = month(facts(), "2026-03-12", {.width = 40});
  EXPECT_NE(text.find("W10   30    10*  40    0!  35    0! rest\n"), std::string::npos) << text;
  EXPECT_EQ(text.find("1h 55m"), std::string::npos) << text;
}

TEST(MonthReport, SaysHoursWhereMinutesWouldNotFit) {
  EXPECT_NE(month({.studied = {20h}}, "2026-03-02").find(" 20h "), std::string::npos);
}

TEST(MonthReport, BeginsWeeksOnSundayWithoutANumber) {
  const std::string text = month({.studied = {30min}}, "2026-03-02", {}, WeekStart::sunday);
  EXPECT_NE(text.find("       Sun   Mon   Tue   Wed   Thu   Fri   Sat\n1-7           30 "), std::string::npos) << text;
}

TEST(MonthReport, HasARowForEachDayInEveryFormatThatKnowsRows) {
  const Stage stage(facts());
  const Document made = month_report(month_of(date("2026-03-12")), stage.scene());
  EXPECT_EQ(made::value_of(made, "by"), "\"day\"");
  EXPECT_EQ(made::value_of(made, "total_seconds"), "9000");
  const std::string csv = rendered(made, Format::csv, {});
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 32);
}

TEST(MonthReport, OfNothingSaysWhatToType) {
  EXPECT_NE(month({}, "2026-03-02").find("steady log 30m"), std::string::npos);
  const Facts once{.studied = {30min}, .today = "2026-04-02"};
  EXPECT_NE(month(once, "2026-04-02").find("Nothing so far:  steady log"), std::string::npos);
  EXPECT_NE(month(once, "2026-05-02").find("steady plan add \"Chapter 11\" --day 2026-05-01"), std::string::npos);
  const std::string early = month(once, "2026-02-02");
  EXPECT_NE(early.find("Before the first session, which was on Mon 2 Mar."), std::string::npos);
  EXPECT_NE(early.find("--day 2026-02-28"), std::string::npos);
}

TEST(MonthReport, SaysWhereTheGoalChanges) {
  Facts changed = facts();
  changed.goals.push_back(made::goal_from("2026-03-05", 45min));
  EXPECT_NE(month(changed, "2026-03-12").find("the goal changes in this month"), std::string::npos);
}

}  // namespace
}  // namespace steady
