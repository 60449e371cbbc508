#include "phrases.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "steady/core/duration.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {
constexpr std::chrono::days one_day{1};

/// `mon-fri, sun`: three or more in a row as a span.
std::string weekdays_words(Weekdays days) {
  std::vector<std::string> parts;
  for (std::size_t first = 0; first < 7; ++first) {
    if (!days[first]) continue;
    std::size_t last = first;
    while (last < 6 && days[last + 1]) ++last;
    if (last - first < 2) last = first;
    parts.push_back(first == last ? std::string(weekday_name(first))
                                  : fmt::format("{}-{}", weekday_name(first), weekday_name(last)));
    first = last;
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string month_and_year(Date date) { return fmt::format("{} {}", month_full(date), year_of(date)); }

/// A run's days as `3 Oct to 12 Nov`.
std::string run_text(const Run& run, Date today) {
  const auto short_date = [today](Date date) {
    const std::string year = year_of(date) == year_of(today) ? "" : fmt::format(" {}", year_of(date));
    return fmt::format("{} {}{}", day_of_month(date), month_title(date), year);
  };
  if (*run.start == *run.end) return short_date(*run.start);
  return short_date(*run.start) + " to " + short_date(*run.end);
}

/// Days that are over since the last one with a session; today is still open.
std::int64_t days_away(const History& history) {
  const auto days = history.days();
  for (auto day = days.rbegin(); day != days.rend(); ++day)
    if (day->sessions > 0) return std::max<std::int64_t>(0, (history.today() - day->date).count() - 1);
  return 0;
}
}  // namespace

std::string period_text(Period period) {
  const auto [first, last] = period;
  if (first == last) return fmt::format("{} {}", day_of_month(first), month_and_year(first));
  const std::string end = fmt::format("{} {}", day_of_month(last), month_and_year(last));
  if (month_index(first) == month_index(last)) return fmt::format("{} to {}", day_of_month(first), end);
  if (year_of(first) == year_of(last)) return fmt::format("{} {} to {}", day_of_month(first), month_full(first), end);
  return fmt::format("{} {} to {}", day_of_month(first), month_and_year(first), end);
}

std::string goal_words(const GoalRow& row) {
  std::string text = duration_text(row.seconds) + " a day";
  if (!row.days.all()) text += " on " + weekdays_words(row.days);
  if (row.freezes > 0) text += ", " + counted(row.freezes, "freeze") + " a month";
  return text;
}

std::string off_words(const Off& off) {
  const std::string reason = off.reason ? ": " + *off.reason : "";
  return fmt::format("{}  {}, {} off{}", off.id, period_text(off.period), counted(off.period.days(), "day"), reason);
}

std::string difference_text(Seconds seconds) {
  if (seconds >= Seconds{0} && seconds < std::chrono::minutes{1}) return {};
  if (seconds < Seconds{0}) return '-' + left_text(-seconds);
  return '+' + duration_text(seconds);
}

std::string total_text(Seconds total, Seconds target) {
  if (target == Seconds{0}) return duration_text(total);
  return fmt::format("{} of {} ({}%)", duration_text(total), duration_text(target), total * 100 / target);
}

std::string days_text(int met, int required) { return std::to_string(met) + " of " + counted(required, "day"); }

Style style_of(const Day& day) {
  switch (day.status) {
    case Status::met: return Style::met;
    case Status::miss: return Style::missed;
    case Status::pending: return Style::plain;
    default: return Style::dim;
  }
}

std::string day_note(const Day& day, const History& history) {
  std::string note;
  switch (day.status) {
    case Status::met: note = day.required ? "" : "bonus"; break;
    case Status::off: {
      const Off* off = off_on(history.offs(), day.date);
      note = off != nullptr && off->reason ? "off: " + *off->reason : "off";
      break;
    }
    case Status::rest: note = "rest"; break;
    case Status::frozen: note = "frozen"; break;
    case Status::miss: note = "missed"; break;
    default: break;
  }
  if (day.date == history.today()) note = note.empty() ? "today" : "today, " + note;
  return note;
}

std::string day_detail(const Explained& told) {
  const Day& day = told.day;
  if (day.status == Status::pending) return left_text(day.goal - day.seconds) + " left";
  if (day.status != Status::miss) return {};
  const std::size_t ended = told.reason.find("ended");
  return ended == std::string::npos ? std::string() : told.reason.substr(ended);
}

std::vector<std::string> lapse_lines(const Scene& scene, const Streak& streak) {
  if (streak.current.days > 0 || streak.longest.days == 0) return {};
  const Date today = scene.history.today();
  std::string first =
      fmt::format("Longest streak {} ({}).", counted(streak.longest.days, "day"), run_text(streak.longest, today));
  const int percent = static_cast<int>(strength_of(scene.history.days()) * 100);
  if (percent > 0) {
    const auto away = days_away(scene.history);
    first += fmt::format(" The habit is still at {}%", percent);
    first += away > 0 ? fmt::format(" after {} away.", counted(away, "day")) : ".";
  }
  std::vector<std::string> lines = {first};
  const Day day = scene.history.on(today);
  if (day.status == Status::pending)
    lines.push_back(fmt::format("{}{} today starts the next one.", left_text(day.goal - day.seconds),
                                day.seconds > Seconds{0} ? " more" : ""));
  return lines;
}

std::string streak_sentence(const Scene& scene, const Streak& streak) {
  const Run& run = streak.current;
  if (run.days == 0) return {};
  std::string text =
      fmt::format("Streak {}, since {}", counted(run.days, "day"), date_text(*run.start, scene.history.today()));
  if (streak.freezes_used > 0) text += ", with " + counted(streak.freezes_used, "freeze");
  if (run.days == streak.longest.days) return text + ": your longest.";
  return text + fmt::format(" (longest {}).", streak.longest.days);
}

std::string next_step_sentence(const Scene& scene, const Streak& streak) {
  const History& history = scene.history;
  const Day today = history.on(history.today());
  const int next = streak.current.days + 1;
  if (today.status == Status::pending) {
    const std::string left = left_text(today.goal - today.seconds);
    const std::string more = today.seconds > Seconds{0} ? " more" : "";
    if (streak.current.days == 0)
      return fmt::format("{}{} by {} starts a streak.", left, more, clock_text(scene.day_start));
    return fmt::format("{}{} by {} makes it {}.", left, more, clock_text(scene.day_start), next);
  }
  const Day tomorrow = history.on(history.today() + one_day);
  if (streak.current.days == 0 || tomorrow.status != Status::future) return {};
  return fmt::format("{} tomorrow makes it {}.", left_text(tomorrow.goal - tomorrow.seconds), next);
}

std::string record_sentence(const Streak& streak) {
  constexpr int near = 3;
  const int missing = streak.longest.days - streak.current.days + 1;
  if (streak.current.days < 2 || missing < 2 || missing > near) return {};
  return fmt::format("{} would be your longest.", streak.longest.days + 1);
}

std::string today_sentence(const Scene& scene) {
  const History& history = scene.history;
  const Day today = history.on(history.today());
  const Streak streak = streak_of(history.days());
  if (today.idle())
    return fmt::format("Today {}: a {}, nothing is due.", duration_text(today.seconds),
                       today.status == Status::off ? "day off" : "rest day");
  std::string text = fmt::format("Today {} of {}.", duration_text(today.seconds), duration_text(today.goal));
  if (today.met()) {
    text += fmt::format(" Streak {}", counted(streak.current.days, "day"));
    const bool record = scene.whole && streak.current.days == streak.longest.days;
    return text + (record && streak.current.days > 1 ? ", your longest." : ".");
  }
  const std::string left = left_text(today.goal - today.seconds);
  if (streak.current.days == 0) return text + fmt::format(" {} more starts a streak.", left);
  return text + fmt::format(" {} more makes the streak {} days.", left, streak.current.days + 1);
}

void say_nothing_yet(Document& document) {
  document.line("No sessions yet. Studied today? Say for how long:");
  document.gap();
  document.line("steady log 30m \"What I did\" --topic name", Style::strong, 2);
}

}  // namespace steady
