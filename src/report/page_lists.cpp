// Topics, plan, resources and what was learned. Each list has so many bytes, so that the page stays short.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "page_parts.hpp"
#include "phrases.hpp"
#include "plan_table.hpp"
#include "steady/core/duration.hpp"
#include "steady/core/explain.hpp"
#include "steady/core/text.hpp"
#include "steady/core/url.hpp"

namespace steady {

namespace {

constexpr std::size_t bytes_of_a_list = 60'000;
constexpr std::size_t bytes_of_a_row = 500;  ///< its markup, without texts
constexpr std::chrono::days seven{7};

void put_more(PageValues& list, std::size_t left_out, std::string_view command) {
  if (left_out > 0) list.add("MORE").set("WORDS", fmt::format("and {} more: {}", left_out, command));
}

std::string joined(std::initializer_list<std::string> parts) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty() && !part.empty()) text += ", ";
    text += part;
  }
  return text;
}

/// A topic and how deep it nests.
struct Nested {
  const TopicTime* time;
  std::size_t depth;
  std::size_t skip;  ///< bytes of its name that the row above says already
};

/// The topics, each below the one in which it nests.
class Tree {
 public:
  explicit Tree(std::span<const TopicTime> topics) {
    std::set<std::string_view> names;
    for (const TopicTime& time : topics)
      if (time.name) names.insert(*time.name);
    for (const TopicTime& time : topics) children_[parent_of(time, names)].push_back(&time);
    add_children("", 0);
  }
  std::vector<Nested> take() { return std::move(all_); }

 private:
  static std::string_view parent_of(const TopicTime& time, const std::set<std::string_view>& names) {
    const std::size_t slash = time.name ? time.name->rfind('/') : std::string::npos;
    if (slash == std::string::npos) return {};
    const std::string_view parent = std::string_view(*time.name).substr(0, slash);
    return names.contains(parent) ? parent : std::string_view();
  }

  void add_children(std::string_view parent, std::size_t depth) {
    const auto found = children_.find(parent);
    if (found == children_.end()) return;
    for (const TopicTime* time : found->second) {
      all_.push_back({time, depth, depth == 0 ? 0 : parent.size() + 1});
      if (time->name) add_children(*time->name, depth + 1);
    }
  }

  std::map<std::string_view, std::vector<const TopicTime*>> children_;
  std::vector<Nested> all_;
};

void put_topic(PageValues& list, const Nested& nested, Seconds most, Date today) {
  const TopicTime& time = *nested.time;
  const std::string name = time.name.value_or("");
  const std::string label = nested.skip < name.size() ? name.substr(nested.skip) : name;
  PageValues& row = list.add("TOPIC");
  row.set("NAME", name).set("NONE", time.name ? "" : "true").set("LABEL", time.name ? label : "no topic");
  row.set("SECONDS", time.seconds.count()).set("SESSIONS", time.sessions);
  row.set("LAST", time.last_day ? iso(*time.last_day) : "");
  row.set("LAST_WORDS", time.last_day ? date_text(*time.last_day, today) : "");
  row.set("DEPTH", std::min<std::size_t>(nested.depth, 3)).set("LENGTH", bar_length(time.seconds, most));
  row.set("TIME", time.sessions > 0 ? duration_text(time.seconds) : "-");
}

std::string week_title(Period week, const Scene& scene) {
  const Period now = week_of(scene.history.today(), scene.week_start);
  if (week == now) return "This week";
  if (week.first == now.first + seven) return "Next week";
  if (week.first == now.first - seven) return "Last week";
  return period_text(week);
}

void put_item(PageValues& group, const Planned& planned, const Scene& scene) {
  const PlanItem& item = planned.item;
  PageValues& row = group.add("ITEM");
  row.set("STATUS", std::string(status_name(planned.status()))).set("ID", item.id);
  row.set("WEEK", week_key(planned.week, scene.week_start)).set("TEXT", item.text);
  row.set("TARGET", item.target ? std::to_string(item.target->count()) : "");
  row.set("SECONDS", planned.seconds ? std::to_string(planned.seconds->count()) : "");
  row.set("DETAIL", joined({item.topic.value_or(""), item.day ? date_text(*item.day, scene.history.today()) : "",
                            progress_text(planned), std::string(status_name(planned.status()))}));
  if (planned.seconds && item.target) row.add("PROGRESS").set("LENGTH", bar_length(*planned.seconds, *item.target));
}

/// This week, then what is to come, then what was, the latest first.
std::vector<Planned> by_nearness(std::span<const Planned> plan, Period now) {
  std::vector<Planned> sorted(plan.begin(), plan.end());
  const auto begins = std::stable_partition(sorted.begin(), sorted.end(),
                                            [&](const Planned& each) { return each.week.first >= now.first; });
  std::stable_sort(begins, sorted.end(),
                   [](const Planned& a, const Planned& b) { return a.week.first > b.week.first; });
  return sorted;
}

struct NamedStatus {
  ResourceStatus status;
  std::string_view title;
};
constexpr std::array groups = {NamedStatus{ResourceStatus::doing, "Under way"},
                               NamedStatus{ResourceStatus::want, "Wanted"}, NamedStatus{ResourceStatus::done, "Done"},
                               NamedStatus{ResourceStatus::dropped, "Dropped"}};

void put_resource(PageValues& group, const ResourceFacts& facts) {
  const Resource& resource = facts.resource;
  PageValues& row = group.add("RESOURCE");
  row.set("ID", resource.id).set("STATUS", std::string(status_name(resource.status())));
  row.set("SECONDS", facts.seconds.count()).set("SESSIONS", facts.sessions);
  row.set("DETAIL", joined({resource.kind.value_or(""), resource.topic.value_or("")}));
  row.set("TIME", facts.sessions > 0 ? duration_text(facts.seconds) : "");
  const bool leads_somewhere = resource.url && looks_like_url(*resource.url) && fault_in_url(*resource.url).empty();
  PageValues& name = row.add(leads_somewhere ? "LINK" : "UNLINKED").set("LABEL", resource.title);
  if (leads_somewhere) name.set("URL", *resource.url);
  if (resource.note) row.add("REMARK").set("TEXT", *resource.note);
}

std::size_t size_of(const Resource& resource) {
  return bytes_of_a_row + escaped_size(resource.url.value_or("")) + escaped_size(resource.title) +
         escaped_size(resource.note.value_or("")) + escaped_size(resource.topic.value_or("")) +
         escaped_size(resource.kind.value_or(""));
}

}  // namespace

std::size_t put_topics(PageValues& page, std::span<const TopicTime> topics, Date today) {
  if (topics.empty()) return 0;
  Seconds most{};
  for (const TopicTime& time : topics) most = std::max(most, time.seconds);
  PageValues& list = page.add("TOPICS");
  Allowance room(bytes_of_a_list);
  std::size_t listed = 0;
  for (const Nested& nested : Tree(topics).take()) {
    if (!room.take(bytes_of_a_row + 2 * escaped_size(nested.time->name.value_or("")))) break;
    put_topic(list, nested, most, today);
    ++listed;
  }
  put_more(list, topics.size() - listed, "steady topic");
  return room.used();
}

std::size_t put_plan(PageValues& page, std::span<const Planned> plan, const Scene& scene) {
  if (plan.empty()) return 0;
  PageValues& list = page.add("PLAN");
  Allowance room(bytes_of_a_list);
  std::optional<Period> week;
  std::size_t listed = 0;
  for (const Planned& planned : by_nearness(plan, week_of(scene.history.today(), scene.week_start))) {
    const std::size_t texts = escaped_size(planned.item.text) + escaped_size(planned.item.topic.value_or(""));
    if (!room.take(bytes_of_a_row + texts)) break;
    if (week != planned.week) list.add("PLAN_GROUP").set("TITLE", week_title(planned.week, scene));
    week = planned.week;
    put_item(list.sections.back(), planned, scene);
    ++listed;
  }
  put_more(list, plan.size() - listed, "steady plan WEEK");
  return room.used();
}

std::size_t put_resources(PageValues& page, std::span<const ResourceFacts> resources) {
  if (resources.empty()) return 0;
  PageValues& list = page.add("RESOURCES");
  Allowance room(2 * bytes_of_a_list);
  std::size_t listed = 0;
  for (const auto& [status, title] : groups) {
    PageValues* group = nullptr;
    for (const ResourceFacts& facts : resources) {
      if (facts.resource.status() != status || !room.take(size_of(facts.resource))) continue;
      if (group == nullptr)
        group = &list.add("RESOURCE_GROUP")
                     .set("TITLE", std::string(title))
                     .set("STATUS", std::string(status_name(status)));
      put_resource(*group, facts);
      ++listed;
    }
  }
  put_more(list, resources.size() - listed, "steady resource");
  return room.used();
}

std::size_t put_learned(PageValues& page, std::span<const Learned> lines) {
  if (lines.empty()) return 0;
  PageValues& list = page.add("LEARNED");
  Allowance room(bytes_of_a_list);
  std::size_t listed = 0;
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
    if (!room.take(bytes_of_a_row / 2 + escaped_size(line->text) + escaped_size(line->topic.value_or("")))) break;
    list.add("LINE")
        .set("ID", line->id)
        .set("TEXT", line->text)
        .set("DETAIL", joined({line->topic.value_or(""), full_date(line->day)}));
    ++listed;
  }
  put_more(list, lines.size() - listed, "steady learned");
  return room.used();
}

}  // namespace steady
