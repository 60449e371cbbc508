#include "identity.hpp"

#include <functional>

namespace steady {

namespace {

std::string text_identity(const std::optional<std::string>& text) {
  return text ? '\n' + std::to_string(text->size()) + ' ' + *text : std::string("\n-");
}

}  // namespace

std::string identity_of(const Session& session) {
  const std::string seconds = std::to_string(session.seconds.count());
  if (session.start) return "at " + std::to_string(session.start->moment.time_since_epoch().count()) + ' ' + seconds;
  return "on " + iso(session.day) + ' ' + seconds + text_identity(session.topic) + text_identity(session.note);
}

std::string identity_of(const Off& off) {
  return "off " + iso(off.period.first) + ' ' + iso(off.period.last) + text_identity(off.reason);
}

std::string identity_of(const Learned& line) {
  return "learned " + iso(line.day) + text_identity(line.topic) + text_identity(line.text);
}

std::string identity_of(const PlanItem& item) {
  const std::string day = item.day ? ' ' + iso(*item.day) : std::string();
  return "plan " + iso(item.week) + day + text_identity(item.topic) + text_identity(item.text);
}

Uid uid_of(std::string_view identity, std::int64_t before, Instant moment) {
  return derived_uid(moment, std::string(identity) + '#' + std::to_string(before));
}

std::int64_t Occurrences::before(std::string_view identity) {
  const std::size_t hash = std::hash<std::string_view>{}(identity) | 1U;
  if (insert(hash)) return 0;
  return ++repeats_[hash];
}

bool Occurrences::insert(std::size_t hash) {
  if (used_ * 2 >= slots_.size()) grow();
  std::size_t at = hash & (slots_.size() - 1);
  while (slots_[at] != 0) {
    if (slots_[at] == hash) return false;
    at = (at + 1) & (slots_.size() - 1);
  }
  slots_[at] = hash;
  ++used_;
  return true;
}

void Occurrences::grow() {
  std::vector<std::size_t> old(slots_.size() * 2);
  old.swap(slots_);
  used_ = 0;
  for (const std::size_t hash : old)
    if (hash != 0) insert(hash);
}

}  // namespace steady
