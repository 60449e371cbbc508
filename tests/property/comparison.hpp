#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "typist.hpp"

namespace property {

/// Holds what the program says against the model, and fails the case at the first difference.
class Comparison {
 public:
  explicit Comparison(Typist& typist) : typist_(typist), model_(typist.model()) {}

  /// What there is now: sessions, goals, days off, resources, lines learned, plans, the timer.
  void compare_record();
  /// How it came to be, and the days' totals; both take the program longer with each step.
  void compare_history();
  /// Returns the export of now without its header.
  std::string compare_export();
  /// Fails the case where there was a difference, or a command ended otherwise than foretold.
  void check() const;

 private:
  using json = nlohmann::json;

  std::string ask(steady::Words words, int exit = 0);
  json document(const steady::Words& words, int exit = 0);
  void differ(const std::string& what, const json& program, const json& wanted);
  void compare(const json& program, const json& wanted);
  void compare_lists(const std::string& what, const json& program, const json& wanted);
  void compare_sessions(const std::vector<std::string>& texts, bool are_exported);
  void compare_session(const std::string& text, const model::Session& wanted, bool is_exported);
  void compare_totals();
  void compare_items();
  std::set<model::Day> weeks_to_ask(bool is_turn) const;
  void see_uids(model::Names model::AllNames::*kind, const json& objects);

  Typist& typist_;
  model::Model& model_;
  /// What was read already, by its text: most sessions stay as they are from one step to the next.
  std::map<std::string, model::Session> read_;
  model::Record items_;  ///< resources, lines learned and plans as they were when they were compared last
  long turn_ = 0;
  std::string difference_;
};

}  // namespace property
