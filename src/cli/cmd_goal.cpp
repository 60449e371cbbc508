// `goal`, `goal set`, `goal remove`, `off`, `off add`, `off remove`: what is asked of the days.

#include <algorithm>
#include <charconv>

#include "commands.hpp"
#include "context.hpp"
#include "steady/core/text.hpp"
#include "steady/report/reports.hpp"

namespace steady {

namespace {

constexpr int most_freezes = 31;

template <class Number>
std::optional<Number> whole_number(const std::string& word) {
  Number number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error != std::errc{} || end != word.data() + word.size() || number < 0) return std::nullopt;
  return number;
}

int read_freezes(const std::string& word) {
  const auto freezes = whole_number<int>(word);
  if (!freezes || *freezes > most_freezes)
    throw RequestError(quoted(word) + " is not a number of freezes a month",
                       "like: steady goal set --freezes 1   (0 to 31)");
  return *freezes;
}

Seconds read_goal_duration(const std::vector<std::string>& words) {
  const DurationWords duration = parse_duration_words(words);
  if (duration.words == words.size()) return duration.seconds;
  throw RequestError(quoted(words[duration.words]) + " is one word too many behind the duration",
                     "like: steady goal set 45m --days mon-fri");
}

Date from_day(const Arguments& arguments, Context& context) {
  const auto word = arguments.value("--from");
  return word ? parse_day(*word, context.calendar(Nearest::future)) : context.today();
}

/// The row to set: what is not named is what is in force there.
GoalRow row_to_set(const Arguments& arguments, Date from, const Goals& goals) {
  GoalRow row = goals.on(from);
  row.from = from;
  if (!arguments.words.empty()) row.seconds = read_goal_duration(arguments.words);
  if (const auto days = arguments.value("--days")) row.days = parse_weekdays(*days);
  if (const auto freezes = arguments.value("--freezes")) row.freezes = read_freezes(*freezes);
  return row;
}

std::string from_text(Date from, Date today) {
  if (from == today) return "from today";
  return from == today + std::chrono::days{1} ? "from tomorrow" : "from " + date_text(from, today);
}

/// What the new goals make of today, where they change it.
std::string effect_on_today(const Day& before, const Day& after) {
  if (before.status == after.status && before.goal == after.goal) return {};
  switch (after.status) {
    case Status::pending:
      return (before.met() ? "Today is open again: " : "Today is open: ") + left_text(after.goal - after.seconds) +
             " left.";
    case Status::met: return before.met() ? "Today stays met." : "Today is met with that.";
    case Status::rest: return "Today is a rest day with that.";
    case Status::off: return "Today is a day off with that.";
    default: return {};
  }
}

std::vector<std::string> said(std::string first, const Day& before, const Day& after) {
  std::vector<std::string> answer = {std::move(first)};
  if (auto effect = effect_on_today(before, after); !effect.empty()) answer.front() += ' ' + effect;
  return answer;
}

bool is_range(const std::string& word, Context& context) {
  try {
    parse_range(word, context.calendar(Nearest::future));
    return true;
  } catch (const RequestError&) {
    return false;
  }
}

/// `off add dec 24 family` would be all of December, with the reason "24 family".
void refuse_split_range(const std::vector<std::string>& words, Context& context) {
  if (words.size() < 2) return;
  // `dec 24`, or `dec 24..dec 26`: the longest that makes sense is what was meant.
  std::string one = words[0];
  std::string range;
  for (std::size_t i = 1; i < std::min<std::size_t>(words.size(), 4); ++i) {
    one += ' ' + words[i];
    if (is_range(one, context) || (i == 1 && words[1] == "week")) range = one;
  }
  if (!range.empty())
    throw RequestError(quoted(range) + " is one range in words apart", "in quotes: steady off add \"" + range + "\" …");
  if (words.size() > 2 && words[1] == "-" && is_range(words[2], context))
    throw RequestError(quoted("-") + " makes no range", "like: steady off add " + words[0] + ".." + words[2]);
  if (is_range(words[1], context))
    throw RequestError(quoted(words[1]) + " is a second range, not a reason",
                       "from one to the other: steady off add " + words[0] + ".." + words[1]);
}

Period parse_off_range(const std::string& word, Context& context) {
  const auto period = parse_range(word, context.calendar(Nearest::future));
  if (!period)
    throw RequestError(quoted(word) + " is no range to be off: it never ends",
                       "like: steady off add 2026-12-24..2026-12-26 holiday");
  return *period;
}

std::optional<std::string> read_reason(std::span<const std::string> words) {
  std::string reason;
  for (const std::string& word : words) reason += (reason.empty() ? "" : " ") + word;
  if (reason.empty()) return std::nullopt;
  const std::string_view fault = fault_in_name(reason);
  if (!fault.empty()) throw RequestError("the reason " + quoted(reason) + " " + std::string(fault));
  return reason;
}

}  // namespace

Outcome show_goals(const Arguments&, Context& context) { return {goals_report(context.store_to_read().goals(), {})}; }

Outcome set_goal(const Arguments& arguments, Context& context) {
  if (arguments.words.empty() && !arguments.has("--days") && !arguments.has("--freezes"))
    throw RequestError("goal set wants a duration, --days or --freezes",
                       "like: steady goal set 45m --days mon-fri --freezes 1");
  const Date today = context.today();
  const Date from = from_day(arguments, context);
  row_to_set(arguments, from, Goals());  // a wrong word is refused before there is a file
  std::vector<std::string> answer;
  std::optional<Goals> goals;
  Store& store = context.store_to_write();
  store.change(context.stamp(), [&] {
    const Day before = context.history(store).on(today);
    const GoalRow row = store.put(row_to_set(arguments, from, store.goals()));
    const Day after = context.history(store).on(today);
    answer = said(goal_words(row) + ' ' + from_text(from, today) + "; earlier days stay.", before, after);
    if (before.met() && after.status == Status::pending && from == today)
      answer.push_back("From tomorrow instead: steady undo, then the same with --from tomorrow");
    goals = store.goals();
  });
  return {goals_report(*goals, answer), ExitCode::done, true};
}

Outcome remove_goal(const Arguments& arguments, Context& context) {
  const Date today = context.today();
  const Date from = parse_day(arguments.words[0], context.calendar(Nearest::future));
  std::vector<std::string> answer;
  std::optional<Goals> goals;
  Store& store = context.store_to_change();
  store.change(context.stamp(), [&] {
    const Goals held = store.goals();
    const auto row =
        std::find_if(held.rows().begin(), held.rows().end(), [from](const GoalRow& goal) { return goal.from == from; });
    if (row == held.rows().end())
      throw RequestError("no goal begins on " + quoted(arguments.words[0]), "see them: steady goal");
    const Day before = context.history(store).on(today);
    store.remove(*row);
    answer = said("The goal from " + iso(from) + " is gone.", before, context.history(store).on(today));
    goals = store.goals();
  });
  return {goals_report(*goals, answer), ExitCode::done, true};
}

Outcome show_offs(const Arguments&, Context& context) { return {offs_report(context.store_to_read().offs(), {})}; }

Outcome add_off(const Arguments& arguments, Context& context) {
  refuse_split_range(arguments.words, context);
  Off off;
  off.period = parse_off_range(arguments.words[0], context);
  off.reason = read_reason(std::span(arguments.words).subspan(1));
  std::vector<std::string> answer;
  std::vector<Off> offs;
  Store& store = context.store_to_write();
  store.change(context.stamp(), [&] {
    const Day before = context.history(store).on(context.today());
    off = store.add(off);
    answer = said(off_words(off) + ".", before, context.history(store).on(context.today()));
    offs = store.offs();
  });
  return {offs_report(offs, answer), ExitCode::done, true};
}

Outcome remove_off(const Arguments& arguments, Context& context) {
  const std::string& word = arguments.words[0];
  std::vector<std::string> answer;
  std::vector<Off> offs;
  Store& store = context.store_to_change();
  store.change(context.stamp(), [&] {
    const auto id = whole_number<std::int64_t>(word);
    const auto held = store.offs();
    const auto off = std::find_if(held.begin(), held.end(), [id](const Off& each) { return id && each.id == *id; });
    if (off == held.end()) throw RequestError("no days off have the ID " + quoted(word), "see them: steady off");
    const Day before = context.history(store).on(context.today());
    store.remove(*off);
    answer = said("No longer off: " + off_words(*off) + ".", before, context.history(store).on(context.today()));
    offs = store.offs();
  });
  return {offs_report(offs, answer), ExitCode::done, true};
}

}  // namespace steady
