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
  object["resource"] = nullptr;
  object["note"] = or_null(labels.note);
  return object;
}

}  // namespace

std::string moment_text(long moment, std::optional<long> offset) {
  std::string text = steady::e2e::moment_text({moment, offset.value_or(0)});
  if (!offset) text.replace(text.size() - 6, 6, "Z");
  return text;
}

json session_object(const Model& model, const Session& session) {
  json object = {{"id", session.id},
                 {"uid", model.uid(session.id)},
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

void make_line(json& object, const std::string& type) {
  object.erase("id");
  object["type"] = type;
}

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
  return with_labels(std::move(object), timer->labels);
}

json other_lines(const Record& record) {
  json lines = json::array();
  const auto add = [&](json object, const char* type) {
    make_line(object, type);
    lines.push_back(std::move(object));
  };
  const json goals = goals_document(record);
  const json offs = offs_document(record);
  for (const json& goal : goals.at("goals")) add(goal, "goal");
  for (const json& off : offs.at("off")) add(off, "off");
  return lines;
}

}  // namespace model
