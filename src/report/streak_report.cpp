#include <fmt/format.h>

#include <algorithm>

#include "facts.hpp"
#include "phrases.hpp"
#include "steady/core/duration.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

using Align = Column::Align;

/// Explained anew each time they are asked for: the days of fifty years are more than anybody wants in memory.
Series<Explained> explained_days(Period wanted, const Scene& scene) {
  return [wanted, history = std::make_shared<const History>(scene.history)](const auto& take) {
    explain(*history, wanted, take);
  };
}

Fields explained_fields(const Explained& told) {
  Fields fields = day_fields(told.day);
  fields.emplace_back("counts", counts_name(told.counts));
  return fields;
}

/// The count stands before the reason and is never cut.
TextTable explained_table(const Series<Explained>& days, Date today) {
  TextTable table;
  table.columns = {{Align::left, 0, false, 0}, {Align::right}, {Align::left}, {Align::right}, {Align::left, 0, true}};
  table.more = [days, today](const auto& take) {
    days([&](const Explained& told) {
      take({Cell(date_text(told.day.date, today)), Cell(duration_text(told.day.seconds)),
            Cell(status_name(told.day.status), style_of(told.day)), Cell(std::to_string(told.run), Style::strong),
            Cell(told.reason, Style::dim)});
    });
  };
  return table;
}

void say_streak(Document& document, const Scene& scene, const Streak& streak) {
  const auto lapse = lapse_lines(scene, streak);
  for (const std::string& line : lapse) document.line(line);
  if (!lapse.empty()) return;
  const Day today = scene.history.on(scene.history.today());
  std::string habit = fmt::format("Habit {}%.", static_cast<int>(strength_of(scene.history.days()) * 100));
  if (streak.current.days > 0) document.line(streak_sentence(scene, streak) + "   " + habit);
  std::string now = fmt::format("Today {}", duration_text(today.seconds));
  if (today.idle()) {
    now += today.status == Status::off ? ", a day off: nothing is due." : ", a rest day: nothing is due.";
  } else {
    const std::string next = next_step_sentence(scene, streak);
    now += fmt::format(" of {}", duration_text(today.goal));
    now += next.empty() ? "." : (today.met() ? ". " : ": ") + next;
  }
  document.line(now);
  const std::string record = record_sentence(streak);
  if (!record.empty()) document.line(record);
  if (const int weeks = week_streak(scene.history, scene.week_start); weeks > 0)
    document.line(fmt::format("{} in a row reached the target.", counted(weeks, "week")), Style::dim);
}

}  // namespace

Document streak_report(std::span<const DateLineHint> hints, const std::optional<Period>& explained,
                       const Scene& scene) {
  const Series<Explained> days = explained ? explained_days(*explained, scene) : nullptr;
  const Streak streak = streak_of(scene.history.days());
  Document document;
  document.schema = "steady/streak/1";
  document.fields = streak_fields(hints, scene, streak);
  document.table = ".";
  for (const auto& [name, value] : document.fields)
    if (name != "hints") document.table_columns.push_back(name);
  if (explained) {
    document.fields.emplace_back(
        "days", Rows{[days](const auto& take) { days([&](const Explained& told) { take(explained_fields(told)); }); }});
    document.table = "days";
    document.table_columns.clear();
  }
  if (!scene.history.first_session() && !explained) {
    say_nothing_yet(document);
    return document;
  }
  say_streak(document, scene, streak);
  for (const DateLineHint& hint : hints) document.line(hint.message, Style::missed);
  if (explained) {
    document.gap();
    document.text.emplace_back(explained_table(days, scene.history.today()));
  }
  return document;
}

}  // namespace steady
