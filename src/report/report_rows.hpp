#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "steady/report/reports.hpp"

namespace steady {

// What the reports of `steady/report/1` have in common.

/// One row: a day, a week or month as far as it lies in the range, or what a part of the time went to.
struct ReportRow {
  Value key;
  std::string title;  ///< for people
  Period period;
  PeriodFigures figures;
  std::optional<Day> day;  ///< by day alone
  std::string note;        ///< of the day, for people: `missed`
};

/// The rows of the period by day, week or month. REQUIRES: is_by_time(by).
Series<ReportRow> rows_of(Period period, Grouping by, const Scene& scene);

/// The document with its fields, and without any text. @param all  the figures of the whole period
Document report_fields(const std::optional<Period>& period, const Series<ReportRow>& rows, Grouping by,
                       const PeriodFigures& all);

/// A part of a whole as `17%`, rounded to the nearest; empty where there is no whole.
std::string rounded_percent(Seconds part, Seconds whole);

/// `November 2026`, `2026`, else both ends: what people call the period.
std::string period_title(Period period);

/// The goal in words, where all the days have the same. @param noun  what the days are: `week`
std::string common_goal(Period period, const Goals& goals, std::string_view noun);

/// The title, and beside it what goes first where there is no room for both.
TextTable title_row(std::string title, std::string beside);

/// Why there is nothing to show of the period, and what to type.
void say_empty(Document& document, Period period, const Scene& scene);

}  // namespace steady
