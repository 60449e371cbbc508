// Everything that writes: a change is one transaction in which each record's table and its row in the
// journal are written together, so that neither can say what the other does not.

#include <algorithm>

#include "impl.hpp"
#include "rows.hpp"
#include "schema.hpp"
#include "states.hpp"

namespace steady {

namespace {

void bind_number(SQLite::Statement& statement, int at, std::optional<std::int64_t> number) {
  if (number) statement.bind(at, *number);
}

}  // namespace

void Store::Impl::transaction(const Stamp& made, const std::function<void()>& body, bool keep) {
  stamp = &made;
  first_entry = last_entry = 0;
  timer_changed = false;
  gains_.clear();
  names_.clear();
  try {
    guard([&] {
      db->begin_to_write();
      begin_change();
      body();
      settle();
      // What changed nothing leaves the file as it was, to the byte.
      if ((first_entry == 0 && !timer_changed) || !keep) return db->roll_back();
      db->commit();
    });
  } catch (...) {
    db->roll_back();
    throw;
  }
}

/// The newest change says all that the next one goes on from: the last row of the journal, the highest
/// ID given out so far (an ID is not used again when its session is gone), and a hybrid logical clock
/// (Kulkarni and others, 2014): milliseconds in the upper 48 bits, a count in the lower 16, never behind
/// what the journal has seen, whatever the machine's clock does.
void Store::Impl::begin_change() {
  SQLite::Statement& row = db->statement("SELECT last, clock, newest_id, undone FROM change ORDER BY id DESC LIMIT 1");
  const bool any = row.executeStep();
  last_entry = any ? row.getColumn(0).getInt64() : 0;
  clock = any ? row.getColumn(1).getInt64() : 0;
  newest_id = any ? row.getColumn(2).getInt64() : 0;
  can_redo = any && row.getColumn(3).getInt() == static_cast<int>(Kind::undo_or_redo);
  row.reset();
  const std::int64_t now_ms = stamp->now.time_since_epoch().count() * 1000;
  clock = std::max(clock, now_ms * 65536 - 1);
}

void Store::Impl::write_change(Kind kind) {
  SQLite::Statement& row = db->statement("INSERT INTO change VALUES(NULL,?1,?2,?3,?4,?5,?6,?7)");
  row.bind(1, moment_number(stamp->now));
  row.bind(2, stamp->command);
  row.bind(3, first_entry);
  row.bind(4, last_entry);
  row.bind(5, newest_id);
  row.bind(6, static_cast<int>(kind));
  row.bind(7, clock);
  row.exec();
}

void Store::Impl::end_redo() {
  if (!can_redo) return;
  db->connection().exec(
      "UPDATE change SET undone = 2 WHERE undone = 1 AND id > "
      "coalesce((SELECT id FROM change WHERE undone = 0 ORDER BY id DESC LIMIT 1), 0)");
}

std::int64_t Store::Impl::write_entry(const std::string& entity, const Uid& uid, std::int64_t id,
                                      const std::optional<std::string>& state, std::optional<std::int64_t> before) {
  SQLite::Statement& row = db->statement("INSERT INTO journal VALUES(NULL,?1,0,?2,?3,?4,?5,?6)");
  row.bind(1, ++clock);
  row.bindNoCopy(2, entity);
  row.bindNoCopy(3, static_cast<const void*>(uid.data()), static_cast<int>(uid.size()));
  if (id != 0) row.bind(4, id);
  if (state) row.bindNoCopy(5, *state);
  bind_number(row, 6, before);
  row.exec();
  last_entry = db->last_id();
  if (first_entry == 0) first_entry = last_entry;
  return last_entry;
}

void Store::Impl::count(const Session& session, int by) {
  Gain& gain = gains_[day_number(session.day)];
  gain.seconds += by * static_cast<std::int64_t>(session.seconds.count());
  gain.sessions += by;
  const bool put = by > 0;
  if (session.topic) names_[{"topic", *session.topic}] = put;
  for (const std::string& tag : session.tags) names_[{"tag", tag}] = put;
  if (session.start) names_[{"offset", std::to_string(session.start->offset.count())}] = put;
}

void Store::Impl::settle() {
  write_totals();
  write_names();
}

void Store::Impl::write_totals() {
  for (auto gain = gains_.begin(); gain != gains_.end();) {
    const Period month = month_of(Date{std::chrono::days{gain->first}});
    const std::int64_t first = day_number(month.first);
    MonthTotals totals = read_month(*db, first);
    for (; gain != gains_.end() && gain->first <= day_number(month.last); ++gain) {
      MonthTotals::Total& total = totals.at(static_cast<std::size_t>(gain->first - first));
      total.seconds += gain->second.seconds;
      total.sessions += gain->second.sessions;
    }
    write_month(*db, first, totals);
  }
  gains_.clear();
}

bool Store::Impl::bears(const std::string& kind, const std::string& name) const {
  SQLite::Statement& row = db->statement("SELECT 1 FROM name WHERE kind = ?1 AND name = ?2");
  row.bind(1, kind);
  row.bind(2, name);
  const bool there = row.executeStep();
  row.reset();
  return there;
}

/// Looks through the sessions, since names are not counted; asked only where one has lost its name.
bool Store::Impl::is_borne(const std::string& kind, const std::string& name) const {
  const char* sql = kind == "topic" ? "SELECT 1 FROM session WHERE topic = ?1 LIMIT 1"
                    : kind == "tag" ? "SELECT 1 FROM session WHERE instr(char(10) || tags || char(10), "
                                      "char(10) || ?1 || char(10)) > 0 LIMIT 1"
                                    : "SELECT 1 FROM session WHERE utc_offset = CAST(?1 AS INTEGER) LIMIT 1";
  SQLite::Statement& row = db->statement(sql);
  row.bind(1, name);
  const bool borne = row.executeStep();
  row.reset();
  return borne;
}

void Store::Impl::write_names() {
  for (const auto& [key, put] : names_) {
    const bool known = bears(key.first, key.second);
    const bool borne = put || is_borne(key.first, key.second);
    if (known == borne) continue;
    SQLite::Statement& row =
        db->statement(borne ? "INSERT INTO name VALUES(?1, ?2)" : "DELETE FROM name WHERE kind = ?1 AND name = ?2");
    row.bind(1, key.first);
    row.bind(2, key.second);
    row.exec();
  }
  names_.clear();
}

/// The journal's row needs the ID and the table's row the journal's number, so the next number is told
/// in advance; nobody else writes in between.
std::int64_t Store::Impl::put_session(Session& session, std::optional<std::int64_t> before) {
  if (session.id == 0) session.id = ++newest_id;
  insert_session(*db, session, last_entry + 1);
  count(session, +1);
  return write_entry("session", session.uid, session.id, state_of(session, uid_of_resource(session)), before);
}

std::optional<std::int64_t> Store::Impl::take_out_session(const Uid& uid) {
  static const std::string sql = "SELECT " + std::string(session_columns) + ", entry FROM session WHERE uid = ?1";
  SQLite::Statement& found = db->statement(sql.c_str());
  bind_uid(found, 1, uid);
  if (!found.executeStep()) return std::nullopt;
  const Session session = read_session(found);
  const std::int64_t entry = found.getColumn(12).getInt64();
  found.reset();
  SQLite::Statement& row = db->statement("DELETE FROM session WHERE id = ?1");
  row.bind(1, session.id);
  row.exec();
  count(session, -1);
  return entry;
}

std::int64_t Store::Impl::erase_session(const Session& session) {
  const auto before = take_out_session(session.uid);
  if (!before) refuse_unknown("a session that is not there");
  return write_entry("session", session.uid, session.id, std::nullopt, before);
}

void Store::change(const Stamp& stamp, const std::function<void()>& body) {
  impl_->transaction(stamp, [&] {
    body();
    if (impl_->first_entry == 0) return;
    impl_->end_redo();
    impl_->write_change(Impl::Kind::in_force);
  });
}

void Store::try_out(const Stamp& stamp, const std::function<void()>& body) { impl_->transaction(stamp, body, false); }

Session Store::add(Session session) {
  return impl_->guard([&] {
    const Stamp& stamp = *impl_->stamp;
    if (session.uid == Uid{}) session.uid = uid_v7(stamp.now, stamp.random());
    if (session.created_at == Instant{}) session.created_at = stamp.now;
    if (session.updated_at == Instant{}) session.updated_at = session.created_at;
    impl_->put_session(session, std::nullopt);
    return std::move(session);
  });
}

Session Store::replace(Session session) {
  return impl_->guard([&] {
    session.updated_at = impl_->stamp->now;
    const auto before = impl_->take_out_session(session.uid);
    if (!before) refuse_unknown("a session that is not there");
    impl_->put_session(session, before);
    return session;
  });
}

void Store::remove(const Session& session) {
  impl_->guard([&] { impl_->erase_session(session); });
}

}  // namespace steady
