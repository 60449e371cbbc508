#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "database.hpp"
#include "steady/core/history.hpp"

namespace steady {

/// The kept totals of a month's days: one row of the table `month`, since fifty years of days are read at
/// every `week` and `streak`, and SQLite's price is one for the row, however much it holds.
class MonthTotals {
 public:
  /// What sessions of one day add up to.
  struct Total {
    std::int64_t seconds = 0;
    std::int64_t sessions = 0;
  };

  MonthTotals() = default;
  /// Throws StoreError where the text is damaged.
  explicit MonthTotals(std::string_view text);

  /// Of the day that lies that many days after the month's first, 0 to 30.
  Total& at(std::size_t slot) { return days_[slot]; }
  const std::array<Total, 31>& days() const { return days_; }
  bool empty() const;
  /// For each of 31 days its seconds and its sessions in six digits each: plain SQL can read and make it.
  /// Throws StoreError where a total is none, so that no damage is written.
  std::string text() const;

 private:
  std::array<Total, 31> days_{};
};

/// Puts the totals of the month whose first day has that number in the place of those that are kept.
void write_month(Database& db, std::int64_t month, const MonthTotals& totals);

/// The kept totals of that month; all 0 where none are kept.
MonthTotals read_month(Database& db, std::int64_t month);

/// Makes all kept totals anew from the sessions.
void make_month_totals(Database& db);

/// The kept totals of all days with sessions from `first` to `last`, ascending.
std::vector<DayTotal> read_day_totals(Database& db, Period period);

}  // namespace steady
