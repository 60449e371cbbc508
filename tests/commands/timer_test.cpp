#include "fake_machine.hpp"

namespace steady {
namespace {

using nlohmann::json;

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Friday 20 November 2026, 20:15 UTC, an empty store.
class TimerCommands : public CommandTest {
 protected:
  json status() {
    const Answer answer = type({"status", "--json"});
    return json::parse(answer.out);
  }
  bool runs() { return status().at("running").get<bool>(); }
};

TEST_F(TimerCommands, LogFromStartToStop) {
  at("2026-11-20T20:15");
  done({"start", "Chapter", "10", "-t", "ml-book", "--tag", "read"});
  at("2026-11-20T20:55");
  const json answer = ask({"stop"});
  EXPECT_EQ(answer.at("schema"), "steady/session/1");
  const json session = answer.at("session");
  EXPECT_EQ(session.at("start"), "2026-11-20T20:15:00+00:00");
  EXPECT_EQ(session.at("seconds"), 2400);
  EXPECT_EQ(session.at("topic"), "ml-book");
  EXPECT_EQ(session.at("tags"), json({"read"}));
  EXPECT_EQ(session.at("note"), "Chapter 10");
  EXPECT_FALSE(runs());
}

TEST_F(TimerCommands, ShowTheTimerThatRuns) {
  done({"start", "-t", "ml"});
  at("2026-11-20T20:40");
  const json told = status();
  EXPECT_EQ(told.at("running"), true);
  EXPECT_EQ(told.at("seconds"), 1500);
  EXPECT_EQ(told.at("start"), "2026-11-20T20:15:00+00:00");
  EXPECT_EQ(told.at("topic"), "ml");
  EXPECT_EQ(type({"status"}).exit, 0);
  EXPECT_TRUE(holds(type({"status"}).out, "25m on ml, since 20:15"));
}

TEST_F(TimerCommands, AnswerOneWhereNoneRuns) {
  const Answer answer = type({"status", "--json"});
  EXPECT_EQ(answer.exit, 1);
  const json told = json::parse(answer.out);
  EXPECT_EQ(told, json({{"schema", "steady/timer/1"},
                        {"running", false},
                        {"start", nullptr},
                        {"seconds", nullptr},
                        {"topic", nullptr},
                        {"tags", json::array()},
                        {"resource", nullptr},
                        {"note", nullptr}}));
}

TEST_F(TimerCommands, RefuseASecondTimer) {
  done({"start", "-t", "ml"});
  EXPECT_TRUE(holds(refused({"start"}, "already runs"), "steady stop"));
  EXPECT_TRUE(holds(refused({"resume"}, "already runs"), "steady cancel"));
}

TEST_F(TimerCommands, RefuseToEndWhatDoesNotRun) {
  EXPECT_TRUE(holds(refused({"stop"}, "no timer"), "steady start"));
  EXPECT_TRUE(holds(refused({"cancel"}, "no timer"), "steady start"));
}

TEST_F(TimerCommands, RefuseToResumeNothing) { refused({"resume"}, "no session"); }

TEST_F(TimerCommands, BeginAtATimeSaid) {
  done({"start", "--at", "19:05"});
  EXPECT_EQ(status().at("start"), "2026-11-20T19:05:00+00:00");
}

TEST_F(TimerCommands, RefuseAStartThatHasNotCome) {
  EXPECT_TRUE(holds(refused({"start", "--at", "21:00"}, "21:00"), "steady start"));
  refused({"start", "--at", "25:00"}, "25:00");
}

TEST_F(TimerCommands, EndAtTheFirstSuchTimeAfterTheStart) {
  at("2026-11-20T23:40");
  done({"start"});
  at("2026-11-21T09:00");
  EXPECT_EQ(ask({"stop", "--at", "0:20"}).at("session").at("seconds"), 2400);
}

TEST_F(TimerCommands, EndAfterTheTimeSaid) {
  done({"start"});
  at("2026-11-20T22:00");
  EXPECT_EQ(ask({"stop", "--for", "35m"}).at("session").at("seconds"), 2100);
}

TEST_F(TimerCommands, RefuseAnEndThatHasNotCome) {
  done({"start"});
  at("2026-11-20T20:40");
  refused({"stop", "--for", "45m"}, "45m");
  refused({"stop", "--at", "21:00"}, "21:00");
  refused({"stop", "--at", "20:30", "--for", "5m"}, "--for");
  EXPECT_TRUE(runs());
}

TEST_F(TimerCommands, AskWhenItEndedPastTwelveHours) {
  done({"start"});
  at("2026-11-21T08:15");
  EXPECT_EQ(type({"status"}).exit, 0);
  at("2026-11-21T08:16");
  const std::string asked = refused({"stop"}, "12h 01m");
  EXPECT_TRUE(holds(asked, "--at"));
  EXPECT_TRUE(holds(asked, "--for"));
  EXPECT_TRUE(runs());
  EXPECT_EQ(ask({"stop", "--at", "21:00"}).at("session").at("seconds"), 2700);
}

TEST_F(TimerCommands, TakeTwelveHoursAsTheyAre) {
  at("2026-11-20T07:00");
  done({"start"});
  at("2026-11-20T19:00");
  EXPECT_EQ(ask({"stop"}).at("session").at("seconds"), 43200);
}

TEST_F(TimerCommands, KeepTheTimerWhereItsTimeIsTaken) {
  done({"log", "19:00-19:30", "-t", "go"});
  done({"start", "--at", "19:10", "-t", "ml"});
  at("2026-11-20T20:20");
  EXPECT_TRUE(holds(refused({"stop"}, "overlaps session 1"), "--overlap"));
  EXPECT_TRUE(runs());
  EXPECT_EQ(ask({"stop", "--overlap"}).at("session").at("seconds"), 4200);
}

TEST_F(TimerCommands, ShowTheFreePartOfWhatIsTaken) {
  done({"start", "--at", "19:00"});
  done({"log", "19:30-20:00"});
  EXPECT_TRUE(holds(refused({"stop"}, "overlaps"), "steady stop --at 19:30"));
}

TEST_F(TimerCommands, PutTheNoteOfStopBehindThatOfStart) {
  done({"start", "Chapter", "10"});
  at("2026-11-20T20:40");
  EXPECT_EQ(ask({"stop", "and", "exercises"}).at("session").at("note"), "Chapter 10 and exercises");
}

TEST_F(TimerCommands, RefuseANoteThatGrowsTooLong) {
  done({"start", std::string(9000, 'x')});
  at("2026-11-20T20:40");
  refused({"stop", std::string(1000, 'y')}, "longer than 10000 bytes");
  EXPECT_TRUE(runs());
}

TEST_F(TimerCommands, GoOnWithWhatWasLast) {
  done({"log", "25m", "Chapter 10", "-t", "ml", "--tag", "read"});
  const json told = ask({"resume"});
  EXPECT_EQ(told.at("topic"), "ml");
  EXPECT_EQ(told.at("tags"), json({"read"}));
  EXPECT_EQ(told.at("note"), "Chapter 10");
  EXPECT_EQ(told.at("start"), "2026-11-20T20:15:00+00:00");
}

TEST_F(TimerCommands, TakeLabelsFromTheSessionBefore) {
  done({"log", "25m", "-t", "ml", "--tag", "read"});
  done({"start", "-s"});
  EXPECT_EQ(status().at("topic"), "ml");
  EXPECT_EQ(status().at("tags"), json({"read"}));
}

TEST_F(TimerCommands, RefuseSameWithoutASessionBefore) { refused({"start", "-s"}, "--same"); }

TEST_F(TimerCommands, CancelWithoutLogging) {
  done({"start", "-t", "ml"});
  at("2026-11-20T20:40");
  const json told = ask({"cancel"});
  EXPECT_EQ(told.at("running"), false);
  EXPECT_EQ(told.at("topic"), "ml");
  EXPECT_EQ(sessions().size(), 0U);
  EXPECT_FALSE(runs());
}

TEST_F(TimerCommands, AreNoStepsOfUndo) {
  done({"start"});
  EXPECT_EQ(type({"undo"}).exit, 1);
  EXPECT_TRUE(runs());
  at("2026-11-20T20:40");
  done({"stop"});
  done({"undo"});
  EXPECT_EQ(sessions().size(), 0U);
  EXPECT_FALSE(runs());
  EXPECT_EQ(ask({"history"}).at("changes").size(), 1U);
}

TEST_F(TimerCommands, NameNoResourceThatWasTakenBack) {
  done({"start", "-r", "https://d2l.ai"});
  EXPECT_EQ(status().at("resource"), 1);
  done({"undo"});
  EXPECT_TRUE(runs());
  EXPECT_EQ(status().at("resource"), nullptr);
  at("2026-11-20T20:40");
  EXPECT_EQ(ask({"stop"}).at("session").at("resource"), nullptr);
}

TEST_F(TimerCommands, StandBesideTotalsAndNeverInThem) {
  done({"log", "10m"});
  done({"start", "-t", "ml"});
  at("2026-11-20T20:40");
  for (const Words& words : {Words{}, Words{"today"}, Words{"week"}}) {
    EXPECT_TRUE(holds(done(words), "Timer 25m on ml, since 20:15"));
  }
  EXPECT_EQ(ask({"today"}).at("total_seconds"), 600);
  EXPECT_FALSE(holds(done({"week", "last"}), "Timer"));
}

TEST_F(TimerCommands, CountForTheDayOfTheZoneInWhichTheyBegan) {
  machine.place = TableZone{Seconds{9 * 3600}};
  at("2026-11-21T05:10");
  done({"start"});
  machine.place = TableZone{Seconds{-5 * 3600}};
  at("2026-11-20T15:40");
  const json session = ask({"stop"}).at("session");
  EXPECT_EQ(session.at("start"), "2026-11-21T05:10:00+09:00");
  EXPECT_EQ(session.at("day"), "2026-11-21");
  EXPECT_EQ(session.at("seconds"), 1800);
}

TEST_F(TimerCommands, MeasureElapsedTimeWhereClocksArePutForward) {
  machine.place = new_york_2026();
  at("2026-03-08T01:45");
  done({"start"});
  at("2026-03-08T03:15");
  EXPECT_EQ(ask({"stop"}).at("session").at("seconds"), 1800);
}

TEST_F(TimerCommands, EndAtATimeThatComesASecondTime) {
  machine.place = new_york_2026();
  machine.clock = Instant{parse_rfc3339("2026-11-01T05:40:00Z")->wall.time_since_epoch()};
  done({"start"});
  machine.clock = Instant{parse_rfc3339("2026-11-01T06:30:00Z")->wall.time_since_epoch()};
  EXPECT_EQ(ask({"stop", "--at", "1:20"}).at("session").at("seconds"), 2400);
}

TEST_F(TimerCommands, RefuseWhatWouldTakeADayPastItsHours) {
  done({"log", "20h", "-d", "2026-11-19"});
  at("2026-11-19T10:00");
  done({"start"});
  at("2026-11-19T16:00");
  refused({"stop"}, "24h");
  EXPECT_TRUE(runs());
}

TEST_F(TimerCommands, WaitForTheFirstSecond) {
  done({"start"});
  EXPECT_TRUE(holds(refused({"stop"}, "has not run"), "steady cancel"));
}

}  // namespace
}  // namespace steady
