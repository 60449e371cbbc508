#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// The day rules once more, as naively as the contract's sentences read.
///
/// It shares nothing with the program: its own calendar and types, loops instead of cleverness.
/// Where it and the program differ, one of them misreads the contract.
namespace oracle {

/// Days since 0001-01-01, which is 0 and a Monday.
using Day = long;

Day day_number(int year, int month, int day);
/// Of a date as `2026-11-20`; any other text is not expected here.
Day day_number(std::string_view iso);
/// The date as `2026-11-20`.
std::string text(Day day);
/// 0 for Monday to 6 for Sunday.
int weekday(Day day);
/// The ISO name of the week in which the day lies: `2026-W47`.
std::string iso_week(Day day);
/// @param moment     seconds since 1970 in UTC
/// @param offset     seconds east of UTC of the zone in which it is logged
/// @param day_start  seconds after midnight at which a study day begins
Day study_day(long moment, long offset, long day_start);

/// What is asked of each day from a date on.
struct Goal {
  std::optional<Day> from;
  long seconds = 1800;
  std::array<bool, 7> days{true, true, true, true, true, true, true};
  int freezes = 0;
};

/// An inclusive stretch of days on which nothing is due.
struct Off {
  Day first = 0;
  Day last = 0;
};

/// What the date line rule needs of a timed session.
struct Timed {
  Day day = 0;
  long moment = 0;
  long offset = 0;
};

/// All that the answers are a function of.
struct Input {
  std::map<Day, long> seconds;
  std::map<Day, long> sessions;
  std::vector<Goal> goals{Goal{}};
  std::vector<Off> offs;
  std::vector<Timed> timed;
  Day today = 0;
  bool sunday_weeks = false;
};

struct DayAnswer {
  Day date = 0;
  long seconds = 0;
  long sessions = 0;
  long goal = 0;
  bool required = false;
  std::string state;
  std::string counts;
};

struct RunAnswer {
  int days = 0;
  std::optional<Day> start;
  std::optional<Day> end;
};

struct StreakAnswer {
  RunAnswer current;
  RunAnswer longest;
  int freezes_used = 0;
};

struct WeekAnswer {
  Day start = 0;
  Day end = 0;
  long total = 0;
  long target = 0;
  long balance = 0;
  long left = 0;
  int days_met = 0;
  int days_required = 0;
  int bonus_days = 0;
  std::optional<long> percent;
  std::optional<long> steady_percent;
};

/// Which of two timed sessions is the earlier: by the clock of the world, or by study day first.
enum class Order { moment, day };

class Oracle {
 public:
  explicit Oracle(Input input);

  /// The earliest day with a session; without any, today stands for it.
  Day first() const;
  /// The later of today and the newest study day.
  Day latest() const;
  DayAnswer day(Day date) const;
  /// From first to latest.
  std::vector<DayAnswer> days() const;
  StreakAnswer streak() const;
  double strength() const;
  /// The week in which the day lies.
  WeekAnswer week(Day date) const;
  int week_streak() const;
  std::vector<Day> hints(Order order) const;
  /// The exit code of `streak --check`.
  int check_exit() const;
  long left_today() const;

 private:
  const Goal& goal(Day date) const;
  long seconds(Day date) const;
  bool is_off(Day date) const;
  bool is_rest(Day date) const;
  std::string unforgiven(Day date) const;
  bool is_lone_miss(Day date) const;
  std::string state(Day date) const;
  bool met_or_open(Day date) const;
  Day week_start(Day date) const;

  Input input_;
  std::set<Day> frozen_;
};

}  // namespace oracle
