#include "database.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "schema.hpp"

namespace steady {

namespace {

/// Waiting for others: short naps of uneven length, so that of many waiters none starves; some 10 s in all.
int wait_for_others(void*, int naps) {
  constexpr int longest_nap_ms = 12;
  constexpr int patience_ms = 10'000;
  const int nap_ms = std::min(1 + naps, longest_nap_ms) + static_cast<int>(::getpid() + naps) % 5;
  if (naps * longest_nap_ms > patience_ms) return 0;
  ::usleep(static_cast<useconds_t>(nap_ms) * 1000);
  return 1;
}

[[noreturn]] void refuse(const std::string& path, const std::string& why, std::string hint = {}) {
  throw StoreError("the store " + quoted(path) + " " + why, std::move(hint));
}

enum class Found { nothing, empty, something };

/// Only a regular file can be a store: opening a pipe would wait for ever, a device would never end.
Found look_at(const std::string& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) {
    if (errno == ENOENT) return Found::nothing;
    refuse(path, std::string("cannot be opened: ") + std::strerror(errno));
  }
  if (S_ISDIR(info.st_mode)) refuse(path, "is a folder", "name a file in it with --db");
  if (!S_ISREG(info.st_mode)) refuse(path, "is not a file", "name another with --db");
  // SQLite itself takes a file of a byte or two for an empty one.
  constexpr off_t smallest_database = 512;
  if (info.st_size > 0 && info.st_size < smallest_database)
    refuse(path, "is not a store of steady", "name another with --db");
  return info.st_size == 0 ? Found::empty : Found::something;
}

void make_folder(const std::filesystem::path& folder) {
  if (folder.empty() || std::filesystem::exists(folder)) return;
  const auto parent = folder.parent_path();
  make_folder(parent);
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
    refuse(folder.string(), std::string("cannot have its folder made: ") + std::strerror(errno));
  sync_folder_of(folder.string());
}

/// The file is private from its first moment: made with its mode, not given it afterwards.
void make_file(const std::string& path) {
  const int fd = ::open(path.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  if (fd >= 0) {
    ::close(fd);
  } else if (errno == ENOENT) {
    refuse(path, "lies in a folder that is not there", "make the folder first, or leave out --db");
  } else if (errno != EEXIST) {
    refuse(path, std::string("cannot be made: ") + std::strerror(errno));
  }
}

}  // namespace

std::string file_name(const std::string& path) { return path.front() == '/' ? path : "./" + path; }

bool sync_folder_of(const std::string& path) {
  const std::string folder = std::filesystem::path(file_name(path)).parent_path().string();
  const int fd = ::open(folder.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return false;
  const bool done = ::fsync(fd) == 0;
  ::close(fd);
  return done;
}

void hold_little(SQLite::Database& db) { db.exec("PRAGMA cache_size = -512"); }

StoreError store_error(const SQLite::Exception& error, const std::string& path) {
  const std::string name = "the store " + quoted(path) + " ";
  switch (error.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return StoreError(name + "is in use by another program and did not come free", "try again in a moment");
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return StoreError(name + "cannot be written: it is read-only",
                        "check the permissions of the file and its folder");
    case SQLITE_CANTOPEN:
      return StoreError(name + "cannot be opened: " + error.what(), "check the permissions of the file and its folder");
    case SQLITE_FULL:
      return StoreError("the disk is full; nothing was changed in " + quoted(path), "make room, then try again");
    case SQLITE_NOTADB: return StoreError(name + "is not a store of steady", "name another with --db");
    case SQLITE_CORRUPT: return StoreError(name + "is damaged: " + error.what(), "keep a copy of the file as it is");
    default: return StoreError(name + "failed: " + error.what(), "nothing was changed");
  }
}

namespace {
/// One thread, one connection: SQLite's locks and counters for more would cost a sixth of a `week`. And a cache that
/// takes its pages as they come: most commands need fewer than the twenty that it would touch at its start.
int alone(int flags) {
  static const bool told = [] {
    sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3_config(SQLITE_CONFIG_PAGECACHE, nullptr, 0, 0);
    return true;
  }();
  return told ? flags | SQLITE_OPEN_NOMUTEX : flags;
}
}  // namespace

Database::Database(const std::string& path, const std::string& name, int flags) : path_(path), db_(name, alone(flags)) {
  sqlite3_busy_handler(db_.getHandle(), wait_for_others, nullptr);
}

std::unique_ptr<Database> Database::in_memory(const std::string& path) {
  std::unique_ptr<Database> memory(new Database(path, ":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE));
  memory->db_.exec("BEGIN");
  migrate(memory->db_, migrations());
  memory->db_.exec("COMMIT");
  return memory;
}

std::unique_ptr<Database> Database::to_read(const std::string& path) try {
  if (look_at(path) != Found::something) return in_memory(path);
  // Not strictly read-only: what a crash left half done has to be rolled back first.
  std::unique_ptr<Database> opened(new Database(path, file_name(path), SQLite::OPEN_READWRITE));
  opened->db_.exec("BEGIN");
  const int newest = migrations().back().version;
  const int version = schema_version(opened->db_, newest);
  if (version == 0) return in_memory(path);
  if (version != newest) {
    opened->db_.exec("ROLLBACK");
    opened->begin_to_write();
    opened->commit();
    opened->db_.exec("BEGIN");
  }
  return opened;
} catch (const SQLite::Exception& error) {
  throw store_error(error, path);
}

std::unique_ptr<Database> Database::to_write(const std::string& path, bool make_folders) try {
  if (look_at(path) == Found::nothing) {
    if (make_folders) make_folder(std::filesystem::path(path).parent_path());
    make_file(path);
  }
  std::unique_ptr<Database> opened(new Database(path, file_name(path), SQLite::OPEN_READWRITE));
  opened->db_.exec("PRAGMA synchronous = EXTRA");
  return opened;
} catch (const SQLite::Exception& error) {
  throw store_error(error, path);
}

std::unique_ptr<Database> Database::to_change(const std::string& path) try {
  return look_at(path) == Found::nothing ? in_memory(path) : to_write(path, false);
} catch (const SQLite::Exception& error) {
  throw store_error(error, path);
}

std::unique_ptr<Database> Database::scratch() {
  std::unique_ptr<Database> room(new Database("", "", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE));
  hold_little(room->db_);
  return room;
}

SQLite::Statement& Database::statement(const char* sql) {
  const auto held = statements_.find(sql);
  if (held == statements_.end())
    return *statements_.emplace(sql, std::make_unique<SQLite::Statement>(db_, sql)).first->second;
  held->second->reset();
  held->second->clearBindings();
  return *held->second;
}

void Database::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

sqlite3_stmt* Database::bare_statement(const char* sql) {
  auto& held = bare_statements_[sql];
  if (!held) {
    sqlite3_stmt* made = nullptr;
    const int code = sqlite3_prepare_v2(db_.getHandle(), sql, -1, &made, nullptr);
    held.reset(made);
    if (code != SQLITE_OK) throw SQLite::Exception(db_.getHandle(), code);
  }
  sqlite3_reset(held.get());
  return held.get();
}

void Database::begin_to_write() {
  db_.exec("BEGIN IMMEDIATE");
  const int newest = migrations().back().version;
  const int version = schema_version(db_, newest);
  if (version == newest) return;
  if (version > 0) back_up_before_migration(file_name(path_), version);
  migrate(db_, migrations());
}

void Database::commit() {
  for (auto& [sql, held] : statements_) held->reset();
  db_.exec("COMMIT");
}

void Database::roll_back() noexcept {
  for (auto& [sql, held] : statements_) held->tryReset();
  if (!sqlite3_get_autocommit(db_.getHandle())) {
    sqlite3_exec(db_.getHandle(), "ROLLBACK", nullptr, nullptr, nullptr);
  }
}

}  // namespace steady
