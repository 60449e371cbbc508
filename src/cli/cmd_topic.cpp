// `topic`, `topic show NAME`, `topic rename A B`: what the time goes to.

#include <algorithm>
#include <array>

#include "commands.hpp"
#include "resource_words.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

/// Refuses a name that is no topic and in which none nests.
void check_known(const std::string& topic, const Store& store) {
  const auto all = with_nested(store.topics(), other_topics(store));
  std::vector<std::string> names;
  for (const TopicTime& time : all) {
    if (time.name == topic) return;
    if (time.name) names.push_back(*time.name);
  }
  const std::string near = nearest_name(topic, names);
  throw RequestError("there is no topic " + quoted(topic),
                     near.empty() ? "see them: steady topic" : "did you mean: " + near);
}

std::string topic_name(const std::string& name) {
  return checked_name("topic", name, "like: steady topic rename ml-bok ml-book");
}

/// One name for another, for a topic and for all that nests in it.
class Renaming {
 public:
  Renaming(std::string from, std::string to) : from_(std::move(from)), to_(std::move(to)) {}

  /// Whether that topic was one of them.
  bool rename(std::optional<std::string>& topic) const {
    if (!topic || !lies_in(*topic, from_)) return false;
    topic = topic_name(to_ + topic->substr(from_.size()));
    return true;
  }

 private:
  std::string from_;
  std::string to_;
};

/// Renames the topics of records of one kind, and says how many.
template <class Record>
std::int64_t rename_in(std::vector<Record> records, const Renaming& renaming, Store& store) {
  std::int64_t count = 0;
  for (Record& record : records) {
    if (!renaming.rename(record.topic)) continue;
    store.put(std::move(record));
    ++count;
  }
  return count;
}

Ids rename_in_sessions(const std::string& from, const Renaming& renaming, Store& store) {
  Ids ids;
  SessionFilter filter;
  filter.topic = from;
  // One after the other: there may be more sessions than anybody wants in memory.
  store.each_session(filter, [&ids](const Session& session) { ids.push_back(session.id); });
  ids.each([&](std::int64_t id) {
    auto session = store.session(id);
    renaming.rename(session->topic);
    store.replace(std::move(*session));
  });
  return ids;
}

void rename_in_timer(const Renaming& renaming, Store& store) {
  auto timer = store.timer();
  if (timer && renaming.rename(timer->topic)) store.set_timer(timer);
}

/// `12 sessions, 2 resources`.
std::string counted_all(std::span<const std::pair<std::int64_t, std::string_view>> counts) {
  std::string text;
  for (const auto& [count, noun] : counts)
    if (count > 0) text += (text.empty() ? "" : ", ") + counted(count, noun);
  return text;
}

}  // namespace

Outcome show_topics(const Arguments&, Context& context) {
  const Store& store = context.store_to_read();
  return {topics_report(with_nested(store.topics(), other_topics(store)), context.today())};
}

Outcome show_topic(const Arguments& arguments, Context& context) {
  const std::string& topic = arguments.words[0];
  const Store& store = context.store_to_read();
  check_known(topic, store);
  auto resources = store.resources();
  std::erase_if(resources,
                [&topic](const Resource& resource) { return !resource.topic || !lies_in(*resource.topic, topic); });
  const TopicFacts facts{topic, store.topic_days(topic), with_times(resources, store)};
  return {topic_report(facts, context.today(), context.settings().week_start)};
}

Outcome rename_topic(const Arguments& arguments, Context& context) {
  const std::string& from = arguments.words[0];
  const std::string to = topic_name(arguments.words[1]);
  if (from == to)
    throw RequestError("the topic is called " + quoted(to) + " already", "like: steady topic rename ml-bok ml-book");
  const Renaming renaming(from, to);
  Store& store = context.store_to_change();
  Ids ids;
  std::string what;
  store.change(context.stamp(), [&] {
    check_known(from, store);
    ids = rename_in_sessions(from, renaming, store);
    const std::array<std::pair<std::int64_t, std::string_view>, 4> counts = {
        {{static_cast<std::int64_t>(ids.size()), "session"},
         {rename_in(store.resources(), renaming, store), "resource"},
         {rename_in(store.learned(), renaming, store), "learned line"},
         {rename_in(store.plan(), renaming, store), "plan item"}}};
    rename_in_timer(renaming, store);
    what = counted_all(counts);
  });
  return {done_report(from + " is now " + to + ": " + what + ".", std::move(ids)), ExitCode::done, true};
}

}  // namespace steady
