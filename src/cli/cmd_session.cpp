// `steady show ID`, `edit ID …`, `delete ID…`: one session, looked at, changed, taken out.

#include <algorithm>

#include "commands.hpp"
#include "resource_words.hpp"
#include "session_form.hpp"
#include "session_words.hpp"
#include "steady/core/edit.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

/// An option that sets and one that takes away cannot both be meant.
bool taken_away(const Arguments& arguments, std::string_view set, std::string_view away) {
  if (!arguments.has(away)) return false;
  if (arguments.has(set))
    throw RequestError(std::string(set) + " and " + std::string(away) + " differ", "leave one of them out");
  return true;
}

void edit_labels(SessionEdit& edit, const Arguments& arguments, Context& context) {
  const Labels labels = read_labels(arguments, context);
  if (arguments.has("--topic")) edit.topic.emplace(labels.topic);
  if (taken_away(arguments, "--topic", "--no-topic")) edit.topic.emplace();
  if (arguments.has("--tag")) edit.tags = labels.tags;
  if (taken_away(arguments, "--tag", "--no-tags")) edit.tags.emplace();
  if (taken_away(arguments, "--resource", "--no-resource")) edit.resource.emplace();
}

SessionEdit read_edit(const Arguments& arguments, Context& context) {
  SessionEdit edit;
  if (const auto day = arguments.value("--day"))
    edit.day = read_past_day(*day, context, "steady edit last --day yesterday");
  if (const auto at = arguments.value("--at")) edit.at = read_time(*at, "steady edit last --at 19:05");
  if (const auto duration = arguments.value("--duration")) edit.seconds = parse_duration(*duration);
  edit_labels(edit, arguments, context);
  if (const auto note = arguments.value("--note")) edit.note.emplace(read_note({{*note}}));
  if (taken_away(arguments, "--note", "--no-note")) edit.note.emplace();
  return edit;
}

/// `--same`: what the options do not name, from the session logged last before this one.
void edit_as_last(SessionEdit& edit, const Session& session, const Store& store) {
  const auto other = store.session_before(session.id);
  if (!other) throw RequestError("--same has no session before it", "name the topic: -t ml-book");
  if (!edit.topic) edit.topic.emplace(other->topic);
  if (!edit.tags) edit.tags = other->tags;
  if (!edit.resource) edit.resource.emplace(other->resource);
}

/// The resource, and its topic where the session has none. @param word  as `-r` has it
std::string edit_resource(SessionEdit& edit, const Session& session, const std::optional<std::string>& word,
                          Store& store, Context& context) {
  if (!word) return {};
  Labels labels;
  labels.topic = edit.topic ? *edit.topic : session.topic;
  const bool stays = edit.topic || labels.topic;
  std::string said = name_resource(labels, *word, store, context);
  edit.resource.emplace(labels.resource);
  if (!stays && labels.topic) edit.topic.emplace(labels.topic);
  return said;
}

bool is_moved(const Session& session, const Session& before) {
  return session.start != before.start || session.seconds != before.seconds || session.day != before.day;
}

/// The rules that the change touches: no other session at that time, no day past 24 hours.
void check_place(const Session& session, const Session& before, bool overlap, const Store& store, Context& context) {
  if (!is_moved(session, before)) return;
  const bool same_day = session.day == before.day;
  if (!same_day || session.seconds > before.seconds)
    refuse_full_day(session, store, same_day ? before.seconds : Seconds{0});
  if (overlap || !session.start) return;
  if (session.start == before.start && session.seconds < before.seconds) return;
  auto taken = store.overlapping(session.start->moment, session.seconds);
  std::erase_if(taken, [&](const Session& other) { return other.id == session.id; });
  if (taken.empty()) return;
  refuse_overlap(session, taken, context, [&](const Stretch& free, const std::string& from, const std::string&) {
    return "steady edit " + std::to_string(session.id) + " --at " + from + " --duration " +
           typed_duration(free.end - free.start);
  });
}

Session as_edited(const Session& before, const SessionEdit& edit, bool overlap, const Store& store, Context& context) {
  Session session = edited(before, edit, context.clock());
  check_place(session, before, overlap, store, context);
  return session;
}

/// The day and the streak as they stand when nothing is changed.
Outcome unchanged(const Session& session, const Store& store, Context& context) {
  return outcome_of(tell_of({session, {}, {}}, store, context), context);
}

/// The name that the session had so far is no advice.
std::vector<NewName> names_beside(const Session& before, std::vector<NewName> names) {
  for (NewName& name : names) {
    const auto& tags = before.tags;
    const bool own = name.nearest == before.topic || std::find(tags.begin(), tags.end(), name.nearest) != tags.end();
    if (own) name.nearest.clear();
  }
  return names;
}

Outcome write_edit(const std::string& word, const Arguments& arguments, const FormEdit& asked, Store& store,
                   Context& context) {
  std::optional<Told> told;
  store.change(context.stamp(), [&] {
    const Session before = find_session(word, store);
    SessionEdit edit = asked.edit;
    if (arguments.has("--same")) edit_as_last(edit, before, store);
    std::string resource = edit_resource(edit, before, asked.resource, store, context);
    const Session after = as_edited(before, edit, arguments.has("--overlap"), store, context);
    Logged logged{after, {}, {}, std::move(resource)};
    if (!(after == before)) {
      if (logged.resource.empty()) logged.resource = begin_resource(after.resource, store, context);
      logged.new_names = names_beside(before, new_names(after, store));
      logged.session = store.replace(after);
    }
    told = tell_of(std::move(logged), store, context);
  });
  return outcome_of(*told, context);
}

}  // namespace

Outcome show_session(const Arguments& arguments, Context& context) {
  const Store& store = context.store_to_read();
  const Session session = find_session(arguments.words[0], store);
  const RecentDays days = context.recent_days(store, session.day);
  return {session_report(session, context.scene_of(days))};
}

Outcome edit_session(const Arguments& arguments, Context& context) {
  const std::string& word = arguments.words[0];
  const FormEdit edit{read_edit(arguments, context), arguments.value("--resource")};
  if (!edit.empty() || arguments.has("--same")) {
    Store& store = context.store_to_change();
    return write_edit(word, arguments, edit, store, context);
  }
  const bool overlap = arguments.has("--overlap");
  // The store is looked at and closed again: others may write while the editor is open.
  const auto store = [&context] { return Store::open_to_read(context.store_path()); };
  const Session session = find_session(word, store());
  const auto asked = edit_in_editor(session, context, [&](const FormEdit& wish) {
    const Store now = store();
    // Where it was deleted meanwhile the editor opens again, and what was typed is not lost.
    find_session(std::to_string(session.id), now);
    as_edited(session, wish.edit, overlap, now, context);
    if (wish.resource && read_id(*wish.resource)) find_resource(*wish.resource, now);
  });
  if (!asked) return unchanged(session, context.store_to_read(), context);
  return write_edit(std::to_string(session.id), arguments, *asked, context.store_to_change(), context);
}

Outcome delete_sessions(const Arguments& arguments, Context& context) {
  Store& store = context.store_to_change();
  std::vector<Session> gone;
  std::optional<RecentDays> days;
  store.change(context.stamp(), [&] {
    for (const std::string& word : arguments.words) {
      const Session session = find_session(word, store);
      const auto same = [&](const Session& other) { return other.id == session.id; };
      if (std::none_of(gone.begin(), gone.end(), same)) gone.push_back(session);
    }
    for (const Session& session : gone) store.remove(session);
    days = context.recent_days(store, context.today());
  });
  return {deleted_report(gone, context.scene_of(*days)), ExitCode::done, true};
}

}  // namespace steady
