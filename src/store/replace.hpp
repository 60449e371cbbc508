#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "database.hpp"
#include "steady/core/calendar.hpp"
#include "steady/core/watching.hpp"

namespace steady {

/// How the contents of a store are replaced.
struct Replacing {
  const char* because = "";                ///< `repair`, `restore`: a word of the kept copy's name
  Instant now{};                           ///< another
  std::optional<std::uint32_t> unchanged;  ///< only while the file's count of changes is still this
};

/// Puts what `from` holds into the store at `path`, in one transaction of that file, and keeps the file as it was
/// beside it; returns where, or nothing where the store held nothing. The file stays the same file, so those who wait
/// for its lock find the new contents, and no journal of the old is ever taken for one of the new.
/// REQUIRES: there is a file at `path`; `from` has no transaction open.
/// Throws StoreError; the store is then as it was, and no copy of it is left.
std::optional<std::string> replace_contents(const std::string& path, SQLite::Database& from, const Replacing& how,
                                            const Watching& watching);

/// How often the file was changed, as its header counts it; 0 where it has none.
std::uint32_t changes_of(SQLite::Database& db);

}  // namespace steady
