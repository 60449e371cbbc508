#include <fmt/format.h>

#include "phrases.hpp"
#include "plan_table.hpp"
#include "steady/core/duration.hpp"
#include "steady/core/explain.hpp"

namespace steady {

namespace {

using Align = Column::Align;

std::string day_text(const Planned& planned, Date today) {
  return planned.item.day ? date_text(*planned.item.day, today) : std::string();
}

std::string state_text(const Planned& planned) {
  if (!planned.open()) return std::string(status_name(planned.status()));
  const bool begun = planned.seconds.value_or(Seconds{0}) > Seconds{0};
  return begun && planned.left() ? left_text(*planned.left()) + " left" : std::string();
}

Style style_of_item(const Planned& planned) {
  switch (planned.status()) {
    case PlanStatus::done: return Style::met;
    case PlanStatus::open: return Style::plain;
    default: return Style::dim;
  }
}

Document document_of(Period week, std::span<const Planned> items, const PlanScene& scene) {
  Document document;
  document.schema = "steady/plan/1";
  document.fields = {{"week", week_key(week, scene.week_start)}, {"items", plan_values(items, scene.week_start)}};
  document.table = "items";
  document.table_columns = {"id", "week", "day", "text", "topic", "target_seconds", "seconds", "status"};
  return document;
}

TextTable whole_table(std::span<const Planned> items, Date today) {
  TextTable table;
  table.columns = {{Align::right, 0, false, 0},
                   {Align::left, 0, true},
                   {Align::left, 2},
                   {Align::left, 1},
                   {Align::right},
                   {Align::left}};
  for (const Planned& each : items)
    table.rows.push_back({Cell(std::to_string(each.item.id), Style::dim),
                          Cell(each.item.text, each.open() ? Style::plain : Style::dim),
                          Cell(each.item.topic.value_or(""), Style::dim), Cell(day_text(each, today), Style::dim),
                          Cell(progress_text(each)), Cell(state_text(each), style_of_item(each))});
  return table;
}

std::string week_title(Period week, WeekStart start) {
  if (start == WeekStart::sunday) return "Plan for the week of " + period_text(week);
  return fmt::format("Plan for week {}, {}", iso_week_number(week.first), period_text(week));
}

}  // namespace

Fields plan_fields(const Planned& planned, WeekStart start) {
  const PlanItem& item = planned.item;
  return {{"id", item.id},
          {"week", week_key(planned.week, start)},
          {"day", item.day},
          {"text", item.text},
          {"topic", item.topic},
          {"target_seconds", item.target},
          {"seconds", planned.seconds},
          {"status", status_name(planned.status())}};
}

Values plan_values(std::span<const Planned> items, WeekStart start) {
  Values values;
  for (const Planned& each : items) values.emplace_back(plan_fields(each, start));
  return values;
}

std::string progress_text(const Planned& planned) {
  const auto target = planned.item.target;
  const Seconds spent = planned.seconds.value_or(Seconds{0});
  if (target && planned.seconds) return duration_text(spent) + " of " + duration_text(*target);
  if (target) return duration_text(*target);
  return spent > Seconds{0} ? duration_text(spent) : std::string();
}

void say_plan(Document& document, std::span<const Planned> items, Date today) {
  TextTable table;
  table.columns = {{Align::left, 0, false, 0}, {Align::right}, {Align::left, 0, true},
                   {Align::left, 1},           {Align::right}, {Align::left}};
  for (const Planned& each : items) {
    if (!each.open() && each.status() != PlanStatus::done) continue;
    table.rows.push_back({Cell(table.rows.empty() ? "Plan" : ""), Cell(std::to_string(each.item.id), Style::dim),
                          Cell(each.item.text), Cell(day_text(each, today), Style::dim), Cell(progress_text(each)),
                          Cell(state_text(each), style_of_item(each))});
  }
  if (!table.rows.empty()) document.gap().text.emplace_back(std::move(table));
}

std::string plan_words(const Planned& planned, Date today) {
  const PlanItem& item = planned.item;
  std::vector<std::string> details;
  if (item.topic) details.push_back("on " + *item.topic);
  if (item.day) details.push_back(date_text(*item.day, today));
  if (item.target) details.push_back(duration_text(*item.target));
  std::string text = std::to_string(item.id) + "  " + item.text;
  if (!details.empty()) text += fmt::format("   {}", fmt::join(details, ", "));
  return text;
}

Document plan_report(Period week, std::span<const Planned> items, const PlanScene& scene) {
  Document document = document_of(week, items, scene);
  document.line(week_title(week, scene.week_start), Style::strong).gap();
  if (!items.empty()) {
    document.text.emplace_back(whole_table(items, scene.today));
  } else if (week.last >= scene.today) {
    const std::string when = week.contains(scene.today) ? "" : " --week " + iso(week.first);
    document.line("Nothing planned. An intention, with what fills it:", Style::plain, 2);
    document.line("steady plan add \"Re-read chapter 10\"" + when + " -t ml-book --target 2h", Style::strong, 2);
  } else {
    document.line("Nothing was planned.", Style::plain, 2);
  }
  return document;
}

Document changed_plan_report(Period week, std::span<const Planned> items, const PlanScene& scene,
                             const std::vector<std::string>& answer) {
  Document document = document_of(week, items, scene);
  for (const std::string& line : answer) document.line(line);
  return document;
}

}  // namespace steady
