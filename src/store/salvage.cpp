#include "salvage.hpp"

#include <optional>

#include "examine.hpp"

namespace steady {

namespace {

class Salvage {
 public:
  Salvage(SQLite::Database& db, const std::string& table, const std::string& columns,
          const std::function<void(SQLite::Statement&)>& take)
      : db_(db), select_("SELECT " + columns + " FROM " + table + " NOT INDEXED "), table_(table), take_(take) {}

  bool run() {
    if (upwards(select_ + "ORDER BY rowid")) return is_whole_;
    is_whole_ = false;
    const auto behind = lowest_from_above();
    // One by one, as far as a damaged page or two reach.
    constexpr std::int64_t reach = 20'000;
    const std::int64_t end = behind.value_or(last_ + reach);
    for (std::int64_t row = last_ + 1; row < end && row <= last_ + reach; ++row)
      upwards(select_ + "WHERE rowid = " + std::to_string(row));
    if (behind) upwards(select_ + "WHERE rowid >= " + std::to_string(*behind) + " ORDER BY rowid");
    return false;
  }

 private:
  /// Whether the file let itself be read to the end of it.
  bool upwards(const std::string& sql) try {
    SQLite::Statement rows(db_, sql);
    while (rows.executeStep()) {
      hand_over(rows);
      last_ = rows.getColumn(0).getInt64();
    }
    return true;
  } catch (const SQLite::Exception& error) {
    if (!is_damage(error)) throw;
    return false;
  }

  void hand_over(SQLite::Statement& row) try { take_(row); } catch (const StoreError&) {
    is_whole_ = false;
  }

  /// The lowest row that can be reached from the highest one.
  std::optional<std::int64_t> lowest_from_above() {
    std::optional<std::int64_t> lowest;
    try {
      SQLite::Statement rows(db_, "SELECT rowid FROM " + table_ + " NOT INDEXED WHERE rowid > " +
                                      std::to_string(last_) + " ORDER BY rowid DESC");
      while (rows.executeStep()) lowest = rows.getColumn(0).getInt64();
    } catch (const SQLite::Exception& error) {
      if (!is_damage(error)) throw;
    }
    return lowest;
  }

  SQLite::Database& db_;
  std::string select_;
  std::string table_;
  const std::function<void(SQLite::Statement&)>& take_;
  std::int64_t last_ = 0;
  bool is_whole_ = true;
};

}  // namespace

bool each_readable(SQLite::Database& db, const std::string& table, const std::string& columns,
                   const std::function<void(SQLite::Statement&)>& take) {
  return Salvage(db, table, columns, take).run();
}

}  // namespace steady
