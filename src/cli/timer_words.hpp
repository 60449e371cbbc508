#pragma once

#include <optional>
#include <string>

#include "session_words.hpp"
#include "steady/core/timer.hpp"

namespace steady {

// What the timer's commands have in common with `focus`.

/// `Started ml-book at 19:05 [read]: Chapter 10`: a verb, when it began, and what it is of.
std::string timer_words(const Timer& timer, const std::string& verb, Instant now);

/// Refuses to start a second one. Throws RequestError where `running` holds a timer.
void refuse_running(const std::optional<Timer>& running, Context& context);
/// Refuses to end what does not run.
[[noreturn]] void refuse_stopped();

void label(Timer& timer, const Labels& labels);
Labels labels_of(const Timer& timer);
/// Puts the note behind the one that is there, with a blank between. Throws RequestError where both
/// together are too long.
void append_note(Timer& timer, const std::optional<std::string>& note);

/// When the timer ended: now, the first `--at` after its start, or `--for` after it. Throws RequestError
/// for an end that has not come yet, and after 12 hours where neither is said.
Instant read_end(const Timer& timer, const Arguments& arguments, Context& context);

/// Logs the session that the timer was and takes the timer away. Throws RequestError where its time is
/// taken or its day is full; then the change is undone and the timer runs on.
/// REQUIRES: inside a change of that store; end is after the start and not after now.
Told finish_timer(const Timer& timer, Instant end, bool overlap, Store& store, Context& context);

}  // namespace steady
