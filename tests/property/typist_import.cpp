// The files that the typist imports: new lines and ones that were there before, whole or wrong.

#include <cstdio>

#include "model_documents.hpp"
#include "typist.hpp"

namespace property {
namespace {

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

std::string text_of(const Line& line) {
  json object = std::visit([](const auto& record) { return object_of(record); }, line.record);
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
  const model::Session& session = one_of(sessions);
  return {with_uids ? model_.uid(session.id) : "", session};
}

Line Typist::new_line(bool with_uids) {
  const std::string uid = with_uids ? some_uid() : "";
  if (chance(8)) return {uid, some_off()};
  if (!chance(8)) return {uid, some_session()};
  oracle::Goal goal = some_goal();
  if (chance(4)) goal.from.reset();
  return {"", goal};
}

/// A session without uid is known by its place among the lines that equal it, which one with a uid
/// beside it would leave open: so a file has uids or has none.
void Typist::import() {
  static const std::vector<std::string> wrong_lines = {"no JSON", R"({"seconds":60})", R"({"day":"2026-03-01"})",
                                                       R"({"seconds":0,"day":"2026-03-01"})",
                                                       R"({"seconds":60,"day":"2026-02-30"})"};
  const bool with_uids = chance(2);
  std::vector<Line> lines;
  std::string text = chance(2) ? R"({"schema":"steady/export/1"})"
                                 "\n"
                               : "";
  for (long more = below(6); more >= 0; --more) {
    lines.push_back(chance(2) ? line_again(with_uids) : new_line(with_uids));
    text += text_of(lines.back());
  }
  const bool is_broken = chance(6);
  if (is_broken) text += one_of(wrong_lines) + "\n";
  machine_.files["-"] = text;
  type({"import", "jsonl", "-"}, model_.import(lines, is_broken));
  typed_.back() += text;
  imported_.insert(imported_.end(), lines.begin(), lines.end());
}

}  // namespace property
