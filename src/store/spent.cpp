// What the time went to, added up by SQLite: nobody wants to load years of sessions for a dozen totals.

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

}  // namespace

std::vector<TopicTime> Store::topics() const {
  return impl_->guard([&] {
    SQLite::Statement& rows = impl_->db->statement(
        "SELECT topic, sum(seconds), count(*), max(day) FROM session GROUP BY topic ORDER BY topic");
    return spent<std::optional<std::string>>(rows, read_text);
  });
}

std::vector<DayTotal> Store::topic_days(const std::string& topic) const {
  return impl_->guard([&] {
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

std::vector<ResourceTime> Store::resource_times() const {
  return impl_->guard([&] {
    SQLite::Statement& rows = impl_->db->statement(
        "SELECT resource, sum(seconds), count(*), max(day) FROM session "
        "WHERE resource IS NOT NULL GROUP BY resource ORDER BY resource");
    return spent<std::int64_t>(rows, [](SQLite::Column id) { return id.getInt64(); });
  });
}

}  // namespace steady
