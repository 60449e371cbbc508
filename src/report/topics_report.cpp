#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "phrases.hpp"
#include "steady/core/duration.hpp"
#include "steady/core/explain.hpp"
#include "steady/core/text.hpp"
#include "subjects.hpp"

namespace steady {

namespace {

using Align = Column::Align;
constexpr std::size_t most_weeks_drawn = 26;

/// The time of all topics together: those that nest in no other.
Seconds whole_time(std::span<const TopicTime> topics) {
  Seconds whole{};
  for (const TopicTime& time : topics)
    if (!time.name || time.name->find('/', 1) == std::string::npos) whole += time.seconds;
  return whole;
}

/// The topics as a tree: each below the one in which it nests, most time first.
class Tree {
 public:
  Tree(std::span<const TopicTime> topics, Date today) : today_(today), whole_(whole_time(topics)) {
    for (const TopicTime& time : topics) children_[parent_of(time)].push_back(&time);
    table_.columns = {{Align::left, 0, true, 0}, {Align::right}, {Align::right}, {Align::left, 1}};
    add_children({}, 0);
  }
  TextTable take() { return std::move(table_); }

 private:
  static std::string parent_of(const TopicTime& time) {
    const std::size_t slash = time.name ? time.name->rfind('/') : std::string::npos;
    return slash == std::string::npos ? std::string() : time.name->substr(0, slash);
  }

  void add_children(const std::string& parent, std::size_t depth) {
    const auto found = children_.find(parent);
    if (found == children_.end()) return;
    for (const TopicTime* time : found->second) {
      add(*time, parent.empty() ? 0 : parent.size() + 1, depth);
      if (time->name && !time->name->empty()) add_children(*time->name, depth + 1);
    }
  }

  void add(const TopicTime& time, std::size_t skip, std::size_t depth) {
    const std::string name = time.name ? time.name->substr(skip) : "no topic";
    const auto percent = whole_ > Seconds{0} ? time.seconds * 100 / whole_ : 0;
    table_.rows.push_back({Cell(std::string(2 * depth, ' ') + name, time.name ? Style::plain : Style::dim),
                           Cell(time.sessions > 0 ? duration_text(time.seconds) : "-"),
                           Cell(time.sessions > 0 ? fmt::format("{}%", percent) : "", Style::dim),
                           Cell(time.last_day ? date_text(*time.last_day, today_) : "", Style::dim)});
  }

  Date today_;
  Seconds whole_;
  std::map<std::string, std::vector<const TopicTime*>> children_;
  TextTable table_;
};

/// A week and its time.
struct WeekTime {
  Period week;
  Seconds seconds{};
};

/// All weeks from the first day's to the last day's, also those without time.
std::vector<WeekTime> weeks_of(std::span<const DayTotal> days, WeekStart start) {
  std::vector<WeekTime> weeks;
  for (const DayTotal& day : days) {
    if (weeks.empty()) weeks.push_back({week_of(day.date, start)});
    while (!weeks.back().week.contains(day.date))
      weeks.push_back({week_of(weeks.back().week.last + std::chrono::days{1}, start)});
    weeks.back().seconds += day.seconds;
  }
  return weeks;
}

void say_weeks(Document& document, std::span<const WeekTime> weeks, Date today) {
  const auto drawn = weeks.last(std::min(weeks.size(), most_weeks_drawn));
  Trend trend;
  Seconds most{};
  for (const WeekTime& each : drawn) {
    trend.times.push_back(each.seconds);
    most = std::max(most, each.seconds);
  }
  TextTable table;
  table.columns = {{Align::left, 0, false, 0}, {Align::left}, {Align::left, 0, true}};
  table.rows.push_back(
      {Cell("By week", Style::dim), Cell(std::move(trend), Style::met),
       Cell(fmt::format("from {}, up to {} a week", date_text(drawn.front().week.first, today), duration_text(most)),
            Style::dim)});
  document.text.emplace_back(std::move(table));
}

}  // namespace

Document topics_report(std::span<const TopicTime> topics, Date today) {
  Values values;
  for (const TopicTime& time : topics)
    values.push_back(Fields{
        {"topic", time.name}, {"seconds", time.seconds}, {"sessions", time.sessions}, {"last_day", time.last_day}});
  Document document;
  document.schema = "steady/topics/1";
  document.fields = {{"topics", std::move(values)}};
  document.table = "topics";
  document.table_columns = {"topic", "seconds", "sessions", "last_day"};
  if (topics.empty()) {
    document.line("No topics yet. A topic is what the time goes to:");
    document.line("steady log 30m \"Chapter 10\" -t ml-book", Style::strong, 2);
    return document;
  }
  document.text.emplace_back(Tree(topics, today).take());
  document.gap();
  document.line("one of them: steady topic show NAME   renamed: steady topic rename OLD NEW", Style::dim, 2);
  return document;
}

Document topic_report(const TopicFacts& facts, Date today, WeekStart week_start) {
  Seconds seconds{};
  std::int64_t sessions = 0;
  for (const DayTotal& day : facts.days) {
    seconds += day.seconds;
    sessions += day.sessions;
  }
  const bool any = !facts.days.empty();
  const auto weeks = weeks_of(facts.days, week_start);
  Values week_values;
  for (const WeekTime& each : weeks)
    week_values.push_back(Fields{{"week", week_key(each.week, week_start)}, {"seconds", each.seconds}});
  Document document;
  document.schema = "steady/topic/1";
  document.fields = {{"topic", facts.topic},
                     {"seconds", seconds},
                     {"sessions", sessions},
                     {"first_day", any ? Value(facts.days.front().date) : Value()},
                     {"last_day", any ? Value(facts.days.back().date) : Value()},
                     {"weeks", std::move(week_values)},
                     {"resources", resource_values(facts.resources)}};
  document.table = "weeks";
  document.table_columns = {"week", "seconds"};
  const std::string words = any ? fmt::format("{} in {}, {}", duration_text(seconds), counted(sessions, "session"),
                                              period_text({facts.days.front().date, facts.days.back().date}))
                                : "no time yet";
  document.line({{facts.topic, Style::strong}, {"   " + words}});
  if (any) say_weeks(document.gap(), weeks, today);
  document.gap();
  if (!facts.resources.empty()) document.text.emplace_back(resource_table(facts.resources));
  document.gap();
  document.line("its sessions: steady list all -t " + shell_word(facts.topic), Style::dim, 2);
  return document;
}

}  // namespace steady
