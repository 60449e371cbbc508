#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "oracle.hpp"

#include "../e2e/program.hpp"

namespace property {

/// A session as it should have been kept.
struct Kept {
  oracle::Day day = 0;
  std::optional<long> start;  ///< seconds since 1970; absent where the start is unknown
  long offset = 0;            ///< of the zone at the start
  long seconds = 0;
};

/// Somebody who studies, travels, back-dates, changes goals and takes days off, at random; each
/// command goes to the built program, and what the contract says of it is kept here beside it.
///
/// Of every command the exit code is foretold: `wrong()` tells the first that came otherwise.
class Story {
 public:
  explicit Story(std::uint64_t seed);

  /// Time passes, and one thing is done.
  void step();
  /// The first command that did not end as foretold, or empty.
  const std::string& wrong() const { return wrong_; }
  /// All that was typed, with the clock, the zone and the settings of each line, and its exit code.
  const std::string& transcript() const { return transcript_; }

  steady::e2e::Outcome run(const std::vector<std::string>& words);
  /// What the oracle is to judge.
  oracle::Input input() const;
  /// By ID.
  const std::map<long, Kept>& sessions() const { return sessions_; }
  oracle::Day today() const;
  /// A number from 0 to below `end`.
  long below(long end) { return static_cast<long>(random_() % static_cast<std::uint64_t>(end)); }

 private:
  using Words = std::vector<std::string>;

  void pass_time();
  void apply_settings();
  void log_just_ended();
  void log_day_alone();
  void log_range();
  void log_at();
  void set_goal();
  void add_off();
  void undo_log();

  void log(Words words, const std::optional<Kept>& kept);
  steady::e2e::Outcome foretold(const Words& words, int exit);
  std::optional<Kept> timed(std::optional<long> start, std::optional<long> end) const;
  std::optional<long> moment_at(long clock, std::optional<oracle::Day> day) const;
  bool overlaps(long start, long seconds) const;
  bool fits_its_day(const Kept& kept) const;
  const oracle::Goal& goal_on(oracle::Day day) const;
  long random_seconds();
  std::optional<oracle::Day> random_day();
  std::string day_word(oracle::Day day);
  void move_to_some_zone();

  steady::e2e::Program program_;
  std::mt19937_64 random_;
  long now_ = 0;
  std::string zone_;
  long day_start_ = 4 * 3600;
  bool sunday_weeks_ = false;
  std::vector<oracle::Goal> goals_{oracle::Goal{}};
  std::vector<oracle::Off> offs_;
  std::map<long, Kept> sessions_;
  long last_id_ = 0;
  bool can_undo_log_ = false;
  std::string wrong_;
  std::string transcript_;
};

}  // namespace property
