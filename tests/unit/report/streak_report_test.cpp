#include <gtest/gtest.h>

#include "stage.hpp"

namespace steady {
namespace {

using made::always;
using made::date;
using made::Facts;
using made::off;
using made::Stage;
using made::text_of;
using made::value_of;
using namespace std::chrono_literals;
using Names = std::vector<std::string>;

Document streak(const Facts& facts, const std::vector<DateLineHint>& hints = {}) {
  const Stage stage(facts);
  return streak_report(hints, std::nullopt, stage.scene());
}

Document explained(const Facts& facts) {
  const Stage stage(facts);
  return streak_report({}, stage.scene().history.period(), stage.scene());
}

bool says(const Document& document, std::string_view words) {
  const std::string text = text_of(document);
  EXPECT_NE(text.find(words), std::string::npos) << text;
  return text.find(words) != std::string::npos;
}

TEST(StreakReport, HasTheContractsKeysInTheirOrder) {
  const Names keys = {"today",       "today_status",  "today_seconds", "goal_seconds", "left_seconds",
                      "current",     "current_start", "current_end",   "longest",      "longest_start",
                      "longest_end", "freezes_used",  "strength",      "week_streak",  "hints"};
  EXPECT_EQ(streak({.studied = {30min}}).schema, "steady/streak/1");
  EXPECT_EQ(made::names_of(streak({.studied = {30min}}).fields), keys);
  EXPECT_EQ(made::names_of(streak({}).fields), keys);
}

TEST(StreakReport, TellsItsFigures) {
  const Document report = streak(
      {.studied = {30min, 0s, 30min, 30min, 0s, 30min, 20min}, .today = "2026-03-08", .goals = {always("all", 1)}});
  EXPECT_EQ(value_of(report, "today_status"), "\"pending\"");
  EXPECT_EQ(value_of(report, "today_seconds"), "1200");
  EXPECT_EQ(value_of(report, "left_seconds"), "600");
  EXPECT_EQ(value_of(report, "current"), "1");
  EXPECT_EQ(value_of(report, "current_start"), "\"2026-03-07\"");
  EXPECT_EQ(value_of(report, "current_end"), "\"2026-03-07\"");
  EXPECT_EQ(value_of(report, "longest"), "3");
  EXPECT_EQ(value_of(report, "longest_start"), "\"2026-03-02\"");
  EXPECT_EQ(value_of(report, "longest_end"), "\"2026-03-05\"");
  EXPECT_EQ(value_of(report, "freezes_used"), "0");
  EXPECT_EQ(value_of(report, "week_streak"), "0");
}

TEST(StreakReport, HasNothingLeftUnlessTodayIsPending) {
  EXPECT_EQ(value_of(streak({.studied = {30min}}), "left_seconds"), "0");
  EXPECT_EQ(value_of(streak({.studied = {10min}, .offs = {off("2026-03-02", "2026-03-02")}}), "left_seconds"), "0");
  EXPECT_EQ(value_of(streak({.studied = {10min}}), "left_seconds"), "1200");
}

TEST(StreakReport, HasNullForDaysOfAStreakThatIsNone) {
  const Document none = streak({});
  EXPECT_EQ(value_of(none, "current"), "0");
  EXPECT_EQ(value_of(none, "current_start"), "null");
  EXPECT_EQ(value_of(none, "longest_end"), "null");
  EXPECT_EQ(value_of(none, "strength"), "0.000000");
  EXPECT_TRUE(says(none, "No sessions yet"));
}

TEST(StreakReport, TellsStrengthWithSixDecimals) {
  EXPECT_EQ(value_of(streak({.studied = std::vector<Seconds>(13, 30min), .today = "2026-03-14"}), "strength"),
            "0.500000");
}

TEST(StreakReport, SaysHowLongAndSinceWhen) {
  EXPECT_TRUE(says(streak({.studied = {30min, 30min}, .today = "2026-03-03"}),
                   "Streak 2 days, since Mon 2 Mar: your longest."));
  EXPECT_TRUE(says(streak({.studied = {30min, 30min, 0s, 30min}, .today = "2026-03-05"}),
                   "Streak 1 day, since Thu 5 Mar (longest 2)."));
  EXPECT_TRUE(says(streak({.studied = {30min, 0s, 30min}, .today = "2026-03-04", .goals = {always("all", 1)}}),
                   "Streak 2 days, since Mon 2 Mar, with 1 freeze: your longest."));
}

TEST(StreakReport, SaysWhatTheNextStepIs) {
  EXPECT_TRUE(says(streak({.studied = {30min, 10min}, .today = "2026-03-03"}),
                   "Today 10m of 30m: 20m more by 04:00 makes it 2."));
  EXPECT_TRUE(says(streak({.studied = {30min}, .today = "2026-03-03"}), "30m by 04:00 makes it 2."));
  EXPECT_TRUE(says(streak({.studied = {30min}}), "30m tomorrow makes it 2."));
  EXPECT_TRUE(says(streak({.studied = {10min}}), "20m more by 04:00 starts a streak."));
}

TEST(StreakReport, SaysThatNothingIsDue) {
  EXPECT_TRUE(says(streak({.studied = {30min}, .today = "2026-03-03", .goals = {always("mon")}}),
                   "a rest day: nothing is due."));
  EXPECT_TRUE(says(streak({.studied = {30min}, .today = "2026-03-03", .offs = {off("2026-03-03", "2026-03-03")}}),
                   "a day off: nothing is due."));
}

TEST(StreakReport, KeepsWhatIsTheirsInViewAfterABreak) {
  const Document broken = streak({.studied = {30min, 30min}, .today = "2026-03-06"});
  EXPECT_TRUE(says(broken, "Longest streak 2 days (2 Mar to 3 Mar)."));
  EXPECT_TRUE(says(broken, "The habit is still at 9% after 2 days away."));
  EXPECT_TRUE(says(broken, "30m today starts the next one."));
}

TEST(StreakReport, SaysHowNearTheRecordIs) {
  EXPECT_TRUE(says(streak({.studied = {30min, 30min, 30min, 0s, 30min, 30min}, .today = "2026-03-07"}),
                   "4 would be your longest."));
}

TEST(StreakReport, ShowsHints) {
  const Document hinted = streak({.studied = {30min}}, {{date("2026-03-01"), "You flew."}});
  EXPECT_EQ(value_of(hinted, "hints"), R"([{"date":"2026-03-01","message":"You flew."}])");
  EXPECT_TRUE(says(hinted, "You flew."));
}

TEST(StreakReport, ExplainsDayByDay) {
  const Document report = explained({.studied = {30min, 10min}, .today = "2026-03-04"});
  EXPECT_EQ(value_of(report, "days"), R"([{"date":"2026-03-02","weekday":"mon","seconds":1800,"goal_seconds":1800,)"
                                      R"("status":"met","sessions":1,"counts":"adds"},)"
                                      R"({"date":"2026-03-03","weekday":"tue","seconds":600,"goal_seconds":1800,)"
                                      R"("status":"miss","sessions":1,"counts":"breaks"},)"
                                      R"({"date":"2026-03-04","weekday":"wed","seconds":0,"goal_seconds":1800,)"
                                      R"("status":"pending","sessions":0,"counts":"neutral"}])");
  EXPECT_TRUE(says(report, "20m short, ended a run of 1"));
}

}  // namespace
}  // namespace steady
