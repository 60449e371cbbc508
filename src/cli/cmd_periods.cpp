// The commands that show a stretch of days: `today`, `day`, `month`, `year`, `report`.

#include <algorithm>
#include <array>

#include "commands.hpp"
#include "scenes.hpp"
#include "steady/report/reports.hpp"

namespace steady {

namespace {

/// What the day is planned, and on today what can be worked on.
std::vector<Planned> plan_of_day(Date day, const Store& store, Context& context) {
  SessionFilter filter;
  filter.period = week_of(day, context.settings().week_start);
  auto plan = plan_of(*filter.period, {}, store, context);
  if (plan.empty()) return plan;
  plan = plan_of(*filter.period, store.sessions(filter), store, context);
  const bool today = day == context.today();
  std::erase_if(plan,
                [day, today](const Planned& each) { return each.item.day != day && !(today && is_due(each, day)); });
  return plan;
}

Outcome day_outcome(Date day, const History& history, const Store& store, Context& context) {
  SessionFilter filter;
  filter.period = Period{day, day};
  const bool today = day == context.today();
  return {day_report(day, store.sessions(filter),
                     today ? scene_with_timer(history, store, context) : scene_of(history, context),
                     plan_of_day(day, store, context))};
}

Grouping read_grouping(const std::optional<std::string>& word) {
  constexpr std::array groups = {Grouping::day,   Grouping::week, Grouping::month,
                                 Grouping::topic, Grouping::tag,  Grouping::resource};
  const std::string by = word.value_or("day");
  const auto found =
      std::find_if(groups.begin(), groups.end(), [&by](Grouping group) { return grouping_name(group) == by; });
  if (found != groups.end()) return *found;
  throw RequestError(quoted(by) + " is nothing to group by",
                     "like: steady report last --by topic   (day week month topic tag resource)");
}

std::vector<Share> named_shares(std::span<const TopicTime> times) {
  std::vector<Share> shares;
  for (const auto& time : times) shares.push_back({time.name, time.name.value_or(""), time.seconds, time.sessions});
  return shares;
}

/// What no resource has is what the resources leave of the whole, so it need not be added up.
std::vector<Share> resource_shares(std::span<const ResourceTime> times, const PeriodFigures& all, const Store& store) {
  const auto resources = store.resources();
  Share rest{{}, {}, all.total, all.sessions};
  std::vector<Share> shares;
  for (const ResourceTime& time : times) {
    const auto known = std::find_if(resources.begin(), resources.end(),
                                    [&time](const Resource& each) { return each.id == time.name; });
    shares.push_back(
        {time.name, known != resources.end() ? known->title : std::to_string(time.name), time.seconds, time.sessions});
    rest.seconds -= time.seconds;
    rest.sessions -= time.sessions;
  }
  if (rest.sessions > 0) shares.push_back(std::move(rest));
  return shares;
}

/// @param asked  the range, or nothing for all, which is read without looking at the days
std::vector<Share> shares_of(Grouping by, const std::optional<Period>& asked, const History& history,
                             const Store& store) {
  if (by == Grouping::topic) return named_shares(store.topics(asked));
  if (by == Grouping::tag) return named_shares(store.tags(asked));
  return resource_shares(store.resource_times(asked), period_figures(history, asked.value_or(history.period())), store);
}

/// The 53 weeks up to today, as far as dates reach back.
Period weeks_to_today(Context& context) {
  const Date today = context.today();
  const Date first = week_of(today, context.settings().week_start).first - std::chrono::days{52 * 7};
  return {std::max(first, first_date), today};
}

}  // namespace

Outcome show_today(const Arguments&, Context& context) {
  const Store& store = context.store_to_read();
  const Date today = context.today();
  // One day is judged by itself, so its total is enough; only whether there was anything before
  // decides what an empty day says.
  auto totals = store.day_totals({today, today});
  if (totals.empty() && store.first_day()) totals.push_back({today, Seconds{0}, 0});
  const History history(totals, store.goals(), store.offs(), today);
  return day_outcome(today, history, store, context);
}

Outcome show_day(const Arguments& arguments, Context& context) {
  const std::string word = arguments.words.empty() ? "today" : arguments.words[0];
  const Date day = parse_day(word, context.calendar());
  const Store& store = context.store_to_read();
  return day_outcome(day, context.history(store), store, context);
}

Outcome show_month(const Arguments& arguments, Context& context) {
  const std::string word = arguments.words.empty() ? "this" : arguments.words[0];
  const Period month = parse_month(word, context.calendar());
  const Store& store = context.store_to_read();
  const History history = context.history(store);
  return {month_report(month, scene_of(history, context))};
}

Outcome show_year(const Arguments& arguments, Context& context) {
  const Period year =
      arguments.words.empty() ? weeks_to_today(context) : parse_year(arguments.words[0], context.calendar());
  const Store& store = context.store_to_read();
  const History history = context.history(store);
  return {year_report(year, scene_of(history, context))};
}

Outcome show_report(const Arguments& arguments, Context& context) {
  const Grouping by = read_grouping(arguments.value("--by"));
  const std::string word = arguments.words.empty() ? "this" : arguments.words[0];
  const auto asked = parse_range(word, context.calendar());
  const Store& store = context.store_to_read();
  const History history = context.history(store);
  const auto period = asked ? asked : whole(history);
  const Scene scene = scene_of(history, context);
  if (is_by_time(by)) return {period_report(period, by, scene)};
  return {shares_report(period, by, shares_of(by, asked, history, store), scene)};
}

}  // namespace steady
