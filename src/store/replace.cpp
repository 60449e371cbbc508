#include "replace.hpp"

#include <SQLiteCpp/Backup.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <vector>

#include "open_file.hpp"
#include "schema.hpp"

namespace steady {

namespace {

/// A new file of a name that nobody has, and its name.
struct KeptFile {
  std::string path;
  int fd = -1;
};

[[noreturn]] void refuse_copy(const std::string& path) {
  const std::string why = std::strerror(errno);
  throw StoreError("the store cannot be kept as it is in " + quoted(path) + ": " + why + "; nothing was changed",
                   "make room beside it, then try again");
}

KeptFile make_kept_file(const std::string& path, const Replacing& how) {
  std::string moment = rfc3339(how.now);
  std::erase_if(moment, [](char c) { return c == '-' || c == ':'; });
  const std::string name = path + ".before-" + how.because + '-' + moment;
  for (int again = 1;; ++again) {
    KeptFile made{again == 1 ? name : name + '-' + std::to_string(again), -1};
    made.fd = ::open(made.path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (made.fd >= 0) return made;
    if (errno != EEXIST) refuse_copy(made.path);
  }
}

bool write_all(int fd, const char* bytes, std::size_t count) {
  while (count > 0) {
    const ssize_t written = ::write(fd, bytes, count);
    if (written < 0 && errno != EINTR) return false;
    if (written <= 0) continue;
    bytes += written;
    count -= static_cast<std::size_t>(written);
  }
  return true;
}

/// The file as it is, byte for byte, since what is damaged in it may yet be read by somebody.
std::string keep(const OpenFile& file, const std::string& path, const Replacing& how) {
  const KeptFile kept = make_kept_file(path, how);
  std::vector<char> piece(std::size_t{1} << 16U);
  const auto size = file.size();
  bool done = size.has_value();
  for (std::int64_t at = 0; done && at < *size; at += static_cast<std::int64_t>(piece.size())) {
    const auto count = std::min<std::int64_t>(static_cast<std::int64_t>(piece.size()), *size - at);
    done = file.read(piece.data(), static_cast<int>(count), at) &&
           write_all(kept.fd, piece.data(), static_cast<std::size_t>(count));
  }
  done = done && ::fsync(kept.fd) == 0;
  const int why = errno;
  ::close(kept.fd);
  if (done && sync_folder_of(kept.path)) return kept.path;
  ::unlink(kept.path.c_str());
  errno = why;
  refuse_copy(kept.path);
}

/// Throws StoreError unless the file is a store of ours or empty.
void check_ours(SQLite::Database& db) {
  db.exec("BEGIN");
  schema_version(db, migrations().back().version);
  db.exec("ROLLBACK");
}

void step(SQLite::Backup& pages, SQLite::Database& into, int count) {
  const int code = pages.executeStep(count);
  if (code != SQLITE_OK && code != SQLITE_DONE) throw SQLite::Exception(into.getHandle(), code);
}

}  // namespace

std::uint32_t changes_of(SQLite::Database& db) {
  constexpr std::int64_t place = 24;  // of the count in the header of the file
  return OpenFile(db).header_number(place).value_or(0);
}

std::optional<std::string> replace_contents(const std::string& path, SQLite::Database& from, const Replacing& how,
                                            const Watching& watching) try {
  const auto store = Database::to_write(path, false);
  SQLite::Database& into = store->connection();
  hold_little(into);
  check_ours(into);
  std::optional<std::string> kept;
  try {
    SQLite::Backup pages(into, from);
    step(pages, into, 0);  // takes the lock, and nothing more
    if (how.unchanged && changes_of(into) != *how.unchanged) throw SQLite::Exception("changed meanwhile", SQLITE_BUSY);
    if (const OpenFile file(into); file.size() != 0) kept = keep(file, path, how);
    constexpr int pages_at_once = 1024;
    do {
      step(pages, into, pages_at_once);
      const int whole = pages.getTotalPageCount();
      if (watching) watching(whole - pages.getRemainingPageCount(), std::max(whole, 1), "into its place");
    } while (pages.getRemainingPageCount() > 0);
  } catch (...) {
    if (kept) ::unlink(kept->c_str());
    throw;
  }
  ::chmod(path.c_str(), 0600);
  return kept;
} catch (const SQLite::Exception& error) {
  throw store_error(error, path);
}

}  // namespace steady
