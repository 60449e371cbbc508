#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "model.hpp"

#include "../commands/fake_machine.hpp"

namespace property {

/// A folder in memory, so that thousands of commands need not wait for a disk; without a path where
/// the machine has no such place.
class QuickFolder {
 public:
  QuickFolder();
  ~QuickFolder();
  QuickFolder(const QuickFolder&) = delete;
  QuickFolder& operator=(const QuickFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// A time of day, a duration, as they are typed.
std::string clock_word(long seconds);
std::string duration_word(long seconds);

/// Somebody who does at random whatever changes a record, and tells the model of each command what
/// they told the program. The program runs in this process, on a file of its own.
///
/// Of every command the exit code is foretold: `wrong()` tells the first that came otherwise.
class Typist {
 public:
  explicit Typist(std::uint64_t seed);

  /// Time passes, and one thing is done.
  void step();
  /// Types it and expects that exit code.
  void type(const steady::Words& words, int exit);
  /// The same for what changes nothing; returns standard output.
  std::string ask(const steady::Words& words, int exit);
  /// The first command that did not end as foretold, or empty.
  const std::string& wrong() const { return wrong_; }
  /// The last commands, each with its clock and its exit code.
  std::string transcript() const;

  model::Model& model() { return model_; }

 private:
  using Words = steady::Words;

  int run(const Words& words, int exit);
  void pass_time();
  void log();
  void edit();
  void remove();
  void undo();
  void redo();
  void set_goal();
  void remove_goal();
  void add_off();
  void remove_off();
  void import();
  void start();
  void stop();
  void keep_resource();
  void add_resource();
  void set_resource();
  void learn();
  void remove_learned();
  void intend();
  void add_plan();
  void carry_plan();

  std::optional<std::string> some_topic();
  model::Labels some_labels();
  void label(Words& words, const model::Labels& labels);
  void place(Words& words, model::When& when);
  void say_edit(Words& words, model::Edit& edit);
  std::string some_note();
  std::vector<std::string> some_tags();
  long some_id();
  long some_steps(Words& words);
  long some_clock();
  const model::Session& lately(const std::vector<model::Session>& sessions);
  void place_beside(const model::Session& session, model::When& when);
  model::Day some_day();
  model::Session some_session();
  model::Off some_off();
  oracle::Goal some_goal();
  model::Word some_resource_word();
  void name_resource(Words& words, const model::Word& resource);
  void say_resource(Words& words, model::ResourceParts& parts);
  model::Resource some_resource();
  model::Learned some_learned();
  model::Plan some_plan();
  std::string plan_text();
  bool was_carried(const model::Line& line) const;
  model::Line line_again(bool with_uids);
  model::Line item_again(bool with_uids);
  model::Line new_line(bool with_uids);
  std::string resource_uid(const std::vector<model::Line>& before);
  std::string some_uid();

  /// A number from 0 to below `end`.
  long below(long end) { return static_cast<long>(random_() % static_cast<std::uint64_t>(end)); }
  bool chance(long one_in) { return below(one_in) == 0; }
  template <typename Value>
  const Value& one_of(const std::vector<Value>& values) {
    return values[static_cast<std::size_t>(below(static_cast<long>(values.size())))];
  }

  std::mt19937_64 random_;
  steady::FakeMachine machine_;
  QuickFolder folder_;
  std::vector<std::pair<long, long>> clocks_;
  model::Model model_;
  std::vector<model::Line> imported_;  ///< what may be imported again
  std::vector<std::string> typed_;
  std::string wrong_;
};

}  // namespace property
