#include <fmt/format.h>

#include "phrases.hpp"
#include "plan_table.hpp"
#include "report_rows.hpp"
#include "steady/core/duration.hpp"
#include "steady/core/placement.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

using Align = Column::Align;

/// The day in one line: the bar, the time, what is left.
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
  const Off* const off = day.status == Status::off ? off_on(scene.history.offs(), day.date) : nullptr;
  if (off != nullptr && off->reason) words += ": " + *off->reason;
  if (day.status == Status::miss || day.status == Status::frozen) words += ", " + day_note(day, scene.history);
  Cell told(words);
  told.brief = time;
  table.rows.push_back({Cell(date_text(day.date, scene.history.today()), Style::strong),
                        Cell(Bar{day.seconds, day.goal, style_of(day)}), std::move(told)});
  document.text.emplace_back(std::move(table));
}

TextTable day_sessions(std::span<const Session> sessions) {
  TextTable table;
  table.columns = {
      {Align::right, 0, false, 0}, {Align::left, 1}, {Align::right}, {Align::left, 0, true}, {Align::left, 0, true}};
  for (const Session& session : sessions)
    table.rows.push_back(
        {Cell(std::to_string(session.id), Style::dim), Cell(session.start ? clock_range_text(session) : std::string()),
         Cell(duration_text(session.seconds)), Cell(session.topic.value_or("")), Cell(session.note.value_or(""))});
  return table;
}

}  // namespace

Document day_report(Date date, std::span<const Session> sessions, const Scene& scene, std::span<const Planned> plan) {
  const Period period{date, date};
  const auto rows = rows_of(period, Grouping::day, scene);
  Document document = report_fields(period, rows, Grouping::day, period_figures(scene.history, period));
  const Day day = scene.history.on(date);
  say_day(document, day, scene);
  document.gap();
  if (!sessions.empty()) {
    document.text.emplace_back(day_sessions(sessions));
  } else {
    say_empty(document, period, scene);
  }
  say_plan(document, plan, scene.history.today());
  if (scene.timer) say_timer(document.gap(), scene, 2);
  return document;
}

}  // namespace steady
