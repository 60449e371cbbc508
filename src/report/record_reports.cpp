#include <fmt/format.h>

#include "phrases.hpp"
#include "steady/core/duration.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {
using Align = Column::Align;

void say(Document& document, const std::vector<std::string>& answer) {
  for (const std::string& line : answer) document.line(line);
}

Fields goal_fields(const GoalRow& row) {
  return {
      {"from", row.from}, {"seconds", row.seconds}, {"weekdays", weekdays_text(row.days)}, {"freezes", row.freezes}};
}

Fields off_fields(const Off& off) {
  return {{"id", off.id}, {"from", off.period.first}, {"to", off.period.last}, {"reason", off.reason}};
}
}  // namespace

Document goals_report(const Goals& goals, const std::vector<std::string>& answer) {
  Values values;
  TextTable table;
  table.columns = {{Align::left, 0, false, 0}, {Align::left, 0, true}};
  for (const GoalRow& row : goals.rows()) {
    values.emplace_back(goal_fields(row));
    table.rows.push_back({Cell(row.from ? "from " + iso(*row.from) : "since always"), Cell(goal_words(row))});
  }
  Document document;
  document.schema = "steady/goals/1";
  document.fields = {{"goals", std::move(values)}};
  document.table = "goals";
  say(document, answer);
  if (!answer.empty()) return document;
  document.text.emplace_back(std::move(table));
  document.gap();
  document.line("change it: steady goal set 45m --days mon-fri --freezes 1 --from tomorrow", Style::dim, 2);
  return document;
}

Document offs_report(std::span<const Off> offs, const std::vector<std::string>& answer) {
  Values values;
  TextTable table;
  constexpr int brief_period = 22;
  table.columns = {
      {Align::right, 0, false, 0}, {Align::left, 0, false, 2, brief_period}, {Align::right, 1}, {Align::left, 0, true}};
  for (const Off& off : offs) {
    values.emplace_back(off_fields(off));
    Cell period = period_text(off.period);
    period.brief = iso(off.period.first) + ".." + iso(off.period.last);
    table.rows.push_back({Cell(std::to_string(off.id), Style::dim), std::move(period),
                          Cell(counted(off.period.days(), "day")), Cell(off.reason.value_or(""))});
  }
  Document document;
  document.schema = "steady/off/1";
  document.fields = {{"off", std::move(values)}};
  document.table = "off";
  document.table_columns = {"id", "from", "to", "reason"};
  say(document, answer);
  if (!answer.empty()) return document;
  if (offs.empty()) {
    document.line("No days off. Before a holiday, or after an illness:");
    document.line("steady off add 2026-12-24..2026-12-26 holiday", Style::strong, 2);
    return document;
  }
  document.text.emplace_back(std::move(table));
  return document;
}

Document done_report(const std::string& message, Ids ids) {
  Document document;
  document.schema = "steady/done/1";
  document.fields.emplace_back("message", message);
  document.fields.emplace_back("ids", std::move(ids));
  document.line(message);
  return document;
}

}  // namespace steady
