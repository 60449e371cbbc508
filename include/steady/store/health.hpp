#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "steady/core/calendar.hpp"
#include "steady/core/health.hpp"
#include "steady/core/watching.hpp"

namespace steady {

// The store as a file: whether it is sound, copies of it, and the way back. REQUIRES of all: `path` is the
// store, not empty, a file name and never a URI; `watching` may be empty. All throw StoreError where the
// store cannot be opened, is locked for long, or the disk fails.

/// Looks through the whole store, in one snapshot; writes nothing. Memory does not grow with the sessions but
/// for a bit or three an entry of the journal. A store that is not there is sound.
Health examine_store(const std::string& path, const Watching& watching);

/// Makes the tables anew from the journal, and the journal from what can be read of it and of the tables,
/// after a copy of the file as it is was put beside it. Where nothing is wrong nothing is done.
/// One transaction: after a throw, and after a crash, the store is as it was.
/// @param now  names the copy
Repair repair_store(const std::string& path, Instant now, const Watching& watching);

/// Copies the store to `file` (mode 0600), while others write; the file is there wholly, checked and on disk,
/// or as it was before. Returns the sessions in it.
/// Throws RequestError where `file` cannot be written, or holds what is not an earlier state of this store.
std::int64_t back_up_store(const std::string& path, const std::string& file, const Watching& watching);

/// What `restore` did.
struct Restored {
  std::int64_t sessions = 0;        ///< that the store has now
  std::optional<std::string> kept;  ///< the file that holds the store as it was; nothing where none was
};

/// Puts what `file` holds into the place of the store, in one transaction, and keeps the store as it was
/// beside it. `file` itself is only read, and may be of an older version.
/// @param make_folders  also make the folders of the store that are missing, mode 0700
/// @param now           names the copy
/// Throws RequestError where `file` cannot be read, FileError where it is no sound store.
Restored restore_store(const std::string& path, bool make_folders, const std::string& file, Instant now,
                       const Watching& watching);

}  // namespace steady
