// Resources and what sessions name of them, as the model has them, and lines learned.

#include "model.hpp"

namespace model {
namespace {

constexpr int done = 0;
constexpr int refused = 2;

bool is_status(const std::string& word) {
  return word == "want" || word == "doing" || word == "done" || word == "dropped";
}

/// No word for anything, though it begins as a URL does.
bool is_wrong_url(const std::string& word) { return word.rfind("http", 0) == 0 && !address(word); }

bool can_be(const ResourceParts& parts) {
  return parts.title.value_or("some") != "" && is_status(parts.status.value_or("want"));
}

/// The one that an ID or a URL names, or none.
Resource* find(Record& record, const std::string& word) {
  const Address* const said = address(word);
  for (Resource& each : record.resources) {
    const bool is_page = said && each.url && address(*each.url)->page == said->page;
    if (is_page || word == std::to_string(each.id)) return &each;
  }
  return nullptr;
}

}  // namespace

const std::vector<Address>& addresses() {
  static const std::vector<Address> all = {
      {"https://www.kaggle.com/learn/tensorflow-programming", "tensorflow", "tensorflow programming", "course"},
      {"http://WWW.Kaggle.com:80/learn/tensorflow-programming?utm_source=x#top", "tensorflow", "tensorflow programming",
       "course"},
      {"https://example.org/course?id=1", "course 1", "course", {}},
      {"HTTPS://Example.org:443/course?fbclid=7&id=1", "course 1", "course", {}},
      {"https://example.org/course?id=2", "course 2", "course", {}},
      {"http://example.org:8080/course?id=2", "course 2 of another port", "course", {}},
      {"https://youtu.be/dQw4w9WgXcQ", "video", "youtu.be", "video"},
      {"https://docs.example.org/", "docs", "docs.example.org", "docs"},
      {"https://DOCS.example.org", "docs", "docs.example.org", "docs"}};
  return all;
}

const Address* address(const std::string& url) {
  const auto found =
      std::find_if(addresses().begin(), addresses().end(), [&](const Address& each) { return each.url == url; });
  return found == addresses().end() ? nullptr : &*found;
}

// ---- the list of them

void Model::set_status(Resource& resource, const std::string& status) const {
  if (resource.statuses.back().second != status) resource.statuses.emplace_back(today(), status);
}

Resource Model::resource_at(const Address& address, const std::string& status) const {
  Resource resource;
  resource.url = address.url;
  resource.title = address.title;
  resource.kind = address.kind;
  resource.added = now;
  resource.statuses.emplace_back(today(), status);
  return resource;
}

void Model::grant(const ResourceParts& parts, Resource& resource) const {
  if (parts.title) resource.title = *parts.title;
  if (parts.kind) resource.kind = *parts.kind;
  if (parts.topic) resource.topic = *parts.topic;
  if (parts.note) resource.note = *parts.note;
  if (parts.status) set_status(resource, *parts.status);
}

int Model::add_resource(const std::string& words, const ResourceParts& parts) {
  const Address* const said = address(words);
  const bool has_two_titles = parts.title && !said;
  if (words.empty() || is_wrong_url(words) || has_two_titles || !can_be(parts)) return refused;
  Record next = record();
  if (said && find(next, words)) return done;
  Resource resource = resource_at(said ? *said : Address{}, parts.status.value_or("want"));
  if (!said) {
    resource.url.reset();
    resource.title = words;
  }
  grant(parts, resource);
  resource.id = ++names_.resources.newest;
  next.resources.push_back(std::move(resource));
  return change("resource add", std::move(next));
}

int Model::set_resource(const std::string& word, const ResourceParts& parts) {
  const bool says_nothing = !parts.title && !parts.kind && !parts.topic && !parts.note && !parts.status;
  Record next = record();
  Resource* const resource = find(next, word);
  if (says_nothing || !can_be(parts) || !resource) return refused;
  grant(parts, *resource);
  return next.resources == record().resources ? done : change("resource set", std::move(next));
}

int Model::conclude_resource(const std::string& command, const std::string& word, const std::string& status) {
  Record next = record();
  Resource* const resource = find(next, word);
  if (!resource) return refused;
  set_status(*resource, status);
  return next.resources == record().resources ? done : change(command, std::move(next));
}

// ---- what sessions name

/// Gives the labels what `-r` says, and adds it where it is a page that is not known. Nothing may be
/// refused behind it, since IDs are given out here. False where it names nothing.
bool Model::name_resource(Record& record, Labels& labels, const Word& word) {
  if (!word) return true;
  if (const Resource* const known = find(record, *word)) {
    labels.resource = known->id;
    if (!labels.topic) labels.topic = known->topic;
    return true;
  }
  const Address* const said = address(*word);
  if (!said) return false;
  Resource fresh = resource_at(*said, "doing");
  fresh.topic = labels.topic;
  fresh.id = ++names_.resources.newest;
  labels.resource = fresh.id;
  record.resources.push_back(std::move(fresh));
  return true;
}

/// What was wanted is under way once time goes to it.
void Model::begin_resource(Record& record, const std::optional<long>& id) const {
  if (!id) return;
  Resource& resource = *with_id(record.resources, *id);
  if (resource.statuses.back().second == "want") set_status(resource, "doing");
}

// ---- lines learned

int Model::learn(const std::string& text, const std::optional<std::string>& topic, const std::optional<Day>& day) {
  if (text.empty() || day.value_or(today()) > today()) return refused;
  Record next = record();
  next.learned.push_back({++names_.learned.newest, day.value_or(today()), topic, text});
  return change("learned", std::move(next));
}

int Model::remove_learned(long id) {
  Record next = record();
  if (std::erase_if(next.learned, [=](const Learned& line) { return line.id == id; }) == 0) return refused;
  return change("learned remove", std::move(next));
}

}  // namespace model
