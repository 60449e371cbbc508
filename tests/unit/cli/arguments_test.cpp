#include "cli/arguments.hpp"

#include <gtest/gtest.h>

#include <set>

#include "steady/core/error.hpp"

namespace steady {
namespace {

using Words = std::vector<std::string>;

CommandLine parse(const Words& args) { return parse_command_line(args); }
std::string command(const Words& args) {
  const CommandLine line = parse(args);
  return line.command == nullptr ? "none" : std::string(line.command->name);
}
Words words(const Words& args) { return parse(args).arguments.words; }

std::string refusal(const Words& args, std::string* hint = nullptr) {
  try {
    parse(args);
  } catch (const RequestError& error) {
    if (hint != nullptr) *hint = error.hint();
    return error.what();
  }
  return "taken";
}

TEST(CommandOfALine, IsItsFirstWord) {
  EXPECT_EQ(command({"log", "30m"}), "log");
  EXPECT_EQ(command({"--json", "week"}), "week");
  EXPECT_EQ(command({"--db", "log", "week"}), "week");
  EXPECT_EQ(command({"--db=x", "-q", "log", "30m", "week"}), "log");
}

TEST(CommandOfALine, MayBeNounAndVerb) {
  EXPECT_EQ(command({"goal"}), "goal");
  EXPECT_EQ(command({"goal", "set", "45m"}), "goal set");
  EXPECT_EQ(words({"goal", "set", "45m"}), Words{"45m"});
  EXPECT_EQ(command({"goal", "--json", "set", "45m"}), "goal set");
}

TEST(CommandOfALine, ListsWhereANounIsFollowedByList) {
  EXPECT_EQ(command({"goal", "list"}), "goal");
  EXPECT_EQ(words({"goal", "list"}), Words{});
  EXPECT_EQ(command({"off", "list"}), "off");
  EXPECT_EQ(words({"log", "30m", "list"}), (Words{"30m", "list"}));
}

TEST(CommandOfALine, IsWithNearestNameWhereItIsNone) {
  std::string hint;
  EXPECT_EQ(refusal({"wek"}, &hint), "there is no command \"wek\"");
  EXPECT_EQ(hint, "did you mean: week");
  EXPECT_EQ(refusal({"xyzzy"}, &hint), "there is no command \"xyzzy\"");
  EXPECT_EQ(hint, "see them: steady help");
  EXPECT_EQ(refusal({"help", "wek"}), "there is no command \"wek\"");
}

TEST(CommandOfALine, MayBeLeftOut) {
  const CommandLine line = parse({"--json"});
  EXPECT_TRUE(line.command == nullptr || line.command->name.empty());
  EXPECT_TRUE(line.arguments.has("--json"));
  EXPECT_FALSE(parse({}).help);
}

TEST(Help, IsTheWordAndBothOptions) {
  for (const Words& args : {Words{"help", "log"}, {"log", "--help"}, {"-h", "log"}, {"log", "30m", "-h"}}) {
    EXPECT_TRUE(parse(args).help);
    EXPECT_EQ(command(args), "log");
  }
  EXPECT_TRUE(parse({"help"}).help);
  EXPECT_EQ(command({"help", "goal", "set"}), "goal set");
  EXPECT_TRUE(parse({"--version"}).version);
  EXPECT_TRUE(parse({"-V"}).version);
}

TEST(WordsOfALine, StayAsTyped) {
  const Words odd = {"30m", "[a, b]", "++", "[]", "", " ", "-5 degrees", "-3", "-", "a=b", "{x}", "%", "\\n"};
  Words line = odd;
  line.insert(line.begin(), "log");
  EXPECT_EQ(words(line), odd);
}

TEST(WordsOfALine, AreAllThatFollowsTwoDashes) {
  EXPECT_EQ(words({"log", "30m", "--", "--json", "-t", "x"}), (Words{"30m", "--json", "-t", "x"}));
  EXPECT_EQ(words({"log", "--", "30m", "--", "x"}), (Words{"30m", "--", "x"}));
  EXPECT_EQ(command({"--", "log", "30m"}), "log");
  EXPECT_FALSE(parse({"log", "30m", "--", "--json"}).arguments.has("--json"));
}

TEST(WordsOfALine, MayBeNegativeNumbers) {
  EXPECT_EQ(words({"week", "-2"}), Words{"-2"});
  EXPECT_EQ(parse({"log", "30m", "-d", "-3"}).arguments.value("--day"), "-3");
}

TEST(WordsOfALine, AreAsManyAsTheCommandTakes) {
  EXPECT_NE(refusal({"log"}), "taken");
  EXPECT_TRUE(refusal({"week", "this", "last"}).find("\"last\"") != std::string::npos);
  EXPECT_TRUE(refusal({"goal", "x"}).find("\"x\"") != std::string::npos);
  EXPECT_EQ(refusal({"log", "--help"}), "taken");
}

TEST(WordsOfALine, AreShownInQuotesWhereTheyMayBeOne) {
  const auto hint = [](const Words& args) {
    std::string told;
    refusal(args, &told);
    return told;
  };
  EXPECT_EQ(hint({"day", "3", "days", "ago"}), "words that are one go in quotes: steady day \"3 days ago\"");
  EXPECT_EQ(hint({"config", "set", "subject", "deep", "learning"}),
            "words that are one go in quotes: steady config set subject \"deep learning\"");
  EXPECT_EQ(hint({"edit", "1", "45m"}), "like: steady edit last --duration 25m");
  EXPECT_EQ(hint({"undo", "1", "2"}), "like: steady undo");
}

TEST(OptionsOfALine, StandAnywhere) {
  for (const Words& args : {Words{"log", "-t", "ml", "30m", "note"},
                            {"log", "30m", "-t", "ml", "note"},
                            {"log", "30m", "note", "-t", "ml"}}) {
    EXPECT_EQ(parse(args).arguments.value("--topic"), "ml");
    EXPECT_EQ(words(args), (Words{"30m", "note"}));
  }
  for (const Words& args : {Words{"--db", "x", "week"}, {"week", "--db", "x"}, {"week", "--db=x"}})
    EXPECT_EQ(parse(args).arguments.value("--db"), "x");
}

TEST(OptionsOfALine, TakeTheirValueApartOrAttached) {
  for (const Words& args : {Words{"log", "30m", "-t", "ml"},
                            {"log", "30m", "-tml"},
                            {"log", "30m", "--topic=ml"},
                            {"log", "30m", "--topic", "ml"}})
    EXPECT_EQ(parse(args).arguments.value("--topic"), "ml") << args.back();
  EXPECT_EQ(parse({"log", "30m", "--topic="}).arguments.value("--topic"), "");
  EXPECT_EQ(parse({"log", "30m", "--topic=a=b"}).arguments.value("--topic"), "a=b");
  EXPECT_EQ(parse({"log", "30m", "-t", "[a, b]"}).arguments.value("--topic"), "[a, b]");
}

TEST(OptionsOfALine, TakeTheWordsThatContinueADuration) {
  for (const Words& args : {Words{"stop", "--for", "1h", "30m", "a", "note"},
                            {"stop", "--for=1h", "30m", "a", "note"},
                            {"stop", "a", "note", "--for", "1h", "30m"}}) {
    EXPECT_EQ(parse(args).arguments.value("--for"), "1h 30m");
    EXPECT_EQ(words(args), (Words{"a", "note"}));
  }
  const Words target = {"plan", "--target", "2", "hours", "add", "Read", "30m"};
  EXPECT_EQ(command(target), "plan add");
  EXPECT_EQ(parse(target).arguments.value("--target"), "2 hours");
  EXPECT_EQ(words(target), (Words{"Read", "30m"}));
  const Words alone = {"stop", "--for", "90", "30", "problems"};
  EXPECT_EQ(parse(alone).arguments.value("--for"), "90");
  EXPECT_EQ(words(alone), (Words{"30", "problems"}));
  EXPECT_EQ(words({"stop", "--for", "30m", "--", "20s"}), (Words{"20s"}));
}

TEST(OptionsOfALine, TakeTheHalfOfTheDayWithATime) {
  EXPECT_EQ(parse({"log", "10m", "--at", "7", "pm", "scales"}).arguments.value("--at"), "7pm");
  EXPECT_EQ(words({"log", "10m", "--at", "7", "pm", "scales"}), (Words{"10m", "scales"}));
  EXPECT_EQ(words({"log", "10m", "--at", "7pm", "amps"}), (Words{"10m", "amps"}));
}

TEST(OptionsOfALine, RepeatOnlyWhereTheTableSaysSo) {
  EXPECT_EQ(parse({"log", "30m", "--tag", "a", "--tag=b,c"}).arguments.values("--tag"), (Words{"a", "b,c"}));
  EXPECT_EQ(refusal({"log", "30m", "-t", "a", "--topic", "b"}), "\"--topic\" is given more than once");
}

TEST(OptionsOfALine, AreNamedWhereTheyAreWrong) {
  std::string hint;
  EXPECT_EQ(refusal({"log", "30m", "--topci", "ml"}, &hint), "log has no option \"--topci\"");
  EXPECT_EQ(hint, "did you mean: --topic");
  EXPECT_EQ(refusal({"week", "--topic=ml"}), "week has no option \"--topic\"");
  EXPECT_EQ(refusal({"log", "30m", "-x"}, &hint), "log has no option \"-x\"");
  EXPECT_FALSE(hint.empty());
  EXPECT_EQ(refusal({"week", "--json=yes"}), "\"--json=yes\": --json takes no value");
}

TEST(OptionsOfALine, NeedTheirValue) {
  EXPECT_TRUE(refusal({"log", "30m", "-t"}).starts_with("\"-t\" needs a value"));
  EXPECT_TRUE(refusal({"log", "30m", "--topic", "--json"}).starts_with("\"--topic\" needs a value"));
  EXPECT_TRUE(refusal({"log", "30m", "-t", "-s"}).starts_with("\"-t\" needs a value"));
}

TEST(JsonErrors, AreAskedForByTheLineAlone) {
  EXPECT_TRUE(asks_for_json({"log", "nonsense", "--json"}));
  EXPECT_TRUE(asks_for_json({"--format", "json"}));
  EXPECT_TRUE(asks_for_json({"--format=json", "week"}));
  EXPECT_FALSE(asks_for_json({"log", "--", "--json"}));
  EXPECT_FALSE(asks_for_json({"--format", "csv"}));
  EXPECT_FALSE(asks_for_json({}));
}

TEST(CommandTable, NamesEveryOptionOnceAndDescribesIt) {
  for (const CommandRow& row : commands()) {
    std::set<std::string_view> names;
    for (const auto& rows : {row.options, global_options()}) {
      for (const OptionRow& option : rows) {
        EXPECT_TRUE(names.insert(option.long_name()).second) << row.name << option.names;
        const bool letter = !option.short_name().empty();
        EXPECT_TRUE(!letter || names.insert(option.short_name()).second) << row.name << option.names;
        EXPECT_FALSE(option.help.empty()) << option.names;
      }
    }
    EXPECT_LE(row.least_words, row.most_words) << row.name;
    EXPECT_FALSE(row.summary.empty()) << row.name;
    EXPECT_TRUE(row.example.starts_with("steady")) << row.name;
  }
}

}  // namespace
}  // namespace steady
