// Random histories, judged by the core and by the oracle: no field of any day, week or streak may
// differ. property.hpp says how a failure is replayed.

#include <algorithm>
#include <cmath>
#include <set>
#include <sstream>

#include "oracle.hpp"
#include "property.hpp"

#include "steady/core/history.hpp"
#include "steady/core/streak.hpp"
#include "steady/core/week.hpp"

namespace steady {
namespace {

using property::below;

/// Days shown around a history, so that the neighbours of its ends are compared too.
constexpr oracle::Day margin = 10;

Date date_of(oracle::Day day) {
  static const oracle::Day epoch = oracle::day_number(1970, 1, 1);
  return Date{std::chrono::days{day - epoch}};
}

std::optional<Date> date_of(const std::optional<oracle::Day>& day) {
  return day ? std::optional(date_of(*day)) : std::nullopt;
}

// ---- random histories

oracle::Day random_first_day() {
  // A leap day, ends of years, a long ISO year, 1970 from both sides, a century without a leap day.
  static const std::vector<const char*> anchors = {"2026-03-01", "2024-02-20", "2019-12-20",
                                                   "2026-12-14", "1969-12-20", "2100-02-10"};
  const long anchor = below(static_cast<long>(anchors.size()));
  return oracle::day_number(anchors[static_cast<std::size_t>(anchor)]) + below(14);
}

oracle::Goal random_goal() {
  static const std::vector<long> sizes = {1800, 60, 1801, 3600, 5400, 86400};
  oracle::Goal goal;
  goal.seconds = sizes[static_cast<std::size_t>(below(static_cast<long>(sizes.size())))];
  goal.freezes = static_cast<int>(below(5));
  if (below(2) == 0) return goal;
  for (bool& due : goal.days) due = below(4) != 0;
  goal.days[static_cast<std::size_t>(below(7))] = true;
  return goal;
}

std::vector<oracle::Goal> random_goals(oracle::Day first, long length) {
  std::vector<oracle::Goal> rows{random_goal()};
  std::set<oracle::Day> taken;
  for (long more = below(4); more > 0; --more) {
    oracle::Goal row = random_goal();
    row.from = first - margin + below(length + 2 * margin);
    if (taken.insert(*row.from).second) rows.push_back(row);
  }
  std::sort(rows.begin() + 1, rows.end(), [](const auto& a, const auto& b) { return *a.from < *b.from; });
  return rows;
}

std::vector<oracle::Off> random_offs(oracle::Day first, long length) {
  std::vector<oracle::Off> offs;
  for (long more = below(5); more > 0; --more) {
    const oracle::Day start = first - margin + below(length + 2 * margin);
    offs.push_back({start, start + below(below(3) == 0 ? 20 : 3)});
  }
  return offs;
}

/// Seconds just around the goal, where rules change; 0 for a day without a session.
long seconds_for(long choice, long goal) {
  switch (choice) {
    case 0:
    case 1: return 0;
    case 2: return goal - 1;
    case 3: return goal + 1;
    case 4: return goal / 3;
    case 5: return 1;
    case 6: return std::min(3 * goal, 86400L);
    default: return goal;
  }
}

const oracle::Goal& newest(const std::vector<oracle::Goal>& rows, oracle::Day day) {
  const auto applies = [&](const oracle::Goal& row) { return !row.from || *row.from <= day; };
  return *std::find_if(rows.rbegin(), rows.rend(), applies);
}

oracle::Input random_input() {
  oracle::Input input;
  const oracle::Day first = random_first_day();
  const long length = *rc::gen::inRange(1L, 121L);
  input.goals = random_goals(first, length);
  input.offs = random_offs(first, length);
  input.sunday_weeks = below(2) == 1;
  const long end = below(3);
  input.today = end == 0   ? first + length - 1 + below(3)
                : end == 1 ? first + below(length)
                           : first - margin + below(length + 3 * margin);
  const auto choices = *rc::gen::container<std::vector<long>>(
      static_cast<std::size_t>(length), rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0L, 13L)));
  for (long i = 0; i < length; ++i) {
    const oracle::Day day = first + i;
    const long choice = choices[static_cast<std::size_t>(i)];
    const long seconds = seconds_for(choice, newest(input.goals, day).seconds);
    if (seconds <= 0) continue;
    input.seconds[day] = seconds;
    input.sessions[day] = choice + 1;
  }
  return input;
}

// ---- the same history as the core takes it

Goals goals_of(const oracle::Input& input) {
  std::vector<GoalRow> rows;
  for (const oracle::Goal& goal : input.goals) {
    GoalRow row;
    row.from = date_of(goal.from);
    row.seconds = Seconds{goal.seconds};
    row.freezes = goal.freezes;
    for (std::size_t i = 0; i < 7; ++i) row.days[i] = goal.days[i];
    rows.push_back(row);
  }
  return Goals(rows);
}

History history_of(const oracle::Input& input) {
  std::vector<DayTotal> totals;
  for (const auto& [day, seconds] : input.seconds) {
    totals.push_back({date_of(day), Seconds{seconds}, input.sessions.at(day)});
  }
  std::vector<Off> offs;
  for (const oracle::Off& off : input.offs) {
    Off given;
    given.period = {date_of(off.first), date_of(off.last)};
    offs.push_back(given);
  }
  return History(totals, goals_of(input), offs, date_of(input.today));
}

// ---- differences, the first one in words

std::string named(const std::string& what, oracle::Day day) { return what + " of " + oracle::text(day); }

template <typename Program, typename Wanted>
void differ(std::string& first, const std::string& what, const Program& program, const Wanted& wanted) {
  if (!first.empty() || program == wanted) return;
  std::ostringstream words;
  words << what << ": the program says " << program << ", the oracle " << wanted;
  first = words.str();
}

std::string shown(const std::optional<Date>& date) { return date ? iso(*date) : "none"; }

std::string shown(const std::optional<oracle::Day>& day) { return day ? oracle::text(*day) : "none"; }

template <typename Number>
std::string shown_number(const std::optional<Number>& number) {
  return number ? std::to_string(*number) : "none";
}

void compare_day(std::string& first, const Day& day, const oracle::DayAnswer& wanted) {
  const bool same = day.date == date_of(wanted.date) && day.seconds.count() == wanted.seconds &&
                    day.sessions == wanted.sessions && day.goal.count() == wanted.goal &&
                    day.required == wanted.required && status_name(day.status) == wanted.state &&
                    counts_name(counts_of(day.status)) == wanted.counts;
  if (same || !first.empty()) return;
  const oracle::Day date = wanted.date;
  differ(first, named("date", date), iso(day.date), oracle::text(date));
  differ(first, named("status", date), status_name(day.status), wanted.state);
  differ(first, named("counts", date), counts_name(counts_of(day.status)), wanted.counts);
  differ(first, named("required", date), day.required, wanted.required);
  differ(first, named("seconds", date), day.seconds.count(), wanted.seconds);
  differ(first, named("sessions", date), day.sessions, wanted.sessions);
  differ(first, named("goal", date), day.goal.count(), wanted.goal);
}

void compare_days(std::string& first, const History& history, const oracle::Oracle& judge, const oracle::Input& input) {
  const std::vector<oracle::DayAnswer> wanted = judge.days();
  differ(first, "first day", iso(history.period().first), oracle::text(judge.first()));
  differ(first, "latest day", iso(history.period().last), oracle::text(judge.latest()));
  differ(first, "first session", history.first_session().has_value(), !input.seconds.empty());
  differ(first, "days", history.days().size(), wanted.size());
  if (!first.empty()) return;
  for (std::size_t i = 0; i < wanted.size(); ++i) compare_day(first, history.days()[i], wanted[i]);
  for (oracle::Day day = judge.first() - margin; day <= judge.latest() + margin; ++day) {
    compare_day(first, history.on(date_of(day)), judge.day(day));
  }
}

void compare_run(std::string& first, const std::string& name, const Run& run, const oracle::RunAnswer& wanted) {
  differ(first, name, run.days, wanted.days);
  differ(first, name + " start", shown(run.start), shown(wanted.start));
  differ(first, name + " end", shown(run.end), shown(wanted.end));
}

void compare_streak(std::string& first, const History& history, const oracle::Oracle& judge) {
  const Streak streak = streak_of(history.days());
  const oracle::StreakAnswer wanted = judge.streak();
  compare_run(first, "current", streak.current, wanted.current);
  compare_run(first, "longest", streak.longest, wanted.longest);
  differ(first, "freezes used", streak.freezes_used, wanted.freezes_used);
  const double strength = strength_of(history.days());
  if (std::abs(strength - judge.strength()) > 1e-9) {
    differ(first, "strength", strength, judge.strength());
  }
}

void compare_week(std::string& first, const History& history, const oracle::WeekAnswer& wanted,
                  const oracle::Oracle& judge) {
  const Week week = week_figures(history, {date_of(wanted.start), date_of(wanted.end)});
  const std::string of = " of the week of " + oracle::text(wanted.start);
  differ(first, "start" + of, iso(week.period.first), oracle::text(wanted.start));
  differ(first, "end" + of, iso(week.period.last), oracle::text(wanted.end));
  differ(first, "total" + of, week.total.count(), wanted.total);
  differ(first, "target" + of, week.target.count(), wanted.target);
  differ(first, "balance" + of, week.balance.count(), wanted.balance);
  differ(first, "left" + of, week.left.count(), wanted.left);
  differ(first, "days met" + of, week.days_met, wanted.days_met);
  differ(first, "days required" + of, week.days_required, wanted.days_required);
  differ(first, "bonus days" + of, week.bonus_days, wanted.bonus_days);
  differ(first, "percent" + of, shown_number(week.percent), shown_number(wanted.percent));
  differ(first, "steady percent" + of, shown_number(week.steady_percent), shown_number(wanted.steady_percent));
  for (oracle::Day i = 0; i < 7; ++i) {
    compare_day(first, week.days[static_cast<std::size_t>(i)], judge.day(wanted.start + i));
  }
}

void compare_weeks(std::string& first, const History& history, const oracle::Oracle& judge,
                   const oracle::Input& input) {
  const WeekStart start = input.sunday_weeks ? WeekStart::sunday : WeekStart::monday;
  for (oracle::Day day = judge.first() - margin; day <= judge.latest() + margin; day += 7) {
    const oracle::WeekAnswer wanted = judge.week(day);
    const Period period = week_of(date_of(day), start);
    differ(first, named("week", day), iso(period.first), oracle::text(wanted.start));
    differ(first, named("week key", day), week_key(period, start),
           input.sunday_weeks ? oracle::text(wanted.start) : oracle::iso_week(day));
    compare_week(first, history, wanted, judge);
  }
  differ(first, "week streak", week_streak(history, start), judge.week_streak());
}

// ---- what a failure shows

std::string described(const oracle::Input& input) {
  std::ostringstream words;
  words << "today " << oracle::text(input.today);
  if (input.sunday_weeks) words << ", weeks from Sunday";
  for (const oracle::Goal& goal : input.goals) {
    words << "\ngoal from " << shown(goal.from) << ": " << goal.seconds << " s, days ";
    for (const bool due : goal.days) words << (due ? '1' : '0');
    words << ", freezes " << goal.freezes;
  }
  for (const oracle::Off& off : input.offs) {
    words << "\noff " << oracle::text(off.first) << ".." << oracle::text(off.last);
  }
  for (const auto& [day, seconds] : input.seconds) {
    words << "\n" << oracle::text(day) << ' ' << seconds << " s";
  }
  return words.str();
}

TEST(HistoryProperty, JudgesEveryDayWeekAndStreakAsTheOracleDoes) {
  const std::uint64_t cases = property::number_from("STEADY_PROPERTY_CASES", 10'000);
  property::expect_holds("the core judges as the oracle", cases, true, [] {
    const oracle::Input input = random_input();
    const oracle::Oracle judge(input);
    const History history = history_of(input);
    std::string difference;
    compare_days(difference, history, judge, input);
    compare_streak(difference, history, judge);
    compare_weeks(difference, history, judge, input);
    if (!difference.empty()) RC_FAIL(difference + "\n" + described(input));
  });
}

}  // namespace
}  // namespace steady
