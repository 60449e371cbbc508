#include "steady/core/json_text.hpp"

#include <gtest/gtest.h>

namespace steady {
namespace {

std::string json(std::string_view text) {
  std::string out = "x";
  append_json_text(out, text);
  return out.substr(1);
}

TEST(JsonText, StandsInQuotesAsItIs) {
  EXPECT_EQ(json(""), R"("")");
  EXPECT_EQ(json("plain / text 'a'"), R"("plain / text 'a'")");
  EXPECT_EQ(json("é 日本 עברית 🐢 e\u0301"), "\"é 日本 עברית 🐢 e\u0301\"");
}

TEST(JsonText, EscapesWhatJsonAsksFor) {
  EXPECT_EQ(json("say \"hi\" \\ bye"), R"("say \"hi\" \\ bye")");
  EXPECT_EQ(json("a\n\t\r\x01 é"), R"("a\n\t\r\u0001 é")");
}

TEST(JsonText, EscapesWhatATerminalObeys) {
  EXPECT_EQ(json("\x1b[31m"), R"("\u001b[31m")");
  EXPECT_EQ(json("\x7f"), R"("\u007f")");
  EXPECT_EQ(json("\u009b2J \u00a0é"), "\"\\u009b2J \u00a0é\"");
}

TEST(JsonText, ReplacesWhatIsNotUtf8) {
  EXPECT_EQ(json("a\xff"
                 "b"),
            "\"a\uFFFDb\"");
  EXPECT_EQ(json("\xe2\x82"), "\"\uFFFD\"");
}

}  // namespace
}  // namespace steady
