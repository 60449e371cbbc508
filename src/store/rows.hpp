#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "database.hpp"
#include "steady/core/goal.hpp"
#include "steady/core/session.hpp"

namespace steady {

// Rows of the tables to values and back. Reading checks each value against its range, since a damaged
// file may hold anything; what lies outside is a StoreError.

/// The columns that read_session expects, in its order.
inline constexpr std::string_view session_columns =
    "id, uid, day, start, utc_offset, seconds, topic, tags, resource, note, created_at, updated_at";

Session read_session(SQLite::Statement& row);
Date read_date(const SQLite::Column& column);
Instant read_moment(const SQLite::Column& column);
Uid read_uid(const SQLite::Column& column);
std::optional<std::string> read_text(const SQLite::Column& column);
std::optional<std::int64_t> read_number(const SQLite::Column& column);
/// Throws StoreError where no calendar has the day.
Date checked_date(std::int64_t day);
/// Ends what cannot go on: the store holds what no command writes.
[[noreturn]] void refuse_damage(const char* what);
/// Ends what cannot go on: the journal names what the tables do not hold.
[[noreturn]] void refuse_unknown(const std::string& what);

inline std::int64_t day_number(Date date) { return date.time_since_epoch().count(); }
inline std::int64_t moment_number(Instant moment) { return moment.time_since_epoch().count(); }

void bind_uid(SQLite::Statement& statement, int at, const Uid& uid);
void bind_text(SQLite::Statement& statement, int at, const std::optional<std::string>& text);

/// Tags as one column: no tag holds a line break.
std::optional<std::string> joined_tags(const std::vector<std::string>& tags);
std::vector<std::string> split_tags(const std::optional<std::string>& joined);

/// REQUIRES: the session has its ID.
void insert_session(Database& db, const Session& session, std::int64_t entry);

}  // namespace steady
