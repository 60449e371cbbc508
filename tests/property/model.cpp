#include "model.hpp"

#include <algorithm>
#include <tuple>

namespace model {
namespace {

constexpr int done = 0;
constexpr int nothing_left = 1;
constexpr int refused = 2;

long epoch() { return oracle::day_number(1970, 1, 1); }

const oracle::Goal& goal_on(const Record& record, Day day) {
  const oracle::Goal* newest = &record.goals.front();
  for (const oracle::Goal& row : record.goals) {
    if (row.from && *row.from <= day && (!newest->from || *row.from > *newest->from)) newest = &row;
  }
  return *newest;
}

}  // namespace

long clock_of(long moment, long offset) { return ((moment + offset) % whole_day + whole_day) % whole_day; }

long total(const Record& record, Day day, long without) {
  long sum = 0;
  for (const Session& each : record.sessions) {
    if (each.day == day && each.id != without) sum += each.seconds;
  }
  return sum;
}

bool is_free(const Record& record, const Session& session) {
  const long start = *session.start;
  const long end = start + session.seconds;
  return std::none_of(record.sessions.begin(), record.sessions.end(), [&](const Session& other) {
    return other.id != session.id && other.start && *other.start < end && start < *other.start + other.seconds;
  });
}

// ---- where a session lies

long Model::offset_at(long moment) const {
  long offset = offsets_.front().second;
  for (const auto& [from, other] : offsets_) {
    if (from <= moment) offset = other;
  }
  return offset;
}

/// The earliest moment at which the clocks show that time on that date; nothing where they skip it.
std::optional<long> Model::moment_of(Day date, long clock) const {
  const long wall = (date - epoch()) * whole_day + clock;
  std::optional<long> earliest;
  for (const auto& [from, offset] : offsets_) {
    const long moment = wall - offset;
    if (offset_at(moment) == offset && (!earliest || moment < *earliest)) earliest = moment;
  }
  return earliest;
}

Session Model::just_ended(long seconds, bool overlap) const {
  Session session;
  session.seconds = seconds;
  session.start = now - seconds;
  session.offset = offset_at(now - seconds);
  session.day = oracle::study_day(now - seconds, session.offset, day_start);
  if (!overlap && !is_free(record(), session)) session.start.reset();
  return session;
}

std::optional<Session> Model::placed(long seconds, const When& when) const {
  Session session;
  session.seconds = seconds;
  session.day = when.day.value_or(today());
  if (session.day > today()) return std::nullopt;
  if (!when.clock) return when.day ? session : just_ended(seconds, when.overlap);

  const Day date_of_now = oracle::study_day(now, offset_at(now), 0);
  const Day before_day_start = when.day ? *when.day + 1 : date_of_now;
  const Day date = *when.clock < day_start ? before_day_start : session.day;
  session.start = moment_of(date, *when.clock);
  if (!session.start) return std::nullopt;
  if (when.until) {
    const Day last = *when.until < *when.clock ? date + 1 : date;
    const std::optional<long> end = moment_of(last, *when.until);
    if (!end) return std::nullopt;
    session.seconds = *end - *session.start;
  }
  if (session.seconds <= 0 || session.seconds > whole_day) return std::nullopt;
  if (*session.start + session.seconds > now) return std::nullopt;
  if (!when.overlap && !is_free(record(), session)) return std::nullopt;
  session.offset = offset_at(*session.start);
  session.day = oracle::study_day(*session.start, session.offset, day_start);
  return session;
}

// ---- sessions

int Model::add(const std::string& command, Session session, const Word& resource) {
  Record next = record();
  if (total(next, session.day, 0) + session.seconds > whole_day) return refused;
  if (!name_resource(next, session.labels, resource)) return refused;
  begin_resource(next, session.labels.resource);
  session.id = ++names_.sessions.newest;
  session.created = session.updated = now;
  next.sessions.push_back(std::move(session));
  return change(command, std::move(next));
}

int Model::log(long seconds, const When& when, const Labels& labels, const Word& resource) {
  std::optional<Session> session = placed(seconds, when);
  if (!session) return refused;
  session->labels = labels;
  return add("log", std::move(*session), resource);
}

/// The session at its new time; nothing where there is no such time or it is not over.
std::optional<Session> Model::moved(const Session& before, const Edit& edit) const {
  Session after = before;
  after.day = edit.when.day.value_or(before.day);
  after.seconds = edit.seconds.value_or(before.seconds);
  if (edit.when.day && after.day > today()) return std::nullopt;
  std::optional<long> clock = edit.when.clock;
  if (before.start && !clock) clock = clock_of(*before.start, before.offset);
  if (!clock) return after;
  const bool stays = before.start && after.day == before.day && *clock == clock_of(*before.start, before.offset);
  if (!stays) {
    after.start = moment_of(*clock < day_start ? after.day + 1 : after.day, *clock);
    if (!after.start) return std::nullopt;
    after.offset = offset_at(*after.start);
  }
  const bool is_touched = !stays || after.seconds != before.seconds;
  if (is_touched && *after.start + after.seconds > now) return std::nullopt;
  return after;
}

/// Whether the rules that the change touches leave the session there.
bool Model::may_lie(const Session& after, const Session& before, bool overlap) const {
  const bool is_longer = after.seconds > before.seconds;
  if ((is_longer || after.day != before.day) && total(record(), after.day, after.id) + after.seconds > whole_day) {
    return false;
  }
  if (overlap || !after.start) return true;
  const bool takes_more = is_longer || after.start != before.start;
  return !takes_more || is_free(record(), after);
}

int Model::edit(long id, const Edit& edit) {
  Record next = record();
  const auto found = with_id(next.sessions, id);
  if (found == next.sessions.end()) return refused;
  const Session before = *found;
  const std::optional<Session> after = moved(before, edit);
  if (!after || !may_lie(*after, before, edit.when.overlap)) return refused;
  *found = *after;
  Labels& labels = found->labels;
  if (edit.topic) labels.topic = *edit.topic;
  if (edit.tags) labels.tags = *edit.tags;
  if (edit.note) labels.note = *edit.note;
  if (edit.no_resource) labels.resource.reset();
  const std::optional<std::string> said = labels.topic;
  if (!name_resource(next, labels, edit.resource)) return refused;
  if (edit.topic) labels.topic = said;
  if (*found == before) return done;
  begin_resource(next, labels.resource);
  found->updated = now;
  return change("edit", std::move(next));
}

int Model::remove(const std::vector<long>& ids) {
  Record next = record();
  for (const long id : ids) {
    if (with_id(record().sessions, id) == record().sessions.end()) return refused;
    std::erase_if(next.sessions, [=](const Session& each) { return each.id == id; });
  }
  return change("delete", std::move(next));
}

const Session* Model::last() const {
  const Session* last = nullptr;
  for (const Session& each : record().sessions) {
    if (!last || each.id > last->id) last = &each;
  }
  return last;
}

// ---- history

int Model::change(const std::string& command, Record record) {
  stops_.resize(at_ + 1);
  changes_.resize(at_);
  stops_.push_back(std::move(record));
  changes_.push_back(history_.size());
  history_.push_back({now, command, false});
  ++at_;
  return done;
}

int Model::undo(long steps) {
  if (at_ == 0) return nothing_left;
  for (; steps > 0 && at_ > 0; --steps) history_[changes_[--at_]].undone = true;
  return done;
}

int Model::redo(long steps) {
  if (at_ + 1 == stops_.size()) return nothing_left;
  for (; steps > 0 && at_ + 1 < stops_.size(); --steps) history_[changes_[at_++]].undone = false;
  return done;
}

// ---- goals and days off

int Model::set_goal(const GoalParts& parts) {
  const Day from = parts.from.value_or(today());
  Record next = record();
  oracle::Goal row = goal_on(next, from);
  row.from = from;
  if (parts.seconds) row.seconds = *parts.seconds;
  if (parts.days) row.days = *parts.days;
  if (parts.freezes) row.freezes = *parts.freezes;
  std::erase_if(next.goals, [=](const oracle::Goal& other) { return other.from == from; });
  next.goals.push_back(row);
  return change("goal set", std::move(next));
}

int Model::remove_goal(Day from) {
  Record next = record();
  if (std::erase_if(next.goals, [=](const oracle::Goal& row) { return row.from == from; }) == 0) {
    return refused;
  }
  return change("goal remove", std::move(next));
}

int Model::add_off(Day first, Day last, const std::optional<std::string>& reason) {
  Record next = record();
  next.offs.push_back({++names_.offs.newest, first, last, reason});
  return change("off add", std::move(next));
}

int Model::remove_off(long id) {
  Record next = record();
  if (std::erase_if(next.offs, [=](const Off& off) { return off.id == id; }) == 0) return refused;
  return change("off remove", std::move(next));
}

}  // namespace model
