// What an import adds to the model: what a line is known by, and whether the record has it already.

#include <algorithm>

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

std::string identity(const Learned& line) {
  return oracle::text(line.day) + "\n" + shown(line.topic) + "\n" + line.text;
}

std::string identity(const Plan& plan) {
  return oracle::text(plan.week) + (plan.day ? " " + oracle::text(*plan.day) : "") + "\n" + shown(plan.topic) + "\n" +
         plan.text;
}

/// However its URL is spelled; by its title alone where it has none.
std::string identity(const Resource& resource) {
  return resource.url ? "page " + address(*resource.url)->page : "title " + resource.title;
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

/// 0 where none has that uid.
template <typename Each>
long id_with(const std::vector<Each>& records, const Names& names, const std::string& uid) {
  for (const Each& each : records) {
    if (has(names.uids, each.id, uid)) return each.id;
  }
  return 0;
}

template <typename Each>
void add(std::vector<Each>& records, Names& names, const std::string& uid, Each said) {
  const long id = ++names.newest;
  if (!uid.empty()) {
    for (const auto& [other, seen] : names.uids) {
      if (seen == uid && names.origins.count(other) != 0) names.origins[id] = names.origins[other];
    }
    names.uids[id] = uid;
  }
  said.id = id;
  records.push_back(std::move(said));
}

/// Adds what the line says unless it is known; whether it was added.
template <typename Each>
bool take(std::vector<Each>& records, Names& names, const std::string& uid, Each said, Equals& equals) {
  if (uid.empty()) {
    const long place = equals[identity(said)]++;
    const std::string origin = identity(said) + "#" + std::to_string(place);
    if (is_there(records, names, said, place, origin)) return false;
    names.origins[names.newest + 1] = origin;
  } else if (id_with(records, names, uid) != 0) {
    return false;
  }
  add(records, names, uid, std::move(said));
  return true;
}

/// The ID of the resource that the line names, which may be one that was there.
long take(std::vector<Resource>& records, Names& names, const std::string& uid, Resource said) {
  const std::string origin = identity(said);
  long known = uid.empty() ? 0 : id_with(records, names, uid);
  for (const Resource& each : records) {
    const bool is_same = identity(each) == origin || has(names.origins, each.id, origin);
    if (known == 0 && is_same && (said.url || uid.empty())) known = each.id;
  }
  if (known != 0) return known;
  if (uid.empty()) names.origins[names.newest + 1] = origin;
  add(records, names, uid, std::move(said));
  return names.newest;
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

std::string Model::uid(Names AllNames::*kind, long id) const {
  const auto& uids = (names_.*kind).uids;
  const auto found = uids.find(id);
  return found == uids.end() ? "" : found->second;
}

bool Model::see_uid(Names AllNames::*kind, long id, const std::string& uid) {
  if (const std::string before = this->uid(kind, id); !before.empty()) return before == uid;
  Names& names = names_.*kind;
  const auto origin = names.origins.find(id);
  const bool has_origin = origin != names.origins.end();
  for (const auto& [other, seen] : names.uids) {
    const bool is_same_line = has_origin && has(names.origins, other, origin->second);
    if (seen == uid && !is_same_line) return false;
  }
  names.uids[id] = uid;
  return true;
}

/// Whether it may be one: not in the future, nor on a day that would get too long. Where a timed one was
/// logged, its day may have begun before it does here.
bool Model::may_import(const Record& record, const Session& session) const {
  const long end = session.start ? *session.start + session.seconds : now;
  const Day there = session.start ? oracle::study_day(*session.start, session.offset, 0) : today();
  const bool is_over = end <= now && session.day <= std::max(today(), there);
  return is_over && total(record, session.day, 0) + session.seconds <= whole_day;
}

/// The resource with what its line left out.
Resource Model::completed(Resource said) const {
  if (said.added == 0) said.added = now;
  if (said.statuses.empty()) said.statuses.emplace_back(0, "want");
  Day& first = said.statuses.front().first;
  if (first == 0) first = oracle::study_day(said.added, offset_at(said.added), day_start);
  return said;
}

int Model::import(const std::vector<Line>& lines, bool is_broken) {
  const AllNames before = names_;
  Record next = record();
  Equals sessions, offs, learned, plans;
  std::map<std::string, long> resources;
  bool is_new = false;
  for (const Line& line : lines) {
    if (const auto* goal = std::get_if<oracle::Goal>(&line.record)) {
      is_new |= take(next.goals, *goal);
    } else if (const auto* off = std::get_if<Off>(&line.record)) {
      is_new |= take(next.offs, names_.offs, line.uid, *off, offs);
    } else if (const auto* said = std::get_if<Learned>(&line.record)) {
      is_new |= take(next.learned, names_.learned, line.uid, *said, learned);
    } else if (const auto* plan = std::get_if<Plan>(&line.record)) {
      is_new |= take(next.plans, names_.plans, line.uid, *plan, plans);
    } else if (const auto* resource = std::get_if<Resource>(&line.record)) {
      const std::size_t held = next.resources.size();
      resources[line.uid] = take(next.resources, names_.resources, line.uid, completed(*resource));
      is_new |= next.resources.size() > held;
    } else {
      Session session = std::get<Session>(line.record);
      if (session.created == 0) session.created = now;
      if (session.updated == 0) session.updated = session.created;
      long id = line.resource.empty() ? 0 : id_with(next.resources, names_.resources, line.resource);
      if (id == 0 && !line.resource.empty()) id = resources[line.resource];
      session.labels.resource = id == 0 ? std::nullopt : std::optional(id);
      const bool may_be = may_import(next, session);
      if (!take(next.sessions, names_.sessions, line.uid, session, sessions)) continue;
      is_new = true;
      is_broken |= !may_be;
    }
  }
  if (is_broken) {
    names_ = before;
    return wrong_file;
  }
  return is_new ? change("import", std::move(next)) : done;
}

}  // namespace model
