#include "cli/config.hpp"

#include <gtest/gtest.h>

#include <istream>
#include <map>
#include <stdexcept>

#include "steady/core/error.hpp"

namespace steady {
namespace {

using namespace std::chrono_literals;

const std::string path = "/home/me/.config/steady/config.toml";

/// A machine with one file and some variables; whatever else is asked of it is a mistake.
struct TwoThings : Machine {
  std::map<std::string, std::string, std::less<>> variables;
  std::optional<std::string> file;

  std::optional<std::string> variable(std::string_view name) const override {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional(found->second);
  }
  std::optional<std::string> read_file(const std::string& asked) const override {
    EXPECT_EQ(asked, path);
    return file;
  }

  Instant now() const override { return unasked<Instant>(); }
  std::unique_ptr<Zone> zone() const override { return unasked<std::unique_ptr<Zone>>(); }
  std::array<std::uint8_t, 16> random() const override { return unasked<std::array<std::uint8_t, 16>>(); }
  std::optional<int> terminal_width() const override { return unasked<int>(); }
  void print(std::string_view) override { unasked<int>(); }
  void complain(std::string_view) override { unasked<int>(); }
  std::unique_ptr<std::istream> open(const std::string&) override { return unasked<std::unique_ptr<std::istream>>(); }
  void write_file(const std::string&, std::string_view) override { unasked<int>(); }
  std::vector<std::string> files_in(const std::string&) const override { return unasked<std::vector<std::string>>(); }
  void make_folder(const std::string&) override { unasked<int>(); }
  void remove_file(const std::string&) override { unasked<int>(); }
  void write_stream(const std::string&, const std::function<void(const Write&)>&) override { unasked<int>(); }
  std::optional<int> progress_width() const override { return unasked<int>(); }
  bool is_interactive() const override { return unasked<bool>(); }
  std::chrono::milliseconds elapsed() const override { return unasked<std::chrono::milliseconds>(); }
  void take_signals() override { unasked<int>(); }
  Wake wait(std::chrono::milliseconds) override { return unasked<Wake>(); }
  std::string edit(const std::string&, const std::string&) override { return unasked<std::string>(); }
  void leave(ExitCode) override { unasked<int>(); }

 private:
  template <class T>
  static T unasked() {
    throw std::logic_error("settings ask for nothing but variables and config.toml");
  }
};

Settings settings(const std::string& file) {
  TwoThings machine;
  machine.file = file;
  return read_settings(machine, path);
}

std::string refusal(const std::string& file, std::string* hint = nullptr) {
  try {
    settings(file);
  } catch (const FileError& error) {
    if (hint != nullptr) *hint = error.hint();
    const std::string message = error.what();
    EXPECT_TRUE(message.starts_with(path + ":")) << message;
    return message.substr(path.size() + 1);
  }
  return "taken";
}

TEST(Config, IsTheDefaultsWhereThereIsNone) {
  const TwoThings machine;
  EXPECT_EQ(read_settings(machine, path).day_start, 4h);
  EXPECT_EQ(read_settings(machine, "").subject, "learning");
  for (const SettingSource& source : setting_sources(machine, path)) {
    EXPECT_EQ(source.source, "default");
    EXPECT_EQ(source.value, source.row->preset);
  }
}

TEST(Config, IsReadFromTheFile) {
  const Settings read = settings("# mine\nday_start = \"05:30\"\nweek_start = 'sun'\ntopic = \"ml/größe\"\n");
  EXPECT_EQ(read.day_start, 5h + 30min);
  EXPECT_EQ(read.week_start, WeekStart::sunday);
  EXPECT_EQ(read.topic, "ml/größe");
  EXPECT_EQ(read.subject, "learning");
}

TEST(Config, MayBeEmpty) { EXPECT_EQ(settings("").day_start, 4h); }

TEST(Config, YieldsToTheEnvironment) {
  TwoThings machine;
  machine.file = "day_start = \"05:30\"\nsubject = \"maths\"\n";
  machine.variables = {{"STEADY_DAY_START", "06:00"}, {"STEADY_COLOR", "never"}};
  const auto sources = setting_sources(machine, path);
  EXPECT_EQ(read_settings(machine, path).day_start, 6h);
  EXPECT_EQ(sources[0].value, "06:00");
  EXPECT_EQ(sources[0].source, "STEADY_DAY_START");
  EXPECT_EQ(sources[3].source, "config.toml");
  EXPECT_EQ(sources[6].source, "STEADY_COLOR");
}

TEST(Config, RefusesAVariableThatCannotBe) {
  TwoThings machine;
  machine.variables = {{"STEADY_WEEK_START", "tue"}};
  try {
    read_settings(machine, path);
    ADD_FAILURE();
  } catch (const RequestError& error) {
    EXPECT_STREQ(error.what(), "STEADY_WEEK_START cannot be \"tue\"");
    EXPECT_EQ(error.hint(), "what works: mon or sun");
  }
}

TEST(Config, IsRefusedWithItsLineAndWhatWorks) {
  std::string hint;
  EXPECT_EQ(refusal("\nday_start = \"25:00\"\n", &hint), "2: day_start cannot be \"25:00\"");
  EXPECT_EQ(hint, "what works: a time of day from 00:00 to 23:59");
  EXPECT_EQ(refusal("day_start = 5\n", &hint), "1: day_start is not a text in quotes");
  EXPECT_EQ(hint, "like: day_start = \"04:00\"");
  EXPECT_EQ(refusal("\ntopic = machine learning # mine\n", &hint), "2: topic is not a text in quotes");
  EXPECT_EQ(hint, "like: topic = \"machine learning\"");
  EXPECT_EQ(refusal("topic.a = \"x\"", &hint), "1: topic is not a text in quotes");
  EXPECT_EQ(hint, "like: topic = \"ml-book\"");
  EXPECT_EQ(refusal("tpic = ml\n", &hint), "1: there is no setting \"tpic\"");
  EXPECT_EQ(hint, "did you mean: topic");
  EXPECT_EQ(refusal("# a\n\nday_strat = \"05:00\"\n", &hint), "3: there is no setting \"day_strat\"");
  EXPECT_EQ(hint, "did you mean: day_start");
  EXPECT_TRUE(refusal("topic = \"a\"\n[more]\nx = 1\n").starts_with("2: a bracket stands outside of quotes"));
}

TEST(Config, IsRefusedWhereItIsNoToml) {
  for (const char* file : {"day_start = 05:00\nx", "day_start \"05:00\"", "topic = \"a\"\ntopic = \"b\"", "= 1", "[",
                           "topic = \"a", "\xff\xfe", "topic = \"\x1b\""})
    EXPECT_NE(refusal(file), "taken") << file;
}

TEST(Config, IsRefusedWhereBracketsNestWithoutEnd) {
  EXPECT_NE(refusal("x = " + std::string(100'000, '[')), "taken");
  EXPECT_NE(refusal("x = " + std::string(100'000, '{')), "taken");
}

std::string with(std::string_view text, std::string_view key, const std::string& value) {
  return config_with(text, key, &value, path);
}
std::string without(std::string_view text, std::string_view key) { return config_with(text, key, nullptr, path); }

TEST(ConfigSet, MakesTheFirstLine) { EXPECT_EQ(with("", "day_start", "05:00"), "day_start = \"05:00\"\n"); }

TEST(ConfigSet, AddsALineBehindTheOthers) {
  EXPECT_EQ(with("# mine\ntopic = \"ml\"\n", "day_start", "05:00"), "# mine\ntopic = \"ml\"\nday_start = \"05:00\"\n");
  EXPECT_EQ(with("topic = \"ml\"", "day_start", "05:00"), "topic = \"ml\"\nday_start = \"05:00\"\n");
}

TEST(ConfigSet, ReplacesTheValueAndLeavesAllElse) {
  EXPECT_EQ(with("# a\n  topic   =  'ml'  # mine\n\nsubject = \"x\"\n", "topic", "go"),
            "# a\n  topic   =  \"go\"  # mine\n\nsubject = \"x\"\n");
  EXPECT_EQ(with("subject = \"größer\"\ntopic = \"ä\" # ö\n", "topic", "go"),
            "subject = \"größer\"\ntopic = \"go\" # ö\n");
}

TEST(ConfigSet, WritesWhatIsReadBack) {
  for (const std::string value : {"a\"b", "a\\b", "größe", "a # b", "'", "[x]", "{}"}) {
    EXPECT_EQ(settings(with("", "topic", value)).topic, value);
    EXPECT_EQ(settings(with("topic = \"old\" # c\n", "topic", value)).topic, value);
    EXPECT_EQ(settings(with("# c\nsubject = \"s\"", "topic", value)).topic, value);
  }
}

TEST(ConfigUnset, TakesItsLineAway) {
  EXPECT_EQ(without("# a\ntopic = \"ml\" # mine\nsubject = \"x\"\n", "topic"), "# a\nsubject = \"x\"\n");
  EXPECT_EQ(without("topic = \"ml\"", "topic"), "");
  EXPECT_EQ(without("subject = \"x\"\ntopic = \"ml\"", "topic"), "subject = \"x\"\n");
  EXPECT_EQ(without("# a\n", "topic"), "# a\n");
}

TEST(ConfigUnset, TakesAValueOfSeveralLinesAwayWhole) {
  EXPECT_EQ(without("topic = \"\"\"\nml\"\"\"\nsubject = \"x\"\n", "topic"), "subject = \"x\"\n");
}

TEST(ConfigSet, MendsALineThatIsWrong) {
  EXPECT_EQ(with("topic = ml\nsubject = \"x\"\n", "topic", "go"), "topic = \"go\"\nsubject = \"x\"\n");
  EXPECT_EQ(settings(without("topic = ml\nsubject = \"x\"\n", "topic")).subject, "x");
}

TEST(ConfigSet, RefusesAFileThatIsWrongElsewhere) {
  EXPECT_THROW(with("subject = ", "topic", "ml"), FileError);
  EXPECT_THROW(without("subject = \ntopic = \"ml\"", "topic"), FileError);
  EXPECT_THROW(with("[topic]\nx = \"ml\"\n", "topic", "go"), FileError);
}

}  // namespace
}  // namespace steady
