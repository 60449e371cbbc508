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

/// Makes it a line of an export: with its type, without its ID.
void make_line(json& object, const std::string& type);

/// Oldest first; on a day those without start last.
std::vector<Session> oldest_first(std::vector<Session> sessions);

/// But for the sessions themselves.
json list_document(const Record& record);
json goals_document(const Record& record);
json offs_document(const Record& record);
json timer_document(const Model& model);

/// The lines of an export that are neither its header nor sessions; without uids, which the model
/// does not know of them.
json other_lines(const Record& record);

}  // namespace model
