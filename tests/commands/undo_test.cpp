// `undo`: every command is one step, of every kind.

#include "fake_machine.hpp"

namespace steady {
namespace {

class Undo : public CommandTest {};

TEST_F(Undo, HasNothingToTakeBackInAnEmptyStoreAndMakesNone) {
  const Answer answer = type({"undo"});
  EXPECT_EQ(answer.exit, 1);
  EXPECT_FALSE(std::filesystem::exists(machine.store()));
}

TEST_F(Undo, TakesBackTheLastChangeAndNamesIt) {
  done({"log", "10m", "One", "-d", "today"});
  done({"log", "20m", "Two and three", "-d", "today"});
  const std::string said = done({"undo"});
  EXPECT_NE(said.find("log 20m \"Two and three\" -d today"), std::string::npos) << said;
  EXPECT_NE(said.find("Today 10m of 30m."), std::string::npos) << said;
  ASSERT_EQ(sessions().size(), 1U);
  EXPECT_EQ(sessions()[0]["note"], "One");
}

TEST_F(Undo, AnswersInJsonWithTheIds) {
  done({"log", "10m"});
  const auto answer = ask({"undo"});
  EXPECT_EQ(answer["schema"], "steady/done/1");
  EXPECT_EQ(answer["ids"], nlohmann::json::array({1}));
}

TEST_F(Undo, TakesBackEveryKindOfChange) {
  done({"log", "10m"});
  done({"goal", "set", "45m"});
  done({"goal", "set", "1h", "--from", "tomorrow"});
  done({"goal", "remove", "2026-11-21"});
  done({"off", "add", "sat"});
  done({"off", "remove", "1"});
  done({"undo"});
  EXPECT_EQ(ask({"off"})["off"].size(), 1U);
  done({"undo"});
  EXPECT_EQ(ask({"off"})["off"].size(), 0U);
  done({"undo"});
  EXPECT_EQ(ask({"goal"})["goals"].size(), 3U);
  done({"undo", "2"});
  EXPECT_EQ(ask({"goal"})["goals"].size(), 1U);
  done({"undo"});
  EXPECT_TRUE(sessions().empty());
  EXPECT_EQ(type({"undo"}).exit, 1);
}

TEST_F(Undo, PutsBackAReplacedGoal) {
  done({"goal", "set", "45m"});
  done({"goal", "set", "1h"});
  done({"undo"});
  EXPECT_EQ(ask({"goal"})["goals"][1]["seconds"], 2700);
}

TEST_F(Undo, TakesAnImportAsOneStep) {
  machine.files["in.jsonl"] = "{\"day\":\"2026-11-18\",\"seconds\":60}\n{\"day\":\"2026-11-19\",\"seconds\":60}\n";
  done({"log", "10m"});
  done({"import", "jsonl", "in.jsonl"});
  EXPECT_EQ(sessions().size(), 3U);
  done({"undo"});
  EXPECT_EQ(sessions().size(), 1U);
}

TEST_F(Undo, CountsNoImportThatAddedNothingAsAStep) {
  machine.files["in.jsonl"] = "{\"day\":\"2026-11-18\",\"seconds\":60}\n";
  done({"import", "jsonl", "in.jsonl"});
  done({"import", "jsonl", "in.jsonl"});
  done({"undo"});
  EXPECT_TRUE(sessions().empty());
}

TEST_F(Undo, TakesBackAsManyAsThereAreWhereFewerAreLeft) {
  done({"log", "10m", "-d", "today"});
  done({"log", "10m", "-d", "today"});
  EXPECT_EQ(type({"undo", "7"}).exit, 0);
  EXPECT_TRUE(sessions().empty());
  EXPECT_EQ(type({"undo", "7"}).exit, 1);
}

TEST_F(Undo, NeverGivesAnIdTwice) {
  done({"log", "10m"});
  done({"undo"});
  EXPECT_EQ(ask({"log", "10m"})["session"]["id"], 2);
}

TEST_F(Undo, RefusesWhatIsNoNumberOfSteps) {
  done({"log", "10m"});
  for (const std::string word : {"0", "-1", "all", "1.5", "", "99999999999999999999"})
    refused({"undo", word}, '"' + word + '"');
  refused({"undo", "1", "2"}, "\"2\"");
}

TEST_F(Undo, ShowsHowFarItIsAndWipesIt) {
  done({"log", "10m"});
  machine.progress_columns = 60;
  machine.per_look = std::chrono::milliseconds{150};
  const Answer answer = type({"undo"});
  EXPECT_NE(answer.err.find("taken back"), std::string::npos) << answer.err;
  EXPECT_TRUE(answer.err.ends_with("\r\x1b[K"));
}

}  // namespace
}  // namespace steady
