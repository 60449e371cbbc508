// The heat map and the hours a week, as drawings with the numbers in them, and both once more as a table.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "page_parts.hpp"
#include "phrases.hpp"
#include "steady/core/duration.hpp"
#include "steady/core/explain.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

using std::chrono::hours;

constexpr std::chrono::days one_day{1};
constexpr std::chrono::days seven{7};
constexpr int weeks_in_all = 53;
constexpr int weeks_in_first_half = 26;

// A drawing has a margin for the names at its left and a column for each week; both charts have the same, so that
// a week stands below itself.
constexpr int margin = 28;
constexpr int pitch = 13;
constexpr int most_columns = 27;
constexpr int width = margin + pitch * most_columns;
constexpr int map_top = 18;
constexpr double plot_top = 6;
constexpr double plot_bottom = 94;

/// How a day's square looks, and what that means.
struct Look {
  std::string_view shade;
  std::string_view words;
  double inset = 0;  ///< from the edges of its place
  double round = 2;
};

constexpr double place = 11;
constexpr std::array looks = {Look{"miss0", "missed", 0.8},
                              Look{"miss1", "missed, some time", 0.8},
                              Look{"level2", "goal met"},
                              Look{"level3", "1.5 times the goal"},
                              Look{"level4", "twice the goal"},
                              Look{"frozen0", "frozen", 0.8},
                              Look{"frozen1", "frozen, some time", 0.8},
                              Look{"off", "day off", 2, 3.5},
                              Look{"rest", "rest day", 4, 1.5},
                              Look{"today0", "today, still open", 0.8},
                              Look{"today1", "today, some time", 0.8},
                              Look{"to-come", "to come", 0.5},
                              Look{"level0", "before the first session"}};

const Look& look_named(std::string_view shade) {
  return *std::find_if(looks.begin(), looks.end(), [shade](const Look& look) { return look.shade == shade; });
}

const Look& look_of(const Day& day) {
  const bool some = day.seconds > Seconds{0};
  switch (day.status) {
    case Status::met:
      return look_named(day.seconds >= 2 * day.goal ? "level4" : 2 * day.seconds >= 3 * day.goal ? "level3" : "level2");
    case Status::off: return look_named("off");
    case Status::rest: return look_named("rest");
    case Status::pending: return look_named(some ? "today1" : "today0");
    case Status::future: return look_named("to-come");
    case Status::miss: return look_named(some ? "miss1" : "miss0");
    case Status::frozen: return look_named(some ? "frozen1" : "frozen0");
    default: return look_named("level0");
  }
}

void put_look(PageValues& square, const Look& look, double x, double y) {
  square.set("SHADE", std::string(look.shade));
  square.set("X", fmt::format("{:g}", x + look.inset)).set("Y", fmt::format("{:g}", y + look.inset));
  square.set("SIZE", fmt::format("{:g}", place - 2 * look.inset)).set("ROUND", fmt::format("{:g}", look.round));
}

/// `Fri 20 Nov 2026: 40m of 30m, met`.
std::string words_of(const Day& day, const History& history) {
  const std::string date = fmt::format("{} {} {} {}", weekday_title(day.date), day_of_month(day.date),
                                       month_title(day.date), year_of(day.date));
  if (day.status == Status::before) return date + ": before the first session";
  if (day.status == Status::future && day.seconds == Seconds{0}) return date + ": to come";
  std::string text = date + ": " + duration_text(day.seconds);
  if (!day.idle()) text += " of " + duration_text(day.goal);
  if (day.met()) text += ", met";
  const std::string note = short_note(day, history);
  return note.empty() ? text : text + ", " + note;
}

void put_months(PageValues& chart, std::span<const Period> weeks) {
  for (std::size_t column = 0; column + 2 < weeks.size(); ++column) {
    const Date last = weeks[column].last;
    if (day_of_month(last) > 7) continue;
    chart.add("MONTH").set("X", margin + pitch * static_cast<int>(column)).set("NAME", std::string(month_title(last)));
  }
}

Period stretch_of(std::span<const Period> weeks) { return {weeks.front().first, weeks.back().last}; }

int missed_in(Period period, const History& history) {
  int missed = 0;
  for (Date date = period.first; date <= period.last; date += one_day)
    missed += history.on(date).status == Status::miss ? 1 : 0;
  return missed;
}

std::string map_words(Period period, const History& history) {
  const PeriodFigures sum = period_figures(history, {period.first, std::min(period.last, history.today())});
  return fmt::format("{}, {} met, {} missed.", total_text(sum.total, sum.target),
                     days_text(sum.days_met, sum.days_required), missed_in(period, history));
}

void put_map(PageValues& map, std::span<const Period> weeks, const Scene& scene) {
  const Period stretch = stretch_of(weeks);
  map.set("WIDTH", width).set("MAP_TITLE", period_text(stretch));
  map.set("MAP_WORDS", map_words(stretch, scene.history));
  put_months(map, weeks);
  for (int row = 0; row < 7; row += 2)
    map.add("WEEKDAY")
        .set("Y", map_top + pitch * row + 9)
        .set("NAME", std::string(weekday_title(weeks.front().first + row * one_day)));
  for (std::size_t column = 0; column < weeks.size(); ++column)
    for (int row = 0; row < 7; ++row) {
      const Day day = scene.history.on(weeks[column].first + row * one_day);
      PageValues& cell = map.add("CELL");
      put_look(cell, look_of(day), margin + pitch * static_cast<int>(column), map_top + pitch * row);
      cell.set("DATE", iso(day.date)).set("SECONDS", day.seconds.count()).set("GOAL", day.goal.count());
      cell.set("STATUS", std::string(status_name(day.status))).set("WORDS", words_of(day, scene.history));
    }
}

/// What of all looks is on this page, in their order.
void put_legend(PageValues& page, Period stretch, const History& history) {
  for (const Look& look : looks) {
    bool used = false;
    for (Date date = stretch.first; date <= stretch.last && !used; date += one_day)
      used = look_of(history.on(date)).shade == look.shade;
    if (!used) continue;
    PageValues& key = page.add("KEY").set("WORDS", std::string(look.words));
    put_look(key, look, 1, 1);
  }
}

/// A week's time and what was due in it.
struct WeekTime {
  Period week;
  PeriodFigures sum;

  bool due() const { return sum.target > Seconds{0}; }
  bool reached() const { return sum.total >= sum.target; }
};

std::vector<WeekTime> times_of(std::span<const Period> weeks, const History& history) {
  std::vector<WeekTime> times;
  for (const Period& week : weeks) times.push_back({week, period_figures(history, week)});
  return times;
}

/// From hours to heights, the same in both halves.
class Scale {
 public:
  explicit Scale(std::span<const WeekTime> times) {
    for (const WeekTime& time : times) top_ = std::max({top_, time.sum.total, time.sum.target});
    while (top_ / step() > 4) ++rank_;
  }

  double height(Seconds time) const {
    return (plot_bottom - plot_top) * static_cast<double>(time.count()) / static_cast<double>(top_.count());
  }

  void put_levels(PageValues& chart) const {
    for (hours level{0}; level <= top_; level += step()) {
      const double y = plot_bottom - height(level);
      chart.add("LEVEL")
          .set("Y", fmt::format("{:.1f}", y))
          .set("TEXT_Y", fmt::format("{:.1f}", y + 3.5))
          .set("NAME", fmt::format("{}h", level.count()));
    }
  }

 private:
  /// A week has 168 hours.
  hours step() const {
    constexpr std::array steps = {1, 2, 5, 10, 20, 50};
    return hours(steps.at(rank_));
  }

  Seconds top_ = hours(1);
  std::size_t rank_ = 0;
};

void put_bars(PageValues& chart, std::span<const WeekTime> times, const Scale& scale, const Scene& scene) {
  std::string goal;
  for (std::size_t column = 0; column < times.size(); ++column) {
    const auto& [week, sum] = times[column];
    const int x = margin + pitch * static_cast<int>(column);
    const double height = scale.height(sum.total);
    const std::string key = week_key(week, scene.week_start);
    PageValues& bar = chart.add("BAR");
    bar.set("KIND", times[column].reached() ? "full" : "part").set("X", x + 1);
    bar.set("Y", fmt::format("{:.1f}", plot_bottom - height)).set("HEIGHT", fmt::format("{:.1f}", height));
    bar.set("WEEK", key).set("SECONDS", sum.total.count()).set("GOAL", sum.target.count());
    bar.set("WORDS", fmt::format("{}: {}", key, total_text(sum.total, sum.target)));
    if (sum.target > Seconds{0})
      goal += fmt::format("M{} {:.1f}h{}", x - 1, plot_bottom - scale.height(sum.target), pitch);
  }
  chart.set("GOAL_PATH", goal.empty() ? "M0 0" : goal);
}

/// `40 of 52 weeks reached their target.`
std::string reached_words(std::span<const WeekTime> times, Date today) {
  int reached = 0;
  int due = 0;
  for (const WeekTime& time : times) {
    if (!time.due() || (time.week.last >= today && !time.reached())) continue;
    ++due;
    reached += time.reached() ? 1 : 0;
  }
  if (due == 0) return "No week is over yet.";
  return fmt::format("{} of {} reached the target.", reached, counted(due, "week"));
}

/// The most of the weeks, where there is more than one with time.
std::string best_words(std::span<const WeekTime> times, WeekStart start) {
  const auto best = std::max_element(times.begin(), times.end(),
                                     [](const WeekTime& a, const WeekTime& b) { return a.sum.total < b.sum.total; });
  return fmt::format(" Best week: {} with {}.", week_key(best->week, start), duration_text(best->sum.total));
}

std::string minutes_text(const Day& day) {
  const auto minutes = std::chrono::floor<std::chrono::minutes>(day.seconds).count();
  switch (day.status) {
    case Status::miss: return fmt::format("{}!", minutes);
    case Status::frozen: return fmt::format("{}*", minutes);
    case Status::before:
    case Status::future: return minutes > 0 ? std::to_string(minutes) : std::string();
    case Status::off: return minutes > 0 ? fmt::format("{} off", minutes) : "off";
    case Status::rest: return minutes > 0 ? fmt::format("{} rest", minutes) : "rest";
    default: return std::to_string(minutes);
  }
}

/// Newest first: the table is read from its top.
void put_table(PageValues& page, std::span<const WeekTime> times, const Scene& scene) {
  page.set("LETTERS", "A ! says that the day was missed, a * that it was frozen.");
  for (int i = 0; i < 7; ++i)
    page.add("WEEKDAY_NAME").set("NAME", std::string(weekday_title(times.front().week.first + i * one_day)));
  for (auto time = times.rbegin(); time != times.rend(); ++time) {
    PageValues& row = page.add("TABLE_WEEK").set("NAME", week_key(time->week, scene.week_start));
    for (Date date = time->week.first; date <= time->week.last; date += one_day)
      row.add("TABLE_DAY").set("MINUTES", minutes_text(scene.history.on(date)));
    row.set("TIME", duration_text(time->sum.total)).set("GOAL", duration_text(time->sum.target));
  }
}

}  // namespace

std::vector<Period> charted_weeks(const Scene& scene) {
  const Period last = week_of(scene.history.today(), scene.week_start);
  std::vector<Period> weeks;
  for (int ago = weeks_in_all - 1; ago >= 0; --ago)
    weeks.push_back({last.first - ago * seven, last.last - ago * seven});
  const Date first = scene.history.first_session().value_or(last.first);
  if (first >= weeks[weeks_in_first_half].first) weeks.erase(weeks.begin(), weeks.begin() + weeks_in_first_half);
  return weeks;
}

std::vector<std::span<const Period>> halves_of(std::span<const Period> weeks) {
  if (weeks.size() < weeks_in_all) return {weeks};
  return {weeks.first(weeks_in_first_half), weeks.subspan(weeks_in_first_half)};
}

void put_heat_map(PageValues& page, std::span<const Period> weeks, const Scene& scene) {
  const Period shown{weeks.front().first, scene.history.today()};
  const PeriodFigures sum = period_figures(scene.history, shown);
  page.set("YEAR_FROM", iso(shown.first)).set("YEAR_TO", iso(shown.last));
  page.set("YEAR_TOTAL", sum.total.count()).set("YEAR_TARGET", sum.target.count());
  page.set("YEAR_MET", sum.days_met).set("YEAR_REQUIRED", sum.days_required);
  page.set("YEAR_TITLE", period_text(shown));
  page.set("YEAR_SUMMARY",
           fmt::format("{}, {} met.", total_text(sum.total, sum.target), days_text(sum.days_met, sum.days_required)));
  int number = 0;
  for (const auto& half : halves_of(weeks)) put_map(page.add("MAP").set("NUMBER", ++number), half, scene);
  put_legend(page, stretch_of(weeks), scene.history);
}

void put_hours(PageValues& page, std::span<const Period> weeks, const Scene& scene) {
  const auto times = times_of(weeks, scene.history);
  const Scale scale(times);
  page.set("HOURS_SUMMARY", reached_words(times, scene.history.today()) + best_words(times, scene.week_start));
  int number = 0;
  for (const auto& half : halves_of(weeks)) {
    const auto part = times_of(half, scene.history);
    PageValues& chart = page.add("WEEKS").set("NUMBER", ++number);
    chart.set("WIDTH", width).set("END", margin + pitch * static_cast<int>(half.size()));
    chart.set("MAP_TITLE", period_text(stretch_of(half)));
    chart.set("WEEKS_WORDS", reached_words(part, scene.history.today()));
    scale.put_levels(chart);
    put_months(chart, half);
    put_bars(chart, part, scale, scene);
  }
  put_table(page, times, scene);
}

}  // namespace steady
