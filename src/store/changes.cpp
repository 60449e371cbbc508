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

/// A goal is the goal of its date on every machine, whoever set it.
Uid goal_uid(const GoalRow& row) { return derived_uid(Instant{*row.from}, "goal"); }

}  // namespace

void Store::Impl::transaction(const Stamp& made, const std::function<void()>& body, bool keep) {
  stamp = &made;
  first_entry = last_entry = 0;
  names.clear();
  try {
    guard([&] {
      db->begin_to_write();
      begin_clock();
      begin_ids();
      body();
      write_names();
      // What changed nothing leaves the file as it was, to the byte.
      if (first_entry == 0 || !keep) return db->roll_back();
      db->commit();
    });
  } catch (...) {
    db->roll_back();
    throw;
  }
}

/// A hybrid logical clock (Kulkarni and others, 2014): milliseconds in the upper 48 bits, a count in the
/// lower 16, never behind what the journal has seen, whatever the machine's clock does.
void Store::Impl::begin_clock() {
  SQLite::Statement& row =
      db->statement("SELECT clock, entry FROM journal ORDER BY entry DESC LIMIT 1");
  const bool any = row.executeStep();
  clock = any ? row.getColumn(0).getInt64() : 0;
  last_entry = any ? row.getColumn(1).getInt64() : 0;
  row.reset();
  const std::int64_t now_ms = stamp->now.time_since_epoch().count() * 1000;
  clock = std::max(clock, now_ms * 65536 - 1);
}

/// Each change remembers the highest ID given out so far: an ID is not used again when its session is
/// gone, and no page is written for it that the change does not write anyway.
void Store::Impl::begin_ids() {
  SQLite::Statement& row =
      db->statement("SELECT newest_id, undone FROM change ORDER BY id DESC LIMIT 1");
  const bool any = row.executeStep();
  newest_id = any ? row.getColumn(0).getInt64() : 0;
  can_redo = any && row.getColumn(1).getInt() == 1;
  row.reset();
}

void Store::Impl::end_redo() {
  if (!can_redo) return;
  db->connection().exec(
      "UPDATE change SET undone = 2 WHERE undone = 1 AND id > "
      "coalesce((SELECT id FROM change WHERE undone = 0 ORDER BY id DESC LIMIT 1), 0)");
}

std::int64_t Store::Impl::write_entry(const char* entity, const Uid& uid, std::int64_t id,
                                      const std::optional<std::string>& state,
                                      std::optional<std::int64_t> before) {
  SQLite::Statement& row = db->statement(
      "INSERT INTO journal(clock, device, entity, uid, id, state, before) VALUES(?1,0,?2,?3,?4,?5,?6)");
  row.bind(1, ++clock);
  row.bind(2, entity);
  bind_uid(row, 3, uid);
  if (id != 0) row.bind(4, id);
  bind_text(row, 5, state);
  bind_number(row, 6, before);
  row.exec();
  last_entry = db->last_id();
  if (first_entry == 0) first_entry = last_entry;
  return last_entry;
}

void Store::Impl::count_names(const Session& session, std::int64_t by) {
  if (session.topic) names[{"topic", *session.topic}] += by;
  for (const std::string& tag : session.tags) names[{"tag", tag}] += by;
  if (session.start) names[{"offset", std::to_string(session.start->offset.count())}] += by;
}

void Store::Impl::write_names() {
  for (const auto& [key, by] : names) {
    SQLite::Statement& row = db->statement(
        "INSERT INTO name VALUES(?1, ?2, ?3) ON CONFLICT(kind, name) "
        "DO UPDATE SET sessions = sessions + ?3");
    row.bind(1, key.first);
    row.bind(2, key.second);
    row.bind(3, by);
    row.exec();
    if (by >= 0) continue;
    SQLite::Statement& gone =
        db->statement("DELETE FROM name WHERE kind = ?1 AND name = ?2 AND sessions <= 0");
    gone.bind(1, key.first);
    gone.bind(2, key.second);
    gone.exec();
  }
}

/// The journal's row needs the ID and the table's row the journal's number, so the next number is told
/// in advance; nobody else writes in between.
std::int64_t Store::Impl::put_session(Session& session, std::optional<std::int64_t> before) {
  if (session.id == 0) session.id = ++newest_id;
  insert_session(*db, session, last_entry + 1);
  count_names(session, +1);
  return write_entry("session", session.uid, session.id, state_of(session), before);
}

std::int64_t Store::Impl::erase_session(const Uid& uid) {
  SQLite::Statement found(db->connection(), "SELECT " + std::string(session_columns) +
                                                ", entry FROM session WHERE uid = ?1");
  bind_uid(found, 1, uid);
  if (!found.executeStep()) refuse_unknown("a session that is not there");
  const Session session = read_session(found);
  const std::int64_t before = found.getColumn(12).getInt64();
  SQLite::Statement& row = db->statement("DELETE FROM session WHERE id = ?1");
  row.bind(1, session.id);
  row.exec();
  count_names(session, -1);
  return write_entry("session", uid, session.id, std::nullopt, before);
}

std::int64_t Store::Impl::put_goal(const GoalRow& goal) {
  SQLite::Statement& old = db->statement("SELECT entry FROM goal WHERE uid = ?1");
  bind_uid(old, 1, goal.uid);
  const auto before = old.executeStep() ? read_number(old.getColumn(0)) : std::nullopt;
  old.reset();
  const std::int64_t entry = write_entry("goal", goal.uid, 0, state_of(goal), before);
  SQLite::Statement& row = db->statement(
      "INSERT INTO goal(from_day, uid, seconds, days, freezes, entry) VALUES(?1,?2,?3,?4,?5,?6) "
      "ON CONFLICT(from_day) DO UPDATE SET seconds = ?3, days = ?4, freezes = ?5, entry = ?6");
  row.bind(1, day_number(*goal.from));
  bind_uid(row, 2, goal.uid);
  row.bind(3, static_cast<std::int64_t>(goal.seconds.count()));
  row.bind(4, static_cast<std::int64_t>(goal.days.to_ulong()));
  row.bind(5, goal.freezes);
  row.bind(6, entry);
  row.exec();
  return entry;
}

std::int64_t Store::Impl::erase_goal(const Uid& uid) {
  SQLite::Statement& old = db->statement("SELECT entry FROM goal WHERE uid = ?1");
  bind_uid(old, 1, uid);
  if (!old.executeStep()) refuse_unknown("a goal that is not there");
  const auto before = read_number(old.getColumn(0));
  old.reset();
  SQLite::Statement& row = db->statement("DELETE FROM goal WHERE uid = ?1");
  bind_uid(row, 1, uid);
  row.exec();
  return write_entry("goal", uid, 0, std::nullopt, before);
}

std::int64_t Store::Impl::put_off(Off& off, std::optional<std::int64_t> before) {
  if (off.id == 0) {
    SQLite::Statement& ids = db->statement("SELECT max(id) FROM journal WHERE entity = 'off'");
    ids.executeStep();
    off.id = ids.getColumn(0).getInt64() + 1;
  }
  SQLite::Statement& row = db->statement(
      "INSERT INTO off(id, uid, first, last, reason, entry) VALUES(?1,?2,?3,?4,?5,0)");
  row.bind(1, off.id);
  bind_uid(row, 2, off.uid);
  row.bind(3, day_number(off.period.first));
  row.bind(4, day_number(off.period.last));
  bind_text(row, 5, off.reason);
  row.exec();
  const std::int64_t entry = write_entry("off", off.uid, off.id, state_of(off), before);
  SQLite::Statement& stamped = db->statement("UPDATE off SET entry = ?1 WHERE id = ?2");
  stamped.bind(1, entry);
  stamped.bind(2, off.id);
  stamped.exec();
  return entry;
}

std::int64_t Store::Impl::erase_off(const Uid& uid) {
  SQLite::Statement& old = db->statement("SELECT id, entry FROM off WHERE uid = ?1");
  bind_uid(old, 1, uid);
  if (!old.executeStep()) refuse_unknown("days off that are not there");
  const std::int64_t id = old.getColumn(0).getInt64();
  const std::int64_t before = old.getColumn(1).getInt64();
  old.reset();
  SQLite::Statement& row = db->statement("DELETE FROM off WHERE id = ?1");
  row.bind(1, id);
  row.exec();
  return write_entry("off", uid, id, std::nullopt, before);
}

void Store::change(const Stamp& stamp, const std::function<void()>& body) {
  impl_->transaction(stamp, [&] {
    body();
    if (impl_->first_entry == 0) return;
    impl_->end_redo();
    SQLite::Statement& row = impl_->db->statement(
        "INSERT INTO change(at, command, first, last, newest_id, undone) VALUES(?1,?2,?3,?4,?5,0)");
    row.bind(1, moment_number(stamp.now));
    row.bind(2, stamp.command);
    row.bind(3, impl_->first_entry);
    row.bind(4, impl_->last_entry);
    row.bind(5, impl_->newest_id);
    row.exec();
  });
}

void Store::try_out(const Stamp& stamp, const std::function<void()>& body) {
  impl_->transaction(stamp, body, false);
}

Session Store::add(Session session) {
  return impl_->guard([&] {
    const Stamp& stamp = *impl_->stamp;
    if (session.uid == Uid{}) session.uid = uid_v7(stamp.now, stamp.random());
    if (session.created_at == Instant{}) session.created_at = stamp.now;
    if (session.updated_at == Instant{}) session.updated_at = session.created_at;
    impl_->put_session(session, std::nullopt);
    return session;
  });
}

GoalRow Store::put(GoalRow row) {
  return impl_->guard([&] {
    row.uid = goal_uid(row);
    impl_->put_goal(row);
    return row;
  });
}

void Store::remove(const GoalRow& row) {
  impl_->guard([&] { impl_->erase_goal(row.uid); });
}

Off Store::add(Off off) {
  return impl_->guard([&] {
    if (off.uid == Uid{}) off.uid = uid_v7(impl_->stamp->now, impl_->stamp->random());
    impl_->put_off(off, std::nullopt);
    return off;
  });
}

void Store::remove(const Off& off) {
  impl_->guard([&] { impl_->erase_off(off.uid); });
}

}  // namespace steady
