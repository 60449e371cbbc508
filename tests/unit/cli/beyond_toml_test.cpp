#include "cli/beyond_toml.hpp"

#include <gtest/gtest.h>

#include <string>

#include "steady/core/error.hpp"

namespace steady {
namespace {

std::string refusal(const std::string& text) {
  try {
    refuse_beyond_toml(text, "config.toml");
    return {};
  } catch (const FileError& error) {
    return error.what();
  }
}

TEST(BeyondToml, LetsPassWhatPeopleWrite) {
  for (const std::string text :
       {"", "topic = \"größe\" # größer\n", "\xEF\xBB\xBFtopic = \"ml\"", "topic = 'あ'", "posts = \"a [ü] b\"",
        "topic = \"\"\"\n[ü\n\"ü\" \"\"\"\"\"\nsubject = \"ü\"", "topic = '''\nü\\'''\n", "topic = \"\\\"ü\""})
    EXPECT_EQ(refusal(text), "") << text;
}

TEST(BeyondToml, RefusesLettersBeyondAsciiOutsideOfQuotes) {
  const std::string why = ": a letter beyond ASCII stands outside of quotes";
  EXPECT_EQ(refusal("topic = あ"), "config.toml:1" + why);
  EXPECT_EQ(refusal("# ok\ntopic = \"x\" ﺺ"), "config.toml:2" + why);
  EXPECT_EQ(refusal("topic = \"x\ngröße = 1"), "config.toml:2" + why);
}

TEST(BeyondToml, RefusesLettersBeyondAsciiBehindABackslashInATextOfManyLines) {
  const std::string why = ": a letter beyond ASCII follows a backslash";
  EXPECT_EQ(refusal("topic = \"\"\"t\n/\\ﺿ\"\"\""), "config.toml:2" + why);
  EXPECT_EQ(refusal("topic = \"\"\"t\\ \n  ﺿ\"\"\""), "config.toml:1" + why);
  EXPECT_EQ(refusal("topic = \"\"\"ﺿ\\\n t ﺿ\"\"\""), "");
}

TEST(BeyondToml, RefusesQuotesInsideOfWords) {
  EXPECT_EQ(refusal("topic = 99'ML'"), "config.toml:1: a quote stands inside of a word");
  EXPECT_EQ(refusal("topic=\"ml\"\nsubject = x\""), "config.toml:2: a quote stands inside of a word");
}

TEST(BeyondToml, RefusesASecondEqualsSign) {
  EXPECT_EQ(refusal("a = 1\ntopic = o=\"ﹹ\""), "config.toml:2: a second = stands in one line");
  EXPECT_EQ(refusal("a.\"ﹹ\" = \"=.\"  # =\nb = '=.' # \"\"\nc = \"\"\"=\n=\"\"\"\nd = '.'"), "");
}

TEST(BeyondToml, FindsTheFirstValueThatStandsInNoQuotes) {
  const auto found = [](const std::string& text) {
    const auto bare = refuse_beyond_toml(text, "config.toml");
    return bare ? std::to_string(bare->line) + ' ' + bare->key + '=' + bare->text : std::string("none");
  };
  EXPECT_EQ(found("topic = machine learning \t# mine"), "1 topic=machine learning");
  EXPECT_EQ(found("# a = b\nsubject = '''\nx = y\n'''\r\n day_start\t=05:00\r\ntopic = 1"), "5 day_start=05:00");
  EXPECT_EQ(found("topic = 9.\"ﹹ\""), "1 topic=9.ﹹ");
  EXPECT_EQ(found("topic = \"a\" b"), "1 topic=a b");
  EXPECT_EQ(found("topic = 9990-09-09 09489-0400"), "1 topic=9990-09-09 09489-0400");
  EXPECT_EQ(found("topic = \"a = b\" # c = d\nsubject =\n"), "none");
}

TEST(BeyondToml, RefusesBrackets) {
  for (const std::string text : {"[topic]", "[ =", "x = [1]", "topic = {", "topic = ]", "  [[[p"})
    EXPECT_EQ(refusal("topic = \"[]\" # []\n" + text),
              "config.toml:2: a bracket stands outside of quotes, and settings are no tables and no lists");
  EXPECT_NE(refusal("\xEF\xBB\xBF[=c"), "");
}

}  // namespace
}  // namespace steady
