#pragma once

#include <optional>
#include <span>

#include "steady/core/history.hpp"

namespace steady {

/// A stretch of met days between misses: how many, and from which to which.
struct Run {
  int days = 0;
  std::optional<Date> start;  ///< its first met day
  std::optional<Date> end;    ///< its last met day
};

/// A run of study days that met their goal.
///
/// Computed from the days each time, never stored. A met day adds one; days that ask for nothing (off,
/// rest), days that are still open and frozen days add nothing and break nothing; a miss ends it.
struct Streak {
  Run current;           ///< the run that reaches the latest day
  Run longest;           ///< the best run; of equal ones the most recent
  int freezes_used = 0;  ///< frozen days in the current run, from its first met day on
};

/// @param days  ascending, one for each date, no gaps, as History::days gives them
/// Reads each day once. Throws nothing.
Streak streak_of(std::span<const Day> days);

/// Whether the current run is the same whatever came before the first of these days: a miss ends it on
/// its far side, and the month of that miss lies wholly within what is known, so that its freezes are
/// counted. Lets a command read the last months instead of all years.
bool is_settled(std::span<const Day> days);

/// What a day does to the streak.
enum class Counts { adds, neutral, breaks };
Counts counts_of(Status status);
/// `adds`, `neutral` or `breaks`.
std::string_view counts_name(Counts counts);

/// How firm the habit is, 0 to 1: the score that Loop Habit Tracker publishes (Score.kt in
/// iSoron/uhabits): an exponential moving average with a half-life of 13 days.
///
/// Over the days from the first session on, s = s·m + x·(1 - m), m = 0.5^(1/13), from 0, with
/// x = min(1, seconds/goal). Rest, off, pending and future days leave it alone; a frozen day counts with
/// what was really done. Thirteen met days from nothing: 0.5.
double strength_of(std::span<const Day> days);

}  // namespace steady
