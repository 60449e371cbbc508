#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>

#include "steady/core/error.hpp"

struct sqlite3_stmt;

namespace steady {

/// What went wrong with the file at `path`, in words and with what to do.
StoreError store_error(const SQLite::Exception& error, const std::string& path);

/// SQLite reads `:memory:` and `file:` as other than file names; a path is always a path here.
std::string file_name(const std::string& path);

/// Makes what was made, renamed or removed beside `path` durable; false where the disk refuses.
bool sync_folder_of(const std::string& path);

/// Keeps the connection's memory small. For what goes through a whole store once: a larger cache would hold what
/// is not asked for again. Throws SQLite::Exception where the schema cannot be read.
void hold_little(SQLite::Database& db);

/// The SQLite file as steady keeps it: rollback journal, commits durable also after a power cut, waits
/// for others. A connection, its prepared statements, and its one transaction.
class Database {
 public:
  /// Opens to read: one snapshot from here to the end. A file that is not there or is empty is read as
  /// an empty store. Throws StoreError.
  static std::unique_ptr<Database> to_read(const std::string& path);
  /// Opens to write, making the file where there is none. Throws StoreError.
  static std::unique_ptr<Database> to_write(const std::string& path, bool make_folders);

  /// As to_write, but a file that is not there stays so: it is an empty store in memory.
  static std::unique_ptr<Database> to_change(const std::string& path);

  /// A file without name or tables, which is gone with the connection or the process: room to make a store in.
  static std::unique_ptr<Database> scratch();

  /// A statement, prepared once for each text and ready to be bound anew.
  SQLite::Statement& statement(const char* sql);

  /// The same without SQLiteCpp around it, for the loop in which that costs too much.
  sqlite3_stmt* bare_statement(const char* sql);

  /// Takes the write lock; makes or migrates the tables. All that follows is undone unless committed.
  void begin_to_write();
  void commit();
  void roll_back() noexcept;

  const std::string& path() const { return path_; }
  /// The ID that the last insert was given.
  std::int64_t last_id() const { return db_.getLastInsertRowid(); }
  SQLite::Database& connection() { return db_; }

 private:
  Database(const std::string& path, const std::string& name, int flags);
  static std::unique_ptr<Database> in_memory(const std::string& path);

  std::string path_;
  SQLite::Database db_;
  std::unordered_map<const char*, std::unique_ptr<SQLite::Statement>> statements_;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unordered_map<const char*, std::unique_ptr<sqlite3_stmt, Finalize>> bare_statements_;
};

}  // namespace steady
