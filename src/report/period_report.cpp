#include <fmt/format.h>

#include <algorithm>

#include "facts.hpp"
#include "phrases.hpp"
#include "plan_table.hpp"
#include "steady/core/duration.hpp"
#include "steady/core/placement.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

using Align = Column::Align;
constexpr std::chrono::days one_day{1};

std::string_view grouping_name(Grouping by) {
  return by == Grouping::day ? "day" : by == Grouping::week ? "week" : "month";
}

/// One row of a report: a day, or a week or month as far as it lies in the range.
struct Row {
  std::string key;
  std::string title;
  Period period;
  PeriodFigures figures;
  std::int64_t sessions = 0;
  std::optional<Day> day;
};

Period group_of(Date date, Grouping by, WeekStart start) {
  if (by == Grouping::week) return week_of(date, start);
  if (by == Grouping::month) return month_of(date);
  return {date, date};
}

Row row_of(Period period, Grouping by, const Scene& scene) {
  Row row;
  row.period = period;
  row.figures = period_figures(scene.history, period);
  for (Date date = period.first; date <= period.last; date += one_day)
    row.sessions += scene.history.on(date).sessions;
  if (by == Grouping::day) {
    row.day = scene.history.on(period.first);
    row.key = iso(period.first);
    row.title = date_text(period.first, scene.history.today());
  } else if (by == Grouping::week) {
    row.key = row.title = week_key(week_of(period.first, scene.week_start), scene.week_start);
  } else {
    row.key = iso(period.first).substr(0, 7);
    row.title = fmt::format("{} {}", month_title(period.first), year_of(period.first));
  }
  return row;
}

std::vector<Row> rows_of(Period period, Grouping by, const Scene& scene) {
  std::vector<Row> rows;
  for (Date date = period.first; date <= period.last;) {
    const Period group = group_of(date, by, scene.week_start);
    const Period part{date, std::min(group.last, period.last)};
    rows.push_back(row_of(part, by, scene));
    date = part.last + one_day;
  }
  return rows;
}

Fields row_fields(const Row& row) {
  return {{"key", row.key},
          {"from", row.period.first},
          {"to", row.period.last},
          {"seconds", row.figures.total},
          {"sessions", row.sessions},
          {"goal_seconds", row.day ? row.day->goal : row.figures.target},
          {"status", row.day ? Value(status_name(row.day->status)) : Value()}};
}

Document report_fields(const std::optional<Period>& period, std::span<const Row> rows, Grouping by,
                       const PeriodFigures& all) {
  Values values;
  for (const Row& row : rows) values.emplace_back(row_fields(row));
  Document document;
  document.schema = "steady/report/1";
  document.fields = {{"from", period ? Value(period->first) : Value()},
                     {"to", period ? Value(period->last) : Value()},
                     {"by", grouping_name(by)},
                     {"total_seconds", all.total},
                     {"target_seconds", all.target},
                     {"days_met", all.days_met},
                     {"days_required", all.days_required},
                     {"rows", std::move(values)}};
  document.table = "rows";
  for (const auto& [name, value] : row_fields(Row{})) document.table_columns.push_back(name);
  return document;
}

TextTable rows_table(std::span<const Row> rows, const Scene& scene) {
  TextTable table;
  table.columns = {{Align::left, 0, false, 0}, {Align::left}, {Align::right}, {Align::right, 1},
                   {Align::left, 0, true}};
  for (const Row& row : rows) {
    const PeriodFigures& sum = row.figures;
    const Seconds goal = row.day ? row.day->goal : sum.target;
    const Style style = row.day ? style_of(*row.day) : Style::met;
    const bool has_goal = sum.target > Seconds{0};
    const bool over = row.period.last < scene.history.today() || sum.total >= goal;
    table.rows.push_back(
        {Cell(row.title), Cell(Bar{sum.total, goal, style}), Cell(sum.total > Seconds{0} || has_goal ? duration_text(sum.total) : "-"),
         Cell(has_goal && over ? difference_text(sum.total - goal) : std::string(), Style::dim),
         Cell(row.day                  ? day_note(*row.day, scene.history)
              : sum.days_required > 0 ? days_text(sum.days_met, sum.days_required)
                                      : std::string(),
              style == Style::missed ? style : Style::dim)});
  }
  return table;
}

/// `steady today` in one line: the bar, the time, what is left.
void say_day(Document& document, const Day& day, const Scene& scene) {
  TextTable table;
  table.columns = {{Align::left, 0, false, 0}, {Align::left}, {Align::left, 0, true}};
  table.indent = 0;
  std::string words = duration_text(day.seconds);
  if (!day.idle()) words += " of " + duration_text(day.goal);
  const std::string time = words;
  if (day.status == Status::pending)
    words += fmt::format(", {} left by {}", left_text(day.goal - day.seconds), clock_text(scene.day_start));
  if (day.met()) words += ", met";
  if (day.idle()) words += day.status == Status::off ? ", day off" : ", rest day";
  if (day.status == Status::miss || day.status == Status::frozen)
    words += ", " + day_note(day, scene.history);
  Cell told(words);
  told.brief = time;
  table.rows.push_back({Cell(date_text(day.date, scene.history.today()), Style::strong),
                        Cell(Bar{day.seconds, day.goal, style_of(day)}), std::move(told)});
  document.text.emplace_back(std::move(table));
}

TextTable day_sessions(std::span<const Session> sessions) {
  TextTable table;
  table.columns = {{Align::right, 0, false, 0}, {Align::left, 1}, {Align::right}, {Align::left, 0, true},
                   {Align::left, 0, true}};
  for (const Session& session : sessions)
    table.rows.push_back({Cell(std::to_string(session.id), Style::dim),
                          Cell(session.start ? clock_range_text(session) : std::string()),
                          Cell(duration_text(session.seconds)), Cell(session.topic.value_or("")),
                          Cell(session.note.value_or(""))});
  return table;
}

}  // namespace

Document day_report(Date date, std::span<const Session> sessions, const Scene& scene,
                    std::span<const Planned> plan) {
  const Period period{date, date};
  const std::vector<Row> rows = {row_of(period, Grouping::day, scene)};
  Document document = report_fields(period, rows, Grouping::day, rows.front().figures);
  const Day day = *rows.front().day;
  say_day(document, day, scene);
  document.gap();
  if (!sessions.empty()) {
    document.text.emplace_back(day_sessions(sessions));
  } else if (!scene.history.first_session()) {
    say_nothing_yet(document);
  } else {
    document.line("Nothing so far:  steady log 30m \"What I did\" --topic name", Style::plain, 2);
  }
  say_plan(document, plan, scene.history.today());
  if (scene.timer) say_timer(document.gap(), scene, 2);
  return document;
}

Document period_report(const std::optional<Period>& period, Grouping by, const Scene& scene) {
  const auto rows = period ? rows_of(*period, by, scene) : std::vector<Row>{};
  const PeriodFigures all = period ? period_figures(scene.history, *period) : PeriodFigures{};
  Document document = report_fields(period, rows, by, all);
  if (!scene.history.first_session()) {
    say_nothing_yet(document);
    return document;
  }
  document.line(period_text(*period), Style::strong);
  document.gap();
  document.text.emplace_back(rows_table(rows, scene));
  document.gap();
  document.line(total_text(all.total, all.target) + "   " + days_text(all.days_met, all.days_required),
                Style::plain, 2);
  return document;
}

}  // namespace steady
