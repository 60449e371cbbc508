#include <fmt/format.h>

#include "phrases.hpp"
#include "steady/core/duration.hpp"
#include "steady/core/placement.hpp"

namespace steady {

std::string timer_sentence(const Timer& timer, Instant now) {
  std::string text = "Timer " + duration_text(std::max(now - timer.start.moment, Seconds{0}));
  if (timer.topic) text += " on " + *timer.topic;
  text += ", since " + since_text(timer.start, now);
  if (!timer.tags.empty()) text += fmt::format(" [{}]", fmt::join(timer.tags, ", "));
  if (timer.note) text += ": " + *timer.note;
  return text;
}

void say_timer(Document& document, const Scene& scene, int indent) {
  if (scene.timer) document.line(timer_sentence(*scene.timer, scene.now), Style::strong, indent);
}

Document timer_report(const TimerScene& told) {
  const Timer timer = told.timer.value_or(Timer{});
  const bool any = told.timer.has_value();
  Values tags;
  for (const std::string& tag : timer.tags) tags.emplace_back(tag);
  Document document;
  document.schema = "steady/timer/1";
  document.fields = {{"running", told.running},
                     {"start", any ? Value(rfc3339(timer.start.moment, timer.start.offset)) : Value()},
                     {"seconds", any ? Value(std::max(told.now - timer.start.moment, Seconds{0})) : Value()},
                     {"topic", timer.topic},
                     {"tags", std::move(tags)},
                     {"resource", timer.resource},
                     {"note", timer.note}};
  for (const std::string& line : told.answer) document.line(line);
  if (!told.answer.empty()) return document;
  if (any && !told.running) {
    document.line("Cancelled, nothing is logged. " + timer_sentence(timer, told.now));
  } else if (any) {
    document.line(timer_sentence(timer, told.now));
    const bool long_ago = told.now - timer.start.moment > longest_unasked;
    document.line(std::string(long_ago ? "when did you stop? steady stop --for 35m" : "end it: steady stop") +
                      "   or discard it: steady cancel",
                  Style::dim, 2);
  } else {
    document.line("No timer runs.");
    document.line("start one: steady start -t ml-book", Style::dim, 2);
  }
  return document;
}

}  // namespace steady
