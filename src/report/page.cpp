// The page as a whole: its head, its first two sections, and the order of the others.

#include "steady/report/page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "facts.hpp"
#include "page_parts.hpp"
#include "phrases.hpp"
#include "steady/core/duration.hpp"
#include "steady/core/explain.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

/// What all lists together may take, so that with the charts, and ten years by week, it stays below 1 MiB.
constexpr std::size_t bytes_of_lists = 820'000;

/// The bytes that hexadecimal digits name, as a Content-Security-Policy wants them.
std::string base64_of_hex(std::string_view hex) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto value_of = [](char digit) { return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10); };
  std::string text;
  // Three digits are twelve bits, and those are two digits of the other kind.
  for (std::size_t at = 0; at < hex.size(); at += 3) {
    unsigned bits = 0;
    for (std::size_t i = at; i < at + 3; ++i) bits = bits << 4 | (i < hex.size() ? value_of(hex[i]) : 0);
    text += digits[bits >> 6];
    if (at + 1 < hex.size()) text += digits[bits & 63];
  }
  while (text.size() % 4 != 0) text += '=';
  return text;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

void put_head(PageValues& page, const PageFacts& facts, const Scene& scene) {
  page.set("STYLE", std::string(page_style.text)).set("STYLE_HASH", base64_of_hex(page_style.sha256));
  page.set("SCRIPT", std::string(page_script.text)).set("SCRIPT_HASH", base64_of_hex(page_script.sha256));
  page.set("SUBJECT", capitalised(facts.subject)).set("AS_OF", full_date(scene.history.today()));
  page.set("RULES", fmt::format("Days are study days; one begins at {}.", clock_text(scene.day_start)));
  if (const auto first = scene.history.first_session()) page.add("SINCE").set("FIRST_DAY", full_date(*first));
}

std::string since_sentence(const Scene& scene, const Streak& streak) {
  if (streak.current.days == 0) return {};
  std::string text = "Since " + date_text(*streak.current.start, scene.history.today());
  if (streak.freezes_used > 0) text += ", with " + counted(streak.freezes_used, "freeze");
  return text + (streak.current.days == streak.longest.days ? ": your longest." : ".");
}

std::vector<std::string> streak_sentences(const Scene& scene, const Streak& streak) {
  const auto lapse = lapse_lines(scene, streak);
  const Day today = scene.history.on(scene.history.today());
  std::string words = "Today " + duration_text(today.seconds);
  if (today.idle())
    words += today.status == Status::off ? ", a day off." : ", a rest day.";
  else
    words += " of " + duration_text(today.goal) + '.';
  if (streak.current.days > 0)
    for (const std::string& more : {next_step_sentence(scene, streak), record_sentence(streak)})
      if (!more.empty()) words += ' ' + more;
  if (lapse.size() > 1) words += ' ' + lapse[1];
  std::vector<std::string> sentences = {lapse.empty() ? since_sentence(scene, streak) : lapse[0], words};
  std::erase(sentences, std::string());
  return sentences;
}

void put_facts(PageValues& page, const Scene& scene, const Streak& streak) {
  const auto fact = [&page](const char* term, std::string text) {
    page.add("FACT").set("TERM", term).set("TEXT", std::move(text));
  };
  if (streak.current.days == 0) fact("Now", "0 days");
  if (streak.longest.days > 0)
    fact("Longest", fmt::format("{}, {}", counted(streak.longest.days, "day"),
                                period_text({*streak.longest.start, *streak.longest.end})));
  fact("Habit", fmt::format("{}%", static_cast<int>(strength_of(scene.history.days()) * 100)));
  fact("Weeks on target", fmt::format("{} in a row", week_streak(scene.history, scene.week_start)));
  Seconds seconds{};
  std::int64_t sessions = 0;
  for (const Day& day : scene.history.days()) {
    seconds += day.seconds;
    sessions += day.sessions;
  }
  fact("All time", fmt::format("{} in {}", duration_text(seconds), counted(sessions, "session")));
}

std::string percent_text(const std::optional<std::int64_t>& percent) {
  return percent ? std::to_string(*percent) : std::string();
}

void put_day(PageValues& page, const Day& day, const Scene& scene) {
  const bool blank =
      day.seconds == Seconds{0} && (day.status == Status::future || day.status == Status::before || day.idle());
  const bool judged = day.required && (day.met() || day.status == Status::miss || day.status == Status::frozen);
  PageValues& row = page.add("DAY");
  row.set("STATUS", std::string(status_name(day.status))).set("DATE", iso(day.date));
  row.set("SECONDS", day.seconds.count()).set("GOAL", day.goal.count());
  row.set("NAME", fmt::format("{} {}", weekday_title(day.date), day_of_month(day.date)));
  row.set("LENGTH", bar_length(day.seconds, 2 * day.goal));
  row.set("TIME", blank ? "-" : duration_text(day.seconds));
  row.set("DIFFERENCE", judged ? difference_text(day.seconds - day.goal) : "");
  row.set("WHAT", short_note(day, scene.history));
  if (!day.idle()) row.add("GOAL_LINE");
}

std::string week_summary(const Week& week, const Goals& goals) {
  std::string text = duration_text(week.total);
  if (week.percent)
    text += fmt::format(" of {} ({}%, steady {}%), {} at {}", duration_text(week.target), *week.percent,
                        *week.steady_percent, days_text(week.days_met, week.days_required),
                        goal_words(goals.on(week.period.last)));
  if (week.bonus_days > 0) text += ", " + counted(week.bonus_days, "bonus day");
  return text + '.';
}

}  // namespace

std::string bar_length(Seconds time, Seconds whole) {
  if (whole <= Seconds{0}) return "0";
  return fmt::format("{:.2f}",
                     std::min(100.0, 100.0 * static_cast<double>(time.count()) / static_cast<double>(whole.count())));
}

std::string short_note(const Day& day, const History& history) {
  return fitted(printable(day_note(day, history)), 80, "…");
}

std::string full_date(Date date) {
  return fmt::format("{} {} {}", day_of_month(date), month_full(date), year_of(date));
}

void put_streak(PageValues& page, const Scene& scene) {
  const Streak streak = streak_of(scene.history.days());
  page.set("CURRENT", streak.current.days).set("LONGEST", streak.longest.days);
  // After a break, what is still theirs comes first.
  const bool lapsed = streak.current.days == 0 && streak.longest.days > 0;
  const int big = lapsed ? streak.longest.days : streak.current.days;
  page.set("BIG", big)
      .set("BIG_WORDS",
           fmt::format("{} {}", big == 1 ? "day" : "days", lapsed ? "in your longest streak" : "in a row"));
  page.set("STRENGTH", fmt::format("{:.6f}", strength_of(scene.history.days())));
  page.set("WEEK_STREAK", week_streak(scene.history, scene.week_start)).set("FREEZES", streak.freezes_used);
  for (std::string& sentence : streak_sentences(scene, streak)) page.add("SENTENCE").set("TEXT", std::move(sentence));
  put_facts(page, scene, streak);
}

void put_week(PageValues& page, std::span<const Session> sessions, const Scene& scene) {
  const Week week = week_figures(scene.history, week_of(scene.history.today(), scene.week_start));
  page.set("WEEK_START", iso(week.period.first)).set("WEEK_TOTAL", week.total.count());
  page.set("WEEK_TARGET", week.target.count()).set("PERCENT", percent_text(week.percent));
  page.set("STEADY_PERCENT", percent_text(week.steady_percent));
  page.set("DAYS_MET", week.days_met).set("DAYS_REQUIRED", week.days_required);
  page.set("WEEK_TITLE", "This week, " + period_text(week.period));
  page.set("WEEK_SUMMARY", week_summary(week, scene.history.goals()));
  for (const Day& day : week.days) put_day(page, day, scene);
  constexpr std::size_t most = 20;
  auto topics = topic_totals(sessions);
  topics.resize(std::min(topics.size(), most));
  if (topics.empty()) return;
  PageValues& list = page.add("WEEK_TOPICS");
  for (const TopicTotal& total : topics)
    list.add("WEEK_TOPIC")
        .set("TOPIC", total.topic.value_or(""))
        .set("LABEL", total.topic.value_or("no topic"))
        .set("SECONDS", total.seconds.count())
        .set("TIME", duration_text(total.seconds));
}

std::string page(const PageFacts& facts, const Scene& scene) {
  PageValues values;
  put_head(values, facts, scene);
  if (!scene.history.first_session()) {
    values.add("NOTHING");
    return filled_page(values);
  }
  PageValues& top = values.add("TOP");
  put_streak(top, scene);
  put_week(top, facts.week, scene);
  const auto weeks = charted_weeks(scene);
  put_heat_map(top, weeks, scene);
  put_hours(top, weeks, scene);
  const std::size_t used = put_topics(top, facts.topics, scene.history.today()) + put_plan(top, facts.plan, scene) +
                           put_resources(top, facts.resources) + put_learned(top, facts.learned);
  put_sessions(top, facts, scene, bytes_of_lists - used);
  return filled_page(values);
}

}  // namespace steady
