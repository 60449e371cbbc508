// `steady undo [N]`, `redo [N]`, `history`: one line of changes, walked in both directions.

#include <charconv>

#include "commands.hpp"
#include "context.hpp"
#include "steady/core/text.hpp"
#include "steady/report/reports.hpp"
#include "watched_work.hpp"

namespace steady {

namespace {

std::int64_t read_steps(const std::vector<std::string>& words, const std::string& command) {
  if (words.empty()) return 1;
  const std::string& word = words[0];
  std::int64_t steps = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), steps);
  if (error != std::errc{} || end != word.data() + word.size() || steps < 1)
    throw RequestError(quoted(word) + " is not a number of steps", "like: steady " + command + " 2");
  return steps;
}

/// Says which changes were walked over, and how today stands now.
Outcome walked(std::vector<Step> steps, const std::string& verb, std::string_view far_end, const Store& store,
               Context& context) {
  std::string message = verb + ": " + steps.front().command;
  if (steps.size() > 1)
    message = verb + ' ' + counted(static_cast<long long>(steps.size()), "change") + ", the " + std::string(far_end) +
              ": " + steps.back().command;
  Ids ids = std::move(steps.front().ids);
  for (std::size_t i = 1; i < steps.size(); ++i) steps[i].ids.each([&ids](std::int64_t id) { ids.push_back(id); });
  Outcome outcome{done_report(message, std::move(ids)), ExitCode::done, true};
  const RecentDays days = context.recent_days(store, context.today());
  outcome.document.line(today_sentence(context.scene_of(days)));
  return outcome;
}

std::string_view verb_of(Touched::How how) {
  switch (how) {
    case Touched::How::added: return "added";
    case Touched::How::changed: return "changed";
    default: return "removed";
  }
}

/// What people call such a record.
std::string noun_of(const std::string& entity) {
  if (entity == "learned") return "learned line";
  return entity == "plan" ? "plan item" : entity;
}

/// `added session 41`, `removed 3 sessions`, `changed the goal`.
std::string what_of(const Touched& touched) {
  std::string text(verb_of(touched.how));
  const std::string noun = noun_of(touched.entity);
  if (touched.count == 1 && touched.lowest_id == 0) return text + " a " + noun;
  if (touched.count == 1) return text + ' ' + noun + ' ' + std::to_string(touched.lowest_id);
  text += ' ' + counted(touched.count, noun);
  if (touched.highest_id - touched.lowest_id + 1 == touched.count)
    text += ", " + std::to_string(touched.lowest_id) + " to " + std::to_string(touched.highest_id);
  return text;
}

HistoryLine line_of(const Change& change, const Zone& zone) {
  std::string what;
  for (const Touched& touched : change.touched) what += (what.empty() ? "" : "; ") + what_of(touched);
  return {change.at, zone.offset_at(change.at), change.command, what, change.undone};
}

}  // namespace

Outcome undo(const Arguments& arguments, Context& context) {
  const std::int64_t steps = read_steps(arguments.words, "undo");
  Store& store = context.store_to_change();
  WatchedWork work(context, "undo");
  auto undone = store.undo(context.stamp(), steps, work.watching());
  if (undone.empty()) return {done_report("There is nothing to undo.", {}), ExitCode::no, true};
  return walked(std::move(undone), "Took back", "oldest", store, context);
}

Outcome redo(const Arguments& arguments, Context& context) {
  const std::int64_t steps = read_steps(arguments.words, "redo");
  Store& store = context.store_to_change();
  WatchedWork work(context, "redo");
  auto redone = store.redo(context.stamp(), steps, work.watching());
  if (redone.empty()) return {done_report("There is nothing to redo.", {}), ExitCode::no, true};
  return walked(std::move(redone), "Put back", "newest", store, context);
}

Outcome show_history(const Arguments&, Context& context) {
  std::vector<HistoryLine> lines;
  for (const Change& change : context.store_to_read().history()) lines.push_back(line_of(change, context.zone()));
  return {history_report(lines)};
}

}  // namespace steady
