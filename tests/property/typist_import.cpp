// The files that the typist imports: new lines and ones that were there before, whole or wrong.

#include <algorithm>
#include <cstdio>

#include "model_documents.hpp"
#include "typist.hpp"

namespace property {
namespace {

using model::AllNames;
using model::Line;
using model::minute;
using model::whole_day;
using nlohmann::json;

void say_labels(json& object, const model::Labels& labels) {
  if (labels.topic) object["topic"] = *labels.topic;
  if (!labels.tags.empty()) object["tags"] = labels.tags;
  if (labels.note) object["note"] = *labels.note;
}

json object_of(const model::Session& session) {
  json object = {{"seconds", session.seconds}, {"day", oracle::text(session.day)}};
  if (session.start) {
    object["start"] = model::moment_text(*session.start, session.offset);
    const bool is_plain = session.day == oracle::study_day(*session.start, session.offset, model::day_start);
    if (is_plain && session.seconds % 2 == 0) object.erase("day");
  }
  if (session.created != 0) object["created_at"] = model::moment_text(session.created);
  if (session.updated != 0) object["updated_at"] = model::moment_text(session.updated);
  say_labels(object, session.labels);
  return object;
}

json object_of(const oracle::Goal& goal) {
  json object = model::goal_object(goal);
  object["type"] = "goal";
  return object;
}

json object_of(const model::Off& off) {
  json object = model::off_object(off);
  object.erase("id");
  object["type"] = "off";
  return object;
}

void say(json& object, const char* key, const std::optional<std::string>& text) {
  if (text) object[key] = *text;
}

json object_of(const model::Resource& resource) {
  json object = {{"type", "resource"}};
  say(object, "url", resource.url);
  const bool goes_without_saying = resource.url && model::address(*resource.url)->title == resource.title;
  if (!goes_without_saying) object["title"] = resource.title;
  say(object, "kind", resource.kind);
  say(object, "topic", resource.topic);
  say(object, "note", resource.note);
  if (resource.added != 0) object["added_at"] = model::moment_text(resource.added);
  if (resource.statuses.empty()) return object;
  const auto& [day, status] = resource.statuses.back();
  if (day != 0) object["changes"] = model::status_texts(resource);
  if (day % 2 == 0) object["status"] = status;
  return object;
}

json object_of(const model::Learned& line) {
  json object = {{"type", "learned"}, {"day", oracle::text(line.day)}, {"text", line.text}};
  say(object, "topic", line.topic);
  return object;
}

json object_of(const model::Plan& plan) {
  json object = {{"type", "plan"}, {"text", plan.text}, {"week", model::week_text(plan.week)}};
  if (plan.day) object["day"] = oracle::text(*plan.day);
  const bool follows_from_day = plan.day && plan.week == model::monday_of(*plan.day);
  if (follows_from_day && *plan.day % 2 == 0) object.erase("week");
  say(object, "topic", plan.topic);
  if (plan.target) object["target_seconds"] = *plan.target;
  if (plan.status != "open") object["status"] = plan.status;
  return object;
}

std::string text_of(const Line& line) {
  json object = std::visit([](const auto& record) { return object_of(record); }, line.record);
  if (!line.resource.empty()) object["resource"] = line.resource;
  if (!line.uid.empty()) object["uid"] = line.uid;
  return object.dump() + "\n";
}

}  // namespace

std::string Typist::some_uid() {
  char text[40];
  std::snprintf(text, sizeof text, "%08lx-%04lx-7%03lx-8%03lx-%012lx", below(1L << 32), below(1L << 16),
                below(1L << 12), below(1L << 12), below(1L << 48));
  return text;
}

model::Session Typist::some_session() {
  model::Session session;
  session.seconds = (1 + below(90)) * minute + below(2);
  session.day = some_day();
  session.labels = some_labels();
  if (!chance(3)) {
    static const std::vector<long> offsets = {0, -5 * 3600, 3600, 5 * 3600 + 45 * minute};
    session.offset = one_of(offsets);
    session.start = model_.now - below(8 * whole_day);
    session.day = oracle::study_day(*session.start, session.offset, model::day_start);
    if (chance(6)) session.day -= 1;
  }
  if (chance(2)) session.created = model_.now - below(20 * whole_day);
  if (session.created != 0 && chance(2)) session.updated = session.created + below(whole_day);
  return session;
}

/// One that the record has, or that was imported before, whatever became of it.
Line Typist::line_again(bool with_uids) {
  const auto& sessions = model_.record().sessions;
  if (!imported_.empty() && (sessions.empty() || chance(2))) {
    const Line& line = one_of(imported_);
    if (line.uid.empty() != with_uids) return line;
  }
  if (sessions.empty()) return new_line(with_uids);
  if (chance(3)) return item_again(with_uids);
  const model::Session& session = one_of(sessions);
  const auto& resource = session.labels.resource;
  return {with_uids ? model_.uid(&AllNames::sessions, session.id) : "", session,
          resource ? model_.uid(&AllNames::resources, *resource) : ""};
}

/// A resource, a line learned or a plan that the record has; nobody has seen the uid of a plan.
Line Typist::item_again(bool with_uids) {
  const auto& [sessions, goals, offs, resources, learned, plans] = model_.record();
  if (chance(2) && !resources.empty()) {
    const model::Resource& resource = one_of(resources);
    return {with_uids ? model_.uid(&AllNames::resources, resource.id) : "", resource, ""};
  }
  if (!with_uids && chance(2) && !plans.empty()) return {"", one_of(plans), ""};
  if (learned.empty()) return new_line(with_uids);
  const model::Learned& line = one_of(learned);
  return {with_uids ? model_.uid(&AllNames::learned, line.id) : "", line, ""};
}

Line Typist::new_line(bool with_uids) {
  const std::string uid = with_uids ? some_uid() : "";
  const long kind = below(12);
  if (kind == 0) return {uid, some_off(), ""};
  if (kind == 1) return {uid, some_resource(), ""};
  if (kind == 2) return {uid, some_learned(), ""};
  if (kind == 3) return {uid, some_plan(), ""};
  if (kind > 4) return {uid, some_session(), ""};
  oracle::Goal goal = some_goal();
  if (chance(4)) goal.from.reset();
  return {"", goal, ""};
}

/// That of a resource which the record has, or a line before, or nobody.
std::string Typist::resource_uid(const std::vector<Line>& before) {
  std::vector<std::string> uids{some_uid()};
  for (const model::Resource& each : model_.record().resources) {
    uids.push_back(model_.uid(&AllNames::resources, each.id));
  }
  for (const Line& line : before) {
    if (std::holds_alternative<model::Resource>(line.record) && !line.uid.empty()) uids.push_back(line.uid);
  }
  return one_of(uids);
}

/// Whether it could be what a plan was carried on as. That has a uid which an import takes for one of its
/// own, and so does not know it again by what it says.
bool Typist::was_carried(const Line& line) const {
  const auto* const said = std::get_if<model::Plan>(&line.record);
  const auto& plans = model_.record().plans;
  return said && line.uid.empty() && std::any_of(plans.begin(), plans.end(), [&](const model::Plan& each) {
           return each.status == "carried" && each.text == said->text;
         });
}

/// A session without uid is known by its place among the lines that equal it, which one with a uid
/// beside it would leave open: so a file has uids or has none.
void Typist::import() {
  static const std::vector<std::string> wrong_lines = {"no JSON",
                                                       R"({"seconds":60})",
                                                       R"({"day":"2026-03-01"})",
                                                       R"({"seconds":0,"day":"2026-03-01"})",
                                                       R"({"seconds":60,"day":"2026-02-30"})",
                                                       R"({"type":"resource","kind":"book"})",
                                                       R"({"type":"resource","title":"x","status":"reading"})",
                                                       R"({"type":"learned","text":"x"})",
                                                       R"({"type":"plan","text":"x"})",
                                                       R"({"type":"plan","text":"x","week":"2026-03-03"})"};
  const bool with_uids = chance(2);
  std::vector<Line> lines;
  std::string text = chance(2) ? R"({"schema":"steady/export/1"})"
                                 "\n"
                               : "";
  for (long more = below(6); more >= 0; --more) {
    Line line = chance(2) ? line_again(with_uids) : new_line(with_uids);
    if (was_carried(line)) line = {"", some_learned(), ""};
    const bool is_session = std::holds_alternative<model::Session>(line.record);
    if (is_session && line.resource.empty() && chance(4)) line.resource = resource_uid(lines);
    text += text_of(line);
    lines.push_back(std::move(line));
  }
  const bool is_broken = chance(6);
  if (is_broken) text += one_of(wrong_lines) + "\n";
  machine_.files["-"] = text;
  type({"import", "jsonl", "-"}, model_.import(lines, is_broken));
  typed_.back() += text;
  imported_.insert(imported_.end(), lines.begin(), lines.end());
}

}  // namespace property
