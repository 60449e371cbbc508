#include "report/wrap.hpp"

#include <gtest/gtest.h>

namespace steady {
namespace {

std::string wrapped(std::vector<Span> spans, const Look& look, int indent = 0) {
  std::string out;
  append_wrapped(out, {std::move(spans), indent}, look);
  return out;
}

std::string wrapped(std::vector<Span> spans, std::optional<int> width, int indent = 0) {
  return wrapped(std::move(spans), Look{.width = width}, indent);
}

constexpr Look coloured_at_20{.width = 20, .colour = true};

TEST(Wrap, LeavesALineWholeWithoutAWidth) {
  const std::string words(2000, 'x');
  EXPECT_EQ(wrapped({{words}}, std::nullopt), words + "\n");
  EXPECT_EQ(wrapped({{"a   b  "}}, std::nullopt, 2), "  a   b\n");
}

TEST(Wrap, BreaksBetweenWordsAndGoesOnAtTheIndent) {
  EXPECT_EQ(wrapped({{"Streak 2 days (longest 3). 30m tomorrow makes it 3."}}, 30, 2),
            "  Streak 2 days (longest 3).\n"
            "  30m tomorrow makes it 3.\n");
}

TEST(Wrap, FillsALineToItsLastColumn) {
  EXPECT_EQ(wrapped({{"12345 78901234567890"}}, 20), "12345 78901234567890\n");
  EXPECT_EQ(wrapped({{"12345 789012345678901"}}, 20), "12345\n789012345678901\n");
}

TEST(Wrap, KeepsBlanksThatAreMeantAndDropsThoseAtABreak) {
  EXPECT_EQ(wrapped({{"4h of 3h 30m   5 of 7 days"}}, 40), "4h of 3h 30m   5 of 7 days\n");
  EXPECT_EQ(wrapped({{"4h of 3h 30m (114%)   5 of 7 days"}}, 20), "4h of 3h 30m (114%)\n5 of 7 days\n");
  EXPECT_EQ(wrapped({{"  steady log"}}, 40), "  steady log\n");
}

TEST(Wrap, KeepsADurationOnOneLine) {
  EXPECT_EQ(wrapped({{"This week so far 3h 08m of 3h 30m"}}, 20), "This week so far\n3h 08m of 3h 30m\n");
  EXPECT_EQ(wrapped({{"This week so far "}, {"3h 08m", Style::strong}, {", more"}}, 20),
            "This week so far\n3h 08m, more\n");
}

TEST(Wrap, GoesOnInTheNextLineWithAWordTooLong) {
  EXPECT_EQ(wrapped({{"see https://example.org/a/very/long/path now"}}, 20),
            "see\nhttps://example.org/\na/very/long/path now\n");
  EXPECT_EQ(wrapped({{"日本語日本語日本語日本語"}}, 21), "日本語日本語日本語日\n本語\n");
}

TEST(Wrap, KeepsGraphemesWhole) {
  std::string word, line;
  for (int i = 0; i < 20; ++i) line += "e\u0301";
  word = line + "e\u0301";
  EXPECT_EQ(wrapped({{word}}, 20), line + "\ne\u0301\n");
}

TEST(Wrap, DoesNotPartAWordWhoseStyleChanges) {
  EXPECT_EQ(wrapped({{"It is about "}, {"30m", Style::strong}, {", then more"}}, 20), "It is about 30m,\nthen more\n");
  EXPECT_EQ(wrapped({{"It is about thirty"}, {"30m", Style::strong}, {"."}}, 20), "It is about\nthirty30m.\n");
}

TEST(Wrap, HoldsIndentsThatLeaveNoRoomInBounds) {
  EXPECT_EQ(wrapped({{"one two"}}, 20, 90), "          one two\n");
  EXPECT_EQ(wrapped({{std::string(60, ' ') + "one"}}, 20), "one\n");
}

TEST(Wrap, StylesEachLineForItselfAndNoTrailingBlank) {
  EXPECT_EQ(wrapped({{"Streak", Style::strong}, {" 2 days "}, {"missed ", Style::missed}}, coloured_at_20),
            "\x1b[1mStreak\x1b[0m 2 days \x1b[33mmissed\x1b[0m\n");
  EXPECT_EQ(wrapped({{"eleven words", Style::met}, {" "}, {"and the others", Style::met}}, coloured_at_20),
            "\x1b[32meleven words\x1b[0m \x1b[32mand the\x1b[0m\n\x1b[32mothers\x1b[0m\n");
  EXPECT_EQ(wrapped({{"quiet", Style::dim}}, Look{.width = std::nullopt, .colour = true}), "\x1b[2mquiet\x1b[0m\n");
}

TEST(Wrap, PutsAForeignLineBreakOnTheSameLine) {
  EXPECT_EQ(wrapped({{"one\ntwo\x1b[2J"}}, std::nullopt), "one two␛[2J\n");
}

TEST(Wrap, EndsALineWithoutWords) {
  EXPECT_EQ(wrapped({}, 40, 4), "\n");
  EXPECT_EQ(wrapped({{"   "}}, std::nullopt, 4), "\n");
}

}  // namespace
}  // namespace steady
