#pragma once

#include <cstdint>
#include <istream>
#include <string>

#include "steady/exchange/formats.hpp"

namespace steady {

/// What an import did.
struct Imported {
  std::int64_t added = 0;  ///< sessions
  std::int64_t known = 0;  ///< sessions that were there already
  Seconds seconds{};       ///< of the sessions that were added
  std::int64_t goals = 0;
  std::int64_t days_off = 0;
  std::int64_t resources = 0;
  std::int64_t learned = 0;
  std::int64_t planned = 0;
  Ids ids;  ///< of the sessions that were added
};

/// Reads the whole file into the store, all or nothing.
///
/// A session with a uid is known by it. One without is known by its start and seconds (untimed: day,
/// seconds, topic, note) and by how many equal ones stand before it in the file; that identity becomes
/// its uid, so the same or a grown file imported again adds only what is new, also after edits. An off
/// is known in the same way, by its days and reason.
///
/// A goal is known by its date: one that the store has for that date stays as it is, but the first, which
/// has none, is replaced as long as it is what a store is born with.
///
/// A resource is known by its uid or its URL, and stays as the store has it; a session whose resource
/// neither the store nor a line before has comes without. What was learned or planned is known like an off.
///
/// Throws FileError as the reader does, and for a session that lies in the future or takes its day past
/// 24 h. REQUIRES: the format has a reader; inside Store::change, whose transaction is what makes it all
/// or nothing.
Imported import_file(std::istream& in, const std::string& file, const FileFormat& format, const Clock& clock,
                     Store& store);

}  // namespace steady
