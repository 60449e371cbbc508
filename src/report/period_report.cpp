#include <fmt/format.h>

#include <algorithm>

#include "phrases.hpp"
#include "report_rows.hpp"
#include "steady/core/duration.hpp"

namespace steady {

namespace {

using Align = Column::Align;

Cell time_cell(const PeriodFigures& sum) {
  const bool blank = sum.total == Seconds{0} && sum.target == Seconds{0};
  return blank ? Cell("-") : Cell(duration_text(sum.total));
}

Cell note_cell(const ReportRow& row) {
  if (row.day) return Cell(row.note, row.day->status == Status::miss ? Style::missed : Style::dim);
  if (row.figures.days_required == 0) return {};
  return Cell(days_text(row.figures.days_met, row.figures.days_required), Style::dim);
}

Row cells_of(const ReportRow& row, Date today) {
  const PeriodFigures& sum = row.figures;
  const Seconds goal = row.day ? row.day->goal : sum.target;
  const bool over = row.period.last < today || sum.total >= goal;
  const bool told = over && sum.target > Seconds{0};
  // One by one, since a list in braces would be copied; there may be a row for each day of many years.
  Row cells;
  cells.reserve(5);
  cells.emplace_back(row.title);
  cells.emplace_back(Bar{sum.total, goal, row.day ? style_of(*row.day) : Style::met});
  cells.push_back(time_cell(sum));
  cells.emplace_back(told ? difference_text(sum.total - goal) : std::string(), Style::dim);
  cells.push_back(note_cell(row));
  return cells;
}

TextTable rows_table(const Series<ReportRow>& rows, Date today) {
  TextTable table;
  table.columns = {
      {Align::left, 0, false, 0}, {Align::left}, {Align::right}, {Align::right, 1}, {Align::left, 0, true}};
  table.more = [rows, today](const auto& take) { rows([&](const ReportRow& row) { take(cells_of(row, today)); }); };
  return table;
}

}  // namespace

Document period_report(const std::optional<Period>& period, Grouping by, const Scene& scene) {
  const auto rows = period ? rows_of(*period, by, scene) : series_of<ReportRow>({});
  const PeriodFigures all = period ? period_figures(scene.history, *period) : PeriodFigures{};
  Document document = report_fields(period, rows, by, all);
  if (!scene.history.first_session()) {
    say_nothing_yet(document);
    return document;
  }
  document.line(period_text(*period), Style::strong);
  document.gap();
  document.text.emplace_back(rows_table(rows, scene.history.today()));
  document.gap();
  document.line(total_text(all.total, all.target) + "   " + days_text(all.days_met, all.days_required), Style::plain,
                2);
  if (all.total == Seconds{0}) say_empty(document.gap(), *period, scene);
  return document;
}

}  // namespace steady
