#include "typist.hpp"

#include <array>
#include <cstdlib>

#include "model_documents.hpp"

#include "../e2e/moment.hpp"
#include "../e2e/program.hpp"
#include "steady/cli/run.hpp"

namespace property {
namespace {

using model::Day;
using model::hour;
using model::minute;
using model::whole_day;
using steady::Words;

/// Clocks that are changed every fifth night, forward and back, by one hour and by half of one.
std::vector<std::pair<long, long>> restless_clocks(long around) {
  static const std::array offsets = {-5 * hour, -4 * hour, -4 * hour - 30 * minute, -4 * hour};
  std::vector<std::pair<long, long>> changes;
  const long first = around - around % whole_day - 30 * whole_day + 7 * hour;
  for (long i = 0; i < 100; ++i) {
    changes.emplace_back(first + i * 5 * whole_day, offsets[static_cast<std::size_t>(i % 4)]);
  }
  return changes;
}

steady::TableZone zone_of(const std::vector<std::pair<long, long>>& offsets) {
  std::vector<steady::TableZone::Change> changes;
  for (const auto& [from, offset] : offsets) {
    changes.push_back({steady::Instant{steady::Seconds{from}}, steady::Seconds{offset}});
  }
  return steady::TableZone(changes);
}

}  // namespace

QuickFolder::QuickFolder() {
  std::string folder = "/dev/shm/steady-test-XXXXXX";
  if (::mkdtemp(folder.data()) != nullptr) path_ = folder;
}

QuickFolder::~QuickFolder() {
  std::error_code ignored;
  if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

Typist::Typist(std::uint64_t seed)
    : random_(seed),
      clocks_(restless_clocks(steady::e2e::parse_moment("2026-03-04T12:00Z").utc)),
      model_(clocks_.front().first + 30 * whole_day + below(30 * whole_day), clocks_) {
  machine_.place = zone_of(clocks_);
  if (!folder_.path().empty()) machine_.variables["STEADY_DB"] = folder_.path() / "steady.db";
}

int Typist::run(const Words& words, int exit) {
  machine_.clock = steady::Instant{steady::Seconds{model_.now}};
  machine_.out.clear();
  machine_.err.clear();
  const int ended = steady::run(words, machine_);
  if (ended != exit && wrong_.empty()) {
    wrong_ =
        steady::e2e::command_line(words) + ": exit " + std::to_string(ended) + ", foretold " + std::to_string(exit);
  }
  return ended;
}

void Typist::type(const Words& words, int exit) {
  const int ended = run(words, exit);
  typed_.push_back(model::moment_text(model_.now, model_.offset_at(model_.now)) + "  " +
                   steady::e2e::command_line(words) + "   # exit " + std::to_string(ended) + "\n" + machine_.err);
}

std::string Typist::ask(const Words& words, int exit) {
  run(words, exit);
  return machine_.out;
}

std::string Typist::transcript() const {
  constexpr std::size_t shown = 40;
  std::string text;
  for (std::size_t i = typed_.size() < shown ? 0 : typed_.size() - shown; i < typed_.size(); ++i) {
    text += typed_[i];
  }
  return text;
}

/// Some nights are slept through until the clocks are changed.
void Typist::pass_time() {
  if (chance(30)) {
    const long before = model_.now;
    for (const auto& [change, offset] : clocks_) {
      if (change > before && model_.now == before) model_.now = change + below(2 * hour);
    }
  }
  const long pace = below(10);
  if (pace > 2) model_.now += pace < 9 ? below(4 * hour) : below(14 * hour);
}

void Typist::step() {
  pass_time();
  if (model_.at() + 1 < model_.stops().size() && chance(2)) return redo();
  const long choice = below(100);
  if (choice < 30) return log();
  if (choice < 43) return edit();
  if (choice < 47) return remove();
  if (choice < 56) return undo();
  if (choice < 58) return redo();
  if (choice < 66) return import();
  if (choice < 68) return set_goal();
  if (choice < 69) return remove_goal();
  if (choice < 71) return add_off();
  if (choice < 72) return remove_off();
  if (choice < 80) return keep_resource();
  if (choice < 84) return chance(4) ? remove_learned() : learn();
  if (choice < 91) return intend();
  return model_.timer() && !chance(10) ? stop() : start();
}

long Typist::some_steps(Words& words) {
  if (chance(3)) return 1;
  const long steps = chance(8) ? 1 + below(40) : 1 + below(3);
  words.push_back(std::to_string(steps));
  return steps;
}

void Typist::undo() {
  Words words{"undo"};
  const long steps = some_steps(words);
  type(words, model_.undo(steps));
}

void Typist::redo() {
  Words words{"redo"};
  const long steps = some_steps(words);
  type(words, model_.redo(steps));
}

oracle::Goal Typist::some_goal() {
  oracle::Goal goal;
  goal.from = some_day() + below(10);
  goal.seconds = (1 + below(8)) * 15 * minute;
  for (bool& due : goal.days) due = !chance(4);
  goal.days[static_cast<std::size_t>(below(7))] = true;
  goal.freezes = static_cast<int>(below(4));
  return goal;
}

void Typist::set_goal() {
  const oracle::Goal goal = some_goal();
  model::GoalParts said;
  Words words{"goal", "set"};
  const long parts = 1 + below(7);
  if ((parts & 1) != 0) {
    said.seconds = goal.seconds;
    words.push_back(duration_word(goal.seconds));
  }
  if ((parts & 2) != 0) {
    said.days = goal.days;
    words.insert(words.end(), {"--days", model::goal_object(goal).at("weekdays")});
  }
  if ((parts & 4) != 0) {
    said.freezes = goal.freezes;
    words.insert(words.end(), {"--freezes", std::to_string(goal.freezes)});
  }
  if (!chance(3)) {
    said.from = goal.from;
    words.insert(words.end(), {"--from", oracle::text(*goal.from)});
  }
  type(words, model_.set_goal(said));
}

void Typist::remove_goal() {
  const Day from = one_of(model_.record().goals).from.value_or(some_day());
  type({"goal", "remove", oracle::text(from)}, model_.remove_goal(from));
}

model::Off Typist::some_off() {
  model::Off off;
  off.first = some_day() + below(10);
  off.last = off.first + below(3);
  if (chance(2)) off.reason = "holiday";
  return off;
}

void Typist::add_off() {
  const model::Off off = some_off();
  Words words{"off", "add", oracle::text(off.first) + ".." + oracle::text(off.last)};
  if (off.reason) words.push_back(*off.reason);
  type(words, model_.add_off(off.first, off.last, off.reason));
}

void Typist::remove_off() {
  const auto& offs = model_.record().offs;
  const long id = offs.empty() || chance(5) ? 1 + below(50) : one_of(offs).id;
  type({"off", "remove", std::to_string(id)}, model_.remove_off(id));
}

}  // namespace property
