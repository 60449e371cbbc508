#include "steady/exchange/import.hpp"

#include <functional>
#include <map>
#include <unordered_map>

#include "steady/core/error.hpp"

namespace steady {

namespace {

/// How many equal lines came before, in little memory: most lines are unlike all others, so they only
/// leave a hash in a flat table; the few that repeat are counted in a map.
class Occurrences {
 public:
  Occurrences() : slots_(1U << 12U) {}

  /// How often this identity was given before.
  std::int64_t before(std::string_view identity) {
    const std::size_t hash = std::hash<std::string_view>{}(identity) | 1U;
    if (insert(hash)) return 0;
    return ++repeats_[hash];
  }

 private:
  bool insert(std::size_t hash) {
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

  void grow() {
    std::vector<std::size_t> old(slots_.size() * 2);
    old.swap(slots_);
    used_ = 0;
    for (const std::size_t hash : old)
      if (hash != 0) insert(hash);
  }

  std::vector<std::size_t> slots_;
  std::size_t used_ = 0;
  std::unordered_map<std::size_t, std::int64_t> repeats_;
};

/// What a line without uid is known by.
std::string identity_of(const Session& session) {
  std::string identity;
  if (session.start) {
    identity = "at " + std::to_string(session.start->moment.time_since_epoch().count()) + ' ' +
               std::to_string(session.seconds.count());
  } else {
    identity = "on " + iso(session.day) + ' ' + std::to_string(session.seconds.count());
    for (const auto& text : {session.topic, session.note})
      identity += text ? '\n' + std::to_string(text->size()) + ' ' + *text : std::string("\n-");
  }
  return identity;
}

class Importer : public Sink {
 public:
  Importer(Store& store, const Clock& clock, std::string file, bool with_ids)
      : store_(store), clock_(clock), file_(std::move(file)), with_ids_(with_ids) {
    for (const DayTotal& total : store.day_totals()) days_[total.date] = total.seconds;
    was_empty_ = days_.empty();
  }

  void take(Session session, std::int64_t line) override {
    const bool named = session.uid != Uid{};
    if (!named && !identify(session)) {
      ++done.known;
      return;
    }
    if ((named || !was_empty_) && store_.has(session.uid)) {
      ++done.known;
      return;
    }
    check(session, line);
    const Session added = store_.add(std::move(session));
    ++done.added;
    done.seconds += added.seconds;
    if (with_ids_) done.ids.push_back(added.id);
  }

  Imported done;

 private:
  /// Gives the line its derived uid; false where a session that was logged here is what it says.
  bool identify(Session& session) {
    const std::string identity = identity_of(session);
    const std::int64_t before = occurrences_.before(identity);
    if (!was_empty_ && before < store_.count_like(session)) return false;
    const Instant moment = session.start ? session.start->moment : Instant{session.day};
    session.uid = derived_uid(moment, identity + '#' + std::to_string(before));
    return true;
  }

  void check(const Session& session, std::int64_t line) {
    const auto refuse = [&](const std::string& why) {
      throw FileError(file_ + ":" + std::to_string(line) + ": " + why + "; nothing imported");
    };
    const bool late = session.start && session.start->moment + session.seconds > clock_.now;
    if (late || session.day > clock_.today()) refuse("lies in the future");
    Seconds& total = days_[session.day];
    total += session.seconds;
    if (total > longest_duration) refuse("takes " + iso(session.day) + " past 24 hours");
  }

  Store& store_;
  const Clock& clock_;
  std::string file_;
  bool with_ids_;
  bool was_empty_ = false;
  std::map<Date, Seconds> days_;
  Occurrences occurrences_;
};

}  // namespace

Imported import_file(std::istream& in, const std::string& file, const ImportFormat& format,
                     const Clock& clock, Store& store, bool with_ids) {
  Importer importer(store, clock, file, with_ids);
  format.read(in, file, clock, importer);
  return importer.done;
}

}  // namespace steady
