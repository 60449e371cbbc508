#include "states.hpp"

#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

#include "rows.hpp"
#include "steady/core/error.hpp"
#include "steady/core/json_text.hpp"

namespace steady {

namespace {

using Json = nlohmann::json;

std::string text_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// Writes an object without building it: an import makes a million of them. Keys have to come in the order
/// of the alphabet, in which the library writes those that it builds.
class Writer {
 public:
  Writer() {
    constexpr std::size_t most_states = 256;
    text_.reserve(most_states);
    text_ = '{';
  }
  Writer& number(std::string_view key, std::int64_t value) {
    std::array<char, 20> digits{};  // of the longest number, with its sign
    char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    named(key).append(digits.data(), end);
    return *this;
  }
  Writer& text(std::string_view key, std::string_view value) {
    append_json_text(named(key), value);
    return *this;
  }
  Writer& texts(std::string_view key, const std::vector<std::string>& values) {
    named(key) += '[';
    for (const std::string& value : values) {
      if (&value != &values.front()) text_ += ',';
      append_json_text(text_, value);
    }
    text_ += ']';
    return *this;
  }
  std::string end() { return std::move(text_ += '}'); }

 private:
  std::string& named(std::string_view key) {
    text_ += text_.size() > 1 ? ",\"" : "\"";
    return text_.append(key).append("\":");
  }

  std::string text_;
};

std::int64_t count(Instant moment) { return moment.time_since_epoch().count(); }
Instant moment(const Json& json) { return Instant{Seconds{json.get<std::int64_t>()}}; }
Seconds seconds(const Json& json) { return Seconds{json.get<std::int64_t>()}; }

std::int64_t in_range(const Json& json, std::int64_t low, std::int64_t high, const char* what) {
  const auto value = json.get<std::int64_t>();
  if (value < low || value > high) refuse_damage(what);
  return value;
}

Date date(const Json& json) {
  const auto read = parse_iso(json.get_ref<const std::string&>());
  if (!read) refuse_damage("a date that is none");
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
  refuse_damage("a state that cannot be read");
}

}  // namespace

std::string state_of(const Session& session, const std::optional<Uid>& resource) {
  Writer state;
  state.number("created_at", count(session.created_at)).text("day", iso(session.day));
  if (session.note) state.text("note", *session.note);
  if (session.start) state.number("offset", session.start->offset.count());
  if (resource) state.text("resource", uid_text(*resource));
  state.number("seconds", session.seconds.count());
  if (session.start) state.number("start", count(session.start->moment));
  if (!session.tags.empty()) state.texts("tags", session.tags);
  if (session.topic) state.text("topic", *session.topic);
  return state.number("updated_at", count(session.updated_at)).end();
}

Session session_of(std::string_view state, const Uid& uid, std::int64_t id,
                   const std::function<std::optional<std::int64_t>(const Uid&)>& resource_id) {
  return read_state(state, [&](const Json& json) {
    Session session;
    session.id = id;
    session.uid = uid;
    session.day = date(json.at("day"));
    session.seconds = seconds(json.at("seconds"));
    session.created_at = moment(json.at("created_at"));
    session.updated_at = moment(json.at("updated_at"));
    if (json.contains("start")) session.start = Start{moment(json.at("start")), seconds(json.at("offset"))};
    session.topic = text(json, "topic");
    if (json.contains("tags")) session.tags = json.at("tags").get<std::vector<std::string>>();
    if (const auto named = text(json, "resource")) {
      const auto resource = parse_uid(*named);
      if (!resource) refuse_damage("a uid that is none");
      session.resource = resource_id(*resource);
    }
    session.note = text(json, "note");
    return session;
  });
}

std::string state_of(const Timer& timer) {
  Json json = {{"start", count(timer.start.moment)}, {"offset", timer.start.offset.count()}};
  if (timer.topic) json["topic"] = *timer.topic;
  if (!timer.tags.empty()) json["tags"] = timer.tags;
  if (timer.resource) json["resource"] = *timer.resource;
  if (timer.note) json["note"] = *timer.note;
  return text_of(json);
}

Timer timer_of(std::string_view state) {
  return read_state(state, [&](const Json& json) {
    Timer timer;
    timer.start = Start{moment(json.at("start")), seconds(json.at("offset"))};
    timer.topic = text(json, "topic");
    if (json.contains("tags")) timer.tags = json.at("tags").get<std::vector<std::string>>();
    if (json.contains("resource")) timer.resource = json.at("resource").get<std::int64_t>();
    timer.note = text(json, "note");
    return timer;
  });
}

std::string state_of(const GoalRow& row) {
  Json json = {{"seconds", row.seconds.count()}, {"days", row.days.to_ulong()}, {"freezes", row.freezes}};
  if (row.from) json["from"] = iso(*row.from);
  return text_of(json);
}

GoalRow goal_of(std::string_view state, const Uid& uid) {
  return read_state(state, [&](const Json& json) {
    GoalRow row;
    row.uid = uid;
    if (json.contains("from")) row.from = date(json.at("from"));
    row.seconds = Seconds{in_range(json.at("seconds"), 1, 86'400, "a duration that is none")};
    row.days = Weekdays{static_cast<unsigned long>(in_range(json.at("days"), 1, 127, "weekdays that are none"))};
    row.freezes = static_cast<int>(in_range(json.at("freezes"), 0, 31, "a number of freezes that is none"));
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
    if (off.period.last < off.period.first) refuse_damage("days off that end before they begin");
    off.reason = text(json, "reason");
    return off;
  });
}

std::string state_of(const Resource& resource) {
  Json changes = Json::array();
  for (const StatusChange& change : resource.changes)
    changes.push_back({{"day", iso(change.day)}, {"status", status_name(change.status)}});
  Json json = {{"title", resource.title}, {"added_at", count(resource.added_at)}, {"changes", std::move(changes)}};
  if (resource.url) json["url"] = *resource.url;
  if (resource.kind) json["kind"] = *resource.kind;
  if (resource.topic) json["topic"] = *resource.topic;
  if (resource.note) json["note"] = *resource.note;
  return text_of(json);
}

Resource resource_of(std::string_view state, const Uid& uid, std::int64_t id) {
  return read_state(state, [&](const Json& json) {
    Resource resource;
    resource.id = id;
    resource.uid = uid;
    resource.title = json.at("title").get<std::string>();
    resource.added_at = moment(json.at("added_at"));
    for (const Json& change : json.at("changes")) {
      const auto status = resource_status_named(change.at("status").get<std::string>());
      if (!status) refuse_damage("a status that is none");
      resource.changes.push_back({date(change.at("day")), *status});
    }
    resource.url = text(json, "url");
    resource.kind = text(json, "kind");
    resource.topic = text(json, "topic");
    resource.note = text(json, "note");
    return resource;
  });
}

std::string state_of(const Learned& learned) {
  Json json = {{"day", iso(learned.day)}, {"text", learned.text}};
  if (learned.topic) json["topic"] = *learned.topic;
  return text_of(json);
}

Learned learned_of(std::string_view state, const Uid& uid, std::int64_t id) {
  return read_state(state, [&](const Json& json) {
    Learned learned;
    learned.id = id;
    learned.uid = uid;
    learned.day = date(json.at("day"));
    learned.text = json.at("text").get<std::string>();
    learned.topic = text(json, "topic");
    return learned;
  });
}

std::string state_of(const PlanItem& item) {
  Json json = {{"week", iso(item.week)}, {"text", item.text}, {"status", status_name(item.status)}};
  if (item.day) json["day"] = iso(*item.day);
  if (item.topic) json["topic"] = *item.topic;
  if (item.target) json["target"] = item.target->count();
  return text_of(json);
}

PlanItem plan_item_of(std::string_view state, const Uid& uid, std::int64_t id) {
  return read_state(state, [&](const Json& json) {
    PlanItem item;
    item.id = id;
    item.uid = uid;
    item.week = date(json.at("week"));
    item.text = json.at("text").get<std::string>();
    const auto status = plan_status_named(json.at("status").get<std::string>());
    if (!status) refuse_damage("a status that is none");
    item.status = *status;
    if (json.contains("day")) item.day = date(json.at("day"));
    item.topic = text(json, "topic");
    if (json.contains("target"))
      item.target = Seconds{in_range(json.at("target"), 1, 7 * std::int64_t{86'400}, "a duration that is none")};
    return item;
  });
}

}  // namespace steady
