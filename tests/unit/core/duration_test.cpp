#include "steady/core/duration.hpp"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "hostile_words.hpp"
#include "steady/core/error.hpp"

namespace steady {
namespace {

using namespace std::chrono_literals;
using Words = std::vector<std::string>;

std::string refusal(const Words& words) {
  try {
    parse_duration_words(words);
  } catch (const RequestError& error) {
    EXPECT_FALSE(error.hint().empty());
    return error.what();
  }
  return "accepted";
}

void expect_words(const Words& words, Seconds seconds, std::size_t used) {
  const DurationWords read = parse_duration_words(words);
  EXPECT_EQ(read.seconds, seconds) << ::testing::PrintToString(words);
  EXPECT_EQ(read.words, used) << ::testing::PrintToString(words);
  EXPECT_EQ(words_of_duration(words), used) << ::testing::PrintToString(words);
}

TEST(Duration, TakesEveryFormThatPeopleType) {
  const std::vector<std::pair<std::string, Seconds>> forms = {
      {"45m", 45min},
      {"1h", 1h},
      {"1h30m", 90min},
      {"1h 30m", 90min},
      {"1.5h", 90min},
      {"1:30", 90min},
      {"90", 90min},
      {"90s", 90s},
      {"PT1H30M", 90min},
      {"PT45M", 45min},
      {"PT90S", 90s},
      {"PT1H", 1h},
      {"pt1h20s", 1h + 20s},
      {"1h30m20s", 5420s},
      {"30M", 30min},
      {"1H30M", 90min},
      {"45 min", 45min},
      {"45min", 45min},
      {"45mins", 45min},
      {"2 hours", 2h},
      {"2hrs", 2h},
      {"2 HR", 2h},
      {"10 seconds", 10s},
      {"10secs", 10s},
      {"0:01", 1min},
      {"01:30", 90min},
      {"24:00", 24h},
      {"24h", 24h},
      {"1440", 24h},
      {"86400s", 24h},
      {"1.5 hours", 90min},
      {"2.5m", 150s},
      {"0h30m", 30min},
      {"045m", 45min},
      {"1h 5s", 1h + 5s},
      {"1h90m", 150min},
      {"1 hour 30 minutes", 90min},
      {"1 hour 30m", 90min},
  };
  for (const auto& [text, seconds] : forms) EXPECT_EQ(parse_duration(text), seconds) << text;
}

TEST(Duration, KnowsEveryUnitWithAndWithoutPlural) {
  for (const std::string plural : {"", "s"}) {
    for (const std::string unit : {"s", "sec", "second"}) EXPECT_EQ(parse_duration("3" + unit + plural), 3s);
    for (const std::string unit : {"m", "min", "minute"}) EXPECT_EQ(parse_duration("3" + unit + plural), 3min);
    for (const std::string unit : {"h", "hr", "hour"}) EXPECT_EQ(parse_duration("3" + unit + plural), 3h);
  }
}

TEST(Duration, RoundsDecimalsToWholeSeconds) {
  EXPECT_EQ(parse_duration("0.33h"), 1188s);
  EXPECT_EQ(parse_duration("1.5s"), 2s);
  EXPECT_EQ(parse_duration("1.4s"), 1s);
  EXPECT_EQ(parse_duration("0.0002h"), 1s);
  EXPECT_EQ(parse_duration("0." + std::string(5000, '3') + "h"), 20min);
  EXPECT_EQ(parse_duration("0." + std::string(5000, '9') + "h"), 1h);
}

TEST(Duration, IsOneWordWhereTheWordsBeginWithNone) {
  for (const Words& words : {Words{"soon", "30m"}, {"", "30m"}, {"90", "30m"}, {"0.0000h", "x"}})
    EXPECT_EQ(words_of_duration(words), 1U) << ::testing::PrintToString(words);
}

TEST(Duration, RefusesWhatIsNoDurationAndNamesIt) {
  const Words bad = {"-5m",
                     "-1h",
                     "-0",
                     "1:60",
                     "1:75",
                     "1:2:3",
                     "1.5.5h",
                     "1e3m",
                     "PT",
                     "PT-1H",
                     "P1Y",
                     "P1M",
                     "P1D",
                     "PT1H30",
                     "PT1HS",
                     "PT1.5H",
                     "PT1M1H",
                     "1h-30m",
                     "--30m",
                     "1.5",
                     ".h",
                     ".5h",
                     "1.h",
                     "1,5h",
                     "1.h1m.",
                     "1hm",
                     "h30m",
                     "30mm",
                     "30mh",
                     "1h30m20",
                     "1h30",
                     "1h 30",
                     "30m1h",
                     "30m30m",
                     "1.5h20m",
                     "1h1.5m",
                     "30minutesago",
                     "45months",
                     "",
                     " ",
                     "30m ",
                     " 30m",
                     "1h  30m",
                     "+30m",
                     "1:3",
                     "1:030",
                     ":30",
                     "1 :30",
                     "09:00..09:45",
                     "a-b",
                     "1h 30 problems",
                     "1h\t30m"};
  for (const std::string& word : bad) EXPECT_EQ(refusal({word}), quoted(word) + " is not a duration");
}

TEST(Duration, RefusesMoreThanADayWhateverTheDigits) {
  const Words bad = {"25h",
                     "24h1m",
                     "24:01",
                     "1441",
                     "86401s",
                     std::string(22, '9') + "m",
                     "18446744073709551616",
                     "18446744073709551617s",
                     "9223372036854775808",
                     "4294967296m",
                     "2147483648",
                     "4294967297",
                     "PT25H",
                     "24.1h",
                     std::string(5000, '9'),
                     std::string(5000, '9') + "h",
                     std::string(5000, '9') + ":00",
                     "PT" + std::string(5000, '9') + "H",
                     std::string(5000, '9') + "." + std::string(5000, '9') + "h"};
  for (const std::string& word : bad) EXPECT_EQ(refusal({word}), quoted(word) + " is more than 24 hours");
}

TEST(Duration, RefusesNoTimeAtAll) {
  for (const std::string word : {"0", "0m", "0h", "0s", "0:00", "PT0M", "0h0m", "0.0h", "0.4s"})
    EXPECT_EQ(refusal({word}), quoted(word) + " is no time: a session has at least a second");
}

TEST(Duration, RefusesHostileWords) {
  for (const std::string& word : hostile_words()) {
    const std::string message = refusal({word});
    EXPECT_TRUE(message.starts_with(quoted(word) + " is ")) << message;
    EXPECT_THROW(parse_duration(word), RequestError) << word;
  }
}

TEST(Duration, RefusesAByteZero) {
  using namespace std::string_view_literals;
  EXPECT_THROW(parse_duration("30m\0"sv), RequestError);
  EXPECT_THROW(parse_duration("\0"sv), RequestError);
}

TEST(Duration, TakesTheWordsThatContinueItAndNoMore) {
  expect_words({"45", "min"}, 45min, 2);
  expect_words({"2", "hours", "of", "reading"}, 2h, 2);
  expect_words({"1h", "30m"}, 90min, 2);
  expect_words({"1h", "30m", "20s", "10s"}, 5420s, 3);
  expect_words({"1", "hour", "30", "minutes", "intro"}, 90min, 4);
  expect_words({"1h", "30", "minutes"}, 90min, 3);
  expect_words({"1H", "30", "MIN"}, 90min, 3);
  expect_words({"1h 30m", "5s"}, 90min + 5s, 2);
  expect_words({"1h", "30m5s"}, 90min + 5s, 2);
  expect_words({"1.5", "hours", "Chapter 10"}, 90min, 2);
}

TEST(Duration, LeavesToTheNoteWhatDoesNotContinueIt) {
  expect_words({"1h", "30", "problems"}, 1h, 1);
  expect_words({"1h", "30"}, 1h, 1);
  expect_words({"1h", "2", "hours"}, 1h, 1);
  expect_words({"1h", "1:30"}, 1h, 1);
  expect_words({"30m", "1h"}, 30min, 1);
  expect_words({"30m", "30m"}, 30min, 1);
  expect_words({"1.5h", "20m"}, 90min, 1);
  expect_words({"1h", "1.5m"}, 1h, 1);
  expect_words({"1:30", "20s"}, 90min, 1);
  expect_words({"PT1H", "30m"}, 1h, 1);
  expect_words({"90", "problems"}, 90min, 1);
  expect_words({"90", "30s"}, 90min, 1);
  expect_words({"90", "30", "s"}, 90min, 1);
  expect_words({"1h", "30m "}, 1h, 1);
  expect_words({"1h", ""}, 1h, 1);
}

TEST(Duration, ReadsNoWordAsHalfOfANumber) {
  EXPECT_EQ(refusal({"1h30", "m"}), "\"1h30\" is not a duration");
  EXPECT_EQ(refusal({"1.5", "problems"}), "\"1.5\" is not a duration");
  expect_words({"1", "h30m"}, 1min, 1);
}

TEST(Duration, RefusesWordsThatTogetherExceedADayAndNamesThemAll) {
  EXPECT_EQ(refusal({"24h", "1m"}), "\"24h 1m\" is more than 24 hours");
  EXPECT_EQ(refusal({"24", "hours", "1", "second", "x"}), "\"24 hours 1 second\" is more than 24 hours");
  EXPECT_EQ(refusal({"0h", "0m"}), "\"0h 0m\" is no time: a session has at least a second");
}

TEST(DurationText, ReadsLikePeopleSayIt) {
  EXPECT_EQ(duration_text(0s), "0m");
  EXPECT_EQ(duration_text(40s), "40s");
  EXPECT_EQ(duration_text(45min + 59s), "45m");
  EXPECT_EQ(duration_text(1h), "1h");
  EXPECT_EQ(duration_text(1h + 30s), "1h");
  EXPECT_EQ(duration_text(65min), "1h 05m");
  EXPECT_EQ(duration_text(130h + 59min), "130h 59m");
  EXPECT_EQ(duration_text(-40s), "-40s");
  EXPECT_EQ(duration_text(-10min), "-10m");
  EXPECT_EQ(duration_text(-65min), "-1h 05m");
}

TEST(LeftText, NeverShowsASecondAsNothing) {
  EXPECT_EQ(left_text(1s), "1m");
  EXPECT_EQ(left_text(60s), "1m");
  EXPECT_EQ(left_text(61s), "2m");
  EXPECT_EQ(left_text(59min + 1s), "1h");
  EXPECT_EQ(left_text(0s), "0m");
  EXPECT_EQ(left_text(-5min), "0m");
}

}  // namespace
}  // namespace steady
