#include <fmt/format.h>

#include "facts.hpp"
#include "phrases.hpp"
#include "plan_table.hpp"
#include "report_rows.hpp"
#include "steady/core/duration.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

using Align = Column::Align;

std::string week_title(const Week& week, WeekStart start) {
  if (start == WeekStart::sunday) return "Week of " + period_text(week.period);
  return fmt::format("Week {}, {}", iso_week_number(week.period.first), period_text(week.period));
}

std::string time_cell(const Day& day) {
  const bool blank =
      day.seconds == Seconds{0} && (day.status == Status::future || day.status == Status::before || day.idle());
  return blank ? "-" : duration_text(day.seconds);
}

std::string difference_cell(const Day& day) {
  const bool judged = day.required && (day.met() || day.status == Status::miss || day.status == Status::frozen);
  return judged ? difference_text(day.seconds - day.goal) : std::string();
}

/// `missed, ended a run of 3`, or where that is too long `missed`.
Cell note_cell(const Explained& told, const History& history, Style style) {
  const std::string note = day_note(told.day, history);
  const std::string detail = day_detail(told);
  Cell cell(note + (detail.empty() ? "" : ", " + detail), style);
  cell.brief = note;
  return cell;
}

TextTable days_table(const Week& week, const Scene& scene) {
  TextTable table;
  table.columns = {
      {Align::left, 0, false, 0}, {Align::left}, {Align::right}, {Align::right, 1}, {Align::left, 0, true}};
  explain(scene.history, week.period, [&](const Explained& told) {
    const Day& day = told.day;
    const Style style = style_of(day);
    const std::string date = fmt::format("{} {:2}", weekday_title(day.date), day_of_month(day.date));
    table.rows.push_back({Cell(date, day.date == scene.history.today() ? Style::strong : Style::plain),
                          Cell(Bar{day.seconds, day.goal, style}), Cell(time_cell(day)),
                          Cell(difference_cell(day), style == Style::missed ? style : Style::dim),
                          note_cell(told, scene.history, style)});
  });
  return table;
}

std::string balance_text(const Week& week, const Scene& scene) {
  if (!week.period.contains(scene.history.today()) || week.target == Seconds{0}) return {};
  if (week.left == Seconds{0}) return "   the week's target is met";
  std::string text = "   " + left_text(week.left) + " left";
  if (week.balance > Seconds{59}) text += ", " + duration_text(week.balance) + " ahead";
  if (week.balance < Seconds{0}) text += ", " + left_text(-week.balance) + " behind";
  return text;
}

std::string summary(const Week& week, const Scene& scene) {
  std::string text = duration_text(week.total);
  if (week.percent) {
    text += fmt::format(" of {} ({}%", duration_text(week.target), *week.percent);
    if (week.steady_percent != week.percent) text += fmt::format(", steady {}%", *week.steady_percent);
    text += ")";
  }
  if (week.days_required > 0) text += "   " + days_text(week.days_met, week.days_required);
  if (week.bonus_days > 0) text += ", " + counted(week.bonus_days, "bonus day");
  return text + balance_text(week, scene);
}

TextTable topics_table(std::span<const Session> sessions, Seconds total) {
  TextTable table;
  table.columns = {{Align::left, 0, true, 0}, {Align::right}, {Align::right, 1}};
  for (const TopicTotal& topic : topic_totals(sessions))
    table.rows.push_back({Cell(topic.topic.value_or("no topic"), topic.topic ? Style::plain : Style::dim),
                          Cell(duration_text(topic.seconds)), Cell(rounded_percent(topic.seconds, total), Style::dim)});
  return table;
}

std::string previous_text(const Week& week, const Scene& scene) {
  const std::chrono::days seven{7};
  const PeriodFigures before = period_figures(scene.history, {week.period.first - seven, week.period.last - seven});
  if (before.total == Seconds{0}) return {};
  return "The week before: " + total_text(before.total, before.target);
}

/// One blank between what there is to say.
std::string joined(std::initializer_list<std::string> sentences) {
  std::string text;
  for (const std::string& sentence : sentences) {
    if (!text.empty() && !sentence.empty()) text += ' ';
    text += sentence;
  }
  return text;
}

void say_empty_week(Document& document, const Week& week, const Scene& scene) {
  document.gap();
  if (!scene.history.first_session()) return say_nothing_yet(document);
  if (week.period.last < scene.history.period().first) {
    document.line("Before the first session, which was on " +
                      date_text(*scene.history.first_session(), scene.history.today()) + ".",
                  Style::plain, 2);
  } else if (week.period.contains(scene.history.today())) {
    document.line("Nothing this week so far:  steady log 30m \"What I did\" --topic name", Style::plain, 2);
  }
}

}  // namespace

Document week_report(Period period, std::span<const Session> sessions, const Scene& scene,
                     std::span<const Planned> plan) {
  const Week week = week_figures(scene.history, period);
  const Streak streak = streak_of(scene.history.days());
  Document document;
  document.schema = "steady/week/1";
  document.fields = week_fields(week, sessions, scene, streak, plan);
  document.table = "days";

  const bool now = period.contains(scene.history.today());
  if (now)
    for (const std::string& line : lapse_lines(scene, streak)) document.line(line);
  if (!document.text.empty()) document.gap();
  document.text.emplace_back(
      title_row(week_title(week, scene.week_start), common_goal(period, scene.history.goals(), "week")));
  document.gap();
  document.text.emplace_back(days_table(week, scene));
  if (week.total == Seconds{0}) {
    say_empty_week(document, week, scene);
  } else {
    document.gap();
    document.line(summary(week, scene), Style::plain, 2);
    document.gap();
    document.text.emplace_back(topics_table(sessions, week.total));
  }
  say_plan(document, plan, scene.history.today());
  const bool running = now && streak.current.days > 0;
  const std::string last =
      joined({streak_sentence(scene, streak), running ? next_step_sentence(scene, streak) : std::string(),
              running ? record_sentence(streak) : std::string()});
  const std::string before = previous_text(week, scene);
  if (!last.empty() || !before.empty()) document.gap();
  if (!last.empty()) document.line(last, Style::plain, 2);
  if (!before.empty()) document.line(before, Style::dim, 2);
  if (now && scene.timer) say_timer(document.gap(), scene, 2);
  return document;
}

}  // namespace steady
