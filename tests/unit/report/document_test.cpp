#include "steady/report/document.hpp"

#include <gtest/gtest.h>

#include "steady/core/error.hpp"
#include "steady/core/text.hpp"

namespace steady {
namespace {

constexpr Format all_formats[] = {Format::text, Format::json, Format::csv, Format::markdown};

TEST(Value, IsFoundByItsName) {
  const Fields fields{{"a", 1}, {"b", nullptr}};
  ASSERT_NE(field(fields, "a"), nullptr);
  EXPECT_EQ(std::get<std::int64_t>(field(fields, "a")->held()), 1);
  ASSERT_NE(field(fields, "b"), nullptr);
  EXPECT_EQ(field(fields, "c"), nullptr);
}

TEST(Formats, AreKnownByTheirNamesAlone) {
  EXPECT_EQ(format_named("text"), Format::text);
  EXPECT_EQ(format_named("json"), Format::json);
  EXPECT_EQ(format_named("csv"), Format::csv);
  EXPECT_EQ(format_named("md"), Format::markdown);
  EXPECT_EQ(format_named("markdown"), std::nullopt);
  EXPECT_EQ(format_named("JSON"), std::nullopt);
  EXPECT_EQ(format_named(""), std::nullopt);
}

TEST(Formats, RefuseATableOfADocumentThatHasNone) {
  Document document;
  document.line("done");
  for (const char* const name : {"csv", "md"}) {
    try {
      rendered(document, format_named(name).value(), {});
      ADD_FAILURE() << name;
    } catch (const RequestError& error) {
      EXPECT_EQ(error.what(), quoted(name) + " needs a table; this answers in text or json only");
      EXPECT_FALSE(error.hint().empty());
    }
  }
  EXPECT_EQ(rendered(document, Format::text, {}), "done\n");
}

/// Everything a terminal could obey, and bytes that are no text at all.
std::string hostile() {
  std::string text;
  for (int c = 0; c < 0x20; ++c) text += static_cast<char>(c);
  text += "\x7f\x1b]0;title\x07\x1b[2J";
  for (int c = 0x80; c < 0xa0; ++c) text += {'\xc2', static_cast<char>(c)};
  for (int c = 0x80; c < 0x100; ++c) text += static_cast<char>(c);
  return text + "\xed\xa0\x80\xc0\x9b\xf4\x90\x80\x80\xe2\x82";
}

Document hostile_document() {
  const std::string bad = hostile();
  Document document;
  document.schema = "steady/x\x1b/1";
  document.fields = {{"n" + bad, bad},
                     {"rows", Values{Fields{{"a" + bad, bad}, {"l", Values{bad, bad}}},
                                     Fields{{"a" + bad, "=" + bad}, {"l", bad + "|" + bad}}}}};
  document.table = "rows";
  document.line(bad).line({{bad, Style::met}, {bad, Style::dim}}, 2);
  TextTable table;
  table.columns = {{.shrink = true}, {.align = Column::Align::right}};
  table.rows = {{Cell(bad, Style::missed), bad}, {Bar{}, bad}};
  document.text.emplace_back(table);
  return document;
}

/// Takes away what the format itself may write: line ends, tabs in CSV.
std::string without_own_marks(std::string text, Format format) {
  std::erase(text, '\n');
  if (format == Format::csv) std::erase_if(text, [](char c) { return c == '\t' || c == '\r'; });
  return text;
}

TEST(Formats, CarryNoControlCharacterThatCameInAsData) {
  for (const Format format : all_formats) {
    for (const std::optional<int> width : {std::optional<int>{}, {20}, {80}}) {
      const std::string out = rendered(hostile_document(), format, {.width = width});
      const std::string left = without_own_marks(out, format);
      EXPECT_TRUE(is_utf8(out)) << static_cast<int>(format);
      EXPECT_TRUE(printable(left) == left) << static_cast<int>(format);
    }
  }
}

TEST(Formats, WriteOnlyTheirOwnEscapesInColour) {
  const std::string out = rendered(hostile_document(), Format::text, {.width = 40, .colour = true});
  std::string left = without_own_marks(out, Format::text);
  for (const std::string_view own : {"\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[32m", "\x1b[33m"}) {
    for (auto at = left.find(own); at != left.npos; at = left.find(own)) left.erase(at, own.size());
  }
  EXPECT_TRUE(printable(left) == left);
}

TEST(Formats, KeepCarriageReturnsForTheEndsOfRowsInCsv) {
  const std::string out = rendered(hostile_document(), Format::csv, {});
  for (auto at = out.find('\r'); at != out.npos; at = out.find('\r', at + 1)) {
    EXPECT_EQ(out[at + 1], '\n');
  }
}

TEST(Formats, EndInALineBreakUnlessEmpty) {
  for (const Format format : all_formats) {
    EXPECT_TRUE(rendered(hostile_document(), format, {}).ends_with('\n'));
  }
}

/// A document of that many rows, held or made as they are asked for.
Document of_rows(int count, bool held) {
  Document document;
  document.schema = "steady/rows/1";
  document.table = "rows";
  document.table_columns = {"n", "note"};
  const auto fields = [](int n) { return Fields{{"n", n}, {"note", "note " + std::to_string(n * n)}}; };
  const auto row = [](int n) { return Row{Cell(std::to_string(n)), Cell("note " + std::to_string(n * n))}; };
  TextTable table;
  table.columns = {{Column::Align::right}, {}};
  if (held) {
    Values values;
    for (int n = 0; n < count; ++n) {
      values.emplace_back(fields(n));
      table.rows.push_back(row(n));
    }
    document.fields = {{"rows", std::move(values)}};
  } else {
    document.fields = {{"rows", Rows{[=](const auto& take) {
                          for (int n = 0; n < count; ++n) take(fields(n));
                        }}}};
    table.more = [=](const auto& take) {
      for (int n = 0; n < count; ++n) take(row(n));
    };
  }
  document.text.emplace_back(std::move(table));
  return document;
}

TEST(Series, AreShownAsListsAre) {
  for (const Format format : all_formats)
    for (const int count : {0, 1, 120})
      EXPECT_EQ(rendered(of_rows(count, false), format, {}), rendered(of_rows(count, true), format, {})) << count;
}

TEST(Pieces, AreSmallHoweverLongTheListAndOneWhereItIsShort) {
  for (const Format format : all_formats) {
    for (const bool held : {true, false}) {
      const Document document = of_rows(20'000, held);
      std::string whole;
      std::size_t largest = 0;
      render(document, format, {}, [&](std::string_view piece) {
        whole += piece;
        largest = std::max(largest, piece.size());
      });
      EXPECT_EQ(whole, rendered(document, format, {}));
      EXPECT_LT(largest, 100'000U);
      int pieces = 0;
      render(of_rows(20, held), format, {}, [&pieces](std::string_view) { ++pieces; });
      EXPECT_EQ(pieces, 1);
    }
  }
}

TEST(Pieces, AreNoneOfAnEmptyText) {
  render(Document{}, Format::text, {}, [](std::string_view) { ADD_FAILURE(); });
}

}  // namespace
}  // namespace steady
