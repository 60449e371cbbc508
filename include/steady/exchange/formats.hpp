#pragma once

#include <cstdint>
#include <functional>
#include <istream>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "steady/core/goal.hpp"
#include "steady/core/placement.hpp"
#include "steady/core/session.hpp"
#include "steady/store/store.hpp"

namespace steady {

/// A session as a file says it. It names its resource by the uid, since IDs are each store's own.
struct FileSession {
  Session session;
  std::optional<Uid> resource;

  FileSession(Session said, std::optional<Uid> named = {}) : session(std::move(said)), resource(named) {}
};

/// Takes what a reader finds in a file, one record at a time. A record comes as its line says it: with a
/// uid of zeros where the line names none.
class Sink {
 public:
  virtual ~Sink() = default;
  /// @param line  the line in the file on which the record starts, from 1
  virtual void take(FileSession session, std::int64_t line) = 0;
  virtual void take(const GoalRow& row, std::int64_t line) = 0;
  virtual void take(Off off, std::int64_t line) = 0;
  virtual void take(Resource resource, std::int64_t line) = 0;
  virtual void take(Learned learned, std::int64_t line) = 0;
  virtual void take(PlanItem item, std::int64_t line) = 0;
};

/// What a writer writes, asked for as it goes along: sessions are never all in memory.
class Records {
 public:
  /// @param period  absent: all; else what lies in those days, and all goals and resources
  /// @param now     stands in what the file says of itself
  Records(const Store& store, std::optional<Period> period, Instant now) : store_(store), period_(period), now_(now) {}

  Instant now() const { return now_; }
  Goals goals() const { return store_.goals(); }
  std::vector<Off> offs() const;
  std::vector<Resource> resources() const { return store_.resources(); }
  std::vector<ResourceTime> resource_times() const { return store_.resource_times(); }
  std::vector<Learned> learned() const;
  /// Each in the week that it was planned for, whatever day weeks begin on now.
  std::vector<Planned> plan() const;
  /// The uid of the session's resource.
  std::optional<Uid> resource_of(const Session& session);
  /// Ascending by day, then start (untimed last), then ID.
  void each_session(const std::function<void(const Session&)>& take);

  // What each_session has handed out.
  std::int64_t sessions() const { return sessions_; }
  Seconds seconds() const { return seconds_; }

 private:
  const Store& store_;
  std::optional<Period> period_;
  Instant now_;
  std::optional<std::map<std::int64_t, Uid>> resource_uids_;
  std::int64_t sessions_ = 0;
  Seconds seconds_{};
};

/// Takes the text that a writer makes, piece by piece.
using TakeText = std::function<void(std::string_view)>;

/// One row of the table of formats. A format that other tools only write has no writer, and the other way
/// round. Readers and writers stream: memory does not grow with the file.
struct FileFormat {
  std::string_view name;
  std::string_view extension;  ///< of its files: `csv`
  /// @param file  the file's name, for messages
  /// Throws FileError naming file and line for the first thing that is wrong.
  void (*read)(std::istream& in, const std::string& file, const Clock& clock, Sink& sink);
  void (*write)(Records& records, const TakeText& take);
};

/// All formats, in the order in which help lists them.
std::span<const FileFormat> file_formats();

}  // namespace steady
