// steady's own interchange (contract, section 6): a header, then one object a line.

#include <nlohmann/json.hpp>

#include "formats.hpp"
#include "line_reader.hpp"
#include "steady/core/error.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

using Json = nlohmann::json;

/// One line of the file while it is turned into a session; every refusal names the line.
class Record {
 public:
  Record(const Json& json, const LineReader& at, const Clock& clock)
      : json_(json), at_(at), clock_(clock) {}

  Session session() const {
    Session session;
    if (const std::string* uid = text("uid")) session.uid = read_uid(*uid);
    session.seconds = seconds();
    if (const std::string* start = text("start")) session.start = read_start(*start);
    const std::string* day = text("day");
    if (day == nullptr && !session.start) at_.refuse("has neither day nor start");
    session.day = day != nullptr ? read_day(*day) : day_of(*session.start);
    if (session.start) check_day(session);
    if (const std::string* topic = text("topic")) session.topic = name("topic", *topic);
    session.tags = tags();
    if (text("resource") != nullptr) at_.refuse("names a resource, which this version does not keep");
    if (const std::string* note = text("note"); note != nullptr && !note->empty())
      session.note = checked_note(*note);
    session.created_at = moment("created_at");
    session.updated_at = moment("updated_at");
    return session;
  }

 private:
  /// The text of that key, or null where it is absent or null.
  const std::string* text(const char* key) const {
    const auto found = json_.find(key);
    if (found == json_.end() || found->is_null()) return nullptr;
    if (!found->is_string()) at_.refuse(std::string(key) + " is not a text");
    return found->get_ptr<const std::string*>();
  }

  Seconds seconds() const {
    const auto found = json_.find("seconds");
    if (found == json_.end()) at_.refuse("has no seconds");
    const auto value = found->is_number_integer() ? found->get<std::int64_t>() : 0;
    if (value < 1 || value > longest_duration.count())
      at_.refuse("seconds is not a whole number from 1 to 86400");
    return Seconds{value};
  }

  Uid read_uid(const std::string& word) const {
    const auto uid = parse_uid(word);
    if (!uid || *uid == Uid{}) at_.refuse("uid " + quoted(word) + " is not a UUID");
    return *uid;
  }

  Start read_start(const std::string& word) const {
    const auto said = parse_rfc3339(word);
    if (!said) at_.refuse("start " + quoted(word) + " is not a moment like 2026-11-20T19:05:00+01:00");
    if (said->offset && !said->zulu)
      return {checked(Instant{said->wall.time_since_epoch() - *said->offset}, word), *said->offset};
    const auto moment = said->zulu ? std::optional(Instant{said->wall.time_since_epoch()})
                                   : moment_of(said->wall, clock_.zone);
    if (!moment) at_.refuse("start " + quoted(word) + " does not exist: the clocks were put forward over it");
    return {checked(*moment, word), clock_.zone.offset_at(*moment)};
  }

  Date read_day(const std::string& word) const {
    const auto day = parse_iso(word);
    if (!day) at_.refuse("day " + quoted(word) + " is not a date like 2026-11-20");
    return *day;
  }

  /// A moment that dates can tell, with room for any zone.
  Instant checked(Instant moment, const std::string& word) const {
    constexpr std::chrono::days room{3};
    if (moment < Instant{first_date + room} || moment > Instant{last_date - room})
      at_.refuse(quoted(word) + " lies outside the years 1 to 9999");
    return moment;
  }

  /// A day beside a start stands, but not one that no zone and no day start could give.
  void check_day(const Session& session) const {
    constexpr std::chrono::days room{2};
    const Date date = std::chrono::floor<std::chrono::days>(session.start->moment + session.start->offset);
    if (session.day < date - room || session.day > date + room)
      at_.refuse("day " + iso(session.day) + " is not that of its start, " + iso(date));
  }

  Date day_of(const Start& start) const {
    return study_day(start.moment, start.offset, clock_.day_start);
  }

  std::string name(const char* noun, const std::string& word) const {
    const std::string_view fault = fault_in_name(word);
    if (!fault.empty()) at_.refuse(std::string(noun) + " " + quoted(word) + " " + std::string(fault));
    return word;
  }

  std::string checked_note(const std::string& note) const {
    const std::string_view fault = fault_in_note(note);
    if (!fault.empty()) at_.refuse("the note " + std::string(fault));
    return note;
  }

  std::vector<std::string> tags() const {
    std::vector<std::string> tags;
    const auto found = json_.find("tags");
    if (found == json_.end() || found->is_null()) return tags;
    if (!found->is_array()) at_.refuse("tags is not a list of texts");
    for (const Json& tag : *found) {
      if (!tag.is_string()) at_.refuse("tags is not a list of texts");
      const auto& word = tag.get_ref<const std::string&>();
      if (std::find(tags.begin(), tags.end(), word) == tags.end()) tags.push_back(name("tag", word));
    }
    return tags;
  }

  Instant moment(const char* key) const {
    const std::string* word = text(key);
    if (word == nullptr) return Instant{};
    const auto said = parse_rfc3339(*word);
    if (!said || !said->offset) at_.refuse(std::string(key) + " " + quoted(*word) + " is not a moment");
    return checked(Instant{said->wall.time_since_epoch() - *said->offset}, *word);
  }

  const Json& json_;
  const LineReader& at_;
  const Clock& clock_;
};

Json parsed(const std::string& line, const LineReader& at) {
  Json json = Json::parse(line, nullptr, false);
  if (json.is_discarded()) at.refuse("is not JSON");
  if (!json.is_object()) at.refuse("is not a JSON object");
  return json;
}

bool is_header(const Json& json, const LineReader& at) {
  const auto schema = json.find("schema");
  if (schema == json.end()) return false;
  if (at.number() != 1) at.refuse("is a header, which only the first line can be");
  if (*schema != "steady/export/1") at.refuse("schema is not steady/export/1");
  return true;
}

void refuse_other_types(const Json& json, const LineReader& at) {
  const auto type = json.find("type");
  if (type == json.end() || *type == "session") return;
  at.refuse("type " + (type->is_string() ? quoted(type->get_ref<const std::string&>()) : type->dump()) +
            " is not one that this version imports", "sessions are: \"type\":\"session\"");
}

}  // namespace

void read_jsonl(std::istream& in, const std::string& file, const Clock& clock, Sink& sink) {
  LineReader at(in, file);
  std::string line;
  while (at.next(line)) {
    if (line.find_first_not_of(" \t") == std::string::npos) continue;
    const Json json = parsed(line, at);
    if (is_header(json, at)) continue;
    refuse_other_types(json, at);
    sink.take(Record(json, at, clock).session(), at.number());
  }
}

}  // namespace steady
