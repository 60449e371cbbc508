#include "rebuild.hpp"

#include <algorithm>

#include "examine.hpp"
#include "month_totals.hpp"
#include "rows.hpp"
#include "salvage.hpp"
#include "states.hpp"

namespace steady {

namespace {

/// Throws StoreError where no session can be like that.
void check_possible(const Session& session) {
  constexpr Seconds widest_offset = std::chrono::hours{26};
  const bool possible =
      session.id > 0 && session.seconds >= Seconds{1} && session.seconds <= std::chrono::hours{24} &&
      (!session.start || (session.start->offset >= -widest_offset && session.start->offset <= widest_offset &&
                          session.start->moment > Instant{first_date - std::chrono::days{2}} &&
                          session.start->moment < Instant{last_date + std::chrono::days{3}}));
  if (!possible) refuse_unknown("a session that is none");
}

}  // namespace

std::vector<std::string> Rebuild::run(const Health& found, const Watching& watching) {
  std::int64_t done = 0;
  const auto tell = [&] {
    ++done;
    if (watching) watching(done, std::max(found.entries + found.sessions, done), "made anew");
  };
  all_read_ =
      each_readable(old_.connection(), "journal", "entry, clock, entity, uid, id, state", [&](SQLite::Statement& row) {
        tell();
        take_entry(row);
      });
  const std::int64_t entries = number("SELECT count(*) FROM journal");
  save_items();
  link_sessions();
  static const std::string columns = std::string(session_columns) + ", entry";
  all_read_ &= each_readable(old_.connection(), "session", columns, [&](SQLite::Statement& row) {
    tell();
    save_session(row);
  });
  const std::int64_t saved = first_saved_ == 0 ? 0 : newest_ - first_saved_ + 1;
  copy_history();
  write_totals_and_names();
  std::vector<std::string> steps = {"made the tables anew from " + std::to_string(entries) + " entries of the journal"};
  if (saved > 0) steps.push_back("wrote into the journal what only the tables held, records: " + std::to_string(saved));
  if (dropped_ > 0)
    steps.push_back("took out of the history what cannot be undone any more, changes: " + std::to_string(dropped_));
  if (!all_read_) steps.push_back("left out what could not be read; the file as it was still has it");
  return steps;
}

Rebuild::Known Rebuild::known(const std::string& entity, const Uid& uid) {
  const bool is_session = entity == "session";
  SQLite::Statement& row = fresh_.statement(is_session ? "SELECT entry FROM session WHERE uid = ?1"
                                                       : "SELECT entry FROM item WHERE uid = ?1 AND kind = ?2");
  bind_uid(row, 1, uid);
  if (!is_session) row.bind(2, entity);
  if (!row.executeStep()) return {};
  const Known found{true, read_number(row.getColumn(0))};
  row.reset();
  return found;
}

Session Rebuild::session_from(const std::string& state, const Uid& uid, std::int64_t id) {
  unlinked_.erase(uid);
  Session session = session_of(state, uid, id, [&](const Uid& resource) -> std::optional<std::int64_t> {
    SQLite::Statement& row = fresh_.statement("SELECT id FROM item WHERE kind = 'resource' AND uid = ?1");
    bind_uid(row, 1, resource);
    if (!row.executeStep()) {
      unlinked_.emplace(uid, resource);
      return std::nullopt;
    }
    const std::int64_t found = row.getColumn(0).getInt64();
    row.reset();
    return found;
  });
  check_possible(session);
  return session;
}

/// Throws StoreError where the state is none, or the ID is another session's.
void Rebuild::check_state(Entry& said) {
  if (!said.state) return;
  if (said.entity != "session") return check_item_state(said.entity, *said.state, said.uid, said.id);
  said.session = session_from(*said.state, said.uid, said.id);
  SQLite::Statement& other = fresh_.statement("SELECT 1 FROM session WHERE id = ?1 AND uid <> ?2");
  other.bind(1, said.id);
  bind_uid(other, 2, said.uid);
  if (other.executeStep()) refuse_unknown("one ID for two sessions");
}

void Rebuild::take_entry(SQLite::Statement& row) {
  const std::int64_t number = row.getColumn(0).getInt64();
  Entry said{row.getColumn(2).getString(), read_uid(row.getColumn(3)), row.getColumn(4).getInt64(),
             read_text(row.getColumn(5))};
  check_state(said);
  if (number > newest_ + 1) gaps_.emplace_back(newest_ + 1, number - 1);
  write(said, number, row.getColumn(1).getInt64());
  if (said.state) {
    deleted_.erase(said.uid);
  } else {
    deleted_.insert(said.uid);
  }
}

/// The record becomes what the entry says of it, in its table and in the journal.
void Rebuild::write(const Entry& said, std::int64_t number, std::int64_t clock) {
  write_entry(said, number, clock);
  take_out(said.entity, said.uid);
  if (said.session) return insert_session(fresh_, *said.session, number);
  if (!said.state) return;
  SQLite::Statement& row = fresh_.statement("INSERT INTO item VALUES(?1,?2,?3,?4,?5)");
  row.bind(1, said.entity);
  bind_uid(row, 2, said.uid);
  if (said.id != 0) row.bind(3, said.id);
  row.bind(4, *said.state);
  row.bind(5, number);
  row.exec();
}

void Rebuild::write_entry(const Entry& said, std::int64_t number, std::int64_t clock) {
  const Known before = known(said.entity, said.uid);
  SQLite::Statement& row = fresh_.statement(
      "INSERT INTO journal(entry, clock, device, entity, uid, id, state, before) VALUES(?1,?2,0,?3,?4,?5,?6,?7)");
  clock_ = std::max(clock_ + 1, clock);
  newest_ = number;
  row.bind(1, number);
  row.bind(2, clock_);
  row.bind(3, said.entity);
  bind_uid(row, 4, said.uid);
  if (said.id != 0) row.bind(5, said.id);
  bind_text(row, 6, said.state);
  if (before.entry) row.bind(7, *before.entry);
  row.exec();
}

void Rebuild::take_out(const std::string& entity, const Uid& uid) {
  const bool is_session = entity == "session";
  SQLite::Statement& row = fresh_.statement(is_session ? "DELETE FROM session WHERE uid = ?1"
                                                       : "DELETE FROM item WHERE uid = ?1 AND kind = ?2");
  bind_uid(row, 1, uid);
  if (!is_session) row.bind(2, entity);
  row.exec();
}

/// Whether only the table says it: the journal has lost the entry, and knows nothing later.
bool Rebuild::is_lost(const std::string& entity, const Uid& uid, std::int64_t entry) {
  SQLite::Statement& row = fresh_.statement("SELECT 1 FROM journal WHERE entry = ?1 AND uid = ?2");
  row.bind(1, entry);
  bind_uid(row, 2, uid);
  if (row.executeStep()) return false;
  const Known now = known(entity, uid);
  return now.there ? entry > now.entry.value_or(0) : !deleted_.contains(uid);
}

/// Throws StoreError where the state is none.
void Rebuild::append(Entry said) {
  check_state(said);
  write(said, newest_ + 1, clock_ + 1);
  if (first_saved_ == 0) first_saved_ = newest_;
}

void Rebuild::save_items() {
  const auto save = [&](const char* order) {
    try {
      SQLite::Statement rows(
          old_.connection(),
          std::string("SELECT kind, uid, id, state, entry FROM item ORDER BY kind ") + order + ", uid " + order);
      while (rows.executeStep()) save_item(rows);
      return true;
    } catch (const SQLite::Exception& error) {
      if (!is_damage(error)) throw;
      return false;
    }
  };
  const bool whole = save("ASC") || (save("DESC"), false);
  all_read_ &= whole;
  // What a kind has given out stays given out, also where that row is lost.
  fresh_.connection().exec(
      "INSERT OR REPLACE INTO item SELECT 'newest', CAST(entity AS BLOB), max(id), '', NULL FROM journal "
      "WHERE entity IN ('off', 'resource', 'learned', 'plan') GROUP BY entity "
      "HAVING max(id) > coalesce((SELECT id FROM item WHERE kind = 'newest' AND uid = CAST(entity AS BLOB)), 0)");
}

void Rebuild::save_item(SQLite::Statement& row) try {
  const std::string kind = row.getColumn(0).getString();
  const std::string state = row.getColumn(3).getString();
  if (kind == "timer" || kind == "newest") {
    if (kind == "timer") timer_of(state);
    SQLite::Statement& copy = fresh_.statement("INSERT OR REPLACE INTO item VALUES(?1,?2,?3,?4,NULL)");
    copy.bind(1, kind);
    copy.bind(2, row.getColumn(1).getBlob(), row.getColumn(1).getBytes());
    if (!row.getColumn(2).isNull()) copy.bind(3, row.getColumn(2).getInt64());
    copy.bind(4, state);
    copy.exec();
    return;
  }
  const Uid uid = read_uid(row.getColumn(1));
  if (!row.getColumn(4).isNull() && is_lost(kind, uid, row.getColumn(4).getInt64()))
    append({kind, uid, row.getColumn(2).getInt64(), state});
} catch (const StoreError&) {
  all_read_ = false;
}

/// A resource that only the tables held has come after the sessions that name it.
void Rebuild::link_sessions() {
  for (const auto& [session, resource] : unlinked_) {
    SQLite::Statement& row = fresh_.statement(
        "UPDATE session SET resource = (SELECT id FROM item WHERE kind = 'resource' AND uid = ?2) WHERE uid = ?1");
    bind_uid(row, 1, session);
    bind_uid(row, 2, resource);
    row.exec();
  }
}

std::optional<Uid> Rebuild::resource_uid(const std::optional<std::int64_t>& id) {
  if (!id) return std::nullopt;
  SQLite::Statement& row = fresh_.statement("SELECT uid FROM item WHERE kind = 'resource' AND id = ?1");
  row.bind(1, *id);
  if (!row.executeStep()) return std::nullopt;
  const Uid uid = read_uid(row.getColumn(0));
  row.reset();
  return uid;
}

void Rebuild::save_session(SQLite::Statement& row) {
  const Session session = read_session(row);
  if (!is_lost("session", session.uid, row.getColumn(12).getInt64())) return;
  append({"session", session.uid, session.id, state_of(session, resource_uid(session.resource))});
}

/// Whether entries of it are lost.
bool Rebuild::is_hollow(SQLite::Statement& change) const {
  const std::int64_t first = change.getColumn(3).getInt64();
  const std::int64_t last = change.getColumn(4).getInt64();
  const std::int64_t read = first_saved_ == 0 ? newest_ : first_saved_ - 1;
  if (first < 1 || last < first || last > read) return true;
  for (const auto& [from, to] : gaps_)
    if (from <= last && to >= first) return true;
  const std::int64_t marked = change.getColumn(6).getInt64();
  return marked < 0 || marked > 3;
}

/// Undo takes back the newest first, so it must not reach what came before a change that it has lost.
void Rebuild::copy_history() {
  constexpr const char* columns = "id, at, command, first, last, newest_id, undone, clock";
  std::int64_t last_hollow = 0;
  std::int64_t rows = 0;
  const auto look = [&](SQLite::Statement& row) {
    ++rows;
    if (is_hollow(row)) last_hollow = row.getColumn(0).getInt64();
  };
  all_read_ &= each_readable(old_.connection(), "change", columns, look);
  std::int64_t copied = 0;
  const auto copy = [&](SQLite::Statement& row) {
    if (row.getColumn(0).getInt64() <= last_hollow) return;
    SQLite::Statement& into = fresh_.statement("INSERT INTO change VALUES(?1,?2,?3,?4,?5,?6,?7,?8)");
    for (int column = 0; column < 8; ++column) {
      if (column == 2) {
        into.bind(3, row.getColumn(2).getString());
      } else {
        into.bind(column + 1, row.getColumn(column).getInt64());
      }
    }
    into.exec();
    ++copied;
  };
  each_readable(old_.connection(), "change", columns, copy);
  dropped_ = rows - copied;
  end_history();
}

/// The newest change says what the next one goes on from.
void Rebuild::end_history() {
  if (newest_ == 0) return;
  const std::int64_t covered = number("SELECT coalesce(max(last), 0) FROM change");
  if (covered < newest_) {
    SQLite::Statement& row = fresh_.statement(
        "INSERT INTO change(at, command, first, last, newest_id, undone) VALUES(?1,'doctor --repair',?2,?3,0,3)");
    row.bind(1, moment_number(now_));
    row.bind(2, first_saved_ == 0 ? newest_ : first_saved_);
    row.bind(3, newest_);
    row.exec();
  }
  SQLite::Statement& end = fresh_.statement(
      "UPDATE change SET clock = ?1, newest_id = max((SELECT max(newest_id) FROM change), "
      "coalesce((SELECT max(id) FROM journal WHERE entity = 'session'), 0)) "
      "WHERE id = (SELECT max(id) FROM change)");
  end.bind(1, clock_);
  end.exec();
}

void Rebuild::write_totals_and_names() {
  make_month_totals(fresh_);
  fresh_.connection().exec(
      "INSERT INTO name SELECT DISTINCT 'topic', topic FROM session WHERE topic IS NOT NULL;"
      "INSERT INTO name SELECT DISTINCT 'offset', CAST(utc_offset AS TEXT) FROM session WHERE start IS NOT NULL;");
  SQLite::Statement rows(fresh_.connection(), "SELECT DISTINCT tags FROM session WHERE tags IS NOT NULL");
  while (rows.executeStep()) {
    for (const std::string& tag : split_tags(rows.getColumn(0).getString())) {
      SQLite::Statement& row = fresh_.statement("INSERT OR IGNORE INTO name VALUES('tag', ?1)");
      row.bind(1, tag);
      row.exec();
    }
  }
}

}  // namespace steady
