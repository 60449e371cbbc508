#include <gtest/gtest.h>

#include "steady/report/document.hpp"

namespace steady {
namespace {

std::string csv(Value table, std::vector<std::string> columns = {}) {
  Document document;
  document.fields = {{"count", 2}, {"rows", std::move(table)}};
  document.table = "rows";
  document.table_columns = std::move(columns);
  return rendered(document, Format::csv, {});
}

/// What one text becomes in a cell.
std::string cell(std::string text) {
  const std::string whole = csv(Values{Fields{{"x", std::move(text)}}});
  return whole.substr(3, whole.size() - 5);
}

TEST(RenderCsv, HasAHeaderAndEndsLinesAsRfc4180Asks) {
  EXPECT_EQ(
      csv(Values{Fields{{"day", "2022-01-17"}, {"seconds", 2400}}, Fields{{"day", "2022-01-18"}, {"seconds", 3000}}}),
      "day,seconds\r\n2022-01-17,2400\r\n2022-01-18,3000\r\n");
}

TEST(RenderCsv, KeepsItsHeaderWhereThereAreNoRows) {
  EXPECT_EQ(csv(Values{}, {"day", "seconds"}), "day,seconds\r\n");
  EXPECT_EQ(csv(Values{}), "");
  EXPECT_EQ(csv(nullptr), "");
}

TEST(RenderCsv, FindsCellsByNameAndLeavesMissingOnesEmpty) {
  EXPECT_EQ(csv(Values{Fields{{"a", 1}, {"b", 2}}, Fields{{"b", 4}}}), "a,b\r\n1,2\r\n,4\r\n");
}

TEST(RenderCsv, TakesFieldsAloneAsOneRow) {
  EXPECT_EQ(csv(Fields{{"id", 41}, {"topic", "ml-book"}}), "id,topic\r\n41,ml-book\r\n");
}

TEST(RenderCsv, PrintsEveryKindOfValue) {
  EXPECT_EQ(csv(Values{Fields{{"null", nullptr},
                              {"yes", true},
                              {"no", false},
                              {"low", -600},
                              {"half", Decimal{0.5}},
                              {"tags", Values{"read", "code"}}}}),
            "null,yes,no,low,half,tags\r\n,true,false,-600,0.500000,read;code\r\n");
}

TEST(RenderCsv, LeavesOutWhatDoesNotFitIntoACell) {
  const Fields inner{{"c", 3}};
  EXPECT_EQ(csv(Values{Fields{{"a", 1}, {"day", inner}, {"list", Values{inner}}}}), "a\r\n1\r\n");
  EXPECT_EQ(csv(Values{Fields{{"a", 1}, {"b", nullptr}}, Fields{{"a", 2}, {"b", inner}}}), "a,b\r\n1,\r\n2,\r\n");
}

TEST(RenderCsv, QuotesCommasQuotesAndLineBreaks) {
  EXPECT_EQ(cell("a,b"), "\"a,b\"");
  EXPECT_EQ(cell("say \"hi\""), "\"say \"\"hi\"\"\"");
  EXPECT_EQ(cell("one\ntwo"), "\"one\ntwo\"");
  EXPECT_EQ(cell(" plain; text "), " plain; text ");
}

TEST(RenderCsv, DisarmsWhatASpreadsheetWouldRun) {
  EXPECT_EQ(cell("=1+1"), "'=1+1");
  EXPECT_EQ(cell("+491234"), "'+491234");
  EXPECT_EQ(cell("-1+cmd|' /C calc'!A0"), "'-1+cmd|' /C calc'!A0");
  EXPECT_EQ(cell("@SUM(A1)"), "'@SUM(A1)");
  EXPECT_EQ(cell("\t=1"), "'\t=1");
  EXPECT_EQ(cell("\r=1"), "\"'\n=1\"");
  EXPECT_EQ(cell("=HYPERLINK(\"x\",\"y\")"), "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
}

TEST(RenderCsv, LeavesPlainNumbersAlone) {
  EXPECT_EQ(cell("-600"), "-600");
  EXPECT_EQ(cell("-0.5"), "-0.5");
  EXPECT_EQ(cell("-"), "'-");
  EXPECT_EQ(cell("-5."), "'-5.");
  EXPECT_EQ(cell("-.5"), "'-.5");
  EXPECT_EQ(cell("-5 degrees"), "'-5 degrees");
}

TEST(RenderCsv, KeepsLinesAndTabsAndNothingElseThatControls) {
  EXPECT_EQ(cell("a\tb\r\nc\rd\ne"), "\"a\tb\nc\nd\ne\"");
  EXPECT_EQ(cell("\x1b[31mred\x07\x7f"), "␛[31mred␇␡");
  EXPECT_EQ(cell("\u009b2J \xff"), "\uFFFD2J \uFFFD");
}

}  // namespace
}  // namespace steady
