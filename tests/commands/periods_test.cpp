// `day`, `month`, `year`, and `report` by topic, tag and resource.

#include "fake_machine.hpp"

namespace steady {
namespace {

class Periods : public CommandTest {
 protected:
  /// The rows as `key seconds sessions`, in their order.
  std::vector<std::string> rows(Words words) {
    std::vector<std::string> shown;
    const auto report = ask(std::move(words));
    for (const auto& row : report["rows"])
      shown.push_back(row["key"].dump() + " " + row["seconds"].dump() + " " + row["sessions"].dump());
    return shown;
  }
  using Rows = std::vector<std::string>;

  void expect_period(const Words& words, const std::string& from, const std::string& to) {
    const auto report = ask(words);
    EXPECT_EQ(report["schema"], "steady/report/1");
    EXPECT_EQ(report["by"], "day");
    EXPECT_EQ(report["from"], from) << words.back();
    EXPECT_EQ(report["to"], to) << words.back();
  }
};

TEST_F(Periods, ADayIsAnyDay) {
  done({"log", "40m", "Chapter 10", "-d", "2026-11-17"});
  expect_period({"day"}, "2026-11-20", "2026-11-20");
  for (const std::string word : {"2026-11-17", "tue", "-3"}) {
    const auto day = ask({"day", word});
    EXPECT_EQ(day["from"], "2026-11-17") << word;
    EXPECT_EQ(day["rows"][0]["status"], "met") << word;
  }
  EXPECT_NE(done({"day", "tue"}).find("Chapter 10"), std::string::npos);
  refused({"day", "someday"}, "\"someday\"");
}

TEST_F(Periods, ADayIsJudgedByTheDaysAroundIt) {
  done({"goal", "set", "30m", "--freezes", "1", "--from", "2026-11-01"});
  done({"log", "30m", "-d", "2026-11-16"});
  done({"log", "30m", "-d", "2026-11-18"});
  EXPECT_EQ(ask({"day", "2026-11-17"})["rows"][0]["status"], "frozen");
  EXPECT_EQ(ask({"day", "2026-11-10"})["rows"][0]["status"], "before");
  EXPECT_EQ(ask({"day", "tomorrow"})["rows"][0]["status"], "future");
}

TEST_F(Periods, ADayWithoutSessionsSaysWhatToType) {
  EXPECT_NE(done({"day", "tue"}).find("No sessions yet"), std::string::npos);
  done({"log", "30m", "-d", "2026-11-16"});
  EXPECT_NE(done({"day", "tue"}).find("--day 2026-11-17"), std::string::npos);
  EXPECT_NE(done({"day", "tomorrow"}).find("steady plan add \"Chapter 11\" --day 2026-11-21"), std::string::npos);
}

TEST_F(Periods, ADayShowsWhatWasPlannedForIt) {
  done({"log", "30m", "-d", "2026-11-16"});
  done({"plan", "add", "Exercises", "--day", "2026-11-22"});
  EXPECT_NE(done({"day", "tomorrow"}).find("Still to come"), std::string::npos);
  EXPECT_EQ(done({"day", "tomorrow"}).find("Exercises"), std::string::npos);
  EXPECT_NE(done({"day", "2026-11-22"}).find("Exercises"), std::string::npos);
}

TEST_F(Periods, AMonthIsNamedInManyWays) {
  expect_period({"month"}, "2026-11-01", "2026-11-30");
  expect_period({"month", "last"}, "2026-10-01", "2026-10-31");
  expect_period({"month", "-2"}, "2026-09-01", "2026-09-30");
  expect_period({"month", "nov"}, "2026-11-01", "2026-11-30");
  expect_period({"month", "2026-02-14"}, "2026-02-01", "2026-02-28");
  expect_period({"month", "2027-01"}, "2027-01-01", "2027-01-31");
  refused({"month", "2026-13"}, "\"2026-13\"");
  refused({"month", "sometime"}, "\"sometime\"");
}

TEST_F(Periods, AYearIsNamedOrTheLast53Weeks) {
  expect_period({"year"}, "2025-11-17", "2026-11-20");
  expect_period({"year", "this"}, "2026-01-01", "2026-12-31");
  expect_period({"year", "last"}, "2025-01-01", "2025-12-31");
  expect_period({"year", "2024"}, "2024-01-01", "2024-12-31");
  refused({"year", "20x4"}, "\"20x4\"");
  done({"config", "set", "week_start", "sun"});
  expect_period({"year"}, "2025-11-16", "2026-11-20");
}

TEST_F(Periods, TopicsStandAsTyped) {
  done({"log", "20m", "-t", "math", "-d", "today"});
  done({"log", "30m", "-t", "math/algebra", "-d", "today"});
  done({"log", "20m", "-t", "art", "-d", "yesterday"});
  done({"log", "20m", "-d", "today"});
  done({"log", "5h", "-t", "long ago", "-d", "2026-10-01"});
  EXPECT_EQ(rows({"report", "--by", "topic"}),
            (Rows{"\"math/algebra\" 1800 1", "\"art\" 1200 1", "\"math\" 1200 1", "null 1200 1"}));
  const auto all = ask({"report", "all", "--by", "topic"});
  EXPECT_EQ(all["rows"][0]["key"], "long ago");
  EXPECT_EQ(all["rows"][0]["from"], "2026-10-01");
  EXPECT_EQ(all["rows"][0]["to"], "2026-11-20");
  EXPECT_EQ(all["rows"][0]["goal_seconds"], nullptr);
  EXPECT_EQ(all["rows"][0]["status"], nullptr);
}

TEST_F(Periods, ASessionCountsUnderEachOfItsTags) {
  done({"log", "20m", "--tag", "read", "--tag", "code", "-d", "today"});
  done({"log", "30m", "--tag", "read", "-d", "today"});
  done({"log", "20m", "-d", "today"});
  EXPECT_EQ(rows({"report", "--by", "tag"}), (Rows{"\"read\" 3000 2", "\"code\" 1200 1", "null 1200 1"}));
  EXPECT_EQ(ask({"report", "--by", "tag"})["total_seconds"], 70 * 60);
}

TEST_F(Periods, ResourcesStandByTheirId) {
  done({"resource", "add", "https://example.org/course", "--title", "A course"});
  done({"resource", "add", "A book"});
  done({"log", "20m", "-r", "1", "-d", "today"});
  done({"log", "20m", "-r", "2", "-d", "yesterday"});
  done({"log", "10m", "-d", "today"});
  EXPECT_EQ(rows({"report", "--by", "resource"}), (Rows{"2 1200 1", "1 1200 1", "null 600 1"}));
  EXPECT_EQ(rows({"report", "yesterday", "--by", "resource"}), (Rows{"2 1200 1"}));
  EXPECT_EQ(rows({"report", "all", "--by", "resource"}), (Rows{"2 1200 1", "1 1200 1", "null 600 1"}));
  EXPECT_NE(done({"report", "--by", "resource"}).find("A course"), std::string::npos);
}

TEST_F(Periods, GroupsOfAnEmptyStoreAreNone) {
  for (const std::string by : {"topic", "tag", "resource"}) {
    EXPECT_EQ(rows({"report", "all", "--by", by}), Rows{});
    EXPECT_NE(done({"report", "all", "--by", by}).find("No sessions yet"), std::string::npos);
  }
}

TEST_F(Periods, TakeAsManyColoursAsTheTerminalHas) {
  done({"log", "30m"});
  const auto green = [&] { return done({"week", "--color", "always"}); };
  EXPECT_NE(green().find("\x1b[32m"), std::string::npos);
  machine.variables["TERM"] = "xterm-256color";
  EXPECT_NE(green().find("\x1b[38;5;28m"), std::string::npos);
  machine.variables["COLORTERM"] = "truecolor";
  EXPECT_NE(green().find("\x1b[38;2;18;135;60m"), std::string::npos);
}

}  // namespace
}  // namespace steady
