#include <charconv>

#include "commands.hpp"
#include "context.hpp"
#include "steady/core/text.hpp"
#include "steady/report/reports.hpp"

namespace steady {

namespace {

std::int64_t read_steps(const std::vector<std::string>& words) {
  if (words.empty()) return 1;
  const std::string& word = words[0];
  std::int64_t steps = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), steps);
  if (error != std::errc{} || end != word.data() + word.size() || steps < 1)
    throw RequestError(quoted(word) + " is not a number of steps", "like: steady undo 2");
  return steps;
}

}  // namespace

Outcome undo(const Arguments& arguments, Context& context) {
  const std::int64_t steps = read_steps(arguments.words);
  Store store = context.store_to_change();
  const auto undone = store.undo(context.stamp(), steps);
  if (undone.empty()) return {done_report("There is nothing to undo.", {}), ExitCode::no, true};

  std::vector<std::int64_t> ids;
  std::string message = "Took back: " + undone.front().command;
  if (undone.size() > 1)
    message = "Took back " + counted(static_cast<long long>(undone.size()), "change") + ", the oldest: " +
              undone.back().command;
  for (const Undone& change : undone) ids.insert(ids.end(), change.ids.begin(), change.ids.end());
  Outcome outcome{done_report(message, ids), ExitCode::done, true};
  const History history = context.history(store);
  outcome.document.line(today_sentence({history, context.settings().week_start,
                                        context.settings().day_start}));
  return outcome;
}

}  // namespace steady
