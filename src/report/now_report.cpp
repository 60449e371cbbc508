#include <fmt/format.h>

#include "facts.hpp"
#include "phrases.hpp"
#include "plan_table.hpp"
#include "steady/core/duration.hpp"
#include "steady/report/subject_reports.hpp"

namespace steady {

namespace {

using Align = Column::Align;

std::string today_words(const Day& today, const Scene& scene, const Streak& streak) {
  if (today.idle()) return duration_text(today.seconds) + (today.status == Status::off ? ", day off" : ", rest day");
  const std::string of = duration_text(today.seconds) + " of " + duration_text(today.goal);
  if (today.status != Status::pending) return of + ", met";
  const std::string left = left_text(today.goal - today.seconds);
  if (streak.longest.days > 0 && streak.current.days == 0) return of;
  if (streak.current.days == 0)
    return fmt::format("{}, {} more by {} starts a streak", of, left, clock_text(scene.day_start));
  return fmt::format("{}, {} more by {} makes {} days", of, left, clock_text(scene.day_start), streak.current.days + 1);
}

/// `Build a net for MNIST (2h left)`.
std::string next_words(const Planned& next) {
  const auto left = next.left();
  return left ? fmt::format("{} ({} left)", next.item.text, left_text(*left)) : next.item.text;
}

Values learned_values(const std::optional<Remembered>& remembered) {
  if (!remembered) return {};
  return {learned_fields(remembered->line)};
}

}  // namespace

Document now_report(std::span<const Session> sessions, std::span<const DateLineHint> hints, const Scene& scene,
                    const std::optional<Remembered>& remembered, std::span<const Planned> plan) {
  const History& history = scene.history;
  const Day today = history.on(history.today());
  const Week week = week_figures(history, week_of(history.today(), scene.week_start));
  const Streak streak = streak_of(history.days());
  const Planned* const next = next_planned(plan, history.today());
  Document document;
  document.schema = "steady/now/1";
  document.fields = {{"day", day_fields(today)},
                     {"week", week_fields(week, sessions, scene, streak, plan)},
                     {"streak", streak_fields(hints, scene, streak)},
                     {"next", next != nullptr ? Value(plan_fields(*next, scene.week_start)) : Value()},
                     {"learned", learned_values(remembered)}};
  if (!history.first_session()) {
    if (scene.timer) {
      document.line("No sessions yet; the first is under way.");
      say_timer(document, scene);
    } else {
      say_nothing_yet(document);
    }
    if (next != nullptr) document.gap().line("Next  " + next_words(*next));
    return document;
  }
  const auto lapse = lapse_lines(scene, streak);
  for (const std::string& line : lapse) document.line(line);
  if (!lapse.empty()) document.gap();
  TextTable table;
  table.columns = {{Align::left, 0, false, 0}, {Align::left}, {Align::left, 0, true}};
  table.indent = 0;
  Cell told(today_words(today, scene, streak));
  told.brief = duration_text(today.seconds);
  if (!today.idle()) told.brief += " of " + duration_text(today.goal);
  table.rows.push_back({Cell(date_text(today.date, today.date), Style::strong),
                        Cell(Bar{today.seconds, today.goal, style_of(today)}), std::move(told)});
  document.text.emplace_back(std::move(table));
  TextTable rest;
  rest.columns = {{Align::left, 0, false, 0}, {Align::left, 0, true}};
  rest.indent = 0;
  rest.rows.push_back({Cell("This week"), Cell(total_text(week.total, week.target) + ", " +
                                               days_text(week.days_met, week.days_required))});
  if (const std::string words = streak_sentence(scene, streak); !words.empty())
    rest.rows.push_back({Cell("Streak"), Cell(words.substr(words.find(' ') + 1))});
  if (next != nullptr) rest.rows.push_back({Cell("Next"), Cell(next_words(*next))});
  if (remembered) rest.rows.push_back({Cell(remembered->words), Cell('"' + remembered->line.text + '"')});
  document.text.emplace_back(std::move(rest));
  say_timer(document, scene);
  for (const DateLineHint& hint : hints) document.line(hint.message, Style::missed);
  return document;
}

}  // namespace steady
