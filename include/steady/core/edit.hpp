#pragma once

#include <optional>
#include <string>
#include <vector>

#include "steady/core/duration.hpp"
#include "steady/core/placement.hpp"
#include "steady/core/session.hpp"

namespace steady {

/// What is to become of a session; what is absent stays as it is.
struct SessionEdit {
  std::optional<Date> day = {};  ///< the study day; a timed session keeps its clock time
  /// When it began; the study day stays, unless `day` is there too. An empty one takes the start
  /// away.
  std::optional<std::optional<TimeOfDay>> at = {};
  std::optional<Seconds> seconds = {};
  std::optional<std::optional<std::string>> topic = {};  ///< an empty one takes the topic away
  std::optional<std::vector<std::string>> tags = {};     ///< all of them
  std::optional<std::optional<std::int64_t>> resource = {};
  std::optional<std::optional<std::string>> note = {};

  bool empty() const { return !day && !at && !seconds && !topic && !tags && !resource && !note; }
  friend bool operator==(const SessionEdit&, const SessionEdit&) = default;
};

/// The session as the edit makes it; its ID, uid and times of creation and update stay.
///
/// A new time lies where `log` would put it: on the study day, in the zone of today. Naming the day
/// or the clock time that it has changes nothing.
///
/// Throws RequestError where the zone skips the new time, or where a session whose day, start or
/// length was changed would lie on a future day or end in the future; of other rules, that of
/// overlaps and that of a full day, the store has to be asked.
Session edited(const Session& session, const SessionEdit& edit, const Clock& clock);

}  // namespace steady
