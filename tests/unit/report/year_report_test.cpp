#include <gtest/gtest.h>

#include <sstream>

#include "stage.hpp"
#include "steady/core/text.hpp"

namespace steady {
namespace {

using made::date;
using made::Facts;
using made::Stage;
using namespace std::chrono_literals;

std::vector<std::string> year(const Facts& facts, Period days, const Look& look = {},
                              WeekStart start = WeekStart::monday) {
  const Stage stage(facts, start);
  std::istringstream text(rendered(year_report(days, stage.scene()), Format::text, look));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  return lines;
}

Period days(std::string_view first, std::string_view last) { return {date(first), date(last)}; }

/// Each shade once: twice the goal, one and a half, met, short, missed, frozen, off, rest, today.
Facts facts() {
  return {.studied = {60min, 45min, 30min, 0min, 30min, 0min, 0min, 10min, 0min},
          .today = "2026-03-12",
          .goals = {made::always("mon-sat", 1)},
          .offs = {made::off("2026-03-07", "2026-03-07")}};
}

TEST(YearReport, ShadesTimeAgainstTheGoalAndTellsWhyThereIsNone) {
  const auto lines = year(facts(), days("2026-02-23", "2026-03-12"));
  const std::vector<std::string> wanted = {"23 February to 12 March 2026   30m a day on mon-sat, 1 freeze a month",
                                           "",
                                           "     Mar",
                                           "Mon   █░",
                                           "Tue   ▓-",
                                           "Wed   ▒-",
                                           "Thu   *",
                                           "Fri   ▒",
                                           "Sat   ○",
                                           "Sun   ·",
                                           "",
                                           "- none  ░ short  ▒ met  ▓ 1.5x  █ 2x  ○ off  · rest  * frozen",
                                           "",
                                           "2h 55m of 4h 30m (64%)   4 of 9 days   best week W10: 2h 45m"};
  EXPECT_EQ(lines, wanted);
}

TEST(YearReport, TellsAllShadesApartWithoutUtf8) {
  const auto lines = year(facts(), days("2026-02-23", "2026-03-12"), {.width = std::nullopt, .utf8 = false});
  std::string shades;
  for (std::size_t row = 3; row < 10; ++row) shades += lines.at(row).substr(5);
  EXPECT_EQ(shades, " @: O- o- * o ~ .");
  EXPECT_EQ(lines.at(11), "- none  : short  o met  O 1.5x  @ 2x  ~ off  . rest  * frozen");
}

TEST(YearReport, FitsAYearInto80ColumnsAndStandsInBandsWhereThereIsLessRoom) {
  const Period whole = days("2026-01-01", "2026-12-31");
  const auto wide = year({.studied = {30min}, .today = "2026-12-31"}, whole, {.width = 80});
  EXPECT_EQ(wide.at(2), "     Jan Feb Mar  Apr May  Jun Jul Aug  Sep Oct Nov  Dec");
  EXPECT_EQ(display_width(wide.at(5)), 5 + 53);
  const auto narrow = year({.studied = {30min}, .today = "2026-12-31"}, whole, {.width = 40});
  EXPECT_EQ(narrow.at(2), "     Jan Feb Mar  Apr May  Jun Jul");
  EXPECT_EQ(narrow.at(11), "        Aug  Sep Oct Nov  Dec");
  for (const auto& line : narrow) EXPECT_LE(display_width(line), 40) << line;
}

TEST(YearReport, BeginsWeeksOnSundayWhereTheyDo) {
  const auto lines = year(facts(), days("2026-03-01", "2026-03-12"), {}, WeekStart::sunday);
  EXPECT_EQ(lines.at(3), "Sun   ·");
  EXPECT_EQ(lines.at(4), "Mon  █░");
}

TEST(YearReport, HasARowForEachDay) {
  const Stage stage(facts());
  const Document made = year_report(days("2026-01-01", "2026-12-31"), stage.scene());
  EXPECT_EQ(made.schema, "steady/report/1");
  EXPECT_EQ(made::value_of(made, "by"), "\"day\"");
  const std::string csv = rendered(made, Format::csv, {});
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 366);
}

TEST(YearReport, OfNothingSaysWhatToType) {
  EXPECT_NE(year({}, days("2026-01-01", "2026-12-31")).at(2).find("steady log 30m"), std::string::npos);
  const auto future = year({.studied = {30min}}, days("2027-01-01", "2027-12-31"));
  EXPECT_NE(future.back().find("Still to come:"), std::string::npos);
}

}  // namespace
}  // namespace steady
