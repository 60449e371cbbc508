// What the typist says of resources, of what was learned, and of plans.

#include "typist.hpp"

namespace property {

using model::Day;
using model::minute;
using steady::Words;

// ---- resources

/// An ID or one of the spellings of a URL; now and then nothing that there is.
model::Word Typist::some_resource_word() {
  static const std::vector<std::string> wrong = {"0", "blub", "http://", "4000"};
  const auto& resources = model_.record().resources;
  if (chance(15)) return one_of(wrong);
  if (resources.empty() || chance(4)) return one_of(model::addresses()).url;
  return std::to_string(one_of(resources).id);
}

void Typist::name_resource(Words& words, const model::Word& resource) {
  if (resource) words.insert(words.end(), {"-r", *resource});
}

/// An empty word takes away what was there, but for a title.
void Typist::say_resource(Words& words, model::ResourceParts& parts) {
  static const std::vector<std::string> kinds = {"", "book", "course", "größer"};
  static const std::vector<std::string> statuses = {"want", "doing", "done", "dropped"};
  const auto said = [](const std::string& word) { return word.empty() ? std::nullopt : std::optional(word); };
  const auto say = [&](const char* option, const std::string& word) { words.insert(words.end(), {option, word}); };
  if (chance(6)) say("--title", parts.title.emplace(chance(6) ? "" : "In other words"));
  if (chance(4)) {
    const std::string kind = one_of(kinds);
    parts.kind.emplace(said(kind));
    say("--kind", kind);
  }
  if (chance(3)) {
    parts.topic.emplace(some_topic());
    say("--topic", parts.topic->value_or(""));
  }
  if (chance(4)) {
    const std::string note = chance(3) ? "" : some_note();
    parts.note.emplace(said(note));
    say("--note", note);
  }
  if (chance(4)) say("--status", parts.status.emplace(chance(10) ? "reading" : one_of(statuses)));
}

void Typist::keep_resource() {
  const long form = below(8);
  if (form < 3) return add_resource();
  if (form < 5) return set_resource();
  const std::string verb = form == 5 ? "drop" : "done";
  const std::string word = *some_resource_word();
  type({"resource", verb, word},
       model_.conclude_resource("resource " + verb, word, verb == "drop" ? "dropped" : "done"));
}

void Typist::add_resource() {
  static const std::vector<std::string> titles = {"Deep Learning", "数学 ✓", "", "http://"};
  const std::string word = chance(2) ? one_of(model::addresses()).url : one_of(titles);
  model::ResourceParts parts;
  Words words{"resource", "add", word};
  say_resource(words, parts);
  type(words, model_.add_resource(word, parts));
}

void Typist::set_resource() {
  const std::string word = *some_resource_word();
  model::ResourceParts parts;
  Words words{"resource", "set", word};
  say_resource(words, parts);
  type(words, model_.set_resource(word, parts));
}

model::Resource Typist::some_resource() {
  static const std::vector<std::string> statuses = {"want", "doing", "done", "dropped"};
  model::Resource resource;
  resource.title = chance(2) ? "Deep Learning" : "A file's own";
  if (chance(2)) {
    const model::Address& page = one_of(model::addresses());
    resource.url = page.url;
    if (chance(2)) resource.title = page.title;
  }
  if (chance(3)) resource.kind = "book";
  resource.topic = some_topic();
  if (chance(3)) resource.note = some_note();
  if (chance(2)) resource.added = model_.now - below(20 * model::whole_day);
  const long form = below(3);
  if (form == 1) resource.statuses.emplace_back(0, one_of(statuses));
  if (form == 2) {
    // The newest is not after today: what is done to it later has to lie behind it.
    resource.statuses = {{model_.today() - 9, "want"}, {model_.today() - below(9), one_of(statuses)}};
    if (resource.statuses[1].second == "want") resource.statuses.pop_back();
  }
  return resource;
}

// ---- lines learned

void Typist::learn() {
  const std::string text = chance(12) ? "" : some_note();
  const std::optional<std::string> topic = some_topic();
  std::optional<Day> day;
  Words words{"learned", text};
  if (topic) words.insert(words.end(), {"-t", *topic});
  if (chance(2)) {
    day = some_day();
    words.insert(words.end(), {"--day", oracle::text(*day)});
  }
  type(words, model_.learn(text, topic, day));
}

void Typist::remove_learned() {
  const auto& learned = model_.record().learned;
  const long id = learned.empty() || chance(5) ? 1 + below(50) : one_of(learned).id;
  type({"learned", "remove", std::to_string(id)}, model_.remove_learned(id));
}

model::Learned Typist::some_learned() { return {0, some_day() + below(3), some_topic(), some_note()}; }

// ---- plans

/// Of many, so that some are carried and some are not.
std::string Typist::plan_text() { return some_note() + " " + std::to_string(below(9)); }

void Typist::intend() {
  const long form = below(10);
  if (form < 5) return add_plan();
  if (form > 7) return carry_plan();
  const auto& plans = model_.record().plans;
  const long id = plans.empty() || chance(8) ? 1 + below(100) : one_of(plans).id;
  const std::string verb = chance(2) ? "done" : "drop";
  type({"plan", verb, std::to_string(id)},
       model_.conclude_plan("plan " + verb, id, verb == "drop" ? "dropped" : "done"));
}

void Typist::add_plan() {
  model::PlanParts parts;
  parts.text = chance(15) ? "" : plan_text();
  parts.topic = some_topic();
  Words words{"plan", "add", parts.text};
  if (parts.topic) words.insert(words.end(), {"-t", *parts.topic});
  if (chance(2)) {
    parts.target = chance(15) ? 25 * model::hour : (1 + below(12)) * 15 * minute;
    words.insert(words.end(), {"--target", duration_word(*parts.target)});
  }
  if (chance(2)) {
    parts.week = model_.today() + below(16) - 2;
    words.insert(words.end(), {"--week", chance(2) ? oracle::iso_week(*parts.week) : oracle::text(*parts.week)});
  }
  if (chance(3)) {
    parts.day = (parts.week && !chance(4) ? model::monday_of(*parts.week) : model_.today() - 1) + below(7);
    words.insert(words.end(), {"--day", oracle::text(*parts.day)});
  }
  type(words, model_.add_plan(parts));
}

void Typist::carry_plan() {
  static const std::vector<std::string> weeks = {"last", "this", "next"};
  const auto& plans = model_.record().plans;
  Words words{"plan", "carry"};
  Day week = model_.today();
  if (!plans.empty() && chance(2)) {
    week = model::monday_of(one_of(plans));
    words.push_back(oracle::iso_week(week));
  } else if (chance(2)) {
    const long at = below(3);
    week += 7 * (at - 1);
    words.push_back(weeks[static_cast<std::size_t>(at)]);
  }
  type(words, model_.carry_plan(week));
}

model::Plan Typist::some_plan() {
  static const std::vector<std::string> statuses = {"open", "open", "open", "done", "dropped", "carried"};
  model::Plan plan;
  plan.week = model::monday_of(some_day() + below(15)) - (chance(5) ? 1 : 0);
  if (chance(3)) plan.day = plan.week + below(7);
  plan.text = plan_text();
  plan.topic = some_topic();
  if (chance(2)) plan.target = (1 + below(100)) * 10 * minute;
  plan.status = one_of(statuses);
  return plan;
}

}  // namespace property
