#include <fmt/format.h>

#include <algorithm>

#include "phrases.hpp"
#include "report_rows.hpp"
#include "steady/core/duration.hpp"

namespace steady {

namespace {

constexpr std::chrono::days one_week{7};

Shade shade_of(const Day& day) {
  if (day.status == Status::frozen) return Shade::frozen;
  if (day.seconds == Seconds{0}) {
    if (day.status == Status::miss) return Shade::none;
    if (day.status == Status::off) return Shade::off;
    return day.status == Status::rest ? Shade::rest : Shade::blank;
  }
  if (day.seconds >= 2 * day.goal) return Shade::twice;
  if (2 * day.seconds >= 3 * day.goal) return Shade::more;
  return day.seconds >= day.goal ? Shade::met : Shade::some;
}

HeatMap heat_map_of(Period year, const Series<ReportRow>& days, WeekStart start) {
  HeatMap map{year.first, start, {}};
  days([&map](const ReportRow& row) { map.shades.push_back(shade_of(*row.day)); });
  return map;
}

/// The week with the most time, the newest of equals: `Best week 2026-W47: 8h 10m`.
std::string best_week(Period year, const Scene& scene) {
  Period best{};
  Seconds most{};
  for (Period week = week_of(year.first, scene.week_start); week.first <= year.last;
       week = {week.first + one_week, week.last + one_week}) {
    const Period part{std::max(week.first, year.first), std::min(week.last, year.last)};
    const Seconds total = period_figures(scene.history, part).total;
    if (total < most) continue;
    most = total;
    best = week;
  }
  const std::string name = scene.week_start == WeekStart::monday ? fmt::format("W{}", iso_week_number(best.first))
                                                                 : "of " + period_text(best);
  return fmt::format("best week {}: {}", name, duration_text(most));
}

}  // namespace

Document year_report(Period year, const Scene& scene) {
  const auto rows = rows_of(year, Grouping::day, scene);
  const PeriodFigures all = period_figures(scene.history, year);
  Document document = report_fields(year, rows, Grouping::day, all);
  if (!scene.history.first_session()) {
    say_nothing_yet(document);
    return document;
  }
  document.text.emplace_back(title_row(period_title(year), common_goal(year, scene.history.goals(), "year")));
  document.gap();
  if (all.total + all.target > Seconds{0}) {
    document.text.emplace_back(heat_map_of(year, rows, scene.week_start));
    document.gap();
    std::string summary = total_text(all.total, all.target) + "   " + days_text(all.days_met, all.days_required);
    if (all.total > Seconds{0}) summary += "   " + best_week(year, scene);
    document.line(std::move(summary));
  }
  if (all.total == Seconds{0}) say_empty(document.gap(), year, scene);
  return document;
}

}  // namespace steady
