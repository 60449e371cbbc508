// Where the clock times of `log` lie (contract, section 3): around the day start, around changes of
// clocks, and never in the future.

#include "fake_machine.hpp"

namespace steady {
namespace {

class LogTime : public CommandTest {
 protected:
  /// Logs it and returns `study day start`, as kept.
  std::string kept(Words words) {
    words.insert(words.begin(), "log");
    const auto session = ask(words)["session"];
    return session["day"].get<std::string>() + " " + session["start"].get<std::string>();
  }
};

TEST_F(LogTime, AtTwoInTheMorningTheEveningIsTheDayBefore) {
  at("2026-11-21T02:00");
  EXPECT_EQ(kept({"23:00-23:30"}), "2026-11-20 2026-11-20T23:00:00+00:00");
  EXPECT_EQ(kept({"30m", "--at", "22:00"}), "2026-11-20 2026-11-20T22:00:00+00:00");
}

TEST_F(LogTime, AtTwoInTheMorningAnHourOfThatNightIsOnTheDateOfNow) {
  at("2026-11-21T02:00");
  EXPECT_EQ(kept({"00:10-00:40"}), "2026-11-20 2026-11-21T00:10:00+00:00");
  EXPECT_EQ(kept({"23:40-00:05"}), "2026-11-20 2026-11-20T23:40:00+00:00");
  EXPECT_EQ(kept({"30m"}), "2026-11-20 2026-11-21T01:30:00+00:00");
}

TEST_F(LogTime, AtNoonAnHourBeforeTheDayStartIsOfTheNightThatEnded) {
  at("2026-11-21T12:00");
  EXPECT_EQ(kept({"01:00-01:30"}), "2026-11-20 2026-11-21T01:00:00+00:00");
  EXPECT_EQ(kept({"03:45-04:15"}), "2026-11-20 2026-11-21T03:45:00+00:00");
  EXPECT_EQ(kept({"09:00-09:45"}), "2026-11-21 2026-11-21T09:00:00+00:00");
}

TEST_F(LogTime, WithADayAnHourBeforeTheDayStartIsOnTheNextDate) {
  EXPECT_EQ(kept({"01:00-01:30", "-d", "2026-11-18"}), "2026-11-18 2026-11-19T01:00:00+00:00");
  EXPECT_EQ(kept({"30m", "--at", "09:00", "-d", "mon"}), "2026-11-16 2026-11-16T09:00:00+00:00");
  EXPECT_EQ(kept({"23:40-00:20", "-d", "yesterday"}), "2026-11-19 2026-11-19T23:40:00+00:00");
}

TEST_F(LogTime, FollowsTheDayStartOfTheSettings) {
  machine.variables["STEADY_DAY_START"] = "00:00";
  at("2026-11-21T02:00");
  EXPECT_EQ(kept({"00:10-00:40"}), "2026-11-21 2026-11-21T00:10:00+00:00");
  machine.variables["STEADY_DAY_START"] = "06:30";
  at("2026-11-22T06:00");
  EXPECT_EQ(kept({"30m"}), "2026-11-21 2026-11-22T05:30:00+00:00");
}

TEST_F(LogTime, WritesTheOffsetOfTheZoneInWhichItWasLogged) {
  machine.place = TableZone(std::chrono::minutes{5 * 60 + 45});
  at("2026-11-21T03:59");
  EXPECT_EQ(kept({"29m"}), "2026-11-20 2026-11-21T03:30:00+05:45");
}

TEST_F(LogTime, RefusesWhatIsNotOverAndNamesTheDayThatFits) {
  at("2026-11-20T12:00");
  const std::string told = refused({"log", "21:00-22:00"}, "21:00-22:00");
  EXPECT_NE(told.find("steady log 21:00-22:00 -d yesterday"), std::string::npos) << told;
  EXPECT_EQ(kept({"21:00-22:00", "-d", "yesterday"}), "2026-11-19 2026-11-19T21:00:00+00:00");
  const std::string begun = refused({"log", "45m", "--at", "11:30"}, "11:30");
  EXPECT_NE(begun.find("steady log 45m --at 11:30 -d yesterday"), std::string::npos) << begun;
}

TEST_F(LogTime, NamesTheDayThatFitsAtNight) {
  at("2026-11-21T02:00");
  const std::string told = refused({"log", "03:00-03:30"}, "03:00-03:30");
  EXPECT_NE(told.find("-d yesterday"), std::string::npos) << told;
  EXPECT_EQ(kept({"03:00-03:30", "-d", "yesterday"}), "2026-11-19 2026-11-20T03:00:00+00:00");
}

TEST_F(LogTime, TakesASessionThatEndsJustNow) {
  EXPECT_EQ(kept({"20:00-20:15"}), "2026-11-20 2026-11-20T20:00:00+00:00");
  refused({"log", "20:00-20:16"}, "20:00-20:16");
}

TEST_F(LogTime, RefusesADayThatHasNotCome) {
  refused({"log", "30m", "-d", "tomorrow"}, "tomorrow");
  refused({"log", "30m", "-d", "2026-12-24"}, "2026-12-24");
  refused({"log", "09:00-09:30", "-d", "2026-11-21"}, "2026-11-21");
  at("2026-11-21T02:00");
  refused({"log", "30m", "-d", "2026-11-21"}, "2026-11-21");
}

TEST_F(LogTime, ReadsAWeekdayAsTheLatestNotAfterToday) {
  EXPECT_EQ(ask({"log", "5m", "-d", "fri"})["session"]["day"], "2026-11-20");
  EXPECT_EQ(ask({"log", "5m", "-d", "saturday"})["session"]["day"], "2026-11-14");
  EXPECT_EQ(ask({"log", "5m", "-d", "11-21"})["session"]["day"], "2025-11-21");
}

TEST_F(LogTime, CountsElapsedTimeAcrossClocksPutForward) {
  machine.place = new_york_2026();
  at("2026-03-08T12:00");
  const auto session = ask({"log", "01:45-03:15"})["session"];
  EXPECT_EQ(session["seconds"], 1800);
  EXPECT_EQ(session["start"], "2026-03-08T01:45:00-05:00");
  EXPECT_EQ(session["end"], "2026-03-08T02:15:00-05:00");
}

TEST_F(LogTime, RefusesATimeThatClocksPutForwardSkip) {
  machine.place = new_york_2026();
  at("2026-03-08T12:00");
  refused({"log", "02:30-03:30"}, "02:30");
  refused({"log", "01:30-02:30"}, "02:30");
  refused({"log", "30m", "--at", "02:00"}, "02:00");
}

TEST_F(LogTime, TakesTheEarlierOfATimeThatComesTwice) {
  machine.place = new_york_2026();
  at("2026-11-01T12:00");
  EXPECT_EQ(kept({"30m", "--at", "01:30"}), "2026-10-31 2026-11-01T01:30:00-04:00");
}

TEST_F(LogTime, ReadsTheClockOfTheEnvironmentInTheZone) {
  machine.place = TableZone(std::chrono::hours{9});
  machine.variables["STEADY_NOW"] = "2026-11-20T19:30+01:00";
  EXPECT_EQ(kept({"30m"}), "2026-11-20 2026-11-21T03:00:00+09:00");
  machine.variables["STEADY_NOW"] = "2026-11-20T19:30:30";
  EXPECT_EQ(kept({"30m"}), "2026-11-20 2026-11-20T19:00:30+09:00");
}

}  // namespace
}  // namespace steady
