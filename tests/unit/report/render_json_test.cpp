#include <gtest/gtest.h>

#include <limits>

#include "steady/report/document.hpp"

namespace steady {
namespace {

std::string json(Fields fields) {
  Document document;
  document.schema = "steady/test/1";
  document.fields = std::move(fields);
  return rendered(document, Format::json, {});
}

TEST(RenderJson, IsOneLineWithTheSchemaFirst) {
  EXPECT_EQ(json({{"b", 1}, {"a", 2}}), "{\"schema\":\"steady/test/1\",\"b\":1,\"a\":2}\n");
  EXPECT_EQ(json({}), "{\"schema\":\"steady/test/1\"}\n");
}

TEST(RenderJson, KeepsTheOrderOfFieldsAtEveryDepth) {
  const Values list{Fields{{"y", 1}, {"b", false}}, 2};
  const Fields inner{{"z", nullptr}, {"a", true}, {"m", list}};
  EXPECT_EQ(json_of(Fields{{"out", inner}}), R"({"out":{"z":null,"a":true,"m":[{"y":1,"b":false},2]}})");
}

TEST(RenderJson, PrintsEmptyListsAndFieldsAsSuch) {
  EXPECT_EQ(json_of(Fields{{"list", Values{}}, {"fields", Fields{}}}), R"({"list":[],"fields":{}})");
}

TEST(RenderJson, KeepsSixtyFourBitsExactly) {
  using Limits = std::numeric_limits<std::int64_t>;
  EXPECT_EQ(json_of(Fields{{"max", Limits::max()}, {"min", Limits::min()}}),
            R"({"max":9223372036854775807,"min":-9223372036854775808})");
}

TEST(RenderJson, PrintsDecimalsWithSixPlaces) {
  EXPECT_EQ(json_of(Fields{{"s", Decimal{0.5}}, {"t", Decimal{1}}, {"u", Decimal{0.4444445}}}),
            R"({"s":0.500000,"t":1.000000,"u":0.444445})");
  EXPECT_EQ(json_of(Fields{{"s", Decimal{std::numeric_limits<double>::quiet_NaN()}}}), R"({"s":null})");
}

TEST(RenderJson, SaysNullForWhatIsAbsent) {
  EXPECT_EQ(json_of(Fields{{"topic", std::optional<std::string>{}}, {"id", std::optional(7)}}),
            R"({"topic":null,"id":7})");
}

TEST(RenderJson, PrintsDatesAndSecondsAsTheContractSays) {
  const Date date = std::chrono::year{2022} / 1 / 17;
  EXPECT_EQ(json_of(Fields{{"day", date}, {"seconds", Seconds{2400}}}), R"({"day":"2022-01-17","seconds":2400})");
}

TEST(RenderJson, KeepsTextOfAnyLanguage) {
  EXPECT_EQ(json_of(Fields{{"topic", "été 日本 🐢"}}), R"({"topic":"été 日本 🐢"})");
}

TEST(RenderJson, EscapesQuotesBackslashesAndLineBreaks) {
  EXPECT_EQ(json_of(Fields{{"note", "a \"b\" \\ c\n\td"}}), R"({"note":"a \"b\" \\ c\n\td"})");
}

TEST(RenderJson, EscapesEveryControlCharacterThatATerminalObeys) {
  EXPECT_EQ(json_of(Fields{{"note", "\x1b[31m\x07\x7f\u0080\u009b2J\u009f\u00a0"}}),
            "{\"note\":\"\\u001b[31m\\u0007\\u007f\\u0080\\u009b2J\\u009f\u00a0\"}");
}

TEST(RenderJson, ReplacesBytesThatAreNotUtf8) {
  EXPECT_EQ(json_of(Fields{{"note",
                            "a\xff"
                            "b"}}),
            "{\"note\":\"a\uFFFDb\"}");
  EXPECT_EQ(json_of(Fields{{"note", "end\xc2"}}), "{\"note\":\"end\uFFFD\"}");
  EXPECT_EQ(json_of(Fields{{"note",
                            "\x9b"
                            "2J"}}),
            "{\"note\":\"\uFFFD"
            "2J\"}");
}

TEST(RenderJson, TreatsKeysLikeAnyText) { EXPECT_EQ(json_of(Fields{{"a\"\x1b", 1}}), R"({"a\"\u001b":1})"); }

}  // namespace
}  // namespace steady
