// `doctor`: whether each thing that the store says twice is said alike. The journal is the measure.
//
// A store may hold millions of rows, so nothing is gathered but totals, names, and three bits for each entry of the
// journal. The newest state of a record is the one that no later entry names as the state before it.

#include "examine.hpp"

#include <sqlite3.h>

#include <map>
#include <set>
#include <string_view>

#include "findings.hpp"
#include "month_totals.hpp"
#include "rows.hpp"
#include "schema.hpp"
#include "states.hpp"

namespace steady {

namespace {

std::string day_words(std::int64_t day) {
  if (day < day_number(first_date) || day > day_number(last_date)) return "day " + std::to_string(day);
  return iso(Date{std::chrono::days{day}});
}

std::string of_id(std::int64_t id) { return "session " + std::to_string(id); }

/// A bit for each entry of the journal.
class Marks {
 public:
  void reach(std::int64_t newest) { bits_.resize(static_cast<std::size_t>(newest) + 1); }
  bool covers(std::int64_t entry) const { return entry > 0 && static_cast<std::size_t>(entry) < bits_.size(); }
  bool has(std::int64_t entry) const { return covers(entry) && bits_[static_cast<std::size_t>(entry)]; }
  void set(std::int64_t entry, bool on = true) {
    if (covers(entry)) bits_[static_cast<std::size_t>(entry)] = on;
  }

 private:
  std::vector<bool> bits_;
};

class Examiner {
 public:
  Examiner(Database& db, const Watching& watching) : db_(db), watching_(watching) {}

  Health run() {
    step("the file", [&] { check_file(); });
    step("the tables", [&] { check_schema(); });
    if (is_whole_) {
      step("the journal", [&] { check_entries(); });
      step("goals, plans and the like", [&] { check_items(); });
      step("sessions", [&] { check_sessions(); });
      step("totals", [&] { check_totals(); });
      step("names", [&] { check_names(); });
      step("states of the journal", [&] { check_states(); });
      step("the history", [&] { check_history(); });
    }
    health_.findings = findings_.told();
    return std::move(health_);
  }

 private:
  template <class Check>
  void step(const char* what, Check check) {
    constexpr std::int64_t steps = 9;
    if (watching_) watching_(steps_++, steps, what);
    try {
      check();
    } catch (const SQLite::Exception& error) {
      if (!is_damage(error)) throw;
      is_whole_ = false;
      find(damaged, error.what());
    }
  }

  void find(const Kind& kind, const std::string& example) { findings_.add(kind, example); }

  void check_file();
  void check_schema();
  void check_entries();
  void check_link(SQLite::Statement& row, std::int64_t entry);
  void check_items();
  void check_item(SQLite::Statement& row);
  void check_sessions();
  void check_session(SQLite::Statement& row);
  void check_state(const Session& session, std::int64_t entry);
  void count(const Session& session);
  void check_totals();
  void check_month(std::int64_t first, const MonthTotals& totals);
  void check_names();
  void check_states();
  void check_history();

  std::optional<std::int64_t> resource_id(const Uid& uid) const {
    const auto found = resource_ids_.find(uid);
    return found == resource_ids_.end() ? std::nullopt : std::optional(found->second);
  }

  Database& db_;
  const Watching& watching_;
  std::int64_t steps_ = 0;
  Health health_;
  Findings findings_;
  bool is_whole_ = true;  ///< the file can be read, and has all tables

  Marks there_;  ///< the entry is in the journal
  Marks live_;   ///< the newest state of a record that is not deleted, and not seen in a table yet
  Marks read_;   ///< the state has been compared, so it can be read
  std::int64_t newest_clock_ = 0;
  std::int64_t newest_entry_ = 0;
  std::map<Uid, std::int64_t> resource_ids_;
  std::map<std::int64_t, Uid> resource_uids_;
  std::map<std::int64_t, std::pair<std::int64_t, std::int64_t>> days_;  ///< seconds and sessions by day
  std::set<std::pair<std::string, std::string>> names_;
  std::int64_t newest_session_ = 0;
  bool has_first_goal_ = false;
};

void Examiner::check_file() {
  hold_little(db_.connection());
  const std::string said = damage_of(db_.connection());
  if (said.empty()) return;
  find(damaged, said);
}

/// The columns of all tables and the indexes, a line each.
std::set<std::string> shape_of(SQLite::Database& db) {
  SQLite::Statement rows(db,
                         "SELECT t.name || '.' || c.name FROM sqlite_schema t, pragma_table_info(t.name) c "
                         "WHERE t.type = 'table' UNION ALL SELECT name FROM sqlite_schema WHERE type = 'index'");
  std::set<std::string> shape;
  while (rows.executeStep()) shape.insert(rows.getColumn(0).getString());
  return shape;
}

void Examiner::check_schema() {
  const auto model = Database::scratch();
  migrate(model->connection(), migrations());
  const auto shape = shape_of(db_.connection());
  for (const std::string& part : shape_of(model->connection())) {
    if (shape.contains(part)) continue;
    find(missing, part);
    is_whole_ = false;
  }
  SQLite::Statement triggers(db_.connection(), "SELECT name FROM sqlite_schema WHERE type = 'trigger'");
  while (triggers.executeStep()) find(foreign, triggers.getColumn(0).getString());
}

void Examiner::check_entries() {
  SQLite::Statement last(db_.connection(), "SELECT max(entry), count(*) FROM journal");
  last.executeStep();
  newest_entry_ = last.getColumn(0).getInt64();
  health_.entries = last.getColumn(1).getInt64();
  constexpr std::int64_t most_entries = 1'000'000'000;
  if (newest_entry_ > most_entries) find(unreadable_entry, "entry " + std::to_string(newest_entry_));
  for (Marks* marks : {&there_, &live_, &read_}) marks->reach(std::min(newest_entry_, most_entries));
  SQLite::Statement rows(db_.connection(),
                         "SELECT entry, clock, entity, uid, before, state IS NULL FROM journal ORDER BY entry");
  while (rows.executeStep()) {
    const std::int64_t entry = rows.getColumn(0).getInt64();
    const std::int64_t clock = rows.getColumn(1).getInt64();
    if (clock <= newest_clock_) find(late_entry, "entry " + std::to_string(entry));
    newest_clock_ = std::max(newest_clock_, clock);
    there_.set(entry);
    live_.set(entry, rows.getColumn(5).getInt() == 0);
    if (!rows.getColumn(4).isNull()) check_link(rows, entry);
  }
}

void Examiner::check_link(SQLite::Statement& row, std::int64_t entry) {
  const std::int64_t before = row.getColumn(4).getInt64();
  SQLite::Statement& other = db_.statement("SELECT 1 FROM journal WHERE entry = ?1 AND entity = ?2 AND uid = ?3");
  other.bind(1, before);
  other.bind(2, row.getColumn(2).getString());
  other.bind(3, row.getColumn(3).getBlob(), row.getColumn(3).getBytes());
  if (before >= entry || !live_.has(before) || !other.executeStep())
    find(loose_entry, "entry " + std::to_string(entry));
  live_.set(before, false);
}

void Examiner::check_items() {
  SQLite::Statement rows(db_.connection(), "SELECT kind, uid, id, state, entry FROM item");
  while (rows.executeStep()) {
    try {
      check_item(rows);
    } catch (const StoreError& error) {
      find(differing_item, "a " + rows.getColumn(0).getString() + ", since " + error.what());
      live_.set(rows.getColumn(4).getInt64(), false);
    }
  }
  if (!has_first_goal_) find(absent, "the goal of the beginning");
}

void Examiner::check_item(SQLite::Statement& row) {
  const std::string kind = row.getColumn(0).getString();
  const std::string state = row.getColumn(3).getString();
  if (kind == "newest") return;
  if (kind == "timer") {
    timer_of(state);
    return;
  }
  const Uid uid = read_uid(row.getColumn(1));
  const std::int64_t id = row.getColumn(2).getInt64();
  check_item_state(kind, state, uid, id);
  if (kind == "resource") {
    resource_ids_[uid] = id;
    resource_uids_[id] = uid;
  }
  if (kind == "goal" && uid == Uid{}) has_first_goal_ = true;
  if (row.getColumn(4).isNull() && kind == "goal" && uid == Uid{} && state == state_of(GoalRow{})) return;
  const std::int64_t entry = row.getColumn(4).getInt64();
  SQLite::Statement& said =
      db_.statement("SELECT 1 FROM journal WHERE entry = ?1 AND entity = ?2 AND uid = ?3 AND id IS ?4 AND state = ?5");
  said.bind(1, entry);
  said.bind(2, kind);
  bind_uid(said, 3, uid);
  if (!row.getColumn(2).isNull()) said.bind(4, id);
  said.bind(5, state);
  const bool known = live_.has(entry) && said.executeStep();
  if (!known) find(differing_item, "a " + kind + (id != 0 ? " with the ID " + std::to_string(id) : ""));
  live_.set(entry, false);
  if (known) read_.set(entry);
}

void Examiner::check_sessions() {
  static const std::string sql = "SELECT " + std::string(session_columns) + ", entry FROM session ORDER BY id";
  SQLite::Statement rows(db_.connection(), sql);
  while (rows.executeStep()) {
    ++health_.sessions;
    try {
      check_session(rows);
    } catch (const StoreError& error) {
      find(impossible, of_id(rows.getColumn(0).getInt64()) + ", since " + error.what());
      live_.set(rows.getColumn(12).getInt64(), false);
    }
  }
}

void Examiner::check_session(SQLite::Statement& row) {
  const Session session = read_session(row);
  newest_session_ = std::max(newest_session_, session.id);
  count(session);
  if (session.resource && !resource_uids_.contains(*session.resource)) find(orphan, of_id(session.id));
  if (session.start && !can_be_study_day(session.day, *session.start)) {
    const Date date = std::chrono::floor<std::chrono::days>(session.start->moment + session.start->offset);
    find(strange_day, of_id(session.id) + ", begun on " + iso(date) + ", counts for " + iso(session.day));
  }
  check_state(session, row.getColumn(12).getInt64());
}

/// Mostly the texts are equal, which costs less than to read the state.
void Examiner::check_state(const Session& session, std::int64_t entry) {
  SQLite::Statement& said = db_.statement("SELECT state, uid, id, entity FROM journal WHERE entry = ?1");
  said.bind(1, entry);
  bool alike = live_.has(entry) && said.executeStep() && read_uid(said.getColumn(1)) == session.uid &&
               said.getColumn(2).getInt64() == session.id && said.getColumn(3).getString() == "session";
  if (alike) {
    const std::string state = said.getColumn(0).getString();
    const auto resource = session.resource ? resource_uids_.find(*session.resource) : resource_uids_.end();
    const auto uid = resource == resource_uids_.end() ? std::nullopt : std::optional(resource->second);
    alike = state == state_of(session, uid) ||
            session_of(state, session.uid, session.id, [&](const Uid& of) { return resource_id(of); }) == session;
  }
  live_.set(entry, false);
  if (alike) read_.set(entry);
  if (!alike) find(differing, of_id(session.id));
}

void Examiner::count(const Session& session) {
  auto& day = days_[day_number(session.day)];
  day.first += session.seconds.count();
  ++day.second;
  if (session.topic) names_.insert({"topic", *session.topic});
  for (const std::string& tag : session.tags) names_.insert({"tag", tag});
  if (session.start) names_.insert({"offset", std::to_string(session.start->offset.count())});
}

void Examiner::check_totals() {
  for (const auto& [day, total] : days_)
    if (total.first > 86'400) find(long_day, day_words(day));
  SQLite::Statement rows(db_.connection(), "SELECT month, days FROM month ORDER BY month");
  while (rows.executeStep()) {
    const std::int64_t first = rows.getColumn(0).getInt64();
    try {
      check_month(first, MonthTotals(rows.getColumn(1).getString()));
    } catch (const StoreError& error) {
      find(wrong_total, "the month of " + day_words(first) + ", since " + error.what());
    }
  }
  for (const auto& [day, total] : days_) find(wrong_total, day_words(day));
}

void Examiner::check_month(std::int64_t first, const MonthTotals& totals) {
  const Period month = month_of(checked_date(first));
  if (day_number(month.first) != first || totals.empty()) find(wrong_total, "the month of " + day_words(first));
  std::int64_t day = first;
  for (const auto& [seconds, sessions] : totals.days()) {
    const auto summed = days_.find(day);
    const bool there = summed != days_.end() && day <= day_number(month.last);
    const bool alike = there ? summed->second == std::pair(seconds, sessions) : sessions == 0;
    if (!alike) find(wrong_total, day_words(day));
    if (there) days_.erase(summed);
    ++day;
  }
}

void Examiner::check_names() {
  SQLite::Statement rows(db_.connection(), "SELECT kind, name FROM name");
  while (rows.executeStep()) {
    const std::pair kept{rows.getColumn(0).getString(), rows.getColumn(1).getString()};
    if (names_.erase(kept) == 0) find(wrong_name, kept.first + " " + quoted(kept.second));
  }
  for (const auto& [kind, name] : names_) find(wrong_name, kind + " " + quoted(name));
}

/// What no table has proven: former states, which undo reads, and what lacks its row.
void Examiner::check_states() {
  SQLite::Statement rows(db_.connection(), "SELECT entry, entity, uid, id, state FROM journal ORDER BY entry");
  while (rows.executeStep()) {
    const std::int64_t entry = rows.getColumn(0).getInt64();
    const std::string name = "entry " + std::to_string(entry);
    if (live_.has(entry)) find(absent, name + ", a " + rows.getColumn(1).getString());
    if (read_.has(entry)) continue;
    try {
      const Uid uid = read_uid(rows.getColumn(2));
      const std::string entity = rows.getColumn(1).getString();
      const std::string state = rows.getColumn(4).getString();
      const std::int64_t id = rows.getColumn(3).getInt64();
      if (rows.getColumn(4).isNull()) continue;
      if (entity == "session") {
        session_of(state, uid, id, [&](const Uid& of) { return resource_id(of); });
      } else {
        check_item_state(entity, state, uid, id);
      }
    } catch (const StoreError&) {
      find(unreadable_entry, name);
    }
  }
}

void Examiner::check_history() {
  SQLite::Statement rows(db_.connection(), "SELECT id, first, last, newest_id, undone, clock FROM change ORDER BY id");
  SQLite::Statement span(db_.connection(), "SELECT count(*) FROM journal WHERE entry BETWEEN ?1 AND ?2");
  std::int64_t last = 0;
  std::int64_t newest_id = 0;
  std::int64_t clock = 0;
  while (rows.executeStep()) {
    const std::int64_t first = rows.getColumn(1).getInt64();
    span.reset();
    span.bind(1, first);
    span.bind(2, rows.getColumn(2).getInt64());
    span.executeStep();
    const std::int64_t marked = rows.getColumn(4).getInt64();
    const bool whole = first > last && rows.getColumn(2).getInt64() >= first && marked >= 0 && marked <= 3 &&
                       span.getColumn(0).getInt64() == rows.getColumn(2).getInt64() - first + 1;
    if (!whole) find(hollow_change, "change " + std::to_string(rows.getColumn(0).getInt64()));
    last = rows.getColumn(2).getInt64();
    newest_id = rows.getColumn(3).getInt64();
    clock = rows.getColumn(5).getInt64();
  }
  if (last != newest_entry_ || clock < newest_clock_ || newest_id < newest_session_)
    find(wrong_end, "entry " + std::to_string(newest_entry_));
}

}  // namespace

void check_item_state(const std::string& kind, const std::string& state, const Uid& uid, std::int64_t id) {
  if (kind == "goal") {
    goal_of(state, uid);
  } else if (kind == "off") {
    off_of(state, uid, id);
  } else if (kind == "resource") {
    resource_of(state, uid, id);
  } else if (kind == "learned") {
    learned_of(state, uid, id);
  } else if (kind == "plan") {
    plan_item_of(state, uid, id);
  } else {
    refuse_unknown("a kind of record that is none");
  }
}

bool is_damage(const SQLite::Exception& error) {
  const int code = error.getErrorCode();
  return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_ERROR || code == SQLITE_FORMAT ||
         code == SQLITE_MISMATCH || code == SQLITE_CONSTRAINT || code == SQLITE_RANGE;
}

std::string damage_of(SQLite::Database& db) {
  SQLite::Statement rows(db, "PRAGMA integrity_check(1)");
  if (rows.executeStep() && rows.getColumn(0).getString() != "ok") return rows.getColumn(0).getString();
  SQLite::Statement keys(db, "PRAGMA foreign_key_check");
  return keys.executeStep() ? "a row of " + keys.getColumn(0).getString() + " names one that is not there" : "";
}

Health examine(Database& db, const Watching& watching) { return Examiner(db, watching).run(); }

}  // namespace steady
