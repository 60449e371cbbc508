// Taking back: a change is undone by writing, for each of its journal rows, the state that its record had
// before. Nothing is removed from the journal; an undo is more rows.

#include "impl.hpp"
#include "rows.hpp"
#include "states.hpp"

namespace steady {

void Store::Impl::revert(const std::string& entity, const Uid& uid, std::int64_t id,
                         std::optional<std::int64_t> before) {
  std::optional<std::string> state;
  if (before) {
    SQLite::Statement& row = db->statement("SELECT state FROM journal WHERE entry = ?1");
    row.bind(1, *before);
    if (row.executeStep()) state = read_text(row.getColumn(0));
    row.reset();
  }
  const auto is_there = [&](const char* sql) {
    SQLite::Statement& row = db->statement(sql);
    bind_uid(row, 1, uid);
    const bool there = row.executeStep();
    row.reset();
    return there;
  };
  std::optional<std::int64_t> entry;
  if (entity == "session") {
    if (is_there("SELECT 1 FROM session WHERE uid = ?1")) entry = erase_session(uid);
    if (!state) return;
    Session session = session_of(*state, uid, id);
    put_session(session, entry);
  } else if (entity == "goal") {
    if (state) {
      put_goal(goal_of(*state, uid));
    } else {
      erase_goal(uid);
    }
  } else if (entity == "off") {
    if (is_there("SELECT 1 FROM off WHERE uid = ?1")) entry = erase_off(uid);
    if (!state) return;
    Off off = off_of(*state, uid, id);
    put_off(off, entry);
  } else {
    refuse_unknown("a kind of record that is none");
  }
}

namespace {

/// A row of the journal, as undo needs it.
struct Entry {
  std::string entity;
  Uid uid;
  std::int64_t id;
  std::optional<std::int64_t> before;
};

std::vector<Entry> entries_of(Database& db, std::int64_t first, std::int64_t last) {
  SQLite::Statement& rows = db.statement(
      "SELECT entity, uid, id, before FROM journal WHERE entry BETWEEN ?1 AND ?2 ORDER BY entry DESC");
  rows.bind(1, first);
  rows.bind(2, last);
  std::vector<Entry> entries;
  while (rows.executeStep())
    entries.push_back({rows.getColumn(0).getString(), read_uid(rows.getColumn(1)),
                       rows.getColumn(2).getInt64(), read_number(rows.getColumn(3))});
  return entries;
}

/// One step of history.
struct Change {
  std::int64_t id = 0;
  std::int64_t first = 0;
  std::int64_t last = 0;
  std::string command;
};

std::optional<Change> newest_change(Database& db) {
  SQLite::Statement& row = db.statement(
      "SELECT id, first, last, command FROM change WHERE undone = 0 ORDER BY id DESC LIMIT 1");
  if (!row.executeStep()) return std::nullopt;
  Change change{row.getColumn(0).getInt64(), row.getColumn(1).getInt64(),
                row.getColumn(2).getInt64(), row.getColumn(3).getString()};
  row.reset();
  return change;
}

void mark_undone(Database& db, std::int64_t change) {
  SQLite::Statement& row = db.statement("UPDATE change SET undone = 1 WHERE id = ?1");
  row.bind(1, change);
  row.exec();
}

}  // namespace

std::vector<Undone> Store::undo(const Stamp& stamp, std::int64_t steps) {
  std::vector<Undone> undone;
  impl_->transaction(stamp, [&] {
    for (std::int64_t step = 0; step < steps; ++step) {
      const auto change = newest_change(*impl_->db);
      if (!change) return;
      Undone what{change->command, {}};
      for (const Entry& entry : entries_of(*impl_->db, change->first, change->last)) {
        impl_->revert(entry.entity, entry.uid, entry.id, entry.before);
        if (entry.id != 0) what.ids.push_back(entry.id);
      }
      mark_undone(*impl_->db, change->id);
      undone.push_back(std::move(what));
    }
  });
  return undone;
}

}  // namespace steady
