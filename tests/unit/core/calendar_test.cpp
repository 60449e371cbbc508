#include "steady/core/calendar.hpp"

#include <gtest/gtest.h>

#include "made.hpp"

namespace steady {
namespace {

using made::date;
using made::moment;
using std::chrono::hours;
using std::chrono::minutes;

std::string shown(const Period& period) { return iso(period.first) + ".." + iso(period.last); }

TEST(IsoDate, IsWrittenAsItIsRead) {
  for (const char* text : {"0001-01-01", "1969-12-31", "1970-01-01", "2024-02-29", "2026-11-20", "9999-12-31"})
    EXPECT_EQ(iso(date(text)), text);
  EXPECT_EQ(date("0001-01-01"), first_date);
  EXPECT_EQ(date("9999-12-31"), last_date);
}

TEST(IsoDate, IsNothingElseAndNoDayThatIsNone) {
  for (const char* text : {"",           "2026",        "2026-11",     "2026-1-20",
                           "26-11-20",   "20261120",    "2026-11-20 ", " 2026-11-20",
                           "2026/11/20", "2026-11-200", "10000-01-01", "-001-01-01",
                           "+026-11-20", "0000-01-01",  "2026-00-10",  "2026-13-01",
                           "2026-11-00", "2026-11-31",  "2023-02-29",  "1900-02-29",
                           "2026-11-2x"})
    EXPECT_EQ(parse_iso(text), std::nullopt) << text;
}

TEST(Weekdays, CountFromMonday) {
  EXPECT_EQ(weekday_index(date("2026-11-16")), 0);
  EXPECT_EQ(weekday_index(date("2026-11-22")), 6);
  EXPECT_EQ(weekday_name(date("2026-11-20")), "fri");
  EXPECT_EQ(weekday_title(date("2026-11-20")), "Fri");
  EXPECT_EQ(weekday_index(date("1969-12-31")), 2);
}

TEST(Months, HaveTheirNamesAndNumbers) {
  EXPECT_EQ(month_title(date("2026-01-31")), "Jan");
  EXPECT_EQ(month_title(date("2026-12-01")), "Dec");
  EXPECT_EQ(month_full(date("2026-09-01")), "September");
  EXPECT_EQ(day_of_month(date("2026-11-20")), 20);
  EXPECT_EQ(year_of(date("2026-11-20")), 2026);
}

TEST(Months, AreTheSameOnlyWithinOneYear) {
  EXPECT_EQ(month_index(date("2026-11-01")), month_index(date("2026-11-30")));
  EXPECT_EQ(month_index(date("2026-12-31")) + 1, month_index(date("2027-01-01")));
  EXPECT_NE(month_index(date("2025-11-01")), month_index(date("2026-11-01")));
}

TEST(PeriodOfDays, HoldsBothItsEnds) {
  const Period period{date("2026-11-16"), date("2026-11-18")};
  EXPECT_FALSE(period.contains(date("2026-11-15")));
  EXPECT_TRUE(period.contains(date("2026-11-16")));
  EXPECT_TRUE(period.contains(date("2026-11-18")));
  EXPECT_FALSE(period.contains(date("2026-11-19")));
  EXPECT_EQ(period.days(), 3);
  EXPECT_EQ((Period{period.first, period.first}.days()), 1);
}

TEST(WeekOf, RunsFromMondayToSunday) {
  for (const char* day : {"2026-11-16", "2026-11-19", "2026-11-22"})
    EXPECT_EQ(shown(week_of(date(day), WeekStart::monday)), "2026-11-16..2026-11-22") << day;
  EXPECT_EQ(shown(week_of(date("2026-11-23"), WeekStart::monday)), "2026-11-23..2026-11-29");
}

TEST(WeekOf, RunsFromSundayToSaturdayWhereWeeksStartOnSunday) {
  for (const char* day : {"2026-11-15", "2026-11-16", "2026-11-21"})
    EXPECT_EQ(shown(week_of(date(day), WeekStart::sunday)), "2026-11-15..2026-11-21") << day;
  EXPECT_EQ(shown(week_of(date("2026-11-22"), WeekStart::sunday)), "2026-11-22..2026-11-28");
}

TEST(MonthOf, EndsOnItsLastDay) {
  EXPECT_EQ(shown(month_of(date("2026-11-20"))), "2026-11-01..2026-11-30");
  EXPECT_EQ(shown(month_of(date("2024-02-01"))), "2024-02-01..2024-02-29");
  EXPECT_EQ(shown(month_of(date("2026-12-31"))), "2026-12-01..2026-12-31");
  EXPECT_EQ(shown(year_period(date("2026-11-20"))), "2026-01-01..2026-12-31");
}

TEST(IsoWeek, BelongsToTheYearOfItsThursday) {
  EXPECT_EQ(iso_week_name(date("2026-11-20")), "2026-W47");
  EXPECT_EQ(iso_week_name(date("2026-01-01")), "2026-W01");
  EXPECT_EQ(iso_week_name(date("2027-01-01")), "2026-W53");
  EXPECT_EQ(iso_week_name(date("2024-12-30")), "2025-W01");
  EXPECT_EQ(iso_week_name(date("2023-01-01")), "2022-W52");
  EXPECT_EQ(iso_week_number(date("2027-01-03")), 53);
}

TEST(IsoWeek, IsFoundByItsNumberWhereTheYearHasIt) {
  EXPECT_EQ(iso_week_monday(2026, 47), date("2026-11-16"));
  EXPECT_EQ(iso_week_monday(2026, 1), date("2025-12-29"));
  EXPECT_EQ(iso_week_monday(2026, 53), date("2026-12-28"));
  EXPECT_EQ(iso_week_monday(1, 1), first_date);
  EXPECT_EQ(iso_week_monday(9999, 52), date("9999-12-27"));
  for (const auto& [year, week] : {std::pair{2025, 53}, {2026, 0}, {2026, 54}, {2026, -1}, {0, 1}, {10000, 1}, {-1, 1}})
    EXPECT_EQ(iso_week_monday(year, week), std::nullopt) << year << " " << week;
}

TEST(WeekKey, IsIsoFromMondayAndTheFirstDateFromSunday) {
  EXPECT_EQ(week_key({date("2026-11-16"), date("2026-11-22")}, WeekStart::monday), "2026-W47");
  EXPECT_EQ(week_key({date("2026-11-15"), date("2026-11-21")}, WeekStart::sunday), "2026-11-15");
}

TEST(Rfc3339Text, ShowsUtcWithZ) {
  EXPECT_EQ(rfc3339(Instant{}), "1970-01-01T00:00:00Z");
  EXPECT_EQ(rfc3339(Instant{Seconds{-1}}), "1969-12-31T23:59:59Z");
  EXPECT_EQ(rfc3339(moment("2026-11-20T18:05:09Z")), "2026-11-20T18:05:09Z");
}

TEST(Rfc3339Text, ShowsTheWallClockOfTheOffset) {
  const Instant at = moment("2026-11-20T18:05:00Z");
  EXPECT_EQ(rfc3339(at, hours{1}), "2026-11-20T19:05:00+01:00");
  EXPECT_EQ(rfc3339(at, hours{0}), "2026-11-20T18:05:00+00:00");
  EXPECT_EQ(rfc3339(at, -hours{9} - minutes{30}), "2026-11-20T08:35:00-09:30");
  EXPECT_EQ(rfc3339(at, hours{14}), "2026-11-21T08:05:00+14:00");
}

TEST(Rfc3339Text, StaysTheSameMomentWhereTheOffsetHasSeconds) {
  const Instant at = moment("1890-06-01T12:00:00Z");
  for (const Seconds offset : {Seconds{3208}, Seconds{-3208}, Seconds{31}, Seconds{-29}})
    EXPECT_EQ(moment(rfc3339(at, offset)), at) << rfc3339(at, offset);
  EXPECT_EQ(rfc3339(at, Seconds{3208}), "1890-06-01T12:53:00+00:53");
}

TEST(Rfc3339Reading, TakesOffsetZAndNeither) {
  const auto east = parse_rfc3339("2026-11-20T19:05:00+01:00").value();
  EXPECT_EQ(east.offset, hours{1});
  EXPECT_FALSE(east.zulu);
  EXPECT_EQ(parse_rfc3339("2026-11-20T19:05:00-09:30")->offset, -hours{9} - minutes{30});
  const auto zulu = parse_rfc3339("2026-11-20T19:05:00Z").value();
  EXPECT_EQ(zulu.offset, Seconds{0});
  EXPECT_TRUE(zulu.zulu);
  const auto bare = parse_rfc3339("2026-11-20T19:05:00").value();
  EXPECT_EQ(bare.offset, std::nullopt);
  EXPECT_FALSE(bare.zulu);
  EXPECT_EQ(bare.wall, LocalTime{zulu.wall});
}

TEST(Rfc3339Reading, TakesSecondsAsOptionalAndDropsFractions) {
  const auto full = parse_rfc3339("2026-11-20T19:05:00Z").value().wall;
  EXPECT_EQ(parse_rfc3339("2026-11-20T19:05Z")->wall, full);
  EXPECT_EQ(parse_rfc3339("2026-11-20T19:05:00.999999Z")->wall, full);
  EXPECT_EQ(parse_rfc3339("2026-11-20t19:05:00z")->wall, full);
}

TEST(Rfc3339Reading, RefusesWhatIsNoMoment) {
  for (const char* text : {"",
                           "2026-11-20",
                           "2026-11-20T",
                           "2026-11-20 19:05",
                           "2026-11-20T19",
                           "2026-11-20T1905",
                           "2026-11-20T24:00",
                           "2026-11-20T19:60",
                           "2026-11-20T19:05:60",
                           "2026-11-20T19:05:00.",
                           "2026-11-20T19:05:00+01",
                           "2026-11-20T19:05:00+0100",
                           "2026-11-20T19:05:00+24:00",
                           "2026-11-20T19:05:00+01:60",
                           "2026-11-20T19:05:00Zx",
                           "2026-11-20T19:05:00ZZ",
                           "2026-11-31T19:05",
                           "0000-01-01T00:00Z",
                           "2026-11-20T9:05",
                           "2026-11-20T19:05 Z"})
    EXPECT_FALSE(parse_rfc3339(text)) << text;
}

}  // namespace
}  // namespace steady
