#include "exchange/csv_reader.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "steady/core/error.hpp"

namespace steady {
namespace {

using Row = std::vector<std::string>;
using Rows = std::vector<Row>;

Rows rows(const std::string& text) {
  std::istringstream in(text);
  CsvReader reader(in, "f");
  Rows read;
  for (auto record = reader.next(); !record.empty(); record = reader.next())
    read.emplace_back(record.begin(), record.end());
  return read;
}

std::string refusal(const std::string& text) {
  try {
    rows(text);
  } catch (const FileError& error) {
    return error.what();
  }
  return "taken";
}

std::vector<std::int64_t> lines(const std::string& text) {
  std::istringstream in(text);
  CsvReader reader(in, "f");
  std::vector<std::int64_t> found;
  while (!reader.next().empty()) found.push_back(reader.place().line);
  return found;
}

TEST(CsvReader, PartsCellsAtCommasAndRecordsAtLineEndsOfEitherKind) {
  EXPECT_EQ(rows("a,b\r\nc,d\r\n"), (Rows{{"a", "b"}, {"c", "d"}}));
  EXPECT_EQ(rows("a,b\nc,d"), (Rows{{"a", "b"}, {"c", "d"}}));
  EXPECT_EQ(rows("a,,\n,\n"), (Rows{{"a", "", ""}, {"", ""}}));
  EXPECT_EQ(rows("a,b\r"), (Rows{{"a", "b"}}));
}

TEST(CsvReader, KeepsWhatStandsInQuotes) {
  EXPECT_EQ(rows("\"a,b\",\"say \"\"hi\"\"\"\n"), (Rows{{"a,b", "say \"hi\""}}));
  EXPECT_EQ(rows("\"one\ntwo\r\nthree\",x\r\n"), (Rows{{"one\ntwo\r\nthree", "x"}}));
  EXPECT_EQ(rows("\"\",\"\"\"\"\n"), (Rows{{"", "\""}}));
  EXPECT_EQ(rows("\"a\"\r\n\"b\""), (Rows{{"a"}, {"b"}}));
  EXPECT_EQ(rows(" a , b\n"), (Rows{{" a ", " b"}}));
}

TEST(CsvReader, SkipsBlankLinesAndAByteOrderMark) {
  EXPECT_EQ(rows("\xEF\xBB\xBF"
                 "a,b\n\n\r\nc,d\n\n"),
            (Rows{{"a", "b"}, {"c", "d"}}));
  EXPECT_EQ(rows("\xEF\xBB\xBF\"a\",b\n"), (Rows{{"a", "b"}}));
  EXPECT_EQ(rows(""), Rows{});
  EXPECT_EQ(rows("\n\r\n"), Rows{});
}

TEST(CsvReader, NumbersRecordsByTheLineOnWhichTheyStart) {
  EXPECT_EQ(lines("a\n\"b\nb\nb\"\n\nc\n"), (std::vector<std::int64_t>{1, 2, 6}));
  EXPECT_EQ(lines("a\r\n\"b\r\nb\"\r\nc"), (std::vector<std::int64_t>{1, 2, 4}));
}

TEST(CsvReader, ReadsTheSameWhereverItsBlocksEnd) {
  const std::string record = "\"a \"\"b\"\"\r\nc\",é,x\r\n";
  for (const std::size_t shift : {0U, 1U, 2U, 3U, 5U, 7U, 11U, 13U, 17U, 19U}) {
    std::string text = std::string(shift, 'h') + "\r\n";
    std::size_t count = 0;
    for (; text.size() < 200'000; ++count) text += record;
    const Rows read = rows(text);
    ASSERT_EQ(read.size(), count + (shift > 0 ? 1 : 0)) << shift;
    for (std::size_t i = shift > 0 ? 1 : 0; i < read.size(); ++i)
      ASSERT_EQ(read[i], (Row{"a \"b\"\r\nc", "é", "x"})) << shift << ' ' << i;
  }
}

TEST(CsvReader, RefusesQuotesInOtherPlaces) {
  EXPECT_EQ(refusal("a,b\nx,5\" disk\n"),
            "f:2: has a quote inside a cell that does not begin with one; nothing imported");
  EXPECT_EQ(refusal("a\n\"b\"c\n"), "f:2: has text behind a closing quote; nothing imported");
  EXPECT_EQ(refusal("a\nb\n\"c\nd\ne"), "f:3: has a quote that is never closed; nothing imported");
  EXPECT_EQ(refusal("\""), "f:1: has a quote that is never closed; nothing imported");
}

TEST(CsvReader, BoundsRecordsInBytesAndCells) {
  const std::string longest(CsvReader::longest_record, 'x');
  EXPECT_EQ(rows(longest + "\n").front().front().size(), longest.size());
  EXPECT_EQ(refusal("a\n" + longest + "x\n"), "f:2: is longer than any record; nothing imported");
  EXPECT_EQ(refusal("a\n\"" + longest + "x\"\n"), "f:2: is longer than any record; nothing imported");
  EXPECT_EQ(refusal("a\n" + longest + ",x\n"), "f:2: is longer than any record; nothing imported");
  EXPECT_EQ(refusal(std::string(CsvReader::most_cells, ',')), "f:1: has more cells than any record; nothing imported");
}

TEST(CsvReader, RefusesWhatIsNotUtf8) {
  EXPECT_EQ(refusal("a\ncaf\xe9\n"), "f:2: is not UTF-8; nothing imported");
  EXPECT_EQ(refusal("\"\xff\"\n"), "f:1: is not UTF-8; nothing imported");
}

TEST(CsvReader, KeepsBytesOfZero) {
  EXPECT_EQ(rows(std::string("a\0b,c\n", 6)), (Rows{{std::string("a\0b", 3), "c"}}));
}

}  // namespace
}  // namespace steady
