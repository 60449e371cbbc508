// `backup` and `restore`.

#include <SQLiteCpp/Backup.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "examine.hpp"
#include "replace.hpp"
#include "rows.hpp"
#include "schema.hpp"
#include "steady/store/health.hpp"

namespace steady {

namespace {

/// What lies at a path; nothing where nothing does.
std::optional<struct stat> look_at(const std::string& path) {
  struct stat info {};
  if (::stat(file_name(path).c_str(), &info) == 0) return info;
  if (errno == ENOENT) return std::nullopt;
  throw RequestError(quoted(path) + " cannot be opened: " + std::strerror(errno));
}

bool is_same_file(const struct stat& a, const struct stat& b) { return a.st_dev == b.st_dev && a.st_ino == b.st_ino; }

std::int64_t count_sessions(SQLite::Database& db) { return db.execAndGet("SELECT count(*) FROM session").getInt64(); }

/// A file that nobody else knows of, made into `file` when it is whole; gone when anything throws before.
class Draft {
 public:
  explicit Draft(const std::string& file) : name_(file), file_(file_name(file)), path_(file_ + ".XXXXXX") {
    const int fd = ::mkostemp(path_.data(), O_CLOEXEC);
    if (fd < 0) {
      path_.clear();
      refuse(std::strerror(errno));
    }
    ::close(fd);
  }
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  ~Draft() {
    if (path_.empty()) return;
    ::unlink(path_.c_str());
    ::unlink((path_ + "-journal").c_str());
  }

  const std::string& path() const { return path_; }
  void finish() {
    if (::rename(path_.c_str(), file_.c_str()) != 0) refuse(std::strerror(errno));
    path_.clear();
    if (!sync_folder_of(file_)) refuse(std::strerror(errno));
  }
  [[noreturn]] void refuse(const std::string& why) const {
    throw RequestError(quoted(name_) + " cannot be written: " + why, "like: steady backup ~/steady-backup.db");
  }

 private:
  std::string name_;  ///< as typed
  std::string file_;
  std::string path_;
};

/// Whether all that the other store's journal holds is in this one's, too: its last entry is.
bool goes_on_from(Database& store, Database& other) {
  SQLite::Statement& last = other.statement("SELECT entry, clock, uid FROM journal ORDER BY entry DESC LIMIT 1");
  if (!last.executeStep()) return true;
  SQLite::Statement& same = store.statement("SELECT 1 FROM journal WHERE entry = ?1 AND clock = ?2 AND uid = ?3");
  same.bind(1, last.getColumn(0).getInt64());
  same.bind(2, last.getColumn(1).getInt64());
  bind_uid(same, 3, read_uid(last.getColumn(2)));
  const bool known = same.executeStep();
  same.reset();
  last.reset();
  return known;
}

/// What is there is only ever replaced by more of the same.
void check_replaceable(const std::string& path, Database& store, const std::string& file) {
  if (const auto there = look_at(file)) {
    if (S_ISDIR(there->st_mode)) throw RequestError(quoted(file) + " is a folder", "name a file in it");
    if (!S_ISREG(there->st_mode)) throw RequestError(quoted(file) + " is not a file", "name another");
    if (const auto own = look_at(path); own && is_same_file(*own, *there))
      throw RequestError(quoted(file) + " is the store itself", "name another file");
    const char* hint = "name another file, or move that one away";
    try {
      if (!goes_on_from(store, *Database::to_read(file)))
        throw RequestError(quoted(file) + " is a store with another record than this one; it was left alone", hint);
    } catch (const StoreError&) {
      throw RequestError(quoted(file) + " is there and no store that can be read; it was left alone", hint);
    }
  }
  // A journal without its file would be played into the next file of that name.
  if (look_at(file + "-journal"))
    throw RequestError(quoted(file + "-journal") + " is there, of a file that is gone", "move it away first");
}

/// Copies page by page and lets others write between. Each of their changes starts it anew, so at the third it holds
/// them off until it is through.
void copy_pages(SQLite::Database& from, SQLite::Database& to, const Watching& watching) {
  constexpr int pages_at_once = 256;
  constexpr int patience = 3;
  SQLite::Backup pages(to, from);
  int changes = 0;
  int left = -1;
  for (int code = SQLITE_OK; code != SQLITE_DONE;) {
    code = pages.executeStep(pages_at_once);
    if (code != SQLITE_OK && code != SQLITE_DONE) throw SQLite::Exception(from.getHandle(), code);
    const bool again = left >= 0 && pages.getRemainingPageCount() > left;
    left = pages.getRemainingPageCount();
    if (again && ++changes == patience) from.exec("BEGIN; SELECT count(*) FROM sqlite_schema");
    const int whole = pages.getTotalPageCount();
    if (watching) watching(whole - left, std::max(whole, 1), "copied");
  }
}

/// Of the two files of a copy, the one that was refused.
[[noreturn]] void refuse_copy(const SQLite::Exception& error, const std::string& path, const Draft& draft) {
  const int code = error.getErrorCode();
  if (code == SQLITE_FULL || code == SQLITE_CANTOPEN || code == SQLITE_READONLY || code == SQLITE_IOERR)
    draft.refuse(error.what());
  throw store_error(error, path);
}

}  // namespace

std::int64_t back_up_store(const std::string& path, const std::string& file, const Watching& watching) {
  const auto own = look_at(path);
  if (!own || (S_ISREG(own->st_mode) && own->st_size == 0))
    throw RequestError("there is nothing to back up yet: no store at " + quoted(path), "like: steady log 30m");
  const auto store = Database::to_read(path);
  check_replaceable(path, *store, file);
  store->connection().exec("ROLLBACK");  // others may write meanwhile
  Draft draft(file);
  std::int64_t sessions = 0;
  try {
    hold_little(store->connection());
    SQLite::Database copy(draft.path(), SQLite::OPEN_READWRITE);
    copy.exec("PRAGMA synchronous = EXTRA");
    hold_little(copy);
    copy_pages(store->connection(), copy, watching);
    const std::string damage = damage_of(copy);
    if (!damage.empty())
      throw StoreError("the store " + quoted(path) + " is damaged: " + damage + "; nothing was written",
                       "see: steady doctor");
    sessions = count_sessions(copy);
  } catch (const SQLite::Exception& error) {
    refuse_copy(error, path, draft);
  }
  draft.finish();
  return sessions;
}

namespace {

[[noreturn]] void refuse_file(
    const std::string& file, const std::string& why,
    const std::string& hint = "name what a backup made, like: steady restore ~/steady-backup.db") {
  throw FileError(quoted(file) + " " + why + "; the store is as it was", hint);
}

void check_restorable(const std::string& path, const std::string& file) {
  const auto there = look_at(file);
  if (!there) throw RequestError(quoted(file) + " is not there", "like: steady restore ~/steady-backup.db");
  if (S_ISDIR(there->st_mode)) throw RequestError(quoted(file) + " is a folder", "name a file in it");
  if (!S_ISREG(there->st_mode)) throw RequestError(quoted(file) + " is not a file", "name another");
  if (::access(file_name(file).c_str(), R_OK) != 0)
    throw RequestError(quoted(file) + " cannot be read: " + std::strerror(errno), "check its permissions");
  if (const auto own = look_at(path); own && is_same_file(*own, *there))
    throw RequestError(quoted(file) + " is the store itself", "name another file");
  constexpr off_t smallest_database = 512;
  if (there->st_size < smallest_database) refuse_file(file, "is not a store of steady");
}

/// What the file holds, at the schema of this program, checked. The file itself stays at its own.
std::unique_ptr<Database> staged(const std::string& file, const Watching& watching) try {
  auto copy = Database::scratch();
  SQLite::Database& into = copy->connection();
  {
    SQLite::Database from(file_name(file), SQLite::OPEN_READWRITE, 10'000);
    hold_little(from);
    from.exec("BEGIN");
    if (schema_version(from, migrations().back().version) == 0) refuse_file(file, "is empty");
    SQLite::Backup(into, from).executeStep(-1);
  }
  into.exec("BEGIN");
  migrate(into, migrations());
  into.exec("COMMIT");
  const Health health = examine(*copy, watching);
  if (!health.is_sound())
    refuse_file(file, "is damaged: " + health.findings.front().message, "see: steady doctor --db FILE");
  return copy;
} catch (const SQLite::Exception& error) {
  if (!is_damage(error)) throw store_error(error, file);
  refuse_file(file, std::string("is not a sound store of steady: ") + error.what());
} catch (const StoreError& error) {
  refuse_file(file, std::string("cannot be restored: ") + error.what(), error.hint());
}

}  // namespace

Restored restore_store(const std::string& path, bool make_folders, const std::string& file, Instant now,
                       const Watching& watching) {
  check_restorable(path, file);
  const auto copy = staged(file, watching);
  Database::to_write(path, make_folders);  // so that there is a file
  Replacing how;
  how.because = "restore";
  how.now = now;
  Restored restored;
  restored.kept = replace_contents(path, copy->connection(), how, watching);
  restored.sessions = count_sessions(copy->connection());
  return restored;
}

}  // namespace steady
