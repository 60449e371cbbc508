// `week`, and what it has in common with `steady` alone and `today`.

#include "fake_machine.hpp"

namespace steady {
namespace {

class WeekCommand : public CommandTest {
 protected:
  /// The mission's week, each line on its evening; ends on Saturday 22 January 2022.
  void keep_the_mission() {
    const std::vector<Words> evenings = {
        {"2022-01-17T20:00", "40m", "reboot"},  {"2022-01-18T20:00", "50m", "ml-book"},
        {"2022-01-19T20:00", "35m", "ml-book"}, {"2022-01-20T20:00", "20m", "libraries"},
        {"2022-01-21T20:00", "35m", "detours"}, {"2022-01-22T20:00", "1h", "video-course"}};
    for (const Words& evening : evenings) {
      at(evening[0]);
      done({"log", evening[1], "-t", evening[2]});
    }
  }
};

TEST_F(WeekCommand, TellsTheMissionsWeekInNumbers) {
  keep_the_mission();
  const auto week = ask({"week"});
  EXPECT_EQ(week["week"], "2022-W03");
  EXPECT_EQ(week["start"], "2022-01-17");
  EXPECT_EQ(week["end"], "2022-01-23");
  EXPECT_EQ(week["today"], "2022-01-22");
  EXPECT_EQ(week["total_seconds"], 4 * 3600);
  EXPECT_EQ(week["target_seconds"], 210 * 60);
  EXPECT_EQ(week["percent"], 114);
  EXPECT_EQ(week["steady_percent"], 80);
  EXPECT_EQ(week["balance_seconds"], (240 - 150) * 60);
  EXPECT_EQ(week["left_seconds"], 0);
  EXPECT_EQ(week["days_met"], 5);
  EXPECT_EQ(week["days_required"], 7);
  EXPECT_EQ(week["bonus_days"], 0);
  EXPECT_EQ(week["days"][3]["status"], "miss");
  EXPECT_EQ(week["days"][6]["status"], "future");
  EXPECT_EQ(week["topics"][0]["topic"], "ml-book");
  EXPECT_EQ(week["topics"][0]["seconds"], 85 * 60);
  EXPECT_EQ(week["topics"][0]["sessions"], 2);
  EXPECT_EQ(week["streak"], nlohmann::json::parse(R"({"current":2,"longest":3})"));
}

TEST_F(WeekCommand, TellsTheMissionsWeekInWords) {
  keep_the_mission();
  const std::string text = done({"week"});
  for (const char* said : {"17 to 23 January 2022", "Thu 20", "-10m", "missed", "ended a run of 3",
                           "4h of 3h 30m (114%", "5 of 7 days", "ml-book", "1h 25m", "Streak 2 days"})
    EXPECT_NE(text.find(said), std::string::npos) << said << "\n" << text;
}

TEST_F(WeekCommand, TakesAnyDayOrNameOfAWeek) {
  for (const std::string word : {"last", "-1", "2026-W46", "2026-11-12", "11-10"})
    EXPECT_EQ(ask({"week", word})["week"], "2026-W46") << word;
  EXPECT_EQ(ask({"week", "-2"})["week"], "2026-W45");
  EXPECT_EQ(ask({"week", "next"})["week"], "2026-W48");
  EXPECT_EQ(ask({"week", "this"})["week"], "2026-W47");
  EXPECT_EQ(ask({"week", "mon"})["week"], "2026-W47");
  EXPECT_EQ(ask({"week", "2026-01-01"})["week"], "2026-W01");
  EXPECT_EQ(ask({"week", "2027-01-01"})["week"], "2026-W53");
}

TEST_F(WeekCommand, RefusesWhatIsNoWeek) {
  for (const std::string word : {"2026-W54", "2025-W53", "2026-W00", "yesteryear", "", "2026-02-30"})
    refused({"week", word}, '"' + word + '"');
  refused({"week", "last", "week"}, "\"week\"");
}

TEST_F(WeekCommand, BeginsOnSundayWhereSettingsSaySo) {
  machine.variables["STEADY_WEEK_START"] = "sun";
  const auto week = ask({"week"});
  EXPECT_EQ(week["week"], nullptr);
  EXPECT_EQ(week["start"], "2026-11-15");
  EXPECT_EQ(week["end"], "2026-11-21");
  EXPECT_EQ(week["days"][0]["weekday"], "sun");
  EXPECT_EQ(week["previous"]["week"], nullptr);
  done({"log", "30m"});
  EXPECT_EQ(ask({"report", "--by", "week"})["rows"][0]["key"], "2026-11-15");
}

TEST_F(WeekCommand, AsksNothingOfDaysBeforeTheFirstSession) {
  done({"log", "30m", "-d", "wed"});
  const auto week = ask({"week"});
  EXPECT_EQ(week["days"][0]["status"], "before");
  EXPECT_EQ(week["days_required"], 5);
  EXPECT_EQ(week["target_seconds"], 5 * 1800);
  EXPECT_EQ(ask({"week", "last"})["percent"], nullptr);
  EXPECT_EQ(ask({"week", "last"})["steady_percent"], nullptr);
}

TEST_F(WeekCommand, CountsADayMetOnARestDayAsBonus) {
  done({"goal", "set", "--days", "mon-thu", "--from", "2026-11-16"});
  done({"log", "30m", "-d", "thu"});
  done({"log", "30m"});
  const auto week = ask({"week"});
  EXPECT_EQ(week["days_met"], 1);
  EXPECT_EQ(week["bonus_days"], 1);
  EXPECT_EQ(week["total_seconds"], 3600);
  EXPECT_EQ(week["target_seconds"], 1800);
}

TEST_F(WeekCommand, KnowsNothingOfALongSundayInItsSteadyPercent) {
  at("2026-11-22T20:00");
  done({"log", "1s", "-d", "2026-11-16"});
  done({"log", "209m", "59s", "-d", "2026-11-22"});
  const auto week = ask({"week"});
  EXPECT_EQ(week["percent"], 100);
  EXPECT_EQ(week["steady_percent"], 14);
}

TEST_F(WeekCommand, SaysOfAnEmptyStoreWhatToDo) {
  const std::string text = done({"week"});
  EXPECT_NE(text.find("steady log 30m"), std::string::npos) << text;
  EXPECT_FALSE(std::filesystem::exists(machine.store()));
}

TEST_F(WeekCommand, CutsNoLineOffATerminalUnlessColumnsSaysSo) {
  const std::string topic(90, 't');
  done({"log", "30m", "-t", topic});
  EXPECT_NE(done({"week"}).find(topic), std::string::npos);
  machine.variables["COLUMNS"] = "60";
  EXPECT_EQ(done({"week"}).find(topic), std::string::npos);
}

TEST_F(WeekCommand, ColoursOnlyWhereItIsAsked) {
  done({"log", "30m"});
  const auto coloured = [&](const Words& words) { return done(words).find('\x1b') != std::string::npos; };
  EXPECT_FALSE(coloured({"week"}));
  EXPECT_TRUE(coloured({"week", "--color", "always"}));
  machine.variables["CLICOLOR_FORCE"] = "1";
  EXPECT_TRUE(coloured({"week"}));
  EXPECT_FALSE(coloured({"week", "--color", "never"}));
  machine.variables["NO_COLOR"] = "1";
  EXPECT_FALSE(coloured({"week"}));
  done({"config", "set", "color", "always"});
  EXPECT_FALSE(coloured({"week"})) << "the environment comes before config.toml";
  machine.variables["STEADY_COLOR"] = "always";
  EXPECT_TRUE(coloured({"week"}));
  for (const char* const name : {"STEADY_COLOR", "NO_COLOR"}) machine.variables.erase(name);
  done({"config", "set", "color", "never"});
  EXPECT_TRUE(coloured({"week"}));
}

TEST_F(WeekCommand, WritesAsciiWhereTheLocaleHasNoUtf8) {
  done({"log", "30m"});
  machine.variables["LC_ALL"] = "C";
  for (const char c : done({"week"})) EXPECT_GT(c, 0);
}

}  // namespace
}  // namespace steady
