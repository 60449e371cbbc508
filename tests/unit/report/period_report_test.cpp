#include <gtest/gtest.h>

#include "stage.hpp"

namespace steady {
namespace {

using made::always;
using made::date;
using made::Facts;
using made::Stage;
using made::text_of;
using made::value_of;
using namespace std::chrono_literals;
using Names = std::vector<std::string>;

Document report(const Facts& facts, std::optional<Period> period, Grouping by, WeekStart start = WeekStart::monday) {
  const Stage stage(facts, start);
  return period_report(period, by, stage.scene());
}

Document day(const Facts& facts, std::string_view of, const std::vector<Session>& sessions = {}) {
  const Stage stage(facts);
  return day_report(date(of), sessions, stage.scene());
}

Period days(std::string_view first, std::string_view last) { return {date(first), date(last)}; }

/// The rows as `key from..to seconds/goal sessions status`.
Names rows(const Document& document) {
  Names shown;
  std::get<std::shared_ptr<const Rows>>(field(document.fields, "rows")->held())->each([&shown](const Fields& fields) {
    std::string line;
    for (const char* name : {"key", "from", "to", "seconds", "goal_seconds", "sessions", "status"}) {
      std::string value = value_of(fields, name);
      std::erase(value, '"');
      line += (line.empty() ? "" : " ") + value;
    }
    shown.push_back(line);
  });
  return shown;
}

bool says(const Document& document, std::string_view words) {
  const std::string text = text_of(document);
  EXPECT_NE(text.find(words), std::string::npos) << text;
  return text.find(words) != std::string::npos;
}

TEST(PeriodReport, HasTheContractsKeysInTheirOrder) {
  const Names keys = {"from", "to", "by", "total_seconds", "target_seconds", "days_met", "days_required", "rows"};
  for (const Document& made : {report({.studied = {30min}}, days("2026-03-02", "2026-03-03"), Grouping::day),
                               report({}, std::nullopt, Grouping::day), day({}, "2026-03-02")}) {
    EXPECT_EQ(made.schema, "steady/report/1");
    EXPECT_EQ(made::names_of(made.fields), keys);
  }
}

TEST(PeriodReport, HasARowForEachDay) {
  const Document made =
      report({.studied = {30min, 10min}, .today = "2026-03-04"}, days("2026-03-01", "2026-03-04"), Grouping::day);
  EXPECT_EQ(value_of(made, "by"), "\"day\"");
  EXPECT_EQ(
      rows(made),
      (Names{"2026-03-01 2026-03-01 2026-03-01 0 1800 0 before", "2026-03-02 2026-03-02 2026-03-02 1800 1800 1 met",
             "2026-03-03 2026-03-03 2026-03-03 600 1800 1 miss", "2026-03-04 2026-03-04 2026-03-04 0 1800 0 pending"}));
}

TEST(PeriodReport, SumsUpTheRangeAndNothingElse) {
  const Document made = report({.studied = {30min, 10min, 45min, 30min}, .today = "2026-03-05"},
                               days("2026-03-03", "2026-03-04"), Grouping::day);
  EXPECT_EQ(value_of(made, "total_seconds"), "3300");
  EXPECT_EQ(value_of(made, "target_seconds"), "3600");
  EXPECT_EQ(value_of(made, "days_met"), "1");
  EXPECT_EQ(value_of(made, "days_required"), "2");
  EXPECT_TRUE(says(made, "55m of 1h (91%)   1 of 2 days"));
}

TEST(PeriodReport, CutsWeeksAtTheEndsOfTheRange) {
  const Facts facts{.studied = std::vector<Seconds>(14, 30min), .today = "2026-03-15"};
  EXPECT_EQ(
      rows(report(facts, days("2026-03-07", "2026-03-10"), Grouping::week)),
      (Names{"2026-W10 2026-03-07 2026-03-08 3600 3600 2 null", "2026-W11 2026-03-09 2026-03-10 3600 3600 2 null"}));
  EXPECT_EQ(rows(report(facts, days("2026-03-07", "2026-03-10"), Grouping::week, WeekStart::sunday)),
            (Names{"2026-03-01 2026-03-07 2026-03-07 1800 1800 1 null",
                   "2026-03-08 2026-03-08 2026-03-10 5400 5400 3 null"}));
}

TEST(PeriodReport, HasARowForEachMonth) {
  const Facts facts{.first = "2026-02-27",
                    .studied = std::vector<Seconds>(4, 30min),
                    .today = "2026-03-02",
                    .goals = {always("mon-fri")}};
  EXPECT_EQ(rows(report(facts, days("2026-01-15", "2026-03-02"), Grouping::month)),
            (Names{"2026-01 2026-01-15 2026-01-31 0 0 0 null", "2026-02 2026-02-01 2026-02-28 3600 1800 2 null",
                   "2026-03 2026-03-01 2026-03-02 3600 1800 2 null"}));
}

TEST(PeriodReport, OfAllOfAnEmptyStoreIsEmpty) {
  const Document made = report({}, std::nullopt, Grouping::month);
  EXPECT_EQ(value_of(made, "from"), "null");
  EXPECT_EQ(value_of(made, "to"), "null");
  EXPECT_EQ(value_of(made, "rows"), "[]");
  EXPECT_EQ(value_of(made, "total_seconds"), "0");
  EXPECT_TRUE(says(made, "No sessions yet"));
}

TEST(DayReport, TellsTheDayInOneRow) {
  const Document made = day({.studied = {30min, 10min}, .today = "2026-03-03"}, "2026-03-03");
  EXPECT_EQ(rows(made), Names{"2026-03-03 2026-03-03 2026-03-03 600 1800 1 pending"});
  EXPECT_TRUE(says(made, "10m of 30m, 20m left by 04:00"));
}

TEST(DayReport, SaysHowTheDayTurnedOut) {
  EXPECT_TRUE(says(day({.studied = {45min}}, "2026-03-02"), "45m of 30m, met"));
  EXPECT_TRUE(says(day({.studied = {10min}, .today = "2026-03-03"}, "2026-03-02"), "10m of 30m, missed"));
  EXPECT_TRUE(
      says(day({.studied = {30min}, .today = "2026-03-03", .goals = {always("mon")}}, "2026-03-03"), "0m, rest day"));
}

TEST(DayReport, ListsTheSessions) {
  Session session = made::studied("2026-03-02", 30, "ml");
  session.id = 41;
  session.note = "Chapter 10";
  session.start = Start{made::moment("2026-03-02T18:05:00Z"), 1h};
  const Document made = day({.studied = {30min}}, "2026-03-02", {session});
  for (const char* words : {"41", "19:05-19:35", "ml", "Chapter 10"}) EXPECT_TRUE(says(made, words));
}

TEST(DayReport, OfNothingSaysWhatToDo) {
  EXPECT_TRUE(says(day({}, "2026-03-02"), "No sessions yet"));
  EXPECT_TRUE(says(day({.studied = {30min}, .today = "2026-03-03"}, "2026-03-03"), "Nothing so far"));
}

}  // namespace
}  // namespace steady
