#include "steady/core/text.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace steady {
namespace {

using Words = std::vector<std::string>;

const Words good_texts = {"'; DROP TABLE sessions; --",
                          "%s%s%n%d",
                          "$(touch pwned)",
                          "`touch pwned`",
                          "* ? [a]",
                          "{{ x }} {% raw %}",
                          "<script>alert(1)</script>",
                          "=cmd|' /C calc'!A0",
                          "日本語",
                          "e\u0301",
                          "😀👩‍👩‍👧",
                          "a\u2028b",
                          "\\0 \\x1b %00",
                          "null",
                          "--",
                          "[a, b]",
                          "[]",
                          "++",
                          std::string(90, 'a'),
                          "ééééééééééééééééééééééééééééééééééééééééééééé",
                          "tail\\"};
const Words controlled_texts = {"a\x1b[31mb",
                                "a\x01"
                                "b",
                                "a\x07"
                                "b",
                                "a\x08"
                                "b",
                                "a\x7f"
                                "b",
                                "a\xc2\x9b"
                                "b",
                                "a\xc2\x85"
                                "b",
                                std::string("a\0b", 3)};
const Words broken_texts = {
    "a\xff"
    "b",
    "a\xc0\x80"
    "b",
    "a\xed\xa0\x80"
    "b",
    "a\xe2\x82",
    "\xf8\x88\x80\x80\x80",
    "\xf5\x80\x80\x80",
    "\xf4\x90\x80\x80",
    "\x80"};

TEST(Plain, IsEveryPrintableLetterOfAsciiAndNoOtherByte) {
  for (const std::size_t size : {1U, 7U, 8U, 9U, 16U, 19U})
    for (std::size_t at = 0; at < size; ++at)
      for (int byte = 0; byte < 256; ++byte)
        for (const char around : {' ', '~'}) {
          std::string text(size, around);
          text[at] = static_cast<char>(byte);
          EXPECT_EQ(is_plain(text), byte >= ' ' && byte <= '~') << size << ' ' << at << ' ' << byte;
        }
}

TEST(TextFault, IsNoneInWhatPeopleWrite) {
  for (const std::string& text : good_texts) {
    EXPECT_EQ(fault_in_note(text), "") << text;
    EXPECT_EQ(fault_in_name(text), "") << text;
  }
}

TEST(TextFault, IsAControlCharacter) {
  for (const std::string& text : controlled_texts) {
    EXPECT_EQ(fault_in_note(text), "holds a control character") << text;
    EXPECT_EQ(fault_in_name(text), "holds a control character") << text;
  }
}

TEST(TextFault, IsWhatIsNotUtf8) {
  for (const std::string& text : broken_texts) {
    EXPECT_EQ(fault_in_note(text), "is not UTF-8") << text;
    EXPECT_EQ(fault_in_name(text), "is not UTF-8") << text;
  }
}

TEST(TextFault, LineBreaksAndTabsStayInNotesOnly) {
  for (const std::string text : {"a\nb", "a\tb", "a\r\nb", "\n"}) {
    EXPECT_EQ(fault_in_note(text), "") << text;
    EXPECT_EQ(fault_in_name(text), "holds a control character") << text;
  }
  for (const std::string text : {"a\rb", "a\r", "\r\r\n"})
    EXPECT_EQ(fault_in_note(text), "holds a control character") << text;
}

TEST(TextFault, IsABlankAtAnEndOfANameOnly) {
  for (const std::string text : {" ml", "ml ", " ml "}) {
    EXPECT_EQ(fault_in_name(text), "begins or ends with a blank") << text;
    EXPECT_EQ(fault_in_note(text), "") << text;
  }
}

TEST(TextFault, IsALengthInBytes) {
  EXPECT_EQ(fault_in_name(std::string(100, 'a')), "");
  EXPECT_EQ(fault_in_name(std::string(101, 'a')), "is longer than 100 bytes");
  EXPECT_EQ(fault_in_note(std::string(10'000, 'a')), "");
  EXPECT_EQ(fault_in_note(std::string(10'001, 'a')), "is longer than 10000 bytes");
}

TEST(TextFault, IsAnEmptyNameButNoEmptyNote) {
  EXPECT_EQ(fault_in_name(""), "is empty");
  EXPECT_EQ(fault_in_name("  "), "is empty");
  EXPECT_EQ(fault_in_note(""), "");
}

TEST(Utf8, HasEveryScalarValueAndNothingElse) {
  for (const std::string text : {"", "\x7f", "\xc2\x80", "\xdf\xbf", "\xe0\xa0\x80", "\xed\x9f\xbf", "\xee\x80\x80",
                                 "\xef\xbf\xbf", "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf"})
    EXPECT_TRUE(is_utf8(text)) << text;
  for (const std::string text :
       {"\x80", "\xbf", "\xc1\xbf", "\xc2", "\xc2\x41", "\xe0\x9f\xbf", "\xed\xa0\x80", "\xed\xbf\xbf", "\xef\xbf",
        "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf8\x88\x80\x80\x80", "\xfe", "a\xff"})
    EXPECT_FALSE(is_utf8(text)) << text;
  EXPECT_TRUE(is_utf8(std::string_view("a\0b", 3)));
}

TEST(Printable, KeepsWhatIsHarmlessByteForByte) {
  for (const std::string& text : good_texts) EXPECT_EQ(printable(text), text);
}

TEST(Printable, MakesOneLine) { EXPECT_EQ(printable("a\nb\tc\r\nd"), "a b c d"); }

TEST(Printable, ShowsControlsAsPictures) {
  EXPECT_EQ(printable("\x1b[31m"), "␛[31m");
  EXPECT_EQ(printable("a\rb\x7f"), "a␍b␡");
  EXPECT_EQ(printable(std::string_view("\0\x1f", 2)), "␀␟");
}

TEST(Printable, ReplacesC1ControlsAndBrokenBytes) {
  EXPECT_EQ(printable("\xc2\x9b"
                      "31m"),
            "\uFFFD31m");
  EXPECT_EQ(printable("a\xff"
                      "b\xc0\x80"),
            "a\uFFFDb\uFFFD\uFFFD");
}

TEST(Printable, ReplacesWhatWouldTurnTheLineAround) {
  for (const std::string turning :
       {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"})
    EXPECT_EQ(printable("a" + turning + "b"), "a\uFFFDb");
  for (const std::string beside : {"\u2029", "\u202F", "\u2065", "\u206A"})
    EXPECT_EQ(printable("a" + beside + "b"), "a" + beside + "b");
}

TEST(Printable, LeavesNothingThatATerminalObeys) {
  for (const Words& texts : {controlled_texts, broken_texts}) {
    for (const std::string& text : texts) {
      EXPECT_TRUE(is_utf8(printable(text)));
      EXPECT_EQ(fault_in_note(printable(text)), "") << text;
    }
  }
}

TEST(DisplayWidth, CountsColumns) {
  EXPECT_EQ(display_width(""), 0);
  EXPECT_EQ(display_width("abc"), 3);
  EXPECT_EQ(display_width("日本語"), 6);
  EXPECT_EQ(display_width("e\u0301"), 1);
  EXPECT_EQ(display_width("é…│█"), 4);
  EXPECT_EQ(display_width("😀"), 2);
  EXPECT_EQ(display_width("a\xff\xfe"), 3) << "a byte that is no UTF-8 is shown as one character";
}

TEST(Fitted, LeavesWhatFits) {
  EXPECT_EQ(fitted("ml-book", 7, "…"), "ml-book");
  EXPECT_EQ(fitted("", 0, "…"), "");
}

TEST(Fitted, CutsToTheWidthWithAnEllipsis) {
  EXPECT_EQ(fitted("video-course", 6, "…"), "video…");
  EXPECT_EQ(fitted("video-course", 6, "..."), "vid...");
  EXPECT_EQ(fitted("video-course", 1, "…"), "…");
}

TEST(Fitted, NeverExceedsTheWidth) {
  EXPECT_EQ(fitted("日本語", 4, "…"), "日…");
  EXPECT_EQ(fitted("abc", 2, "..."), "ab");
  EXPECT_EQ(fitted("abc", 0, "…"), "");
  EXPECT_EQ(fitted("abc", -1, "…"), "");
  EXPECT_EQ(fitted("a\xff\xfe\xfd", 3, "…"), "a\xff…");
  EXPECT_EQ(fitted("\xff\u0301\u0301x", 1, ""), "\xff\u0301\u0301");
}

TEST(Fitted, KeepsGraphemesWhole) {
  EXPECT_EQ(fitted("e\u0301e\u0301e\u0301", 2, "…"), "e\u0301…");
  EXPECT_EQ(fitted("👩‍👩‍👧 family", 5, "…"), "…");
  EXPECT_EQ(fitted("👩‍👩‍👧 family", 8, "…"), "👩‍👩‍👧 …");
}

TEST(NearestName, FindsTheCommandThatWasMeant) {
  constexpr std::array<std::string_view, 6> names = {"log", "week", "streak", "--topic", "list", ""};
  EXPECT_EQ(nearest_name("weeek", std::span<const std::string_view>(names)), "week");
  EXPECT_EQ(nearest_name("weak", std::span<const std::string_view>(names)), "week");
  EXPECT_EQ(nearest_name("straek", std::span<const std::string_view>(names)), "streak");
  EXPECT_EQ(nearest_name("lgo", std::span<const std::string_view>(names)), "log");
  EXPECT_EQ(nearest_name("--tpoic", std::span<const std::string_view>(names)), "--topic");
  EXPECT_EQ(nearest_name("LOG", std::span<const std::string_view>(names)), "log");
}

TEST(NearestName, IsNoneWhereNothingIsNear) {
  const Words names = {"log", "week", "x"};
  for (const std::string word : {"", "l", "banana", "wxyz", "\xff\xfe"})
    EXPECT_EQ(nearest_name(word, names), "") << word;
  EXPECT_EQ(nearest_name(std::string(50'000, 'a'), names), "");
  EXPECT_EQ(nearest_name("log", Words{}), "");
}

TEST(NearestName, AllowsAThirdOfTheWord) {
  const Words names = {"abcdef"};
  EXPECT_EQ(nearest_name("abcdxx", names), "abcdef");
  EXPECT_EQ(nearest_name("abcxxx", names), "");
  EXPECT_EQ(nearest_name("abcxx", names), "");
}

TEST(NearestName, CountsASwapAndAnAccentedLetterOnce) {
  EXPECT_EQ(nearest_name("ab", Words{"ba"}), "ba");
  EXPECT_EQ(nearest_name("cafe", Words{"café"}), "café");
  EXPECT_EQ(nearest_name("ca", Words{"abc"}), "");
}

TEST(NearestName, TheNearestWinsAndOfEqualsTheFirst) {
  EXPECT_EQ(nearest_name("ml-bok", Words{"ml-box", "ml-book", "ml-bok2"}), "ml-box");
  EXPECT_EQ(nearest_name("ml-bokk", Words{"ml-baxk", "ml-book"}), "ml-book");
}

TEST(Counted, PutsTheNounInTheRightForm) {
  EXPECT_EQ(counted(1, "day"), "1 day");
  EXPECT_EQ(counted(2, "day"), "2 days");
  EXPECT_EQ(counted(0, "session"), "0 sessions");
  EXPECT_EQ(counted(3, "entry"), "3 entries");
  for (const auto& [noun, nouns] : std::vector<std::pair<std::string, std::string>>{{"miss", "misses"},
                                                                                    {"box", "boxes"},
                                                                                    {"match", "matches"},
                                                                                    {"dish", "dishes"},
                                                                                    {"key", "keys"},
                                                                                    {"toy", "toys"},
                                                                                    {"guy", "guys"},
                                                                                    {"change", "changes"}})
    EXPECT_EQ(counted(3, noun), "3 " + nouns);
}

}  // namespace
}  // namespace steady
