#include "states.hpp"

#include <nlohmann/json.hpp>

#include "steady/core/error.hpp"

namespace steady {

namespace {

using Json = nlohmann::json;

std::string text_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::int64_t count(Instant moment) { return moment.time_since_epoch().count(); }
Instant moment(const Json& json) { return Instant{Seconds{json.get<std::int64_t>()}}; }
Seconds seconds(const Json& json) { return Seconds{json.get<std::int64_t>()}; }

Date date(const Json& json) {
  const auto read = parse_iso(json.get_ref<const std::string&>());
  if (!read) throw StoreError("the journal holds a date that is none: it is damaged");
  return *read;
}

std::optional<std::string> text(const Json& json, const char* key) {
  const auto found = json.find(key);
  if (found == json.end()) return std::nullopt;
  return found->get<std::string>();
}

template <class Read>
auto read_state(std::string_view state, Read read) try {
  return read(Json::parse(state));
} catch (const Json::exception&) {
  throw StoreError("the journal holds a state that cannot be read: it is damaged",
                   "keep a copy of the file as it is");
}

}  // namespace

std::string state_of(const Session& session) {
  Json json = {{"day", iso(session.day)},
               {"seconds", session.seconds.count()},
               {"created_at", count(session.created_at)},
               {"updated_at", count(session.updated_at)}};
  if (session.start) {
    json["start"] = count(session.start->moment);
    json["offset"] = session.start->offset.count();
  }
  if (session.topic) json["topic"] = *session.topic;
  if (!session.tags.empty()) json["tags"] = session.tags;
  if (session.resource) json["resource"] = *session.resource;
  if (session.note) json["note"] = *session.note;
  return text_of(json);
}

Session session_of(std::string_view state, const Uid& uid, std::int64_t id) {
  return read_state(state, [&](const Json& json) {
    Session session;
    session.id = id;
    session.uid = uid;
    session.day = date(json.at("day"));
    session.seconds = seconds(json.at("seconds"));
    session.created_at = moment(json.at("created_at"));
    session.updated_at = moment(json.at("updated_at"));
    if (json.contains("start"))
      session.start = Start{moment(json.at("start")), seconds(json.at("offset"))};
    session.topic = text(json, "topic");
    if (json.contains("tags")) session.tags = json.at("tags").get<std::vector<std::string>>();
    if (json.contains("resource")) session.resource = json.at("resource").get<std::int64_t>();
    session.note = text(json, "note");
    return session;
  });
}

std::string state_of(const GoalRow& row) {
  Json json = {{"seconds", row.seconds.count()},
               {"days", row.days.to_ulong()},
               {"freezes", row.freezes}};
  if (row.from) json["from"] = iso(*row.from);
  return text_of(json);
}

GoalRow goal_of(std::string_view state, const Uid& uid) {
  return read_state(state, [&](const Json& json) {
    GoalRow row;
    row.uid = uid;
    if (json.contains("from")) row.from = date(json.at("from"));
    row.seconds = seconds(json.at("seconds"));
    row.days = Weekdays{json.at("days").get<unsigned long>()};
    row.freezes = json.at("freezes").get<int>();
    return row;
  });
}

std::string state_of(const Off& off) {
  Json json = {{"from", iso(off.period.first)}, {"to", iso(off.period.last)}};
  if (off.reason) json["reason"] = *off.reason;
  return text_of(json);
}

Off off_of(std::string_view state, const Uid& uid, std::int64_t id) {
  return read_state(state, [&](const Json& json) {
    Off off;
    off.id = id;
    off.uid = uid;
    off.period = {date(json.at("from")), date(json.at("to"))};
    off.reason = text(json, "reason");
    return off;
  });
}

}  // namespace steady
