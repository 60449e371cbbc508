#include "steady/exchange/export.hpp"

namespace steady {

std::vector<Off> Records::offs() const {
  std::vector<Off> offs = store_.offs();
  if (!period_) return offs;
  std::erase_if(
      offs, [this](const Off& off) { return off.period.last < period_->first || period_->last < off.period.first; });
  return offs;
}

std::vector<Learned> Records::learned() const {
  std::vector<Learned> lines = store_.learned();
  std::erase_if(lines, [this](const Learned& line) { return period_ && !period_->contains(line.day); });
  return lines;
}

std::vector<Planned> Records::plan() const {
  std::vector<Planned> plan;
  SessionFilter filter;
  std::vector<Session> sessions;  // of the week that was read last
  for (const PlanItem& item : store_.plan()) {
    const WeekStart start = weekday_index(item.week) == 0 ? WeekStart::monday : WeekStart::sunday;
    const Period week = week_of(item, start);
    const Period when = item.day ? Period{*item.day, *item.day} : week;
    if (period_ && (when.last < period_->first || period_->last < when.first)) continue;
    if (filter.period != week) {
      filter.period = week;
      sessions = store_.sessions(filter);
    }
    plan.push_back(planned(item, sessions, start));
  }
  return plan;
}

std::optional<Uid> Records::resource_of(const Session& session) {
  if (!session.resource) return std::nullopt;
  if (!resource_uids_) {
    resource_uids_.emplace();
    for (const Resource& resource : store_.resources()) resource_uids_->emplace(resource.id, resource.uid);
  }
  const auto found = resource_uids_->find(*session.resource);
  return found == resource_uids_->end() ? std::nullopt : std::optional(found->second);
}

void Records::each_session(const std::function<void(const Session&)>& take) {
  SessionFilter of;
  of.period = period_;
  store_.each_session(of, [&](const Session& session) {
    ++sessions_;
    seconds_ += session.seconds;
    take(session);
  });
}

void export_records(const FileFormat& format, Records& records, const TakeText& take) {
  constexpr std::size_t piece = 1U << 16U;
  std::string gathered;
  format.write(records, [&](std::string_view text) {
    gathered += text;
    if (gathered.size() < piece) return;
    take(gathered);
    gathered.clear();
  });
  if (!gathered.empty()) take(gathered);
}

}  // namespace steady
