#include "steady/core/csv.hpp"

#include <gtest/gtest.h>

namespace steady {
namespace {

std::string written(std::string_view cell) {
  std::string out;
  append_csv_cell(out, cell);
  return out;
}

TEST(CsvCell, IsMarkedWhereASpreadsheetWouldRunIt) {
  for (const std::string text : {"=1+1", "+49 1234", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "-", "-5.",
                                 "-.5", "-5 degrees", "-1.5+cmd|' /C calc'!A0"})
    EXPECT_EQ(marked_cell(text), "'" + text);
}

TEST(CsvCell, IsLeftAloneWhereItIsAPlainNumberOrText) {
  for (const std::string text : {"", "-600", "-0.5", "5-3", "a=b", "'", "'tis", "日本", " =1"})
    EXPECT_EQ(marked_cell(text), text);
}

TEST(CsvCell, KeepsAMarkThatIsItsOwn) {
  EXPECT_EQ(marked_cell("'=1"), "''=1");
  EXPECT_EQ(marked_cell("''tis"), "'''tis");
  EXPECT_EQ(unmarked_cell("'tis"), "'tis");
  EXPECT_EQ(unmarked_cell("'"), "'");
}

TEST(CsvCell, ComesBackAsItWas) {
  for (const std::string head : {"", "'", "''", "'''", "=", "-", "+", "@", "\t", "\r", "'=", "''-", "'@'"})
    for (const std::string tail : {"", "1", "x", "'", "=", "-1"}) {
      const std::string text = head + tail;
      EXPECT_EQ(unmarked_cell(marked_cell(text)), text) << text;
    }
}

TEST(CsvCell, IsInQuotesWhereRfc4180AsksForThem) {
  EXPECT_EQ(written("plain; text "), "plain; text ");
  EXPECT_EQ(written("a,b"), "\"a,b\"");
  EXPECT_EQ(written("say \"hi\""), "\"say \"\"hi\"\"\"");
  EXPECT_EQ(written("one\ntwo"), "\"one\ntwo\"");
  EXPECT_EQ(written("one\rtwo"), "\"one\rtwo\"");
}

}  // namespace
}  // namespace steady
