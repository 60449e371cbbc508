#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "steady/core/goal.hpp"
#include "steady/core/history.hpp"
#include "steady/core/ids.hpp"
#include "steady/core/learned.hpp"
#include "steady/core/plan.hpp"
#include "steady/core/resource.hpp"
#include "steady/core/session.hpp"
#include "steady/core/spent.hpp"
#include "steady/core/timer.hpp"
#include "steady/core/watching.hpp"

namespace steady {

/// What a change is stamped with: when, in whose words, and where its random bits come from.
struct Stamp {
  Instant now{};
  std::string command;  ///< the words typed, for history and undo: `log 45m "Chapter 10"`
  std::function<std::array<std::uint8_t, 16>()> random;
};

/// Which sessions a listing wants.
struct SessionFilter {
  std::optional<Period> period;      ///< absent: all
  std::optional<std::string> topic;  ///< with all that nests in it
  std::optional<std::string> tag;
  std::optional<std::int64_t> resource;
  std::optional<std::string> search;  ///< in note, topic or tags; ASCII case does not count
  std::optional<std::int64_t> limit;  ///< keeps the newest
};

/// A change that undo took back or redo put back.
struct Step {
  std::string command;
  Ids ids;  ///< of what it had touched
};

/// What a change did to the records of one kind.
struct Touched {
  enum class How { added, changed, removed };
  std::string entity;  ///< `session`, `goal`, `off`
  How how = How::added;
  std::int64_t count = 0;
  std::int64_t lowest_id = 0;  ///< 0 where such records have no ID
  std::int64_t highest_id = 0;
};

/// One line of history.
struct Change {
  Instant at{};
  std::string command;  ///< the words typed
  std::vector<Touched> touched;
  bool undone = false;
};

/// What a session bears by name.
enum class NameKind { topic, tag };

/// The record: one SQLite file. docs/database.md has its tables and the reasons for its settings.
///
/// Reading methods never write and make no file; where there is no file yet they read an empty store.
/// Each writing method is one transaction that is on disk when it returns; when it throws, nothing of
/// it is there. All throw StoreError where the file is locked for long, damaged, not ours, of a newer
/// version, or the disk fails.
class Store {
 public:
  /// For commands that only read. REQUIRES: `path` is not empty; it is a file name, never a URI.
  static Store open_to_read(const std::string& path);
  /// For commands that write: makes the file (mode 0600) and its tables where there is none, and
  /// migrates an older schema after a backup beside it.
  /// @param make_folders  also make the folders that are missing, mode 0700
  static Store open_to_write(const std::string& path, bool make_folders);
  /// For commands that change only what is there: makes no file; without one they find an empty store.
  static Store open_to_change(const std::string& path);

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  // What reports are made of.

  /// The kept totals of all days that have sessions, ascending.
  std::vector<DayTotal> day_totals() const;
  /// The kept totals of a stretch of days, ascending.
  std::vector<DayTotal> day_totals(Period period) const;
  /// The study day of the first session, or nothing.
  std::optional<Date> first_day() const;
  /// Ascending by day, then start (untimed last), then ID.
  std::vector<Session> sessions(const SessionFilter& filter) const;
  std::optional<Session> session(std::int64_t id) const;
  /// The one with the newest ID.
  std::optional<Session> last_session() const;
  /// The one with the newest ID before that.
  std::optional<Session> session_before(std::int64_t id) const;
  /// The same, handed over one after the other; holds no more than one day of them, or `limit` where there is one.
  void each_session(const SessionFilter& filter, const std::function<void(const Session&)>& take) const;
  /// Timed sessions that share a moment with the stretch, by start.
  std::vector<Session> overlapping(Instant start, Seconds seconds) const;
  /// Whether some session bears that topic or tag.
  bool is_known(NameKind kind, const std::string& name) const;
  /// All topics or tags that some session bears, by their bytes.
  std::vector<std::string> names(NameKind kind) const;
  /// The time of each topic as it was typed, by its name; that without topic first.
  /// @param period  of the sessions of these days alone; absent: of all
  std::vector<TopicTime> topics(const std::optional<Period>& period = {}) const;
  /// The time of each tag, by its name; that without tags first. @param period  as in topics
  std::vector<TagTime> tags(const std::optional<Period>& period = {}) const;
  /// The totals of all days with sessions on the topic or on what nests in it, ascending.
  std::vector<DayTotal> topic_days(const std::string& topic) const;
  /// The time of each resource that has some, by ID. @param period  as in topics
  std::vector<ResourceTime> resource_times(const std::optional<Period>& period = {}) const;
  /// Whether some two sessions were logged in zones that lie 12 h or more apart.
  bool crossed_date_line() const;
  /// The last timed session on a day before `date`, the first on a day after it.
  std::optional<Session> last_timed_before(Date date) const;
  std::optional<Session> first_timed_after(Date date) const;

  Goals goals() const;
  std::vector<Off> offs() const;            ///< ascending by first day
  std::vector<Resource> resources() const;  ///< ascending by ID
  std::vector<Learned> learned() const;     ///< ascending by day, then ID
  std::vector<PlanItem> plan() const;       ///< ascending by week, then ID
  /// The timer that runs, or nothing.
  std::optional<Timer> timer() const;
  /// All changes, newest first; undo and redo are none of their own.
  std::vector<Change> history() const;

  // Changes. Each is one transaction, one line of history, and journalled.

  /// Runs `body` as one write transaction, so that what it read is still true when it writes; all
  /// changes made in it are one step of history. An exception from `body` undoes all of it and passes on.
  void change(const Stamp& stamp, const std::function<void()>& body);

  /// Runs `body` as `change` does and then takes all of it back, to see what it would do.
  void try_out(const Stamp& stamp, const std::function<void()>& body);

  /// Adds a session and returns it with ID, uid (unless it brought one) and times of creation.
  /// REQUIRES: inside `change`.
  Session add(Session session);
  /// Puts the session in the place of the one with its ID; it keeps its uid and is updated now.
  /// REQUIRES: inside `change`; the ID is there.
  Session replace(Session session);
  /// REQUIRES: inside `change`; the ID is there.
  void remove(const Session& session);
  /// Adds or replaces the row of that `from`. REQUIRES: inside `change`.
  GoalRow put(GoalRow row);
  /// Takes a goal row away. REQUIRES: inside `change`; the row is there and not the first.
  void remove(const GoalRow& row);
  /// REQUIRES: inside `change`.
  Off add(Off off);
  void remove(const Off& off);
  /// Adds the record where its ID is 0, else puts it in the place of the one with its uid.
  /// REQUIRES: inside `change`.
  Resource put(Resource resource);
  Learned put(Learned learned);
  PlanItem put(PlanItem item);
  void remove(const Learned& learned);
  /// Starts or replaces the timer, or, with nothing, ends it. The timer is no record: it leaves no row in
  /// the journal and no line in history. REQUIRES: inside `change`.
  void set_timer(const std::optional<Timer>& timer);

  /// Whether a session with that uid is there; for imports. REQUIRES: inside `change`.
  bool has(const Uid& uid) const;
  /// How many sessions with a uid of their own (v7) have that start and those seconds; for a session
  /// without start: that day, seconds, topic and note. REQUIRES: inside `change`.
  std::int64_t count_like(const Session& session) const;

  /// Takes back the newest `steps` changes that are not undone yet, each as new entries of the journal,
  /// all in one transaction; fewer where fewer are left. Newest first.
  /// @param watching  told, step by step, how many of its rows of the journal are done; what it throws leaves
  ///                  the store as it was
  std::vector<Step> undo(const Stamp& stamp, std::int64_t steps, const Watching& watching = {});
  /// Puts back, oldest first, what undo took back last, as long as no change came after it; in one
  /// transaction, fewer steps where fewer are left.
  /// @param watching  as for `undo`
  std::vector<Step> redo(const Stamp& stamp, std::int64_t steps, const Watching& watching = {});

 private:
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace steady
