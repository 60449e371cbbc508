// `log`: what it answers and keeps. Where clock times lie is in log_time_test, how words are read
// in log_words_test.

#include "fake_machine.hpp"

namespace steady {
namespace {

class Log : public CommandTest {};

TEST_F(Log, RecordsTheMinutesThatJustEnded) {
  done({"log", "30m", "Chapter 10"});
  const auto session = sessions().at(0);
  EXPECT_EQ(session["start"], "2026-11-20T19:45:00+00:00");
  EXPECT_EQ(session["end"], "2026-11-20T20:15:00+00:00");
  EXPECT_EQ(session["day"], "2026-11-20");
  EXPECT_EQ(session["seconds"], 1800);
  EXPECT_EQ(session["note"], "Chapter 10");
}

TEST_F(Log, AnswersWithTheIdTheNoteAndTheDaySoFar) {
  done({"log", "10m", "-d", "today"});
  const std::string out = done({"log", "25m", "Backpropagation by hand", "-t", "ml-book"});
  EXPECT_TRUE(out.starts_with("2  25m on ml-book, 19:50-20:15: Backpropagation by hand\n")) << out;
  EXPECT_NE(out.find("Today 35m of 30m."), std::string::npos) << out;
}

TEST_F(Log, AnswersInJsonWithTheSessionAndItsDay) {
  const auto answer = ask({"log", "25m", "By hand", "-t", "ml-book", "--tag", "read", "-d", "thu"});
  EXPECT_EQ(answer["schema"], "steady/session/1");
  EXPECT_EQ(answer["session"]["id"], 1);
  EXPECT_EQ(answer["session"]["topic"], "ml-book");
  EXPECT_EQ(answer["session"]["tags"], nlohmann::json::array({"read"}));
  EXPECT_EQ(answer["session"]["start"], nullptr);
  EXPECT_EQ(answer["session"]["end"], nullptr);
  EXPECT_EQ(answer["session"]["resource"], nullptr);
  EXPECT_EQ(answer["session"]["created_at"], "2026-11-20T20:15:00Z");
  EXPECT_EQ(answer["day"]["date"], "2026-11-19");
  EXPECT_EQ(answer["day"]["seconds"], 1500);
  EXPECT_EQ(answer["day"]["goal_seconds"], 1800);
  EXPECT_EQ(answer["day"]["status"], "miss");
  EXPECT_EQ(answer["day"]["sessions"], 1);
}

TEST_F(Log, LeavesTheStartOpenWhereThoseMinutesAreTaken) {
  at("2026-11-20T20:15:10");
  done({"log", "25m", "First"});
  at("2026-11-20T20:15:50");
  const std::string out = done({"log", "12m", "Second"});
  EXPECT_NE(out.find("no clock time"), std::string::npos) << out;
  EXPECT_NE(out.find("session 1"), std::string::npos) << out;
  const auto second = sessions().at(1);
  EXPECT_EQ(second["note"], "Second");
  EXPECT_EQ(second["start"], nullptr);
  EXPECT_EQ(second["day"], "2026-11-20");
}

TEST_F(Log, KeepsTheDayThatTheTakenMinutesWouldHaveHad) {
  at("2026-11-21T04:10");
  done({"log", "30m"});
  done({"log", "20m"});
  for (const auto& session : sessions()) EXPECT_EQ(session["day"], "2026-11-20") << session;
}

TEST_F(Log, WithTheDayAloneLeavesTheStartUnknown) {
  const std::string out = done({"log", "45m", "--day", "yesterday"});
  EXPECT_NE(out.find("Thu 19 Nov"), std::string::npos) << out;
  const auto session = sessions().at(0);
  EXPECT_EQ(session["day"], "2026-11-19");
  EXPECT_EQ(session["start"], nullptr);
}

TEST_F(Log, TakesAnUntimedSessionThatIsLongerThanTheDaySoFar) {
  at("2026-11-20T05:00");
  done({"log", "3h", "-d", "today"});
  EXPECT_EQ(sessions().at(0)["day"], "2026-11-20");
}

TEST_F(Log, SaysWhenATopicOrTagIsNewWithTheNearestKnownOne) {
  EXPECT_NE(done({"log", "5m", "-t", "ml-book", "--tag", "read"}).find("\"ml-book\" is a new topic"),
            std::string::npos);
  const std::string again = done({"log", "5m", "-t", "ml-book", "--tag", "read", "-d", "today"});
  EXPECT_EQ(again.find("new"), std::string::npos) << again;
  const std::string near = done({"log", "5m", "-t", "ml-bok", "--tag", "raed", "-d", "today"});
  EXPECT_NE(near.find("did you mean ml-book"), std::string::npos) << near;
  EXPECT_NE(near.find("did you mean read"), std::string::npos) << near;
}

TEST_F(Log, WithSameTakesTopicAndTagsOfTheSessionLoggedLast) {
  done({"log", "10m", "-t", "code", "--tag", "watch", "-d", "today"});
  done({"log", "10m", "-t", "ml-book", "--tag", "read", "--tag", "slow", "-d", "yesterday"});
  const auto same = ask({"log", "5m", "-s"})["session"];
  EXPECT_EQ(same["topic"], "ml-book");
  EXPECT_EQ(same["tags"], nlohmann::json::array({"read", "slow"}));
  EXPECT_EQ(ask({"log", "5m", "-s", "-t", "other"})["session"]["topic"], "other");
}

TEST_F(Log, WithSameWantsASessionBeforeIt) { refused({"log", "5m", "-s"}, "--same"); }

TEST_F(Log, TakesTheTopicOfTheSettingsWhereNoneIsNamed) {
  machine.files[machine.config()] = "topic = \"ml-book\"\n";
  EXPECT_EQ(ask({"log", "5m"})["session"]["topic"], "ml-book");
  EXPECT_EQ(ask({"log", "5m", "-t", "code"})["session"]["topic"], "code");
  machine.variables["STEADY_TOPIC"] = "from-the-environment";
  EXPECT_EQ(ask({"log", "5m"})["session"]["topic"], "from-the-environment");
}

TEST_F(Log, KeepsATagOnceHoweverOftenItIsTyped) {
  const auto session = ask({"log", "5m", "--tag", "a", "--tag", "b", "--tag", "a"})["session"];
  EXPECT_EQ(session["tags"], nlohmann::json::array({"a", "b"}));
}

TEST_F(Log, AnswersNothingWhenQuiet) {
  EXPECT_EQ(done({"log", "30m", "-q"}), "");
  EXPECT_EQ(sessions().size(), 1U);
  EXPECT_EQ(done({"--quiet", "log", "30m"}), "");
  EXPECT_EQ(sessions().size(), 2U);
}

TEST_F(Log, IsRefusedWhereStandardOutputFails) {
  machine.output_fails = true;
  const Answer answer = type({"log", "30m"});
  EXPECT_EQ(answer.exit, 2);
  EXPECT_NE(answer.err.find("standard output"), std::string::npos) << answer.err;
}

TEST_F(Log, HoldsADayTo24HoursWithOverlapOrWithout) {
  done({"log", "20h", "-d", "yesterday"});
  refused({"log", "4h", "1m", "-d", "yesterday"}, "24h");
  refused({"log", "5h", "-d", "yesterday", "--overlap"}, "24h");
  refused({"log", "5h", "--at", "05:00", "-d", "yesterday", "--overlap"}, "24h");
  done({"log", "4h", "-d", "yesterday"});
  refused({"log", "1s", "-d", "yesterday"}, "24h");
}

TEST_F(Log, RefusesAStatedTimeThatIsTakenAndShowsBothAndTheFreePart) {
  done({"log", "19:05-19:30", "-t", "ml-book"});
  const std::string told = refused({"log", "19:10-19:45"}, "19:10-19:45");
  EXPECT_NE(told.find("19:05-19:30"), std::string::npos) << told;
  EXPECT_NE(told.find("steady log 19:30-19:45"), std::string::npos) << told;
  EXPECT_NE(told.find("--overlap"), std::string::npos) << told;
  refused({"log", "30m", "--at", "18:50"}, "18:50-19:20");
  done({"log", "19:30-19:45"});
}

TEST_F(Log, CallsTouchingNoOverlap) {
  done({"log", "19:05-19:30"});
  done({"log", "19:30-19:45"});
  done({"log", "35m", "--at", "18:30"});
  for (const auto& session : sessions()) EXPECT_NE(session["start"], nullptr) << session;
}

TEST_F(Log, KeepsBothWithOverlap) {
  done({"log", "19:05-19:30"});
  done({"log", "19:10-19:45", "--overlap"});
  done({"log", "30m", "--at", "19:00", "--overlap"});
  EXPECT_EQ(sessions().size(), 3U);
  for (const auto& session : sessions()) EXPECT_NE(session["start"], nullptr) << session;
}

TEST_F(Log, NeverMovesADayOnceItIsStamped) {
  at("2026-11-21T02:00");
  done({"log", "30m"});
  machine.variables["STEADY_DAY_START"] = "01:00";
  machine.place = TableZone(std::chrono::hours{9});
  const auto session = sessions().at(0);
  EXPECT_EQ(session["day"], "2026-11-20");
  EXPECT_EQ(session["start"], "2026-11-21T01:30:00+00:00");
}

}  // namespace
}  // namespace steady
