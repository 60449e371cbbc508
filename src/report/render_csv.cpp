#include <algorithm>

#include "flat_table.hpp"
#include "formats.hpp"
#include "steady/core/csv.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

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

void append_cell(std::string& out, std::string_view text) { append_csv_cell(out, printable_lines(marked_cell(text))); }

}  // namespace

void write_csv(const Document& document, const Look&, Pieces& out) {
  const FlatTable table(document);
  for (std::size_t i = 0; i < table.columns().size(); ++i) {
    if (i > 0) out.text += ',';
    append_cell(out.text, table.columns()[i]);
  }
  if (!table.columns().empty()) out.text += "\r\n";
  table.each_row([&out](const FlatRow& row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out.text += ',';
      append_cell(out.text, cell_text(row[i], ";"));
    }
    out.text += "\r\n";
    out.pass();
  });
}

}  // namespace steady
