#include <gtest/gtest.h>

#include <vector>

#include "hostile_words.hpp"
#include "steady/core/duration.hpp"
#include "steady/core/error.hpp"

namespace steady {
namespace {

using namespace std::chrono_literals;

std::string refusal(const std::string& word) {
  try {
    parse_clock_range(word);
  } catch (const RequestError& error) {
    EXPECT_FALSE(error.hint().empty());
    return error.what();
  }
  return "accepted";
}

void expect_range(const std::string& word, TimeOfDay start, TimeOfDay end) {
  EXPECT_TRUE(looks_like_clock_range(word)) << word;
  const ClockRange range = parse_clock_range(word);
  EXPECT_EQ(range.start, start) << word;
  EXPECT_EQ(range.end, end) << word;
}

TEST(ClockRange, TakesEveryFormThatPeopleType) {
  expect_range("09:00-09:45", 9h, 9h + 45min);
  expect_range("9:00-9:45", 9h, 9h + 45min);
  expect_range("9-10", 9h, 10h);
  expect_range("09-10:30", 9h, 10h + 30min);
  expect_range("7pm-8:15pm", 19h, 20h + 15min);
  expect_range("7PM-8:15Pm", 19h, 20h + 15min);
  expect_range("11am-1pm", 11h, 13h);
  expect_range("12am-12pm", 0h, 12h);
  expect_range("11:00-13:00", 11h, 13h);
  expect_range("11-20", 11h, 20h);
}

TEST(ClockRange, KeepsAnEndOnTheNextDay) {
  expect_range("23:40-00:20", 23h + 40min, 20min);
  expect_range("11pm-1am", 23h, 1h);
  expect_range("10-9", 10h, 9h);
}

TEST(ClockRange, RefusesAmOrPmOnOneEndOnly) {
  for (const std::string word : {"9-8am", "7pm-8", "9am-13", "19:00-8pm"})
    EXPECT_EQ(refusal(word), quoted(word) + " says am or pm on one end only");
}

TEST(ClockRange, RefusesEqualEnds) {
  for (const std::string word : {"9-9", "09:00-09:00", "9-09:00", "7pm-7:00pm", "00:00-0"})
    EXPECT_EQ(refusal(word), quoted(word) + " begins and ends at the same time");
}

TEST(ClockRange, NamesTheWrongEnd) {
  EXPECT_EQ(refusal("25:00-26:00"), "\"25:00-26:00\" is not a clock range: there is no time \"25:00\"");
  EXPECT_EQ(refusal("09:00-10:60"), "\"09:00-10:60\" is not a clock range: there is no time \"10:60\"");
  EXPECT_EQ(refusal("23:00-24:00"), "\"23:00-24:00\" is not a clock range: midnight is 00:00");
  EXPECT_EQ(refusal("9:00-"), "\"9:00-\" is not a clock range: it lacks one end");
}

TEST(ClockRange, IsSeenInWhatAPersonMeantAsOne) {
  for (const std::string word : {"25:00-26:00", "09:60-10:00", "9:00-", "-9:00", "13pm-14pm", "7pm-8:15xm", "9:0:0-10",
                                 "99-100", "09:00-24:30", "9am-", "10:-11:", "9-8am", "9-9", "0900-0945", "9-10min"}) {
    EXPECT_TRUE(looks_like_clock_range(word)) << word;
    EXPECT_TRUE(refusal(word).starts_with(quoted(word))) << word;
  }
}

TEST(ClockRange, IsNotSeenInDatesDurationsAndNumbers) {
  for (const std::string word :
       {"2026-11-20", "2026-11", "1h-30m",       "30m",         "-5m", "-3", "-0", "5-",      "a-b",      "9-10-11",
        "--30m",      "0x9-0xa", "09:00..09:45", "09:00–09:45", "",    "-",  "--", "mon-fri", "2026-W47", "x-9"})
    EXPECT_FALSE(looks_like_clock_range(word)) << word;
}

TEST(ClockRange, RefusesEverythingElse) {
  for (const std::string word : {"9-10-11", "09:00..09:45", "0x9-0xa", "a-b", "", "9 - 10", "9-10 ", "009-10", "9:5-10",
                                 "9-10m", "0am-1am", "7 pm-8 pm", "-", "٩-10"})
    EXPECT_TRUE(refusal(word).starts_with(quoted(word) + " is not a clock range")) << word;
  for (const std::string& word : hostile_words()) {
    EXPECT_FALSE(looks_like_clock_range(word)) << word;
    EXPECT_TRUE(refusal(word).starts_with(quoted(word) + " is not a clock range")) << word;
  }
}

TEST(TimeOfDay, ReadsTwelveAndTwentyFourHours) {
  EXPECT_EQ(parse_time_of_day("9:00"), 9h);
  EXPECT_EQ(parse_time_of_day("09:05"), 9h + 5min);
  EXPECT_EQ(parse_time_of_day("9"), 9h);
  EXPECT_EQ(parse_time_of_day("7pm"), 19h);
  EXPECT_EQ(parse_time_of_day("8:15PM"), 20h + 15min);
  EXPECT_EQ(parse_time_of_day("12am"), 0h);
  EXPECT_EQ(parse_time_of_day("12:30pm"), 12h + 30min);
  EXPECT_EQ(parse_time_of_day("00:00"), 0h);
  EXPECT_EQ(parse_time_of_day("23:59"), 23h + 59min);
}

TEST(TimeOfDay, IsNothingForAnythingElse) {
  for (const std::string word :
       {"25:00", "12:60", "-1:00", "1e1", "24:01", "24:00", "24",          "",   "4pm4", "abc",      "-1",
        "0pm",   "13pm",  "pm",    "9:",  ":30",   "9:000", "99999999999", "7p", "7 pm", "09:00:00", "9.30"})
    EXPECT_FALSE(parse_time_of_day(word)) << word;
  for (const std::string& word : hostile_words()) EXPECT_FALSE(parse_time_of_day(word)) << word;
}

TEST(ClockText, HasTwoDigitsOnBothSides) {
  EXPECT_EQ(clock_text(0s), "00:00");
  EXPECT_EQ(clock_text(9h + 5min), "09:05");
  EXPECT_EQ(clock_text(23h + 59min + 59s), "23:59");
}

}  // namespace
}  // namespace steady
