#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "steady/report/value.hpp"

namespace steady {

/// How a stretch of text is meant; colour may show it, the words carry it without.
enum class Style { plain, strong, dim, met, missed };

/// Text in one style.
struct Span {
  std::string text;
  Style style = Style::plain;
};

/// One line or paragraph for people. On a terminal it wraps at the width, continuing at `indent`.
struct Line {
  std::vector<Span> spans;
  int indent = 0;  ///< blanks before it, and before its continuations
};

/// A day's or a period's time against its goal, drawn to twice the goal with a thin line at the goal.
struct Bar {
  Seconds seconds{};
  Seconds goal{};  ///< 0: no goal line
  Style style = Style::met;
};

/// Times one after the other, drawn as a small line of bars against the longest.
struct Trend {
  std::vector<Seconds> times;
};

/// What stands in one place of a table.
struct Cell {
  std::variant<std::string, Bar, Trend> content;
  Style style = Style::plain;
  std::string brief;  ///< what stands there instead, whole, where the room is too short for all of it

  Cell(std::string text = {}, Style s = Style::plain) : content(std::move(text)), style(s) {}
  Cell(std::string_view text, Style s = Style::plain) : content(std::string(text)), style(s) {}
  Cell(const char* text, Style s = Style::plain) : content(std::string(text)), style(s) {}
  Cell(Bar bar) : content(bar) {}
  Cell(Trend trend, Style s = Style::plain) : content(std::move(trend)), style(s) {}
};

/// How a column behaves when there is little room.
struct Column {
  enum class Align { left, right } align = Align::left;
  int drop = 0;         ///< columns with a rank above 0 go when the room is short, the lowest rank first
  bool shrink = false;  ///< its text may be cut, ending in …; bars shrink by themselves
  int gap = 2;          ///< blanks before it
  int enough = 0;       ///< its text is cut to so many columns before ranked columns go; 0: only after
};

/// A row of a table; it may end early.
using Row = std::vector<Cell>;

/// Cells in columns that line up by display width.
struct TextTable {
  std::vector<Column> columns;
  std::vector<Row> rows;
  int indent = 2;
  Series<Row> more;  ///< behind `rows`, where there may be a great many: asked for twice, to measure and to write
};

/// A day of a heat map: how much of its goal it has, and where it has nothing, why.
enum class Shade { blank, none, some, met, more, twice, off, rest, frozen };

/// Days as weeks from left to right, a shade each.
struct HeatMap {
  Date first{};  ///< the day of the first shade
  WeekStart week_start = WeekStart::monday;
  std::vector<Shade> shades;
};

/// An empty line between blocks.
struct Break {};

using Block = std::variant<Line, TextTable, HeatMap, Break>;

/// What a command answers, said once: named fields for programs, blocks for people. Every format renders
/// every document, so a new report has all formats and a new format all reports.
struct Document {
  std::string schema;  ///< `steady/week/1`
  Fields fields;       ///< in the order of the contract, without the schema
  std::string
      table;  ///< the field that CSV and Markdown show: a list of fields, or fields; `.`: all of them; empty: none
  std::vector<std::string> table_columns;  ///< its header, also without rows; empty: the first row's
  std::vector<Block> text;

  Document& line(std::string words, Style style = Style::plain, int indent = 0);
  Document& line(std::vector<Span> spans, int indent = 0);
  Document& gap();
};

/// How many colours a terminal has: the sixteen that people choose themselves, 256, or all.
enum class Palette { sixteen, many, all };

/// Where text goes to.
struct Look {
  std::optional<int> width;  ///< columns to fit into, 20 to 1000; absent: nothing is cut (a pipe)
  bool colour = false;
  Palette palette = Palette::sixteen;  ///< without colour unused
  bool utf8 = true;                    ///< else bars and marks in ASCII; data is printed as it is
};

enum class Format { text, json, csv, markdown };

/// The format of that name (`text`, `json`, `csv`, `md`), or nothing.
std::optional<Format> format_named(std::string_view name);

/// Takes the next piece of a text.
using TakePiece = std::function<void(std::string_view)>;

/// Hands over the document in that format, piece by piece; a short one in one piece, an empty one in none. It ends in a
/// line break unless it is empty. Nothing in it can carry a control character that came in as data. Throws
/// RequestError where the format is csv or Markdown and the document has no table, and what its series or `take`
/// throw: pieces may be handed over by then.
void render(const Document& document, Format format, const Look& look, const TakePiece& take);

/// The same as one text.
std::string rendered(const Document& document, Format format, const Look& look);

/// The fields alone as one JSON document, for messages that are no Document. One line, not yet ended.
std::string json_of(const Fields& fields);

}  // namespace steady
