#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "database.hpp"
#include "steady/core/calendar.hpp"
#include "steady/core/health.hpp"
#include "steady/core/session.hpp"
#include "steady/core/watching.hpp"

namespace steady {

/// Makes a store anew from the journal of another: it is lived through again, entry by entry, and what it says last of
/// a record is what the record is. What the tables hold and the journal has lost is written into the journal anew.
class Rebuild {
 public:
  Rebuild(Database& old, Database& fresh, Instant now) : old_(old), fresh_(fresh), now_(now) {}

  /// What was done, a line each. REQUIRES: a transaction is open in both.
  /// @param found  what was seen in the old one: how much there is to read
  std::vector<std::string> run(const Health& found, const Watching& watching);

 private:
  /// A record as the new store has it.
  struct Known {
    bool there = false;
    std::optional<std::int64_t> entry;  ///< absent also for the goal that every store begins with
  };
  Known known(const std::string& entity, const Uid& uid);

  void take_entry(SQLite::Statement& row);
  Session session_from(const std::string& state, const Uid& uid, std::int64_t id);
  /// What an entry of the journal says.
  struct Entry {
    std::string entity;
    Uid uid{};
    std::int64_t id = 0;
    std::optional<std::string> state;
    std::optional<Session> session = {};  ///< what the state says, where it is one
  };
  void check_state(Entry& said);
  void write(const Entry& said, std::int64_t number, std::int64_t clock);
  void write_entry(const Entry& said, std::int64_t number, std::int64_t clock);
  void take_out(const std::string& entity, const Uid& uid);

  bool is_lost(const std::string& entity, const Uid& uid, std::int64_t entry);
  void append(Entry said);
  void save_items();
  void save_item(SQLite::Statement& row);
  void link_sessions();
  void save_session(SQLite::Statement& row);
  std::optional<Uid> resource_uid(const std::optional<std::int64_t>& id);

  bool is_hollow(SQLite::Statement& change) const;
  void copy_history();
  void end_history();
  void write_totals_and_names();

  std::int64_t number(const char* sql) { return fresh_.connection().execAndGet(sql).getInt64(); }

  Database& old_;
  Database& fresh_;
  Instant now_;
  std::int64_t newest_ = 0;  ///< entry so far
  std::int64_t clock_ = 0;
  std::vector<std::pair<std::int64_t, std::int64_t>> gaps_;  ///< entries that are lost, from and to
  std::set<Uid> deleted_;
  std::map<Uid, Uid> unlinked_;   ///< sessions and their resources, which the journal has not said before them
  std::int64_t first_saved_ = 0;  ///< the first entry of those that only the tables held; 0: none
  std::int64_t dropped_ = 0;      ///< changes
  bool all_read_ = true;
};

}  // namespace steady
