// `config` and what settings do: flag over environment over config.toml over default.

#include "fake_machine.hpp"

namespace steady {
namespace {

class Config : public CommandTest {
 protected:
  std::string& file() { return machine.files[machine.config()]; }
};

TEST_F(Config, ShowsEverySettingAndWhereItComesFrom) {
  file() = "week_start = \"sun\"\nday_start = \"05:00\"\n";
  machine.variables["STEADY_DAY_START"] = "06:00";
  const auto settings = ask({"config"})["settings"];
  std::map<std::string, std::pair<std::string, std::string>> told;
  for (const auto& row : settings) told[row["key"]] = {row["value"].is_null() ? "" : row["value"], row["source"]};
  EXPECT_EQ(told.size(), 7U);
  EXPECT_EQ(told["day_start"], std::pair(std::string("06:00"), std::string("STEADY_DAY_START")));
  EXPECT_EQ(told["week_start"], std::pair(std::string("sun"), std::string("config.toml")));
  EXPECT_EQ(told["subject"], std::pair(std::string("learning"), std::string("default")));
  EXPECT_EQ(told["topic"], std::pair(std::string(), std::string("default")));
}

TEST_F(Config, GetsOneSetting) {
  EXPECT_EQ(done({"config", "get", "day_start"}), "04:00\n");
  EXPECT_EQ(done({"config", "get", "topic"}), "");
}

TEST_F(Config, SetsBesideWhatAPersonWrote) {
  file() = "# My days end late.\nday_start = \"05:00\"  # after the last train\n\n# color = \"never\"\n";
  done({"config", "set", "day_start", "03:30"});
  done({"config", "set", "topic", "a \"quoted\" \\ 日本語"});
  EXPECT_EQ(file(),
            "# My days end late.\nday_start = \"03:30\"  # after the last train\n\n"
            "# color = \"never\"\ntopic = \"a \\\"quoted\\\" \\\\ 日本語\"\n");
  EXPECT_EQ(done({"config", "get", "topic"}), "a \"quoted\" \\ 日本語\n");
}

TEST_F(Config, MakesTheFileWhereThereIsNone) {
  done({"config", "set", "week_start", "sun"});
  EXPECT_EQ(machine.files.at(machine.config()), "week_start = \"sun\"\n");
  EXPECT_EQ(ask({"week"})["start"], "2026-11-15");
}

TEST_F(Config, UnsetsASettingAndLeavesTheOthers) {
  file() = "# kept\nweek_start = \"sun\"\ntopic = \"x\"\n";
  done({"config", "unset", "week_start"});
  EXPECT_EQ(file(), "# kept\ntopic = \"x\"\n");
  done({"config", "unset", "week_start"});
  EXPECT_EQ(file(), "# kept\ntopic = \"x\"\n");
}

TEST_F(Config, RefusesUnknownKeysWithTheNearest) {
  for (const std::string verb : {"get", "unset"}) {
    const std::string told = refused({"config", verb, "day_strat"}, "\"day_strat\"");
    EXPECT_NE(told.find("day_start"), std::string::npos) << told;
  }
  refused({"config", "set", "day_strat", "05:00"}, "\"day_strat\"");
  refused({"config", "set", "day_start"}, "KEY VALUE");
}

TEST_F(Config, RefusesWrongValues) {
  const std::vector<std::pair<std::string, std::string>> wrong = {
      {"day_start", "24:00"}, {"day_start", "noon"}, {"day_start", ""},  {"week_start", "wed"},
      {"color", "blue"},      {"topic", ""},         {"topic", "a\x1b"}, {"posts", ""}};
  for (const auto& [key, value] : wrong) {
    SCOPED_TRACE(key + " " + testing::PrintToString(value));
    EXPECT_EQ(type({"config", "set", key, value}).exit, 2);
    EXPECT_EQ(file(), "");
  }
}

TEST_F(Config, StopsEveryCommandWhereItIsWrongButNotItself) {
  file() = "week_start = \"sun\"\nday_start = \"late\"\n";
  for (const Words& words : {Words{"week"}, Words{"log", "30m"}, Words{"streak"}, Words{}}) {
    const Answer answer = type(words);
    EXPECT_EQ(answer.exit, 3);
    EXPECT_NE(answer.err.find("config.toml:2"), std::string::npos) << answer.err;
    EXPECT_NE(answer.err.find("\"late\""), std::string::npos) << answer.err;
  }
  EXPECT_EQ(type({"config"}).exit, 0);
  EXPECT_EQ(type({"config", "path"}).exit, 0);
  EXPECT_EQ(type({"config", "get", "week_start"}).exit, 0);
  done({"config", "set", "day_start", "05:00"});
  EXPECT_EQ(file(), "week_start = \"sun\"\nday_start = \"05:00\"\n");
  EXPECT_EQ(ask({"week"})["start"], "2026-11-15");
}

TEST_F(Config, NamesTheLineOfEveryFault) {
  const std::vector<std::pair<std::string, std::string>> wrong = {{"\nday_start = 5\n", "config.toml:2"},
                                                                  {"day_strat = \"05:00\"\n", "\"day_strat\""},
                                                                  {"# fine\n\nday_start = \n", "config.toml:3"},
                                                                  {"color = \"blue\"\n", "\"blue\""},
                                                                  {"topic = \"\xff\"\n", "UTF-8"}};
  for (const auto& [text, named] : wrong) {
    file() = text;
    const Answer answer = type({"week"});
    EXPECT_EQ(answer.exit, 3) << text;
    EXPECT_NE(answer.err.find(named), std::string::npos) << answer.err;
  }
}

TEST_F(Config, TellsAWrongFileInJson) {
  file() = "day_start = 5\n";
  const auto error = nlohmann::json::parse(type({"week", "--json"}).err)["error"];
  EXPECT_EQ(error["code"], 3);
}

TEST_F(Config, RefusesWrongVariablesAndNamesThem) {
  const std::vector<std::pair<std::string, std::string>> wrong = {{"STEADY_DAY_START", "25:00"},
                                                                  {"STEADY_WEEK_START", "tue"},
                                                                  {"STEADY_COLOR", "blue"},
                                                                  {"STEADY_NOW", "yesterday"},
                                                                  {"STEADY_NOW", "2026-02-30T10:00"}};
  for (const auto& [name, value] : wrong) {
    machine.variables[name] = value;
    const Answer answer = type({"week"});
    EXPECT_EQ(answer.exit, 2) << name;
    EXPECT_NE(answer.err.find(name), std::string::npos) << answer.err;
    EXPECT_NE(answer.err.find('"' + value + '"'), std::string::npos) << answer.err;
    machine.variables.erase(name);
  }
}

TEST_F(Config, TakesAVariableThatIsSetToNothingAsAbsent) {
  machine.variables["STEADY_DAY_START"] = "";
  machine.variables["STEADY_NOW"] = "";
  EXPECT_EQ(done({"config", "get", "day_start"}), "04:00\n");
}

TEST_F(Config, LiesWhereXdgSays) {
  EXPECT_EQ(done({"config", "path"}), machine.config() + "\n");
  machine.variables["XDG_CONFIG_HOME"] = "/elsewhere";
  EXPECT_EQ(done({"config", "path"}), "/elsewhere/steady/config.toml\n");
  machine.variables["XDG_CONFIG_HOME"] = "relative";
  EXPECT_EQ(done({"config", "path"}), machine.config() + "\n");
}

TEST_F(Config, HasNoPlaceWithoutAHomeAndSaysWhatToSet) {
  machine.variables.erase("HOME");
  const Answer told = type({"config", "set", "day_start", "05:00"});
  EXPECT_EQ(told.exit, 2);
  EXPECT_NE(told.err.find("set HOME or XDG_CONFIG_HOME"), std::string::npos) << told.err;
  const Answer store = type({"log", "5m"});
  EXPECT_EQ(store.exit, 2);
  EXPECT_NE(store.err.find("STEADY_DB"), std::string::npos) << store.err;
  done({"--db", (machine.home() / "other.db").string(), "log", "5m"});
}

TEST_F(Config, RefusesToPutASettingInThePlaceOfATable) {
  machine.files[machine.config()] = "topic = \"ml\"\nday_start.x = \"1\"\n";
  const Answer told = type({"config", "set", "day_start", "05:00"});
  EXPECT_EQ(told.exit, 3);
  EXPECT_NE(told.err.find("config.toml:2: day_start is a table"), std::string::npos) << told.err;
  EXPECT_EQ(machine.files[machine.config()], "topic = \"ml\"\nday_start.x = \"1\"\n");
}

}  // namespace
}  // namespace steady
