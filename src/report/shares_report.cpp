#include <fmt/format.h>

#include <algorithm>

#include "phrases.hpp"
#include "report_rows.hpp"
#include "steady/core/duration.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

using Align = Column::Align;

bool is_nameless(const Share& share) { return std::holds_alternative<std::monostate>(share.key.held()); }

bool comes_first(const Share& a, const Share& b) {
  if (a.seconds != b.seconds) return a.seconds > b.seconds;
  if (is_nameless(a) != is_nameless(b)) return is_nameless(b);
  return a.name < b.name;
}

std::vector<ReportRow> rows_of(std::span<const Share> shares, Period period, Grouping by) {
  std::vector<ReportRow> rows;
  for (const Share& share : shares) {
    PeriodFigures figures;
    figures.total = share.seconds;
    figures.sessions = share.sessions;
    const std::string title = is_nameless(share) ? fmt::format("no {}", grouping_name(by)) : share.name;
    rows.push_back({share.key, title, period, figures, {}, {}});
  }
  return rows;
}

TextTable shares_table(std::span<const ReportRow> rows, Seconds total) {
  TextTable table;
  table.columns = {{Align::left, 0, true, 0}, {Align::left}, {Align::right}, {Align::right, 2}, {Align::right, 1}};
  for (const ReportRow& row : rows) {
    const bool nameless = std::holds_alternative<std::monostate>(row.key.held());
    table.rows.push_back({Cell(row.title, nameless ? Style::dim : Style::plain),
                          Cell(Bar{row.figures.total, Seconds{0}, nameless ? Style::dim : Style::met}),
                          Cell(duration_text(row.figures.total)),
                          Cell(rounded_percent(row.figures.total, total), Style::dim),
                          Cell(counted(row.figures.sessions, "session"), Style::dim)});
  }
  return table;
}

}  // namespace

Document shares_report(const std::optional<Period>& period, Grouping by, std::vector<Share> shares,
                       const Scene& scene) {
  std::sort(shares.begin(), shares.end(), comes_first);
  const PeriodFigures all = period ? period_figures(scene.history, *period) : PeriodFigures{};
  const auto rows = period ? rows_of(shares, *period, by) : std::vector<ReportRow>{};
  Document document = report_fields(period, series_of(rows), by, all);
  if (!scene.history.first_session()) {
    say_nothing_yet(document);
    return document;
  }
  document.line(period_text(*period), Style::strong);
  document.gap();
  if (rows.empty()) {
    say_empty(document, *period, scene);
    return document;
  }
  document.text.emplace_back(shares_table(rows, all.total));
  document.gap();
  document.line(duration_text(all.total) + " in " + counted(all.sessions, "session"), Style::plain, 2);
  return document;
}

}  // namespace steady
