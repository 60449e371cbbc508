#include "steady/core/period.hpp"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "hostile_words.hpp"
#include "steady/core/error.hpp"

namespace steady {
namespace {

using Words = std::vector<std::string>;

// A Friday: what follows counts from it.
constexpr std::string_view today = "2026-03-06";

Calendar calendar(std::string_view date = today, Nearest nearest = Nearest::past) {
  return {parse_iso(date).value(), WeekStart::monday, nearest};
}

std::string day(std::string_view word, const Calendar& from = calendar()) { return iso(parse_day(word, from)); }

std::string future_day(std::string_view word, std::string_view from = today) {
  return day(word, calendar(from, Nearest::future));
}

std::string shown(const Period& period) { return iso(period.first) + ".." + iso(period.last); }

std::string week(std::string_view word, const Calendar& from = calendar()) { return shown(parse_week(word, from)); }

std::string month(std::string_view word, const Calendar& from = calendar()) { return shown(parse_month(word, from)); }

std::string range(std::string_view word, const Calendar& from = calendar()) {
  const auto period = parse_range(word, from);
  return period ? shown(*period) : "all";
}

template <typename Parse>
std::string refusal(Parse parse, const std::string& word, const Calendar& from = calendar()) {
  try {
    parse(word, from);
  } catch (const RequestError& error) {
    EXPECT_FALSE(error.hint().empty());
    return error.what();
  }
  return "accepted";
}

template <typename Parse>
void expect_refused(Parse parse, const Words& words) {
  for (const std::string& word : words) {
    const std::string message = refusal(parse, word);
    EXPECT_TRUE(message.starts_with(quoted(word) + " is ")) << message;
  }
}

TEST(Day, TakesWordsForNow) {
  EXPECT_EQ(day("today"), "2026-03-06");
  EXPECT_EQ(day("Yesterday"), "2026-03-05");
  EXPECT_EQ(day("TOMORROW"), "2026-03-07");
  EXPECT_EQ(day("3 days ago"), "2026-03-03");
  EXPECT_EQ(day("1 day ago"), "2026-03-05");
  EXPECT_EQ(day("-3"), "2026-03-03");
  EXPECT_EQ(day("-0"), "2026-03-06");
  EXPECT_EQ(future_day("-3"), "2026-03-03");
}

TEST(Day, TakesDatesAsWritten) {
  EXPECT_EQ(day("2026-11-20"), "2026-11-20");
  EXPECT_EQ(day("0001-01-01"), "0001-01-01");
  EXPECT_EQ(day("9999-12-31"), "9999-12-31");
  EXPECT_EQ(day("2024-02-29"), "2024-02-29");
}

TEST(Day, AWeekdayIsTheLatestNotAfterToday) {
  EXPECT_EQ(day("fri"), "2026-03-06");
  EXPECT_EQ(day("Friday"), "2026-03-06");
  EXPECT_EQ(day("thu"), "2026-03-05");
  EXPECT_EQ(day("thurs"), "2026-03-05");
  EXPECT_EQ(day("mon"), "2026-03-02");
  EXPECT_EQ(day("sunday"), "2026-03-01");
  EXPECT_EQ(day("SAT"), "2026-02-28");
}

TEST(Day, AnIntendedWeekdayIsTheNextNotBeforeToday) {
  EXPECT_EQ(future_day("fri"), "2026-03-06");
  EXPECT_EQ(future_day("sat"), "2026-03-07");
  EXPECT_EQ(future_day("thursday"), "2026-03-12");
}

TEST(Day, KnowsEveryWeekdayByEveryName) {
  const std::vector<std::pair<std::string, Words>> names = {{"2026-03-02", {"mon", "monday"}},
                                                            {"2026-03-03", {"tue", "tues", "tuesday"}},
                                                            {"2026-03-04", {"wed", "weds", "wednesday"}},
                                                            {"2026-03-05", {"thu", "thur", "thurs", "thursday"}},
                                                            {"2026-03-06", {"fri", "friday"}},
                                                            {"2026-02-28", {"sat", "saturday"}},
                                                            {"2026-03-01", {"sun", "sunday"}}};
  for (const auto& [date, words] : names)
    for (const std::string& word : words) EXPECT_EQ(day(word), date) << word;
}

TEST(Day, ADateWithoutYearIsTheLatestNotAfterToday) {
  EXPECT_EQ(day("03-06"), "2026-03-06");
  EXPECT_EQ(day("03-07"), "2025-03-07");
  EXPECT_EQ(day("11-20"), "2025-11-20");
  EXPECT_EQ(day("20 nov"), "2025-11-20");
  EXPECT_EQ(day("nov 20"), "2025-11-20");
  EXPECT_EQ(day("20 November"), "2025-11-20");
  EXPECT_EQ(day("1 mar"), "2026-03-01");
  EXPECT_EQ(day("Sept 05"), "2025-09-05");
}

TEST(Day, AnIntendedDateWithoutYearIsTheNextNotBeforeToday) {
  EXPECT_EQ(future_day("03-06"), "2026-03-06");
  EXPECT_EQ(future_day("03-05"), "2027-03-05");
  EXPECT_EQ(future_day("20 nov"), "2026-11-20");
}

TEST(Day, TheLeapDayIsThatOfTheNearestYearThatHasOne) {
  EXPECT_EQ(day("02-29"), "2024-02-29");
  EXPECT_EQ(day("29 feb"), "2024-02-29");
  EXPECT_EQ(future_day("feb 29"), "2028-02-29");
  EXPECT_EQ(future_day("02-29", "1896-03-01"), "1904-02-29");
  EXPECT_EQ(day("02-29", calendar("2024-02-29")), "2024-02-29");
}

TEST(Day, RefusesBadWordsAndNamesThem) {
  expect_refused(parse_day, {"2026-02-30",
                             "2026-02-29",
                             "2026-13-01",
                             "2026-00-10",
                             "2026-01-00",
                             "2026-01-32",
                             "02-30",
                             "13-45",
                             "00-00",
                             "30 feb",
                             "feb 30",
                             "feb",
                             "someday",
                             "mon tue",
                             "2026-W09",
                             "2026-03-05T10:00",
                             "10000-01-01",
                             "99999-01-01",
                             "0000-00-00",
                             "-99999999999999999999",
                             "99999999999999999999 days ago",
                             "3 days",
                             "days ago",
                             "2026-03-05 ",
                             "5/3/2026",
                             "05.03.2026",
                             "1772900000",
                             "-2147483649",
                             "- 3",
                             "",
                             " today",
                             "today ",
                             "1-1-1",
                             "2026-3-5",
                             "3-6",
                             "20  nov",
                             "20nov",
                             "0 nov",
                             "nov 020",
                             "nov nov",
                             "20 20",
                             "x days ago",
                             "-3 days ago",
                             "3 days ago ",
                             "+3",
                             "3",
                             "this",
                             "all",
                             "20 nov 2026"});
  expect_refused(parse_day, hostile_words());
}

TEST(Day, SaysWhy) {
  EXPECT_EQ(refusal(parse_day, "someday"), "\"someday\" is not a day");
  EXPECT_EQ(refusal(parse_day, "2026-02-30"), "\"2026-02-30\" is not a day: there is no such date");
  EXPECT_EQ(refusal(parse_day, "-9999999"), "\"-9999999\" is outside the years 1 to 9999");
}

TEST(Day, StaysWithinTheYearsThatTheProgramTakes) {
  expect_refused([](const std::string& word, const Calendar&) { return parse_day(word, calendar("0001-01-01")); },
                 {"yesterday", "-1", "1 day ago", "sun", "02-29", "01-02"});
  expect_refused(
      [](const std::string& word, const Calendar&) { return parse_day(word, calendar("9999-12-31", Nearest::future)); },
      {"tomorrow", "sat", "12-30"});
}

TEST(Week, TakesWordsNumbersAndNames) {
  EXPECT_EQ(week("this"), "2026-03-02..2026-03-08");
  EXPECT_EQ(week("last"), "2026-02-23..2026-03-01");
  EXPECT_EQ(week("NEXT"), "2026-03-09..2026-03-15");
  EXPECT_EQ(week("last week"), "2026-02-23..2026-03-01");
  EXPECT_EQ(week("-2"), "2026-02-16..2026-02-22");
  EXPECT_EQ(week("-0"), "2026-03-02..2026-03-08");
  EXPECT_EQ(week("2026-W47"), "2026-11-16..2026-11-22");
  EXPECT_EQ(week("2026-w53"), "2026-12-28..2027-01-03");
  EXPECT_EQ(week("2026-W01"), "2025-12-29..2026-01-04");
}

TEST(Week, TakesAnyDayInIt) {
  EXPECT_EQ(week("2026-03-01"), "2026-02-23..2026-03-01");
  EXPECT_EQ(week("yesterday"), "2026-03-02..2026-03-08");
  EXPECT_EQ(week("sun"), "2026-02-23..2026-03-01");
  EXPECT_EQ(week("8 days ago"), "2026-02-23..2026-03-01");
}

TEST(Week, FromSundayHoldsTheMondayOfItsIsoName) {
  const Calendar sunday{parse_iso(today).value(), WeekStart::sunday, Nearest::past};
  EXPECT_EQ(week("this", sunday), "2026-03-01..2026-03-07");
  EXPECT_EQ(week("2026-W47", sunday), "2026-11-15..2026-11-21");
}

TEST(Week, RefusesBadWordsAndNamesThem) {
  expect_refused(parse_week, {"2026-W00",   "2026-W54",   "2025-W53",       "2026-W99",   "2026-W",
                              "W",          "2026-W1x",   "2026--W1",       "nextweek",   "-99999999999999999999",
                              "99999-W01",  "2026-02-30", "W9999999999999", "",           "0000-W01",
                              "9999-W52",   "9999-12-31", "2026-W9",        "this month", "this  week",
                              "this week ", "week",       "2026-11",        "nov",        "all"});
  expect_refused(parse_week, hostile_words());
}

TEST(Month, TakesWordsNumbersAndNames) {
  EXPECT_EQ(month("this"), "2026-03-01..2026-03-31");
  EXPECT_EQ(month("last"), "2026-02-01..2026-02-28");
  EXPECT_EQ(month("This Month"), "2026-03-01..2026-03-31");
  EXPECT_EQ(month("last month"), "2026-02-01..2026-02-28");
  EXPECT_EQ(month("-2"), "2026-01-01..2026-01-31");
  EXPECT_EQ(month("-3"), "2025-12-01..2025-12-31");
  EXPECT_EQ(month("2026-11"), "2026-11-01..2026-11-30");
  EXPECT_EQ(month("9999-12"), "9999-12-01..9999-12-31");
}

TEST(Month, ANameIsTheLatestSuchMonthThatHasBegun) {
  EXPECT_EQ(month("mar"), "2026-03-01..2026-03-31");
  EXPECT_EQ(month("February"), "2026-02-01..2026-02-28");
  EXPECT_EQ(month("apr"), "2025-04-01..2025-04-30");
  EXPECT_EQ(month("nov"), "2025-11-01..2025-11-30");
  EXPECT_EQ(month("sept"), "2025-09-01..2025-09-30");
}

TEST(Month, AnIntendedNameIsTheNextSuchMonthThatIsNotOver) {
  const Calendar future = calendar("2026-03-31", Nearest::future);
  EXPECT_EQ(month("mar", future), "2026-03-01..2026-03-31");
  EXPECT_EQ(month("feb", future), "2027-02-01..2027-02-28");
  EXPECT_EQ(month("nov", future), "2026-11-01..2026-11-30");
}

TEST(Month, KnowsEveryMonthByBothNames) {
  const Calendar december = calendar("2026-12-15");
  Date date = parse_iso("2026-01-01").value();
  for (int i = 0; i < 12; ++i, date = month_of(date).last + std::chrono::days{1}) {
    EXPECT_EQ(parse_month(month_title(date), december), month_of(date)) << month_title(date);
    EXPECT_EQ(parse_month(month_full(date), december), month_of(date)) << month_full(date);
  }
}

TEST(Month, TakesAnyDayInIt) {
  EXPECT_EQ(shown(parse_month("2026-02-14", calendar())), "2026-02-01..2026-02-28");
  EXPECT_EQ(shown(parse_month("yesterday", calendar())), "2026-03-01..2026-03-31");
  EXPECT_EQ(shown(parse_month("20 nov", calendar())), "2025-11-01..2025-11-30");
}

TEST(Month, RefusesBadWordsAndNamesThem) {
  expect_refused(parse_month,
                 {"2026-13", "2026-00", "2026-1x", "20266-01", "foo", "13", "janu\u2400uary", "-99999999999999999999",
                  "2026-02-30", "0000-01", "2026-1", "this week", "next", "janu", "2026", "", "-24315"});
  expect_refused(parse_month, hostile_words());
}

TEST(Year, TakesWordsAndFourDigits) {
  EXPECT_EQ(shown(parse_year("2024", calendar())), "2024-01-01..2024-12-31");
  EXPECT_EQ(shown(parse_year("this", calendar())), "2026-01-01..2026-12-31");
  EXPECT_EQ(shown(parse_year("last year", calendar())), "2025-01-01..2025-12-31");
  EXPECT_EQ(shown(parse_year("-2", calendar())), "2024-01-01..2024-12-31");
  EXPECT_EQ(shown(parse_year("0001", calendar())), "0001-01-01..0001-12-31");
}

TEST(Year, RefusesBadWordsAndNamesThem) {
  expect_refused(parse_year, {"20261", "abc", "1e3", "-99999999999999999999", "2026x", "99999999999999999999", "MMXXVI",
                              "0000", "26", "", "next", "-2026"});
  expect_refused(parse_year, hostile_words());
}

TEST(Range, TakesDaysWeeksMonthsAndYears) {
  EXPECT_EQ(range("yesterday"), "2026-03-05..2026-03-05");
  EXPECT_EQ(range("-3"), "2026-03-03..2026-03-03");
  EXPECT_EQ(range("11-20"), "2025-11-20..2025-11-20");
  EXPECT_EQ(range("mon"), "2026-03-02..2026-03-02");
  EXPECT_EQ(range("this"), "2026-03-02..2026-03-08");
  EXPECT_EQ(range("last"), "2026-02-23..2026-03-01");
  EXPECT_EQ(range("next"), "2026-03-09..2026-03-15");
  EXPECT_EQ(range("this week"), "2026-03-02..2026-03-08");
  EXPECT_EQ(range("2026-W47"), "2026-11-16..2026-11-22");
  EXPECT_EQ(range("2026-11"), "2026-11-01..2026-11-30");
  EXPECT_EQ(range("nov"), "2025-11-01..2025-11-30");
  EXPECT_EQ(range("this month"), "2026-03-01..2026-03-31");
  EXPECT_EQ(range("last month"), "2026-02-01..2026-02-28");
  EXPECT_EQ(range("2026"), "2026-01-01..2026-12-31");
  EXPECT_EQ(range("this year"), "2026-01-01..2026-12-31");
  EXPECT_EQ(range("Last Year"), "2025-01-01..2025-12-31");
}

TEST(Range, AllHasNoEndsOfItsOwn) {
  EXPECT_EQ(range("all"), "all");
  EXPECT_EQ(range("ALL"), "all");
}

TEST(Range, LastDaysEndToday) {
  EXPECT_EQ(range("last 30 days"), "2026-02-05..2026-03-06");
  EXPECT_EQ(range("last 1 day"), "2026-03-06..2026-03-06");
  EXPECT_EQ(parse_range("last 36500 days", calendar())->days(), 36500);
}

TEST(Range, ASpanRunsFromDayToDay) {
  EXPECT_EQ(range("2026-01-01..2026-01-31"), "2026-01-01..2026-01-31");
  EXPECT_EQ(range("2026-01-01..2026-01-01"), "2026-01-01..2026-01-01");
  EXPECT_EQ(range("-7..yesterday"), "2026-02-27..2026-03-05");
  EXPECT_EQ(range("3 days ago..today"), "2026-03-03..2026-03-06");
}

TEST(Range, TheEndOfASpanIsTheFirstAfterItsBeginning) {
  EXPECT_EQ(range("tue..mon"), "2026-03-03..2026-03-09");
  EXPECT_EQ(range("fri..fri"), "2026-03-06..2026-03-06");
  EXPECT_EQ(range("2025-12-24..01-06"), "2025-12-24..2026-01-06");
  EXPECT_EQ(range("24 dec..6 jan"), "2025-12-24..2026-01-06");
  EXPECT_EQ(range("2024-01-10..wed"), "2024-01-10..2024-01-10");
  EXPECT_EQ(range("sat..sun", calendar(today, Nearest::future)), "2026-03-07..2026-03-08");
}

TEST(Range, RefusesBadWordsAndNamesThemOrTheirWrongEnd) {
  const Words bad = {"2026-03-05..2026-03-01",
                     "last days",
                     "last -5 days",
                     "last x days",
                     "2026-01-01..",
                     "..2026-01-01..",
                     "..2026-01-01",
                     "all all",
                     "last 99999999999999999999 days",
                     "last 0 days",
                     "last 36501 days",
                     "last 30  days",
                     "next month",
                     "foo",
                     "2026-13",
                     "2026-W54",
                     "2026-02-30",
                     "0000",
                     "",
                     "last 30 weeks"};
  expect_refused(parse_range, bad);
  expect_refused(parse_range, {"today..-3"});
  const std::vector<std::pair<std::string, std::string>> wrong_ends = {
      {"A..B", "A"},
      {"2026-01-01..2026-02-30", "2026-02-30"},
      {"2026-01-01...2026-02-01", ".2026-02-01"},
      {"2026-W01..2025-W01", "2026-W01"},
      {"2026-01-01..2026-01-02..2026-01-03", "2026-01-02..2026-01-03"},
      {"all..", "all.."},
      {"2026-01-01..last", "last"},
      {"9999-12-31..sat", "sat"},
      {"2026-01-01..tomorrow ", "tomorrow "}};
  for (const auto& [word, end] : wrong_ends) {
    const std::string message = refusal(parse_range, word);
    EXPECT_TRUE(message.starts_with(quoted(end) + " is ")) << message;
  }
}

TEST(Range, RefusesHostileWords) {
  for (const std::string& word : hostile_words()) EXPECT_NE(refusal(parse_range, word), "accepted") << word;
}

TEST(Range, OfDaysBeforeTheFirstYearIsRefused) {
  EXPECT_EQ(refusal(parse_range, "last 30 days", calendar("0001-01-05")),
            "\"last 30 days\" is outside the years 1 to 9999");
}

}  // namespace
}  // namespace steady
