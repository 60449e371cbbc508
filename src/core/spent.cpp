#include "steady/core/spent.hpp"

#include <algorithm>
#include <map>

namespace steady {

namespace {

/// Gives the time to the topic and to all in which it nests.
void add(std::map<std::string, TopicTime>& totals, const std::string& topic, const TopicTime& time) {
  for (std::size_t end = topic.find('/');; end = topic.find('/', end + 1)) {
    const std::string name = topic.substr(0, end);
    if (!name.empty()) {
      TopicTime& total = totals[name];
      total.name = name;
      total.seconds += time.seconds;
      total.sessions += time.sessions;
      total.last_day = std::max(total.last_day, time.last_day);
    }
    if (end == topic.npos) return;
  }
}

bool comes_before(const TopicTime& a, const TopicTime& b) {
  if (a.seconds != b.seconds) return a.seconds > b.seconds;
  if (a.name.has_value() != b.name.has_value()) return a.name.has_value();
  return a.name < b.name;
}

}  // namespace

std::vector<TopicTime> with_nested(std::span<const TopicTime> typed, std::span<const std::string> others) {
  std::map<std::string, TopicTime> totals;
  std::vector<TopicTime> found;
  for (const TopicTime& time : typed) {
    if (time.name) {
      add(totals, *time.name, time);
    } else {
      found.push_back(time);
    }
  }
  for (const std::string& topic : others) add(totals, topic, {});
  for (auto& [name, total] : totals) found.push_back(std::move(total));
  std::sort(found.begin(), found.end(), comes_before);
  return found;
}

}  // namespace steady
