#include "exchange/line_reader.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <vector>

#include "steady/core/error.hpp"

namespace steady {
namespace {

std::vector<std::string> lines(const std::string& text) {
  std::istringstream in(text);
  LineReader reader(in, "study.jsonl");
  std::vector<std::string> read;
  for (std::string line; reader.next(line);) read.push_back(line);
  return read;
}

std::string refusal(const std::string& text) {
  try {
    lines(text);
  } catch (const FileError& error) {
    return error.what();
  }
  return "taken";
}

using Lines = std::vector<std::string>;

TEST(Lines, EndInALineFeedWithOrWithoutCarriageReturn) {
  EXPECT_EQ(lines("a\nb\n"), (Lines{"a", "b"}));
  EXPECT_EQ(lines("a\r\nb\r\n"), (Lines{"a", "b"}));
  EXPECT_EQ(lines("a\n\nb"), (Lines{"a", "", "b"}));
  EXPECT_EQ(lines("a\rb\n"), (Lines{"a\rb"}));
}

TEST(Lines, AreNoneInAnEmptyFile) {
  EXPECT_EQ(lines(""), Lines{});
  EXPECT_EQ(lines("\n"), Lines{""});
}

TEST(Lines, LoseAByteOrderMarkAtTheStartOfTheFileAlone) {
  EXPECT_EQ(lines("\xEF\xBB\xBF{}\n{}"), (Lines{"{}", "{}"}));
  EXPECT_EQ(lines("{}\n\xEF\xBB\xBF{}"), (Lines{"{}", "\xEF\xBB\xBF{}"}));
}

TEST(Lines, KeepBytesOfZero) { EXPECT_EQ(lines(std::string("a\0b\n", 4)), Lines{std::string("a\0b", 3)}); }

TEST(Lines, AreNumberedFromOne) {
  std::istringstream in("a\n\nb");
  LineReader reader(in, "study.jsonl");
  std::string line;
  while (reader.next(line)) {
  }
  EXPECT_EQ(reader.place().line, 3);
}

TEST(Lines, MayBeAsLongAsTheLongestRecordAndNoLonger) {
  const std::string longest(LineReader::longest_line, 'x');
  EXPECT_EQ(lines(longest + "\n").front().size(), LineReader::longest_line);
  EXPECT_EQ(refusal("a\n" + longest + "x\n"), "study.jsonl:2: is longer than any record; nothing imported");
}

TEST(Lines, AreUtf8) {
  EXPECT_EQ(lines("größer\n"), Lines{"größer"});
  EXPECT_EQ(refusal("a\nb\xff\n"), "study.jsonl:2: is not UTF-8; nothing imported");
  EXPECT_EQ(refusal(std::string("\xff\xfe{\0}\0", 6)), "study.jsonl:1: is not UTF-8; nothing imported");
}

}  // namespace
}  // namespace steady
