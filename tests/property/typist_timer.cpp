// What the typist does with the timer.

#include "typist.hpp"

namespace property {

using model::minute;
using steady::Words;

void Typist::start() {
  if (model_.timer() && chance(2)) return type({"cancel"}, model_.cancel());
  if (chance(5)) return type({"resume"}, model_.resume());
  if (chance(12)) return stop();
  const model::Labels labels = some_labels();
  Words words{"start"};
  label(words, labels);
  const model::Word resource = chance(4) ? some_resource_word() : std::nullopt;
  name_resource(words, resource);
  std::optional<long> clock;
  if (chance(3)) {
    clock = some_clock();
    words.insert(words.end(), {"--at", clock_word(*clock)});
  }
  type(words, model_.start(clock, labels, resource));
}

void Typist::stop() {
  const model::Labels labels = some_labels();
  Words words{"stop"};
  label(words, labels);
  const model::Word resource = chance(4) ? some_resource_word() : std::nullopt;
  name_resource(words, resource);
  std::optional<long> clock;
  std::optional<long> seconds;
  const long form = below(3);
  if (form == 1) {
    clock = some_clock();
    words.insert(words.end(), {"--at", clock_word(*clock)});
  } else if (form == 2) {
    seconds = (1 + below(90)) * minute;
    words.insert(words.end(), {"--for", duration_word(*seconds)});
  }
  const bool overlap = chance(4);
  if (overlap) words.push_back("--overlap");
  type(words, model_.stop(clock, seconds, overlap, labels, resource));
}

}  // namespace property
