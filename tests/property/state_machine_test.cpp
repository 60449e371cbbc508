// A thousand steps at random through the program, held against a simple model after each of them;
// then all the way back to the empty store and forward again. property.hpp says how a failure is
// replayed.

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "comparison.hpp"
#include "property.hpp"

namespace {

using property::Comparison;
using property::Typist;

constexpr int steps = 1000;

void take_steps(Typist& typist, Comparison& comparison) {
  for (int i = 0; i < steps; ++i) {
    typist.step();
    comparison.compare_record();
    if (i < 100 || i % 20 == 0) comparison.compare_history();
  }
}

std::string first_difference(const std::string& before_undo, const std::string& after_redo) {
  std::istringstream before(before_undo);
  std::istringstream after(after_redo);
  std::string line;
  std::string other;
  while (before_undo != after_redo && line == other) {
    if (!std::getline(before, line)) line = "no line";
    if (!std::getline(after, other)) other = "no line";
  }
  if (line == other) return {};
  return "redo does not bring back\n" + line + "\nbut\n" + other + "\n";
}

void go_back_and_forth(Typist& typist, Comparison& comparison) {
  model::Model& model = typist.model();
  while (model.redo(1) == 0) typist.type({"redo"}, 0);
  typist.type({"redo"}, 1);
  std::vector<std::string> exports{comparison.compare_export()};
  while (model.undo(1) == 0) {
    typist.type({"undo"}, 0);
    exports.push_back(comparison.compare_export());
  }
  typist.type({"undo"}, 1);
  comparison.compare_history();
  while (model.redo(1) == 0) {
    typist.type({"redo"}, 0);
    exports.pop_back();
    const std::string difference = first_difference(exports.back(), comparison.compare_export());
    if (!difference.empty()) RC_FAIL(difference + typist.transcript());
  }
  typist.type({"redo"}, 1);
  comparison.compare_record();
  comparison.compare_history();
}

TEST(StateMachine, AgreesWithAModelAfterEveryStepAndAtEveryStopOfUndoAndRedo) {
  // A case is a thousand steps through files: one takes as long as thousands of histories in
  // memory.
  const std::uint64_t histories = property::number_from("STEADY_PROPERTY_CASES", 10'000);
  const std::uint64_t cases = std::max<std::uint64_t>(1, histories / 10'000);
  property::expect_holds("the program agrees with a model", cases, false, [] {
    Typist typist(*rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<std::uint64_t>()));
    Comparison comparison(typist);
    take_steps(typist, comparison);
    go_back_and_forth(typist, comparison);
  });
}

}  // namespace
