#include "timer_words.hpp"

#include "resource_words.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

/// The first moment after the start at which clocks here show that time.
Instant first_after(const Start& start, TimeOfDay time, Context& context) {
  const auto local = local_time(start.moment, context.zone());
  const auto date = std::chrono::floor<std::chrono::days>(local);
  for (int days = 0; days <= 2; ++days) {
    const LocalTime wall = date + std::chrono::days{days} + time;
    const auto moment = moment_of(wall, context.zone());
    if (!moment && days == 0 && date + time > local) break;
    if (moment && *moment > start.moment) return *moment;
    // Where clocks go back it comes a second time.
    const Instant again{wall.time_since_epoch() -
                        context.zone().offset_at(moment.value_or(start.moment) + std::chrono::hours{3})};
    if (again > start.moment && local_time(again, context.zone()) == wall) return again;
  }
  throw RequestError("there is no " + clock_text(time) + " after the start: the clocks were put forward over it",
                     "say for how long: steady stop --for 35m");
}

/// How to end it after all, with a length that works.
std::string length_hint(const Timer& timer, Context& context) {
  const Seconds run = context.now() - timer.start.moment;
  if (run < std::chrono::minutes{1}) return "stop it later, or discard it: steady cancel";
  return "it has run " + duration_text(run) + ": steady stop --for " + typed_duration(run);
}

}  // namespace

std::string timer_words(const Timer& timer, const std::string& verb, Instant now) {
  std::string text = verb;
  if (timer.topic) text += ' ' + *timer.topic;
  text += " at " + since_text(timer.start, now);
  std::string tags;
  for (const std::string& tag : timer.tags) tags += (tags.empty() ? "" : ", ") + tag;
  if (!tags.empty()) text += " [" + tags + ']';
  if (timer.note) text += ": " + *timer.note;
  return text;
}

void refuse_running(const std::optional<Timer>& running, Context& context) {
  if (!running) return;
  throw RequestError("the timer already runs, since " + since_text(running->start, context.now()) +
                         (running->topic ? " on " + *running->topic : ""),
                     "end it: steady stop   or discard it: steady cancel");
}

void refuse_stopped() {
  throw RequestError("no timer runs",
                     "start one: steady start -t ml-book   or log what is over: "
                     "steady log 45m -t ml-book");
}

void label(Timer& timer, const Labels& labels) {
  timer.topic = labels.topic;
  timer.tags = labels.tags;
  timer.resource = labels.resource;
}

Labels labels_of(const Timer& timer) { return {timer.topic, timer.tags, timer.resource}; }

void append_note(Timer& timer, const std::optional<std::string>& note) {
  if (!note) return;
  const std::string both = timer.note ? *timer.note + ' ' + *note : *note;
  timer.note = read_note({{both}});
}

Instant read_end(const Timer& timer, const Arguments& arguments, Context& context) {
  const auto at = arguments.value("--at");
  const auto length = arguments.value("--for");
  if (at && length)
    throw RequestError("--at " + *at + " and --for " + *length + " both say when it ended", "leave one of them out");
  if (at) {
    const TimeOfDay time = read_time(*at, "steady stop --at 19:45");
    const Instant end = first_after(timer.start, time, context);
    if (end <= context.now()) return end;
    const Start now{context.now(), context.zone().offset_at(context.now())};
    throw RequestError(clock_text(time) + " has not come yet (it is " + clock_text(now) + ")",
                       length_hint(timer, context));
  }
  if (length) {
    const Instant end = timer.start.moment + parse_duration(*length);
    if (end <= context.now()) return end;
    throw RequestError(*length + " is longer than the timer has run, since " + since_text(timer.start, context.now()),
                       length_hint(timer, context));
  }
  const Seconds run = context.now() - timer.start.moment;
  if (run < Seconds{1})
    throw RequestError(
        "the timer, started at " + since_text(timer.start, context.now()) + ", has not run for a second yet",
        length_hint(timer, context));
  if (run <= longest_unasked) return context.now();
  const Start likely{timer.start.moment + std::chrono::minutes{35}, timer.start.offset};
  throw RequestError("the timer has run " + duration_text(run) + ", since " + since_text(timer.start, context.now()) +
                         "; when did you stop?",
                     "steady stop --at " + clock_text(likely) + "   or --for 35m   or discard it: steady cancel");
}

Told finish_timer(const Timer& timer, Instant end, bool overlap, Store& store, Context& context) {
  Logged logged;
  Session& session = logged.session;
  session.start = timer.start;
  session.day = study_day(timer.start.moment, timer.start.offset, context.settings().day_start);
  session.seconds = end - timer.start.moment;
  session.topic = timer.topic;
  session.tags = timer.tags;
  session.resource = timer.resource;
  session.note = timer.note;
  // The change that added it may have been undone while the timer ran.
  if (!is_there(session.resource, store)) session.resource.reset();
  logged.resource = begin_resource(session.resource, store, context);
  refuse_full_day(session, store);
  if (!overlap) {
    const auto taken = store.overlapping(session.start->moment, session.seconds);
    if (!taken.empty())
      refuse_overlap(session, taken, context, [&](const Stretch& free, const std::string& from, const std::string& to) {
        return free.start == timer.start.moment ? "steady stop --at " + to
                                                : "steady cancel, then steady log " + from + "-" + to;
      });
  }
  logged.new_names = new_names(session, store);
  session = store.add(session);
  store.set_timer(std::nullopt);
  return tell_of(std::move(logged), store, context);
}

}  // namespace steady
