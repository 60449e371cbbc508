// Taking back and putting back: for each row that a change wrote into the journal, the record is made what
// it was before it (undo) or what it says (redo). Nothing is removed from the journal; both are more rows.

#include <algorithm>
#include <array>
#include <functional>

#include "impl.hpp"
#include "rows.hpp"
#include "states.hpp"

namespace steady {

namespace {
bool is_item_kind(const std::string& entity) {
  constexpr std::array kinds = {"goal", "off", "resource", "learned", "plan"};
  return std::find(kinds.begin(), kinds.end(), entity) != kinds.end();
}
}  // namespace

void Store::Impl::restore(const std::string& entity, const Uid& uid, std::int64_t id,
                          std::optional<std::int64_t> entry) {
  std::optional<std::string> state;
  if (entry) {
    SQLite::Statement& row = db->statement("SELECT state FROM journal WHERE entry = ?1");
    row.bind(1, *entry);
    if (row.executeStep()) state = read_text(row.getColumn(0));
    row.reset();
  }
  if (entity == "session") {
    const auto before = take_out_session(uid);
    if (state) {
      Session session = session_of(*state, uid, id, [this](const Uid& resource) {
        const auto item = find_item("resource", resource);
        return item ? std::optional(item->id) : std::nullopt;
      });
      put_session(session, before);
    } else if (before) {
      write_entry("session", uid, id, std::nullopt, before);
    }
  } else if (!is_item_kind(entity)) {
    refuse_unknown("a kind of record that is none");
  } else if (state) {
    put_item(entity, uid, id, *state);
  } else if (entity == "goal" && uid == GoalRow{}.uid) {
    put_item(entity, uid, id, state_of(GoalRow{}));  // a store is born with it
  } else {
    erase_item(entity, uid);
  }
}

namespace {

/// A row of the journal, as undo and redo need it.
struct Entry {
  std::int64_t number;
  std::string entity;
  Uid uid;
  std::int64_t id;
  std::optional<std::int64_t> before;
};

std::vector<Entry> entries_of(Database& db, std::int64_t first, std::int64_t last) {
  SQLite::Statement& rows =
      db.statement("SELECT entry, entity, uid, id, before FROM journal WHERE entry BETWEEN ?1 AND ?2 ORDER BY entry");
  rows.bind(1, first);
  rows.bind(2, last);
  std::vector<Entry> entries;
  while (rows.executeStep())
    entries.push_back({rows.getColumn(0).getInt64(), rows.getColumn(1).getString(), read_uid(rows.getColumn(2)),
                       rows.getColumn(3).getInt64(), read_number(rows.getColumn(4))});
  return entries;
}

/// An import may have written a million rows: so many are held at once.
constexpr std::int64_t handful = 1000;

/// One step of history.
struct Span {
  std::int64_t id = 0;
  std::int64_t first = 0;
  std::int64_t last = 0;
  std::string command;

  bool is_large() const { return last - first > handful; }
};

std::optional<Span> next_step(Database& db, const char* sql) {
  SQLite::Statement& row = db.statement(sql);
  if (!row.executeStep()) return std::nullopt;
  Span span{row.getColumn(0).getInt64(), row.getColumn(1).getInt64(), row.getColumn(2).getInt64(),
            row.getColumn(3).getString()};
  row.reset();
  return span;
}

enum class Walk { back, forth };

/// Goes over the rows of a step, from its newest or from its oldest one.
Step walk(Database& db, const Span& span, Walk way, const Watching& watching,
          const std::function<void(const Entry&)>& take) {
  Step step{span.command, {}};
  if (span.is_large()) hold_little(db.connection());
  const std::int64_t whole = span.last - span.first + 1;
  for (std::int64_t done = 0; done < whole; done += handful) {
    if (watching) watching(done, whole, way == Walk::back ? "taken back" : "put back");
    const std::int64_t count = std::min(handful, whole - done);
    const std::int64_t first = way == Walk::back ? span.last - done - count + 1 : span.first + done;
    auto entries = entries_of(db, first, first + count - 1);
    if (way == Walk::back) std::reverse(entries.begin(), entries.end());
    for (const Entry& entry : entries) {
      take(entry);
      if (entry.id != 0) step.ids.push_back(entry.id);
    }
  }
  return step;
}

/// What a step did, kind by kind in the order in which it came to them. Added up here: SQLite would sort the million
/// rows of an import for it.
std::vector<Touched> touched_by(Database& db, std::int64_t first, std::int64_t last) {
  SQLite::Statement& rows = db.statement(
      "SELECT entity, before IS NULL, state IS NULL, id FROM journal WHERE entry BETWEEN ?1 AND ?2 ORDER BY entry");
  rows.bind(1, first);
  rows.bind(2, last);
  std::vector<Touched> touched;
  while (rows.executeStep()) {
    const std::string entity = rows.getColumn(0).getString();
    const bool is_new = rows.getColumn(1).getInt() != 0;
    const bool is_gone = rows.getColumn(2).getInt() != 0;
    const auto how = is_gone ? Touched::How::removed : is_new ? Touched::How::added : Touched::How::changed;
    const std::int64_t id = rows.getColumn(3).getInt64();
    auto part = std::find_if(touched.begin(), touched.end(),
                             [&](const Touched& each) { return each.how == how && each.entity == entity; });
    if (part == touched.end()) part = touched.insert(part, {entity, how, 0, id, id});
    ++part->count;
    part->lowest_id = std::min(part->lowest_id, id);
    part->highest_id = std::max(part->highest_id, id);
  }
  return touched;
}

}  // namespace

void Store::Impl::mark(std::int64_t change, Kind kind) {
  SQLite::Statement& row = db->statement("UPDATE change SET undone = ?2 WHERE id = ?1");
  row.bind(1, change);
  row.bind(2, static_cast<int>(kind));
  row.exec();
}

std::vector<Step> Store::undo(const Stamp& stamp, std::int64_t steps, const Watching& watching) {
  std::vector<Step> undone;
  impl_->transaction(stamp, [&] {
    for (; steps > 0; --steps) {
      const auto span = next_step(*impl_->db,
                                  "SELECT id, first, last, command FROM change WHERE undone = 0 "
                                  "ORDER BY id DESC LIMIT 1");
      if (!span) break;
      undone.push_back(walk(*impl_->db, *span, Walk::back, watching, [&](const Entry& entry) {
        impl_->restore(entry.entity, entry.uid, entry.id, entry.before);
      }));
      impl_->mark(span->id, Impl::Kind::undone);
    }
    if (!undone.empty()) impl_->write_change(Impl::Kind::undo_or_redo);
  });
  return undone;
}

std::vector<Step> Store::redo(const Stamp& stamp, std::int64_t steps, const Watching& watching) {
  std::vector<Step> redone;
  impl_->transaction(stamp, [&] {
    if (!impl_->can_redo) return;
    for (; steps > 0; --steps) {
      const auto span = next_step(*impl_->db,
                                  "SELECT id, first, last, command FROM change WHERE undone = 1 AND id > "
                                  "coalesce((SELECT id FROM change WHERE undone = 0 ORDER BY id DESC LIMIT 1), 0) "
                                  "ORDER BY id LIMIT 1");
      if (!span) break;
      redone.push_back(walk(*impl_->db, *span, Walk::forth, watching, [&](const Entry& entry) {
        impl_->restore(entry.entity, entry.uid, entry.id, entry.number);
      }));
      impl_->mark(span->id, Impl::Kind::in_force);
    }
    if (!redone.empty()) impl_->write_change(Impl::Kind::undo_or_redo);
  });
  return redone;
}

std::vector<Change> Store::history() const {
  return impl_->guard([&] {
    hold_little(impl_->db->connection());
    SQLite::Statement& rows =
        impl_->db->statement("SELECT at, command, first, last, undone FROM change WHERE undone < 3 ORDER BY id DESC");
    std::vector<Change> changes;
    while (rows.executeStep()) {
      Change change{read_moment(rows.getColumn(0)), rows.getColumn(1).getString(), {}, rows.getColumn(4).getInt() != 0};
      change.touched = touched_by(*impl_->db, rows.getColumn(2).getInt64(), rows.getColumn(3).getInt64());
      changes.push_back(std::move(change));
    }
    return changes;
  });
}

}  // namespace steady
