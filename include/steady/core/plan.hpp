#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "steady/core/session.hpp"

namespace steady {

/// What became of an intention.
enum class PlanStatus { open, done, dropped, carried };

/// The contract's word: `open`, `done`, `dropped`, `carried`.
std::string_view status_name(PlanStatus status);
/// The status of that name, or nothing.
std::optional<PlanStatus> plan_status_named(std::string_view name);

/// What one intends for a week.
struct PlanItem {
  std::int64_t id = 0;  ///< short, stable, never reused; 0 before it is stored
  Uid uid{};
  Date week{};  ///< the first day of its week, as weeks began when it was planned
  std::optional<Date> day;
  std::string text;
  std::optional<std::string> topic;
  std::optional<Seconds> target;
  PlanStatus status = PlanStatus::open;

  friend bool operator==(const PlanItem&, const PlanItem&) = default;
};

/// The week in which an item lies where weeks begin on that day: that of its day, or the one that has most
/// of the week it was planned for.
Period week_of(const PlanItem& item, WeekStart start);

/// An intention and what became of it. Nothing here is stored, so that an edit or an undo of a session
/// cannot disagree with it.
struct Planned {
  PlanItem item;
  Period week;
  std::optional<Seconds> seconds;  ///< on its topic, in its week or on its day; absent without topic

  /// As said, but what is open and has reached its target is done.
  PlanStatus status() const;
  bool open() const { return status() == PlanStatus::open; }
  /// What is missing to the target, or 0; absent without target.
  std::optional<Seconds> left() const;
};

/// @param sessions  those of the item's week; others are left aside
Planned planned(const PlanItem& item, std::span<const Session> sessions, WeekStart start);

/// The items of the week that begins with that day, in their order. @param sessions  those of that week
std::vector<Planned> planned_in(Date week, std::span<const PlanItem> items, std::span<const Session> sessions,
                                WeekStart start);

/// Whether it can be worked on that day: it is open and has that day, an earlier one or none.
bool is_due(const Planned& planned, Date today);

/// What to turn to next: what is due today, then what is overdue, then what has no day, then what comes
/// later in the week; null where nothing is open.
const Planned* next_planned(std::span<const Planned> week, Date today);

/// The same intention a week later, with what is left of its target, open. Its uid follows from the item's:
/// whoever carries it, on whatever machine, makes the same item.
PlanItem carried_on(const Planned& planned);

}  // namespace steady
