#pragma once

#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "steady/core/history.hpp"
#include "steady/core/zone.hpp"

/// Values that many tests need, made so that a test shows only what it is about.
namespace steady::made {

using std::chrono::days;

inline Date date(std::string_view text) { return parse_iso(text).value(); }

/// The moment that an RFC 3339 text with `Z` or an offset names.
inline Instant moment(std::string_view text) {
  const Rfc3339 said = parse_rfc3339(text).value();
  return Instant{said.wall.time_since_epoch() - said.offset.value()};
}

inline LocalTime wall(std::string_view text) { return parse_rfc3339(text).value().wall; }

/// A zone made of a table: an offset, and the moments from which on another holds.
class TableZone : public Zone {
 public:
  explicit TableZone(Seconds first, std::vector<std::pair<Instant, Seconds>> changes = {})
      : first_(first), changes_(std::move(changes)) {}

  Seconds offset_at(Instant at) const override {
    Seconds offset = first_;
    for (const auto& [from, other] : changes_)
      if (at >= from) offset = other;
    return offset;
  }

 private:
  Seconds first_;
  std::vector<std::pair<Instant, Seconds>> changes_;
};

/// Central Europe in 2026: 02:00 to 03:00 is skipped on 29 March and comes twice on 25 October.
inline const TableZone& berlin() {
  using std::chrono::hours;
  static const TableZone zone(hours{1},
                              {{moment("2026-03-29T01:00:00Z"), hours{2}}, {moment("2026-10-25T01:00:00Z"), hours{1}}});
  return zone;
}

/// Samoa, which left out 30 December 2011 to change sides of the date line.
inline const TableZone& samoa() {
  using std::chrono::hours;
  static const TableZone zone(-hours{10}, {{moment("2011-12-30T10:00:00Z"), hours{14}}});
  return zone;
}

inline GoalRow goal_from(std::string_view from, Seconds seconds, std::string_view weekdays = "all", int freezes = 0) {
  GoalRow row;
  row.from = date(from);
  row.seconds = seconds;
  row.days = parse_weekdays(weekdays);
  row.freezes = freezes;
  return row;
}

/// The first row of a store's goals: 30 minutes since always.
inline GoalRow always(std::string_view weekdays = "all", int freezes = 0) {
  GoalRow row;
  row.days = parse_weekdays(weekdays);
  row.freezes = freezes;
  return row;
}

inline Off off(std::string_view first, std::string_view last) {
  Off made;
  made.period = {date(first), date(last)};
  return made;
}

/// What a history is made of. 2026-03-02 is a Monday.
struct Facts {
  std::string_view first = "2026-03-02";
  std::vector<Seconds> studied = {};  ///< on `first` and the days after it; 0: no session
  std::string_view today = "2026-03-02";
  std::vector<GoalRow> goals = {GoalRow{}};
  std::vector<Off> offs = {};

  History history() const {
    std::vector<DayTotal> totals;
    for (std::size_t i = 0; i < studied.size(); ++i)
      if (studied[i] > Seconds{0}) totals.push_back({date(first) + days{static_cast<int>(i)}, studied[i], 1});
    return History(totals, Goals(goals), offs, date(today));
  }
};

/// The states of all days of a history: `met miss pending`.
inline std::string statuses(const History& history) {
  std::string text;
  for (const Day& day : history.days()) {
    if (!text.empty()) text += ' ';
    text += status_name(day.status);
  }
  return text;
}

/// Days in a row that turned out as named: `met miss pending`. Each asked for 30 minutes, and got
/// them where it is met.
inline std::vector<Day> days_from(std::string_view first, const std::string& states) {
  std::vector<Day> made;
  std::istringstream words(states);
  Date at = date(first);
  for (std::string word; words >> word; at += days{1}) {
    Day day;
    day.date = at;
    day.goal = std::chrono::minutes{30};
    for (int status = 0; status <= static_cast<int>(Status::frozen); ++status)
      if (status_name(static_cast<Status>(status)) == word) day.status = static_cast<Status>(status);
    day.required = !day.idle();
    if (day.met()) day.seconds = day.goal;
    made.push_back(day);
  }
  return made;
}

}  // namespace steady::made
