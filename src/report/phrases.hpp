#pragma once

#include <string>
#include <vector>

#include "steady/report/reports.hpp"

namespace steady {

// Sentences that several reports share. No exclamation marks, nothing that is not so.

/// `17 to 23 January 2022`, as short as both ends allow.
std::string period_text(Period period);
/// `+10m`, `-10m`; empty where the goal was met to the minute.
std::string difference_text(Seconds seconds);
/// `3h 08m of 3h 30m (89%)`, or the time alone without a target.
std::string total_text(Seconds total, Seconds target);
/// `5 of 7 days`.
std::string days_text(int met, int required);
/// What stands beside a day's bar: `missed`, `today`, `off: ill`.
std::string day_note(const Day& day, const History& history);
/// What may stand behind it where there is room: `ended a run of 3`, `12m left`.
std::string day_detail(const Explained& told);
/// The style in which a day's words and bar are meant.
Style style_of(const Day& day);

/// After a break: what is still theirs, before anything else. Empty while a streak runs, and where
/// there never was one.
std::vector<std::string> lapse_lines(const Scene& scene, const Streak& streak);
/// `Streak 8 days, since Fri 21 Jan: your longest.` Empty without a current streak.
std::string streak_sentence(const Scene& scene, const Streak& streak);
/// What today or tomorrow makes of the streak: `12m more by 04:00 makes it 9.` May be empty.
std::string next_step_sentence(const Scene& scene, const Streak& streak);
/// How near the record is: `14 would be your longest.` May be empty.
std::string record_sentence(const Streak& streak);

/// `Timer 25m on ml-book, since 19:05`.
std::string timer_sentence(const Timer& timer, Instant now);

/// The timer that runs, where one does.
void say_timer(Document& document, const Scene& scene, int indent = 0);

/// What to type where there is nothing yet.
void say_nothing_yet(Document& document);

}  // namespace steady
