#include "resource_words.hpp"

#include <algorithm>
#include <charconv>

#include "steady/core/url.hpp"

namespace steady {

namespace {

const Resource* with_id(const std::vector<Resource>& resources, std::int64_t id) {
  const auto found =
      std::find_if(resources.begin(), resources.end(), [id](const Resource& each) { return each.id == id; });
  return found == resources.end() ? nullptr : &*found;
}

[[noreturn]] void refuse_unknown(const std::string& word, const std::vector<Resource>& resources) {
  if (resources.empty())
    throw RequestError("there is no resource " + quoted(word) + "; there is none yet",
                       "the first: steady resource add https://example.org/course");
  if (looks_like_url(word))
    throw RequestError("no resource has the URL " + quoted(word), "add it: steady resource add URL");
  throw RequestError("there is no resource " + quoted(word) + "; the newest is " + std::to_string(resources.back().id),
                     "see them: steady resource");
}

}  // namespace

std::optional<std::int64_t> read_id(const std::string& word) {
  std::int64_t id = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), id);
  if (error != std::errc{} || end != word.data() + word.size() || id < 0) return std::nullopt;
  return id;
}

void check_resource_word(const std::string& word) {
  if (read_id(word)) return;
  if (!looks_like_url(word))
    throw RequestError(quoted(word) + " is neither the ID of a resource nor a URL",
                       "like: -r 3, or -r https://example.org/course   (the IDs: steady resource)");
  if (const auto fault = fault_in_url(word); !fault.empty())
    throw RequestError("the URL " + quoted(word) + " " + std::string(fault), "like: https://example.org/course");
}

Resource find_resource(const std::string& word, const Store& store) {
  check_resource_word(word);
  const auto resources = store.resources();
  const auto id = read_id(word);
  const Resource* const found = id ? with_id(resources, *id) : with_url(resources, word);
  if (found == nullptr) refuse_unknown(word, resources);
  return *found;
}

bool names_known_resource(const Arguments& arguments) {
  const auto word = arguments.value("--resource");
  return word && !looks_like_url(*word);
}

Resource resource_of_url(const std::string& url, ResourceStatus status, Context& context) {
  Resource resource;
  resource.url = url;
  resource.title = title_of_url(url);
  resource.kind = kind_of_url(url);
  resource.added_at = context.now();
  set_status(resource, status, context.today());
  return resource;
}

std::string name_resource(Labels& labels, const Arguments& arguments, Store& store, Context& context) {
  const auto word = arguments.value("--resource");
  return word ? name_resource(labels, *word, store, context) : std::string();
}

std::string name_resource(Labels& labels, const std::string& word, Store& store, Context& context) {
  const auto resources = store.resources();
  if (looks_like_url(word) && with_url(resources, word) == nullptr) {
    Resource fresh = resource_of_url(word, ResourceStatus::doing, context);
    fresh.topic = labels.topic;
    fresh = store.put(std::move(fresh));
    labels.resource = fresh.id;
    return "New resource " + std::to_string(fresh.id) + ", doing: " + fresh.title;
  }
  const Resource known = find_resource(word, store);
  labels.resource = known.id;
  if (known.topic && (!labels.topic || labels.usual_topic)) labels.topic = known.topic;
  return {};
}

bool is_there(const std::optional<std::int64_t>& id, const Store& store) {
  return id && with_id(store.resources(), *id) != nullptr;
}

std::string begin_resource(const std::optional<std::int64_t>& id, Store& store, Context& context) {
  if (!id) return {};
  const auto resources = store.resources();
  const Resource* const found = with_id(resources, *id);
  if (found == nullptr || found->status() != ResourceStatus::want) return {};
  Resource begun = *found;
  set_status(begun, ResourceStatus::doing, context.today());
  store.put(begun);
  return "Resource " + std::to_string(begun.id) + ", now doing: " + begun.title;
}

std::vector<ResourceFacts> with_times(const std::vector<Resource>& resources, const Store& store) {
  std::vector<ResourceFacts> all;
  const auto times = store.resource_times();
  for (const Resource& resource : resources) {
    ResourceFacts& facts = all.emplace_back(ResourceFacts{.resource = resource});
    const auto time =
        std::find_if(times.begin(), times.end(), [&](const ResourceTime& each) { return each.name == resource.id; });
    if (time == times.end()) continue;
    facts.seconds = time->seconds;
    facts.sessions = time->sessions;
    facts.last_day = time->last_day;
  }
  return all;
}

std::vector<std::string> other_topics(const Store& store) {
  std::vector<std::string> topics;
  const auto note = [&topics](const auto& records) {
    for (const auto& record : records)
      if (record.topic) topics.push_back(*record.topic);
  };
  note(store.resources());
  note(store.learned());
  note(store.plan());
  return topics;
}

}  // namespace steady
