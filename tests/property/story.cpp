#include "story.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "../e2e/moment.hpp"

namespace property {
namespace {

using oracle::Day;
using steady::e2e::offset_at;

constexpr long minute = 60;
constexpr long hour = 60 * minute;
constexpr long whole_day = 24 * hour;

/// Both ends of the world, quarters and halves of an hour, clocks that change by one hour, by half
/// of one, on the southern half, and a place that skipped a whole day.
const std::vector<std::string>& zones() {
  static const std::vector<std::string> known = [] {
    std::vector<std::string> result = {"UTC",
                                       "<+14>-14",
                                       "<-12>12",
                                       "<+0545>-5:45",
                                       "<-0930>9:30",
                                       "EST5EDT,M3.2.0,M11.1.0",
                                       "CET-1CEST,M3.5.0,M10.5.0/3",
                                       "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0"};
    for (const char* name : {"America/New_York", "Europe/Berlin", "Pacific/Kiritimati", "Asia/Kathmandu",
                             "Pacific/Chatham", "Pacific/Apia", "America/St_Johns", "Asia/Tokyo"}) {
      if (steady::e2e::knows_zone(name)) result.emplace_back(name);
    }
    return result;
  }();
  return known;
}

std::string clock_word(long seconds) { return steady::e2e::clock_text({seconds, 0}); }

std::string duration_word(long seconds) {
  return seconds % minute == 0 ? std::to_string(seconds / minute) + "m" : std::to_string(seconds) + "s";
}

std::string weekdays_word(const std::array<bool, 7>& days) {
  static const std::array names = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  std::string word;
  for (std::size_t i = 0; i < 7; ++i) {
    if (days[i]) word += (word.empty() ? "" : ",") + std::string(names[i]);
  }
  return word;
}

/// The number after the first "id" of a session's document, or 0.
long id_in(const std::string& document) {
  const auto key = document.find("\"id\"");
  const auto colon = document.find(':', key);
  return colon == std::string::npos ? 0 : std::strtol(document.c_str() + colon + 1, nullptr, 10);
}

long epoch() { return oracle::day_number(1970, 1, 1); }

}  // namespace

Story::Story(std::uint64_t seed) : random_(seed) {
  // Around changes of clocks in both halves, a leap day, the turn of a year, and Samoa's lost day.
  static const std::vector<const char*> anchors = {"2026-03-04T12:00Z", "2026-10-22T12:00Z", "2024-02-24T12:00Z",
                                                   "2019-12-26T12:00Z", "2011-12-25T12:00Z", "2026-03-26T12:00Z"};
  const auto anchor = static_cast<std::size_t>(below(static_cast<long>(anchors.size())));
  now_ = steady::e2e::parse_moment(anchors[anchor]).utc + below(3 * whole_day);
  move_to_some_zone();
  sunday_weeks_ = below(3) == 0;
  apply_settings();
}

void Story::apply_settings() {
  program_.set("STEADY_NOW", steady::e2e::moment_text({now_, 0}));
  program_.set("TZ", zone_);
  program_.set("STEADY_DAY_START", clock_word(day_start_));
  program_.set("STEADY_WEEK_START", sunday_weeks_ ? "sun" : "mon");
}

void Story::move_to_some_zone() { zone_ = zones()[static_cast<std::size_t>(below(static_cast<long>(zones().size())))]; }

void Story::pass_time() {
  const long pace = below(10);
  now_ += pace < 5 ? 20 * hour + below(8 * hour) : pace < 9 ? below(3 * hour) : below(70 * hour);
  if (below(6) == 0) move_to_some_zone();
  // None lies between 01:00 and 03:45, where clocks that are set back could put a start after now.
  static const std::array<long, 4> starts = {4 * hour, 0, 6 * hour + 30 * minute, 12 * hour};
  if (below(10) == 0) day_start_ = starts[static_cast<std::size_t>(below(starts.size()))];
  apply_settings();
}

void Story::step() {
  pass_time();
  const bool undoable = can_undo_log_;
  can_undo_log_ = false;
  switch (below(20)) {
    case 0:
    case 1: return set_goal();
    case 2:
    case 3: return add_off();
    case 4: return undoable ? undo_log() : log_just_ended();
    case 5:
    case 6:
    case 7: return log_day_alone();
    case 8:
    case 9:
    case 10:
    case 11: return log_range();
    case 12:
    case 13: return log_at();
    default: return log_just_ended();
  }
}

steady::e2e::Outcome Story::run(const Words& words) {
  const steady::e2e::Outcome outcome = program_.run(words);
  transcript_ += "STEADY_NOW=" + steady::e2e::moment_text({now_, 0}) + " TZ='" + zone_ +
                 "' STEADY_DAY_START=" + clock_word(day_start_) + (sunday_weeks_ ? " STEADY_WEEK_START=sun " : " ") +
                 steady::e2e::command_line(words) + "   # exit " + std::to_string(outcome.exit) + "\n";
  if (outcome.exit != 0) transcript_ += outcome.err;
  return outcome;
}

steady::e2e::Outcome Story::foretold(const Words& words, int exit) {
  steady::e2e::Outcome outcome = run(words);
  if (!wrong_.empty() || outcome.exit == exit) return outcome;
  wrong_ = steady::e2e::command_line(words) + ": exit " + std::to_string(outcome.exit) + ", foretold " +
           std::to_string(exit);
  return outcome;
}

// ---- what the contract says of a session

Day Story::today() const { return oracle::study_day(now_, offset_at(zone_, now_), day_start_); }

bool Story::overlaps(long start, long seconds) const {
  for (const auto& [id, kept] : sessions_) {
    if (!kept.start) continue;
    if (*kept.start < start + seconds && start < *kept.start + kept.seconds) return true;
  }
  return false;
}

bool Story::fits_its_day(const Kept& kept) const {
  long total = kept.seconds;
  for (const auto& [id, other] : sessions_) {
    if (other.day == kept.day) total += other.seconds;
  }
  return total <= whole_day && kept.day <= today();
}

/// The moment at which a clock time lies, with or without a day; nothing where the clocks skip it.
std::optional<long> Story::moment_at(long clock, std::optional<Day> day) const {
  const Day of_now = oracle::study_day(now_, offset_at(zone_, now_), 0);
  Day date = clock < day_start_ ? of_now : today();
  if (day) date = clock < day_start_ ? *day + 1 : *day;
  return steady::e2e::moment_of_wall(zone_, (date - epoch()) * whole_day + clock);
}

/// The session between two moments that were stated; nothing where it is to be refused.
std::optional<Kept> Story::timed(std::optional<long> start, std::optional<long> end) const {
  if (!start || !end || *end > now_ || overlaps(*start, *end - *start)) return std::nullopt;
  Kept kept;
  kept.start = start;
  kept.seconds = *end - *start;
  kept.offset = offset_at(zone_, *start);
  kept.day = oracle::study_day(*start, kept.offset, day_start_);
  return kept;
}

void Story::log(Words words, const std::optional<Kept>& kept) {
  words.insert(words.begin(), "log");
  const bool taken = kept && fits_its_day(*kept);
  words.push_back("--json");
  const steady::e2e::Outcome outcome = foretold(words, taken ? 0 : 2);
  if (!taken) return;
  last_id_ = id_in(outcome.out);
  sessions_[last_id_] = *kept;
  can_undo_log_ = true;
}

// ---- what is done

const oracle::Goal& Story::goal_on(Day day) const {
  const oracle::Goal* newest = &goals_.front();
  for (const oracle::Goal& row : goals_) {
    if (row.from && *row.from <= day && (!newest->from || *row.from > *newest->from)) newest = &row;
  }
  return *newest;
}

long Story::random_seconds() {
  const long goal = goal_on(today()).seconds;
  switch (below(6)) {
    case 0: return goal - 1;
    case 1: return (1 + below(40)) * minute;
    case 2: return (1 + below(180)) * minute;
    default: return goal;
  }
}

std::optional<Day> Story::random_day() {
  if (below(2) == 0) return std::nullopt;
  return today() + 1 - below(8);
}

std::string Story::day_word(Day day) {
  const Day ago = today() - day;
  if (ago == 1 && below(2) == 0) return "yesterday";
  if (ago > 0 && below(3) == 0) return "-" + std::to_string(ago);
  return oracle::text(day);
}

void Story::log_just_ended() {
  Kept kept;
  kept.seconds = random_seconds();
  const long start = now_ - kept.seconds;
  kept.offset = offset_at(zone_, start);
  kept.day = oracle::study_day(start, kept.offset, day_start_);
  if (!overlaps(start, kept.seconds)) kept.start = start;
  log({duration_word(kept.seconds)}, kept);
}

void Story::log_day_alone() {
  Kept kept;
  kept.seconds = random_seconds();
  kept.day = today() + 1 - below(8);
  log({duration_word(kept.seconds), "--day", day_word(kept.day)}, kept);
}

void Story::log_range() {
  const std::optional<Day> day = random_day();
  const long begin = below(48) * 30 * minute;
  const long finish = begin + 30 * minute + below(10) * 10 * minute;
  const long end_clock = finish % whole_day;
  const std::optional<long> start = moment_at(begin, day);
  std::optional<long> end;
  if (start) {
    // The end lies on the date of the start, or on the one after it.
    const long wall = *start + offset_at(zone_, *start) - begin + finish;
    end = steady::e2e::moment_of_wall(zone_, wall);
  }
  Words words{clock_word(begin) + "-" + clock_word(end_clock)};
  if (day) words.insert(words.end(), {"--day", day_word(*day)});
  log(words, timed(start, end));
}

void Story::log_at() {
  const std::optional<Day> day = random_day();
  const long seconds = random_seconds();
  const long clock = below(96) * 15 * minute;
  const std::optional<long> start = moment_at(clock, day);
  std::optional<long> end;
  if (start) end = *start + seconds;
  Words words{duration_word(seconds), "--at", clock_word(clock)};
  if (day) words.insert(words.end(), {"-d", day_word(*day)});
  log(words, timed(start, end));
}

void Story::set_goal() {
  const bool stated = below(3) != 0;
  const Day from = stated ? today() - 10 + below(15) : today();
  oracle::Goal row = goal_on(from);
  row.from = from;
  Words words{"goal", "set"};
  const long parts = 1 + below(7);
  if ((parts & 1) != 0) {
    row.seconds = (1 + below(4)) * 15 * minute;
    words.push_back(duration_word(row.seconds));
  }
  if ((parts & 2) != 0) {
    for (bool& due : row.days) due = below(4) != 0;
    row.days[static_cast<std::size_t>(below(7))] = true;
    words.insert(words.end(), {"--days", weekdays_word(row.days)});
  }
  if ((parts & 4) != 0) {
    row.freezes = static_cast<int>(below(4));
    words.insert(words.end(), {"--freezes", std::to_string(row.freezes)});
  }
  if (stated) words.insert(words.end(), {"--from", oracle::text(from)});
  foretold(words, 0);
  std::erase_if(goals_, [&](const oracle::Goal& other) { return other.from == from; });
  goals_.push_back(row);
}

void Story::add_off() {
  const Day first = today() - 8 + below(12);
  const Day last = first + below(4);
  foretold({"off", "add", oracle::text(first) + ".." + oracle::text(last)}, 0);
  offs_.push_back({first, last});
}

void Story::undo_log() {
  foretold({"undo"}, 0);
  sessions_.erase(last_id_);
}

oracle::Input Story::input() const {
  oracle::Input input;
  input.goals = goals_;
  input.offs = offs_;
  input.today = today();
  input.sunday_weeks = sunday_weeks_;
  for (const auto& [id, kept] : sessions_) {
    input.seconds[kept.day] += kept.seconds;
    ++input.sessions[kept.day];
    if (kept.start) input.timed.push_back({kept.day, *kept.start, kept.offset});
  }
  return input;
}

}  // namespace property
