// `learned [TEXT…]`, `learned remove ID`: lines worth remembering.

#include <algorithm>

#include "commands.hpp"
#include "resource_words.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

std::optional<std::string> read_topic(const Arguments& arguments) {
  const auto topic = arguments.value("--topic");
  if (!topic) return std::nullopt;
  return checked_name("topic", *topic, "like: steady learned \"ReLU is max(0, x)\" -t ml-book");
}

Outcome show_learned(const Arguments& arguments, Context& context) {
  if (const auto day = arguments.value("--day"))
    throw RequestError("--day " + quoted(*day) + " says when a line was learned, and there is no line",
                       "like: steady learned \"ReLU is max(0, x)\" --day yesterday");
  const auto topic = arguments.value("--topic");
  const auto search = arguments.value("--search");
  auto lines = context.store_to_read().learned();
  std::erase_if(lines, [&](const Learned& line) {
    if (topic && !(line.topic && lies_in(*line.topic, *topic))) return true;
    return search && !mentions(line, *search);
  });
  return {learned_report(lines, !topic && !search, context.today())};
}

}  // namespace

Outcome learned(const Arguments& arguments, Context& context) {
  if (arguments.words.empty()) return show_learned(arguments, context);
  if (const auto search = arguments.value("--search"))
    throw RequestError(
        "--search " + quoted(*search) + " looks for lines, and " + quoted(arguments.words[0]) + " would add one",
        "like: steady learned --search relu");
  const auto text = read_note(arguments.words);
  if (!text || text->find_first_not_of(" \t\r\n") == std::string::npos)
    throw RequestError("\"\" is nothing to remember", "like: steady learned \"ReLU is max(0, x)\"");
  Learned line;
  line.text = *text;
  line.topic = read_topic(arguments);
  const auto day = arguments.value("--day");
  line.day = day ? read_past_day(*day, context, "steady learned \"A line\" -d yesterday") : context.today();
  Store& store = context.store_to_write();
  store.change(context.stamp(), [&] { line = store.put(std::move(line)); });
  std::string answer = std::to_string(line.id) + "  ";
  if (line.topic) answer += "on " + *line.topic + ": ";
  return {changed_learned_report(line, answer + line.text), ExitCode::done, true};
}

Outcome remove_learned(const Arguments& arguments, Context& context) {
  const std::string& word = arguments.words[0];
  const auto id = read_id(word);
  Store& store = context.store_to_change();
  std::optional<Learned> gone;
  store.change(context.stamp(), [&] {
    for (Learned& line : store.learned())
      if (id && line.id == *id) gone = std::move(line);
    if (!gone) throw RequestError("nothing learned has the ID " + quoted(word), "see them: steady learned");
    store.remove(*gone);
  });
  return {changed_learned_report(*gone, "Removed: " + gone->text), ExitCode::done, true};
}

}  // namespace steady
