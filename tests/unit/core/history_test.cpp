#include "steady/core/history.hpp"

#include <gtest/gtest.h>

#include "made.hpp"

namespace steady {
namespace {

using made::always;
using made::date;
using made::Facts;
using made::goal_from;
using made::off;
using made::statuses;
using namespace std::chrono_literals;

// 2026-03-02, where Facts begin, is a Monday.

TEST(State, IsMetAtExactlyTheGoal) {
  EXPECT_EQ(statuses(Facts{.studied = {30min}}.history()), "met");
  EXPECT_EQ(statuses(Facts{.studied = {30min, 30min + 1s}, .today = "2026-03-03"}.history()), "met met");
}

TEST(State, IsNotMetOneSecondShort) {
  EXPECT_EQ(statuses(Facts{.studied = {29min + 59s}, .today = "2026-03-03"}.history()), "miss pending");
  EXPECT_EQ(statuses(Facts{.studied = {29min + 59s}}.history()), "pending");
}

TEST(State, OfAnUnmetDayDependsOnToday) {
  const auto days = [](std::string_view today) {
    return statuses(Facts{.studied = {30min, 10min, 10min, 10min}, .today = today}.history());
  };
  EXPECT_EQ(days("2026-03-04"), "met miss pending future");
  EXPECT_EQ(days("2026-03-05"), "met miss miss pending");
  EXPECT_EQ(days("2026-03-06"), "met miss miss miss pending");
}

TEST(State, IsMetOnALaterDayToo) {
  EXPECT_EQ(statuses(Facts{.studied = {30min, 30min}, .today = "2026-03-02"}.history()), "met met");
}

TEST(State, IsMissWithoutASessionBetweenDaysThatHaveOne) {
  const History history = Facts{.studied = {30min, 0s, 0s, 30min}, .today = "2026-03-05"}.history();
  EXPECT_EQ(statuses(history), "met miss miss met");
  EXPECT_EQ(history.days()[1].sessions, 0);
  EXPECT_EQ(history.days()[3].sessions, 1);
  EXPECT_EQ(history.days()[3].seconds, 30min);
}

TEST(State, IsOffOnBothEndsOfAnOff) {
  EXPECT_EQ(
      statuses(Facts{.studied = {30min}, .today = "2026-03-07", .offs = {off("2026-03-04", "2026-03-05")}}.history()),
      "met miss off off miss pending");
}

TEST(State, IsRestOnAWeekdayThatIsNotScheduled) {
  EXPECT_EQ(statuses(Facts{.studied = {30min}, .today = "2026-03-10", .goals = {always("mon-fri")}}.history()),
            "met miss miss miss miss rest rest miss pending");
}

TEST(State, IsOffBeforeItIsRest) {
  EXPECT_EQ(statuses(Facts{.first = "2026-03-06",
                           .studied = {30min},
                           .today = "2026-03-09",
                           .goals = {always("mon-fri")},
                           .offs = {off("2026-03-07", "2026-03-07")}}
                         .history()),
            "met off rest pending");
}

TEST(State, IsMetOnAnOffOrRestDayThoughNothingIsRequired) {
  const History history = Facts{.first = "2026-03-06",
                                .studied = {30min, 30min, 30min, 30min},
                                .today = "2026-03-09",
                                .goals = {always("mon-fri")},
                                .offs = {off("2026-03-07", "2026-03-07")}}
                              .history();
  EXPECT_EQ(statuses(history), "met met met met");
  EXPECT_TRUE(history.days()[0].required);
  EXPECT_FALSE(history.days()[1].required);
  EXPECT_FALSE(history.days()[2].required);
}

TEST(State, OfTodayAndLaterIsOffOrRestBeforeItIsOpen) {
  const Facts facts{.studied = {30min},
                    .today = "2026-03-03",
                    .goals = {always("mon,thu")},
                    .offs = {off("2026-03-05", "2026-03-05")}};
  const History history = facts.history();
  EXPECT_EQ(history.on(date("2026-03-03")).status, Status::rest);
  EXPECT_EQ(history.on(date("2026-03-05")).status, Status::off);
  EXPECT_EQ(history.on(date("2026-03-12")).status, Status::future);
}

TEST(State, IsBeforeAheadOfTheFirstSessionWhateverElseItWouldBe) {
  const History history = Facts{.studied = {10min},
                                .today = "2026-03-04",
                                .goals = {always("mon-fri")},
                                .offs = {off("2026-02-25", "2026-02-26")}}
                              .history();
  for (const char* day : {"2026-03-01", "2026-02-27", "2026-02-26", "0001-01-01"})
    EXPECT_EQ(history.on(date(day)).status, Status::before) << day;
  EXPECT_EQ(history.on(date("2026-03-02")).status, Status::miss);
}

TEST(State, CountsFromTodayWhereThereIsNoSession) {
  const History history = Facts{.today = "2026-03-04"}.history();
  EXPECT_EQ(history.first_session(), std::nullopt);
  EXPECT_EQ(statuses(history), "pending");
  EXPECT_EQ(history.period(), (Period{date("2026-03-04"), date("2026-03-04")}));
  EXPECT_EQ(history.on(date("2026-03-03")).status, Status::before);
  EXPECT_EQ(history.on(date("2026-03-05")).status, Status::future);
}

TEST(State, OfTodayIsOpenWhereTheFirstSessionIsLater) {
  const History history = Facts{.first = "2026-03-04", .studied = {30min}}.history();
  EXPECT_EQ(history.on(date("2026-03-01")).status, Status::before);
  EXPECT_EQ(history.on(date("2026-03-02")).status, Status::pending);
  EXPECT_EQ(history.on(date("2026-03-03")).status, Status::future);
  EXPECT_EQ(statuses(history), "met");
}

TEST(HistoryDays, RunFromTheFirstSessionToTheLaterOfTodayAndTheNewestDay) {
  const auto period = [](std::string_view today) {
    return Facts{.studied = {30min, 0s, 30min}, .today = today}.history().period();
  };
  EXPECT_EQ(period("2026-03-03"), (Period{date("2026-03-02"), date("2026-03-04")}));
  EXPECT_EQ(period("2026-03-04"), (Period{date("2026-03-02"), date("2026-03-04")}));
  EXPECT_EQ(period("2026-03-05"), (Period{date("2026-03-02"), date("2026-03-05")}));
  EXPECT_EQ((Facts{.studied = {30min}}.history().first_session()), date("2026-03-02"));
}

TEST(HistoryDays, HoldTheGoalThatWasInForceOnEach) {
  const History history = Facts{.studied = {30min, 30min, 30min, 30min},
                                .today = "2026-03-05",
                                .goals = {always(), goal_from("2026-03-04", 45min), goal_from("2026-03-06", 60min)}}
                              .history();
  EXPECT_EQ(statuses(history), "met met miss pending");
  EXPECT_EQ(history.days()[1].goal, 30min);
  EXPECT_EQ(history.days()[2].goal, 45min);
  EXPECT_EQ(history.on(date("2026-03-05")).goal, 45min);
  EXPECT_EQ(history.on(date("2026-03-06")).goal, 60min);
}

TEST(HistoryDays, StartWithTheNewestOfTheGoalsThatCameBefore) {
  const History history =
      Facts{.studied = {30min}, .goals = {always(), goal_from("2026-01-01", 20min), goal_from("2026-02-01", 45min)}}
          .history();
  EXPECT_EQ(history.days()[0].goal, 45min);
}

TEST(HistoryDays, HaveAGoalAlsoWhereNothingIsDue) {
  const History history = Facts{.studied = {30min}, .today = "2026-03-03", .goals = {always("mon")}}.history();
  EXPECT_EQ(history.days()[1].goal, 30min);
  EXPECT_FALSE(history.days()[1].required);
}

TEST(HistoryDays, AreRequiredWhetherMetOrNot) {
  const History history = Facts{.studied = {30min, 10min}, .today = "2026-03-04"}.history();
  for (const Day& day : history.days()) EXPECT_TRUE(day.required) << iso(day.date);
}

TEST(StatusNames, AreTheContractsWords) {
  EXPECT_EQ(status_name(Status::met), "met");
  EXPECT_EQ(status_name(Status::off), "off");
  EXPECT_EQ(status_name(Status::rest), "rest");
  EXPECT_EQ(status_name(Status::pending), "pending");
  EXPECT_EQ(status_name(Status::future), "future");
  EXPECT_EQ(status_name(Status::miss), "miss");
  EXPECT_EQ(status_name(Status::before), "before");
  EXPECT_EQ(status_name(Status::frozen), "frozen");
}

}  // namespace
}  // namespace steady
