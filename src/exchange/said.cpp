#include "said.hpp"

#include <algorithm>

#include "said_words.hpp"
#include "steady/core/duration.hpp"
#include "steady/core/error.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

/// A moment that dates can tell, with room for any zone.
Instant checked(Instant moment, std::string_view word, const Place& at) {
  constexpr std::chrono::days room{3};
  if (moment < Instant{first_date + room} || moment > Instant{last_date - room})
    at.refuse(quoted(word) + " lies outside the years 1 to 9999");
  return moment;
}

/// Where the text names no offset, or only `Z`, the offset is that of the zone of now.
Start read_start(const char* key, std::string_view word, const Place& at, const Clock& clock) {
  const auto said = parse_rfc3339(word);
  const auto named = [&] { return std::string(key) + " " + quoted(word); };
  if (!said) at.refuse(named() + " is not a moment like 2026-11-20T19:05:00+01:00");
  if (said->offset && !said->zulu)
    return {checked(Instant{said->wall.time_since_epoch() - *said->offset}, word, at), *said->offset};
  const auto moment =
      said->zulu ? std::optional(Instant{said->wall.time_since_epoch()}) : moment_of(said->wall, clock.zone);
  if (!moment) at.refuse(named() + " does not exist: the clocks were put forward over it");
  return {checked(*moment, word, at), clock.zone.offset_at(*moment)};
}

Instant read_moment(const char* key, Said word, const Place& at) {
  if (!word) return Instant{};
  const auto said = parse_rfc3339(*word);
  if (!said || !said->offset) at.refuse(std::string(key) + " " + quoted(*word) + " is not a moment");
  return checked(Instant{said->wall.time_since_epoch() - *said->offset}, *word, at);
}

/// From start to end, where both are said.
std::optional<Seconds> between(const SaidSession& said, const std::optional<Start>& start, const Place& at,
                               const Clock& clock) {
  if (!said.end) return std::nullopt;
  if (!start) at.refuse("has an end without a start");
  const Seconds length = read_start("end", *said.end, at, clock).moment - start->moment;
  const std::string named = "end " + quoted(*said.end);
  if (length <= Seconds{0}) at.refuse(named + " is not after its start");
  if (length > longest_duration) at.refuse(named + " is more than 24 hours after its start");
  return length;
}

Seconds read_seconds(std::int64_t seconds, const Place& at) {
  if (seconds < 1 || seconds > longest_duration.count()) at.refuse("seconds is not a whole number from 1 to 86400");
  return Seconds{seconds};
}

Seconds length_of(const SaidSession& said, const std::optional<Start>& start, const Place& at, const Clock& clock) {
  if (!said.seconds && !said.end) at.refuse("has no seconds");
  std::optional<Seconds> seconds;
  if (said.seconds) seconds = read_seconds(*said.seconds, at);
  const auto measured = between(said, start, at, clock);
  if (seconds && measured && *seconds != *measured)
    at.refuse("seconds is " + std::to_string(seconds->count()) + ", but from start to end are " +
              std::to_string(measured->count()));
  return seconds ? *seconds : *measured;
}

/// A day beside a start stands, but not one that no zone and no day start could give.
Date day_of(const SaidSession& said, const std::optional<Start>& start, const Place& at, const Clock& clock) {
  if (!said.day) return study_day(start->moment, start->offset, clock.day_start);
  const Date day = read_date("day", *said.day, at);
  if (!start) return day;
  if (!can_be_study_day(day, *start))
    at.refuse("day " + iso(day) + " is not that of its start, " +
              iso(std::chrono::floor<std::chrono::days>(start->moment + start->offset)));
  return day;
}

std::string read_name(const char* noun, std::string_view word, const Place& at) {
  const std::string_view fault = fault_in_name(word);
  if (!fault.empty()) at.refuse(std::string(noun) + " " + quoted(word) + " " + std::string(fault));
  return std::string(word);
}

std::string read_note(std::string_view note, const Place& at) {
  const std::string_view fault = fault_in_note(note);
  if (!fault.empty()) at.refuse("the note " + std::string(fault));
  return std::string(note);
}

std::vector<std::string> read_tags(std::span<const std::string> words, const Place& at) {
  std::vector<std::string> tags;
  for (const std::string& word : words)
    if (std::find(tags.begin(), tags.end(), word) == tags.end()) tags.push_back(read_name("tag", word, at));
  return tags;
}

}  // namespace

FileSession read_session(const SaidSession& said, const Place& at, const Clock& clock) {
  Session session;
  session.uid = read_uid(said.uid, at);
  if (said.start) session.start = read_start("start", *said.start, at, clock);
  session.seconds = length_of(said, session.start, at, clock);
  if (!said.day && !session.start) at.refuse("has neither day nor start");
  session.day = day_of(said, session.start, at, clock);
  if (said.topic) session.topic = read_name("topic", *said.topic, at);
  session.tags = read_tags(said.tags, at);
  if (said.note && !said.note->empty()) session.note = read_note(*said.note, at);
  session.created_at = read_moment("created_at", said.created_at, at);
  session.updated_at = read_moment("updated_at", said.updated_at, at);
  if (!said.resource) return session;
  const auto resource = parse_uid(*said.resource);
  if (!resource) at.refuse("resource " + quoted(*said.resource) + " is not the UUID of one");
  return {std::move(session), resource};
}

GoalRow read_goal(const SaidGoal& said, const Place& at) {
  constexpr std::int64_t most_freezes = 31;
  GoalRow row;
  if (said.from) row.from = read_date("from", *said.from, at);
  if (!said.seconds) at.refuse("has no seconds");
  row.seconds = read_seconds(*said.seconds, at);
  if (said.weekdays) try {
      row.days = parse_weekdays(*said.weekdays);
    } catch (const RequestError& error) {
      at.refuse(error.what());
    }
  if (!said.freezes) return row;
  if (*said.freezes < 0 || *said.freezes > most_freezes) at.refuse("freezes is not a whole number from 0 to 31");
  row.freezes = static_cast<int>(*said.freezes);
  return row;
}

Off read_off(const SaidOff& said, const Place& at) {
  if (!said.from || !said.to) at.refuse("names no days: it needs from and to");
  Off off;
  off.uid = read_uid(said.uid, at);
  off.period = {read_date("from", *said.from, at), read_date("to", *said.to, at)};
  if (off.period.last < off.period.first)
    at.refuse("to " + iso(off.period.last) + " is before from " + iso(off.period.first));
  if (said.reason && !said.reason->empty()) off.reason = read_name("reason", *said.reason, at);
  return off;
}

}  // namespace steady
