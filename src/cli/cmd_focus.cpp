// `steady focus [DURATION]`: a countdown in the terminal, logged when it is over.
//
// While it runs it is a timer like that of `start`, and the store is closed: whatever happens to this
// process, `status` shows what was begun and `stop` can finish it.

#include <algorithm>

#include "commands.hpp"
#include "progress.hpp"
#include "resource_words.hpp"
#include "session_words.hpp"
#include "steady/core/text.hpp"
#include "steady/report/progress.hpp"
#include "timer_words.hpp"

namespace steady {

namespace {

using std::chrono::milliseconds;

constexpr Seconds usual_length = std::chrono::minutes{30};
constexpr Seconds least_kept = std::chrono::minutes{1};  // of one that was broken off

/// What was begun, and what it is measured against.
struct Countdown {
  Timer timer;
  Seconds length{};
  Seconds goal_left{};   ///< of today when it began; 0 where nothing is due any more
  std::string resource;  ///< what was done with the resource named, in words
};

/// How it ended.
struct Ending {
  Seconds studied{};
  bool over = false;  ///< by itself
};

DurationWords read_duration(std::span<const std::string> words) try {
  return parse_duration_words(words);
} catch (const RequestError& error) {
  throw RequestError(error.what(), "like: steady focus 25m      (1h30m, 1:30, 90)");
}

std::optional<Seconds> read_length(const Arguments& arguments) {
  if (arguments.words.empty()) return std::nullopt;
  const DurationWords duration = read_duration(arguments.words);
  if (duration.words == arguments.words.size()) return duration.seconds;
  const std::string& word = arguments.words[duration.words];
  throw RequestError("focus takes a duration and no note: " + quoted(word),
                     "say it when it is over: steady edit last --note \"Chapter 10\"");
}

Seconds left_of_goal(const Store& store, Context& context) {
  const Day today = context.recent_history(store, context.today()).on(context.today());
  return today.status == Status::pending ? today.goal - today.seconds : Seconds{0};
}

Countdown begin(const Arguments& arguments, Context& context) {
  const auto length = read_length(arguments);
  Labels labels = read_labels(arguments, context);
  const bool same = arguments.has("--same");
  Countdown begun;
  begun.timer.start = {context.now(), context.zone().offset_at(context.now())};
  Store& store = same || names_known_resource(arguments) ? context.store_to_change() : context.store_to_write();
  store.change(context.stamp(), [&] {
    refuse_running(store.timer(), context);
    if (same) name_from_last(labels, store);
    name_resource(labels, arguments, store, context);
    begun.resource = name_resource(labels, arguments, store, context);
    label(begun.timer, labels);
    begun.goal_left = left_of_goal(store, context);
    store.set_timer(begun.timer);
  });
  context.close_store();
  begun.length = length.value_or(begun.goal_left > Seconds{0} ? begun.goal_left : usual_length);
  return begun;
}

/// `24:59`, `1:05:00`: what is left, so that it stands at nothing only when it is over.
std::string clock_of(Seconds left) {
  const auto two_digits = [](std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  const std::int64_t minutes = left.count() / 60;
  const std::string rest = ':' + two_digits(left.count() % 60);
  if (minutes < 60) return std::to_string(minutes) + rest;
  return std::to_string(minutes / 60) + ':' + two_digits(minutes % 60) + rest;
}

Progress progress_of(const Countdown& begun, milliseconds passed) {
  const Seconds left = std::chrono::ceil<Seconds>(begun.length - passed);
  Progress progress{milliseconds(passed).count(), milliseconds(begun.length).count(), {}};
  progress.words.push_back({clock_of(left), Style::strong});
  if (begun.goal_left > Seconds{0}) {
    const Seconds to_goal = begun.goal_left - std::chrono::floor<Seconds>(passed);
    progress.words.push_back(to_goal > Seconds{0} ? Span{left_text(to_goal) + " to the goal"}
                                                  : Span{"goal met", Style::met});
  }
  if (begun.timer.topic) progress.words.push_back({*begun.timer.topic, Style::dim});
  return progress;
}

/// The line on the terminal, and the bell when it is over.
class Screen {
 public:
  explicit Screen(Context& context) : machine_(context.machine()), line_(context) {
    for (const CommandRow& row : commands())
      if (row.run == focus) look_ = context.look(row);
  }

  void draw(const Progress& progress) {
    if (!line_.is_seen()) return;
    look_.width = machine_.progress_width();
    line_.show(progress_line(progress, look_));
  }
  void ring() {
    line_.wipe();
    if (line_.is_seen()) machine_.complain("\a");
  }

 private:
  Machine& machine_;
  ProgressLine line_;
  Look look_;
};

/// @param began  the machine's elapsed time at the start
Ending count_down(const Countdown& begun, milliseconds began, Context& context) {
  Machine& machine = context.machine();
  Screen screen(context);
  milliseconds passed = machine.elapsed() - began;
  bool ended = false;
  while (passed < begun.length && !ended) {
    screen.draw(progress_of(begun, passed));
    const milliseconds second = Seconds{1} - passed % Seconds{1};
    const milliseconds tick = std::min<milliseconds>(second, begun.length - passed);
    ended = machine.wait(tick) == Machine::Wake::ended;
    passed = machine.elapsed() - began;
  }
  context.pass(std::chrono::floor<Seconds>(passed));
  const bool over = passed >= begun.length;
  if (over) screen.ring();
  return {over ? begun.length : std::chrono::floor<Seconds>(passed), over};
}

Outcome without_session(const std::string& message) { return {done_report(message, {}), ExitCode::done, true}; }

/// A refusal must lose nothing: the timer runs on, and can be ended in another way.
[[noreturn]] void refuse_end(const RequestError& error, const Countdown& begun, Seconds studied, const Store& store) {
  std::string length = exact_duration_text(studied);
  std::erase(length, ' ');
  const bool taken = !store.overlapping(begun.timer.start.moment, studied).empty();
  throw RequestError(
      std::string(error.what()) + "; the timer runs on",
      (taken ? "keep both: steady stop --for " + length + " --overlap" : "log less: steady stop --for 10m") +
          "   or discard it: steady cancel");
}

Outcome finish(const Countdown& begun, const Ending& ending, Context& context) {
  Store& store = context.store_to_change();
  Outcome outcome;
  store.change(context.stamp(), [&] {
    if (store.timer() != begun.timer) {
      outcome = without_session("The timer was ended elsewhere; nothing is logged here.");
    } else if (!ending.over && ending.studied < least_kept) {
      store.set_timer(std::nullopt);
      outcome =
          without_session("Broken off after " + duration_text(ending.studied) + ": nothing is logged below a minute.");
    } else {
      try {
        const Instant end = begun.timer.start.moment + ending.studied;
        Told told = finish_timer(begun.timer, end, false, store, context);
        if (!begun.resource.empty()) told.logged.resource = begun.resource;
        outcome = outcome_of(told, context);
      } catch (const RequestError& error) {
        refuse_end(error, begun, ending.studied, store);
      }
    }
  });
  return outcome;
}

}  // namespace

Outcome focus(const Arguments& arguments, Context& context) {
  // Before anything is written: from here on whoever ends it wants it logged.
  context.machine().take_signals();
  const milliseconds began = context.machine().elapsed();
  const Countdown begun = begin(arguments, context);
  const Ending ending = count_down(begun, began, context);
  return finish(begun, ending, context);
}

}  // namespace steady
