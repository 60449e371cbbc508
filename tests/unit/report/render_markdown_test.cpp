#include <gtest/gtest.h>

#include "steady/report/document.hpp"

namespace steady {
namespace {

std::string markdown(Value table, std::vector<std::string> columns = {}) {
  Document document;
  document.fields = {{"rows", std::move(table)}};
  document.table = "rows";
  document.table_columns = std::move(columns);
  return rendered(document, Format::markdown, {});
}

/// What one text becomes in a cell.
std::string cell(std::string text) {
  const std::string whole = markdown(Values{Fields{{"x", std::move(text)}}});
  const auto begin = whole.rfind("\n| ") + 3;
  std::string inner = whole.substr(begin, whole.size() - begin - 3);
  inner.erase(inner.find_last_not_of(' ') + 1);
  return inner;
}

TEST(RenderMarkdown, LinesUpItsColumnsAndSetsNumbersToTheRight) {
  const Fields book{{"topic", "ml-book"}, {"seconds", 5100}, {"tags", Values{"a", "b"}}};
  const Fields rest{{"topic", nullptr}, {"seconds", 60}, {"tags", Values{}}};
  EXPECT_EQ(markdown(Values{book, rest}),
            "| topic   | seconds | tags |\n"
            "| ------- | ------: | ---- |\n"
            "| ml-book |    5100 | a, b |\n"
            "|         |      60 |      |\n");
}

TEST(RenderMarkdown, MeasuresByWhatATerminalShows) {
  const Fields wide{{"topic", "日本"}, {"n", 1}};
  const Fields combining{{"topic", "e\u0301té"}, {"n", 2}};
  EXPECT_EQ(markdown(Values{wide, combining}),
            "| topic |    n |\n"
            "| ----- | ---: |\n"
            "| 日本  |    1 |\n"
            "| e\u0301té   |    2 |\n");
}

TEST(RenderMarkdown, KeepsItsHeaderWhereThereAreNoRows) {
  EXPECT_EQ(markdown(Values{}, {"day"}), "| day  |\n| ---- |\n");
  EXPECT_EQ(markdown(Values{}), "");
}

TEST(RenderMarkdown, LetsTextReadAsTyped) {
  EXPECT_EQ(cell("a|b"), "a\\|b");
  EXPECT_EQ(cell("\\ ` * _ { } [ ] # ~ $"), "\\\\ \\` \\* \\_ \\{ \\} \\[ \\] \\# \\~ \\$");
  EXPECT_EQ(cell("<b> & &lt;"), "&lt;b&gt; &amp; &amp;lt;");
  EXPECT_EQ(cell("![x](javascript:alert)"), "!\\[x\\](javascript:alert)");
  EXPECT_EQ(cell("{{ site.title }}{% raw %}"), "\\{\\{ site.title \\}\\}\\{% raw %\\}");
}

TEST(RenderMarkdown, PutsEachRowOnOneLine) { EXPECT_EQ(cell("one\ntwo\r\nthree\tfour"), "one two three four"); }

TEST(RenderMarkdown, PadsNoRowByTheLengthOfALongNote) {
  const std::string note(500, 'x');
  const std::string whole = markdown(Values{Fields{{"note", note}}, Fields{{"note", "y"}}});
  EXPECT_EQ(whole.size() - whole.rfind("\n| "), whole.find('\n') + 2);
  EXPECT_NE(whole.find(note), std::string::npos);
  EXPECT_EQ(whole.find('\n'), std::string_view("|  |").size() + 60);
}

}  // namespace
}  // namespace steady
