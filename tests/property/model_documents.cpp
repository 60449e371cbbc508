#include "model_documents.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "../e2e/moment.hpp"

namespace model {
namespace {

template <typename Value>
json or_null(const std::optional<Value>& value) {
  return value ? json(*value) : json();
}

json date_or_null(const std::optional<Day>& day) { return day ? json(oracle::text(*day)) : json(); }

std::string weekdays_text(const std::array<bool, 7>& days) {
  static const std::array names = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  std::string text;
  for (std::size_t i = 0; i < 7; ++i) {
    if (days[i]) text += (text.empty() ? "" : ",") + std::string(names[i]);
  }
  return text;
}

json with_labels(json object, const Labels& labels) {
  object["topic"] = or_null(labels.topic);
  object["tags"] = labels.tags;
  object["resource"] = or_null(labels.resource);
  object["note"] = or_null(labels.note);
  return object;
}

/// Makes it a line of an export: with its type, without its ID.
void make_line(json& object, const std::string& type) {
  object.erase("id");
  object["type"] = type;
}

}  // namespace

std::string moment_text(long moment, std::optional<long> offset) {
  std::string text = steady::e2e::moment_text({moment, offset.value_or(0)});
  if (!offset) text.replace(text.size() - 6, 6, "Z");
  return text;
}

json session_object(const Model& model, const Session& session) {
  json object = {{"id", session.id},
                 {"uid", model.uid(&AllNames::sessions, session.id)},
                 {"day", oracle::text(session.day)},
                 {"start", nullptr},
                 {"end", nullptr},
                 {"seconds", session.seconds},
                 {"created_at", moment_text(session.created)},
                 {"updated_at", moment_text(session.updated)}};
  if (session.start) {
    object["start"] = moment_text(*session.start, session.offset);
    object["end"] = moment_text(*session.start + session.seconds, session.offset);
  }
  return with_labels(std::move(object), session.labels);
}

json goal_object(const oracle::Goal& goal) {
  return {{"from", date_or_null(goal.from)},
          {"seconds", goal.seconds},
          {"weekdays", weekdays_text(goal.days)},
          {"freezes", goal.freezes}};
}

json off_object(const Off& off) {
  return {{"id", off.id},
          {"from", oracle::text(off.first)},
          {"to", oracle::text(off.last)},
          {"reason", or_null(off.reason)}};
}

json session_line(const Model& model, const Session& session) {
  json object = session_object(model, session);
  make_line(object, "session");
  if (session.labels.resource) object["resource"] = model.uid(&AllNames::resources, *session.labels.resource);
  return object;
}

json resource_object(const Model& model, const Resource& resource) {
  long seconds = 0;
  long sessions = 0;
  for (const Session& each : model.record().sessions) {
    if (each.labels.resource != resource.id) continue;
    seconds += each.seconds;
    ++sessions;
  }
  return {{"id", resource.id},
          {"uid", model.uid(&AllNames::resources, resource.id)},
          {"url", or_null(resource.url)},
          {"title", resource.title},
          {"kind", or_null(resource.kind)},
          {"topic", or_null(resource.topic)},
          {"status", resource.statuses.back().second},
          {"note", or_null(resource.note)},
          {"seconds", seconds},
          {"sessions", sessions},
          {"added_at", moment_text(resource.added)}};
}

json status_texts(const Resource& resource) {
  json texts = json::array();
  for (const auto& [day, status] : resource.statuses) texts.push_back(oracle::text(day) + " " + status);
  return texts;
}

json learned_object(const Model& model, const Learned& line) {
  return {{"id", line.id},
          {"uid", model.uid(&AllNames::learned, line.id)},
          {"day", oracle::text(line.day)},
          {"topic", or_null(line.topic)},
          {"text", line.text}};
}

json plan_object(const Record& record, const Plan& plan) {
  return {{"id", plan.id},
          {"week", oracle::iso_week(monday_of(plan))},
          {"day", date_or_null(plan.day)},
          {"text", plan.text},
          {"topic", or_null(plan.topic)},
          {"target_seconds", or_null(plan.target)},
          {"seconds", or_null(spent(record, plan, monday_of(plan)))},
          {"status", status(record, plan)}};
}

std::string week_text(Day first) { return oracle::weekday(first) == 0 ? oracle::iso_week(first) : oracle::text(first); }

std::vector<Session> oldest_first(std::vector<Session> sessions) {
  std::sort(sessions.begin(), sessions.end(), [](const Session& a, const Session& b) {
    return std::tuple(a.day, !a.start, a.start, a.id) < std::tuple(b.day, !b.start, b.start, b.id);
  });
  return sessions;
}

json list_document(const Record& record) {
  long total = 0;
  for (const Session& each : record.sessions) total += each.seconds;
  return {{"schema", "steady/sessions/1"}, {"count", record.sessions.size()}, {"total_seconds", total}};
}

json goals_document(const Record& record) {
  std::vector<oracle::Goal> rows = record.goals;
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
  json goals = json::array();
  for (const oracle::Goal& row : rows) goals.push_back(goal_object(row));
  return {{"schema", "steady/goals/1"}, {"goals", std::move(goals)}};
}

json offs_document(const Record& record) {
  std::vector<Off> offs = record.offs;
  std::sort(offs.begin(), offs.end(),
            [](const Off& a, const Off& b) { return std::tie(a.first, a.id) < std::tie(b.first, b.id); });
  json objects = json::array();
  for (const Off& off : offs) objects.push_back(off_object(off));
  return {{"schema", "steady/off/1"}, {"off", std::move(objects)}};
}

json timer_document(const Model& model) {
  const auto& timer = model.timer();
  json object = {{"schema", "steady/timer/1"}, {"running", timer.has_value()}};
  if (!timer) return object;
  object["start"] = moment_text(timer->start, timer->offset);
  object["seconds"] = model.now - timer->start;
  Labels labels = timer->labels;
  if (!has_resource(model.record(), labels)) labels.resource.reset();
  return with_labels(std::move(object), labels);
}

json resources_document(const Model& model) {
  json resources = json::array();
  for (const Resource& each : model.record().resources) resources.push_back(resource_object(model, each));
  return {{"schema", "steady/resources/1"}, {"resources", std::move(resources)}};
}

json learned_document(const Model& model) {
  std::vector<Learned> lines = model.record().learned;
  std::sort(lines.begin(), lines.end(), [](const Learned& a, const Learned& b) {
    return std::tuple(!a.topic, a.topic, a.day, a.id) < std::tuple(!b.topic, b.topic, b.day, b.id);
  });
  json objects = json::array();
  for (const Learned& line : lines) objects.push_back(learned_object(model, line));
  return {{"schema", "steady/learned/1"}, {"learned", std::move(objects)}};
}

json plan_document(const Record& record, Day week) {
  json items = json::array();
  for (const Plan& plan : by_week(record.plans)) {
    if (monday_of(plan) == week) items.push_back(plan_object(record, plan));
  }
  return {{"schema", "steady/plan/1"}, {"week", oracle::iso_week(week)}, {"items", std::move(items)}};
}

json other_lines(const Model& model) {
  const Record& record = model.record();
  json lines = json::array();
  const auto add = [&](json object, const char* type) {
    make_line(object, type);
    object.erase("uid");
    lines.push_back(std::move(object));
  };
  const json goals = goals_document(record);
  const json offs = offs_document(record);
  for (const json& goal : goals.at("goals")) add(goal, "goal");
  for (const json& off : offs.at("off")) add(off, "off");
  for (const Resource& resource : record.resources) {
    add(resource_object(model, resource), "resource");
    lines.back()["changes"] = status_texts(resource);
  }
  std::vector<Learned> learned = record.learned;
  std::sort(learned.begin(), learned.end(),
            [](const Learned& a, const Learned& b) { return std::tie(a.day, a.id) < std::tie(b.day, b.id); });
  for (const Learned& line : learned) add(learned_object(model, line), "learned");
  for (const Plan& plan : by_week(record.plans)) {
    add(plan_object(record, plan), "plan");
    // What fills it is found out anew by who reads the file, in weeks as they were when it was planned.
    lines.back()["status"] = plan.status;
    lines.back()["week"] = week_text(plan.week);
    lines.back()["seconds"] = or_null(spent(record, plan, plan.week));
  }
  return lines;
}

}  // namespace model
