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
  int width = narrowest_rule;
  bool numbers = false;  ///< some cell holds one
  bool words = false;    ///< some cell holds what is none

  /// Numbers line up to the right; a column of nulls alone says nothing about itself.
  bool right() const { return numbers && !words; }
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

std::string markdown_cell(const Value* value) { return escaped(cell_text(value, ", ")); }

void measure(MarkdownColumn& column, const Value* value) {
  column.width = std::max(column.width, std::min(display_width(markdown_cell(value)), widest_padding));
  if (value == nullptr || std::holds_alternative<std::monostate>(value->held())) return;
  (is_number(*value) ? column.numbers : column.words) = true;
}

/// How wide each column has to be is known when all rows have been seen.
std::vector<MarkdownColumn> columns_of(const FlatTable& table) {
  std::vector<MarkdownColumn> columns;
  for (const std::string& name : table.columns()) {
    const std::string title = printable(name);
    columns.push_back({title, std::clamp(display_width(title), narrowest_rule, widest_padding)});
  }
  table.each_row([&columns](const FlatRow& row) {
    for (std::size_t i = 0; i < row.size(); ++i) measure(columns[i], row[i]);
  });
  return columns;
}

void append_cell(std::string& out, std::string_view text, const MarkdownColumn& column) {
  const int missing = std::max(0, column.width - display_width(text));
  const std::string blanks(static_cast<std::size_t>(missing), ' ');
  out += ' ';
  if (column.right()) out += blanks;
  out += text;
  if (!column.right()) out += blanks;
  out += " |";
}

std::string rule(const MarkdownColumn& column) {
  std::string dashes(static_cast<std::size_t>(column.width), '-');
  if (column.right()) dashes.back() = ':';
  return dashes;
}

}  // namespace

void write_markdown(const Document& document, const Look&, Pieces& out) {
  const FlatTable table(document);
  if (table.columns().empty()) return;
  const std::vector<MarkdownColumn> columns = columns_of(table);
  out.text += '|';
  for (const auto& column : columns) append_cell(out.text, column.title, column);
  out.text += "\n|";
  for (const auto& column : columns) append_cell(out.text, rule(column), column);
  out.text += '\n';
  table.each_row([&](const FlatRow& row) {
    out.text += '|';
    for (std::size_t i = 0; i < row.size(); ++i) append_cell(out.text, markdown_cell(row[i]), columns[i]);
    out.text += '\n';
    out.pass();
  });
}

}  // namespace steady
