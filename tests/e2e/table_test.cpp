// Walks over all commands that the built program lists: each has help with a line that works, a
// page in docs, golden cases; each reading command answers in every format, in JSON with exactly
// the keys of the contract, section 5. A new command is found by itself, and has to have all of
// this.

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "program.hpp"

namespace steady::e2e {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using Words = std::vector<std::string>;

Words lines_of(const std::string& text) {
  Words lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

Words words_of(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

bool is_name(const std::string& word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// `goal set` of a line like `  steady goal set [DURATION]   set the goal …`, or nothing.
std::optional<std::string> command_in(const std::string& line) {
  if (!line.starts_with("  steady")) return std::nullopt;
  const std::string call = line.substr(2, line.find("  ", 2) - 2);
  std::string name;
  for (const std::string& word : words_of(call)) {
    if (word == "steady") continue;
    if (!is_name(word)) break;
    name += (name.empty() ? "" : " ") + word;
  }
  return name;
}

/// The commands that `steady help` lists; the empty name is `steady` alone.
const std::set<std::string>& listed_commands() {
  static const std::set<std::string> names = [] {
    std::set<std::string> found;
    for (const std::string& line : lines_of(Program().run({"help"}).out))
      if (const auto name = command_in(line)) found.insert(*name);
    return found;
  }();
  return names;
}

std::string first_word(const std::string& name) { return name.empty() ? "steady" : name.substr(0, name.find(' ')); }

std::string help_of(const std::string& name) {
  Words words = words_of(name);
  words.push_back("--help");
  const Outcome outcome = Program().run(words);
  EXPECT_EQ(outcome.exit, 0) << name;
  return outcome.out;
}

/// The long names of the options that are the command's own.
Words options_in(const std::string& help) {
  Words options;
  for (const std::string& line : lines_of(help)) {
    if (line.starts_with("With every command")) break;
    if (!line.starts_with("  -") && !line.starts_with("      --")) continue;
    for (const std::string& word : words_of(line)) {
      if (!word.starts_with("-")) break;
      if (word.starts_with("--")) options.push_back(word);
    }
  }
  return options;
}

std::string text_of(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(Table, ListsTheCommandsOfTheContract) {
  for (const char* name : {"",
                           "log",
                           "week",
                           "streak",
                           "today",
                           "day",
                           "month",
                           "year",
                           "report",
                           "list",
                           "show",
                           "edit",
                           "delete",
                           "undo",
                           "redo",
                           "history",
                           "start",
                           "stop",
                           "resume",
                           "cancel",
                           "status",
                           "focus",
                           "goal",
                           "goal set",
                           "goal remove",
                           "off",
                           "off add",
                           "off remove",
                           "topic",
                           "topic show",
                           "topic rename",
                           "resource",
                           "resource add",
                           "resource set",
                           "resource show",
                           "resource done",
                           "resource drop",
                           "resource next",
                           "learned",
                           "learned remove",
                           "plan",
                           "plan add",
                           "plan done",
                           "plan drop",
                           "plan carry",
                           "recap",
                           "page",
                           "import",
                           "export",
                           "doctor",
                           "backup",
                           "restore",
                           "config",
                           "config get",
                           "config set",
                           "config unset",
                           "config path"})
    EXPECT_TRUE(listed_commands().count(name)) << "steady " << name;
}

TEST(Table, EveryCommandHasHelpWithALineThatBeginsWithItsName) {
  for (const std::string& name : listed_commands()) {
    if (name.empty()) continue;
    Words words = {"help"};
    for (const std::string& word : words_of(name)) words.push_back(word);
    const Outcome help = Program().run(words);
    EXPECT_EQ(help.exit, 0) << name;
    EXPECT_EQ(help.out, help_of(name)) << name;
    const Words lines = lines_of(help.out);
    EXPECT_TRUE(std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
      return line.starts_with("Like:  steady " + name);
    })) << help.out;
  }
}

TEST(Table, EveryCommandHasAPageThatNamesItAndItsOptions) {
  for (const std::string& name : listed_commands()) {
    if (name.empty()) continue;
    const fs::path page = fs::path(STEADY_SOURCE_DIR) / "docs/commands" / (first_word(name) + ".md");
    ASSERT_TRUE(fs::exists(page)) << page;
    const std::string text = text_of(page);
    EXPECT_NE(text.find("steady " + name), std::string::npos) << page << " does not name " << name;
    for (const std::string& option : options_in(help_of(name)))
      EXPECT_NE(text.find(option), std::string::npos) << page << " does not tell of " << option;
  }
}

TEST(Table, EveryCommandHasAGoldenCase) {
  for (const std::string& name : listed_commands()) {
    const fs::path folder = fs::path(STEADY_TESTS_DIR) / "e2e" / first_word(name);
    ASSERT_TRUE(fs::is_directory(folder)) << folder;
    std::string typed;
    for (const auto& entry : fs::directory_iterator(folder))
      if (entry.path().extension() == ".cmd") typed += text_of(entry.path());
    EXPECT_NE(typed.find("steady" + (name.empty() ? "\n" : " " + name)), std::string::npos)
        << folder << " types no " << name;
  }
}

TEST(Table, NoHelpIsWiderThan100Columns) {
  for (const std::string& name : listed_commands())
    for (const std::string& line : lines_of(help_of(name))) EXPECT_LE(line.size(), 100U) << line;
}

const Words day_keys = {"date", "weekday", "seconds", "goal_seconds", "status", "sessions"};
const Words session_keys = {"id",    "uid",  "day",      "start", "end",        "seconds",
                            "topic", "tags", "resource", "note",  "created_at", "updated_at"};
const Words week_keys = {
    "week",           "start",           "end",          "today",    "total_seconds", "target_seconds", "percent",
    "steady_percent", "balance_seconds", "left_seconds", "days_met", "days_required", "bonus_days",     "days",
    "topics",         "previous",        "streak",       "plan"};
const Words streak_keys = {"today",       "today_status",  "today_seconds", "goal_seconds", "left_seconds",
                           "current",     "current_start", "current_end",   "longest",      "longest_start",
                           "longest_end", "freezes_used",  "strength",      "week_streak",  "hints"};
const Words report_keys = {"from", "to", "by", "total_seconds", "target_seconds", "days_met", "days_required", "rows"};
const Words timer_keys = {"running", "start", "seconds", "topic", "tags", "resource", "note"};
const Words row_keys = {"key", "from", "to", "seconds", "sessions", "goal_seconds", "status"};

Words with(const Words& first, const Words& rest) {
  Words all = first;
  all.insert(all.end(), rest.begin(), rest.end());
  return all;
}

Words with_schema(const Words& keys) { return with({"schema"}, keys); }

/// A reading command, its schema, and the keys of its document and of what it holds.
struct Reading {
  Words words;
  std::string schema;
  Words keys;
  std::map<std::string, Words> parts;  ///< by key: of the object, or of each object of the list
  bool tabular = true;                 ///< answers in csv and md
};

const std::vector<Reading>& readings() {
  static const std::map<std::string, Words> week_parts = {{"days", day_keys},
                                                          {"topics", {"topic", "seconds", "sessions"}},
                                                          {"previous", {"week", "total_seconds", "target_seconds"}},
                                                          {"streak", {"current", "longest"}}};
  static const std::map<std::string, Words> hints = {{"hints", {"date", "message"}}};
  static const std::map<std::string, Words> explained = {{"hints", {"date", "message"}},
                                                         {"days", with(day_keys, {"counts"})}};
  static const Words goal_row = {"from", "seconds", "weekdays", "freezes"};
  static const Words resource_row = {"id",     "uid",  "url",     "title",    "kind",    "topic",
                                     "status", "note", "seconds", "sessions", "added_at"};
  static const Words learned_row = {"id", "uid", "day", "topic", "text"};
  static const Words plan_row = {"id", "week", "day", "text", "topic", "target_seconds", "seconds", "status"};
  static const Words settings_row = {"key", "value", "source"};
  static const std::vector<Reading> all = {
      {{},
       "now/1",
       {"day", "week", "streak", "next", "learned"},
       {{"day", day_keys}, {"week", week_keys}, {"streak", streak_keys}},
       false},
      {{"week"}, "week/1", week_keys, week_parts},
      {{"week", "last"}, "week/1", week_keys, week_parts},
      {{"streak"}, "streak/1", streak_keys, hints},
      {{"streak", "--explain"}, "streak/1", with(streak_keys, {"days"}), explained},
      {{"streak", "--explain", "today"}, "streak/1", with(streak_keys, {"days"}), explained},
      {{"today"}, "report/1", report_keys, {{"rows", row_keys}}},
      {{"day", "2026-11-17"}, "report/1", report_keys, {{"rows", row_keys}}},
      {{"month"}, "report/1", report_keys, {{"rows", row_keys}}},
      {{"month", "2027-01"}, "report/1", report_keys, {{"rows", row_keys}}},
      {{"year"}, "report/1", report_keys, {{"rows", row_keys}}},
      {{"year", "2026"}, "report/1", report_keys, {{"rows", row_keys}}},
      {{"report", "all", "--by", "topic"}, "report/1", report_keys, {{"rows", row_keys}}},
      {{"report", "2026", "--by", "tag"}, "report/1", report_keys, {{"rows", row_keys}}},
      {{"report", "all", "--by", "resource"}, "report/1", report_keys, {{"rows", row_keys}}},
      {{"report"}, "report/1", report_keys, {{"rows", row_keys}}},
      {{"report", "all"}, "report/1", report_keys, {{"rows", row_keys}}},
      {{"report", "2026", "--by", "week"}, "report/1", report_keys, {{"rows", row_keys}}},
      {{"report", "2026", "--by", "month"}, "report/1", report_keys, {{"rows", row_keys}}},
      {{"list"}, "sessions/1", {"from", "to", "count", "total_seconds", "sessions"}, {{"sessions", session_keys}}},
      {{"list", "all"},
       "sessions/1",
       {"from", "to", "count", "total_seconds", "sessions"},
       {{"sessions", session_keys}}},
      {{"history"}, "history/1", {"changes"}, {{"changes", {"at", "command", "what", "undone"}}}},
      {{"goal"}, "goals/1", {"goals"}, {{"goals", goal_row}}},
      {{"off"}, "off/1", {"off"}, {{"off", {"id", "from", "to", "reason"}}}},
      {{"topic"}, "topics/1", {"topics"}, {{"topics", {"topic", "seconds", "sessions", "last_day"}}}},
      {{"resource"}, "resources/1", {"resources"}, {{"resources", resource_row}}},
      {{"resource", "next"}, "resources/1", {"resources"}, {{"resources", with(resource_row, {"why"})}}},
      {{"learned"}, "learned/1", {"learned"}, {{"learned", learned_row}}},
      {{"plan"}, "plan/1", {"week", "items"}, {{"items", plan_row}}},
      {{"config"}, "config/1", {"settings"}, {{"settings", settings_row}}},
      {{"config", "get", "topic"}, "config/1", {"settings"}, {{"settings", settings_row}}},
      {{"config", "path"}, "config-path/1", {"path"}, {}, false}};
  return all;
}

Words keys_of(const Json& object) {
  Words keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

void expect_document(const Reading& reading, const std::string& text) {
  SCOPED_TRACE(command_line(reading.words));
  const Json document = Json::parse(text, nullptr, false);
  ASSERT_FALSE(document.is_discarded()) << text;
  EXPECT_EQ(document["schema"], "steady/" + reading.schema);
  EXPECT_EQ(keys_of(document), with_schema(reading.keys));
  for (const auto& [key, keys] : reading.parts) {
    if (!document[key].is_array()) {
      EXPECT_EQ(keys_of(document[key]), keys) << key;
      continue;
    }
    for (const Json& each : document[key]) EXPECT_EQ(keys_of(each), keys) << key;
  }
}

void fill(Program& program) {
  const std::vector<Words> lines = {
      {"log", "45m", "Chapter 10, read slowly", "-t", "ml-book", "--tag", "read", "-d", "2026-11-10"},
      {"log", "09:00-09:45", "-t", "日本語", "-d", "2026-11-17"},
      {"log", "30m", "-d", "2026-11-19"},
      {"log", "12m", "|pipes| and \"quotes\", <b>"},
      {"goal", "set", "40m", "--days", "mon-fri", "--from", "2026-11-18"},
      {"off", "add", "2026-11-21", "a wedding"},
      {"resource", "add", "https://example.org/course", "-t", "ml-book"},
      {"plan", "add", "|pipes| again", "-t", "ml-book", "--target", "2h"},
      {"learned", "|pipes| are no columns", "-t", "日本語", "-d", "2026-11-13"}};
  for (const Words& words : lines) ASSERT_EQ(program.run(words).exit, 0) << command_line(words);
}

class Answers : public testing::TestWithParam<bool> {
 protected:
  void SetUp() override {
    program_.set("STEADY_NOW", "2026-11-20T20:15");
    if (GetParam()) fill(program_);
  }
  Outcome ask(const Reading& reading, const Words& options) { return program_.run(with(reading.words, options)); }
  Program program_;
};

TEST_P(Answers, InJsonWithTheKeysOfTheContract) {
  for (const Reading& reading : readings()) {
    const Outcome outcome = ask(reading, {"--json"});
    EXPECT_EQ(outcome.exit, 0) << outcome.err;
    expect_document(reading, outcome.out);
    EXPECT_EQ(ask(reading, {"--format", "json"}).out, outcome.out);
  }
}

TEST_P(Answers, InEveryFormat) {
  for (const Reading& reading : readings()) {
    for (const std::string format : {"text", "json", "csv", "md"}) {
      SCOPED_TRACE(command_line(reading.words) + " --format " + format);
      const bool taken = reading.tabular || format == "text" || format == "json";
      const Outcome outcome = ask(reading, {"--format", format});
      EXPECT_EQ(outcome.exit, taken ? 0 : 2) << outcome.err;
      EXPECT_EQ(outcome.err.empty(), taken) << outcome.err;
    }
  }
}

TEST_P(Answers, InTextOfWholeLinesWithoutTrailingBlanks) {
  for (const std::string columns : {"", "80", "40", "20", "1"}) {
    program_.set("COLUMNS", columns);
    for (const Reading& reading : readings()) {
      SCOPED_TRACE(command_line(reading.words) + " COLUMNS=" + columns);
      const std::string text = ask(reading, {}).out;
      EXPECT_TRUE(text.empty() || text.back() == '\n') << text;
      for (const std::string& line : lines_of(text)) EXPECT_FALSE(line.ends_with(' ')) << line;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Stores, Answers, testing::Bool(),
                         [](const auto& each) { return each.param ? "filled" : "empty"; });

class Answer : public testing::Test {
 protected:
  Answer() { program_.set("STEADY_NOW", "2026-11-20T20:15"); }

  /// Types it with --json and expects an answer of that schema.
  Json answer(Words words, const std::string& schema, int exit = 0) {
    SCOPED_TRACE(command_line(words));
    words.push_back("--json");
    const Outcome outcome = program_.run(words);
    EXPECT_EQ(outcome.exit, exit) << outcome.err;
    Json document = Json::parse(outcome.out, nullptr, false);
    EXPECT_EQ(document["schema"], "steady/" + schema);
    return document;
  }
  void expect_session(const Words& words) {
    const Json document = answer(words, "session/1");
    EXPECT_EQ(keys_of(document), (Words{"schema", "session", "day"}));
    EXPECT_EQ(keys_of(document["session"]), session_keys);
    EXPECT_EQ(keys_of(document["day"]), day_keys);
  }
  void expect_done(const Words& words, int exit = 0) {
    const Json document = answer(words, "done/1", exit);
    EXPECT_EQ(keys_of(document), (Words{"schema", "message", "ids"}));
  }
  void expect_timer(const Words& words, int exit = 0) {
    EXPECT_EQ(keys_of(answer(words, "timer/1", exit)), with_schema(timer_keys));
  }
  Program program_;
};

TEST_F(Answer, OfASessionNamesItAndItsDay) {
  expect_session({"log", "30m"});
  expect_session({"show", "last"});
  expect_session({"edit", "last", "--note", "Chapter 10"});
  expect_session({"edit", "1", "--note", "Chapter 10"});
}

TEST_F(Answer, OfStopAndFocusIsThatOfASession) {
  program_.run({"start", "--at", "20:00"});
  expect_session({"stop"});
  expect_session({"focus", "1s"});
}

TEST_F(Answer, OfAnyOtherChangeHasAMessageAndIds) {
  expect_done({"undo"}, 1);
  expect_session({"log", "30m"});
  expect_done({"delete", "1"});
  expect_done({"undo"});
  expect_done({"redo"});
  expect_done({"redo"}, 1);
}

TEST_F(Answer, OfTheTimerHasTheSameKeysWhetherItRunsOrNot) {
  expect_timer({"status"}, 1);
  expect_timer({"start", "Chapter 10", "-t", "ml-book"});
  expect_timer({"status"});
  expect_timer({"cancel"});
  expect_session({"log", "30m"});
  expect_timer({"resume"});
}

TEST_F(Answer, OfAChangeInNoTable) {
  program_.run({"log", "30m"});
  for (const Words& words : {Words{"show", "1"}, {"delete", "1"}, {"status"}, {"start"}, {"redo"}})
    for (const std::string format : {"csv", "md"}) {
      const Outcome outcome = program_.run(with(words, {"--format", format}));
      EXPECT_EQ(outcome.exit, 2) << command_line(words);
      EXPECT_EQ(outcome.out, "");
    }
}

}  // namespace
}  // namespace steady::e2e
