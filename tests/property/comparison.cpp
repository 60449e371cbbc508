#include "comparison.hpp"

#include <algorithm>
#include <sstream>

#include "model_documents.hpp"
#include "property.hpp"

namespace property {
namespace {

using model::AllNames;
using nlohmann::json;

json parsed(const std::string& text) {
  json object = json::parse(text, nullptr, false);
  return object.is_object() ? object : json{{"is no JSON object", text}};
}

/// Cuts the objects of the list behind `key` out of a document, and leaves the list empty.
std::vector<std::string> take_objects(std::string& document, const std::string& key) {
  const std::size_t first = document.find("\"" + key + "\":[");
  std::vector<std::string> objects;
  if (first == std::string::npos) return objects;
  const std::size_t begin = document.find('[', first) + 1;
  std::size_t at = begin;
  std::size_t object = begin;
  bool in_text = false;
  for (int depth = 0; at < document.size() && (depth > 0 || document[at] != ']'); ++at) {
    const char c = document[at];
    if (in_text && c == '\\') ++at;
    if (c == '"') in_text = !in_text;
    if (in_text) continue;
    if (c == '{' && depth++ == 0) object = at;
    if (c == '}' && --depth == 0) objects.push_back(document.substr(object, at + 1 - object));
  }
  document.erase(begin, at - begin);
  return objects;
}

}  // namespace

void Comparison::check() const {
  const std::string& first = typist_.wrong().empty() ? difference_ : typist_.wrong();
  if (!first.empty()) RC_FAIL(first + "\nThe last of what was typed:\n" + typist_.transcript());
}

std::string Comparison::ask(steady::Words words, int exit) {
  words.push_back("--json");
  return typist_.ask(words, exit);
}

json Comparison::document(const steady::Words& words, int exit) { return parsed(ask(words, exit)); }

void Comparison::differ(const std::string& what, const json& program, const json& wanted) {
  if (!difference_.empty() || program == wanted) return;
  difference_ = what + ": the program says " + program.dump() + ", the model " + wanted.dump();
}

void Comparison::compare_lists(const std::string& what, const json& program, const json& wanted) {
  for (std::size_t i = 0; i < std::min(program.size(), wanted.size()); ++i) {
    differ(what + ", place " + std::to_string(i + 1), program.at(i), wanted.at(i));
  }
  differ(what + ", how many", program.size(), wanted.size());
}

/// Every key that the model knows.
void Comparison::compare(const json& program, const json& wanted) {
  for (const auto& [key, value] : wanted.items()) {
    const std::string what = wanted.at("schema").get<std::string>() + " " + key;
    const json said = program.contains(key) ? program.at(key) : json("no such key");
    if (value.is_array() && said.is_array()) {
      compare_lists(what, said, value);
    } else {
      differ(what, said, value);
    }
  }
}

void Comparison::compare_session(const std::string& text, const model::Session& wanted, bool is_exported) {
  model::Session& known = read_[text];
  if (known == wanted) return;
  const json said = parsed(text);
  if (!is_exported && !model_.see_uid(&AllNames::sessions, said.value("id", 0L), said.value("uid", ""))) {
    differ("the uid of a session", said, model_.uid(&AllNames::sessions, said.value("id", 0L)));
  }
  differ("a session", said, is_exported ? model::session_line(model_, wanted) : model::session_object(model_, wanted));
  known = wanted;
}

void Comparison::compare_sessions(const std::vector<std::string>& texts, bool are_exported) {
  const std::vector<model::Session> wanted = model::oldest_first(model_.record().sessions);
  for (std::size_t i = 0; i < std::min(texts.size(), wanted.size()); ++i) {
    compare_session(texts[i], wanted[i], are_exported);
  }
  differ("sessions, how many", texts.size(), wanted.size());
}

void Comparison::compare_record() {
  std::string list = ask({"list", "all"});
  compare_sessions(take_objects(list, "sessions"), false);
  compare(parsed(list), model::list_document(model_.record()));
  compare(document({"goal"}), model::goals_document(model_.record()));
  compare(document({"off"}), model::offs_document(model_.record()));
  compare(document({"status"}, model_.timer() ? 0 : 1), model::timer_document(model_));
  compare_items();
  check();
}

/// What has changed, and beside it one kind in turn: to ask for all of them after each step would take the program
/// long, and most steps leave them as they are.
void Comparison::compare_items() {
  const model::Record& record = model_.record();
  const long turn = turn_++ % 4;
  if (turn == 0 || record.resources != items_.resources) {
    const json resources = document({"resource"});
    see_uids(&AllNames::resources, resources.value("resources", json::array()));
    compare(resources, model::resources_document(model_));
  }
  if (turn == 1 || record.learned != items_.learned) {
    const json learned = document({"learned"});
    see_uids(&AllNames::learned, learned.value("learned", json::array()));
    compare(learned, model::learned_document(model_));
  }
  for (const model::Day week : weeks_to_ask(turn == 2)) {
    compare(document({"plan", oracle::iso_week(week)}), model::plan_document(record, week));
  }
  items_.resources = record.resources;
  items_.learned = record.learned;
  items_.plans = record.plans;
}

/// Those in which a plan has changed, and in its turn this week and another one.
std::set<model::Day> Comparison::weeks_to_ask(bool is_turn) const {
  const std::vector<model::Plan>& now = model_.record().plans;
  std::set<model::Day> all;
  std::set<model::Day> changed;
  const auto look = [&](const std::vector<model::Plan>& plans, const std::vector<model::Plan>& others) {
    for (const model::Plan& each : plans) {
      all.insert(model::monday_of(each));
      if (std::find(others.begin(), others.end(), each) == others.end()) changed.insert(model::monday_of(each));
    }
  };
  look(items_.plans, now);
  look(now, items_.plans);
  if (!is_turn) return changed;
  changed.insert(model::monday_of(model_.today()));
  if (!all.empty()) changed.insert(*std::next(all.begin(), turn_ / 4 % static_cast<long>(all.size())));
  return changed;
}

void Comparison::see_uids(model::Names model::AllNames::*kind, const json& objects) {
  for (const json& said : objects) {
    const long id = said.value("id", 0L);
    if (!model_.see_uid(kind, id, said.value("uid", ""))) differ("a uid", said, model_.uid(kind, id));
  }
}

std::string Comparison::compare_export() {
  const std::string text = typist_.ask({"export", "jsonl"}, 0);
  std::istringstream in(text);
  std::string line;
  std::getline(in, line);
  const std::string body = text.substr(std::min(text.size(), line.size() + 1));
  std::vector<std::string> sessions;
  json others = json::array();
  while (std::getline(in, line)) {
    if (line.find(R"("type":"session")") != std::string::npos) {
      sessions.push_back(line);
      continue;
    }
    others.push_back(parsed(line));
    differ("a line with a uid", others.back().erase("uid"), 1);
  }
  compare_sessions(sessions, true);
  compare_lists("export", others, model::other_lines(model_));
  check();
  return body;
}

/// Newest first; of the words typed the model knows those that name the command.
void Comparison::compare_history() {
  const json history = document({"history"});
  json said = history.value("changes", json::array());
  json wanted = json::array();
  for (auto change = model_.history().rbegin(); change != model_.history().rend(); ++change) {
    wanted.push_back(
        {{"at", model::moment_text(change->at)}, {"command", change->command}, {"undone", change->undone}});
    if (wanted.size() > said.size()) continue;
    json& each = said.at(wanted.size() - 1);
    each.erase("what");
    each["command"] = each.value("command", "").substr(0, change->command.size());
  }
  compare_lists("history", said, wanted);
  compare_totals();
  check();
}

/// The totals that the store keeps beside the sessions, of the days that have any.
void Comparison::compare_totals() {
  std::map<std::string, std::pair<long, long>> said;
  const json report = document({"report", "all", "--by", "day"});
  for (const json& row : report.value("rows", json::array())) {
    if (row.value("sessions", 0L) == 0) continue;
    said[row.value("key", "")] = {row.value("seconds", 0L), row.value("sessions", 0L)};
  }
  std::map<std::string, std::pair<long, long>> wanted;
  for (const model::Session& each : model_.record().sessions) {
    auto& [seconds, sessions] = wanted[oracle::text(each.day)];
    seconds += each.seconds;
    ++sessions;
  }
  differ("report", said, wanted);
}

}  // namespace property
