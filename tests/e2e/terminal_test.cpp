// What only a real terminal can show: a countdown that is drawn, keys, signals, a window that closes,
// an editor. The clock stands still (STEADY_NOW), but a second takes a second.

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "pty.hpp"

namespace steady::e2e {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view drawn = "\x1b[K";  // ends each line that focus draws
constexpr std::string_view ctrl_c = "\x03";

std::string text_of(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

class TerminalTest : public testing::Test {
 protected:
  TerminalTest() {
    program_.set("STEADY_NOW", "2026-11-20T20:15");
    program_.set("NO_COLOR", "1");
  }

  nlohmann::json ask(std::vector<std::string> words) const {
    words.insert(words.begin(), "--json");
    const Outcome outcome = program_.run(words);
    EXPECT_EQ(outcome.err, "") << command_line(words);
    return nlohmann::json::parse(outcome.out);
  }
  nlohmann::json sessions() const { return ask({"list", "all"})["sessions"]; }
  bool timer_runs() const { return ask({"status"})["running"]; }
  /// Where nothing is shown that could be waited for.
  void wait_for_timer() const {
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes{1};
    while (!timer_runs()) ASSERT_LT(std::chrono::steady_clock::now(), end) << "no timer";
  }
  void expect_nothing_kept() const {
    EXPECT_TRUE(sessions().empty()) << sessions();
    EXPECT_FALSE(timer_runs());
  }

  Program program_;
};

TEST_F(TerminalTest, FocusShowsABarRingsOnceAndLogs) {
  Terminal terminal(program_, {"focus", "2s", "-t", "ml-book"});
  terminal.wait_for("0:02  30m to the goal  ml-book");
  terminal.wait_for("█");
  terminal.wait_for("0:01  30m to the goal  ml-book");
  EXPECT_EQ(terminal.wait_for_end(), 0);
  const std::string& shown = terminal.shown();
  EXPECT_EQ(std::count(shown.begin(), shown.end(), '\a'), 1) << shown;
  EXPECT_NE(shown.find("\r\x1b[K\a"
                       "1  2s on ml-book, 20:15-20:15"),
            std::string::npos)
      << shown;
  ASSERT_EQ(sessions().size(), 1U);
  EXPECT_EQ(sessions()[0]["seconds"], 2);
  EXPECT_FALSE(timer_runs());
}

TEST_F(TerminalTest, FocusIsDrawnAtTheNewWidth) {
  Terminal terminal(program_, {"focus", "30s", "-t", "ml-book"});
  EXPECT_NE(terminal.wait_for(drawn).find("  ml-book"), std::string::npos);
  terminal.resize(24);
  std::string line;
  do line = terminal.wait_for(drawn);
  while (line.find("  ml-book") != std::string::npos);
  EXPECT_NE(line.find("  0:"), std::string::npos) << line;
  terminal.resize(60);
  terminal.wait_for("  ml-book");
  terminal.type(ctrl_c);
  EXPECT_EQ(terminal.wait_for_end(), 0);
}

TEST_F(TerminalTest, CtrlCAtOnceLogsNothing) {
  Terminal terminal(program_, {"focus", "25m"});
  terminal.wait_for(drawn);
  EXPECT_TRUE(timer_runs());
  terminal.type(ctrl_c);
  terminal.wait_for("nothing is logged");
  EXPECT_EQ(terminal.wait_for_end(), 0);
  EXPECT_EQ(terminal.shown().find('\a'), std::string::npos);
  expect_nothing_kept();
}

TEST_F(TerminalTest, SigtermEndsFocusAsCtrlCDoes) {
  Terminal terminal(program_, {"focus", "25m"});
  terminal.wait_for(drawn);
  terminal.send(SIGTERM);
  terminal.wait_for("nothing is logged");
  EXPECT_EQ(terminal.wait_for_end(), 0);
  expect_nothing_kept();
}

TEST_F(TerminalTest, AClosedWindowEndsFocusAsCtrlCDoes) {
  Terminal terminal(program_, {"focus", "25m"});
  terminal.wait_for(drawn);
  terminal.close();
  EXPECT_LT(terminal.wait_for_end(), 128) << "it ends by itself, though nobody can be told";
  expect_nothing_kept();
}

TEST_F(TerminalTest, AClosedWindowIsToldWhereOutputGoesElsewhere) {
  const fs::path out = program_.home() / "out.txt";
  Terminal terminal(program_, {"focus", "25m"}, out.string());
  wait_for_timer();
  terminal.close();
  EXPECT_EQ(terminal.wait_for_end(), 0);
  EXPECT_NE(text_of(out).find("nothing is logged"), std::string::npos) << text_of(out);
  expect_nothing_kept();
}

TEST_F(TerminalTest, AKilledFocusLeavesATimerThatStopCanFinish) {
  Terminal terminal(program_, {"focus", "25m", "-t", "ml-book"});
  terminal.wait_for(drawn);
  terminal.send(SIGKILL);
  EXPECT_EQ(terminal.wait_for_end(), 128 + SIGKILL);
  program_.set("STEADY_NOW", "2026-11-20T20:35");
  const auto status = ask({"status"});
  EXPECT_TRUE(status["running"]);
  EXPECT_EQ(status["topic"], "ml-book");
  EXPECT_EQ(status["seconds"], 1200);
  EXPECT_EQ(ask({"stop", "--for", "1m"})["session"]["seconds"], 60);
  EXPECT_FALSE(timer_runs());
}

TEST_F(TerminalTest, OthersWriteWhileFocusRuns) {
  Terminal terminal(program_, {"focus", "25m"});
  terminal.wait_for(drawn);
  EXPECT_EQ(program_.run({"log", "10m", "-d", "yesterday"}).exit, 0);
  EXPECT_EQ(program_.run({"focus", "25m"}).exit, 2);
  EXPECT_EQ(program_.run({"cancel"}).exit, 0);
  terminal.type(ctrl_c);
  terminal.wait_for("ended elsewhere");
  EXPECT_EQ(terminal.wait_for_end(), 0);
  EXPECT_EQ(sessions().size(), 1U);
}

TEST_F(TerminalTest, FocusDrawsNothingInAPipe) {
  const Outcome outcome = program_.run({"focus", "1s"});
  EXPECT_EQ(outcome.exit, 0);
  EXPECT_EQ(outcome.err, "");
  EXPECT_TRUE(outcome.out.starts_with("1  1s, 20:15-20:15")) << outcome.out;
}

TEST_F(TerminalTest, StartsAndStopsTheTimer) {
  Terminal start(program_, {"start", "-t", "ml-book", "Chapter 10"});
  start.wait_for("Started ml-book at 20:15: Chapter 10");
  EXPECT_EQ(start.wait_for_end(), 0);
  program_.set("STEADY_NOW", "2026-11-20T20:40");
  Terminal stop(program_, {"stop"});
  stop.wait_for("1  25m on ml-book, 20:15-20:40");
  EXPECT_EQ(stop.wait_for_end(), 0);
  EXPECT_FALSE(timer_runs());
}

/// A session to edit, and a place for the editor's file that can be looked into afterwards.
class EditorTest : public TerminalTest {
 protected:
  EditorTest() {
    fs::create_directory(drafts());
    program_.set("TMPDIR", drafts().string());
    EXPECT_EQ(program_.run({"log", "45m", "Chapter 10", "-t", "ml-book"}).exit, 0);
  }

  fs::path drafts() const { return program_.home() / "a folder of drafts"; }

  /// Makes a script the editor.
  void edit_with(const std::string& script) {
    const fs::path path = program_.home() / "an-editor";
    std::ofstream(path) << "#!/bin/sh\n" << script;
    fs::permissions(path, fs::perms::owner_all);
    program_.set("EDITOR", path.string());
  }

  nlohmann::json session() const { return ask({"show", "1"})["session"]; }
  std::size_t changes() const { return ask({"history"})["changes"].size(); }
  void expect_unchanged() const {
    EXPECT_EQ(session()["topic"], "ml-book");
    EXPECT_EQ(session()["seconds"], 2700);
    EXPECT_EQ(changes(), 1U);
    EXPECT_TRUE(fs::is_empty(drafts()));
  }
};

TEST_F(EditorTest, ChangesWhatWasSaved) {
  edit_with("sed -i 's/^topic:.*/topic: numpy/; s/^duration:.*/duration: 40m/' \"$1\"\n");
  Terminal terminal(program_, {"edit", "last"});
  EXPECT_EQ(terminal.wait_for_end(), 0) << terminal.shown();
  EXPECT_EQ(session()["topic"], "numpy");
  EXPECT_EQ(session()["seconds"], 2400);
  EXPECT_EQ(session()["note"], "Chapter 10");
  EXPECT_EQ(changes(), 2U);
  EXPECT_TRUE(fs::is_empty(drafts()));
}

TEST_F(EditorTest, IsStartedAsAShellWould) {
  program_.set("EDITOR", "false");
  program_.set("VISUAL", "sed -i -e 's/ml-book/numpy/'");
  Terminal terminal(program_, {"edit", "1"});
  EXPECT_EQ(terminal.wait_for_end(), 0) << terminal.shown();
  EXPECT_EQ(session()["topic"], "numpy");
}

TEST_F(EditorTest, HasThePersonsTerminal) {
  edit_with("echo ready; read topic; sed -i \"s/ml-book/$topic/\" \"$1\"\n");
  Terminal terminal(program_, {"edit", "1"});
  terminal.wait_for("ready");
  terminal.type("numpy\n");
  EXPECT_EQ(terminal.wait_for_end(), 0) << terminal.shown();
  EXPECT_EQ(session()["topic"], "numpy");
}

TEST_F(EditorTest, WorksOnAFileThatNobodyElseCanRead) {
  edit_with("stat -c '%a %n' \"$1\" \"${1%/*}\" > modes.txt\n");
  Terminal terminal(program_, {"edit", "1"});
  EXPECT_EQ(terminal.wait_for_end(), 0) << terminal.shown();
  const std::string modes = text_of(program_.home() / "modes.txt");
  EXPECT_TRUE(modes.starts_with("600 " + drafts().string())) << modes;
  EXPECT_NE(modes.find("\n700 "), std::string::npos) << modes;
}

TEST_F(EditorTest, ChangesNothingWhereNothingWasSaved) {
  program_.set("EDITOR", "true");
  Terminal terminal(program_, {"edit", "1"});
  EXPECT_EQ(terminal.wait_for_end(), 0) << terminal.shown();
  expect_unchanged();
}

TEST_F(EditorTest, AsksAgainOnAMistakeAndKeepsWhatWasTyped) {
  edit_with(R"(if grep -q '^# !!' "$1"; then
  cp "$1" asked-again.txt
  sed -i 's/45x/40m/' "$1"
else
  sed -i 's/^topic:.*/topic: numpy/; s/^duration:.*/duration: 45x/' "$1"
fi
)");
  Terminal terminal(program_, {"edit", "1"});
  EXPECT_EQ(terminal.wait_for_end(), 0) << terminal.shown();
  const std::string again = text_of(program_.home() / "asked-again.txt");
  EXPECT_NE(again.find("# !! duration: \"45x\""), std::string::npos) << again;
  EXPECT_NE(again.find("topic: numpy"), std::string::npos) << again;
  EXPECT_EQ(session()["topic"], "numpy");
  EXPECT_EQ(session()["seconds"], 2400);
}

TEST_F(EditorTest, ThatFailsChangesNothing) {
  edit_with("sed -i 's/ml-book/numpy/' \"$1\"; exit 3\n");
  Terminal terminal(program_, {"edit", "1"});
  EXPECT_EQ(terminal.wait_for_end(), 5);
  EXPECT_NE(terminal.shown().find("failed with exit status 3"), std::string::npos) << terminal.shown();
  expect_unchanged();
}

TEST_F(EditorTest, ThatIsNotThereIsNamed) {
  program_.set("EDITOR", "no-such-editor -w");
  Terminal terminal(program_, {"edit", "1"});
  EXPECT_EQ(terminal.wait_for_end(), 5);
  EXPECT_NE(terminal.shown().find("\"no-such-editor -w\" is not there (127)"), std::string::npos) << terminal.shown();
  expect_unchanged();
}

TEST_F(EditorTest, HasCtrlCForItself) {
  edit_with(
      "trap 'echo mine' INT; echo ready; read line || read line; "
      "sed -i \"s/ml-book/$line/\" \"$1\"\n");
  Terminal terminal(program_, {"edit", "1"});
  terminal.wait_for("ready");
  terminal.type(ctrl_c);
  terminal.wait_for("mine");
  terminal.type("numpy\n");
  EXPECT_EQ(terminal.wait_for_end(), 0) << terminal.shown();
  EXPECT_EQ(session()["topic"], "numpy");
}

TEST_F(EditorTest, LeavesNothingBehindInAClosedWindow) {
  edit_with("echo ready; read line\n");
  Terminal terminal(program_, {"edit", "1"});
  terminal.wait_for("ready");
  terminal.close();
  EXPECT_EQ(terminal.wait_for_end(), 128 + SIGHUP);
  expect_unchanged();
}

}  // namespace
}  // namespace steady::e2e
