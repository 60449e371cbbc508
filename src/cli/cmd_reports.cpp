// `steady` alone, `week`, `streak`, `list`.

#include <charconv>

#include "commands.hpp"
#include "resource_words.hpp"
#include "scenes.hpp"
#include "steady/report/reports.hpp"

namespace steady {

namespace {

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

std::int64_t read_limit(const std::string& word) {
  std::int64_t limit = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), limit);
  if (error != std::errc{} || end != word.data() + word.size() || limit < 0)
    throw RequestError(quoted(word) + " is not a number of sessions", "like: steady list all -L 20");
  return limit;
}

}  // namespace

Outcome show_now(const Arguments&, Context& context) {
  const Store& store = context.store_to_read();
  const History history = context.history(store);
  SessionFilter filter;
  filter.period = week_of(context.today(), context.settings().week_start);
  const auto sessions = store.sessions(filter);
  return {now_report(sessions, date_line_hints(store, history), scene_with_timer(history, store, context),
                     remembered(store.learned(), context.today()), plan_of(*filter.period, sessions, store, context))};
}

Outcome show_week(const Arguments& arguments, Context& context) {
  const std::string word = arguments.words.empty() ? "this" : arguments.words[0];
  const Period week = parse_week(word, context.calendar());
  const Store& store = context.store_to_read();
  const History history = context.history(store);
  SessionFilter filter;
  filter.period = week;
  const auto sessions = store.sessions(filter);
  return {
      week_report(week, sessions, scene_with_timer(history, store, context), plan_of(week, sessions, store, context))};
}

Outcome show_streak(const Arguments& arguments, Context& context) {
  if (!arguments.words.empty() && !arguments.has("--explain"))
    throw RequestError("streak takes no word without --explain: " + quoted(arguments.words[0]),
                       "like: steady streak --explain   (or with a DAY, or all)");
  const Store& store = context.store_to_read();
  const History history = context.history(store);
  std::optional<Period> explained;
  if (arguments.has("--explain")) explained = to_explain(arguments, history, context);
  Outcome outcome{streak_report(date_line_hints(store, history), explained, scene_of(history, context))};
  const bool pending = history.on(context.today()).status == Status::pending;
  if (arguments.has("--check") && pending) outcome.code = ExitCode::no;
  if (arguments.has("--check") && context.quiet()) outcome.document.text.clear();
  return outcome;
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
  SessionList sessions;
  sessions.each = [&store, filter](const auto& take) { store.each_session(filter, take); };
  sessions.each([&sessions](const Session& session) {
    ++sessions.count;
    sessions.total += session.seconds;
  });
  return {sessions_report(period, sessions, scene_of(history, context))};
}

}  // namespace steady
