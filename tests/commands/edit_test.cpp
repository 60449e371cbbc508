// `edit`: with options, and in an editor. Where a changed time lies is in the core's edit_test,
// what a form may say in session_form_test.

#include <deque>

#include "fake_machine.hpp"

namespace steady {
namespace {

using nlohmann::json;

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Friday 20 November 2026, 20:15 UTC; session 1 is 25 minutes on ml-book from 19:05 on.
class Edit : public CommandTest {
 protected:
  Edit() {
    at("2026-11-20T19:30");
    done({"log", "25m", "By", "hand", "-t", "ml-book", "--tag", "read", "--tag", "code"});
    at("2026-11-20T20:15");
  }

  json edited(Words options) {
    options.insert(options.begin(), {"edit", "1"});
    return ask(options).at("session");
  }
  json first() { return ask({"show", "1"}).at("session"); }
  std::size_t changes() { return ask({"history"}).at("changes").size(); }
};

TEST_F(Edit, AnswersWithTheSessionAndItsDay) {
  const json answer = ask({"edit", "1", "--duration", "35m"});
  EXPECT_EQ(answer["schema"], "steady/session/1");
  EXPECT_EQ(answer["session"]["seconds"], 2100);
  EXPECT_EQ(answer["session"], first());
  EXPECT_EQ(answer["day"]["date"], "2026-11-20");
  EXPECT_EQ(answer["day"]["seconds"], 2100);
  EXPECT_EQ(answer["day"]["status"], "met");
  EXPECT_TRUE(holds(done({"edit", "last", "--duration", "25m"}), "Today 25m of 30m."));
}

TEST_F(Edit, KeepsWhatIsNotNamed) {
  json wanted = first();
  wanted["note"] = "Chapter 10";
  wanted["updated_at"] = "2026-11-20T20:15:00Z";
  EXPECT_EQ(wanted["created_at"], "2026-11-20T19:30:00Z");
  EXPECT_EQ(edited({"--note", "Chapter 10"}), wanted);
}

TEST_F(Edit, ReplacesAllTags) {
  EXPECT_EQ(edited({"--tag", "slow", "--tag", "loud", "--tag", "slow"})["tags"], json({"slow", "loud"}));
}

TEST_F(Edit, TakesAway) {
  EXPECT_EQ(edited({"--no-topic"})["topic"], nullptr);
  EXPECT_EQ(edited({"--no-tags"})["tags"], json::array());
  EXPECT_EQ(edited({"--no-note", "--no-resource"})["note"], nullptr);
  EXPECT_EQ(edited({"-t", "piano", "--note", "x"})["topic"], "piano");
  EXPECT_EQ(edited({"--note", ""})["note"], nullptr);
}

TEST_F(Edit, RefusesToSetWhatItTakesAway) {
  refused({"edit", "1", "-t", "piano", "--no-topic"}, "--no-topic");
  refused({"edit", "1", "--tag", "slow", "--no-tags"}, "--no-tags");
  refused({"edit", "1", "--note", "x", "--no-note"}, "--no-note");
}

TEST_F(Edit, LeavesTheTopicOfTheSettingsAlone) {
  machine.variables["STEADY_TOPIC"] = "piano";
  EXPECT_EQ(edited({"--note", "x"})["topic"], "ml-book");
  EXPECT_EQ(edited({"--no-topic"})["topic"], nullptr);
  EXPECT_EQ(edited({"--note", "y"})["topic"], nullptr);
}

TEST_F(Edit, TakesTheLabelsOfTheSessionBeforeIt) {
  done({"log", "5m", "-d", "today"});
  const json session = ask({"edit", "last", "--same"}).at("session");
  EXPECT_EQ(session["topic"], "ml-book");
  EXPECT_EQ(session["tags"], json({"read", "code"}));
  refused({"edit", "1", "-s"}, "--same");
}

TEST_F(Edit, SaysWhenATopicIsNew) {
  EXPECT_TRUE(holds(done({"edit", "1", "-t", "piano"}), "\"piano\" is a new topic"));
  EXPECT_FALSE(holds(done({"edit", "1", "--note", "x"}), "new topic"));
}

TEST_F(Edit, MovesTheDayAndKeepsTheClockTime) {
  const json session = edited({"--day", "yesterday"});
  EXPECT_EQ(session["day"], "2026-11-19");
  EXPECT_EQ(session["start"], "2026-11-19T19:05:00+00:00");
  EXPECT_EQ(session["end"], "2026-11-19T19:30:00+00:00");
}

TEST_F(Edit, MovesTheStartAndKeepsTheStudyDay) {
  EXPECT_EQ(edited({"--at", "07:30"})["start"], "2026-11-20T07:30:00+00:00");
  const json night = edited({"--at", "2:00", "--day", "-3"});
  EXPECT_EQ(night["day"], "2026-11-17");
  EXPECT_EQ(night["start"], "2026-11-18T02:00:00+00:00");
}

TEST_F(Edit, GivesAnUntimedSessionAStartAndNoneByItsDay) {
  done({"log", "40m", "-d", "yesterday"});
  EXPECT_EQ(ask({"edit", "2", "-d", "wed"})["session"]["start"], nullptr);
  EXPECT_EQ(ask({"edit", "2", "--at", "8"})["session"]["start"], "2026-11-18T08:00:00+00:00");
}

TEST_F(Edit, RefusesTheFuture) {
  refused({"edit", "1", "--day", "tomorrow"}, "tomorrow");
  EXPECT_TRUE(
      holds(refused({"edit", "1", "--at", "20:00"}, "not over yet"), "steady edit 1 --at 20:00 --day yesterday"));
  EXPECT_TRUE(holds(refused({"edit", "1", "--duration", "2h"}, "not over yet"), "steady edit 1 --duration 1h10m"));
  done({"edit", "1", "--duration", "1h10m"});
}

TEST_F(Edit, RefusesATimeThatIsTakenAndShowsBoth) {
  done({"log", "18:00-19:00", "-t", "piano"});
  const std::string told = refused({"edit", "1", "--at", "18:50"}, "18:50-19:15");
  EXPECT_TRUE(holds(told, "18:00-19:00")) << told;
  EXPECT_TRUE(holds(told, "--overlap")) << told;
  done({"edit", "1", "--at", "18:50", "--overlap"});
  done({"edit", "1", "--at", "19:00"});
}

TEST_F(Edit, MayOverlapTheTimeThatItHadItself) {
  EXPECT_EQ(edited({"--at", "19:10"})["start"], "2026-11-20T19:10:00+00:00");
  EXPECT_EQ(edited({"--duration", "40m"})["seconds"], 2400);
}

TEST_F(Edit, HoldsADayTo24HoursAndCountsTheSessionOnce) {
  done({"log", "23h", "30m", "-d", "yesterday"});
  refused({"edit", "1", "-d", "yesterday", "--duration", "31m"}, "24h");
  refused({"edit", "1", "-d", "yesterday", "--duration", "31m", "--overlap"}, "24h");
  done({"edit", "1", "-d", "yesterday"});
  done({"edit", "1", "--duration", "30m"});
  refused({"edit", "2", "--duration", "23h31m"}, "24h");
}

TEST_F(Edit, IsHeldOnlyToTheRulesThatItTouches) {
  done({"log", "19:00-20:00", "--overlap"});
  EXPECT_EQ(edited({"--note", "x"})["note"], "x");
  EXPECT_EQ(edited({"--duration", "10m"})["seconds"], 600);
  at("2026-11-20T19:08");
  EXPECT_EQ(edited({"--topic", "piano"})["topic"], "piano");
  EXPECT_EQ(edited({"--at", "19:05", "--day", "today", "--note", "y"})["note"], "y");
}

TEST_F(Edit, ThatChangesNothingLeavesNoLineOfHistory) {
  const json before = first();
  const std::size_t lines = changes();
  EXPECT_EQ(edited({"--duration", "25m", "--at", "19:05", "-d", "today", "-t", "ml-book", "--tag", "read", "--tag",
                    "code", "--note", "By hand", "--no-resource"}),
            before);
  EXPECT_EQ(changes(), lines);
  EXPECT_EQ(first(), before) << "it was not updated";
}

TEST_F(Edit, IsOneStepThatUndoTakesBack) {
  const json before = first();
  const json after = edited({"--duration", "35m", "-t", "piano", "--no-tags", "-d", "yesterday"});
  EXPECT_TRUE(holds(done({"undo"}), "edit 1 --duration 35m"));
  json back = first();
  EXPECT_EQ(back["uid"], before["uid"]);
  for (const char* key : {"day", "start", "seconds", "topic", "tags", "note", "created_at"})
    EXPECT_EQ(back[key], before[key]) << key;
  done({"redo"});
  EXPECT_EQ(first()["topic"], after["topic"]);
}

TEST_F(Edit, RefusesAnIdThatIsNone) {
  refused({"edit", "2", "--note", "x"}, "2");
  refused({"edit", "frist", "--note", "x"}, "frist");
  done({"delete", "1"});
  refused({"edit", "1", "--note", "x"}, "1");
  refused({"edit", "last", "--note", "x"}, "no session yet");
}

TEST_F(Edit, RefusesWordsThatAreNoValues) {
  refused({"edit", "1", "--duration", "a while"}, "a while");
  refused({"edit", "1", "--at", "25:00"}, "25:00");
  refused({"edit", "1", "--day", "blursday"}, "blursday");
  refused({"edit", "1", "--tag", "a\tb"}, "control character");
  refused({"edit", "1", "--note", std::string(10'001, 'x')}, "10000 bytes");
}

// In an editor.

/// A person who has an editor and does one thing after the other in it.
class EditInEditor : public Edit {
 protected:
  using Turn = std::function<std::string(const std::string& text)>;

  EditInEditor() {
    machine.interactive = true;
    machine.variables["EDITOR"] = "ed";
    machine.editor = [this](const std::string& command, const std::string& text) {
      opened.push_back(command);
      offered.push_back(text);
      if (turns.empty()) return text;
      const Turn turn = turns.front();
      turns.pop_front();
      return turn(text);
    };
  }

  static Turn replacing(const std::string& part, const std::string& words) {
    return [=](std::string text) {
      const std::size_t at = text.find(part);
      EXPECT_NE(at, std::string::npos) << part << "\n" << text;
      return at == std::string::npos ? text : text.replace(at, part.size(), words);
    };
  }

  std::deque<Turn> turns;
  std::vector<std::string> opened;
  std::vector<std::string> offered;
};

TEST_F(EditInEditor, ChangesWhatWasSaved) {
  turns = {replacing("By hand", "Zu Fu\u00df\n\u6f22\u5b57 \U0001F422")};
  const json answer = ask({"edit", "1"});
  EXPECT_EQ(answer["session"]["note"], "Zu Fu\u00df\n\u6f22\u5b57 \U0001F422");
  EXPECT_EQ(answer["session"]["topic"], "ml-book");
  EXPECT_EQ(opened, (Words{"ed"}));
  EXPECT_EQ(changes(), 2U);
}

TEST_F(EditInEditor, GivesAResourceAndTakesItAway) {
  turns = {replacing("resource:\n", "resource: 7\n"), replacing("resource: 7\n", "resource: https://d2l.ai\n"),
           replacing("resource: 1\n", "resource:\n")};
  const std::string said = done({"edit", "1"});
  EXPECT_NE(offered.at(1).find("# !! there is no resource \"7\""), std::string::npos) << offered.at(1);
  EXPECT_NE(said.find("New resource 1, doing: "), std::string::npos) << said;
  EXPECT_EQ(ask({"show", "1"})["session"]["resource"], 1);
  EXPECT_EQ(ask({"edit", "1"})["session"]["resource"], nullptr);
  EXPECT_EQ(ask({"resource"})["resources"].size(), 1U);
}

TEST_F(EditInEditor, OpensVisualBeforeEditor) {
  machine.variables["VISUAL"] = "code --wait";
  done({"edit", "1"});
  EXPECT_EQ(opened, (Words{"code --wait"}));
}

TEST_F(EditInEditor, ChangesNothingWhereNothingWasSaved) {
  const json before = first();
  done({"edit", "last"});
  turns = {[](const std::string&) { return std::string(); }};
  done({"edit", "1"});
  EXPECT_EQ(first(), before);
  EXPECT_EQ(changes(), 1U);
  EXPECT_EQ(opened.size(), 2U);
}

TEST_F(EditInEditor, OpensAgainOnAMistakeWithWhatWasTyped) {
  turns = {replacing("duration: 25m", "duration: a while\ntag: new"), replacing("duration: a while", "duration: 10m")};
  EXPECT_EQ(ask({"edit", "1"})["session"]["seconds"], 600);
  ASSERT_EQ(offered.size(), 2U);
  EXPECT_TRUE(offered[1].starts_with("# !! duration: \"a while\" is not a duration\n# !! like: ")) << offered[1];
  EXPECT_TRUE(offered[1].ends_with(replacing("duration: 25m", "duration: a while\ntag: new")(offered[0])));
  EXPECT_EQ(first()["tags"], json({"new", "read", "code"}));
}

TEST_F(EditInEditor, ShowsTheNewestMistakeAlone) {
  turns = {replacing("duration: 25m", "duration: a while"), replacing("duration: a while", "duration: 25h")};
  const Answer answer = type({"edit", "1"});
  EXPECT_EQ(answer.exit, 2);
  EXPECT_TRUE(holds(answer.err, "25h")) << answer.err;
  ASSERT_EQ(offered.size(), 3U);
  EXPECT_FALSE(holds(offered[2], "a while")) << offered[2];
  EXPECT_EQ(first()["seconds"], 1500);
}

TEST_F(EditInEditor, OpensAgainWhereTheTimeIsTaken) {
  done({"log", "18:00-19:00"});
  turns = {replacing("start: 19:05", "start: 18:30"), replacing("start: 18:30", "start: 17:30")};
  EXPECT_EQ(ask({"edit", "1"})["session"]["start"], "2026-11-20T17:30:00+00:00");
  EXPECT_TRUE(holds(offered[1], "18:00-19:00")) << offered[1];
  turns = {replacing("start: 17:30", "start: 18:30")};
  EXPECT_EQ(ask({"edit", "1", "--overlap"})["session"]["start"], "2026-11-20T18:30:00+00:00");
}

TEST_F(EditInEditor, TakesTheStartAway) {
  turns = {replacing("start: 19:05", "start:")};
  EXPECT_EQ(ask({"edit", "1"})["session"]["start"], nullptr);
}

TEST_F(EditInEditor, GivesUpOnAMistakeThatComesBackUnmended) {
  turns = {replacing("day: 2026-11-20", "day: blursday")};
  const Answer answer = type({"edit", "1"});
  EXPECT_EQ(answer.exit, 2);
  EXPECT_TRUE(holds(answer.err, "blursday")) << answer.err;
  EXPECT_EQ(changes(), 1U);
}

TEST_F(EditInEditor, GivesUpWhereAnEditorWritesTheSameMistakeAgain) {
  machine.editor = [this](const std::string&, const std::string& text) {
    offered.push_back(text);
    return offered.size() > 9 ? std::string() : std::string("garbage\n");
  };
  EXPECT_EQ(type({"edit", "1"}).exit, 2);
  EXPECT_EQ(offered.size(), 2U);
}

TEST_F(EditInEditor, ShowsNoControlCharacterOfWhatWasTyped) {
  turns = {replacing("topic: ml-book", "topic: \x1b[2J")};
  type({"edit", "1"});
  EXPECT_TRUE(holds(offered[1].substr(0, offered[1].find('\n')), "\u241b[2J")) << offered[1];
}

TEST_F(EditInEditor, LetsOthersChangeTheStoreMeanwhile) {
  turns = {[&](const std::string& text) {
    EXPECT_EQ(type_elsewhere({"edit", "1", "-t", "piano"}).exit, 0);
    EXPECT_EQ(type_elsewhere({"log", "5m", "-d", "today"}).exit, 0);
    return replacing("By hand", "Chapter 10")(text);
  }};
  done({"edit", "last"});
  EXPECT_EQ(first()["topic"], "piano");
  EXPECT_EQ(first()["note"], "Chapter 10") << "last is the one that was opened";
}

TEST_F(EditInEditor, ShowsWhatWasTypedAgainWhereTheSessionWasDeletedMeanwhile) {
  turns = {[&](const std::string& text) {
    EXPECT_EQ(type_elsewhere({"delete", "1"}).exit, 0);
    return replacing("By hand", "Chapter 10")(text);
  }};
  EXPECT_EQ(type({"edit", "1"}).exit, 2);
  ASSERT_EQ(offered.size(), 2U);
  EXPECT_TRUE(offered[1].starts_with("# !! there is no session 1")) << offered[1];
  EXPECT_TRUE(holds(offered[1], "Chapter 10")) << offered[1];
  EXPECT_TRUE(sessions().empty());
}

TEST_F(EditInEditor, ExitsFiveWhereTheEditorFails) {
  machine.editor = nullptr;
  const Answer answer = type({"edit", "1"});
  EXPECT_EQ(answer.exit, 5);
  EXPECT_TRUE(holds(answer.err, "\"ed\"")) << answer.err;
}

TEST_F(EditInEditor, WantsATerminalAndAnEditor) {
  machine.interactive = false;
  EXPECT_TRUE(holds(refused({"edit", "1"}, "terminal"), "steady edit 1 --note"));
  machine.interactive = true;
  machine.variables["EDITOR"] = "";
  EXPECT_TRUE(holds(refused({"edit", "1"}, "EDITOR"), "steady edit 1 --note"));
  EXPECT_TRUE(opened.empty());
}

TEST_F(EditInEditor, RefusesAnIdThatIsNoneBeforeItOpens) {
  EXPECT_EQ(type({"edit", "9"}).exit, 2);
  EXPECT_TRUE(opened.empty());
}

}  // namespace
}  // namespace steady
