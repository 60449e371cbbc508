// `goal`, `goal set`, `goal remove`, `off`, `off add`, `off remove`.

#include <sstream>

#include "fake_machine.hpp"

namespace steady {
namespace {

using nlohmann::json;

class Goal : public CommandTest {
 protected:
  json goals() { return ask({"goal"})["goals"]; }
  std::string status_of(const std::string& day) { return ask({"report", day})["rows"][0]["status"]; }
};

class Off : public Goal {
 protected:
  json offs() { return ask({"off"})["off"]; }
};

json goal_row(const json& from, int seconds, const std::string& weekdays, int freezes) {
  return {{"from", from}, {"seconds", seconds}, {"weekdays", weekdays}, {"freezes", freezes}};
}

const json born_with = goal_row(nullptr, 1800, "mon,tue,wed,thu,fri,sat,sun", 0);

TEST_F(Goal, IsBornWithHalfAnHourADay) {
  EXPECT_EQ(goals(), json::array({born_with}));
  EXPECT_FALSE(std::filesystem::exists(machine.store()));
}

TEST_F(Goal, HoldsFromTodayAndChangesNoDayBefore) {
  done({"log", "30m", "-d", "yesterday"});
  done({"log", "37m"});
  const std::string said = done({"goal", "set", "45m"});
  EXPECT_NE(said.find("Today is open again: 8m left."), std::string::npos) << said;
  EXPECT_NE(said.find("--from tomorrow"), std::string::npos) << said;
  EXPECT_EQ(status_of("yesterday"), "met");
  EXPECT_EQ(status_of("today"), "pending");
  EXPECT_EQ(goals()[1]["from"], "2026-11-20");
  EXPECT_EQ(goals()[0], born_with);
}

TEST_F(Goal, ReplacesTheRowOfItsDate) {
  done({"goal", "set", "45m"});
  done({"goal", "set", "1h"});
  ASSERT_EQ(goals().size(), 2U);
  EXPECT_EQ(goals()[1]["seconds"], 3600);
}

TEST_F(Goal, KeepsWhatIsNotNamedAsItIsInForceThere) {
  done({"goal", "set", "45m", "--days", "mon-fri,sun", "--freezes", "2", "--from", "2026-12-01"});
  done({"goal", "set", "1h", "--from", "2026-12-10"});
  done({"goal", "set", "--days", "sat", "--from", "2026-12-20"});
  done({"goal", "set", "--freezes", "0", "--from", "2026-12-05"});
  const json rows = goals();
  ASSERT_EQ(rows.size(), 5U);
  EXPECT_EQ(rows[1]["weekdays"], "mon,tue,wed,thu,fri,sun");
  EXPECT_EQ(rows[2], goal_row("2026-12-05", 2700, "mon,tue,wed,thu,fri,sun", 0));
  EXPECT_EQ(rows[3], goal_row("2026-12-10", 3600, "mon,tue,wed,thu,fri,sun", 2));
  EXPECT_EQ(rows[4]["weekdays"], "sat");
  EXPECT_EQ(rows[4]["seconds"], 3600);
}

TEST_F(Goal, ReadsAWeekdayAsTheNextNotBeforeToday) {
  done({"goal", "set", "45m", "--from", "fri"});
  EXPECT_EQ(goals()[1]["from"], "2026-11-20");
  done({"goal", "set", "45m", "--from", "thu"});
  EXPECT_EQ(goals()[2]["from"], "2026-11-26");
  done({"goal", "set", "45m", "--from", "11-19"});
  EXPECT_EQ(goals()[3]["from"], "2027-11-19");
}

TEST_F(Goal, TakesItsDurationInWordsApart) {
  done({"goal", "set", "1", "hour", "30", "minutes"});
  EXPECT_EQ(goals()[1]["seconds"], 5400);
}

TEST_F(Goal, AnswersWithAllGoalsInJson) {
  const json answer = ask({"goal", "set", "45m"});
  EXPECT_EQ(answer["schema"], "steady/goals/1");
  EXPECT_EQ(answer["goals"].size(), 2U);
  EXPECT_EQ(ask({"goal", "remove", "2026-11-20"})["goals"], json::array({born_with}));
}

TEST_F(Goal, RefusesWhatIsNoGoal) {
  refused({"goal", "set"}, "duration");
  refused({"goal", "set", "--from", "tomorrow"}, "duration");
  refused({"goal", "set", "0m"}, "\"0m\"");
  refused({"goal", "set", "25h"}, "\"25h\"");
  refused({"goal", "set", "45m", "please"}, "\"please\"");
  for (const std::string days : {"weekdays", "", "mon-", "mon,,tue", "mon-fri-sun"})
    refused({"goal", "set", "--days", days}, '"' + days + '"');
  for (const std::string freezes : {"32", "-1", "some", "", "1.5"})
    refused({"goal", "set", "--freezes", freezes}, '"' + freezes + '"');
  refused({"goal", "set", "45m", "--from", "someday"}, "\"someday\"");
}

TEST_F(Goal, RemovesARowButNeverTheFirst) {
  done({"goal", "set", "45m", "--from", "2026-12-01"});
  refused({"goal", "remove", "2026-12-02"}, "\"2026-12-02\"");
  refused({"goal", "remove", "0001-01-01"}, "\"0001-01-01\"");
  refused({"goal", "remove"}, "FROM");
  done({"goal", "remove", "2026-12-01"});
  EXPECT_EQ(goals(), json::array({born_with}));
}

TEST_F(Goal, RemovesNothingFromAStoreThatIsNotThereAndMakesNone) {
  refused({"goal", "remove", "2026-12-02"}, "\"2026-12-02\"");
  EXPECT_FALSE(std::filesystem::exists(machine.store()));
}

TEST_F(Goal, IsAlsoNamedGoalList) {
  done({"goal", "set", "45m"});
  EXPECT_EQ(ask({"goal", "list"}), ask({"goal"}));
  EXPECT_EQ(ask({"off", "list"}), ask({"off"}));
}

TEST_F(Off, MarksDaysOffWithAReason) {
  const std::string said = done({"off", "add", "today", "a", "cold"});
  EXPECT_NE(said.find("a cold"), std::string::npos) << said;
  EXPECT_EQ(offs(), json::parse(R"([{"id":1,"from":"2026-11-20","to":"2026-11-20","reason":"a cold"}])"));
  EXPECT_EQ(status_of("today"), "off");
}

TEST_F(Off, TakesAnyRangeFromTodayOn) {
  const std::vector<std::tuple<std::string, std::string, std::string>> ranges = {
      {"sat", "2026-11-21", "2026-11-21"},
      {"12-24..12-26", "2026-12-24", "2026-12-26"},
      {"fri..mon", "2026-11-20", "2026-11-23"},
      {"this", "2026-11-16", "2026-11-22"},
      {"2026-12", "2026-12-01", "2026-12-31"}};
  for (const auto& [word, from, to] : ranges) {
    done({"off", "add", word});
    const json added = offs();
    const bool found = std::any_of(added.begin(), added.end(), [&](const json& off) {
      return off["from"] == from && off["to"] == to && off["reason"] == nullptr;
    });
    EXPECT_TRUE(found) << word << "\n" << added;
    done({"undo"});
  }
}

TEST_F(Off, LeavesAMetDayMet) {
  done({"log", "30m"});
  done({"off", "add", "today"});
  EXPECT_EQ(status_of("today"), "met");
}

TEST_F(Off, RemovesThemById) {
  done({"off", "add", "today", "a cold"});
  done({"off", "add", "tomorrow"});
  const json answer = ask({"off", "remove", "1"});
  EXPECT_EQ(answer["schema"], "steady/off/1");
  ASSERT_EQ(answer["off"].size(), 1U);
  EXPECT_EQ(answer["off"][0]["id"], 2);
  for (const std::string id : {"1", "9", "first", "-1", ""}) refused({"off", "remove", id}, '"' + id + '"');
}

TEST_F(Off, RefusesARangeInWordsApartRatherThanTakeHalfOfItForTheReason) {
  for (const std::string range : {"dec 24", "24 dec", "next week", "last week", "dec 24..dec 26"}) {
    Words words = {"off", "add"};
    std::istringstream apart(range);
    for (std::string word; apart >> word;) words.push_back(word);
    words.emplace_back("family");
    const std::string told = refused(words, '"' + range + "\" is one range");
    EXPECT_NE(told.find("steady off add \"" + range + '"'), std::string::npos) << told;
  }
  EXPECT_NE(refused({"off", "add", "mon", "-", "wed"}, "\"-\"").find("mon..wed"), std::string::npos);
  const std::string told = refused({"off", "add", "2026-12-24", "2026-12-26", "family"}, "\"2026-12-26\"");
  EXPECT_NE(told.find("steady off add 2026-12-24..2026-12-26"), std::string::npos) << told;
  done({"off", "add", "dec", "family", "24"});
}

TEST_F(Off, RefusesWhatIsNoRange) {
  for (const std::string word : {"somewhen", "all", "2026-12-26..2026-12-24", "2026-02-30", ""})
    refused({"off", "add", word}, '"' + word + '"');
  refused({"off", "add"}, "RANGE");
  refused({"off", "add", "today", std::string(101, 'r')}, "100 bytes");
  refused({"off", "remove", "1", "2"}, "\"2\"");
}

}  // namespace
}  // namespace steady
