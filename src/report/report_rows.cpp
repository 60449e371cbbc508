#include "report_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "phrases.hpp"
#include "steady/core/placement.hpp"

namespace steady {

namespace {

using Align = Column::Align;
constexpr std::chrono::days one_day{1};
constexpr std::array column_names = {"key", "from", "to", "seconds", "sessions", "goal_seconds", "status"};

Period group_of(Date date, Grouping by, WeekStart start) {
  if (by == Grouping::week) return week_of(date, start);
  if (by == Grouping::month) return month_of(date);
  return {date, date};
}

ReportRow row_of(Period period, Grouping by, const History& history, WeekStart start) {
  ReportRow row{{}, {}, period, period_figures(history, period), {}, {}};
  if (by == Grouping::day) {
    row.day = history.on(period.first);
    row.key = period.first;
    row.title = date_text(period.first, history.today());
    row.note = day_note(*row.day, history);
  } else if (by == Grouping::week) {
    row.title = week_key(week_of(period.first, start), start);
    row.key = row.title;
  } else {
    row.key = iso(period.first).substr(0, 7);
    row.title = fmt::format("{} {}", month_title(period.first), year_of(period.first));
  }
  return row;
}

Fields row_fields(const ReportRow& row, Grouping by) {
  Value goal;
  if (is_by_time(by)) goal = row.day ? row.day->goal : row.figures.target;
  Fields fields;
  fields.reserve(column_names.size());
  const auto add = [&fields](Value value) { fields.emplace_back(column_names[fields.size()], std::move(value)); };
  add(row.key);
  add(row.day ? row.key : Value(row.period.first));
  add(row.day ? row.key : Value(row.period.last));
  add(row.figures.total);
  add(row.figures.sessions);
  add(std::move(goal));
  add(row.day ? Value(status_name(row.day->status)) : Value());
  return fields;
}

}  // namespace

std::string_view grouping_name(Grouping by) {
  constexpr std::array<std::string_view, 6> names = {"day", "week", "month", "topic", "tag", "resource"};
  return names[static_cast<std::size_t>(by)];
}

bool is_by_time(Grouping by) { return by <= Grouping::month; }

Series<ReportRow> rows_of(Period period, Grouping by, const Scene& scene) {
  return [period, by, start = scene.week_start,
          history = std::make_shared<const History>(scene.history)](const auto& take) {
    for (Date date = period.first; date <= period.last;) {
      const Period group = group_of(date, by, start);
      const Period part{date, std::min(group.last, period.last)};
      take(row_of(part, by, *history, start));
      date = part.last + one_day;
    }
  };
}

Document report_fields(const std::optional<Period>& period, const Series<ReportRow>& rows, Grouping by,
                       const PeriodFigures& all) {
  Document document;
  document.schema = "steady/report/1";
  document.fields = {{"from", period ? Value(period->first) : Value()},
                     {"to", period ? Value(period->last) : Value()},
                     {"by", grouping_name(by)},
                     {"total_seconds", all.total},
                     {"target_seconds", all.target},
                     {"days_met", all.days_met},
                     {"days_required", all.days_required}};
  document.fields.emplace_back(
      "rows", Rows{[rows, by](const auto& take) { rows([&](const ReportRow& row) { take(row_fields(row, by)); }); }});
  document.table = "rows";
  document.table_columns.assign(column_names.begin(), column_names.end());
  return document;
}

std::string rounded_percent(Seconds part, Seconds whole) {
  if (whole <= Seconds{0}) return {};
  return fmt::format("{}%", (part * 200 + whole) / (whole * 2));
}

std::string period_title(Period period) {
  if (period == month_of(period.first)) return fmt::format("{} {}", month_full(period.first), year_of(period.first));
  if (period == year_period(period.first)) return std::to_string(year_of(period.first));
  return period_text(period);
}

std::string common_goal(Period period, const Goals& goals, std::string_view noun) {
  const auto begins_within = [period](const GoalRow& row) {
    return row.from && *row.from != period.first && period.contains(*row.from);
  };
  if (std::any_of(goals.rows().begin(), goals.rows().end(), begins_within))
    return fmt::format("the goal changes in this {}", noun);
  return goal_words(goals.on(period.first));
}

TextTable title_row(std::string title, std::string beside) {
  TextTable row;
  row.indent = 0;
  row.columns = {{Align::left, 0, false, 0}, {Align::left, 1, false, 3}};
  row.rows.push_back({Cell(std::move(title), Style::strong), Cell(std::move(beside), Style::dim)});
  return row;
}

void say_empty(Document& document, Period period, const Scene& scene) {
  const History& history = scene.history;
  if (!history.first_session()) return say_nothing_yet(document);
  if (period.contains(history.today())) {
    document.line("Nothing so far:  steady log 30m \"What I did\" --topic name", Style::plain, 2);
  } else if (period.first > history.today()) {
    document.line("Still to come:  steady plan add \"Chapter 11\" --day " + iso(period.first), Style::plain, 2);
  } else {
    if (period.last < *history.first_session())
      document.line(
          "Before the first session, which was on " + date_text(*history.first_session(), history.today()) + ".",
          Style::plain, 2);
    document.line("Studied then?  steady log 30m \"What I did\" --topic name --day " + iso(period.last), Style::plain,
                  2);
  }
}

}  // namespace steady
