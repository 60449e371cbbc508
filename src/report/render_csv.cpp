#include <algorithm>

#include "flat_table.hpp"
#include "formats.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

constexpr std::string_view digits = "0123456789";

/// `-600`, `-0.5`: begins like a formula and is none.
bool is_negative_number(std::string_view text) {
  if (!text.starts_with('-')) return false;
  text.remove_prefix(1);
  const auto whole = std::min(text.find_first_not_of(digits), text.size());
  std::string_view rest = text.substr(whole);
  if (whole == 0) return false;
  if (rest.empty()) return true;
  rest.remove_prefix(1);
  return text[whole] == '.' && !rest.empty() && rest.find_first_not_of(digits) == rest.npos;
}

bool runs_as_formula(std::string_view text) {
  return text.find_first_of("=+-@\t\r") == 0 && !is_negative_number(text);
}

/// Notes keep their lines and tabs here, but nothing else that a terminal obeys. Line ends become
/// one kind: a bare carriage return would let a note write over its own beginning.
std::string printable_lines(std::string_view text) {
  std::string out;
  while (true) {
    const auto end = std::min(text.find_first_of("\t\r\n"), text.size());
    out += printable(text.substr(0, end));
    if (end == text.size()) return out;
    const bool pair = text.substr(end).starts_with("\r\n");
    out += text[end] == '\t' ? '\t' : '\n';
    text.remove_prefix(end + (pair ? 2 : 1));
  }
}

void append_cell(std::string& out, std::string_view text) {
  const std::string cell = (runs_as_formula(text) ? "'" : "") + printable_lines(text);
  if (cell.find_first_of(",\"\n") == std::string::npos) {
    out += cell;
    return;
  }
  out += '"';
  for (const char c : cell) out.append(c == '"' ? 2 : 1, c);
  out += '"';
}

}  // namespace

std::string csv_of(const Document& document, const Look&) {
  const FlatTable table = flat_table(document);
  std::string out;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (i > 0) out += ',';
    append_cell(out, table.columns[i]);
  }
  if (!table.columns.empty()) out += "\r\n";
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ',';
      append_cell(out, cell_text(row[i], ";"));
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace steady
