#include <gtest/gtest.h>

#include "stage.hpp"

namespace steady {
namespace {

using made::always;
using made::date;
using made::Facts;
using made::off;
using made::Stage;
using made::studied;
using made::text_of;
using made::value_of;
using namespace std::chrono_literals;
using Names = std::vector<std::string>;

// The week from Monday, 2026-03-02, to Sunday, 2026-03-08.
Document week(const Facts& facts, const std::vector<Session>& sessions = {}, WeekStart start = WeekStart::monday) {
  const Stage stage(facts, start);
  return week_report(week_of(date("2026-03-02"), start), sessions, stage.scene());
}

bool says(const Document& document, std::string_view words) {
  const std::string text = text_of(document);
  EXPECT_NE(text.find(words), std::string::npos) << text;
  return text.find(words) != std::string::npos;
}

bool keeps_silent_of(const Document& document, std::string_view words) {
  const std::string text = text_of(document);
  EXPECT_EQ(text.find(words), std::string::npos) << text;
  return text.find(words) == std::string::npos;
}

TEST(WeekReport, HasTheContractsKeysInTheirOrder) {
  const Document report = week({.studied = {30min}});
  EXPECT_EQ(report.schema, "steady/week/1");
  EXPECT_EQ(made::names_of(report.fields),
            (Names{"week", "start", "end", "today", "total_seconds", "target_seconds", "percent", "steady_percent",
                   "balance_seconds", "left_seconds", "days_met", "days_required", "bonus_days", "days", "topics",
                   "previous", "streak", "plan"}));
}

TEST(WeekReport, TellsItsFigures) {
  const Document report =
      week({.studied = {30min, 10min, 0s, 45min}, .today = "2026-03-05", .goals = {always("mon-fri")}});
  EXPECT_EQ(value_of(report, "week"), "\"2026-W10\"");
  EXPECT_EQ(value_of(report, "start"), "\"2026-03-02\"");
  EXPECT_EQ(value_of(report, "end"), "\"2026-03-08\"");
  EXPECT_EQ(value_of(report, "today"), "\"2026-03-05\"");
  EXPECT_EQ(value_of(report, "total_seconds"), "5100");
  EXPECT_EQ(value_of(report, "target_seconds"), "9000");
  EXPECT_EQ(value_of(report, "percent"), "56");
  EXPECT_EQ(value_of(report, "steady_percent"), "46");
  EXPECT_EQ(value_of(report, "balance_seconds"), "-300");
  EXPECT_EQ(value_of(report, "left_seconds"), "3900");
  EXPECT_EQ(value_of(report, "days_met"), "2");
  EXPECT_EQ(value_of(report, "days_required"), "5");
  EXPECT_EQ(value_of(report, "bonus_days"), "0");
  EXPECT_EQ(value_of(report, "streak"), R"({"current":1,"longest":1})");
}

TEST(WeekReport, TellsEachDay) {
  const Document report = week({.studied = {30min, 10min}, .today = "2026-03-03"});
  EXPECT_TRUE(value_of(report, "days")
                  .starts_with(R"([{"date":"2026-03-02","weekday":"mon","seconds":1800,)"
                               R"("goal_seconds":1800,"status":"met","sessions":1},)"
                               R"({"date":"2026-03-03","weekday":"tue","seconds":600,)"
                               R"("goal_seconds":1800,"status":"pending","sessions":1},)"));
}

TEST(WeekReport, HasNoPercentagesWithoutATarget) {
  const Document report = week({.studied = {30min}, .offs = {off("2026-03-02", "2026-03-08")}});
  EXPECT_EQ(value_of(report, "percent"), "null");
  EXPECT_EQ(value_of(report, "steady_percent"), "null");
  EXPECT_TRUE(keeps_silent_of(report, "%)"));
}

TEST(WeekReport, HasNoIsoNumberWhereWeeksStartOnSunday) {
  const Document report = week({.studied = {30min}}, {}, WeekStart::sunday);
  EXPECT_EQ(value_of(report, "week"), "null");
  EXPECT_EQ(value_of(report, "start"), "\"2026-03-01\"");
  EXPECT_TRUE(says(report, "Week of 1 to 7 March 2026"));
}

TEST(WeekReport, ListsTopicsByTimeThenNameAndNoneLast) {
  const std::vector<Session> sessions = {studied("2026-03-02", 10), studied("2026-03-02", 10, "b"),
                                         studied("2026-03-02", 10, "a"), studied("2026-03-02", 15, "c"),
                                         studied("2026-03-02", 15, "c")};
  EXPECT_EQ(value_of(week({.studied = {60min}}, sessions), "topics"),
            R"([{"topic":"c","seconds":1800,"sessions":2},{"topic":"a","seconds":600,"sessions":1},)"
            R"({"topic":"b","seconds":600,"sessions":1},{"topic":null,"seconds":600,"sessions":1}])");
}

TEST(WeekReport, ComparesWithTheWeekBefore) {
  const Document report = week({.first = "2026-02-23", .studied = std::vector<Seconds>(8, 30min)});
  EXPECT_EQ(value_of(report, "previous"), R"({"week":"2026-W09","total_seconds":12600,"target_seconds":12600})");
  EXPECT_TRUE(says(report, "The week before: 3h 30m of 3h 30m (100%)"));
  EXPECT_TRUE(keeps_silent_of(week({.studied = {30min}}), "The week before"));
}

TEST(WeekReport, SumsUpInOneLine) {
  const Document report = week({.studied = {30min, 90min, 10min}, .today = "2026-03-05"});
  EXPECT_TRUE(says(report, "2h 10m of 3h 30m (61%, steady 33%)"));
  EXPECT_TRUE(says(report, "2 of 7 days"));
}

TEST(WeekReport, SaysWhatIsLeftAndHowFarAheadOrBehind) {
  EXPECT_TRUE(says(week({.studied = {10min}, .today = "2026-03-03"}), "3h 20m left, 20m behind"));
  EXPECT_TRUE(says(week({.studied = {90min}, .today = "2026-03-03"}), "2h left, 1h ahead"));
  EXPECT_TRUE(says(week({.studied = {210min}}), "the week's target is met"));
  EXPECT_TRUE(keeps_silent_of(week({.studied = {10min}, .today = "2026-03-10"}), "left"));
}

TEST(WeekReport, CountsBonusDays) {
  const Facts facts{
      .studied = {30min, 0s, 0s, 0s, 0s, 30min, 30min}, .today = "2026-03-08", .goals = {always("mon-fri")}};
  EXPECT_TRUE(says(week(facts), "1 of 5 days, 2 bonus days"));
}

TEST(WeekReport, ShowsAMissAndWhatItEnded) {
  const Document report = week({.studied = {30min, 30min, 20min}, .today = "2026-03-05"});
  EXPECT_TRUE(says(report, "missed"));
  EXPECT_TRUE(says(report, "ended a run of 2"));
}

TEST(WeekReport, NamesTheGoalOrThatItChanges) {
  EXPECT_TRUE(says(week({.studied = {30min}}), "30m a day"));
  EXPECT_TRUE(says(week({.studied = {30min}, .goals = {always(), made::goal_from("2026-03-04", 45min)}}),
                   "the goal changes in this week"));
}

TEST(WeekReport, OfAnEmptyWeekSaysWhatToDo) {
  EXPECT_TRUE(says(week({}), "No sessions yet"));
  EXPECT_TRUE(says(week({.first = "2026-02-23", .studied = {30min}}), "Nothing this week so far"));
  EXPECT_TRUE(says(week({.first = "2026-03-10", .studied = {30min}, .today = "2026-03-10"}),
                   "Before the first session, which was on Tue 10 Mar."));
}

TEST(WeekReport, StartsWithWhatIsStillTheirsAfterABreak) {
  const std::string text = text_of(week({.studied = {30min, 30min}, .today = "2026-03-05"}));
  EXPECT_TRUE(text.starts_with("Longest streak 2 days (2 Mar to 3 Mar).")) << text;
  EXPECT_TRUE(
      says(week({.studied = {30min, 30min}, .today = "2026-03-03"}), "Streak 2 days, since Mon 2 Mar: your longest."));
}

}  // namespace
}  // namespace steady
