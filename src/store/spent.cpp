// What the time went to, added up by SQLite: nobody wants to load years of sessions for a dozen totals.

#include <algorithm>
#include <map>
#include <string_view>

#include "impl.hpp"
#include "rows.hpp"

namespace steady {

namespace {

template <class Name, class Read>
std::vector<Spent<Name>> spent(SQLite::Statement& rows, Read read_name) {
  std::vector<Spent<Name>> found;
  while (rows.executeStep())
    found.push_back({read_name(rows.getColumn(0)), Seconds{rows.getColumn(1).getInt64()},
                     rows.getColumn(2).getInt64(), read_date(rows.getColumn(3))});
  return found;
}

/// The time of all sessions of the period, or of all, grouped by that column.
/// @param which  a condition that they meet, too
template <class Name, class Read>
std::vector<Spent<Name>> spent_by(const std::string& column, const std::optional<Period>& period,
                                  Database& db, Read read_name, const std::string& which = "1") {
  hold_little(db.connection());
  SQLite::Statement rows(db.connection(),
                         "SELECT " + column + ", sum(seconds), count(*), max(day) FROM session WHERE " +
                             which + (period ? " AND day BETWEEN ?1 AND ?2" : "") +
                             " GROUP BY 1 ORDER BY 1");
  if (period) {
    rows.bind(1, day_number(period->first));
    rows.bind(2, day_number(period->last));
  }
  return spent<Name>(rows, read_name);
}

void add_to(TagTime& sum, const TagTime& part) {
  sum.seconds += part.seconds;
  sum.sessions += part.sessions;
  sum.last_day = std::max(sum.last_day, part.last_day);
}

}  // namespace

std::vector<TopicTime> Store::topics(const std::optional<Period>& period) const {
  return impl_->guard(
      [&] { return spent_by<std::optional<std::string>>("topic", period, *impl_->db, read_text); });
}

std::vector<TagTime> Store::tags(const std::optional<Period>& period) const {
  return impl_->guard([&] {
    // SQLite adds up each combination of tags; there are few of them, and each is taken apart once.
    const auto combinations =
        spent_by<std::optional<std::string>>("tags", period, *impl_->db, read_text);
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
        "SELECT day, sum(seconds), count(*) FROM session "
        "WHERE topic = ?1 OR substr(topic, 1, length(?1) + 1) = ?1 || '/' GROUP BY day ORDER BY day");
    rows.bind(1, topic);
    std::vector<DayTotal> days;
    while (rows.executeStep())
      days.push_back({read_date(rows.getColumn(0)), Seconds{rows.getColumn(1).getInt64()},
                      rows.getColumn(2).getInt64()});
    return days;
  });
}

std::vector<ResourceTime> Store::resource_times(const std::optional<Period>& period) const {
  return impl_->guard([&] {
    const auto read_id = [](SQLite::Column id) { return id.getInt64(); };
    return spent_by<std::int64_t>("resource", period, *impl_->db, read_id, "resource IS NOT NULL");
  });
}

}  // namespace steady
