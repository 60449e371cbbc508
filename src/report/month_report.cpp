#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "phrases.hpp"
#include "report_rows.hpp"
#include "steady/core/duration.hpp"

namespace steady {

namespace {

using Align = Column::Align;
constexpr std::chrono::days one_day{1};

/// What stands behind a day's minutes, or where it has none in their place.
char mark_of(const Day& day) {
  switch (day.status) {
    case Status::miss: return '!';
    case Status::frozen: return '*';
    case Status::pending: return '+';
    case Status::future: return '.';
    default: return ' ';
  }
}

/// Minutes as long as three digits hold them, then hours.
std::string short_time(Seconds seconds) {
  const auto minutes = std::chrono::floor<std::chrono::minutes>(seconds).count();
  return minutes < 1000 ? std::to_string(minutes) : fmt::format("{}h", minutes / 60);
}

std::string day_words(const Day& day) {
  if (day.seconds == Seconds{0} && day.status == Status::rest) return "rest";
  if (day.seconds == Seconds{0} && day.status == Status::off) return "off ";
  if (day.status == Status::before) return {};
  if (day.seconds == Seconds{0} && day.status == Status::future) return ". ";
  return short_time(day.seconds) + mark_of(day);
}

/// The week by its number, and its days as far as they lie in the month: `W45`, `2-8`.
std::vector<Cell> week_row(Period week, Period month, const Scene& scene) {
  const Period part{std::max(week.first, month.first), std::min(week.last, month.last)};
  std::vector<Cell> row;
  if (scene.week_start == WeekStart::monday)
    row.emplace_back(fmt::format("W{}", iso_week_number(week.first)), Style::dim);
  const int first = day_of_month(part.first);
  const int last = day_of_month(part.last);
  row.emplace_back(first == last ? std::to_string(first) : fmt::format("{}-{}", first, last), Style::dim);
  for (Date date = week.first; date <= week.last; date += one_day) {
    const Day day = scene.history.on(date);
    const bool today = date == scene.history.today() && !day.met();
    row.push_back(month.contains(date) ? Cell(day_words(day), today ? Style::strong : style_of(day)) : Cell());
  }
  const Seconds total = period_figures(scene.history, part).total;
  row.emplace_back(total > Seconds{0} ? duration_text(total) : std::string());
  return row;
}

std::vector<Cell> heading(Period week, WeekStart start) {
  std::vector<Cell> row(start == WeekStart::monday ? 2 : 1);
  for (Date date = week.first; date <= week.last; date += one_day)
    row.emplace_back(fmt::format("{} ", weekday_title(date)), Style::dim);
  return row;
}

TextTable calendar_of(Period month, const Scene& scene) {
  TextTable calendar;
  const Column day{Align::right};
  calendar.columns = {{Align::left, 0, false, 0}};
  if (scene.week_start == WeekStart::monday) calendar.columns.push_back({Align::right, 1});
  calendar.columns.insert(calendar.columns.end(), 7, day);
  calendar.columns.push_back({Align::right, 2});
  // The narrowest terminals have room for the calendar only where nothing stands before it.
  calendar.indent = 0;
  Period week = week_of(month.first, scene.week_start);
  calendar.rows.push_back(heading(week, scene.week_start));
  for (; week.first <= month.last; week = {week.first + std::chrono::days{7}, week.last + std::chrono::days{7}})
    calendar.rows.push_back(week_row(week, month, scene));
  return calendar;
}

/// The marks that stand in this month, each with its word.
std::string legend_of(Period month, const History& history) {
  std::set<Status> seen;
  for (Date date = month.first; date <= month.last; date += one_day) seen.insert(history.on(date).status);
  std::string text = "in minutes";
  if (seen.contains(Status::miss)) text += "  ! missed";
  if (seen.contains(Status::frozen)) text += "  * frozen";
  if (seen.contains(Status::pending)) text += "  + today";
  if (seen.contains(Status::future)) text += "  . to come";
  return text;
}

}  // namespace

Document month_report(Period month, const Scene& scene) {
  const auto rows = rows_of(month, Grouping::day, scene);
  const PeriodFigures all = period_figures(scene.history, month);
  Document document = report_fields(month, rows, Grouping::day, all);
  if (!scene.history.first_session()) {
    say_nothing_yet(document);
    return document;
  }
  document.text.emplace_back(title_row(period_title(month), common_goal(month, scene.history.goals(), "month")));
  document.gap();
  if (all.total + all.target > Seconds{0}) {
    document.text.emplace_back(calendar_of(month, scene));
    document.gap();
    document.line(total_text(all.total, all.target) + "   " + days_text(all.days_met, all.days_required));
    document.line(legend_of(month, scene.history), Style::dim);
  }
  if (all.total == Seconds{0}) say_empty(document.gap(), month, scene);
  return document;
}

}  // namespace steady
