#pragma once

#include <span>
#include <string>

#include "steady/report/plan_reports.hpp"

namespace steady {

// What the reports that show a plan have in common.

/// P: `id week day text topic target_seconds seconds status`.
Fields plan_fields(const Planned& planned, WeekStart start);
Values plan_values(std::span<const Planned> items, WeekStart start);

/// The items that are open or done, with `Plan` before the first; nothing where there are none.
void say_plan(Document& document, std::span<const Planned> items, Date today);

/// How far it is: `1h 25m of 2h`, `2h`, or nothing.
std::string progress_text(const Planned& planned);

}  // namespace steady
