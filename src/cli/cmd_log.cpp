// `steady log DURATION|RANGE [NOTE…]`: words to a session, into the store, and the day so far.

#include "commands.hpp"
#include "resource_words.hpp"
#include "session_words.hpp"

namespace steady {

namespace {

/// What the words ask for, before the store is looked at.
struct Request {
  Placement placement;
  bool stated = false;  ///< the clock time was said, so it has to be free
  std::optional<std::string> note;
};

/// `9 - 10` would be 9 minutes and a note.
void refuse_parted_range(std::span<const std::string> words) {
  if (words.size() < 3 || (words[1] != "-" && words[1] != "–" && words[1] != "to")) return;
  if (!parse_time_of_day(words[0]) || !parse_time_of_day(words[2])) return;
  throw RequestError(quoted(words[0] + ' ' + words[1] + ' ' + words[2]) + " is a clock range in three words",
                     "as one: steady log " + words[0] + "-" + words[2]);
}

Request read_request(const Arguments& arguments, Context& context) {
  const std::span<const std::string> words(arguments.words);
  const auto at = arguments.value("--at");
  std::optional<Date> day;
  if (const auto word = arguments.value("--day")) day = read_past_day(*word, context, "steady log 45m -d yesterday");

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
  if (at)
    return {starting_at(read_time(*at, "steady log 45m --at 19:05"), duration.seconds, day, context.clock()), true,
            note};
  if (day) return {on_day(duration.seconds, *day, context.clock()), false, note};
  return {ended_now(duration.seconds, context.clock()), false, note};
}

Session asked_for(const Request& request, const Labels& labels) {
  Session session;
  session.day = request.placement.day;
  session.start = request.placement.start;
  session.seconds = request.placement.seconds;
  session.note = request.note;
  session.topic = labels.topic;
  session.tags = labels.tags;
  session.resource = labels.resource;
  return session;
}

/// Whether the time is free; where it was not stated, it is given up instead of refused.
std::optional<Session> settle_overlap(Session& session, bool stated, const Store& store, Context& context) {
  if (!session.start) return std::nullopt;
  const auto taken = store.overlapping(session.start->moment, session.seconds);
  if (taken.empty()) return std::nullopt;
  if (stated)
    refuse_overlap(session, taken, context, [&](const Stretch&, const std::string& from, const std::string& to) {
      const std::string day = session.day == context.today() ? "" : " -d " + iso(session.day);
      return "steady log " + from + "-" + to + day;
    });
  session.start.reset();
  return taken.front();
}

}  // namespace

Outcome log_session(const Arguments& arguments, Context& context) {
  const Request request = read_request(arguments, context);
  Labels labels = read_labels(arguments, context);
  const bool same = arguments.has("--same");
  std::optional<Told> told;
  // Where there is no store there is no session to be the same as and no resource, and no file is made to say so.
  Store& store = same || names_known_resource(arguments) ? context.store_to_change() : context.store_to_write();
  store.change(context.stamp(), [&] {
    if (same) name_from_last(labels, store);
    std::string resource = name_resource(labels, arguments, store, context);
    if (resource.empty()) resource = begin_resource(labels.resource, store, context);
    Logged logged{asked_for(request, labels), {}, {}, std::move(resource)};
    refuse_full_day(logged.session, store);
    if (!arguments.has("--overlap")) logged.in_the_way = settle_overlap(logged.session, request.stated, store, context);
    logged.new_names = new_names(logged.session, store);
    logged.session = store.add(logged.session);
    told = tell_of(std::move(logged), store, context);
  });
  return outcome_of(*told, context);
}

}  // namespace steady
