#include "steady/core/explain.hpp"

#include <gtest/gtest.h>

#include "made.hpp"

namespace steady {
namespace {

using made::always;
using made::date;
using made::Facts;
using made::off;
using namespace std::chrono_literals;

std::vector<Explained> told_of(const History& history, Period wanted) {
  std::vector<Explained> told;
  explain(history, wanted, [&told](const Explained& day) { told.push_back(day); });
  return told;
}

std::vector<Explained> all_told(const Facts& facts) {
  const History history = facts.history();
  return told_of(history, history.period());
}

std::vector<std::string> reasons(const Facts& facts) {
  std::vector<std::string> told;
  for (const Explained& day : all_told(facts)) told.push_back(day.reason);
  return told;
}

std::vector<int> runs(const Facts& facts) {
  std::vector<int> told;
  for (const Explained& day : all_told(facts)) told.push_back(day.run);
  return told;
}

TEST(Explanation, TellsWhereAStreakStartsAndWhatEndedIt) {
  const Facts facts{.studied = {30min, 30min, 20min, 30min}, .today = "2026-03-06"};
  EXPECT_EQ(reasons(facts), (std::vector<std::string>{"starts the first streak", "", "10m short, ended a run of 2",
                                                      "starts after the miss on Wed 4 Mar", "still open: 30m left"}));
  EXPECT_EQ(runs(facts), (std::vector<int>{1, 2, 0, 1, 1}));
}

TEST(Explanation, SaysHowEachDayCounts) {
  const auto told = all_told({.studied = {30min, 0s, 0s, 30min}, .today = "2026-03-06"});
  ASSERT_EQ(told.size(), 5U);
  EXPECT_EQ(told[0].counts, Counts::adds);
  EXPECT_EQ(told[1].counts, Counts::breaks);
  EXPECT_EQ(told[4].counts, Counts::neutral);
  EXPECT_EQ(told[2].reason, "30m short");
  EXPECT_EQ(told[1].day.date, date("2026-03-03"));
}

TEST(Explanation, RoundsWhatWasShortUp) {
  EXPECT_EQ(reasons({.studied = {30min - 1s}, .today = "2026-03-03"})[0], "1m short");
}

TEST(Explanation, NamesTheReasonOfDaysOff) {
  Off ill = off("2026-03-03", "2026-03-03");
  ill.reason = "illness";
  const auto told = reasons({.studied = {30min},
                             .today = "2026-03-09",
                             .goals = {always("mon-fri")},
                             .offs = {ill, off("2026-03-04", "2026-03-06")}});
  EXPECT_EQ(told[1], "off (illness): nothing was due");
  EXPECT_EQ(told[2], "off: nothing was due");
  EXPECT_EQ(told[5], "rest day: nothing was due");
}

TEST(Explanation, SaysThatADayWithoutDutyWasMetAllTheSame) {
  const auto told = reasons({.first = "2026-03-06",
                             .studied = {30min, 30min, 30min},
                             .today = "2026-03-08",
                             .goals = {always("mon-fri")},
                             .offs = {off("2026-03-08", "2026-03-08")}});
  EXPECT_EQ(told[1], "a rest day, met all the same");
  EXPECT_EQ(told[2], "a day off, met all the same");
}

TEST(Explanation, NamesBothNeighboursOfAFrozenDayAndTheFreeze) {
  const auto told = reasons({.first = "2026-02-27",
                             .studied = {30min, 0s, 30min, 30min, 0s, 30min, 0s},
                             .today = "2026-03-06",
                             .goals = {always("all", 2)}});
  EXPECT_EQ(told[1], "Fri and Sun are met; freeze 1 of 2 in February");
  EXPECT_EQ(told[4], "Mon and Wed are met; freeze 1 of 2 in March");
  EXPECT_EQ(told[6], "Wed is met, the next day still open; freeze 2 of 2 in March");
}

TEST(Explanation, LooksPastRestDaysForTheNeighboursOfAFrozenDay) {
  const auto told = reasons({.studied = {30min, 0s, 0s, 0s, 0s, 0s, 0s, 0s, 30min},
                             .today = "2026-03-10",
                             .goals = {always("mon,tue,thu", 1)},
                             .offs = {off("2026-03-03", "2026-03-03"), off("2026-03-09", "2026-03-09")}});
  EXPECT_EQ(told[3], "Mon and Tue 10 Mar are met; freeze 1 of 1 in March");
}

TEST(Explanation, DatesANeighbourThatIsAWeekAway) {
  Facts facts{.today = "2026-03-16", .goals = {always("mon", 1)}};
  facts.studied.resize(15);
  facts.studied.front() = facts.studied.back() = 30min;
  EXPECT_EQ(reasons(facts)[7], "Mon 2 Mar and Mon 16 Mar are met; freeze 1 of 1 in March");
}

TEST(Explanation, DatesANeighbourThatIsFourDaysAwaySoThatNoTwoHaveOneName) {
  Facts facts{.today = "2026-03-09", .goals = {always("mon,fri", 1)}};
  facts.studied.resize(8);
  facts.studied.front() = facts.studied.back() = 30min;
  EXPECT_EQ(reasons(facts)[4], "Mon 2 Mar and Mon are met; freeze 1 of 1 in March");
}

TEST(Explanation, OfALaterDayIsThatItIsToCome) {
  EXPECT_EQ(reasons({.studied = {30min, 0s, 10min}})[2], "still to come");
}

TEST(Explanation, OfADayBeforeTheFirstSessionIsThatNobodyStartsWithMisses) {
  const History history = Facts{.studied = {30min}, .today = "2026-03-03"}.history();
  const auto told = told_of(history, {date("2026-02-28"), date("2026-03-01")});
  ASSERT_EQ(told.size(), 2U);
  EXPECT_EQ(told[1].day.date, date("2026-03-01"));
  EXPECT_EQ(told[1].day.status, Status::before);
  EXPECT_EQ(told[1].counts, Counts::neutral);
  EXPECT_EQ(told[1].run, 0);
  EXPECT_EQ(told[1].reason, "before the first session: nobody starts with misses");
}

TEST(Explanation, OfADayToComeKeepsTheRun) {
  const History history = Facts{.studied = {30min, 30min}, .today = "2026-03-03"}.history();
  const auto told = told_of(history, {date("2026-03-04"), date("2026-03-04")});
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0].day.status, Status::future);
  EXPECT_EQ(told[0].run, 2);
  EXPECT_EQ(told[0].reason, "still to come");
}

TEST(Explanation, OfSomeDaysIsThatOfAllDaysThere) {
  const History history =
      Facts{.studied = {30min, 0s, 30min, 0s, 30min, 0s, 0s, 30min}, .today = "2026-03-10", .goals = {always("all", 2)}}
          .history();
  const auto all = told_of(history, history.period());
  for (Date date = history.period().first; date <= history.period().last; date += made::days{1}) {
    const auto told = told_of(history, {date, date});
    const auto at = static_cast<std::size_t>((date - history.period().first).count());
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].day.date, date);
    EXPECT_EQ(told[0].reason, all[at].reason);
    EXPECT_EQ(told[0].run, all[at].run);
  }
}

TEST(Explanation, ReachesPastBothEndsOfTheDaysThatCount) {
  const History history = Facts{.studied = {30min, 30min}, .today = "2026-03-03"}.history();
  const auto told = told_of(history, {date("2026-03-01"), date("2026-03-05")});
  ASSERT_EQ(told.size(), 5U);
  for (std::size_t i = 0; i < told.size(); ++i)
    EXPECT_EQ(told[i].day.date, date("2026-03-01") + made::days{static_cast<int>(i)});
}

TEST(LastBreak, IsTheLastMissOrTheFirstDay) {
  const auto since = [](const Facts& facts) { return since_last_break(facts.history()); };
  EXPECT_EQ(since({.studied = {30min, 0s, 0s, 30min}, .today = "2026-03-06"}),
            (Period{date("2026-03-04"), date("2026-03-06")}));
  EXPECT_EQ(since({.studied = {30min, 30min}, .today = "2026-03-04"}),
            (Period{date("2026-03-02"), date("2026-03-04")}));
  EXPECT_EQ(since({.today = "2026-03-04"}), (Period{date("2026-03-04"), date("2026-03-04")}));
}

std::vector<Date> candidates(const Facts& facts) { return date_line_candidates(facts.history()); }

TEST(DateLineCandidate, IsAMissBetweenAMetDayAndOneMetOrOpen) {
  EXPECT_EQ(candidates({.studied = {30min, 0s, 30min}, .today = "2026-03-04"}), std::vector{date("2026-03-03")});
  EXPECT_EQ(candidates({.studied = {30min, 0s, 10min}, .today = "2026-03-04"}), std::vector{date("2026-03-03")});
  EXPECT_EQ(candidates({.studied = {30min, 0s, 0s, 30min}, .today = "2026-03-05"}), std::vector<Date>{});
}

TEST(DateLineCandidate, LooksAtTheCalendarDaysBesideItAlone) {
  EXPECT_EQ(
      candidates({.studied = {30min, 0s, 0s, 30min}, .today = "2026-03-05", .offs = {off("2026-03-04", "2026-03-04")}}),
      std::vector<Date>{});
  EXPECT_EQ(
      candidates({.studied = {30min, 0s, 0s, 30min}, .today = "2026-03-05", .offs = {off("2026-03-03", "2026-03-03")}}),
      std::vector<Date>{});
}

TEST(DateLineCandidate, IsNeitherTheFirstDayNorAFrozenOne) {
  EXPECT_EQ(candidates({.studied = {10min, 30min}, .today = "2026-03-03"}), std::vector<Date>{});
  EXPECT_EQ(candidates({.studied = {30min, 0s, 30min}, .today = "2026-03-04", .goals = {always("all", 1)}}),
            std::vector<Date>{});
}

TEST(DateLineHint, NeedsTwelveHoursToTheEast) {
  const Date miss = date("2026-03-03");
  EXPECT_TRUE(date_line_hint(miss, -10h, 2h));
  EXPECT_FALSE(date_line_hint(miss, -10h, 2h - 1s));
  EXPECT_TRUE(date_line_hint(miss, -10h, 14h));
  EXPECT_FALSE(date_line_hint(miss, 14h, -10h));
}

TEST(DateLineHint, ShowsTheLineThatMarksTheDayOff) {
  const auto hint = date_line_hint(date("2026-03-03"), -10h, 14h).value();
  EXPECT_EQ(hint.date, date("2026-03-03"));
  EXPECT_EQ(hint.message,
            "Tue 3 Mar may not have existed for you: you crossed the date line. Mark it off: "
            "steady off add 2026-03-03 travel");
}

TEST(DateInWords, HasItsYearOnlyFarFromNow) {
  EXPECT_EQ(date_text(date("2026-01-01"), date("2026-12-31")), "Thu 1 Jan");
  EXPECT_EQ(date_text(date("2025-12-31"), date("2026-01-01")), "Wed 31 Dec 2025");
}

}  // namespace
}  // namespace steady
