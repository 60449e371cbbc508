// `steady start`, `stop`, `resume`, `cancel`, `status`: a session under way.

#include "commands.hpp"
#include "resource_words.hpp"
#include "session_words.hpp"
#include "steady/core/text.hpp"
#include "timer_words.hpp"

namespace steady {

namespace {

Start now_here(Context& context) { return {context.now(), context.zone().offset_at(context.now())}; }

/// When it began: now, or at the time said, which lies as that of a session does.
Start read_start(const Arguments& arguments, Context& context) {
  const auto at = arguments.value("--at");
  if (!at) return now_here(context);
  return began_at(read_time(*at, "steady start --at 19:05"), context.clock());
}

/// What no record will say: that the minutes since the start are partly another session's.
std::string overlap_warning(const Timer& timer, const Store& store, Context& context) {
  const Seconds run = context.now() - timer.start.moment;
  if (run <= Seconds{0}) return {};
  const auto taken = store.overlapping(timer.start.moment, run);
  if (taken.empty()) return {};
  return "Session " + std::to_string(taken.front().id) + " (" + clock_range_text(taken.front()) +
         ") lies in it: steady stop --overlap keeps both.";
}

Outcome begin(const Timer& timer, const std::string& verb, const Store& store, Context& context) {
  TimerScene told{timer, true, context.now(), {timer_words(timer, verb, context.now())}};
  if (auto warning = overlap_warning(timer, store, context); !warning.empty())
    told.answer.push_back(std::move(warning));
  return {timer_report(told), ExitCode::done, true};
}

/// Labels the timer and lets it run.
Outcome set_going(Timer timer, Labels& labels, const std::string& verb, const Arguments& arguments, Store& store,
                  Context& context) {
  const std::string resource = name_resource(labels, arguments, store, context);
  label(timer, labels);
  store.set_timer(timer);
  Outcome outcome = begin(timer, verb, store, context);
  if (!resource.empty()) outcome.document.line(resource, Style::dim, 4);
  return outcome;
}

Timer as_last(const Session& last, const Start& start) {
  return {start, last.topic, last.tags, last.resource, last.note};
}

}  // namespace

Outcome start_timer(const Arguments& arguments, Context& context) {
  Labels labels = read_labels(arguments, context);
  Timer timer{read_start(arguments, context), {}, {}, {}, read_note(arguments.words)};
  const bool same = arguments.has("--same");
  Store& store = same || names_known_resource(arguments) ? context.store_to_change() : context.store_to_write();
  Outcome outcome;
  store.change(context.stamp(), [&] {
    refuse_running(store.timer(), context);
    if (same) name_from_last(labels, store);
    outcome = set_going(timer, labels, "Started", arguments, store, context);
  });
  return outcome;
}

Outcome resume_timer(const Arguments& arguments, Context& context) {
  const Labels labels = read_labels(arguments, context);
  Store& store = context.store_to_change();
  Outcome outcome;
  store.change(context.stamp(), [&] {
    refuse_running(store.timer(), context);
    const auto last = store.last_session();
    if (!last) throw RequestError("there is no session to resume", "the first: steady start -t ml-book");
    Timer timer = as_last(*last, now_here(context));
    if (arguments.has("--topic")) timer.topic = labels.topic;
    if (arguments.has("--tag")) timer.tags = labels.tags;
    Labels chosen = labels_of(timer);
    outcome = set_going(timer, chosen, "Resumed", arguments, store, context);
  });
  return outcome;
}

Outcome stop_timer(const Arguments& arguments, Context& context) {
  const Labels labels = read_labels(arguments, context);
  const auto note = read_note(arguments.words);
  Store& store = context.store_to_change();
  std::optional<Told> told;
  store.change(context.stamp(), [&] {
    const auto running = store.timer();
    if (!running) refuse_stopped();
    Timer timer = *running;
    Labels chosen = labels_of(timer);
    if (arguments.has("--topic")) chosen.topic = labels.topic;
    if (arguments.has("--tag")) chosen.tags = labels.tags;
    if (arguments.has("--same")) name_from_last(chosen, store);
    std::string resource = name_resource(chosen, arguments, store, context);
    label(timer, chosen);
    append_note(timer, note);
    const Instant end = read_end(timer, arguments, context);
    told = finish_timer(timer, end, arguments.has("--overlap"), store, context);
    if (!resource.empty()) told->logged.resource = std::move(resource);
  });
  return outcome_of(*told, context);
}

Outcome cancel_timer(const Arguments&, Context& context) {
  Store& store = context.store_to_change();
  Outcome outcome;
  store.change(context.stamp(), [&] {
    const auto timer = store.timer();
    if (!timer) refuse_stopped();
    store.set_timer(std::nullopt);
    outcome = {timer_report({timer, false, context.now(), {}}), ExitCode::done, true};
  });
  return outcome;
}

Outcome show_timer(const Arguments&, Context& context) {
  const auto timer = context.store_to_read().timer();
  const TimerScene told{timer, timer.has_value(), context.now(), {}};
  return {timer_report(told), timer ? ExitCode::done : ExitCode::no};
}

}  // namespace steady
