#include <fmt/format.h>

#include <algorithm>

#include "phrases.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

using Align = Column::Align;

/// Years of changes would drive the newest off the screen; programs get them all.
constexpr std::size_t most_lines = 40;
constexpr int enough_text = 24;  ///< columns in which a command can still be told from others

std::string moment_text(const HistoryLine& line) {
  std::string text = rfc3339(line.at, line.offset).substr(0, 16);
  text[text.find('T')] = ' ';
  return text;
}

std::vector<Cell> row_of(const HistoryLine& line) {
  const Style style = line.undone ? Style::dim : Style::plain;
  return {Cell(moment_text(line), Style::dim), Cell(line.undone ? "undone" : "", Style::dim), Cell(line.command, style),
          Cell(line.what, Style::dim)};
}

}  // namespace

Document history_report(std::span<const HistoryLine> lines) {
  Values values;
  for (const HistoryLine& line : lines)
    values.emplace_back(
        Fields{{"at", rfc3339(line.at)}, {"command", line.command}, {"what", line.what}, {"undone", line.undone}});
  Document document;
  document.schema = "steady/history/1";
  document.fields = {{"changes", std::move(values)}};
  document.table = "changes";
  document.table_columns = {"at", "command", "what", "undone"};
  if (lines.empty()) {
    document.line("No changes yet. The first:");
    document.line("steady log 30m \"What I did\" --topic name", Style::strong, 2);
    return document;
  }
  TextTable table;
  table.columns = {{Align::left, 2, false, 0},
                   {Align::left},
                   {Align::left, 0, true, 2, enough_text},
                   {Align::left, 1, true, 2, enough_text}};
  table.indent = 0;
  for (const HistoryLine& line : lines.first(std::min(lines.size(), most_lines))) table.rows.push_back(row_of(line));
  document.text.emplace_back(std::move(table));
  if (lines.size() > most_lines)
    document.line(fmt::format("and {} before them: steady history --format csv",
                              counted(static_cast<long long>(lines.size() - most_lines), "change")),
                  Style::dim);
  return document;
}

}  // namespace steady
