// `streak`: by exit code, by day, by reason.

#include "fake_machine.hpp"

namespace steady {
namespace {

class StreakCommand : public CommandTest {
 protected:
  void met(const Words& days) {
    for (const std::string& day : days) done({"log", "30m", "-d", day});
  }
  int check() { return type({"streak", "--check"}).exit; }
  std::vector<std::string> statuses(const Words& words) {
    const auto streak = ask(words);
    std::vector<std::string> list;
    for (const auto& day : streak["days"]) list.push_back(day["status"]);
    return list;
  }
};

TEST_F(StreakCommand, ChecksWhetherSomethingIsDue) {
  EXPECT_EQ(check(), 1);
  done({"log", "29m", "59s", "-d", "today"});
  EXPECT_EQ(check(), 1);
  done({"log", "1s", "-d", "today"});
  EXPECT_EQ(check(), 0);
}

TEST_F(StreakCommand, ChecksThatNothingIsDueOnARestDayOrADayOff) {
  done({"goal", "set", "--days", "mon-thu"});
  EXPECT_EQ(check(), 0);
  done({"undo"});
  EXPECT_EQ(check(), 1);
  done({"off", "add", "today"});
  EXPECT_EQ(check(), 0);
}

TEST_F(StreakCommand, ChecksInJsonAndInEveryFormatByTheSameExitCode) {
  for (const std::string format : {"text", "json", "csv", "md"})
    EXPECT_EQ(type({"streak", "--check", "--format", format}).exit, 1) << format;
}

TEST_F(StreakCommand, KeepsYesterdaysRunWhileTodayIsOpen) {
  met({"2026-11-17", "2026-11-18", "2026-11-19"});
  const auto streak = ask({"streak"});
  EXPECT_EQ(streak["current"], 3);
  EXPECT_EQ(streak["current_start"], "2026-11-17");
  EXPECT_EQ(streak["current_end"], "2026-11-19");
  EXPECT_EQ(streak["longest"], 3);
  EXPECT_EQ(streak["today_status"], "pending");
  EXPECT_EQ(streak["left_seconds"], 1800);
  at("2026-11-21T03:59");
  EXPECT_EQ(ask({"streak"})["current"], 3);
  at("2026-11-21T04:00");
  EXPECT_EQ(ask({"streak"})["current"], 0);
  EXPECT_EQ(ask({"streak"})["longest"], 3);
}

TEST_F(StreakCommand, HasNothingLeftUnlessTodayIsPending) {
  met({"today"});
  EXPECT_EQ(ask({"streak"})["left_seconds"], 0);
  done({"off", "add", "2026-11-21"});
  at("2026-11-21T12:00");
  const auto streak = ask({"streak"});
  EXPECT_EQ(streak["today_status"], "off");
  EXPECT_EQ(streak["left_seconds"], 0);
  EXPECT_EQ(streak["goal_seconds"], 1800);
}

TEST_F(StreakCommand, FreezesALoneMiss) {
  done({"goal", "set", "--freezes", "1", "--from", "2026-11-01"});
  met({"2026-11-16", "2026-11-17", "2026-11-19"});
  const auto streak = ask({"streak", "--explain"});
  EXPECT_EQ(streak["current"], 3);
  EXPECT_EQ(streak["freezes_used"], 1);
  EXPECT_EQ(streak["days"][2]["status"], "frozen");
  EXPECT_EQ(streak["days"][2]["counts"], "neutral");
}

TEST_F(StreakCommand, SpendsNoFreezeOnTwoMissesInARow) {
  done({"goal", "set", "--freezes", "2", "--from", "2026-11-01"});
  met({"2026-11-15", "2026-11-16", "2026-11-19"});
  EXPECT_EQ(statuses({"streak", "--explain"}), (Words{"met", "met", "miss", "miss", "met", "pending"}));
  EXPECT_EQ(ask({"streak"})["current"], 1);
}

TEST_F(StreakCommand, ExplainsEveryDayFromTheFirstInJson) {
  met({"2026-11-16", "2026-11-17", "2026-11-19"});
  const auto days = ask({"streak", "--explain"})["days"];
  ASSERT_EQ(days.size(), 5U);
  EXPECT_EQ(days[0]["date"], "2026-11-16");
  EXPECT_EQ(days[0]["counts"], "adds");
  EXPECT_EQ(days[2]["counts"], "breaks");
  EXPECT_EQ(days[4]["counts"], "neutral");
  EXPECT_EQ(ask({"streak", "--explain", "all"})["days"], days);
}

TEST_F(StreakCommand, ExplainsInTextSinceTheLastBreakUnlessAllIsAsked) {
  met({"2026-11-16", "2026-11-17", "2026-11-19"});
  const std::string since = done({"streak", "--explain"});
  EXPECT_EQ(since.find("Mon 16 Nov  30m"), std::string::npos) << since;
  EXPECT_NE(since.find("Wed 18 Nov"), std::string::npos) << since;
  EXPECT_NE(since.find("ended a run of 2"), std::string::npos) << since;
  EXPECT_NE(done({"streak", "--explain", "all"}).find("Mon 16 Nov  30m"), std::string::npos);
}

TEST_F(StreakCommand, ExplainsOneDay) {
  met({"2026-11-16", "2026-11-19"});
  const auto explained = [&](const std::string& day) { return ask({"streak", "--explain", day})["days"]; };
  ASSERT_EQ(explained("2026-11-17").size(), 1U);
  EXPECT_EQ(explained("2026-11-17")[0]["status"], "miss");
  EXPECT_EQ(explained("-1")[0]["date"], "2026-11-19");
  EXPECT_EQ(explained("2026-11-01")[0]["status"], "before");
  EXPECT_EQ(explained("2026-12-24")[0]["status"], "future");
}

TEST_F(StreakCommand, ExplainsAnEmptyStore) {
  const auto streak = ask({"streak", "--explain"});
  EXPECT_EQ(streak["current"], 0);
  EXPECT_EQ(streak["current_start"], nullptr);
  EXPECT_EQ(streak["longest_end"], nullptr);
  EXPECT_EQ(streak["strength"], 0.0);
}

TEST_F(StreakCommand, RefusesADayWithoutExplainAndWhatIsNoDay) {
  refused({"streak", "friday"}, "\"friday\"");
  refused({"streak", "--explain", "friyay"}, "\"friyay\"");
  refused({"streak", "--explain", "mon", "tue"}, "\"tue\"");
}

TEST_F(StreakCommand, LeadsAfterABreakWithWhatIsStillTheirs) {
  met({"2026-11-10", "2026-11-11", "2026-11-12"});
  const std::string text = done({"streak"});
  EXPECT_TRUE(text.starts_with("Longest streak 3 days (10 Nov to 12 Nov).")) << text;
  EXPECT_NE(text.find("30m today starts the next one."), std::string::npos) << text;
}

TEST_F(StreakCommand, HintsAtADayThatTheDateLineSwallowed) {
  machine.place = TableZone(std::chrono::hours{-7});
  at("2026-03-10T20:30");
  done({"log", "30m"});
  machine.place = TableZone(std::chrono::hours{13});
  at("2026-03-12T12:00");
  done({"log", "30m"});
  const auto hints = ask({"streak"})["hints"];
  ASSERT_EQ(hints.size(), 1U);
  EXPECT_EQ(hints[0]["date"], "2026-03-11");
  EXPECT_NE(hints[0]["message"].get<std::string>().find("steady off add 2026-03-11"), std::string::npos);
  done({"off", "add", "2026-03-11", "travel"});
  EXPECT_TRUE(ask({"streak"})["hints"].empty());
  EXPECT_EQ(ask({"streak"})["current"], 2);
}

TEST_F(StreakCommand, ReadsNoDateLineIntoAMissAtHome) {
  met({"2026-11-18"});
  done({"log", "30m"});
  EXPECT_EQ(statuses({"streak", "--explain"}), (Words{"met", "miss", "met"}));
  EXPECT_TRUE(ask({"streak"})["hints"].empty());
}

}  // namespace
}  // namespace steady
