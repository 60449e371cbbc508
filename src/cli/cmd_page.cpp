// `steady page`: the record as one HTML file.

#include <vector>

#include "commands.hpp"
#include "context.hpp"
#include "resource_words.hpp"
#include "steady/report/page.hpp"

namespace steady {

namespace {

constexpr std::chrono::days seven{7};

std::vector<Session> sessions_of(Period period, const Store& store) {
  SessionFilter filter;
  filter.period = period;
  return store.sessions(filter);
}

/// The items of the last weeks, of this one and of those to come.
std::vector<Planned> plan_of(std::vector<PlanItem> items, Period week, const Store& store, WeekStart start) {
  const Date from = week.first - weeks_of_plan_on_page * seven;
  std::erase_if(items, [&](const PlanItem& item) { return week_of(item, start).first < from; });
  if (items.empty()) return {};
  const auto sessions = sessions_of({from, last_date}, store);
  std::vector<Planned> plan;
  for (const PlanItem& item : items) plan.push_back(planned(item, sessions, start));
  return plan;
}

std::string make_page(Context& context) {
  const Settings& settings = context.settings();
  const Store& store = context.store_to_read();
  const History history = context.history(store);
  const Period week = week_of(context.today(), settings.week_start);
  const auto resources = store.resources();
  const auto learned = store.learned();
  const auto topics = with_nested(store.topics(), other_topics(store));
  const auto timed = with_times(resources, store);
  const auto plan = plan_of(store.plan(), week, store, settings.week_start);
  SessionFilter newest;
  newest.limit = most_sessions_on_page;
  const auto sessions = store.sessions(newest);
  const auto of_week = sessions_of(week, store);
  const PageFacts facts{settings.subject, of_week, topics, timed, plan, learned, sessions};
  return page(facts, {history, settings.week_start, settings.day_start});
}

}  // namespace

Outcome write_page(const Arguments& arguments, Context& context) {
  Machine& machine = context.machine();
  const auto path = arguments.value("--output");
  const bool printed = !path || *path == "-";
  if (printed && machine.terminal_width())
    throw RequestError("a page is a file for a browser and nothing to read on a terminal",
                       "like: steady page -o page.html");
  const std::string page = make_page(context);
  if (printed) {
    machine.print(page);
    return {};
  }
  machine.write_stream(*path, [&](const Machine::Write& write) { write(page); });
  return {done_report("Wrote " + *path + "; open it in a browser.", {}), ExitCode::done, true};
}

}  // namespace steady
