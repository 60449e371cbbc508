#include "rows.hpp"

#include <algorithm>

namespace steady {

namespace {

std::int64_t in_range(std::int64_t value, std::int64_t low, std::int64_t high, const char* what) {
  if (value < low || value > high) refuse_damage(what);
  return value;
}

Seconds read_seconds(const SQLite::Column& column, std::int64_t low, std::int64_t high) {
  return Seconds{in_range(column.getInt64(), low, high, "a duration that is none")};
}

}  // namespace

std::vector<std::string> split_tags(const std::optional<std::string>& joined) {
  std::vector<std::string> tags;
  if (!joined) return tags;
  for (std::size_t at = 0; at <= joined->size();) {
    const std::size_t end = std::min(joined->find('\n', at), joined->size());
    tags.push_back(joined->substr(at, end - at));
    at = end + 1;
  }
  return tags;
}

void refuse_damage(const char* what) {
  throw StoreError(std::string("the store is damaged: it holds ") + what, "keep a copy of the file as it is");
}

Date checked_date(std::int64_t day) {
  return Date{std::chrono::days{in_range(day, day_number(first_date), day_number(last_date), "a day that is none")}};
}

Instant read_moment(const SQLite::Column& column) {
  constexpr std::int64_t day = 86'400;
  return Instant{Seconds{in_range(column.getInt64(), (day_number(first_date) - 2) * day,
                                  (day_number(last_date) + 3) * day, "a moment that is none")}};
}

Date read_date(const SQLite::Column& column) { return checked_date(column.getInt64()); }

Uid read_uid(const SQLite::Column& column) {
  if (column.getBytes() != 16) refuse_damage("a uid that is none");
  Uid uid{};
  const auto* bytes = static_cast<const std::uint8_t*>(column.getBlob());
  std::copy_n(bytes, uid.size(), uid.begin());
  return uid;
}

std::optional<std::string> read_text(const SQLite::Column& column) {
  if (column.isNull()) return std::nullopt;
  return column.getString();
}

std::optional<std::int64_t> read_number(const SQLite::Column& column) {
  if (column.isNull()) return std::nullopt;
  return column.getInt64();
}

void refuse_unknown(const std::string& what) {
  throw StoreError("the store is damaged: its journal names " + what, "keep a copy of the file as it is");
}

Session read_session(SQLite::Statement& row) {
  constexpr std::int64_t widest_offset = 26 * std::int64_t{3600};
  Session session;
  session.id = row.getColumn(0).getInt64();
  session.uid = read_uid(row.getColumn(1));
  session.day = read_date(row.getColumn(2));
  if (!row.getColumn(3).isNull()) {
    const Seconds offset = read_seconds(row.getColumn(4), -widest_offset, widest_offset);
    session.start = Start{read_moment(row.getColumn(3)), offset};
  }
  session.seconds = read_seconds(row.getColumn(5), 1, 86'400);
  session.topic = read_text(row.getColumn(6));
  session.tags = split_tags(read_text(row.getColumn(7)));
  if (!row.getColumn(8).isNull()) session.resource = row.getColumn(8).getInt64();
  session.note = read_text(row.getColumn(9));
  session.created_at = read_moment(row.getColumn(10));
  session.updated_at = read_moment(row.getColumn(11));
  return session;
}

void bind_uid(SQLite::Statement& statement, int at, const Uid& uid) {
  statement.bind(at, static_cast<const void*>(uid.data()), static_cast<int>(uid.size()));
}

void bind_text(SQLite::Statement& statement, int at, const std::optional<std::string>& text) {
  if (text) {
    statement.bind(at, *text);
  } else {
    statement.bind(at);
  }
}

std::optional<std::string> joined_tags(const std::vector<std::string>& tags) {
  if (tags.empty()) return std::nullopt;
  std::string joined;
  for (const std::string& tag : tags) {
    if (!joined.empty()) joined += '\n';
    joined += tag;
  }
  return joined;
}

namespace {

/// Binds what stays alive until the row is written; to copy it first is a tenth of an import.
void bind_held(SQLite::Statement& statement, int at, const std::optional<std::string>& text) {
  if (text) statement.bindNoCopy(at, *text);
}

}  // namespace

void insert_session(Database& db, const Session& session, std::int64_t entry) {
  const auto tags = joined_tags(session.tags);
  SQLite::Statement& row = db.statement(
      "INSERT INTO session "
      "VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13)");
  row.bind(1, session.id);
  row.bindNoCopy(2, static_cast<const void*>(session.uid.data()), static_cast<int>(session.uid.size()));
  row.bind(3, day_number(session.day));
  if (session.start) {
    row.bind(4, moment_number(session.start->moment));
    row.bind(5, static_cast<std::int64_t>(session.start->offset.count()));
  }
  row.bind(6, static_cast<std::int64_t>(session.seconds.count()));
  bind_held(row, 7, session.topic);
  bind_held(row, 8, tags);
  if (session.resource) row.bind(9, *session.resource);
  bind_held(row, 10, session.note);
  row.bind(11, moment_number(session.created_at));
  row.bind(12, moment_number(session.updated_at));
  row.bind(13, entry);
  row.exec();
}

}  // namespace steady
