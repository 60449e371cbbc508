#include "said.hpp"
#include "said_words.hpp"
#include "steady/core/error.hpp"
#include "steady/core/text.hpp"
#include "steady/core/url.hpp"

namespace steady {

namespace {

std::string_view fault_in_resource_url(std::string_view url) {
  return looks_like_url(url) ? fault_in_url(url) : "does not begin with http:// or https://";
}

ResourceStatus read_status(std::string_view word, const Place& at) {
  const auto status = resource_status_named(word);
  if (!status) at.refuse("status " + quoted(word) + " is none of want, doing, done, dropped");
  return *status;
}

void read_changes(const SaidResource& said, Resource& resource, const Place& at, const Clock& clock) {
  for (const std::string_view change : said.changes) {
    const std::size_t blank = std::min(change.find(' '), change.size());
    const Date day = read_date("changes", change.substr(0, blank), at);
    if (!resource.changes.empty() && day < resource.changes.back().day)
      at.refuse("changes are not in the order of their days");
    set_status(resource, read_status(change.substr(std::min(blank + 1, change.size())), at), day);
  }
  if (!said.status && !resource.changes.empty()) return;
  const Date first = study_day(resource.added_at, clock.zone.offset_at(resource.added_at), clock.day_start);
  const Date day = resource.changes.empty() ? first : resource.changes.back().day;
  set_status(resource, read_status(said.status.value_or("want"), at), day);
}

Instant read_added(Said word, const Place& at, const Clock& clock) {
  constexpr std::chrono::days room{3};
  if (!word) return clock.now;
  const auto said = parse_rfc3339(*word);
  if (!said || !said->offset) at.refuse("added_at " + quoted(*word) + " is not a moment");
  const Instant moment{said->wall.time_since_epoch() - *said->offset};
  if (moment < Instant{first_date + room} || moment > Instant{last_date - room})
    at.refuse(quoted(*word) + " lies outside the years 1 to 9999");
  return moment;
}

}  // namespace

Resource read_resource(const SaidResource& said, const Place& at, const Clock& clock) {
  Resource resource;
  resource.uid = read_uid(said.uid, at);
  resource.url = read_text("url", said.url, fault_in_resource_url, at);
  if (const auto title = read_text("title", said.title, fault_in_title, at)) resource.title = *title;
  if (resource.title.empty() && !resource.url) at.refuse("names no resource: it needs a url or a title");
  if (resource.title.empty()) resource.title = title_of_url(*resource.url);
  resource.kind = read_text("kind", said.kind, fault_in_name, at);
  resource.topic = read_text("topic", said.topic, fault_in_name, at);
  resource.note = read_text("note", said.note, fault_in_note, at);
  resource.added_at = read_added(said.added_at, at, clock);
  read_changes(said, resource, at, clock);
  return resource;
}

}  // namespace steady
