#include <gtest/gtest.h>

#include "stage.hpp"

namespace steady {
namespace {

using made::always;
using made::goal_from;
using made::off;
using made::text_of;
using made::value_of;
using namespace std::chrono_literals;

bool says(const Document& document, std::string_view words) {
  const std::string text = text_of(document);
  EXPECT_NE(text.find(words), std::string::npos) << text;
  return text.find(words) != std::string::npos;
}

TEST(GoalsReport, ListsEachGoalFromItsDay) {
  const Document report = goals_report(Goals({always(), goal_from("2026-03-10", 45min, "mon-fri,sun", 2)}), {});
  EXPECT_EQ(report.schema, "steady/goals/1");
  EXPECT_EQ(value_of(report, "goals"),
            R"([{"from":null,"seconds":1800,"weekdays":"mon,tue,wed,thu,fri,sat,sun","freezes":0},)"
            R"({"from":"2026-03-10","seconds":2700,"weekdays":"mon,tue,wed,thu,fri,sun","freezes":2}])");
  EXPECT_TRUE(says(report, "since always"));
  EXPECT_TRUE(says(report, "from 2026-03-10"));
  EXPECT_TRUE(says(report, "45m a day on mon-fri, sun, 2 freezes a month"));
}

TEST(GoalsReport, OfAChangeAnswersThatAlone) {
  const Document report = goals_report(Goals(), {"45m a day from today."});
  EXPECT_EQ(text_of(report), "45m a day from today.\n");
  EXPECT_NE(value_of(report, "goals"), "[]");
}

TEST(GoalWords, NameOnlyWhatIsOutOfTheOrdinary) {
  EXPECT_EQ(goal_words(always()), "30m a day");
  EXPECT_EQ(goal_words(always("sat,sun")), "30m a day on sat, sun");
  EXPECT_EQ(goal_words(always("all", 1)), "30m a day, 1 freeze a month");
}

TEST(OffsReport, ListsEachRangeWithItsReason) {
  Off ill = off("2026-03-10", "2026-03-12");
  ill.id = 7;
  ill.reason = "illness";
  const Document report = offs_report(std::vector{ill, off("2026-03-20", "2026-03-20")}, {});
  EXPECT_EQ(report.schema, "steady/off/1");
  EXPECT_EQ(value_of(report, "off"), R"([{"id":7,"from":"2026-03-10","to":"2026-03-12","reason":"illness"},)"
                                     R"({"id":0,"from":"2026-03-20","to":"2026-03-20","reason":null}])");
  EXPECT_TRUE(says(report, "10 to 12 March 2026"));
  EXPECT_TRUE(says(report, "3 days"));
  EXPECT_TRUE(says(report, "1 day"));
}

TEST(OffsReport, OfNoneShowsHowToAddOne) {
  const Document report = offs_report({}, {});
  EXPECT_EQ(value_of(report, "off"), "[]");
  EXPECT_TRUE(says(report, "steady off add"));
}

TEST(OffWords, NameTheRangeAsShortAsBothEndsAllow) {
  const auto words = [](std::string_view first, std::string_view last) {
    const std::string text = off_words(off(first, last));
    return text.substr(3, text.find(',') - 3);
  };
  EXPECT_EQ(words("2026-03-10", "2026-03-10"), "10 March 2026");
  EXPECT_EQ(words("2026-03-10", "2026-03-12"), "10 to 12 March 2026");
  EXPECT_EQ(words("2026-03-30", "2026-04-02"), "30 March to 2 April 2026");
  EXPECT_EQ(words("2026-12-30", "2027-01-02"), "30 December 2026 to 2 January 2027");
}

TEST(DoneReport, SaysWhatChanged) {
  const Document report = done_report("2 sessions taken back.", {5, 4, 9});
  EXPECT_EQ(report.schema, "steady/done/1");
  EXPECT_EQ(value_of(report, "message"), "\"2 sessions taken back.\"");
  EXPECT_EQ(value_of(report, "ids"), "[5,4,9]");
  EXPECT_EQ(text_of(report), "2 sessions taken back.\n");
}

}  // namespace
}  // namespace steady
