#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "context.hpp"
#include "steady/core/duration.hpp"
#include "steady/core/placement.hpp"
#include "steady/report/reports.hpp"

namespace steady {

// What the commands that make or change a session have in common: how its words are read, and the rules
// that only the store can tell.

/// Words as one text, a blank between them.
std::string joined(std::span<const std::string> words);

/// The words as a note; nothing where there are none. Throws RequestError for what no note can hold.
std::optional<std::string> read_note(std::span<const std::string> words);

/// A time of day as an option's value. Throws RequestError naming it, with `example` as what works.
TimeOfDay read_time(const std::string& word, const std::string& example);

/// The name of a topic, a tag or the like. Throws RequestError saying what is wrong with it, with `hint`.
/// @param noun  what it is a name of
std::string checked_name(std::string_view noun, const std::string& name, const std::string& hint);

/// A study day as an option's value. Throws RequestError naming it where it is none or has not come yet,
/// with `example` as what works.
Date read_past_day(const std::string& word, Context& context, const std::string& example);

/// A session's number as typed; `last` is the newest. Throws RequestError naming the word where it is
/// none, and where there is no such session.
Session find_session(const std::string& word, const Store& store);

/// What a session is of: topic, tags and resource.
struct Labels {
  std::optional<std::string> topic;
  std::vector<std::string> tags;
  std::optional<std::int64_t> resource;
  bool usual_topic = false;  ///< the topic is the setting's, which a resource's comes before
};

/// The labels that `-t` and `--tag` name; the setting's topic where none is named, unless `--same` is to name
/// it. What `-r` names is looked at, and found once there is a store: name_resource. Throws RequestError for
/// names that cannot be kept.
Labels read_labels(const Arguments& arguments, Context& context);

/// Each label that is not named, from the last session. Throws RequestError where there is none.
void name_from_last(Labels& labels, const Store& store);

/// Each topic and tag of the session that no session in the store bears, with its nearest neighbour.
std::vector<NewName> new_names(const Session& session, const Store& store);

/// The command that would take the free part of a refused time, given its clock times; empty where none would.
using Retry = std::function<std::string(const Stretch& free, const std::string& from, const std::string& to)>;

/// Refuses a session whose time is taken by others, naming both and the free part.
[[noreturn]] void refuse_overlap(const Session& session, const std::vector<Session>& taken, Context& context,
                                 const Retry& retry);

/// Refuses what would take the session's day past 24 hours.
/// @param leaving  seconds that stand on that day now and will go
void refuse_full_day(const Session& session, const Store& store, Seconds leaving = Seconds{0});

/// A session that was logged or changed, and what its day is read from.
struct Told {
  Logged logged;
  RecentDays days;
};

/// Reads what the answer needs. REQUIRES: inside the change, after it was written.
Told tell_of(Logged logged, const Store& store, Context& context);
/// `steady/session/1`: the session and the day so far.
Outcome outcome_of(const Told& told, Context& context);

}  // namespace steady
