#pragma once

#include <nlohmann/json.hpp>

#include "model.hpp"

/// What the program should print of a model: the keys of its documents that the model knows.
namespace model {

using nlohmann::json;

/// `2026-11-20T19:05:00+01:00`, or with a `Z` where no offset is given.
std::string moment_text(long moment, std::optional<long> offset = std::nullopt);

/// With its ID and, once it was seen, its uid.
json session_object(const Model& model, const Session& session);
json goal_object(const oracle::Goal& goal);
/// With its ID.
json off_object(const Off& off);

/// With its ID, uid and time.
json resource_object(const Model& model, const Resource& resource);
/// Its statuses as an export has them.
json status_texts(const Resource& resource);
/// With its ID and uid.
json learned_object(const Model& model, const Learned& line);
/// With its ID.
json plan_object(const Record& record, const Plan& plan);
/// The name of the week that begins on that day: its first day's date where that is no Monday.
std::string week_text(Day first);

/// The session's line of an export, with the uid of its resource.
json session_line(const Model& model, const Session& session);

/// Oldest first; on a day those without start last.
std::vector<Session> oldest_first(std::vector<Session> sessions);

/// But for the sessions themselves.
json list_document(const Record& record);
json goals_document(const Record& record);
json offs_document(const Record& record);
json timer_document(const Model& model);
json resources_document(const Model& model);
json learned_document(const Model& model);
/// @param week  its Monday
json plan_document(const Record& record, Day week);

/// The lines of an export that are neither its header nor sessions; without uids, which the model
/// does not know of them.
json other_lines(const Model& model);

}  // namespace model
