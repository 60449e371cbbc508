#include "steady/core/goal.hpp"

#include <algorithm>
#include <utility>

#include "ascii.hpp"
#include "steady/core/error.hpp"

namespace steady {

namespace {

[[noreturn]] void refuse(std::string_view word) {
  throw RequestError(quoted(word) + " names no weekdays",
                     "like: --days mon-fri,sun   (mon tue wed thu fri sat sun, or all)");
}

std::size_t weekday_named(std::string_view name, std::string_view word) {
  for (std::size_t i = 0; i < 7; ++i)
    if (name == weekday_name(i) || name == weekday_full(i)) return i;
  refuse(word);
}

void add_part(std::string_view part, std::string_view word, Weekdays& days) {
  const std::size_t dash = part.find('-');
  if (dash == std::string_view::npos) {
    days.set(weekday_named(part, word));
    return;
  }
  const std::size_t last = weekday_named(part.substr(dash + 1), word);
  std::size_t day = weekday_named(part.substr(0, dash), word);
  for (days.set(day); day != last; days.set(day)) day = (day + 1) % 7;
}

}  // namespace

std::string weekdays_text(Weekdays days) {
  std::string text;
  for (std::size_t i = 0; i < 7; ++i) {
    if (!days[i]) continue;
    if (!text.empty()) text += ',';
    text += weekday_name(i);
  }
  return text;
}

Weekdays parse_weekdays(std::string_view word) {
  const std::string text = ascii::lowered(word);
  Weekdays days;
  if (text == "all") return days.set();
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t comma = std::min(text.find(',', at), text.size());
    add_part(std::string_view(text).substr(at, comma - at), word, days);
    at = comma + 1;
  }
  return days;
}

Goals::Goals() : rows_(1) {}

Goals::Goals(std::vector<GoalRow> rows) : rows_(std::move(rows)) {}

const GoalRow& Goals::on(Date date) const {
  const auto after =
      std::find_if(rows_.begin() + 1, rows_.end(), [date](const GoalRow& row) { return *row.from > date; });
  return *(after - 1);
}

const Off* off_on(std::span<const Off> offs, Date date) {
  const auto found =
      std::find_if(offs.begin(), offs.end(), [date](const Off& off) { return off.period.contains(date); });
  return found == offs.end() ? nullptr : &*found;
}

}  // namespace steady
