#include "steady/store/store.hpp"

#include <algorithm>
#include <iterator>

#include "impl.hpp"
#include "month_totals.hpp"
#include "rows.hpp"

namespace steady {

namespace {

template <class Read>
auto all_rows(SQLite::Statement& statement, Read read) {
  std::vector<decltype(read(statement))> rows;
  while (statement.executeStep()) rows.push_back(read(statement));
  return rows;
}

std::optional<Session> one_session(SQLite::Statement& statement) {
  if (!statement.executeStep()) return std::nullopt;
  Session session = read_session(statement);
  statement.reset();
  return session;
}

std::string select_session(std::string_view rest) {
  return "SELECT " + std::string(session_columns) + " FROM session " + std::string(rest);
}

/// `%` and `_` in what was searched for stand for themselves.
std::string like_pattern(std::string_view text) {
  std::string pattern = "%";
  for (const char c : text) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + '%';
}

std::string conditions(const SessionFilter& filter) {
  std::string where = "WHERE 1";
  if (filter.period) where += " AND day BETWEEN :first AND :last";
  if (filter.topic) where += " AND (topic = :topic OR substr(topic, 1, length(:topic) + 1) = :topic || '/')";
  if (filter.tag) where += " AND instr(char(10) || tags || char(10), char(10) || :tag || char(10)) > 0";
  if (filter.resource) where += " AND resource = :resource";
  if (filter.search)
    where += " AND (note LIKE :like ESCAPE '\\' OR topic LIKE :like ESCAPE '\\' OR tags LIKE :like ESCAPE '\\')";
  return where;
}

void bind(SQLite::Statement& statement, const SessionFilter& filter) {
  if (filter.period) {
    statement.bind(":first", day_number(filter.period->first));
    statement.bind(":last", day_number(filter.period->last));
  }
  if (filter.topic) statement.bind(":topic", *filter.topic);
  if (filter.tag) statement.bind(":tag", *filter.tag);
  if (filter.resource) statement.bind(":resource", *filter.resource);
  if (filter.search) statement.bind(":like", like_pattern(*filter.search));
}

bool in_order(const Session& a, const Session& b) {
  if (a.day != b.day) return a.day < b.day;
  if (a.start.has_value() != b.start.has_value()) return a.start.has_value();
  if (a.start && a.start->moment != b.start->moment) return a.start->moment < b.start->moment;
  return a.id < b.id;
}

/// Newest days first, until the limit is reached at the end of a day.
std::vector<Session> newest(SQLite::Statement& statement, std::size_t limit) {
  std::vector<Session> sessions;
  while (limit > 0 && statement.executeStep()) {
    Session session = read_session(statement);
    if (sessions.size() >= limit && session.day != sessions.back().day) break;
    sessions.push_back(std::move(session));
  }
  std::sort(sessions.begin(), sessions.end(), in_order);
  if (sessions.size() > limit) sessions.erase(sessions.begin(), sessions.end() - static_cast<std::ptrdiff_t>(limit));
  return sessions;
}

/// Calls `take(Session&&)` in their order; holds no more than one day of them, or `limit` where there is one.
template <class Take>
void hand_over(SQLite::Database& db, const SessionFilter& filter, const Take& take) {
  hold_little(db);
  const char* order = filter.limit ? " ORDER BY day DESC" : " ORDER BY day";
  SQLite::Statement rows(db, select_session(conditions(filter)) + order);
  bind(rows, filter);
  if (filter.limit) {
    for (Session& session : newest(rows, static_cast<std::size_t>(*filter.limit))) take(std::move(session));
    return;
  }
  std::vector<Session> day;
  const auto end_day = [&] {
    std::sort(day.begin(), day.end(), in_order);
    for (Session& session : day) take(std::move(session));
    day.clear();
  };
  while (rows.executeStep()) {
    Session session = read_session(rows);
    if (!day.empty() && day.back().day != session.day) end_day();
    day.push_back(std::move(session));
  }
  end_day();
}

}  // namespace

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::open_to_read(const std::string& path) { return Store(std::make_unique<Impl>(Database::to_read(path))); }

Store Store::open_to_write(const std::string& path, bool make_folders) {
  return Store(std::make_unique<Impl>(Database::to_write(path, make_folders)));
}

Store Store::open_to_change(const std::string& path) {
  return Store(std::make_unique<Impl>(Database::to_change(path)));
}

std::vector<DayTotal> Store::day_totals() const { return day_totals({first_date, last_date}); }

std::vector<DayTotal> Store::day_totals(Period period) const {
  return impl_->guard([&] {
    impl_->settle();
    return read_day_totals(*impl_->db, period);
  });
}

std::optional<Date> Store::first_day() const {
  return impl_->guard([&]() -> std::optional<Date> {
    impl_->settle();
    SQLite::Statement& row = impl_->db->statement("SELECT min(month) FROM month");
    if (!row.executeStep() || row.getColumn(0).isNull()) return std::nullopt;
    const auto totals = read_day_totals(*impl_->db, month_of(read_date(row.getColumn(0))));
    if (totals.empty()) refuse_damage("a month without sessions");
    return totals.front().date;
  });
}

std::vector<Session> Store::sessions(const SessionFilter& filter) const {
  std::vector<Session> found;
  impl_->guard([&] {
    hand_over(impl_->db->connection(), filter, [&found](Session&& session) { found.push_back(std::move(session)); });
  });
  return found;
}

std::optional<Session> Store::session(std::int64_t id) const {
  return impl_->guard([&] {
    static const std::string sql = select_session("WHERE id = ?1");
    SQLite::Statement& row = impl_->db->statement(sql.c_str());
    row.bind(1, id);
    return one_session(row);
  });
}

std::optional<Session> Store::last_session() const {
  return impl_->guard([&] {
    SQLite::Statement row(impl_->db->connection(), select_session("ORDER BY id DESC LIMIT 1"));
    return one_session(row);
  });
}

std::optional<Session> Store::session_before(std::int64_t id) const {
  return impl_->guard([&] {
    SQLite::Statement row(impl_->db->connection(), select_session("WHERE id < ?1 ORDER BY id DESC LIMIT 1"));
    row.bind(1, id);
    return one_session(row);
  });
}

std::vector<Session> Store::overlapping(Instant start, Seconds seconds) const {
  return impl_->guard([&]() -> std::vector<Session> {
    // A session lasts at most a day, its local date is at most a day from its date in UTC, and its study
    // day at most two from that. Day by day the index goes to the sessions that begin near, however many
    // others a day has.
    constexpr int farthest = 4;
    const std::string where = "WHERE day = ?1 AND start > ?2 - 86400 AND start < ?3 AND start + seconds > ?2";
    const std::int64_t date = std::chrono::floor<std::chrono::days>(start).time_since_epoch().count();
    const auto bound = [&](SQLite::Statement& rows, std::int64_t day) -> SQLite::Statement& {
      rows.reset();
      rows.bind(1, day);
      rows.bind(2, moment_number(start));
      rows.bind(3, moment_number(start + seconds));
      return rows;
    };
    // Mostly there is none, and to ask for no more than that is a cheaper question.
    SQLite::Statement any(impl_->db->connection(), "SELECT 1 FROM session " + where);
    std::vector<Session> found;
    for (std::int64_t day = date - farthest; day <= date + farthest; ++day) {
      if (!bound(any, day).executeStep()) continue;
      SQLite::Statement rows(impl_->db->connection(), select_session(where));
      std::ranges::move(all_rows(bound(rows, day), read_session), std::back_inserter(found));
    }
    std::ranges::sort(found, {}, [](const Session& session) { return session.start->moment; });
    return found;
  });
}

void Store::each_session(const SessionFilter& filter, const std::function<void(const Session&)>& take) const {
  impl_->guard([&] { hand_over(impl_->db->connection(), filter, [&take](Session&& session) { take(session); }); });
}

namespace {
const char* word_of(NameKind kind) { return kind == NameKind::topic ? "topic" : "tag"; }
}  // namespace

bool Store::is_known(NameKind kind, const std::string& name) const {
  return impl_->guard([&] {
    impl_->settle();
    return impl_->bears(word_of(kind), name);
  });
}

std::vector<std::string> Store::names(NameKind kind) const {
  return impl_->guard([&] {
    impl_->settle();
    SQLite::Statement& rows = impl_->db->statement("SELECT name FROM name WHERE kind = ?1 ORDER BY name");
    rows.bind(1, word_of(kind));
    return all_rows(rows, [](SQLite::Statement& row) { return row.getColumn(0).getString(); });
  });
}

bool Store::crossed_date_line() const {
  return impl_->guard([&] {
    impl_->settle();
    SQLite::Statement& row = impl_->db->statement(
        "SELECT max(CAST(name AS INTEGER)) - min(CAST(name AS INTEGER)) FROM name "
        "WHERE kind = 'offset'");
    constexpr std::int64_t twelve_hours = 12 * std::int64_t{3600};
    return row.executeStep() && row.getColumn(0).getInt64() >= twelve_hours;
  });
}

std::optional<Session> Store::last_timed_before(Date date) const {
  return impl_->guard([&] {
    SQLite::Statement row(impl_->db->connection(), select_session("WHERE day < ?1 AND start IS NOT NULL "
                                                                  "ORDER BY day DESC, start DESC LIMIT 1"));
    row.bind(1, day_number(date));
    return one_session(row);
  });
}

std::optional<Session> Store::first_timed_after(Date date) const {
  return impl_->guard([&] {
    SQLite::Statement row(impl_->db->connection(), select_session("WHERE day > ?1 AND start IS NOT NULL "
                                                                  "ORDER BY day, start LIMIT 1"));
    row.bind(1, day_number(date));
    return one_session(row);
  });
}

bool Store::has(const Uid& uid) const {
  return impl_->guard([&] {
    SQLite::Statement& row = impl_->db->statement("SELECT 1 FROM session WHERE uid = ?1");
    bind_uid(row, 1, uid);
    return row.executeStep();
  });
}

std::int64_t Store::count_like(const Session& session) const {
  return impl_->guard([&] {
    // Day by day, so that the index finds the start and nothing else of the days around.
    SQLite::Statement& rows = impl_->db->statement(
        "SELECT uid FROM session WHERE day IN (?1 - 4, ?1 - 3, ?1 - 2, ?1 - 1, ?1, ?1 + 1, ?1 + 2, "
        "?1 + 3, ?1 + 4) AND start IS ?2 AND seconds = ?3 "
        "AND (start IS NOT NULL OR (day = ?1 AND topic IS ?4 AND note IS ?5))");
    rows.bind(1, day_number(session.day));
    if (session.start) rows.bind(2, moment_number(session.start->moment));
    rows.bind(3, static_cast<std::int64_t>(session.seconds.count()));
    bind_text(rows, 4, session.topic);
    bind_text(rows, 5, session.note);
    std::int64_t count = 0;
    while (rows.executeStep()) count += is_derived(read_uid(rows.getColumn(0))) ? 0 : 1;
    return count;
  });
}

}  // namespace steady
