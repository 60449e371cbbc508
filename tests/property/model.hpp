#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "oracle.hpp"

/// What the program should hold, kept as naively as the contract reads: plain lists, whole copies
/// of them for undo, and minutes tried one by one instead of calendars. It shares no code with the
/// program.
namespace model {

using oracle::Day;

constexpr long minute = 60;
constexpr long hour = 60 * minute;
constexpr long whole_day = 24 * hour;
constexpr long day_start = 4 * hour;

/// What a session is told to be about.
struct Labels {
  std::optional<std::string> topic;
  std::vector<std::string> tags;
  std::optional<std::string> note;

  friend bool operator==(const Labels&, const Labels&) = default;
};

/// Moments are seconds since 1970.
struct Session {
  long id = 0;
  Day day = 0;
  std::optional<long> start;
  long offset = 0;
  long seconds = 0;
  Labels labels;
  long created = 0;
  long updated = 0;

  friend bool operator==(const Session&, const Session&) = default;
};

struct Off {
  long id = 0;
  Day first = 0;
  Day last = 0;
  std::optional<std::string> reason;
};

/// All that undo can bring back.
struct Record {
  std::vector<Session> sessions;
  std::vector<oracle::Goal> goals{oracle::Goal{}};
  std::vector<Off> offs;
};

struct Timer {
  long start = 0;
  long offset = 0;
  Labels labels;
};

/// A line of history.
struct Change {
  long at = 0;
  std::string command;
  bool undone = false;
};

/// When a session was, as far as a command says it.
struct When {
  std::optional<long> clock;  ///< seconds after midnight
  std::optional<long> until;  ///< the same, of a range's end
  std::optional<Day> day;
  bool overlap = false;
};

/// What an edit changes; an empty topic or note inside takes it away.
struct Edit {
  std::optional<long> seconds;
  When when;
  std::optional<std::optional<std::string>> topic;
  std::optional<std::vector<std::string>> tags;
  std::optional<std::optional<std::string>> note;
};

struct GoalParts {
  std::optional<Day> from;
  std::optional<long> seconds;
  std::optional<std::array<bool, 7>> days;
  std::optional<int> freezes;
};

/// A line of a file to import, without uid where that is empty. A session's times of creation and
/// update are 0 where the line does not say them.
struct Line {
  std::string uid;
  std::variant<Session, oracle::Goal, Off> record;
};

/// How the records of one kind are known: never two by the same ID.
struct Names {
  long newest = 0;
  std::map<long, std::string> uids;     ///< as seen first
  std::map<long, std::string> origins;  ///< what the line of an import said that came without uid
};

/// The seconds of a day, one session left out.
long total(const Record& record, Day day, long without);

/// Each command answers with the exit code that the program should end with, and changes the record
/// only where that is 0.
class Model {
 public:
  /// @param offsets  from each moment on, an offset; before the first, the first's
  Model(long moment, std::vector<std::pair<long, long>> offsets) : now(moment), offsets_(std::move(offsets)) {}

  long now;

  int log(long seconds, const When& when, const Labels& labels);
  int edit(long id, const Edit& edit);
  int remove(const std::vector<long>& ids);
  int undo(long steps);
  int redo(long steps);
  int set_goal(const GoalParts& parts);
  int remove_goal(Day from);
  int add_off(Day first, Day last, const std::optional<std::string>& reason);
  int remove_off(long id);
  /// @param is_broken  whether the file has a line that says nothing
  int import(const std::vector<Line>& lines, bool is_broken);
  int start(const std::optional<long>& clock, const Labels& labels);
  int resume();
  int cancel();
  /// @param clock    the time of day at which it ended, if that is said
  /// @param seconds  how long it was, if that is said
  int stop(const std::optional<long>& clock, const std::optional<long>& seconds, bool overlap, const Labels& labels);

  const Record& record() const { return stops_[at_]; }
  /// The records that undo comes by, from the empty store to the end of redo.
  const std::vector<Record>& stops() const { return stops_; }
  /// The stop at which the record is.
  std::size_t at() const { return at_; }
  /// Oldest first.
  const std::vector<Change>& history() const { return history_; }
  const std::optional<Timer>& timer() const { return timer_; }
  Day today() const { return oracle::study_day(now, offset_at(now), day_start); }
  long offset_at(long moment) const;
  /// The session logged last.
  const Session* last() const;

  /// The uid of the session with that ID, as it was seen first; empty until then.
  std::string uid(long id) const;
  /// Keeps a uid that the program chose; false where it cannot be that session's.
  bool see_uid(long id, const std::string& uid);

 private:
  std::optional<long> moment_of(Day date, long clock) const;
  Session just_ended(long seconds, bool overlap) const;
  std::optional<Session> placed(long seconds, const When& when) const;
  std::optional<Session> moved(const Session& before, const Edit& edit) const;
  bool may_lie(const Session& after, const Session& before, bool overlap) const;
  std::optional<long> end_of_timer(const std::optional<long>& clock, const std::optional<long>& seconds) const;
  int add(const std::string& command, Session session);
  int change(const std::string& command, Record record);

  std::vector<std::pair<long, long>> offsets_;
  std::vector<Record> stops_{Record{}};
  std::vector<std::size_t> changes_;  ///< in history, of what leads from each stop to the next
  std::size_t at_ = 0;
  std::vector<Change> history_;
  std::optional<Timer> timer_;
  Names sessions_;
  Names offs_;
};

}  // namespace model
