#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>

#include "database.hpp"
#include "steady/store/store.hpp"

namespace steady {

/// What a store holds while it is open: the file, and what the change under way has gathered.
struct Store::Impl {
  explicit Impl(std::unique_ptr<Database> opened) : db(std::move(opened)) {}

  /// Runs `work`, turning what SQLite refuses into words.
  template <class Work>
  auto guard(Work work) const {
    try {
      return work();
    } catch (const SQLite::Exception& error) {
      throw store_error(error, db->path());
    }
  }

  /// One write transaction around `body`; nothing of it stays when anything throws, or when it is not
  /// to be kept.
  void transaction(const Stamp& stamp, const std::function<void()>& body, bool keep = true);

  /// Writes one row of the journal and returns its number.
  /// @param id      the record's short ID, or 0 where it has none
  /// @param state   its whole new state, absent for deleted
  /// @param before  the record's row before this one, absent for a new record
  std::int64_t write_entry(const char* entity, const Uid& uid, std::int64_t id,
                           const std::optional<std::string>& state,
                           std::optional<std::int64_t> before);

  // The tables and the journal together; each returns the journal row it wrote.
  std::int64_t put_session(Session& session, std::optional<std::int64_t> before);
  std::int64_t erase_session(const Uid& uid);
  std::int64_t put_goal(const GoalRow& row);
  std::int64_t erase_goal(const Uid& uid);
  std::int64_t put_off(Off& off, std::optional<std::int64_t> before);
  std::int64_t erase_off(const Uid& uid);

  /// A new change ends redo: what was undone before it stays undone for good.
  void end_redo();

  /// Makes the record what the journal's row `before` says, or deletes it where there is none.
  void revert(const std::string& entity, const Uid& uid, std::int64_t id,
              std::optional<std::int64_t> before);

  std::unique_ptr<Database> db;

  // Of the change under way.
  const Stamp* stamp = nullptr;
  std::int64_t clock = 0;        ///< hybrid logical clock of the newest journal row
  std::int64_t first_entry = 0;  ///< the change's first journal row, 0 before it
  std::int64_t last_entry = 0;   ///< the newest journal row, of this change or before it
  std::int64_t newest_id = 0;  ///< the highest ID that a session was ever given
  bool can_redo = false;         ///< the newest change is undone
  std::map<std::pair<std::string, std::string>, std::int64_t> names;  ///< kind, name: sessions more or less

 private:
  void count_names(const Session& session, std::int64_t by);
  void write_names();
  void begin_clock();
  void begin_ids();
};

}  // namespace steady
