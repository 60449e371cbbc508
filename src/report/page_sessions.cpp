// The sessions: the newest in full, by month, as many as the page has room for; older ones by week.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "page_parts.hpp"
#include "phrases.hpp"
#include "steady/core/duration.hpp"
#include "steady/core/placement.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

constexpr std::size_t bytes_of_a_row = 150;    ///< its markup with ID, day, clock and time
constexpr std::size_t bytes_of_a_month = 250;  ///< its heading
constexpr int most_weeks = 540;                ///< ten years and a bit
constexpr int months_open = 1;
constexpr std::chrono::days one_day{1};

using Titles = std::map<std::int64_t, std::string_view>;

std::size_t size_of(const Session& session, const Titles& titles) {
  std::size_t size =
      bytes_of_a_row + escaped_size(session.topic.value_or("")) + escaped_size(session.note.value_or(""));
  for (const std::string& tag : session.tags) size += escaped_size(tag) + 8;
  if (const auto title = titles.find(session.resource.value_or(0)); title != titles.end())
    size += escaped_size(title->second) + 8;
  return size;
}

std::int64_t sessions_in(Period period, const History& history) {
  std::int64_t sessions = 0;
  for (Date date = period.first; date <= period.last; date += one_day) sessions += history.on(date).sessions;
  return sessions;
}

std::string amount(std::int64_t sessions, Seconds time) {
  return fmt::format("{} in {}", duration_text(time), counted(sessions, "session"));
}

/// The newest sessions that fit, newest first; of each day all or none.
std::span<const Session> fitting(std::span<const Session> sessions, bool all, const Titles& titles, std::size_t bytes) {
  Allowance room(bytes);
  std::size_t first = sessions.size();
  for (std::optional<int> month; first > 0; --first) {
    const Session& session = sessions[first - 1];
    const std::size_t heading = month == month_index(session.day) ? 0 : bytes_of_a_month;
    if (!room.take(heading + size_of(session, titles))) break;
    month = month_index(session.day);
  }
  if (first == 0 && all) return sessions;
  const Date cut = sessions[first == 0 ? 0 : first - 1].day;
  while (first < sessions.size() && sessions[first].day == cut) ++first;
  return sessions.subspan(first);
}

void put_row(PageValues& month, const Session& session, const Titles& titles) {
  PageValues& row = month.add("ROW");
  row.set("ID", session.id).set("DATE", iso(session.day)).set("SECONDS", session.seconds.count());
  row.set("DAY_NAME", fmt::format("{} {}", weekday_title(session.day), day_of_month(session.day)));
  row.set("CLOCK", session.start ? clock_range_text(session) : "").set("TIME", duration_text(session.seconds));
  row.set("ON", session.topic.value_or("")).set("NOTE", session.note.value_or(""));
  for (const std::string& tag : session.tags) row.add("TAG").set("NAME", tag);
  if (const auto title = titles.find(session.resource.value_or(0)); title != titles.end())
    row.add("OF").set("TITLE", std::string(title->second));
}

void put_months(PageValues& page, std::span<const Session> sessions, const Titles& titles) {
  int months = 0;
  for (auto session = sessions.rbegin(); session != sessions.rend();) {
    const int index = month_index(session->day);
    PageValues& month = page.add("SESSION_MONTH");
    month.set("NAME", fmt::format("{} {}", month_full(session->day), year_of(session->day)));
    if (months++ < months_open) month.add("OPEN");
    Seconds time{};
    std::int64_t count = 0;
    for (; session != sessions.rend() && month_index(session->day) == index; ++session, ++count) {
      time += session->seconds;
      put_row(month, *session, titles);
    }
    month.set("DETAIL", amount(count, time));
  }
}

void put_week(PageValues& year, Period week, const Scene& scene) {
  const PeriodFigures sum = period_figures(scene.history, week);
  year.add("OLDER_WEEK")
      .set("WEEK", week_key(week, scene.week_start))
      .set("PERIOD", period_text(week))
      .set("SECONDS", sum.total.count())
      .set("TIME", duration_text(sum.total))
      .set("DETAIL", sum.days_required > 0 ? days_text(sum.days_met, sum.days_required) + " met" : "");
}

/// The weeks before a day, the latest first, each in the year in which it ends. Where the day lies within a week,
/// that week is told as far as it lies before. @return the first day that is told
Date put_older(PageValues& page, Date before, const Scene& scene) {
  const Date first = scene.history.period().first;
  PageValues& older = page.add("OLDER");
  Date last = before - one_day;
  for (int weeks = 0; last >= first && weeks < most_weeks;) {
    const int year = year_of(last);
    PageValues& group = older.add("OLDER_YEAR").set("NAME", year);
    const Date end = last;
    for (; last >= first && year_of(last) == year && weeks < most_weeks; ++weeks) {
      const Period week{std::max(week_of(last, scene.week_start).first, first), last};
      put_week(group, week, scene);
      last = week.first - one_day;
    }
    const Period told{last + one_day, end};
    group.set("DETAIL", amount(sessions_in(told, scene.history), period_figures(scene.history, told).total));
  }
  return last + one_day;
}

std::string listed_words(std::int64_t listed, std::int64_t all, Date since, Date told) {
  if (listed == all) return listed == 1 ? "The only one so far." : fmt::format("All {}, newest first.", listed);
  return fmt::format(
      "The newest {} of {}, since {}; those before it stand below by week, back to {}. All of them: steady list all",
      listed, counted(all, "session"), full_date(since), full_date(told));
}

}  // namespace

void put_sessions(PageValues& page, const PageFacts& facts, const Scene& scene, std::size_t bytes) {
  Titles titles;
  for (const ResourceFacts& each : facts.resources) titles.emplace(each.resource.id, each.resource.title);
  const Period whole = scene.history.period();
  const std::int64_t all = sessions_in(whole, scene.history);
  const auto listed = fitting(facts.sessions, std::cmp_equal(facts.sessions.size(), all), titles, bytes);
  const Date since = listed.empty() ? whole.last + one_day : listed.front().day;
  put_months(page, listed, titles);
  const auto count = static_cast<std::int64_t>(listed.size());
  const Date told = count < all ? put_older(page, since, scene) : since;
  page.set("LISTED", count).set("ALL", all);
  page.set("SESSIONS_WORDS", listed_words(count, all, since, told));
}

}  // namespace steady
