// `steady log DURATION|RANGE [NOTE…]`: words to a session, into the store, and the day so far.

#include <algorithm>

#include "commands.hpp"
#include "context.hpp"
#include "steady/core/text.hpp"
#include "steady/report/reports.hpp"

namespace steady {

namespace {

/// What the words ask for, before the store is looked at.
struct Request {
  Placement placement;
  bool stated = false;  ///< the clock time was said, so it has to be free
  std::optional<std::string> note;
};

std::string joined(std::span<const std::string> words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::string checked_name(std::string_view noun, const std::string& name) {
  const std::string_view fault = fault_in_name(name);
  if (!fault.empty())
    throw RequestError("the " + std::string(noun) + " " + quoted(name) + " " + std::string(fault),
                       "like: steady log 45m -t ml-book --tag read");
  return name;
}

std::optional<std::string> read_note(std::span<const std::string> words) {
  std::string note = joined(words);
  if (note.empty()) return std::nullopt;
  const std::string_view fault = fault_in_note(note);
  if (!fault.empty()) throw RequestError("the note " + quoted(note) + " " + std::string(fault));
  return note;
}

TimeOfDay read_time(const std::string& word) {
  if (const auto time = parse_time_of_day(word)) return *time;
  throw RequestError(quoted(word) + " is not a time of day",
                     "like: steady log 45m --at 19:05   (19:05, 9, 7pm)");
}

/// `9 - 10` would be 9 minutes and a note.
void refuse_parted_range(std::span<const std::string> words) {
  if (words.size() < 3 || (words[1] != "-" && words[1] != "–" && words[1] != "to")) return;
  if (!parse_time_of_day(words[0]) || !parse_time_of_day(words[2])) return;
  throw RequestError(quoted(words[0] + ' ' + words[1] + ' ' + words[2]) +
                         " is a clock range in three words",
                     "as one: steady log " + words[0] + "-" + words[2]);
}

Date read_day(const std::string& word, Context& context) {
  const Date day = parse_day(word, context.calendar());
  if (day <= context.today()) return day;
  throw RequestError(quoted(word) + " has not come yet (today is " + iso(context.today()) + ")",
                     "of an earlier day: steady log 45m -d yesterday");
}

Request read_request(const Arguments& arguments, Context& context) {
  const std::span<const std::string> words(arguments.words);
  const auto at = arguments.value("--at");
  std::optional<Date> day;
  if (const auto word = arguments.value("--day")) day = read_day(*word, context);

  if (looks_like_clock_range(words[0])) {
    const ClockRange range = parse_clock_range(words[0]);
    if (at)
      throw RequestError(quoted(words[0]) + " says when it began; --at " + *at + " says it again",
                         "like: steady log " + words[0] + ", or steady log 45m --at " + *at);
    return {over_range(range, day, context.clock()), true, read_note(words.subspan(1))};
  }
  refuse_parted_range(words);
  const DurationWords duration = parse_duration_words(words);
  const auto note = read_note(words.subspan(duration.words));
  if (at) return {starting_at(read_time(*at), duration.seconds, day, context.clock()), true, note};
  if (day) return {on_day(duration.seconds, *day, context.clock()), false, note};
  return {ended_now(duration.seconds, context.clock()), false, note};
}

void name_from_last(Session& session, const Store& store) {
  const auto last = store.last_session();
  if (!last) throw RequestError("--same has no session before it", "name the topic: -t ml-book");
  if (!session.topic) session.topic = last->topic;
  if (session.tags.empty()) session.tags = last->tags;
  session.resource = last->resource;
}

Session read_session(const Arguments& arguments, const Request& request, Context& context) {
  Session session;
  session.day = request.placement.day;
  session.start = request.placement.start;
  session.seconds = request.placement.seconds;
  session.note = request.note;
  if (const auto topic = arguments.value("--topic")) session.topic = checked_name("topic", *topic);
  for (const std::string& tag : arguments.values("--tag"))
    if (std::find(session.tags.begin(), session.tags.end(), tag) == session.tags.end())
      session.tags.push_back(checked_name("tag", tag));
  if (const auto resource = arguments.value("--resource"))
    throw RequestError("there are no resources in this version, so none is " + quoted(*resource),
                       "put it into the note, leave out -r");
  if (!session.topic && !arguments.has("--same")) session.topic = context.settings().topic;
  return session;
}

/// The part of the stated time that is still free, as the command that logs it.
std::string free_part(const Session& session, const std::vector<Session>& taken, Context& context) {
  const auto clock = [&context](Instant moment) {
    return clock_text(Start{moment, context.zone().offset_at(moment)});
  };
  const Instant start = session.start->moment;
  for (const Stretch& free : free_parts({start, start + session.seconds}, taken)) {
    if (free.end - free.start < std::chrono::minutes{1}) continue;
    const std::string day = session.day == context.today() ? "" : " -d " + iso(session.day);
    return "the free part: steady log " + clock(free.start) + "-" + clock(free.end) + day + "     ";
  }
  return {};
}

[[noreturn]] void refuse_overlap(const Session& session, const std::vector<Session>& taken,
                                 Context& context) {
  const Session& other = taken.front();
  std::string message = clock_range_text(session) + " overlaps session " + std::to_string(other.id) +
                        " (" + clock_range_text(other);
  message += (other.topic ? ", " + *other.topic : "") + ")";
  throw RequestError(message, free_part(session, taken, context) + "keep both: --overlap");
}

void refuse_full_day(const Session& session, const Store& store) {
  const auto totals = store.day_totals({session.day, session.day});
  const Seconds before = totals.empty() ? Seconds{0} : totals.front().seconds;
  if (before + session.seconds <= longest_duration) return;
  throw RequestError(duration_text(session.seconds) + " more would make " +
                         duration_text(before + session.seconds) + " on " + iso(session.day) +
                         "; a day has 24h",
                     "there is " + duration_text(before) + " on it already: steady list " +
                         iso(session.day));
}

std::vector<NewName> new_names(const Session& session, const KnownNames& known) {
  std::vector<NewName> names;
  const auto note_new = [&names](std::string_view noun, const std::string& name,
                                 const std::vector<std::string>& of) {
    if (std::find(of.begin(), of.end(), name) == of.end())
      names.push_back({noun, name, nearest_name(name, of)});
  };
  if (session.topic) note_new("topic", *session.topic, known.topics);
  for (const std::string& tag : session.tags) note_new("tag", tag, known.tags);
  return names;
}

/// Whether the time is free; where it was not stated, it is given up instead of refused.
std::optional<Session> settle_overlap(Session& session, bool stated, const Store& store,
                                      Context& context) {
  if (!session.start) return std::nullopt;
  const auto taken = store.overlapping(session.start->moment, session.seconds);
  if (taken.empty()) return std::nullopt;
  if (stated) refuse_overlap(session, taken, context);
  session.start.reset();
  return taken.front();
}

}  // namespace

Outcome log_session(const Arguments& arguments, Context& context) {
  const Request request = read_request(arguments, context);
  Session session = read_session(arguments, request, context);
  Logged logged;
  std::optional<History> history;
  bool whole = false;
  // Where there is no store there is no session to be the same as, and no file is made to say so.
  Store store = arguments.has("--same") ? context.store_to_change() : context.store_to_write();
  store.change(context.stamp(), [&] {
    if (arguments.has("--same")) name_from_last(session, store);
    refuse_full_day(session, store);
    if (!arguments.has("--overlap"))
      logged.in_the_way = settle_overlap(session, request.stated, store, context);
    logged.new_names = new_names(session, store.known_names());
    logged.session = store.add(session);
    history = context.recent_history(store, session.day);
    whole = history->first_session() == store.first_day();
  });
  const Scene scene{*history, context.settings().week_start, context.settings().day_start, whole};
  return {logged_report(logged, scene), ExitCode::done, true};
}

}  // namespace steady
