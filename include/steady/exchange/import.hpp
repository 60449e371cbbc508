#pragma once

#include <cstdint>
#include <istream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "steady/core/placement.hpp"
#include "steady/core/session.hpp"
#include "steady/store/store.hpp"

namespace steady {

/// Takes what a reader finds in a file, one session at a time.
class Sink {
 public:
  virtual ~Sink() = default;
  /// @param session  as the line says it; a uid of zeros where the line names none
  /// @param line     the line in the file, from 1
  virtual void take(Session session, std::int64_t line) = 0;
};

/// A format that can be read: its name and its reader. Readers stream: memory does not grow with the file.
struct ImportFormat {
  std::string_view name;
  /// @param file  the file's name, for messages
  /// Throws FileError naming file and line for the first thing that is wrong.
  void (*read)(std::istream& in, const std::string& file, const Clock& clock, Sink& sink);
};

/// All formats that `import` takes.
std::span<const ImportFormat> import_formats();

/// What an import did.
struct Imported {
  std::int64_t added = 0;
  std::int64_t known = 0;         ///< lines that were there already
  Seconds seconds{};              ///< of what was added
  std::vector<std::int64_t> ids;  ///< of what was added, where they were asked for
};

/// Reads the whole file into the store, all or nothing.
///
/// A line with a uid is known by it. One without is known by its start and seconds (untimed: day,
/// seconds, topic, note) and by how many equal ones stand before it in the file; that identity becomes
/// its uid, so the same or a grown file imported again adds only what is new, also after edits.
///
/// Throws FileError as the reader does, and for a session that lies in the future or takes its day past
/// 24 h. REQUIRES: inside Store::change, whose transaction is what makes it all or nothing.
Imported import_file(std::istream& in, const std::string& file, const ImportFormat& format,
                     const Clock& clock, Store& store, bool with_ids);

}  // namespace steady
