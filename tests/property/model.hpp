#pragma once

#include <algorithm>
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
  std::optional<long> resource;  ///< its ID

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

struct Resource {
  long id = 0;
  std::optional<std::string> url;
  std::string title;
  std::optional<std::string> kind;
  std::optional<std::string> topic;
  std::optional<std::string> note;
  long added = 0;
  /// Each with the day from which it held. A line to import may have none, or one without day, which is 0.
  std::vector<std::pair<Day, std::string>> statuses;

  friend bool operator==(const Resource&, const Resource&) = default;
};

struct Learned {
  long id = 0;
  Day day = 0;
  std::optional<std::string> topic;
  std::string text;

  friend bool operator==(const Learned&, const Learned&) = default;
};

struct Plan {
  long id = 0;
  Day week = 0;  ///< the first day of the week that it was meant for, a Sunday in some imports
  std::optional<Day> day;
  std::string text;
  std::optional<std::string> topic;
  std::optional<long> target;
  std::string status = "open";  ///< as somebody said it

  friend bool operator==(const Plan&, const Plan&) = default;
};

/// All that undo can bring back.
struct Record {
  std::vector<Session> sessions;
  std::vector<oracle::Goal> goals{oracle::Goal{}};
  std::vector<Off> offs;
  std::vector<Resource> resources;
  std::vector<Learned> learned;
  std::vector<Plan> plans;
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

/// How a resource is named: its ID or a URL.
using Word = std::optional<std::string>;

/// What an edit changes; an empty topic or note inside takes it away.
struct Edit {
  std::optional<long> seconds;
  When when;
  std::optional<std::optional<std::string>> topic;
  std::optional<std::vector<std::string>> tags;
  std::optional<std::optional<std::string>> note;
  Word resource;
  bool no_resource = false;
};

/// What becomes of a resource; an empty kind, topic or note inside takes it away.
struct ResourceParts {
  std::optional<std::string> title;
  std::optional<std::optional<std::string>> kind;
  std::optional<std::optional<std::string>> topic;
  std::optional<std::optional<std::string>> note;
  std::optional<std::string> status;
};

/// The week may be named by any of its days.
struct PlanParts {
  std::string text;
  std::optional<Day> week;
  std::optional<Day> day;
  std::optional<std::string> topic;
  std::optional<long> target;
};

struct GoalParts {
  std::optional<Day> from;
  std::optional<long> seconds;
  std::optional<std::array<bool, 7>> days;
  std::optional<int> freezes;
};

/// A line of a file to import, without uid where that is empty. Moments of creation, of update and of
/// being added are 0 where the line does not say them.
struct Line {
  std::string uid;
  std::variant<Session, oracle::Goal, Off, Resource, Learned, Plan> record;
  std::string resource;  ///< the uid that a session names
};

/// How the records of one kind are known: never two by the same ID.
struct Names {
  long newest = 0;
  std::map<long, std::string> uids;     ///< as seen first
  std::map<long, std::string> origins;  ///< what the line of an import said that came without uid
};

/// The same of all kinds, but of goals, which are known by their date.
struct AllNames {
  Names sessions;
  Names offs;
  Names resources;
  Names learned;
  Names plans;
};

template <typename Records>
auto with_id(Records& records, long id) {
  return std::find_if(records.begin(), records.end(), [=](const auto& each) { return each.id == id; });
}

/// The time of day that a clock of that offset shows.
long clock_of(long moment, long offset);
/// The seconds of a day, one session left out.
long total(const Record& record, Day day, long without);
/// Whether no other timed session lies where this one does.
bool is_free(const Record& record, const Session& session);

/// A page and one of the ways to spell where it lies.
struct Address {
  std::string url;
  std::string page;
  std::string title;  ///< what the URL itself says that it is
  std::optional<std::string> kind;
};

/// All that are ever typed: what a URL means is looked up here instead of being taken apart.
const std::vector<Address>& addresses();
/// Nothing where it is none of them.
const Address* address(const std::string& url);
/// Whether it is still there: what added it may have been undone while the timer ran.
bool has_resource(const Record& record, const Labels& labels);
/// The day's Monday.
Day monday_of(Day day);
/// The Monday of the week in which it lies: that of its day, or the one that has most of its own week.
Day monday_of(const Plan& plan);
/// The time that went to it, counted in that week unless it has a day; nothing without topic.
std::optional<long> spent(const Record& record, const Plan& plan, Day week);
/// What is said of it, or what the time that went to it says.
std::string status(const Record& record, const Plan& plan);
std::vector<Plan> by_week(std::vector<Plan> plans);

/// Each command answers with the exit code that the program should end with, and changes the record
/// only where that is 0.
class Model {
 public:
  /// @param offsets  from each moment on, an offset; before the first, the first's
  Model(long moment, std::vector<std::pair<long, long>> offsets) : now(moment), offsets_(std::move(offsets)) {}

  long now;

  /// @param resource  as `-r` has it; the labels' own is that of a session before
  int log(long seconds, const When& when, const Labels& labels, const Word& resource);
  int edit(long id, const Edit& edit);
  int remove(const std::vector<long>& ids);
  int undo(long steps);
  int redo(long steps);
  int set_goal(const GoalParts& parts);
  int remove_goal(Day from);
  int add_off(Day first, Day last, const std::optional<std::string>& reason);
  int remove_off(long id);
  int add_resource(const std::string& words, const ResourceParts& parts);
  int set_resource(const std::string& word, const ResourceParts& parts);
  /// @param command  as history has it: what else but `set` gives a status has a command of its own
  int conclude_resource(const std::string& command, const std::string& word, const std::string& status);
  int learn(const std::string& text, const std::optional<std::string>& topic, const std::optional<Day>& day);
  int remove_learned(long id);
  int add_plan(const PlanParts& parts);
  int conclude_plan(const std::string& command, long id, const std::string& status);
  /// @param week  any of its days
  int carry_plan(Day week);
  /// @param is_broken  whether the file has a line that says nothing
  int import(const std::vector<Line>& lines, bool is_broken);
  int start(const std::optional<long>& clock, Labels labels, const Word& resource);
  int resume();
  int cancel();
  /// @param clock    the time of day at which it ended, if that is said
  /// @param seconds  how long it was, if that is said
  int stop(const std::optional<long>& clock, const std::optional<long>& seconds, bool overlap, const Labels& labels,
           const Word& resource);

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

  /// The uid of the record with that ID, as it was seen first; empty until then.
  std::string uid(Names AllNames::*kind, long id) const;
  /// Keeps a uid that the program chose; false where it cannot be that record's.
  bool see_uid(Names AllNames::*kind, long id, const std::string& uid);
  /// Whether an import made it of a line without uid.
  bool has_origin(Names AllNames::*kind, long id) const { return (names_.*kind).origins.count(id) != 0; }

 private:
  std::optional<long> moment_of(Day date, long clock) const;
  Session just_ended(long seconds, bool overlap) const;
  std::optional<Session> placed(long seconds, const When& when) const;
  std::optional<Session> moved(const Session& before, const Edit& edit) const;
  bool may_lie(const Session& after, const Session& before, bool overlap) const;
  std::optional<long> end_of_timer(const std::optional<long>& clock, const std::optional<long>& seconds) const;
  bool may_import(const Record& record, const Session& session) const;
  Resource completed(Resource said) const;
  int add(const std::string& command, Session session, const Word& resource);
  bool name_resource(Record& record, Labels& labels, const Word& word);
  void begin_resource(Record& record, const std::optional<long>& id) const;
  Resource resource_at(const Address& address, const std::string& status) const;
  void grant(const ResourceParts& parts, Resource& resource) const;
  void set_status(Resource& resource, const std::string& status) const;
  int change(const std::string& command, Record record);

  std::vector<std::pair<long, long>> offsets_;
  std::vector<Record> stops_{Record{}};
  std::vector<std::size_t> changes_;  ///< in history, of what leads from each stop to the next
  std::size_t at_ = 0;
  std::vector<Change> history_;
  std::optional<Timer> timer_;
  AllNames names_;
};

}  // namespace model
