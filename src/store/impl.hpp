#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>

#include "database.hpp"
#include "month_totals.hpp"
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
  std::int64_t write_entry(const std::string& entity, const Uid& uid, std::int64_t id,
                           const std::optional<std::string>& state, std::optional<std::int64_t> before);

  // The tables and the journal together; each returns the journal row it wrote.
  std::int64_t put_session(Session& session, std::optional<std::int64_t> before);
  std::int64_t erase_session(const Session& session);
  /// All records but sessions are items: a kind, a uid, and the state that the journal has of them.
  /// @param id  0 where that kind has none
  std::int64_t put_item(const std::string& kind, const Uid& uid, std::int64_t id, const std::string& state);
  /// Throws StoreError where there is no such item.
  std::int64_t erase_item(const std::string& kind, const Uid& uid);
  /// Writes a record with a uid and an ID, which it is given where it has none.
  template <class Record>
  Record put_record(const char* kind, Record record);
  /// The uid of the resource that the session has, where it has one.
  std::optional<Uid> uid_of_resource(const Session& session) const;
  /// An ID that no item of that kind was given before.
  std::int64_t new_item_id(const std::string& kind);

  /// Takes the session out of its table alone and returns its row in the journal; nothing where none is.
  std::optional<std::int64_t> take_out_session(const Uid& uid);

  /// What a change's row says of it.
  enum class Kind { in_force = 0, undone = 1, undone_for_good = 2, undo_or_redo = 3 };
  void write_change(Kind kind);
  void mark(std::int64_t change, Kind kind);
  /// A new change ends redo: what was undone before it stays undone for good.
  void end_redo();

  /// Makes the record what that row of the journal says, or deletes it where there is none or it says so.
  void restore(const std::string& entity, const Uid& uid, std::int64_t id, std::optional<std::int64_t> entry);

  /// Writes what the change under way has gathered of totals and names, so that they can be read.
  void settle();

  bool bears(const std::string& kind, const std::string& name) const;

  std::unique_ptr<Database> db;

  // Of the change under way.
  const Stamp* stamp = nullptr;
  std::int64_t clock = 0;        ///< hybrid logical clock of the newest journal row
  std::int64_t first_entry = 0;  ///< the change's first journal row, 0 before it
  std::int64_t last_entry = 0;   ///< the newest journal row, of this change or before it
  std::int64_t newest_id = 0;    ///< the highest ID that a session was ever given
  bool can_redo = false;         ///< the newest change is an undo or a redo
  bool timer_changed = false;

 private:
  /// What an item's row has beside its state.
  struct Item {
    std::int64_t id = 0;
    std::optional<std::int64_t> entry;
  };
  std::optional<Item> find_item(const std::string& kind, const Uid& uid) const;

  /// What a day has gained and not been told yet.
  struct Gain {
    std::int64_t seconds = 0;
    std::int64_t sessions = 0;
  };

  void count(const Session& session, int by);
  void write_totals();
  /// Of a month, named by the number of its first day.
  void write_names();
  bool is_borne(const std::string& kind, const std::string& name) const;
  void begin_change();

  std::map<std::int64_t, Gain> gains_;                         ///< by day number
  std::map<std::pair<std::string, std::string>, bool> names_;  ///< kind, name: whether the last was put
};

}  // namespace steady
