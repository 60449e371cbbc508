// What an import adds to the model: what a line is known by, and whether the record has it already.

#include <algorithm>
#include <tuple>

#include "model.hpp"

namespace model {
namespace {

constexpr int done = 0;
constexpr int wrong_file = 3;

using Equals = std::map<std::string, long>;

std::string shown(const std::optional<std::string>& text) { return text ? "=" + *text : "-"; }

/// What a line without uid is known by, but for how many equal ones stand before it.
std::string identity(const Session& session) {
  if (session.start) return std::to_string(*session.start) + " " + std::to_string(session.seconds);
  return oracle::text(session.day) + " " + std::to_string(session.seconds) + "\n" + shown(session.labels.topic) + "\n" +
         shown(session.labels.note);
}

std::string identity(const Off& off) {
  return oracle::text(off.first) + " " + oracle::text(off.last) + "\n" + shown(off.reason);
}

bool has(const std::map<long, std::string>& texts, long id, const std::string& text) {
  const auto found = texts.find(id);
  return found != texts.end() && found->second == text;
}

/// Whether a line at that place among its equals was there before, as one of those that were made
/// here or as what the same line of another import made.
template <typename Each>
bool is_there(const std::vector<Each>& records, const Names& names, const Each& said, long place,
              const std::string& origin) {
  long made_here = 0;
  for (const Each& each : records) {
    if (has(names.origins, each.id, origin)) return true;
    if (names.origins.count(each.id) == 0 && identity(each) == identity(said)) ++made_here;
  }
  return place < made_here;
}

/// Adds what the line says unless it is known; whether it was added.
template <typename Each>
bool take(std::vector<Each>& records, Names& names, const std::string& uid, Each said, Equals& equals) {
  const long id = names.newest + 1;
  if (uid.empty()) {
    const long place = equals[identity(said)]++;
    const std::string origin = identity(said) + "#" + std::to_string(place);
    if (is_there(records, names, said, place, origin)) return false;
    names.origins[id] = origin;
  } else {
    for (const Each& each : records) {
      if (has(names.uids, each.id, uid)) return false;
    }
    for (const auto& [other, seen] : names.uids) {
      if (seen == uid && names.origins.count(other) != 0) names.origins[id] = names.origins[other];
    }
    names.uids[id] = uid;
  }
  names.newest = said.id = id;
  records.push_back(std::move(said));
  return true;
}

bool is_as_born(const oracle::Goal& row) {
  const oracle::Goal born;
  return !row.from && row.seconds == born.seconds && row.days == born.days && row.freezes == born.freezes;
}

/// The row of a date stays as it is, but for the first one that nobody chose.
bool take(std::vector<oracle::Goal>& rows, const oracle::Goal& said) {
  const auto held =
      std::find_if(rows.begin(), rows.end(), [&](const oracle::Goal& row) { return row.from == said.from; });
  if (held == rows.end()) {
    rows.push_back(said);
    return true;
  }
  if (!is_as_born(*held) || is_as_born(said)) return false;
  *held = said;
  return true;
}

}  // namespace

std::string Model::uid(long id) const {
  const auto found = sessions_.uids.find(id);
  return found == sessions_.uids.end() ? "" : found->second;
}

bool Model::see_uid(long id, const std::string& uid) {
  if (const std::string before = this->uid(id); !before.empty()) return before == uid;
  const auto origin = sessions_.origins.find(id);
  const bool has_origin = origin != sessions_.origins.end();
  for (const auto& [other, seen] : sessions_.uids) {
    const bool is_same_line = has_origin && has(sessions_.origins, other, origin->second);
    if (seen == uid && !is_same_line) return false;
  }
  sessions_.uids[id] = uid;
  return true;
}

int Model::import(const std::vector<Line>& lines, bool is_broken) {
  const auto before = std::tuple(sessions_, offs_);
  Record next = record();
  Equals sessions;
  Equals offs;
  bool is_new = false;
  for (const Line& line : lines) {
    if (const auto* goal = std::get_if<oracle::Goal>(&line.record)) {
      is_new |= take(next.goals, *goal);
    } else if (const auto* off = std::get_if<Off>(&line.record)) {
      is_new |= take(next.offs, offs_, line.uid, *off, offs);
    } else {
      Session session = std::get<Session>(line.record);
      const long end = session.start ? *session.start + session.seconds : now;
      if (session.created == 0) session.created = now;
      if (session.updated == 0) session.updated = session.created;
      if (!take(next.sessions, sessions_, line.uid, session, sessions)) continue;
      is_new = true;
      is_broken |= session.day > today() || end > now || total(next, session.day, 0) > whole_day;
    }
  }
  if (is_broken) {
    std::tie(sessions_, offs_) = before;
    return wrong_file;
  }
  return is_new ? change("import", std::move(next)) : done;
}

}  // namespace model
