#include "session_words.hpp"

#include <algorithm>
#include <charconv>

#include "resource_words.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {
constexpr const char* names_hint = "like: steady log 45m -t ml-book --tag read";
}  // namespace

std::string checked_name(std::string_view noun, const std::string& name, const std::string& hint) {
  const std::string_view fault = fault_in_name(name);
  if (fault.empty()) return name;
  throw RequestError("the " + std::string(noun) + " " + quoted(name) + " " + std::string(fault), hint);
}

std::string joined(std::span<const std::string> words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::optional<std::string> read_note(std::span<const std::string> words) {
  std::string note = joined(words);
  if (note.empty()) return std::nullopt;
  const std::string_view fault = fault_in_note(note);
  if (!fault.empty()) throw RequestError("the note " + quoted(note) + " " + std::string(fault));
  return note;
}

TimeOfDay read_time(const std::string& word, const std::string& example) {
  if (const auto time = parse_time_of_day(word)) return *time;
  throw RequestError(quoted(word) + " is not a time of day", "like: " + example + "   (19:05, 9, 7pm)");
}

Date read_past_day(const std::string& word, Context& context, const std::string& example) {
  const Date day = parse_day(word, context.calendar());
  if (day <= context.today()) return day;
  throw RequestError(quoted(word) + " has not come yet (today is " + iso(context.today()) + ")",
                     "of an earlier day: " + example);
}

Session find_session(const std::string& word, const Store& store) {
  const auto last = store.last_session();
  std::int64_t id = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), id);
  const bool is_number = error == std::errc{} && end == word.data() + word.size();
  if (!is_number && word != "last")
    throw RequestError(quoted(word) + " is not the number of a session",
                       "like: steady show 41, or steady show last   (the numbers: steady list)");
  const auto found = is_number ? store.session(id) : last;
  if (found) return *found;
  if (!last)
    throw RequestError(is_number ? "there is no session " + word + "; there is none yet" : "there is no session yet",
                       "the first: steady log 30m \"What I did\"");
  throw RequestError("there is no session " + word + "; the newest is " + std::to_string(last->id),
                     "see them: steady list all");
}

Labels read_labels(const Arguments& arguments, Context& context) {
  Labels labels;
  if (const auto topic = arguments.value("--topic")) labels.topic = checked_name("topic", *topic, names_hint);
  for (const std::string& tag : arguments.values("--tag"))
    if (std::find(labels.tags.begin(), labels.tags.end(), tag) == labels.tags.end())
      labels.tags.push_back(checked_name("tag", tag, names_hint));
  if (const auto resource = arguments.value("--resource")) check_resource_word(*resource);
  if (!labels.topic && !arguments.has("--same")) {
    labels.topic = context.settings().topic;
    labels.usual_topic = true;
  }
  return labels;
}

void name_from_last(Labels& labels, const Store& store) {
  const auto last = store.last_session();
  if (!last) throw RequestError("--same has no session before it", "name the topic: -t ml-book");
  if (!labels.topic) labels.topic = last->topic;
  if (labels.tags.empty()) labels.tags = last->tags;
  if (!labels.resource) labels.resource = last->resource;
}

std::vector<NewName> new_names(const Session& session, const Store& store) {
  std::vector<NewName> names;
  const auto note_new = [&](NameKind kind, std::string_view noun, const std::string& name) {
    if (store.is_known(kind, name)) return;
    names.push_back({noun, name, nearest_name(name, store.names(kind))});
  };
  if (session.topic) note_new(NameKind::topic, "topic", *session.topic);
  for (const std::string& tag : session.tags) note_new(NameKind::tag, "tag", tag);
  return names;
}

void refuse_overlap(const Session& session, const std::vector<Session>& taken, Context& context, const Retry& retry) {
  const Session& other = taken.front();
  const std::string message = clock_range_text(session) + " overlaps session " + std::to_string(other.id) + " (" +
                              clock_range_text(other) + (other.topic ? ", " + *other.topic : "") + ")";
  const Instant start = session.start->moment;
  for (const Stretch& free : free_parts({start, start + session.seconds}, taken)) {
    if (free.end - free.start < std::chrono::minutes{1}) continue;
    const auto on_clock = [&context](Instant moment) {
      return clock_text(Start{moment, context.zone().offset_at(moment)});
    };
    const std::string command = retry(free, on_clock(free.start), on_clock(free.end));
    if (command.empty()) continue;
    throw RequestError(message, "the free part: " + command + "     keep both: --overlap");
  }
  throw RequestError(message, "keep both: --overlap");
}

void refuse_full_day(const Session& session, const Store& store, Seconds leaving) {
  const auto totals = store.day_totals({session.day, session.day});
  const Seconds there = totals.empty() ? Seconds{0} : totals.front().seconds;
  const Seconds before = there - leaving;
  if (before + session.seconds <= longest_duration) return;
  throw RequestError(duration_text(session.seconds) + " would make " + duration_text(before + session.seconds) +
                         " on " + iso(session.day) + "; a day has 24h",
                     "there is " + duration_text(before) + " on it already: steady list " + iso(session.day));
}

Told tell_of(Logged logged, const Store& store, Context& context) {
  const Date day = logged.session.day;
  return {std::move(logged), context.recent_days(store, day)};
}

Outcome outcome_of(const Told& told, Context& context) {
  return {logged_report(told.logged, context.scene_of(told.days)), ExitCode::done, true};
}

}  // namespace steady
