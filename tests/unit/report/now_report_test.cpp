#include <gtest/gtest.h>

#include "stage.hpp"

namespace steady {
namespace {

using made::always;
using made::Facts;
using made::Stage;
using made::text_of;
using made::value_of;
using namespace std::chrono_literals;
using Names = std::vector<std::string>;

Document now(const Facts& facts) {
  const Stage stage(facts);
  return now_report({}, {}, stage.scene());
}

bool says(const Document& document, std::string_view words) {
  const std::string text = text_of(document);
  EXPECT_NE(text.find(words), std::string::npos) << text;
  return text.find(words) != std::string::npos;
}

TEST(NowReport, HasTheContractsKeysInTheirOrder) {
  const Document report = now({.studied = {30min}});
  EXPECT_EQ(report.schema, "steady/now/1");
  EXPECT_EQ(made::names_of(report.fields), (Names{"day", "week", "streak", "next", "learned"}));
  EXPECT_EQ(value_of(report, "next"), "null");
  EXPECT_EQ(value_of(report, "learned"), "[]");
}

TEST(NowReport, HoldsTheFiguresOfWeekAndStreak) {
  const Document report = now({.studied = {30min, 10min}, .today = "2026-03-03"});
  EXPECT_TRUE(value_of(report, "day").starts_with(R"({"date":"2026-03-03","weekday":"tue","seconds":600)"));
  EXPECT_NE(value_of(report, "week").find(R"("total_seconds":2400)"), std::string::npos);
  EXPECT_NE(value_of(report, "streak").find(R"("current":1)"), std::string::npos);
}

TEST(NowReport, SaysTodayTheWeekAndTheStreak) {
  const Document report = now({.studied = {30min, 10min}, .today = "2026-03-03"});
  EXPECT_TRUE(says(report, "10m of 30m, 20m more by 04:00 makes 2 days"));
  EXPECT_TRUE(says(report, "40m of 3h 30m (19%), 1 of 7 days"));
  EXPECT_TRUE(says(report, "1 day, since Mon 2 Mar: your longest."));
}

TEST(NowReport, SaysThatTodayIsMetOrNotDue) {
  EXPECT_TRUE(says(now({.studied = {30min}}), "30m of 30m, met"));
  EXPECT_TRUE(says(now({.studied = {30min}, .today = "2026-03-03", .goals = {always("mon")}}), "0m, rest day"));
}

TEST(NowReport, KeepsWhatIsTheirsInViewAfterABreak) {
  const std::string text = text_of(now({.studied = {30min, 30min}, .today = "2026-03-06"}));
  EXPECT_TRUE(text.starts_with("Longest streak 2 days")) << text;
}

TEST(NowReport, TellsOfADayThatTheDateLineMayHaveSwallowed) {
  const Stage stage(Facts{.studied = {30min, 0s, 30min}, .today = "2026-03-03"});
  const std::vector<DateLineHint> hints = {{made::date("2026-03-02"), "mark it off"}};
  const Document report = now_report({}, hints, stage.scene());
  EXPECT_TRUE(says(report, "mark it off"));
  EXPECT_NE(value_of(report, "streak").find(R"("hints":[{"date":"2026-03-02")"), std::string::npos);
}

TEST(NowReport, SaysHowToBegin) { EXPECT_TRUE(says(now({}), "steady log 30m")); }

}  // namespace
}  // namespace steady
