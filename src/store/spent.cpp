// What the time went to, added up row by row: nobody wants to load years of sessions for a dozen totals, and SQLite
// would sort them for it, in a file of its own where they are many.

#include <algorithm>
#include <map>
#include <string_view>

#include "impl.hpp"
#include "rows.hpp"

namespace steady {

namespace {

std::int64_t view_id(const SQLite::Column& id) { return id.getInt64(); }

std::optional<std::string_view> view_text(const SQLite::Column& text) {
  if (text.isNull()) return std::nullopt;
  return std::string_view(text.getText(), static_cast<std::size_t>(text.getBytes()));
}

/// The time of all sessions of the period, or of all, grouped by that column and in its order.
/// @param view   the name as it lies in the row, good until the next
/// @param which  a condition that they meet, too
template <class Name, class View>
std::vector<Spent<Name>> spent_by(const std::string& column, const std::optional<Period>& period, Database& db,
                                  View view, const std::string& which = "1") {
  hold_little(db.connection());
  SQLite::Statement rows(db.connection(), "SELECT " + column + ", seconds, day FROM session WHERE " + which +
                                              (period ? " AND day BETWEEN ?1 AND ?2" : ""));
  if (period) {
    rows.bind(1, day_number(period->first));
    rows.bind(2, day_number(period->last));
  }
  std::map<Name, Spent<Name>, std::less<>> sums;
  while (rows.executeStep()) {
    const auto name = view(rows.getColumn(0));
    auto sum = sums.find(name);
    if (sum == sums.end()) sum = sums.emplace(name, Spent<Name>{Name(name), {}, 0, {}}).first;
    sum->second.seconds += Seconds{rows.getColumn(1).getInt64()};
    ++sum->second.sessions;
    sum->second.last_day = std::max(sum->second.last_day, std::optional(read_date(rows.getColumn(2))));
  }
  std::vector<Spent<Name>> found;
  for (auto& [name, sum] : sums) found.push_back(std::move(sum));
  return found;
}

void add_to(TagTime& sum, const TagTime& part) {
  sum.seconds += part.seconds;
  sum.sessions += part.sessions;
  sum.last_day = std::max(sum.last_day, part.last_day);
}

}  // namespace

std::vector<TopicTime> Store::topics(const std::optional<Period>& period) const {
  return impl_->guard([&] { return spent_by<std::optional<std::string>>("topic", period, *impl_->db, view_text); });
}

std::vector<TagTime> Store::tags(const std::optional<Period>& period) const {
  return impl_->guard([&] {
    // Each combination of tags is added up first; there are few of them, and each is taken apart once.
    const auto combinations = spent_by<std::optional<std::string>>("tags", period, *impl_->db, view_text);
    std::map<std::optional<std::string>, TagTime> tags;
    for (const TagTime& each : combinations) {
      if (!each.name) add_to(tags[std::nullopt], each);
      for (std::string_view rest = each.name ? *each.name : std::string_view(); !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        add_to(tags[std::string(rest.substr(0, end))], each);
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
    std::vector<TagTime> found;
    for (auto& [name, time] : tags) {
      time.name = name;
      found.push_back(std::move(time));
    }
    return found;
  });
}

std::vector<DayTotal> Store::topic_days(const std::string& topic) const {
  return impl_->guard([&] {
    hold_little(impl_->db->connection());
    SQLite::Statement& rows = impl_->db->statement(
        "SELECT day, seconds FROM session WHERE topic = ?1 OR substr(topic, 1, length(?1) + 1) = ?1 || '/'");
    rows.bind(1, topic);
    std::map<Date, DayTotal> sums;
    while (rows.executeStep()) {
      const Date date = read_date(rows.getColumn(0));
      DayTotal& sum = sums.try_emplace(date, DayTotal{date, {}, 0}).first->second;
      sum.seconds += Seconds{rows.getColumn(1).getInt64()};
      ++sum.sessions;
    }
    std::vector<DayTotal> days;
    for (const auto& [date, sum] : sums) days.push_back(sum);
    return days;
  });
}

std::vector<ResourceTime> Store::resource_times(const std::optional<Period>& period) const {
  return impl_->guard(
      [&] { return spent_by<std::int64_t>("resource", period, *impl_->db, view_id, "resource IS NOT NULL"); });
}

}  // namespace steady
