#include "oracle.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

namespace oracle {
namespace {

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int month_length(int year, int month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

struct Civil {
  int year = 1;
  int month = 1;
  int day = 1;
};

Civil civil(Day number) {
  Civil date;
  date.year = static_cast<int>(number / 366) + 1;
  while (day_number(date.year + 1, 1, 1) <= number) ++date.year;
  while (day_number(date.year, date.month, month_length(date.year, date.month)) < number) {
    ++date.month;
  }
  date.day = static_cast<int>(number - day_number(date.year, date.month, 1)) + 1;
  return date;
}

bool same_month(Day a, Day b) {
  const Civil x = civil(a);
  const Civil y = civil(b);
  return x.year == y.year && x.month == y.month;
}

long floored(long whole, long part) {
  long result = part / whole;
  if (part % whole != 0 && part < 0) --result;
  return result;
}

/// Whether `a` is the earlier.
bool earlier(const Timed& a, const Timed& b, Order order) {
  if (order == Order::day && a.day != b.day) return a.day < b.day;
  return a.moment < b.moment;
}

}  // namespace

Day day_number(int year, int month, int day) {
  const int before = year - 1;
  Day number = 365L * before + before / 4 - before / 100 + before / 400;
  for (int each = 1; each < month; ++each) number += month_length(year, each);
  return number + day - 1;
}

Day day_number(std::string_view iso) {
  const std::string whole(iso);
  return day_number(std::stoi(whole.substr(0, 4)), std::stoi(whole.substr(5, 2)), std::stoi(whole.substr(8, 2)));
}

std::string text(Day day) {
  const Civil date = civil(day);
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", date.year, date.month, date.day);
  return buffer;
}

int weekday(Day day) { return static_cast<int>(day - 7 * floored(7, day)); }

std::string iso_week(Day day) {
  const Day thursday = day - weekday(day) + 3;
  const int year = civil(thursday).year;
  const int week = static_cast<int>(thursday - day_number(year, 1, 1)) / 7 + 1;
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%04d-W%02d", year, week);
  return buffer;
}

Day study_day(long moment, long offset, long day_start) {
  return day_number(1970, 1, 1) + floored(86400, moment + offset - day_start);
}

Oracle::Oracle(Input input) : input_(std::move(input)) {
  for (Day date = first(); date < input_.today; ++date) {
    if (!is_lone_miss(date)) continue;
    const auto spent =
        std::count_if(frozen_.begin(), frozen_.end(), [&](Day other) { return same_month(other, date); });
    if (spent < goal(date).freezes) frozen_.insert(date);
  }
}

Day Oracle::first() const { return input_.seconds.empty() ? input_.today : input_.seconds.begin()->first; }

Day Oracle::latest() const {
  Day result = input_.today;
  for (const auto& [date, seconds] : input_.seconds) result = std::max(result, date);
  return result;
}

const Goal& Oracle::goal(Day date) const {
  const Goal* newest = nullptr;
  for (const Goal& row : input_.goals) {
    if (row.from && *row.from > date) continue;
    if (!newest || !newest->from || (row.from && *row.from > *newest->from)) newest = &row;
  }
  return *newest;
}

long Oracle::seconds(Day date) const {
  const auto found = input_.seconds.find(date);
  return found == input_.seconds.end() ? 0 : found->second;
}

bool Oracle::is_off(Day date) const {
  for (const Off& off : input_.offs) {
    if (off.first <= date && date <= off.last) return true;
  }
  return false;
}

bool Oracle::is_rest(Day date) const { return !goal(date).days[static_cast<std::size_t>(weekday(date))]; }

std::string Oracle::unforgiven(Day date) const {
  if (date < first() && date < input_.today) return "before";
  if (seconds(date) >= goal(date).seconds) return "met";
  if (is_off(date)) return "off";
  if (is_rest(date)) return "rest";
  if (date == input_.today) return "pending";
  if (date > input_.today) return "future";
  return "miss";
}

bool Oracle::is_lone_miss(Day date) const {
  const auto asks_nothing = [&](Day other) {
    const std::string state = unforgiven(other);
    return state == "off" || state == "rest";
  };
  if (unforgiven(date) != "miss") return false;
  Day before = date - 1;
  while (asks_nothing(before)) --before;
  Day after = date + 1;
  while (asks_nothing(after)) ++after;
  const std::string next = unforgiven(after);
  return unforgiven(before) == "met" && (next == "met" || next == "pending" || next == "future");
}

std::string Oracle::state(Day date) const { return frozen_.count(date) != 0 ? "frozen" : unforgiven(date); }

DayAnswer Oracle::day(Day date) const {
  DayAnswer answer;
  answer.date = date;
  answer.seconds = seconds(date);
  const auto found = input_.sessions.find(date);
  answer.sessions = found == input_.sessions.end() ? 0 : found->second;
  answer.goal = goal(date).seconds;
  answer.required = !is_off(date) && !is_rest(date);
  answer.state = state(date);
  answer.counts = answer.state == "met" ? "adds" : answer.state == "miss" ? "breaks" : "neutral";
  return answer;
}

std::vector<DayAnswer> Oracle::days() const {
  std::vector<DayAnswer> result;
  for (Day date = first(); date <= latest(); ++date) result.push_back(day(date));
  return result;
}

StreakAnswer Oracle::streak() const {
  std::vector<RunAnswer> runs(1);
  for (Day date = first(); date <= latest(); ++date) {
    if (state(date) == "miss") runs.emplace_back();
    if (state(date) != "met") continue;
    RunAnswer& run = runs.back();
    ++run.days;
    if (!run.start) run.start = date;
    run.end = date;
  }
  StreakAnswer answer;
  answer.current = runs.back();
  for (const RunAnswer& run : runs) {
    if (run.days >= answer.longest.days) answer.longest = run;
  }
  if (!answer.current.start) return answer;
  for (Day date = *answer.current.start; date <= latest(); ++date) {
    if (state(date) == "frozen") ++answer.freezes_used;
  }
  return answer;
}

double Oracle::strength() const {
  const double keep = std::pow(0.5, 1.0 / 13.0);
  double result = 0;
  for (Day date = first(); date <= latest(); ++date) {
    const std::string what = state(date);
    if (what != "met" && what != "miss" && what != "frozen") continue;
    const double share = static_cast<double>(seconds(date)) / static_cast<double>(goal(date).seconds);
    result = result * keep + std::min(1.0, share) * (1 - keep);
  }
  return result;
}

Day Oracle::week_start(Day date) const {
  const int into = weekday(date);
  return date - (input_.sunday_weeks ? (into + 1) % 7 : into);
}

WeekAnswer Oracle::week(Day date) const {
  WeekAnswer answer;
  answer.start = week_start(date);
  answer.end = answer.start + 6;
  long steady = 0;
  long due = 0;
  for (Day each = answer.start; each <= answer.end; ++each) {
    const DayAnswer facts = day(each);
    answer.total += facts.seconds;
    const bool met = facts.state == "met";
    if (!facts.required && met) ++answer.bonus_days;
    if (!facts.required || each < first()) continue;
    ++answer.days_required;
    if (met) ++answer.days_met;
    answer.target += facts.goal;
    steady += std::min(facts.seconds, facts.goal);
    if (each < input_.today) due += facts.goal;
  }
  answer.balance = answer.total - due;
  answer.left = std::max(0L, answer.target - answer.total);
  if (answer.target == 0) return answer;
  answer.percent = floored(answer.target, 100 * answer.total);
  answer.steady_percent = floored(answer.target, 100 * steady);
  return answer;
}

int Oracle::week_streak() const {
  int weeks = 0;
  for (Day start = week_start(input_.today); start + 6 >= first(); start -= 7) {
    const WeekAnswer answer = week(start);
    if (answer.target == 0) continue;
    const bool open = start == week_start(input_.today);
    if (answer.total >= answer.target) {
      ++weeks;
    } else if (!open) {
      break;
    }
  }
  return weeks;
}

bool Oracle::met_or_open(Day date) const {
  const std::string what = state(date);
  return what == "met" || what == "pending" || what == "future";
}

std::vector<Day> Oracle::hints(Order order) const {
  std::vector<Day> result;
  for (Day date = first(); date <= latest(); ++date) {
    if (state(date) != "miss" || state(date - 1) != "met" || !met_or_open(date + 1)) continue;
    const Timed* before = nullptr;
    const Timed* after = nullptr;
    for (const Timed& session : input_.timed) {
      if (session.day < date && (!before || earlier(*before, session, order))) before = &session;
      if (session.day > date && (!after || earlier(session, *after, order))) after = &session;
    }
    if (before && after && after->offset - before->offset >= 12 * 3600) result.push_back(date);
  }
  return result;
}

int Oracle::check_exit() const { return state(input_.today) == "pending" ? 1 : 0; }

long Oracle::left_today() const {
  if (state(input_.today) != "pending") return 0;
  return goal(input_.today).seconds - seconds(input_.today);
}

}  // namespace oracle
