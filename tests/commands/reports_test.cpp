// `today`, `report`, `list` and `steady` alone.

#include "fake_machine.hpp"

namespace steady {
namespace {

class Reports : public CommandTest {
 protected:
  std::vector<std::int64_t> listed(Words words) {
    words.insert(words.begin(), "list");
    const auto list = ask(words);
    std::vector<std::int64_t> ids;
    for (const auto& session : list["sessions"]) ids.push_back(session["id"]);
    return ids;
  }
  using Ids = std::vector<std::int64_t>;
};

TEST_F(Reports, TodayIsOneRowAndItsSessions) {
  done({"log", "12m", "Chapter 10", "-t", "ml-book"});
  const auto today = ask({"today"});
  EXPECT_EQ(today["by"], "day");
  EXPECT_EQ(today["from"], "2026-11-20");
  EXPECT_EQ(today["to"], "2026-11-20");
  EXPECT_EQ(today["total_seconds"], 720);
  EXPECT_EQ(today["target_seconds"], 1800);
  EXPECT_EQ(today["days_met"], 0);
  EXPECT_EQ(today["days_required"], 1);
  ASSERT_EQ(today["rows"].size(), 1U);
  EXPECT_EQ(today["rows"][0]["key"], "2026-11-20");
  EXPECT_EQ(today["rows"][0]["status"], "pending");
  const std::string text = done({"today"});
  EXPECT_NE(text.find("12m of 30m, 18m left by 04:00"), std::string::npos) << text;
  EXPECT_NE(text.find("Chapter 10"), std::string::npos) << text;
}

TEST_F(Reports, TodayIsStillYesterdaysDateAtTwoInTheMorning) {
  at("2026-11-21T02:00");
  EXPECT_EQ(ask({"today"})["from"], "2026-11-20");
}

TEST_F(Reports, TodayAsksNothingOfARestDayBeforeAnySession) {
  done({"goal", "set", "--days", "mon-thu"});
  const auto today = ask({"today"});
  EXPECT_EQ(today["rows"][0]["status"], "rest");
  EXPECT_EQ(today["days_required"], 0);
  EXPECT_EQ(today["target_seconds"], 0);
}

TEST_F(Reports, GroupsARangeByDayWeekAndMonth) {
  done({"log", "45m", "-d", "2026-10-30"});
  done({"log", "30m", "-d", "2026-11-02"});
  const auto by = [&](const std::string& group) { return ask({"report", "2026-10-30..2026-11-03", "--by", group}); };
  const auto days = by("day");
  ASSERT_EQ(days["rows"].size(), 5U);
  EXPECT_EQ(days["rows"][1]["status"], "miss");
  EXPECT_EQ(days["total_seconds"], 75 * 60);
  EXPECT_EQ(days["target_seconds"], 5 * 1800);
  EXPECT_EQ(days["days_met"], 2);
  EXPECT_EQ(days["days_required"], 5);
  const auto weeks = by("week");
  ASSERT_EQ(weeks["rows"].size(), 2U);
  EXPECT_EQ(weeks["rows"][0]["key"], "2026-W44");
  EXPECT_EQ(weeks["rows"][0]["from"], "2026-10-30");
  EXPECT_EQ(weeks["rows"][0]["goal_seconds"], 3 * 1800);
  EXPECT_EQ(weeks["rows"][0]["status"], nullptr);
  const auto months = by("month");
  ASSERT_EQ(months["rows"].size(), 2U);
  EXPECT_EQ(months["rows"][1]["key"], "2026-11");
  EXPECT_EQ(months["rows"][1]["sessions"], 1);
}

TEST_F(Reports, ReportsThisWeekByDayWhereNothingIsNamed) {
  const auto report = ask({"report"});
  EXPECT_EQ(report["from"], "2026-11-16");
  EXPECT_EQ(report["to"], "2026-11-22");
  EXPECT_EQ(report["by"], "day");
}

TEST_F(Reports, TakesEveryKindOfRange) {
  const std::vector<std::tuple<std::string, std::string, std::string>> ranges = {
      {"yesterday", "2026-11-19", "2026-11-19"},   {"-3", "2026-11-17", "2026-11-17"},
      {"last", "2026-11-09", "2026-11-15"},        {"2026-W40", "2026-09-28", "2026-10-04"},
      {"2026-10", "2026-10-01", "2026-10-31"},     {"this month", "2026-11-01", "2026-11-30"},
      {"2025", "2025-01-01", "2025-12-31"},        {"2026-11-01..2026-11-20", "2026-11-01", "2026-11-20"},
      {"mon..today", "2026-11-16", "2026-11-20"},  {"2026-11-10..fri", "2026-11-10", "2026-11-13"},
      {"last 30 days", "2026-10-22", "2026-11-20"}};
  for (const auto& [word, from, to] : ranges) {
    const auto report = ask({"report", word});
    EXPECT_EQ(report["from"], from) << word;
    EXPECT_EQ(report["to"], to) << word;
  }
}

TEST_F(Reports, RefusesWhatIsNoRangeOrGroup) {
  for (const std::string word : {"2026-13", "sometime", "2026-11-20..2026-11-01", "..", "last -1 days"})
    for (const std::string command : {"report", "list"}) refused({command, word}, '"' + word + '"');
  refused({"report", "--by", "fortnight"}, "\"fortnight\"");
  refused({"report", "last", "30", "days"}, "\"30\"");
}

TEST_F(Reports, ReportsAllFromTheFirstSessionToTheLatestDay) {
  EXPECT_EQ(ask({"report", "all"})["from"], nullptr);
  EXPECT_EQ(ask({"list", "all"})["to"], nullptr);
  done({"log", "30m", "-d", "2026-11-10"});
  EXPECT_EQ(ask({"report", "all"})["from"], "2026-11-10");
  EXPECT_EQ(ask({"report", "all"})["to"], "2026-11-20");
}

TEST_F(Reports, ListsTheLast7DaysOldestFirst) {
  done({"log", "5m", "-d", "2026-11-13"});
  done({"log", "5m", "-d", "2026-11-14"});
  done({"log", "5m", "-d", "2026-11-20"});
  done({"log", "5m", "-d", "2026-11-19"});
  done({"log", "09:00-09:05"});
  EXPECT_EQ(listed({}), (Ids{2, 4, 5, 3}));
  const auto list = ask({"list"});
  EXPECT_EQ(list["from"], "2026-11-14");
  EXPECT_EQ(list["to"], "2026-11-20");
  EXPECT_EQ(list["count"], 4);
  EXPECT_EQ(list["total_seconds"], 4 * 300);
}

TEST_F(Reports, FiltersByTopicTagAndText) {
  done({"log", "5m", "Vectors", "-t", "math/algebra", "--tag", "read", "-d", "today"});
  done({"log", "5m", "Matrices", "-t", "math", "--tag", "code", "--tag", "read", "-d", "today"});
  done({"log", "5m", "Words", "-t", "mathematics", "-d", "today"});
  done({"log", "5m", "-d", "today"});
  EXPECT_EQ(listed({"-t", "math"}), (Ids{1, 2}));
  EXPECT_EQ(listed({"--topic", "math/algebra"}), (Ids{1}));
  EXPECT_EQ(listed({"--tag", "read"}), (Ids{1, 2}));
  EXPECT_EQ(listed({"--tag", "code", "-t", "math"}), (Ids{2}));
  EXPECT_EQ(listed({"--search", "MATRI"}), (Ids{2}));
  EXPECT_EQ(listed({"--search", "math"}), (Ids{1, 2, 3}));
  EXPECT_EQ(listed({"--search", "%"}), (Ids{}));
  EXPECT_EQ(listed({"--search", "_"}), (Ids{}));
  EXPECT_EQ(listed({"-t", "mat"}), (Ids{}));
}

TEST_F(Reports, KeepsTheNewestWhenLimited) {
  for (const std::string day : {"2026-11-17", "2026-11-18", "2026-11-19"}) done({"log", "5m", "-d", day});
  EXPECT_EQ(listed({"-L", "2"}), (Ids{2, 3}));
  EXPECT_EQ(listed({"--limit", "0"}), (Ids{}));
  EXPECT_EQ(ask({"list", "-L", "2"})["count"], 2);
  for (const std::string word : {"many", "-1", "1.5", ""}) refused({"list", "-L", word}, '"' + word + '"');
}

TEST_F(Reports, SaysWhereAnEmptyListHasMore) {
  done({"log", "5m", "-d", "2026-10-01"});
  const std::string text = done({"list"});
  EXPECT_NE(text.find("steady list all"), std::string::npos) << text;
}

TEST_F(Reports, PrintsNoEscapeSequenceThatCameInAsData) {
  machine.files["in.jsonl"] = R"({"day":"2026-11-20","seconds":60,"note":"a\u0009b\nc"})";
  done({"import", "jsonl", "in.jsonl"});
  EXPECT_NE(done({"list"}).find("a b c"), std::string::npos);
}

TEST_F(Reports, SteadyAloneTellsTodayTheWeekAndTheStreak) {
  EXPECT_NE(done({}).find("steady log 30m"), std::string::npos);
  done({"log", "30m", "-d", "yesterday"});
  done({"log", "18m"});
  const std::string text = done({});
  for (const char* said : {"18m of 30m", "12m more by 04:00", "48m of 2h (40%)", "1 of 4 days", "1 day"})
    EXPECT_NE(text.find(said), std::string::npos) << said << "\n" << text;
  const auto now = ask({});
  EXPECT_EQ(now["schema"], "steady/now/1");
  EXPECT_EQ(now["day"]["seconds"], 18 * 60);
  EXPECT_EQ(now["week"]["total_seconds"], 48 * 60);
  EXPECT_EQ(now["streak"]["current"], 1);
  EXPECT_EQ(now["next"], nullptr);
}

}  // namespace
}  // namespace steady
