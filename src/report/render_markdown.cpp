#include <algorithm>

#include "flat_table.hpp"
#include "formats.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

/// One long note must not push every other row out by its length: longer cells jut out instead.
constexpr int widest_padding = 60;
/// The shortest rule that every reader of Markdown takes for one, with its colon.
constexpr int narrowest_rule = 4;

struct MarkdownColumn {
  std::string title;
  std::vector<std::string> cells;
  bool right = false;  ///< numbers
  int width = narrowest_rule;
};

/// The text as it reads, whatever Markdown or HTML would make of it. Entities where a program that
/// looks for HTML first would miss a backslash; the dollar, since some sites take it for a formula.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      default:
        if (std::string_view("\\`*_{}[]#|~$").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
  }
  return out;
}

/// Numbers line up to the right; a column of nulls alone says nothing about itself.
bool is_numeric(const FlatTable& table, std::size_t column) {
  bool numbers = false;
  for (const auto& row : table.rows) {
    const Value* const value = row[column];
    if (!value || std::holds_alternative<std::monostate>(value->held())) continue;
    if (!is_number(*value)) return false;
    numbers = true;
  }
  return numbers;
}

MarkdownColumn column_of(const FlatTable& table, std::size_t index) {
  MarkdownColumn column{printable(table.columns[index]), {}, is_numeric(table, index)};
  int widest = display_width(column.title);
  for (const auto& row : table.rows) {
    column.cells.push_back(escaped(cell_text(row[index], ", ")));
    widest = std::max(widest, display_width(column.cells.back()));
  }
  column.width = std::clamp(widest, narrowest_rule, widest_padding);
  return column;
}

void append_cell(std::string& out, std::string_view text, const MarkdownColumn& column) {
  const int missing = std::max(0, column.width - display_width(text));
  const std::string blanks(static_cast<std::size_t>(missing), ' ');
  out += ' ';
  if (column.right) out += blanks;
  out += text;
  if (!column.right) out += blanks;
  out += " |";
}

std::string rule(const MarkdownColumn& column) {
  std::string dashes(static_cast<std::size_t>(column.width), '-');
  if (column.right) dashes.back() = ':';
  return dashes;
}

}  // namespace

std::string markdown_of(const Document& document, const Look&) {
  const FlatTable table = flat_table(document);
  if (table.columns.empty()) return {};
  std::vector<MarkdownColumn> columns;
  for (std::size_t i = 0; i < table.columns.size(); ++i) columns.push_back(column_of(table, i));

  std::string out = "|";
  for (const auto& column : columns) append_cell(out, column.title, column);
  out += "\n|";
  for (const auto& column : columns) append_cell(out, rule(column), column);
  out += '\n';
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    out += '|';
    for (const auto& column : columns) append_cell(out, column.cells[row], column);
    out += '\n';
  }
  return out;
}

}  // namespace steady
