// What the typist says of sessions: what they are about, when they were, and what becomes of them.

#include <algorithm>

#include "typist.hpp"

#include "../e2e/moment.hpp"

namespace property {

using model::Day;
using model::minute;
using model::whole_day;
using steady::Words;

std::string clock_word(long seconds) { return steady::e2e::clock_text({seconds % whole_day, 0}); }

std::string duration_word(long seconds) {
  const bool is_round = seconds % minute == 0;
  return is_round ? std::to_string(seconds / minute) + "m" : std::to_string(seconds) + "s";
}

std::string Typist::some_note() {
  static const std::vector<std::string> notes = {"Chapter 10", "naïve Bayes — ½", "数学 ✓",     "[a, b]",
                                                 "++",         "it's \"quoted\"", "two\nlines", "مرحبا"};
  return one_of(notes);
}

std::vector<std::string> Typist::some_tags() {
  static const std::vector<std::string> pool = {"read", "watch", "code", "größer"};
  std::vector<std::string> tags;
  for (const std::string& tag : pool) {
    if (chance(4)) tags.push_back(tag);
  }
  if (chance(2)) std::reverse(tags.begin(), tags.end());
  return tags;
}

std::optional<std::string> Typist::some_topic() {
  static const std::vector<std::string> topics = {"ml-book", "ml-book/ch10", "日本語", "c++"};
  if (chance(2)) return std::nullopt;
  return one_of(topics);
}

model::Labels Typist::some_labels() {
  model::Labels labels;
  labels.topic = some_topic();
  labels.tags = some_tags();
  if (chance(2)) labels.note = some_note();
  return labels;
}

void Typist::label(Words& words, const model::Labels& labels) {
  if (labels.note) words.push_back(*labels.note);
  if (labels.topic) words.insert(words.end(), {"-t", *labels.topic});
  for (const std::string& tag : labels.tags) words.insert(words.end(), {"--tag", tag});
}

/// A quarter of an hour, mostly shortly before now.
long Typist::some_clock() {
  constexpr long quarter = 15 * minute;
  if (chance(3)) return below(96) * quarter;
  const long wall = model_.now + model_.offset_at(model_.now) - below(20) * quarter;
  return wall % whole_day / quarter * quarter;
}

/// Right before or right behind a session, to the minute.
void Typist::place_beside(const model::Session& session, model::When& when) {
  if (!session.start) return;
  const long length = (1 + below(6)) * 10 * minute;
  const long edge = *session.start + session.offset + (chance(2) ? session.seconds : -length);
  when.clock = edge % whole_day / minute * minute;
  when.until = (*when.clock + length) % whole_day;
  when.day = session.day;
}

/// Mostly one of late, where times are crowded.
const model::Session& Typist::lately(const std::vector<model::Session>& sessions) {
  const auto count = static_cast<long>(sessions.size());
  const long back = below(chance(3) ? count : std::min(count, 12L));
  return sessions[static_cast<std::size_t>(count - 1 - back)];
}

Day Typist::some_day() { return model_.today() + 1 - below(8); }

/// Says when it was; the range itself, if there is one, goes in front.
void Typist::place(Words& words, model::When& when) {
  if (when.clock && !when.until) words.insert(words.end(), {"--at", clock_word(*when.clock)});
  if (when.day || chance(2)) {
    if (!when.day) when.day = some_day();
    const long ago = model_.today() - *when.day;
    const bool counts = ago > 0 && chance(2);
    const std::string word = counts ? "-" + std::to_string(ago) : oracle::text(*when.day);
    words.insert(words.end(), {"--day", word});
  }
  when.overlap = chance(6);
  if (when.overlap) words.push_back("--overlap");
}

long Typist::some_id() {
  const auto& sessions = model_.record().sessions;
  if (sessions.empty() || chance(12)) return 1 + below(400);
  return lately(sessions).id;
}

void Typist::log() {
  model::When when;
  const long seconds = chance(4) ? 1 + below(9000) : (1 + below(120)) * minute;
  Words words{"log"};
  const long form = below(5);
  if (form > 1) when.clock = some_clock();
  if (form > 2) when.until = (*when.clock + (1 + below(20)) * 10 * minute) % whole_day;
  if (form > 2 && chance(3) && model_.last()) {
    place_beside(lately(model_.record().sessions), when);
  }
  words.push_back(when.until ? clock_word(*when.clock) + "-" + clock_word(*when.until) : duration_word(seconds));
  model::Labels labels = some_labels();
  label(words, labels);
  const model::Word resource = chance(4) ? some_resource_word() : std::nullopt;
  name_resource(words, resource);
  place(words, when);
  const bool same = chance(10);
  if (same) {
    words.push_back("--same");
    const model::Session* last = model_.last();
    if (last && !labels.topic) labels.topic = last->labels.topic;
    if (last && labels.tags.empty()) labels.tags = last->labels.tags;
    if (last) labels.resource = last->labels.resource;
  }
  type(words, same && !model_.last() ? 2 : model_.log(seconds, when, labels, resource));
}

void Typist::say_edit(Words& words, model::Edit& edit) {
  const model::Labels labels = some_labels();
  if (chance(2)) {
    edit.seconds = (1 + below(120)) * minute;
    words.insert(words.end(), {"--duration", duration_word(*edit.seconds)});
  }
  if (chance(2)) edit.when.clock = some_clock();
  place(words, edit.when);
  if (labels.topic) {
    edit.topic.emplace(labels.topic);
    words.insert(words.end(), {"-t", *labels.topic});
  } else if (chance(5)) {
    edit.topic.emplace();
    words.push_back("--no-topic");
  }
  if (!labels.tags.empty()) {
    edit.tags = labels.tags;
    for (const std::string& tag : labels.tags) words.insert(words.end(), {"--tag", tag});
  } else if (chance(5)) {
    edit.tags.emplace();
    words.push_back("--no-tags");
  }
  if (labels.note && chance(2)) {
    edit.note.emplace(labels.note);
    words.insert(words.end(), {"--note", *labels.note});
  } else if (chance(5)) {
    edit.note.emplace();
    words.push_back("--no-note");
  }
  if (chance(5)) {
    edit.resource = some_resource_word();
    name_resource(words, edit.resource);
  } else if (chance(8)) {
    edit.no_resource = true;
    words.push_back("--no-resource");
  }
}

void Typist::edit() {
  long id = some_id();
  std::string word = std::to_string(id);
  if (model_.last() && chance(6)) {
    id = model_.last()->id;
    word = "last";
  }
  model::Edit edit;
  Words words{"edit", word};
  say_edit(words, edit);
  // Without anything to change it would open an editor.
  const bool says_nothing = words.size() == 2 || (words.size() == 3 && edit.when.overlap);
  type(words, says_nothing ? 2 : model_.edit(id, edit));
}

void Typist::remove() {
  std::vector<long> ids;
  Words words{"delete"};
  for (long more = below(3); more >= 0; --more) {
    ids.push_back(some_id());
    words.push_back(std::to_string(ids.back()));
  }
  type(words, model_.remove(ids));
}

}  // namespace property
