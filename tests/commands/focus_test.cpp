// `focus` without a clock that runs: time goes by only while it waits, and events end a wait.

#include <algorithm>

#include "fake_machine.hpp"

namespace steady {
namespace {

using namespace std::chrono_literals;

class FocusTest : public CommandTest {
 protected:
  /// Somebody ends it after that long.
  void ended_after(std::chrono::milliseconds time) { machine.events.push_back({time}); }

  /// What the line on the terminal showed, one after the other.
  std::vector<std::string> drawn() const {
    std::vector<std::string> lines;
    std::size_t begin = 0;
    for (std::size_t at = 0; (at = machine.err.find("\x1b[K", begin)) != std::string::npos; begin = at + 3)
      lines.push_back(machine.err.substr(begin, at - begin));
    return lines;
  }

  nlohmann::json status() { return nlohmann::json::parse(type({"--json", "status"}).out); }
};

TEST_F(FocusTest, LogsWhatWasCountedDown) {
  const auto told = ask({"focus", "25m", "-t", "ml-book", "--tag", "read"});
  EXPECT_EQ(told["schema"], "steady/session/1");
  const auto session = told["session"];
  EXPECT_EQ(session["start"], "2026-11-20T20:15:00+00:00");
  EXPECT_EQ(session["end"], "2026-11-20T20:40:00+00:00");
  EXPECT_EQ(session["seconds"], 1500);
  EXPECT_EQ(session["topic"], "ml-book");
  EXPECT_EQ(session["tags"], nlohmann::json({"read"}));
  EXPECT_EQ(session["created_at"], "2026-11-20T20:40:00Z");
  EXPECT_EQ(told["day"]["seconds"], 1500);
  EXPECT_FALSE(status()["running"]);
}

TEST_F(FocusTest, AnswersAsLogDoes) {
  const std::string out = done({"focus", "25m", "-t", "ml-book"});
  EXPECT_NE(out.find("1  25m on ml-book, 20:15-20:40"), std::string::npos) << out;
  EXPECT_NE(out.find("\"ml-book\" is a new topic."), std::string::npos) << out;
  EXPECT_NE(out.find("Today 25m of 30m."), std::string::npos) << out;
  EXPECT_EQ(done({"focus", "1m", "-q"}), "");
}

TEST_F(FocusTest, LastsWhatIsLeftOfTodaysGoal) {
  done({"log", "18m"});
  EXPECT_EQ(ask({"focus"})["session"]["seconds"], 720);
}

TEST_F(FocusTest, LastsHalfAnHourWhereNothingIsLeft) {
  done({"log", "40m"});
  EXPECT_EQ(ask({"focus"})["session"]["seconds"], 1800);
}

TEST_F(FocusTest, LastsHalfAnHourWhereNothingIsDue) {
  done({"goal", "set", "45m", "--days", "mon"});
  EXPECT_EQ(ask({"focus"})["session"]["seconds"], 1800);
}

TEST_F(FocusTest, TakesADurationInWords) {
  EXPECT_EQ(ask({"focus", "1", "hour", "5", "min"})["session"]["seconds"], 3900);
}

TEST_F(FocusTest, KeepsSecondsBelowAMinuteWhereTheyWereAskedFor) {
  EXPECT_EQ(ask({"focus", "30s"})["session"]["seconds"], 30);
}

TEST_F(FocusTest, NamesTopicAndTagsAsTheLastSession) {
  done({"log", "10m", "-t", "ml-book", "--tag", "read", "-d", "yesterday"});
  const auto session = ask({"focus", "10m", "-s"})["session"];
  EXPECT_EQ(session["topic"], "ml-book");
  EXPECT_EQ(session["tags"], nlohmann::json({"read"}));
}

TEST_F(FocusTest, TakesTheSettingsTopicWhereNoneIsNamed) {
  done({"config", "set", "topic", "numpy"});
  EXPECT_EQ(ask({"focus", "10m"})["session"]["topic"], "numpy");
}

TEST_F(FocusTest, IsOfTheResourceThatIsNamed) {
  const auto first = ask({"focus", "10m", "-r", "https://example.org/course"})["session"];
  EXPECT_EQ(first["resource"], 1);
  EXPECT_EQ(ask({"focus", "10m", "-r", "1"})["session"]["resource"], 1);
  refused({"focus", "10m", "-r", "2"}, "2");
}

TEST_F(FocusTest, RefusesWhatItCannotTake) {
  refused({"focus", "abc"}, "\"abc\"");
  refused({"focus", "25h"}, "25h");
  refused({"focus", "0"}, "0");
  refused({"focus", "25m", "Chapter 10"}, "\"Chapter 10\"");
  refused({"focus", "25m", "-r", "1"}, "\"1\"");
  refused({"focus", "25m", "-t", "a\nb"}, "topic");
  refused({"focus", "25m", "--same"}, "--same");
}

TEST_F(FocusTest, RefusesWhileATimerRuns) {
  done({"start", "-t", "numpy"});
  const std::string told = refused({"focus", "25m"}, "numpy");
  EXPECT_NE(told.find("steady stop"), std::string::npos) << told;
  EXPECT_NE(told.find("steady cancel"), std::string::npos) << told;
  EXPECT_TRUE(status()["running"]);
}

TEST_F(FocusTest, LogsFromAMinuteOnWhenBrokenOff) {
  ended_after(60s);
  EXPECT_EQ(ask({"focus", "25m"})["session"]["seconds"], 60);
  ended_after(60s + 12min + 34s + 900ms);
  EXPECT_EQ(ask({"focus", "25m"})["session"]["seconds"], 754) << "whole seconds";
}

TEST_F(FocusTest, LogsNothingBelowAMinuteWhenBrokenOff) {
  ended_after(59s + 999ms);
  const auto told = ask({"focus", "25m"});
  EXPECT_EQ(told["schema"], "steady/done/1");
  EXPECT_EQ(told["ids"], nlohmann::json::array());
  EXPECT_NE(told["message"].get<std::string>().find("59s"), std::string::npos) << told;
  EXPECT_TRUE(sessions().empty());
  EXPECT_FALSE(status()["running"]);
}

TEST_F(FocusTest, LogsNoMoreThanItWasTold) {
  // The machine slept: the wait of a second took an hour.
  machine.events.push_back({10min, Machine::Wake::time, [this] { machine.sleep(1h); }});
  const auto session = ask({"focus", "25m"})["session"];
  EXPECT_EQ(session["seconds"], 1500);
  EXPECT_EQ(session["created_at"], "2026-11-20T21:25:00Z");
}

TEST_F(FocusTest, CountsForTheDayOnWhichItBegan) {
  at("2026-11-21T03:50");
  const auto told = ask({"focus", "20m"});
  EXPECT_EQ(told["session"]["day"], "2026-11-20");
  EXPECT_EQ(told["day"]["date"], "2026-11-20");
}

TEST_F(FocusTest, KeepsItsTimerInTheStoreWhileItRuns) {
  nlohmann::json seen;
  machine.events.push_back({5min, Machine::Wake::time, [&] {
                              seen = nlohmann::json::parse(type_elsewhere({"--json", "status"}).out);
                            }});
  done({"focus", "25m", "-t", "ml-book", "--tag", "read"});
  EXPECT_TRUE(seen["running"]);
  EXPECT_EQ(seen["start"], "2026-11-20T20:15:00+00:00");
  EXPECT_EQ(seen["seconds"], 300);
  EXPECT_EQ(seen["topic"], "ml-book");
  EXPECT_EQ(seen["tags"], nlohmann::json({"read"}));
}

TEST_F(FocusTest, LetsOthersWriteWhileItRuns) {
  machine.events.push_back({5min, Machine::Wake::time, [&] {
                              EXPECT_EQ(type_elsewhere({"log", "10m", "-d", "yesterday"}).exit, 0);
                            }});
  done({"focus", "25m"});
  EXPECT_EQ(sessions().size(), 2U);
}

TEST_F(FocusTest, LogsNothingOfWhatWasStoppedElsewhere) {
  machine.events.push_back({5min, Machine::Wake::time, [&] { EXPECT_EQ(type_elsewhere({"stop"}).exit, 0); }});
  const auto told = ask({"focus", "25m"});
  EXPECT_EQ(told["schema"], "steady/done/1");
  ASSERT_EQ(sessions().size(), 1U);
  EXPECT_EQ(sessions()[0]["seconds"], 300);
}

TEST_F(FocusTest, LeavesATimerThatWasStartedElsewhere) {
  machine.events.push_back({5min, Machine::Wake::time, [&] {
                              EXPECT_EQ(type_elsewhere({"cancel"}).exit, 0);
                              EXPECT_EQ(type_elsewhere({"start", "-t", "numpy"}).exit, 0);
                            }});
  EXPECT_EQ(ask({"focus", "25m"})["schema"], "steady/done/1");
  EXPECT_TRUE(sessions().empty());
  EXPECT_EQ(status()["topic"], "numpy");
}

TEST_F(FocusTest, LosesNothingWhereItsTimeWasTaken) {
  machine.events.push_back({10min, Machine::Wake::time, [&] {
                              EXPECT_EQ(type_elsewhere({"log", "20:16-20:20"}).exit, 0);
                            }});
  const Answer answer = type({"focus", "25m", "-t", "ml-book"});
  EXPECT_EQ(answer.exit, 2);
  EXPECT_NE(answer.err.find("overlaps session 1"), std::string::npos) << answer.err;
  EXPECT_NE(answer.err.find("steady stop --for 25m --overlap"), std::string::npos) << answer.err;
  EXPECT_NE(answer.err.find("steady cancel"), std::string::npos) << answer.err;
  EXPECT_TRUE(status()["running"]);
  EXPECT_EQ(ask({"stop", "--for", "25m", "--overlap"})["session"]["seconds"], 1500);
}

TEST_F(FocusTest, LosesNothingWhereItsDayIsFull) {
  machine.events.push_back({10min, Machine::Wake::time, [&] {
                              EXPECT_EQ(type_elsewhere({"log", "23h50m", "-d", "today"}).exit, 0);
                            }});
  const Answer answer = type({"focus", "25m"});
  EXPECT_EQ(answer.exit, 2);
  EXPECT_NE(answer.err.find("24h"), std::string::npos) << answer.err;
  EXPECT_TRUE(status()["running"]);
  EXPECT_EQ(ask({"stop", "--for", "10m"})["session"]["seconds"], 600);
}

TEST_F(FocusTest, LogsAlsoWhereNobodyCanBeTold) {
  machine.output_fails = true;
  const Answer answer = type({"focus", "25m"});
  machine.output_fails = false;
  EXPECT_EQ(answer.exit, 2);
  EXPECT_EQ(sessions().size(), 1U);
}

TEST_F(FocusTest, IsUndoneLikeAnySession) {
  done({"focus", "25m", "-t", "ml-book"});
  EXPECT_EQ(ask({"undo"})["schema"], "steady/done/1");
  EXPECT_TRUE(sessions().empty());
  EXPECT_FALSE(status()["running"]);
}

TEST_F(FocusTest, IsQuietOffATerminal) {
  done({"focus", "25m"});
  EXPECT_EQ(machine.err, "");
}

TEST_F(FocusTest, ShowsEachSecondHowFarItIs) {
  machine.progress_columns = 80;
  done({"log", "18m"});
  done({"focus", "1m", "-t", "ml-book"});
  const auto lines = drawn();
  ASSERT_EQ(lines.size(), 61U) << "one for each second left, and an empty one";
  EXPECT_EQ(lines[0], "\r" + std::string(33, ' ') + "  1:00  12m to the goal  ml-book");
  EXPECT_EQ(lines[1].substr(0, 4), "\r▌");
  EXPECT_NE(lines[59].find("  0:01  12m to the goal  ml-book"), std::string::npos) << lines[59];
  EXPECT_EQ(lines[60], "\r");
}

TEST_F(FocusTest, SaysWhenTheGoalIsMet) {
  machine.progress_columns = 80;
  done({"log", "29m", "-d", "today"});
  done({"focus", "2m"});
  const auto lines = drawn();
  EXPECT_NE(lines[59].find("1:01  1m to the goal"), std::string::npos) << lines[59];
  EXPECT_NE(lines[60].find("1:00  goal met"), std::string::npos) << lines[60];
}

TEST_F(FocusTest, RingsOnceWhenItIsOver) {
  machine.progress_columns = 80;
  done({"focus", "2s"});
  EXPECT_EQ(std::count(machine.err.begin(), machine.err.end(), '\a'), 1);
  EXPECT_TRUE(machine.err.ends_with("\r\x1b[K\a")) << machine.err;
}

TEST_F(FocusTest, RingsForNobodyWhoEndedIt) {
  machine.progress_columns = 80;
  ended_after(90s);
  done({"focus", "25m"});
  EXPECT_EQ(std::count(machine.err.begin(), machine.err.end(), '\a'), 0);
  EXPECT_TRUE(machine.err.ends_with("\r\x1b[K")) << machine.err;
}

TEST_F(FocusTest, DrawsAtTheNewWidthAtOnce) {
  machine.progress_columns = 80;
  machine.events.push_back({500ms, Machine::Wake::resized, [this] { machine.progress_columns = 30; }});
  done({"focus", "2s", "-t", "ml-book"});
  const auto lines = drawn();
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_NE(lines[0].find("ml-book"), std::string::npos) << lines[0];
  EXPECT_EQ(lines[1], "\r██▎" + std::string(6, ' ') + "  0:02  30m to the …") << "29 columns";
}

TEST_F(FocusTest, ShowsTheTimeLeftWhateverTheWidth) {
  for (const int width : {1, 5, 12, 20, 200}) {
    machine.progress_columns = width;
    done({"focus", "1s", "-t", "ml-book"});
    EXPECT_NE(drawn()[0].find(width < 5 ? "\r" : "0:01"), std::string::npos) << width;
  }
}

TEST_F(FocusTest, DrawsInAsciiWhereThatIsAllThereIs) {
  machine.progress_columns = 60;
  machine.variables["LC_ALL"] = "C";
  done({"focus", "4s"});
  const std::string line = drawn()[2];
  EXPECT_TRUE(line.starts_with("\r################ ")) << line;
  EXPECT_TRUE(std::all_of(line.begin(), line.end(), [](char c) { return c >= 0; })) << line;
}

TEST_F(FocusTest, DrawsNothingWhereNobodyWantsIt) {
  machine.progress_columns = 80;
  done({"focus", "2s", "-q"});
  EXPECT_EQ(machine.err, "");
  machine.variables["TERM"] = "dumb";
  done({"focus", "2s"});
  EXPECT_EQ(machine.err, "");
}

TEST_F(FocusTest, ShowsColoursOnlyWhereTheyAreWanted) {
  machine.progress_columns = 80;
  done({"focus", "2s"});
  EXPECT_EQ(machine.err.find("\x1b["), machine.err.find("\x1b[K")) << machine.err;
  done({"--color", "always", "focus", "2s"});
  EXPECT_NE(machine.err.find("\x1b[32m"), std::string::npos) << machine.err;
}

}  // namespace
}  // namespace steady
