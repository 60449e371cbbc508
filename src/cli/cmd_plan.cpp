// `plan [WEEK]`, `plan add TEXT…`, `plan done ID`, `plan drop ID`, `plan carry [WEEK]`: what one intends.

#include <algorithm>

#include "commands.hpp"
#include "resource_words.hpp"
#include "steady/core/text.hpp"
#include "steady/report/plan_reports.hpp"

namespace steady {

namespace {

constexpr std::chrono::days seven{7};

PlanScene scene_of(Context& context) { return {context.today(), context.settings().week_start}; }

std::vector<Session> sessions_of(Period week, const Store& store) {
  SessionFilter filter;
  filter.period = week;
  return store.sessions(filter);
}

std::vector<Planned> planned_of(Period week, const Store& store, Context& context) {
  return planned_in(week.first, store.plan(), sessions_of(week, store), context.settings().week_start);
}

Planned as_planned(const PlanItem& item, const Store& store, Context& context) {
  const WeekStart start = context.settings().week_start;
  return planned(item, sessions_of(week_of(item, start), store), start);
}

Outcome changed(std::span<const Planned> items, Period week, const std::vector<std::string>& answer, Context& context) {
  return {changed_plan_report(week, items, scene_of(context), answer), ExitCode::done, true};
}

std::string read_text(const std::vector<std::string>& words) {
  const std::string text = read_note(words).value_or("");
  if (text.find_first_not_of(" \t\r\n") == std::string::npos)
    throw RequestError(quoted(text) + " is nothing to plan",
                       "like: steady plan add \"Re-read chapter 10\" -t ml-book --target 2h");
  return text;
}

std::optional<std::string> read_topic(const Arguments& arguments) {
  const auto topic = arguments.value("--topic");
  if (!topic) return std::nullopt;
  return checked_name("topic", *topic, "like: steady plan add \"Re-read chapter 10\" -t ml-book");
}

[[noreturn]] void refuse_past(const std::string& word, Context& context) {
  throw RequestError(quoted(word) + " is over (today is " + iso(context.today()) + ")",
                     "plan what is to come: steady plan add \"Read on\" --week next");
}

Period week_to_plan(const std::optional<std::string>& word, Context& context) {
  if (!word) return week_of(context.today(), context.settings().week_start);
  const Period week = parse_week(*word, context.calendar(Nearest::future));
  if (week.last < context.today()) refuse_past(*word, context);
  return week;
}

/// `tomorrow` and `-3`, which are what they are whatever week is named.
bool counts_from_today(const std::string& word, const Calendar& calendar) {
  constexpr std::chrono::days one{1};
  Calendar tomorrow = calendar;
  tomorrow.today += one;
  return parse_day(word, tomorrow) == parse_day(word, calendar) + one;
}

/// With a week named, a weekday or a date without year is the first from there on.
Date day_to_plan(const std::string& word, const std::optional<Period>& week, Context& context) {
  Calendar calendar = context.calendar(Nearest::future);
  if (week && !counts_from_today(word, calendar)) calendar.today = std::max(calendar.today, week->first);
  const Date day = parse_day(word, calendar);
  if (day < context.today()) refuse_past(word, context);
  if (week && !week->contains(day))
    throw RequestError(quoted(word) + " is " + iso(day) + ", which is not in the week from " + iso(week->first) +
                           " to " + iso(week->last),
                       "leave out --week, or name a day in it");
  return day;
}

PlanItem read_item(const Arguments& arguments, Context& context) {
  PlanItem item;
  item.text = read_text(arguments.words);
  item.topic = read_topic(arguments);
  if (const auto target = arguments.value("--target")) item.target = parse_duration(*target);
  const auto week = arguments.value("--week");
  Period period = week_to_plan(week, context);
  if (const auto day = arguments.value("--day")) {
    item.day = day_to_plan(*day, week ? std::optional(period) : std::nullopt, context);
    period = week_of(*item.day, context.settings().week_start);
  }
  item.week = period.first;
  return item;
}

PlanItem find_item(const std::string& word, const Store& store) {
  const auto id = read_id(word);
  const auto items = store.plan();
  for (const PlanItem& item : items)
    if (id && item.id == *id) return item;
  if (items.empty())
    throw RequestError("there is no plan item " + quoted(word) + "; there is none yet",
                       "the first: steady plan add \"Re-read chapter 10\" -t ml-book --target 2h");
  throw RequestError("there is no plan item " + quoted(word), "see them: steady plan");
}

/// What a carried item became is the one to speak of.
void refuse_carried(const PlanItem& item, const Store& store, Context& context) {
  if (item.status != PlanStatus::carried) return;
  const Uid successor = carried_on(as_planned(item, store, context)).uid;
  const auto items = store.plan();
  const auto next =
      std::find_if(items.begin(), items.end(), [&](const PlanItem& each) { return each.uid == successor; });
  throw RequestError("plan item " + std::to_string(item.id) + " was carried to the week after",
                     next == items.end() ? "see it: steady plan next" : "there it is " + std::to_string(next->id));
}

Outcome conclude(const Arguments& arguments, PlanStatus status, Context& context) {
  Store& store = context.store_to_change();
  Outcome outcome;
  store.change(context.stamp(), [&] {
    PlanItem item = find_item(arguments.words[0], store);
    refuse_carried(item, store, context);
    const bool same = item.status == status;
    item.status = status;
    if (!same) item = store.put(std::move(item));
    const Planned told = as_planned(item, store, context);
    std::string answer = status == PlanStatus::done ? "Done" : "Dropped";
    answer += (same ? " already: " : ": ") + plan_words(told, context.today());
    outcome = changed({&told, 1}, told.week, {answer}, context);
  });
  return outcome;
}

/// Writes the items anew for the next week, marks the old ones, and returns both.
std::vector<Planned> carry(std::vector<Planned> open, Store& store, Context& context) {
  std::vector<Planned> moved;
  const auto there = store.plan();
  for (Planned& each : open) {
    const PlanItem next = carried_on(each);
    each.item.status = PlanStatus::carried;
    store.put(each.item);
    const bool known =
        std::any_of(there.begin(), there.end(), [&](const PlanItem& other) { return other.uid == next.uid; });
    if (!known) moved.push_back(as_planned(store.put(next), store, context));
  }
  open.insert(open.end(), moved.begin(), moved.end());
  return open;
}

}  // namespace

Outcome show_plan(const Arguments& arguments, Context& context) {
  const std::string word = arguments.words.empty() ? "this" : arguments.words[0];
  const Period week = parse_week(word, context.calendar(Nearest::future));
  const Store& store = context.store_to_read();
  return {plan_report(week, planned_of(week, store, context), scene_of(context))};
}

Outcome add_plan(const Arguments& arguments, Context& context) {
  PlanItem item = read_item(arguments, context);
  Store& store = context.store_to_write();
  Outcome outcome;
  store.change(context.stamp(), [&] {
    const Planned told = as_planned(store.put(std::move(item)), store, context);
    outcome = changed({&told, 1}, told.week, {plan_words(told, context.today())}, context);
  });
  return outcome;
}

Outcome finish_plan(const Arguments& arguments, Context& context) {
  return conclude(arguments, PlanStatus::done, context);
}

Outcome drop_plan(const Arguments& arguments, Context& context) {
  return conclude(arguments, PlanStatus::dropped, context);
}

Outcome carry_plan(const Arguments& arguments, Context& context) {
  const std::string word = arguments.words.empty() ? "this" : arguments.words[0];
  const Period week = parse_week(word, context.calendar(Nearest::future));
  if (week.last + seven > last_date) throw RequestError("there is no week after " + quoted(word));
  Store& store = context.store_to_change();
  Outcome outcome;
  store.change(context.stamp(), [&] {
    auto items = planned_of(week, store, context);
    std::erase_if(items, [](const Planned& each) { return !each.open(); });
    std::vector<std::string> answer;
    items = carry(std::move(items), store, context);
    for (const Planned& each : items)
      if (each.week != week) answer.push_back(plan_words(each, context.today()));
    const std::string to = week_key({week.first + seven, week.last + seven}, context.settings().week_start);
    answer.insert(answer.begin(),
                  answer.empty() ? "Nothing to carry: no item of that week is open." : "Carried to " + to + ":");
    outcome = changed(items, week, answer, context);
  });
  return outcome;
}

}  // namespace steady
