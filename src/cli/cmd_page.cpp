// `steady page`: the record as one HTML file.

#include <algorithm>

#include "commands.hpp"
#include "context.hpp"
#include "resource_words.hpp"
#include "steady/core/text.hpp"
#include "steady/report/page.hpp"

namespace steady {

namespace {

constexpr std::chrono::days seven{7};

/// All that there is to name, also without time.
std::vector<TopicTime> topics_of(const Store& store, std::span<const Resource> resources,
                                 std::span<const Learned> learned, std::span<const PlanItem> plan) {
  std::vector<std::string> named;
  const auto note = [&named](const auto& records) {
    for (const auto& record : records)
      if (record.topic) named.push_back(*record.topic);
  };
  note(resources);
  note(learned);
  note(plan);
  return with_nested(store.topics(), named);
}

std::vector<Session> sessions_of(Period period, const Store& store) {
  SessionFilter filter;
  filter.period = period;
  return store.sessions(filter);
}

/// The items of the last weeks, of this one and of those to come.
std::vector<Planned> plan_of(std::span<const PlanItem> items, Period week, const Store& store, WeekStart start) {
  const Date from = week.first - weeks_of_plan_on_page * seven;
  const auto sessions = sessions_of({from, last_date}, store);
  std::vector<Planned> plan;
  for (const PlanItem& item : items)
    if (week_of(item, start).first >= from) plan.push_back(planned(item, sessions, start));
  return plan;
}

std::string make_page(Context& context) {
  const Settings& settings = context.settings();
  const Store& store = context.store_to_read();
  const History history = context.history(store);
  const Period week = week_of(context.today(), settings.week_start);
  const auto resources = store.resources();
  const auto learned = store.learned();
  const auto items = store.plan();
  const auto topics = topics_of(store, resources, learned, items);
  const auto timed = with_times(resources, store);
  const auto plan = plan_of(items, week, store, settings.week_start);
  SessionFilter newest;
  newest.limit = most_sessions_on_page;
  const auto sessions = store.sessions(newest);
  const auto of_week = sessions_of(week, store);
  const PageFacts facts{settings.subject, of_week, topics, timed, plan, learned, sessions};
  return page(facts, {history, settings.week_start, settings.day_start});
}

/// On a terminal nothing may be obeyed that came in as data.
void print_page(const std::string& page, Machine& machine) {
  if (!machine.terminal_width()) return machine.print(page);
  std::string shown;
  for (std::string_view rest = page; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    shown += printable(line) + '\n';
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  machine.print(shown);
}

}  // namespace

Outcome write_page(const Arguments& arguments, Context& context) {
  Machine& machine = context.machine();
  const auto path = arguments.value("--output");
  if (!path && machine.terminal_width())
    throw RequestError("a page is a file for a browser, too long for a terminal",
                       "like: steady page -o page.html   (to see it here all the same: -o -)");
  const std::string page = make_page(context);
  if (!path || *path == "-") {
    print_page(page, machine);
    return {};
  }
  machine.write_stream(*path, [&](const Machine::Write& write) { write(page); });
  return {done_report("Wrote " + *path + "; open it in a browser.", {}), ExitCode::done, true};
}

}  // namespace steady
