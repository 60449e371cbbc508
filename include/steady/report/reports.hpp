#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "steady/core/explain.hpp"
#include "steady/core/history.hpp"
#include "steady/core/learned.hpp"
#include "steady/core/plan.hpp"
#include "steady/core/session.hpp"
#include "steady/core/streak.hpp"
#include "steady/core/timer.hpp"
#include "steady/core/week.hpp"
#include "steady/report/document.hpp"

namespace steady {

// Facts in, Document out. docs/json.md lists the fields of each schema. Nothing here reads a clock or a
// store, and nothing throws but for lack of memory.

/// What reports about days have in common.
struct Scene {
  const History& history;
  WeekStart week_start = WeekStart::monday;
  Seconds day_start{};              ///< for "by 04:00"
  bool whole = true;                ///< the history begins with the first session, so a longest run is the longest
  std::optional<Timer> timer = {};  ///< the one that runs, to be shown beside totals, never in them
  Instant now{};                    ///< until when it has run; without one unused
};

/// A topic or a tag that was not known before, with the nearest known one.
struct NewName {
  std::string_view noun;  ///< `topic` or `tag`
  std::string name;
  std::string nearest;  ///< empty where none is near
};

/// What `log` did. @see logged_report
struct Logged {
  Session session;
  std::optional<Session> in_the_way;  ///< why the start of the minutes just ended stayed unknown
  std::vector<NewName> new_names;
  std::string resource = {};  ///< what became of the resource, in words
};

/// `steady/session/1`: the session, its day, and what it means for the streak.
Document logged_report(const Logged& logged, const Scene& scene);

/// `steady/session/1`: one session, all that is known of it.
Document session_report(const Session& session, const Scene& scene);

/// `steady/done/1`: sessions that were deleted.
Document deleted_report(std::span<const Session> sessions, const Scene& scene);

/// Sessions that may be too many to hold.
struct SessionList {
  std::int64_t count = 0;
  Seconds total{};
  Series<Session> each;
};

/// `steady/sessions/1`: a listing. @param period  what was asked for, absent for all of an empty store
Document sessions_report(const std::optional<Period>& period, const SessionList& sessions, const Scene& scene);

/// `steady/week/1`: the week against the goal. @param sessions  those of that week
/// @param plan  the items of that week
Document week_report(Period week, std::span<const Session> sessions, const Scene& scene,
                     std::span<const Planned> plan = {});

/// `steady/streak/1`. @param hints  days that the date line may have swallowed
/// @param explained  the days of `--explain`, absent without it
Document streak_report(std::span<const DateLineHint> hints, const std::optional<Period>& explained, const Scene& scene);

/// `steady/report/1` of one day with its sessions. @param plan  the items to show with it
Document day_report(Date date, std::span<const Session> sessions, const Scene& scene,
                    std::span<const Planned> plan = {});

/// How a report groups the time of its range.
enum class Grouping { day, week, month, topic, tag, resource };

/// The contract's word for it: `day`, `week` …
std::string_view grouping_name(Grouping by);
/// Whether its rows are stretches of days, and not what the time went to.
bool is_by_time(Grouping by);

/// `steady/report/1` of a range. @param period  absent for all of an empty store
/// REQUIRES: is_by_time(by).
Document period_report(const std::optional<Period>& period, Grouping by, const Scene& scene);

/// The time of a range that went to one topic, tag or resource.
struct Share {
  Value key;         ///< null: of the sessions that have none
  std::string name;  ///< what people call it; empty where there is no key
  Seconds seconds{};
  std::int64_t sessions = 0;
};

/// `steady/report/1` of a range by topic, tag or resource: most time first, then by name, what has none last
/// among equals. REQUIRES: not is_by_time(by).
Document shares_report(const std::optional<Period>& period, Grouping by, std::vector<Share> shares, const Scene& scene);

/// `steady/report/1` of a month by day, shown as a calendar.
Document month_report(Period month, const Scene& scene);

/// `steady/report/1` of a year by day, shown as a heat map. @param year  any stretch of days
Document year_report(Period year, const Scene& scene);

/// `steady/now/1`: today, the week so far, the streak. @param hints  as in streak_report
/// @param remembered  a line learned some time ago
/// @param plan  the items of today's week
Document now_report(std::span<const Session> week_sessions, std::span<const DateLineHint> hints, const Scene& scene,
                    const std::optional<Remembered>& remembered = {}, std::span<const Planned> plan = {});

/// `steady/goals/1`. @param answer  what a change did, in words; empty for a listing
Document goals_report(const Goals& goals, const std::vector<std::string>& answer);

/// `steady/off/1`. @param answer  as above
Document offs_report(std::span<const Off> offs, const std::vector<std::string>& answer);

/// A line of history. @see history_report
struct HistoryLine {
  Instant at{};
  Seconds offset{};     ///< of the zone in which it is shown
  std::string command;  ///< the words typed
  std::string what;     ///< what that did: `added session 41`
  bool undone = false;
};

/// `steady/history/1`: changes, newest first.
Document history_report(std::span<const HistoryLine> lines);

/// What a timer's command tells of. @see timer_report
struct TimerScene {
  std::optional<Timer> timer;  ///< the one that runs, or that was cancelled
  bool running = false;
  Instant now{};
  std::vector<std::string> answer;  ///< what was done, in words; empty for `status`
};

/// `steady/timer/1`.
Document timer_report(const TimerScene& told);

/// `steady/done/1`: what changed, where the change has no document of its own.
Document done_report(const std::string& message, Ids ids);

/// `45m a day on mon,tue, 1 freeze a month`.
std::string goal_words(const GoalRow& row);
/// `7  24 to 26 December 2026, 3 days off: holiday`.
std::string off_words(const Off& off);

/// How today stands after a change: `Today 25m of 30m. 5m more makes the streak 13 days.`
std::string today_sentence(const Scene& scene);

}  // namespace steady
