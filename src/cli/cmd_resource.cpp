// `resource`, `resource add`, `show`, `set`, `done`, `drop`, `next`: what promises to teach something.

#include <algorithm>

#include "commands.hpp"
#include "resource_words.hpp"
#include "scenes.hpp"
#include "steady/core/proposal.hpp"
#include "steady/core/text.hpp"
#include "steady/core/url.hpp"

namespace steady {

namespace {

using Text = std::optional<std::string>;

std::string checked_title(const std::string& title) {
  const std::string_view fault = fault_in_title(title);
  if (!fault.empty())
    throw RequestError("the title " + quoted(title) + " " + std::string(fault),
                       "like: steady resource add \"Deep Learning\" --kind book");
  return title;
}

/// An empty value takes away what was there.
Text read_name(const char* noun, const std::string& name) {
  if (name.empty()) return std::nullopt;
  return checked_name(noun, name, "like: --kind video --topic ml-book");
}

ResourceStatus read_status(const std::string& word) {
  if (const auto status = resource_status_named(word)) return *status;
  throw RequestError(quoted(word) + " is not the status of a resource",
                     "like: --status doing   (want doing done dropped)");
}

/// What the options ask for; what is absent stays as it is.
struct Wish {
  Text title;
  std::optional<Text> kind, topic, note;
  std::optional<ResourceStatus> status;

  bool empty() const { return !title && !kind && !topic && !note && !status; }
};

Wish read_wish(const Arguments& arguments) {
  Wish wish;
  if (const auto title = arguments.value("--title")) wish.title = checked_title(*title);
  if (const auto kind = arguments.value("--kind")) wish.kind.emplace(read_name("kind", *kind));
  if (const auto topic = arguments.value("--topic")) wish.topic.emplace(read_name("topic", *topic));
  if (const auto note = arguments.value("--note")) wish.note.emplace(read_note({{*note}}));
  if (const auto status = arguments.value("--status")) wish.status = read_status(*status);
  return wish;
}

void grant(const Wish& wish, Resource& resource, Date today) {
  if (wish.title) resource.title = *wish.title;
  if (wish.kind) resource.kind = *wish.kind;
  if (wish.topic) resource.topic = *wish.topic;
  if (wish.note) resource.note = *wish.note;
  if (wish.status) set_status(resource, *wish.status, today);
}

/// The URL or the title that the words say.
Resource read_resource(const Arguments& arguments, const Wish& wish, Context& context) {
  const std::vector<std::string>& words = arguments.words;
  const ResourceStatus status = wish.status.value_or(ResourceStatus::want);
  Resource resource;
  if (looks_like_url(words[0])) {
    if (words.size() > 1)
      throw RequestError(
          quoted(words[1]) + " stands behind the URL",
          "its title: steady resource add " + words[0] + " --title \"" + joined(std::span(words).subspan(1)) + '"');
    check_resource_word(words[0]);
    resource = resource_of_url(words[0], status, context);
  } else {
    const std::string title = checked_title(joined(words));
    if (wish.title)
      throw RequestError(quoted(title) + " and --title " + quoted(*wish.title) + " are two titles",
                         "leave one of them out");
    resource.title = title;
    resource.added_at = context.now();
    set_status(resource, status, context.today());
  }
  grant(wish, resource, context.today());
  return resource;
}

/// `3  TensorFlow Programming, course on ml-book, want`
std::string resource_words(const Resource& resource) {
  std::string text = std::to_string(resource.id) + "  " + resource.title;
  if (resource.kind) text += ", " + *resource.kind;
  if (resource.topic) text += " on " + *resource.topic;
  return text + ", " + std::string(status_name(resource.status()));
}

Outcome changed(const Resource& resource, const std::string& said, const Store& store) {
  const auto facts = with_times({resource}, store);
  return {changed_resource_report(facts.front(), {resource_words(resource) + said}), ExitCode::done, true};
}

/// Changes the resource that the first word names.
template <class Change>
Outcome change_resource(const Arguments& arguments, Context& context, Change make) {
  const std::string& word = arguments.words[0];
  check_resource_word(word);
  Store& store = context.store_to_change();
  Outcome outcome;
  store.change(context.stamp(), [&] {
    const Resource before = find_resource(word, store);
    Resource after = before;
    make(after);
    const bool same = after == before;
    if (!same) after = store.put(std::move(after));
    outcome = changed(after, same ? " already." : ".", store);
  });
  return outcome;
}

bool is_wanted(const Resource& resource, const Wish& wish) {
  if (wish.status && resource.status() != *wish.status) return false;
  if (wish.kind && resource.kind != *wish.kind) return false;
  if (!wish.topic) return true;
  if (!*wish.topic || !resource.topic) return resource.topic == *wish.topic;
  return lies_in(*resource.topic, **wish.topic);
}

std::vector<PlanItem> open_this_week(const Store& store, Context& context) {
  SessionFilter filter;
  filter.period = week_of(context.today(), context.settings().week_start);
  std::vector<PlanItem> items;
  for (const Planned& each : plan_of(*filter.period, store.sessions(filter), store, context))
    if (each.open()) items.push_back(each.item);
  return items;
}

}  // namespace

Outcome show_resources(const Arguments& arguments, Context& context) {
  const Wish wish = read_wish(arguments);
  const Store& store = context.store_to_read();
  auto resources = store.resources();
  std::erase_if(resources, [&](const Resource& each) { return !is_wanted(each, wish); });
  return {resources_report(with_times(resources, store), wish.empty())};
}

Outcome add_resource(const Arguments& arguments, Context& context) {
  Resource resource = read_resource(arguments, read_wish(arguments), context);
  Store& store = context.store_to_write();
  Outcome outcome;
  store.change(context.stamp(), [&] {
    const auto resources = store.resources();
    const Resource* const known = resource.url ? with_url(resources, *resource.url) : nullptr;
    if (known == nullptr) {
      outcome = changed(store.put(std::move(resource)), ".", store);
      return;
    }
    outcome = changed(*known, ": it was there already.", store);
    outcome.document.line("change it: steady resource set " + std::to_string(known->id) + " --status doing", Style::dim,
                          2);
  });
  return outcome;
}

Outcome show_resource(const Arguments& arguments, Context& context) {
  const Store& store = context.store_to_read();
  const Resource resource = find_resource(arguments.words[0], store);
  return {resource_report(with_times({resource}, store).front(), context.today())};
}

Outcome set_resource(const Arguments& arguments, Context& context) {
  const Wish wish = read_wish(arguments);
  if (wish.empty()) {
    find_resource(arguments.words[0], context.store_to_read());
    throw RequestError("resource set wants what to set: --title, --kind, --topic, --status or --note",
                       "like: steady resource set 1 --topic ml-book");
  }
  return change_resource(arguments, context, [&](Resource& each) { grant(wish, each, context.today()); });
}

Outcome finish_resource(const Arguments& arguments, Context& context) {
  return change_resource(arguments, context,
                         [&](Resource& each) { set_status(each, ResourceStatus::done, context.today()); });
}

Outcome drop_resource(const Arguments& arguments, Context& context) {
  return change_resource(arguments, context,
                         [&](Resource& each) { set_status(each, ResourceStatus::dropped, context.today()); });
}

Outcome propose_resource(const Arguments&, Context& context) {
  const Store& store = context.store_to_read();
  const auto best =
      proposals(store.resources(), store.resource_times(), open_this_week(store, context), context.today());
  std::vector<Resource> resources;
  for (const Proposal& each : best) resources.push_back(each.resource);
  auto facts = with_times(resources, store);
  for (std::size_t i = 0; i < best.size(); ++i) facts[i].why = best[i].why;
  return {next_resource_report(facts)};
}

}  // namespace steady
