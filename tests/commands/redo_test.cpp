// `redo` and `history`: one line of changes, walked in both directions, the timer beside it.

#include "fake_machine.hpp"

namespace steady {
namespace {

using nlohmann::json;

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Friday 20 November 2026, 20:15 UTC, an empty store.
class Redo : public CommandTest {
 protected:
  json changes() { return ask({"history"}).at("changes"); }
  std::vector<std::string> commands() {
    std::vector<std::string> all;
    for (const json& change : changes()) all.push_back(change.at("command"));
    return all;
  }
  std::vector<bool> undone() {
    std::vector<bool> all;
    for (const json& change : changes()) all.push_back(change.at("undone"));
    return all;
  }
  /// All that undo and redo move.
  std::string state() { return sessions().dump() + ask({"goal"}).dump() + ask({"off"}).dump(); }
};

class HistoryCommand : public Redo {};

TEST_F(Redo, HasNothingToPutBackInAnEmptyStoreAndMakesNone) {
  EXPECT_EQ(type({"redo"}).exit, 1);
  EXPECT_FALSE(std::filesystem::exists(machine.store()));
}

TEST_F(Redo, HasNothingToPutBackWhereNothingWasUndone) {
  done({"log", "10m"});
  const Answer answer = type({"redo", "--json"});
  EXPECT_EQ(answer.exit, 1);
  EXPECT_EQ(json::parse(answer.out).at("ids"), json::array());
  EXPECT_EQ(sessions().size(), 1U);
}

TEST_F(Redo, PutsBackWhatUndoTookAndNamesIt) {
  done({"log", "10m", "One and two", "-d", "today"});
  const json before = sessions();
  done({"undo"});
  const std::string said = done({"redo"});
  EXPECT_TRUE(holds(said, "log 10m \"One and two\" -d today")) << said;
  EXPECT_TRUE(holds(said, "Today 10m of 30m.")) << said;
  EXPECT_EQ(sessions(), before);
}

TEST_F(Redo, AnswersInJsonWithTheIds) {
  done({"log", "10m", "-d", "today"});
  done({"log", "10m", "-d", "today"});
  done({"delete", "1", "2"});
  done({"undo"});
  const json answer = ask({"redo"});
  EXPECT_EQ(answer.at("schema"), "steady/done/1");
  EXPECT_EQ(answer.at("ids"), json({1, 2}));
}

TEST_F(Redo, WalksBackOverEveryKindOfChangeInOneLine) {
  machine.files["in.jsonl"] = "{\"day\":\"2026-11-18\",\"seconds\":60}\n{\"day\":\"2026-11-19\",\"seconds\":60}\n";
  std::vector<std::string> states = {state()};
  for (const Words& words : std::vector<Words>{{"log", "10m"},
                                               {"goal", "set", "45m"},
                                               {"import", "jsonl", "in.jsonl"},
                                               {"goal", "set", "1h"},
                                               {"off", "add", "sat", "holiday"},
                                               {"edit", "2", "--day", "2026-11-17"},
                                               {"delete", "1", "3"},
                                               {"off", "remove", "1"},
                                               {"goal", "remove", "2026-11-20"}}) {
    done(words);
    states.push_back(state());
  }
  const std::size_t last = states.size() - 1;
  for (std::size_t at = last; at > 0; --at) {
    done({"undo"});
    EXPECT_EQ(state(), states[at - 1]) << at;
  }
  EXPECT_EQ(type({"undo"}).exit, 1);
  for (std::size_t at = 1; at <= last; ++at) {
    done({"redo"});
    EXPECT_EQ(state(), states[at]) << at;
  }
  EXPECT_EQ(type({"redo"}).exit, 1);
  done({"undo", "6"});
  EXPECT_EQ(state(), states[last - 6]);
  done({"redo", "4"});
  EXPECT_EQ(state(), states[last - 2]);
}

TEST_F(Redo, PutsBackAsManyAsThereAreWhereFewerAreLeft) {
  done({"log", "10m", "-d", "today"});
  done({"log", "20m", "-d", "today"});
  done({"undo", "2"});
  EXPECT_EQ(type({"redo", "7"}).exit, 0);
  EXPECT_EQ(sessions().size(), 2U);
  EXPECT_EQ(type({"redo", "7"}).exit, 1);
}

TEST_F(Redo, EndsWithANewChange) {
  done({"log", "10m", "-d", "today"});
  done({"log", "20m", "-d", "today"});
  done({"undo", "2"});
  done({"redo"});
  done({"off", "add", "sat"});
  EXPECT_EQ(type({"redo"}).exit, 1);
  done({"undo", "2"});
  done({"redo", "9"});
  EXPECT_EQ(sessions().size(), 1U);
}

TEST_F(Redo, IsNotEndedByWhatChangesNothing) {
  done({"log", "10m", "Note"});
  done({"log", "10m", "-d", "today"});
  done({"undo"});
  done({"edit", "1", "--note", "Note"});
  refused({"delete", "41"}, "41");
  done({"list"});
  done({"start"});
  done({"cancel"});
  EXPECT_EQ(type({"redo"}).exit, 0);
  EXPECT_EQ(sessions().size(), 2U);
}

TEST_F(Redo, PutsBackTheSessionOfStopAndNoTimer) {
  done({"start", "-t", "ml-book"});
  at("2026-11-20T20:40");
  done({"stop"});
  const json before = sessions();
  done({"undo"});
  EXPECT_TRUE(sessions().empty());
  EXPECT_EQ(type({"status"}).exit, 1);
  done({"redo"});
  EXPECT_EQ(sessions(), before);
  EXPECT_EQ(type({"status"}).exit, 1);
}

TEST_F(Redo, RefusesWhatIsNoNumberOfSteps) {
  done({"log", "10m"});
  done({"undo"});
  for (const std::string word : {"0", "-1", "all", "1.5", "", "99999999999999999999"})
    refused({"redo", word}, '"' + word + '"');
  refused({"redo", "1", "2"}, "\"2\"");
}

TEST_F(HistoryCommand, IsEmptyBeforeTheFirstChange) {
  EXPECT_EQ(changes(), json::array());
  EXPECT_TRUE(holds(done({"history"}), "steady log 30m"));
  EXPECT_FALSE(std::filesystem::exists(machine.store()));
}

TEST_F(HistoryCommand, HasALineForEachChangeNewestFirst) {
  done({"log", "10m", "One two"});
  at("2026-11-20T20:30");
  done({"goal", "set", "45m"});
  const nlohmann::ordered_json document = nlohmann::ordered_json::parse(done({"history", "--json"}));
  EXPECT_EQ(keys_of(document), (Words{"schema", "changes"}));
  EXPECT_EQ(document["schema"], "steady/history/1");
  EXPECT_EQ(keys_of(document["changes"][0]), (Words{"at", "command", "what", "undone"}));
  EXPECT_EQ(document["changes"][0]["at"], "2026-11-20T20:30:00Z");
  EXPECT_EQ(document["changes"][0]["command"], "goal set 45m");
  EXPECT_EQ(document["changes"][1]["command"], "log 10m \"One two\"");
  EXPECT_EQ(document["changes"][1]["what"], "added session 1");
}

TEST_F(HistoryCommand, MarksWhatIsUndoneAndHasNoLineForUndoAndRedo) {
  done({"log", "10m", "-d", "today"});
  done({"log", "20m", "-d", "today"});
  done({"log", "30m", "-d", "today"});
  done({"undo", "2"});
  EXPECT_EQ(undone(), (std::vector{true, true, false}));
  done({"redo"});
  EXPECT_EQ(undone(), (std::vector{true, false, false}));
}

TEST_F(HistoryCommand, KeepsWhatCanNotBePutBackAnyMore) {
  done({"log", "10m", "-d", "today"});
  done({"undo"});
  done({"log", "20m", "-d", "today"});
  EXPECT_EQ(commands(), (Words{"log 20m -d today", "log 10m -d today"}));
  EXPECT_EQ(undone(), (std::vector{false, true}));
}

TEST_F(HistoryCommand, HasNoLineForTheTimerButForTheSessionOfStop) {
  done({"start"});
  done({"cancel"});
  EXPECT_EQ(commands(), Words{});
  done({"start", "--at", "20:00"});
  done({"stop", "--at", "20:10"});
  done({"resume"});
  done({"cancel"});
  EXPECT_EQ(commands(), Words{"stop --at 20:10"});
}

TEST_F(HistoryCommand, HasNoLineForWhatChangedNothing) {
  machine.files["in.jsonl"] = "{\"day\":\"2026-11-18\",\"seconds\":60}\n";
  done({"import", "jsonl", "in.jsonl"});
  done({"import", "jsonl", "in.jsonl"});
  done({"import", "jsonl", "in.jsonl", "--dry-run"});
  done({"config", "set", "topic", "ml-book"});
  refused({"log", "45x"}, "45x");
  EXPECT_EQ(commands(), Words{"import jsonl in.jsonl"});
}

TEST_F(HistoryCommand, SaysHowManyRecordsAChangeTouched) {
  machine.files["in.jsonl"] = "{\"day\":\"2026-11-18\",\"seconds\":60}\n{\"day\":\"2026-11-19\",\"seconds\":60}\n";
  done({"import", "jsonl", "in.jsonl"});
  done({"delete", "2", "1"});
  EXPECT_TRUE(holds(changes()[0].at("what"), "removed 2 sessions"));
  EXPECT_TRUE(holds(changes()[1].at("what"), "added 2 sessions"));
}

TEST_F(HistoryCommand, TellsTimesOnTheClocksHere) {
  done({"log", "10m"});
  machine.place = TableZone(std::chrono::hours{9});
  EXPECT_TRUE(holds(done({"history"}), "2026-11-21 05:15"));
}

TEST_F(HistoryCommand, ShowsTheNewestFortyAndSaysHowManyThereAreBefore) {
  for (int i = 0; i < 43; ++i) done({"log", "1m", "n" + std::to_string(i), "-d", "today", "-q"});
  const std::string said = done({"history"});
  EXPECT_TRUE(holds(said, "log 1m n3 -d today")) << said;
  EXPECT_FALSE(holds(said, "log 1m n2 -d today")) << said;
  EXPECT_TRUE(holds(said, "3 changes")) << said;
  EXPECT_EQ(changes().size(), 43U);
}

TEST_F(HistoryCommand, LetsNothingFromTheWordsSteerTheTerminal) {
  const std::string name = "a\x1b[31m.jsonl";
  machine.files[name] = "{\"day\":\"2026-11-18\",\"seconds\":60}\n";
  done({"import", "jsonl", name});
  EXPECT_FALSE(holds(done({"history"}), "\x1b"));
  EXPECT_FALSE(holds(done({"history", "--format", "md"}), "\x1b"));
  EXPECT_FALSE(holds(done({"undo"}), "\x1b"));
  EXPECT_FALSE(holds(done({"redo"}), "\x1b"));
}

TEST_F(Redo, ShowsHowFarItIsAndWipesIt) {
  done({"log", "10m"});
  done({"undo"});
  machine.progress_columns = 60;
  machine.per_look = std::chrono::milliseconds{150};
  const Answer answer = type({"redo"});
  EXPECT_TRUE(holds(answer.err, "put back")) << answer.err;
  EXPECT_TRUE(answer.err.ends_with("\r\x1b[K"));
}

}  // namespace
}  // namespace steady
