#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "steady/core/calendar.hpp"
#include "steady/core/session.hpp"

namespace steady {

/// The weekdays on which study is due; bit 0 is Monday.
using Weekdays = std::bitset<7>;

/// `mon,tue,wed` in the order of the week.
std::string weekdays_text(Weekdays days);
/// Reads `mon-fri,sun`, `all`, any case; a span may pass Sunday (`sat-mon`). Throws RequestError naming
/// the word.
Weekdays parse_weekdays(std::string_view word);

/// What is asked of each day from a date on.
struct GoalRow {
  Uid uid{};
  std::optional<Date> from;  ///< absent: since always; that row is never removed
  Seconds seconds = std::chrono::minutes{30};
  Weekdays days = Weekdays{0b1111111};
  int freezes = 0;  ///< lone misses a month that are forgiven

  friend bool operator==(const GoalRow&, const GoalRow&) = default;
};

/// The goal of any day: the newest row whose `from` is not after it. A new row changes no day before it.
class Goals {
 public:
  /// The row that a store is born with: 30 minutes, all days, no freezes.
  Goals();
  /// @param rows  ascending by `from`, the first without one
  explicit Goals(std::vector<GoalRow> rows);

  const GoalRow& on(Date date) const;
  std::span<const GoalRow> rows() const { return rows_; }

 private:
  std::vector<GoalRow> rows_;
};

/// An inclusive range of days on which nothing is due, with its reason.
struct Off {
  std::int64_t id = 0;
  Uid uid{};
  Period period;
  std::optional<std::string> reason;

  friend bool operator==(const Off&, const Off&) = default;
};

/// The off that covers the date, or null.
const Off* off_on(std::span<const Off> offs, Date date);

}  // namespace steady
