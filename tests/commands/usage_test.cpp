// What is common to all commands: names, options, help, formats, where the store lies.

#include <fstream>

#include "fake_machine.hpp"

namespace steady {
namespace {

class Usage : public CommandTest {};

TEST_F(Usage, NamesTheNearestCommand) {
  const std::vector<std::pair<std::string, std::string>> typos = {
      {"weak", "week"}, {"strek", "streak"}, {"lgo", "log"}, {"lst", "list"}, {"cofnig", "config"}};
  for (const auto& [typed, meant] : typos) {
    const std::string told = refused({typed}, '"' + typed + '"');
    EXPECT_NE(told.find("did you mean: " + meant), std::string::npos) << told;
  }
  const std::string told = refused({"frobnicate"}, "\"frobnicate\"");
  EXPECT_NE(told.find("steady help"), std::string::npos) << told;
  refused({"help", "weak"}, "\"weak\"");
}

TEST_F(Usage, NamesTheNearestOption) {
  const std::vector<std::pair<Words, std::string>> typos = {{{"log", "5m", "--tpoic", "x"}, "--topic"},
                                                            {{"log", "--ovrelap", "5m"}, "--overlap"},
                                                            {{"list", "--tga", "x"}, "--tag"},
                                                            {{"streak", "--chek"}, "--check"},
                                                            {{"week", "--jsno"}, "--json"},
                                                            {{"goal", "set", "--form", "mon"}, "--from"}};
  for (const auto& [words, meant] : typos) {
    const std::string told = refused(words, "no option");
    EXPECT_NE(told.find("did you mean: " + meant), std::string::npos) << told;
  }
}

TEST_F(Usage, NamesTheNearestVerbOfANoun) {
  for (const auto& [words, typed, meant] :
       std::vector<std::tuple<Words, std::string, std::string>>{{{"goal", "st", "45m"}, "st", "set"},
                                                                {{"off", "rmove", "1"}, "rmove", "remove"},
                                                                {{"config", "gte", "color"}, "gte", "get"},
                                                                {{"plan", "crry"}, "plan crry", "plan carry"},
                                                                {{"plan", "ad", "Read"}, "plan ad", "plan add"},
                                                                {{"plan", "drp", "1"}, "plan drp", "plan drop"}}) {
    const std::string told = refused(words, typed);
    EXPECT_NE(told.find("did you mean: steady " + words[0] + ' ' + meant.substr(meant.find(' ') + 1)),
              std::string::npos)
        << told;
  }
  refused({"plan", "soon"}, "\"soon\" is not a week");
  done({"learned", "remov", "it"});
}

TEST_F(Usage, NamesTheOnlyOptionOrCommandThatBeginsSo) {
  EXPECT_NE(refused({"log", "5m", "--top", "x"}, "\"--top\"").find("did you mean: --topic"), std::string::npos);
  EXPECT_NE(refused({"edit", "1", "--dur", "5m"}, "\"--dur\"").find("did you mean: --duration"), std::string::npos);
  EXPECT_NE(refused({"histo"}, "\"histo\"").find("did you mean: history"), std::string::npos);
  EXPECT_NE(refused({"re"}, "\"re\"").find("see them"), std::string::npos) << "report, resume, recap and more";
}

TEST_F(Usage, RefusesOptionsWithoutTheirValueOrGivenTwice) {
  refused({"log", "5m", "-t"}, "\"-t\"");
  refused({"list", "--search"}, "\"--search\"");
  refused({"log", "5m", "-d", "mon", "--day", "tue"}, "--day");
  refused({"week", "--json=yes"}, "\"--json=yes\"");
}

TEST_F(Usage, RefusesWordsThatAreTooMany) {
  refused({"today", "tomorrow"}, "\"tomorrow\"");
  refused({"list", "last", "30", "days"}, "\"30\"");
  refused({"config", "get", "color", "topic"}, "\"topic\"");
  const std::string told = refused({"help", "week", "list"}, "\"list\" is one word too many");
  EXPECT_NE(told.find("steady help list"), std::string::npos) << told;
}

TEST_F(Usage, RefusesAWrongClockAndZoneAlsoWhereNeitherIsLookedAt) {
  for (const Words& words : {Words{"doctor"}, {"goal"}, {"config"}, {"export", "csv"}, {"status"}}) {
    machine.variables["STEADY_NOW"] = "late";
    refused(words, "STEADY_NOW is \"late\"");
    machine.variables.erase("STEADY_NOW");
  }
}

TEST_F(Usage, RefusesFormatsAndColoursThatAreNone) {
  for (const auto& [words, named] :
       std::vector<std::pair<Words, std::string>>{{{"week", "--format", "yaml"}, "\"yaml\""},
                                                  {{"log", "5m", "--format", "xml"}, "\"xml\""},
                                                  {{"week", "--json", "--format", "csv"}, "csv"},
                                                  {{"week", "--color", "sometimes"}, "\"sometimes\""}}) {
    const Answer answer = type(words);
    EXPECT_EQ(answer.exit, 2) << testing::PrintToString(words);
    EXPECT_NE(answer.err.find(named), std::string::npos) << answer.err;
  }
  EXPECT_TRUE(sessions().empty());
}

TEST_F(Usage, RefusesCsvOfACommandThatIsNoReport) {
  for (const Words& words : {Words{"log", "5m"}, Words{"undo"}, Words{}, Words{"config", "path"}}) {
    Words asked = words;
    asked.insert(asked.end(), {"--format", "csv"});
    EXPECT_EQ(type(asked).exit, 2) << testing::PrintToString(asked);
  }
  EXPECT_TRUE(sessions().empty());
}

TEST_F(Usage, TakesOptionsBeforeAndBehindTheCommand) {
  for (const Words& words : {Words{"--json", "week", "last"}, Words{"week", "--json", "last"},
                             Words{"--format", "json", "week", "last"}, Words{"week", "last", "--format=json"}})
    EXPECT_EQ(nlohmann::json::parse(done(words))["week"], "2026-W46") << testing::PrintToString(words);
}

TEST_F(Usage, HelpsWithOneCommandAndWithAll) {
  EXPECT_NE(done({"help"}).find("steady log"), std::string::npos);
  EXPECT_EQ(done({"help"}), done({"--help"}));
  EXPECT_EQ(done({"help", "goal", "set"}), done({"goal", "set", "-h"}));
  EXPECT_EQ(done({"log", "--help"}), done({"log", "45m", "-h"}));
}

TEST_F(Usage, TellsItsVersion) {
  EXPECT_TRUE(done({"--version"}).starts_with("steady "));
  EXPECT_EQ(done({"-V"}), done({"--version"}));
}

TEST_F(Usage, HelpsWhereSettingsAndStoreAreBroken) {
  machine.variables["STEADY_DB"] = "/";
  machine.files[machine.config()] = "no toml";
  EXPECT_EQ(type({"help", "log"}).exit, 0);
  EXPECT_EQ(type({"--version"}).exit, 0);
}

TEST_F(Usage, KeepsTheStoreWhereFlagOrEnvironmentSay) {
  const std::string by_variable = (machine.home() / "by-variable.db").string();
  const std::string by_flag = (machine.home() / "by-flag.db").string();
  machine.variables["STEADY_DB"] = by_variable;
  done({"log", "5m"});
  done({"log", "5m", "--db", by_flag});
  done({"--db=" + by_flag, "log", "5m", "-d", "today"});
  EXPECT_FALSE(std::filesystem::exists(machine.store()));
  EXPECT_EQ(ask({"list"})["count"], 1);
  EXPECT_EQ(ask({"list", "--db", by_flag})["count"], 2);
  machine.variables.erase("STEADY_DB");
  machine.variables["XDG_DATA_HOME"] = (machine.home() / "data").string();
  done({"log", "5m"});
  EXPECT_TRUE(std::filesystem::exists(machine.home() / "data/steady/steady.db"));
  EXPECT_EQ(type({"week", "--db", ""}).exit, 2);
}

TEST_F(Usage, AnswersWith4WhereTheStoreIsNone) {
  const std::string path = (machine.home() / "notes.txt").string();
  std::ofstream(path) << "These are my notes.\n";
  machine.variables["STEADY_DB"] = path;
  for (const Words& words : {Words{"week"}, Words{"log", "5m"}, Words{"undo"}, Words{"goal"}}) {
    const Answer answer = type(words);
    EXPECT_EQ(answer.exit, 4) << testing::PrintToString(words);
    EXPECT_NE(answer.err.find("notes.txt"), std::string::npos) << answer.err;
  }
  const auto error = nlohmann::json::parse(type({"week", "--json"}).err);
  EXPECT_EQ(error["schema"], "steady/error/1");
  EXPECT_EQ(error["error"]["code"], 4);
}

TEST_F(Usage, SaysAWordsEscapeSequencesHarmlessly) {
  const Answer answer = type({"\x1b[2J"});
  EXPECT_EQ(answer.exit, 2);
  EXPECT_EQ(answer.err.find('\x1b'), std::string::npos);
}

}  // namespace
}  // namespace steady
