#include <gtest/gtest.h>

#include "steady/core/text.hpp"
#include "steady/report/document.hpp"

namespace steady {
namespace {

using std::chrono::minutes;

constexpr Look piped{};
constexpr Look at_80{.width = 80};
constexpr Look at_40{.width = 40};

std::string text(const Document& document, const Look& look) { return rendered(document, Format::text, look); }

std::string text(TextTable table, const Look& look) {
  Document document;
  document.text.emplace_back(std::move(table));
  return text(document, look);
}

/// The first week of the contract's screens.
TextTable week() {
  constexpr auto right = Column::Align::right;
  TextTable table;
  table.columns = {{}, {}, {.align = right}, {.align = right, .drop = 1, .gap = 3}, {}, {.drop = 2, .gap = 1}};
  table.rows = {
      {"Mon 17", Bar{minutes{40}, minutes{30}}, "40m", "+10m"},
      {"Thu 20", Bar{minutes{20}, minutes{30}, Style::missed}, "20m", "-10m", Cell("missed", Style::missed),
       "ended a run of 3"},
      {"Sat 22", Bar{minutes{60}, minutes{30}}, "1h 00m", "+30m", "today"},
      {"Sun 23", Bar{minutes{0}, minutes{30}}, "-"},
  };
  return table;
}

std::vector<int> widths_of(std::string_view lines) {
  std::vector<int> widths;
  while (!lines.empty()) {
    const auto end = lines.find('\n');
    widths.push_back(display_width(lines.substr(0, end)));
    lines.remove_prefix(end + 1);
  }
  return widths;
}

TEST(RenderText, ShowsAWeekWithAllItsRoom) {
  EXPECT_EQ(text(week(), piped),
            "  Mon 17  ████████████████│█████▎               40m   +10m\n"
            "  Thu 20  ██████████▋     │                     20m   -10m  missed ended a run of 3\n"
            "  Sat 22  ████████████████│████████████████  1h 00m   +30m  today\n"
            "  Sun 23                  │                       -\n");
  EXPECT_EQ(text(week(), {.width = 200}), text(week(), piped));
}

TEST(RenderText, ShowsAWeekAt80) {
  EXPECT_EQ(text(week(), at_80),
            "  Mon 17  ██████████████│████▋              40m   +10m\n"
            "  Thu 20  █████████▎    │                   20m   -10m  missed ended a run of 3\n"
            "  Sat 22  ██████████████│██████████████  1h 00m   +30m  today\n"
            "  Sun 23                │                     -\n");
}

TEST(RenderText, ShowsAWeekAt40) {
  EXPECT_EQ(text(week(), at_40),
            "  Mon 17 ████████│██▋         40m\n"
            "  Thu 20 █████▎  │            20m missed\n"
            "  Sat 22 ████████│████████ 1h 00m today\n"
            "  Sun 23         │              -\n");
}

TEST(RenderText, ShowsAWeekInAscii) {
  EXPECT_EQ(text(week(), {.width = 40, .utf8 = false}),
            "  Mon 17 ########|##          40m\n"
            "  Thu 20 #####   |            20m missed\n"
            "  Sat 22 ########|######## 1h 00m today\n"
            "  Sun 23         |              -\n");
}

TEST(RenderText, ColoursBarsAndWordsAndNoBlank) {
  TextTable table;
  table.columns = {{}, {}, {.align = Column::Align::right}, {}};
  table.rows = {
      {Cell("Thu", Style::strong), Bar{minutes{20}, minutes{30}, Style::missed}, "20m", Cell("missed ", Style::missed)},
      {"Fri", Bar{minutes{30}, minutes{30}}, "1h 30m", ""}};
  EXPECT_EQ(text(table, {.width = 41, .colour = true}),
            "  \x1b[1mThu\x1b[0m  \x1b[33m█████▎\x1b[0m  \x1b[2m│\x1b[0m             20m"
            "  \x1b[33mmissed\x1b[0m\n"
            "  Fri  \x1b[32m████████\x1b[0m\x1b[2m│\x1b[0m          1h 30m\n");
}

TEST(RenderText, LinesUpUnderAnyLanguage) {
  TextTable table;
  table.columns = {{}, {.align = Column::Align::right}};
  table.rows = {{"ml-book", "1h 25m"}, {"e\u0301té", "40m"}, {"日本語", "20m"}, {"🐢", "5m"}};
  EXPECT_EQ(text(table, piped),
            "  ml-book  1h 25m\n"
            "  e\u0301té         40m\n"
            "  日本語      20m\n"
            "  🐢           5m\n");
}

TEST(RenderText, CutsLongTextWithAnEllipsisOnlyAtAWidth) {
  TextTable table;
  table.columns = {{.shrink = true}, {.align = Column::Align::right}};
  table.rows = {{"a-very-long-topic-name-that-somebody-wanted", "1h 25m"},
                {"日本語日本語日本語日本語日本語日本語", "5m"}};
  EXPECT_EQ(text(table, piped),
            "  a-very-long-topic-name-that-somebody-wanted  1h 25m\n"
            "  日本語日本語日本語日本語日本語日本語             5m\n");
  EXPECT_EQ(text(table, at_40),
            "  a-very-long-topic-name-that-s…  1h 25m\n"
            "  日本語日本語日本語日本語日本…       5m\n");
  EXPECT_EQ(text(table, {.width = 40, .utf8 = false}),
            "  a-very-long-topic-name-that...  1h 25m\n"
            "  日本語日本語日本語日本語日...       5m\n");
}

TEST(RenderText, LeavesNoCommaBeforeTheEllipsis) {
  TextTable table;
  table.columns = {{}, {.shrink = true}};
  table.rows = {{"the time", "missed, ended a run of 3"}};
  EXPECT_EQ(text(table, {.width = 20}), "  the time  missed…\n");
  EXPECT_EQ(text(table, {.width = 21}), "  the time  missed…\n");
  EXPECT_EQ(text(table, {.width = 22}), "  the time  missed, e…\n");
}

TEST(RenderText, FitsAWeekIntoAnyWidth) {
  for (int width = 20; width <= 120; ++width) {
    // Day, time and "missed" with a blank between them take 22 columns, and stay.
    const int most = std::max(width, 22);
    for (const int got : widths_of(text(week(), {.width = width}))) EXPECT_LE(got, most);
  }
}

TEST(RenderText, TakesWidthsOutOfBoundsAsTheNearest) {
  EXPECT_EQ(text(week(), {.width = 1}), text(week(), {.width = 20}));
  EXPECT_EQ(text(week(), {.width = -7}), text(week(), {.width = 20}));
  Document document;
  document.line(std::string(1200, 'x'));
  EXPECT_EQ(text(document, {.width = 5000}), std::string(1000, 'x') + "\n" + std::string(200, 'x') + "\n");
}

TEST(RenderText, DrawsBarsWithoutGoalAgainstTheLargest) {
  TextTable table;
  table.rows = {{"read", Bar{minutes{60}, {}}}, {"code", Bar{minutes{30}, {}}}, {"none", Bar{}}};
  EXPECT_EQ(text(table, piped),
            "  read  █████████████████████████████████\n"
            "  code  ████████████████▌\n"
            "  none\n");
}

TEST(RenderText, TakesRowsThatEndEarlyOrLate) {
  TextTable table;
  table.columns = {{}, {}};
  table.rows = {{"a"}, {}, {"b", "c", "d"}};
  EXPECT_EQ(text(table, piped), "  a\n\n  b  c  d\n");
}

TEST(RenderText, HidesColumnsThatSayNothing) {
  TextTable table;
  table.indent = 0;
  table.rows = {{"a", "", "c"}, {"d", "", "f"}};
  EXPECT_EQ(text(table, piped), "a  c\nd  f\n");
}

TEST(RenderText, PutsOneEmptyLineBetweenBlocksAndNoneAround) {
  Document document;
  document.gap().line("one").gap().gap();
  document.text.emplace_back(TextTable{});
  document.gap().line("two").line("three").gap();
  EXPECT_EQ(text(document, piped), "one\n\ntwo\nthree\n");
}

TEST(RenderText, IsEmptyForADocumentWithoutWords) { EXPECT_EQ(text(Document{}, at_80), ""); }

}  // namespace
}  // namespace steady
