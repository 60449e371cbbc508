#include <fmt/format.h>

#include <algorithm>

#include "phrases.hpp"
#include "steady/core/duration.hpp"
#include "steady/core/explain.hpp"
#include "steady/core/text.hpp"
#include "subjects.hpp"

namespace steady {

namespace {

using Align = Column::Align;

/// More than that is no answer to what to open today.
constexpr std::size_t most_proposed = 5;

Document document_of(std::span<const ResourceFacts> resources) {
  Document document;
  document.schema = "steady/resources/1";
  document.fields = {{"resources", resource_values(resources)}};
  document.table = "resources";
  for (const auto& [name, value] : resource_fields({})) document.table_columns.push_back(name);
  return document;
}

std::string time_text(const ResourceFacts& facts) {
  return facts.sessions > 0 ? duration_text(facts.seconds) : std::string();
}

int place_in_list(const ResourceFacts& facts) {
  switch (facts.resource.status()) {
    case ResourceStatus::doing: return 0;
    case ResourceStatus::want: return 1;
    case ResourceStatus::done: return 2;
    default: return 3;
  }
}

/// `doing since Fri 20 Nov; want from 1 Nov`.
std::string status_words(const Resource& resource, Date today) {
  std::string text;
  const auto& changes = resource.changes;
  for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
    if (!text.empty()) text += "; ";
    text += fmt::format("{} {} {}", status_name(change->status), change == changes.rbegin() ? "since" : "from",
                        date_text(change->day, today));
  }
  return text;
}

}  // namespace

Fields resource_fields(const ResourceFacts& facts) {
  const Resource& resource = facts.resource;
  Fields fields = {{"id", resource.id},
                   {"uid", uid_text(resource.uid)},
                   {"url", resource.url},
                   {"title", resource.title},
                   {"kind", resource.kind},
                   {"topic", resource.topic},
                   {"status", status_name(resource.status())},
                   {"note", resource.note},
                   {"seconds", facts.seconds},
                   {"sessions", facts.sessions},
                   {"added_at", rfc3339(resource.added_at)}};
  if (facts.why) fields.emplace_back("why", *facts.why);
  return fields;
}

Values resource_values(std::span<const ResourceFacts> resources) {
  Values values;
  for (const ResourceFacts& facts : resources) values.emplace_back(resource_fields(facts));
  return values;
}

TextTable resource_table(std::span<const ResourceFacts> resources) {
  std::vector<const ResourceFacts*> sorted;
  for (const ResourceFacts& facts : resources) sorted.push_back(&facts);
  std::stable_sort(sorted.begin(), sorted.end(), [](const ResourceFacts* a, const ResourceFacts* b) {
    return place_in_list(*a) < place_in_list(*b);
  });
  TextTable table;
  table.columns = {{Align::left, 0, false, 0}, {Align::right},         {Align::left, 0, true},
                   {Align::left, 1},           {Align::left, 2, true}, {Align::right}};
  std::optional<int> shown;
  for (const ResourceFacts* facts : sorted) {
    const Resource& resource = facts->resource;
    const bool again = shown == place_in_list(*facts);
    shown = place_in_list(*facts);
    const bool over = *shown > 1;
    table.rows.push_back(
        {Cell(again ? "" : status_name(resource.status()), Style::strong),
         Cell(std::to_string(resource.id), Style::dim), Cell(resource.title, over ? Style::dim : Style::plain),
         Cell(resource.kind.value_or(""), Style::dim), Cell(resource.topic.value_or("")), Cell(time_text(*facts))});
  }
  return table;
}

Document resources_report(std::span<const ResourceFacts> resources, bool whole) {
  Document document = document_of(resources);
  if (resources.empty()) {
    document.line(whole ? "No resources yet. Found something that promises to teach you?" : "No such resources.");
    document.line(whole ? "steady resource add https://example.org/course --topic name" : "see all: steady resource",
                  whole ? Style::strong : Style::dim, 2);
    return document;
  }
  document.text.emplace_back(resource_table(resources));
  document.gap();
  document.line("what to open today: steady resource next   its time: steady log 30m -r ID", Style::dim, 2);
  return document;
}

Document changed_resource_report(const ResourceFacts& facts, const std::vector<std::string>& answer) {
  Document document = document_of({&facts, 1});
  for (const std::string& line : answer) document.line(line);
  return document;
}

Document resource_report(const ResourceFacts& facts, Date today) {
  const Resource& resource = facts.resource;
  Document document = document_of({&facts, 1});
  document.line({{fmt::format("{}  ", resource.id), Style::dim}, {resource.title, Style::strong}});
  TextTable table;
  table.columns = {{Align::left, 0, false, 0}, {Align::left}};
  table.indent = 0;
  const auto row = [&table](const char* name, const std::string& text) {
    if (!text.empty()) table.rows.push_back({Cell(name, Style::dim), Cell(text)});
  };
  row("URL", resource.url.value_or(""));
  row("Status", status_words(resource, today));
  row("Kind", resource.kind.value_or(""));
  row("Topic", resource.topic.value_or(""));
  row("Time", facts.sessions == 0
                  ? "none yet"
                  : fmt::format("{} in {}, last {}", duration_text(facts.seconds), counted(facts.sessions, "session"),
                                date_text(facts.last_day.value_or(today), today)));
  document.text.emplace_back(std::move(table));
  if (resource.note) document.gap().line(*resource.note);
  return document;
}

Document next_resource_report(std::span<const ResourceFacts> proposed) {
  Document document = document_of(proposed);
  document.table_columns.emplace_back("why");
  if (proposed.empty()) {
    document.line("Nothing is wanted or being done. Add what promises to teach you something:");
    document.line("steady resource add https://example.org/course --topic name", Style::strong, 2);
    return document;
  }
  for (const ResourceFacts& facts : proposed.first(std::min(proposed.size(), most_proposed))) {
    const Resource& resource = facts.resource;
    const bool best = &facts == &proposed.front();
    document.line({{fmt::format("{}  ", resource.id), Style::dim},
                   {resource.title, best ? Style::strong : Style::plain},
                   {"   " + facts.why.value_or(""), Style::dim}});
    if (best && resource.url) document.line(*resource.url, Style::plain, 3);
  }
  document.gap();
  document.line(fmt::format("studied it? steady log 30m -r {}", proposed.front().resource.id), Style::dim, 2);
  if (proposed.size() > most_proposed)
    document.line(fmt::format("and {} more: steady resource", proposed.size() - most_proposed), Style::dim, 2);
  return document;
}

}  // namespace steady
