// The timer of the model, which is no part of its record.

#include "model.hpp"

namespace model {
namespace {

constexpr int done = 0;
constexpr int refused = 2;

}  // namespace

bool has_resource(const Record& record, const Labels& labels) {
  return labels.resource && with_id(record.resources, *labels.resource) != record.resources.end();
}

int Model::start(const std::optional<long>& clock, Labels labels, const Word& resource) {
  if (timer_) return refused;
  std::optional<long> began = now;
  if (clock) {
    const Day date_of_now = oracle::study_day(now, offset_at(now), 0);
    began = moment_of(*clock < day_start ? date_of_now : today(), *clock);
  }
  if (!began || *began > now) return refused;
  Record next = record();
  if (!name_resource(next, labels, resource)) return refused;
  timer_ = Timer{*began, offset_at(*began), labels};
  // A resource that is new is a change, the timer itself is none.
  return next.resources == record().resources ? done : change("start", std::move(next));
}

int Model::resume() {
  if (timer_ || !last()) return refused;
  timer_ = Timer{now, offset_at(now), last()->labels};
  return done;
}

int Model::cancel() {
  if (!timer_) return refused;
  timer_.reset();
  return done;
}

std::optional<long> Model::end_of_timer(const std::optional<long>& clock, const std::optional<long>& seconds) const {
  if (seconds) return timer_->start + *seconds;
  if (!clock) return now - timer_->start > 12 * hour ? std::nullopt : std::optional(now);
  // Offsets are whole minutes, so each time of day falls on one.
  long moment = timer_->start - timer_->start % minute + minute;
  while (moment <= now && clock_of(moment, offset_at(moment)) != *clock) moment += minute;
  return moment;
}

int Model::stop(const std::optional<long>& clock, const std::optional<long>& seconds, bool overlap,
                const Labels& labels, const Word& resource) {
  if (!timer_) return refused;
  const std::optional<long> end = end_of_timer(clock, seconds);
  if (!end || *end > now || *end <= timer_->start) return refused;
  Session session;
  session.start = timer_->start;
  session.offset = timer_->offset;
  session.seconds = *end - timer_->start;
  session.day = oracle::study_day(timer_->start, timer_->offset, day_start);
  session.labels = timer_->labels;
  if (labels.topic) session.labels.topic = labels.topic;
  if (!labels.tags.empty()) session.labels.tags = labels.tags;
  if (labels.note) {
    std::string& note = session.labels.note.emplace(session.labels.note.value_or(""));
    note += (note.empty() ? "" : " ") + *labels.note;
  }
  if (!overlap && !is_free(record(), session)) return refused;
  if (!has_resource(record(), session.labels)) session.labels.resource.reset();
  if (add("stop", std::move(session), resource) != done) return refused;
  timer_.reset();
  return done;
}

}  // namespace model
