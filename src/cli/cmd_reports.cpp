// The commands that only read: `steady` alone, `week`, `streak`, `today`, `report`, `list`.

#include <charconv>

#include "commands.hpp"
#include "context.hpp"
#include "resource_words.hpp"
#include "steady/report/reports.hpp"

namespace steady {

namespace {

Scene scene_of(const History& history, Context& context) {
  return {history, context.settings().week_start, context.settings().day_start};
}

/// The same with the timer that runs, which only people are shown.
Scene scene_with_timer(const History& history, const Store& store, Context& context) {
  Scene scene = scene_of(history, context);
  if (context.format() == Format::text) scene.timer = store.timer();
  if (scene.timer) scene.now = context.now();
  return scene;
}

/// The items of the week, of which these are the sessions.
std::vector<Planned> plan_of(Period week, std::span<const Session> sessions, const Store& store,
                             Context& context) {
  return planned_in(week.first, store.plan(), sessions, context.settings().week_start);
}

/// What today is planned, and what can be worked on today.
std::vector<Planned> plan_of_today(const Store& store, Context& context) {
  const Date today = context.today();
  SessionFilter filter;
  filter.period = week_of(today, context.settings().week_start);
  auto plan = plan_of(*filter.period, {}, store, context);
  if (plan.empty()) return plan;
  plan = plan_of(*filter.period, store.sessions(filter), store, context);
  std::erase_if(plan, [today](const Planned& each) {
    return each.item.day != today && !is_due(each, today);
  });
  return plan;
}

/// The ends of `all`: from the first session's day to the latest.
std::optional<Period> whole(const History& history) {
  if (!history.first_session()) return std::nullopt;
  return history.period();
}

std::vector<DateLineHint> date_line_hints(const Store& store, const History& history) {
  std::vector<DateLineHint> hints;
  if (!store.crossed_date_line()) return hints;
  for (const Date miss : date_line_candidates(history)) {
    const auto before = store.last_timed_before(miss);
    const auto after = store.first_timed_after(miss);
    if (!before || !after) continue;
    if (auto hint = date_line_hint(miss, before->start->offset, after->start->offset))
      hints.push_back(std::move(*hint));
  }
  return hints;
}

/// A DAY, `all`, or for people only what decides the current number.
Period to_explain(const Arguments& arguments, const History& history, Context& context) {
  if (!arguments.words.empty() && arguments.words[0] != "all") {
    const Date day = parse_day(arguments.words[0], context.calendar());
    return {day, day};
  }
  const bool all = !arguments.words.empty() || context.format() != Format::text;
  return all ? history.period() : since_last_break(history);
}

Grouping read_grouping(const std::optional<std::string>& word) {
  const std::string by = word.value_or("day");
  if (by == "day") return Grouping::day;
  if (by == "week") return Grouping::week;
  if (by == "month") return Grouping::month;
  throw RequestError(quoted(by) + " is nothing to group by",
                     "like: steady report last --by day   (day week month)");
}

std::int64_t read_limit(const std::string& word) {
  std::int64_t limit = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), limit);
  if (error != std::errc{} || end != word.data() + word.size() || limit < 0)
    throw RequestError(quoted(word) + " is not a number of sessions",
                       "like: steady list all -L 20");
  return limit;
}

}  // namespace

Outcome show_now(const Arguments&, Context& context) {
  const Store& store = context.store_to_read();
  const History history = context.history(store);
  SessionFilter filter;
  filter.period = week_of(context.today(), context.settings().week_start);
  const auto sessions = store.sessions(filter);
  return {now_report(sessions, date_line_hints(store, history),
                     scene_with_timer(history, store, context),
                     remembered(store.learned(), context.today()),
                     plan_of(*filter.period, sessions, store, context))};
}

Outcome show_week(const Arguments& arguments, Context& context) {
  const std::string word = arguments.words.empty() ? "this" : arguments.words[0];
  const Period week = parse_week(word, context.calendar());
  const Store& store = context.store_to_read();
  const History history = context.history(store);
  SessionFilter filter;
  filter.period = week;
  const auto sessions = store.sessions(filter);
  return {week_report(week, sessions, scene_with_timer(history, store, context),
                      plan_of(week, sessions, store, context))};
}

Outcome show_streak(const Arguments& arguments, Context& context) {
  if (!arguments.words.empty() && !arguments.has("--explain"))
    throw RequestError("streak takes no word without --explain: " + quoted(arguments.words[0]),
                       "like: steady streak --explain   (or with a DAY, or all)");
  const Store& store = context.store_to_read();
  const History history = context.history(store);
  std::optional<std::vector<Explained>> told;
  if (arguments.has("--explain")) told = explain(history, to_explain(arguments, history, context));
  Outcome outcome{streak_report(date_line_hints(store, history), told, scene_of(history, context))};
  const bool pending = history.on(context.today()).status == Status::pending;
  if (arguments.has("--check") && pending) outcome.code = ExitCode::no;
  if (arguments.has("--check") && context.quiet()) outcome.document.text.clear();
  return outcome;
}

Outcome show_today(const Arguments&, Context& context) {
  const Store& store = context.store_to_read();
  const Period today{context.today(), context.today()};
  SessionFilter filter;
  filter.period = today;
  // One day is judged by itself, so its total is enough; only whether there was anything before
  // decides what an empty day says.
  auto totals = store.day_totals(today);
  if (totals.empty() && store.first_day()) totals.push_back({context.today(), Seconds{0}, 0});
  const History history(totals, store.goals(), store.offs(), context.today());
  return {day_report(context.today(), store.sessions(filter),
                     scene_with_timer(history, store, context), plan_of_today(store, context))};
}

Outcome show_report(const Arguments& arguments, Context& context) {
  const Grouping by = read_grouping(arguments.value("--by"));
  const std::string word = arguments.words.empty() ? "this" : arguments.words[0];
  const auto asked = parse_range(word, context.calendar());
  const Store& store = context.store_to_read();
  const History history = context.history(store);
  return {period_report(asked ? asked : whole(history), by, scene_of(history, context))};
}

Outcome list_sessions(const Arguments& arguments, Context& context) {
  const std::string word = arguments.words.empty() ? "last 7 days" : arguments.words[0];
  const auto asked = parse_range(word, context.calendar());
  SessionFilter filter;
  filter.topic = arguments.value("--topic");
  filter.tag = arguments.value("--tag");
  filter.search = arguments.value("--search");
  if (const auto limit = arguments.value("--limit")) filter.limit = read_limit(*limit);
  const auto resource = arguments.value("--resource");
  if (resource) check_resource_word(*resource);
  const Store& store = context.store_to_read();
  if (resource) filter.resource = find_resource(*resource, store).id;
  const History history = context.history(store);
  const auto period = asked ? asked : whole(history);
  filter.period = period;
  return {sessions_report(period, store.sessions(filter), scene_of(history, context))};
}

}  // namespace steady
