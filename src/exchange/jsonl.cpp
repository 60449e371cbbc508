// steady's own interchange (contract, section 6): a header, then one object a line.

#include <algorithm>
#include <array>

#include "formats.hpp"
#include "json_object.hpp"
#include "line_reader.hpp"
#include "said.hpp"
#include "steady/core/error.hpp"
#include "steady/core/json_text.hpp"

namespace steady {

namespace {

enum Key : std::size_t {
  schema,
  type,
  uid,
  day,
  start,
  seconds,
  topic,
  tags,
  resource,
  note,
  created_at,
  updated_at,
  from,
  to,
  weekdays,
  freezes,
  reason,
  url,
  title,
  kind,
  status,
  added_at,
  changes,
  words,
  week,
  target_seconds,
  key_count
};

constexpr std::array<std::string_view, key_count> key_names = {
    "schema", "type",       "uid",        "day",      "start",   "seconds",  "topic",   "tags",          "resource",
    "note",   "created_at", "updated_at", "from",     "to",      "weekdays", "freezes", "reason",        "url",
    "title",  "kind",       "status",     "added_at", "changes", "text",     "week",    "target_seconds"};

constexpr std::string_view schema_name = "steady/export/1";

/// One line of the file while it is turned into a record.
class Line {
 public:
  Line(const JsonObject& json, const Place& at) : json_(json), at_(at) {}

  bool is_header() const {
    if (json_[schema].kind == JsonValue::Kind::absent) return false;
    if (at_.line != 1) at_.refuse("is a header, which only the first line can be");
    if (text(schema) != schema_name) at_.refuse("schema is not " + std::string(schema_name));
    return true;
  }

  void hand_over(Sink& sink, const Clock& clock) const {
    const std::string_view kind = text(type).value_or("session");
    if (kind == "session") return sink.take(session(clock), at_.line);
    if (kind == "goal") return sink.take(goal(), at_.line);
    if (kind == "off") return sink.take(off(), at_.line);
    if (kind == "resource") return sink.take(a_resource(clock), at_.line);
    if (kind == "learned") return sink.take(learned(), at_.line);
    if (kind == "plan") return sink.take(plan_item(), at_.line);
    at_.refuse("type " + quoted(kind) + " is not one that this version imports",
               "it knows session, goal, off, resource, learned and plan");
  }

 private:
  FileSession session(const Clock& clock) const {
    SaidSession said;
    said.uid = text(uid);
    said.day = text(day);
    said.start = text(start);
    said.seconds = whole(seconds);
    said.topic = text(topic);
    said.tags = texts(tags);
    said.resource = text(resource);
    said.note = text(note);
    said.created_at = text(created_at);
    said.updated_at = text(updated_at);
    return read_session(said, at_, clock);
  }

  GoalRow goal() const { return read_goal({text(from), text(weekdays), whole(seconds), whole(freezes)}, at_); }

  Off off() const { return read_off({text(uid), text(from), text(to), text(reason)}, at_); }

  Resource a_resource(const Clock& clock) const {
    return read_resource({text(uid), text(url), text(title), text(kind), text(topic), text(status), text(note),
                          text(added_at), texts(changes)},
                         at_, clock);
  }

  Learned learned() const { return read_learned({text(uid), text(day), text(topic), text(words)}, at_); }

  PlanItem plan_item() const {
    return read_plan_item(
        {text(uid), text(week), text(day), text(words), text(topic), text(status), whole(target_seconds)}, at_);
  }

  Said text(Key key) const {
    const JsonValue& value = json_[key];
    if (value.empty()) return std::nullopt;
    if (value.kind != JsonValue::Kind::text) at_.refuse(name(key) + " is not a text");
    return value.text;
  }

  /// A number that is none of those that are taken stands for whatever else is there.
  std::optional<std::int64_t> whole(Key key) const {
    const JsonValue& value = json_[key];
    if (value.empty()) return std::nullopt;
    return value.kind == JsonValue::Kind::integer ? value.integer : -1;
  }

  std::span<const std::string> texts(Key key) const {
    const JsonValue& value = json_[key];
    if (value.empty()) return {};
    if (value.kind != JsonValue::Kind::texts) at_.refuse(name(key) + " is not a list of texts");
    return value.texts;
  }

  static std::string name(Key key) { return std::string(key_names[key]); }

  const JsonObject& json_;
  const Place& at_;
};

/// Puts one line together and hands it over.
class LineWriter {
 public:
  explicit LineWriter(const TakeText& take) : take_(take) {}

  LineWriter& begin(std::string_view key, std::string_view value) {
    line_ = "{";
    return text(key, value);
  }
  LineWriter& text(std::string_view key, std::string_view value) {
    append_json_text(named(key), value);
    return *this;
  }
  LineWriter& text_if(std::string_view key, const std::optional<std::string>& value) {
    return value ? text(key, *value) : null(key);
  }
  LineWriter& number(std::string_view key, std::int64_t value) {
    named(key) += std::to_string(value);
    return *this;
  }
  LineWriter& number_if(std::string_view key, const std::optional<Seconds>& value) {
    return value ? number(key, value->count()) : null(key);
  }
  LineWriter& null(std::string_view key) {
    named(key) += "null";
    return *this;
  }
  LineWriter& texts(std::string_view key, const std::vector<std::string>& values) {
    named(key) += '[';
    for (const std::string& value : values) {
      if (&value != &values.front()) line_ += ',';
      append_json_text(line_, value);
    }
    line_ += ']';
    return *this;
  }
  void end() {
    line_ += "}\n";
    take_(line_);
  }

 private:
  std::string& named(std::string_view key) {
    if (line_.size() > 1) line_ += ',';
    return line_.append(1, '"').append(key).append("\":");
  }

  const TakeText& take_;
  std::string line_;
};

void write(LineWriter& line, const GoalRow& row) {
  line.begin("type", "goal").text("uid", uid_text(row.uid));
  row.from ? line.text("from", iso(*row.from)) : line.null("from");
  line.number("seconds", row.seconds.count())
      .text("weekdays", weekdays_text(row.days))
      .number("freezes", row.freezes)
      .end();
}

void write(LineWriter& line, const Off& off) {
  line.begin("type", "off")
      .text("uid", uid_text(off.uid))
      .text("from", iso(off.period.first))
      .text("to", iso(off.period.last))
      .text_if("reason", off.reason)
      .end();
}

/// @param time  what was logged on it, which only people read: an import counts its sessions anew
void write(LineWriter& line, const Resource& resource, const ResourceTime& time) {
  std::vector<std::string> days;
  for (const StatusChange& change : resource.changes)
    days.push_back(iso(change.day) + ' ' + std::string(status_name(change.status)));
  line.begin("type", "resource")
      .text("uid", uid_text(resource.uid))
      .text_if("url", resource.url)
      .text("title", resource.title)
      .text_if("kind", resource.kind)
      .text_if("topic", resource.topic)
      .text("status", status_name(resource.status()))
      .text_if("note", resource.note)
      .number("seconds", time.seconds.count())
      .number("sessions", time.sessions)
      .text("added_at", rfc3339(resource.added_at))
      .texts("changes", days)
      .end();
}

void write(LineWriter& line, const Learned& learned) {
  line.begin("type", "learned")
      .text("uid", uid_text(learned.uid))
      .text("day", iso(learned.day))
      .text_if("topic", learned.topic)
      .text("text", learned.text)
      .end();
}

/// @param planned  its status as somebody gave it: what the sessions make of it, an import finds out anew
void write(LineWriter& line, const Planned& planned) {
  const PlanItem& item = planned.item;
  const bool from_monday = weekday_index(item.week) == 0;
  line.begin("type", "plan")
      .text("uid", uid_text(item.uid))
      .text("week", from_monday ? iso_week_name(item.week) : iso(item.week));
  item.day ? line.text("day", iso(*item.day)) : line.null("day");
  line.text("text", item.text)
      .text_if("topic", item.topic)
      .number_if("target_seconds", item.target)
      .number_if("seconds", planned.seconds)
      .text("status", status_name(item.status))
      .end();
}

void write_resources(LineWriter& line, const Records& records) {
  const auto times = records.resource_times();
  for (const Resource& resource : records.resources()) {
    const auto time =
        std::find_if(times.begin(), times.end(), [&](const ResourceTime& each) { return each.name == resource.id; });
    write(line, resource, time == times.end() ? ResourceTime{} : *time);
  }
}

void write(LineWriter& line, const Session& session, const std::optional<Uid>& resource) {
  line.begin("type", "session").text("uid", uid_text(session.uid)).text("day", iso(session.day));
  if (const auto& begun = session.start) {
    line.text("start", rfc3339(begun->moment, begun->offset))
        .text("end", rfc3339(begun->moment + session.seconds, begun->offset));
  } else {
    line.null("start").null("end");
  }
  line.number("seconds", session.seconds.count())
      .text_if("topic", session.topic)
      .texts("tags", session.tags)
      .text_if("resource", resource ? std::optional(uid_text(*resource)) : std::nullopt)
      .text_if("note", session.note)
      .text("created_at", rfc3339(session.created_at))
      .text("updated_at", rfc3339(session.updated_at))
      .end();
}

}  // namespace

void read_jsonl(std::istream& in, const std::string& file, const Clock& clock, Sink& sink) {
  LineReader lines(in, file);
  JsonObject json(key_names);
  std::string line;
  while (lines.next(line)) {
    if (line.find_first_not_of(" \t") == std::string::npos) continue;
    const Place& at = lines.place();
    const auto read = json.read(line);
    if (read == JsonObject::Read::not_json) at.refuse("is not JSON");
    if (read == JsonObject::Read::no_object) at.refuse("is not a JSON object");
    const Line said(json, at);
    if (!said.is_header()) said.hand_over(sink, clock);
  }
}

void write_jsonl(Records& records, const TakeText& take) {
  LineWriter line(take);
  line.begin("schema", schema_name).text("exported_at", rfc3339(records.now())).end();
  const Goals goals = records.goals();
  for (const GoalRow& row : goals.rows()) write(line, row);
  for (const Off& off : records.offs()) write(line, off);
  write_resources(line, records);
  for (const Learned& learned : records.learned()) write(line, learned);
  for (const Planned& planned : records.plan()) write(line, planned);
  records.each_session([&](const Session& session) { write(line, session, records.resource_of(session)); });
}

}  // namespace steady
