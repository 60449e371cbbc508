#pragma once

#include <cstdint>
#include <optional>

#include <SQLiteCpp/Database.h>

struct sqlite3_file;

namespace steady {

/// The file beneath a connection, read through SQLite's own handle: to close another one would give up this
/// process's locks.
class OpenFile {
 public:
  explicit OpenFile(SQLite::Database& db);

  /// False for a store in memory.
  bool is_there() const { return file_ != nullptr; }
  /// In bytes; nothing where the system does not say.
  std::optional<std::int64_t> size() const;
  bool read(void* into, int count, std::int64_t at) const;
  /// A number of four bytes of SQLite's header, as the file format has them; nothing where they cannot be read.
  std::optional<std::uint32_t> header_number(std::int64_t place) const;

 private:
  sqlite3_file* file_ = nullptr;
};

}  // namespace steady
