#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <string>
#include <vector>

/// A look into a store's file past the store, for what only the tables show.
namespace steady::raw {

inline SQLite::Database open(const std::string& path) { return SQLite::Database(path, SQLite::OPEN_READWRITE); }

inline void run(const std::string& path, const std::string& sql) { open(path).exec(sql); }

/// Makes a database that is no store.
inline void make(const std::string& path, const std::string& sql) {
  SQLite::Database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(sql);
}

inline std::int64_t number(const std::string& path, const std::string& sql) {
  SQLite::Database db = open(path);
  return db.execAndGet(sql).getInt64();
}

/// The first column of all rows.
inline std::vector<std::int64_t> numbers(const std::string& path, const std::string& sql) {
  SQLite::Database db = open(path);
  SQLite::Statement rows(db, sql);
  std::vector<std::int64_t> found;
  while (rows.executeStep()) found.push_back(rows.getColumn(0).getInt64());
  return found;
}

/// All rows as text, a row a line, columns parted by `|`, bytes in hexadecimal where SQL asks for
/// them.
inline std::string table(const std::string& path, const std::string& sql) {
  SQLite::Database db = open(path);
  SQLite::Statement rows(db, sql);
  std::string text;
  while (rows.executeStep()) {
    for (int column = 0; column < rows.getColumnCount(); ++column)
      text += (column == 0 ? "" : "|") + rows.getColumn(column).getString();
    text += '\n';
  }
  return text;
}

/// The kept totals, and what the sessions sum up to; equal in every healthy store.
inline std::string kept_totals(const std::string& path) {
  return table(path,
               "WITH RECURSIVE slot(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM slot WHERE n < 30) "
               "SELECT month + n, CAST(substr(days, 12 * n + 1, 6) AS INTEGER), "
               "CAST(substr(days, 12 * n + 7, 6) AS INTEGER) FROM month, slot "
               "WHERE substr(days, 12 * n + 1, 12) <> '000000000000' ORDER BY 1");
}
inline std::string summed_totals(const std::string& path) {
  return table(path, "SELECT day, sum(seconds), count(*) FROM session GROUP BY day ORDER BY day");
}

}  // namespace steady::raw
