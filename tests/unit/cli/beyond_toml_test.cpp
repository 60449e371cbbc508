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
        "topic = \"\"\"\n[ü\n\"ü\" \"\"\"\"\"\nsubject = \"ü\"", "topic = '''\nü\\'''\n", "[table]\nx = [1, 2]",
        "[[ tables ]]", "[\"q\"]", "topic = \"\\\"ü\""})
    EXPECT_EQ(refusal(text), "") << text;
}

TEST(BeyondToml, RefusesLettersBeyondAsciiOutsideOfQuotes) {
  const std::string why = ": a letter beyond ASCII stands outside of quotes";
  EXPECT_EQ(refusal("topic = あ"), "config.toml:1" + why);
  EXPECT_EQ(refusal("# ok\ntopic = \"x\" ﺺ"), "config.toml:2" + why);
  EXPECT_EQ(refusal("topic = \"x\ngröße = 1"), "config.toml:2" + why);
}

TEST(BeyondToml, RefusesTablesWithoutAName) {
  for (const std::string text : {"[ =", "[[[p", "[[ [p]]", "  [", "[\n]", "[]", "[ # x"})
    EXPECT_EQ(refusal("a = 1\n" + text), "config.toml:2: a table has no name") << text;
  EXPECT_EQ(refusal("\xEF\xBB\xBF[=c"), "config.toml:1: a table has no name");
}

TEST(BeyondToml, RefusesWhatNestsTooDeep) {
  EXPECT_EQ(refusal("a = " + std::string(64, '{')), "");
  EXPECT_EQ(refusal("a = " + std::string(65, '{')), "config.toml:1: brackets nest too deep for settings");
}

}  // namespace
}  // namespace steady
