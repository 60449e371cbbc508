#include "steady/exchange/import.hpp"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

#include "place.hpp"
#include "steady/core/url.hpp"

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

std::string text_identity(const std::optional<std::string>& text) {
  return text ? '\n' + std::to_string(text->size()) + ' ' + *text : std::string("\n-");
}

// What a line without uid is known by.

std::string identity_of(const Session& session) {
  const std::string seconds = std::to_string(session.seconds.count());
  if (session.start)
    return "at " + std::to_string(session.start->moment.time_since_epoch().count()) + ' ' + seconds;
  return "on " + iso(session.day) + ' ' + seconds + text_identity(session.topic) +
         text_identity(session.note);
}

std::string identity_of(const Off& off) {
  return "off " + iso(off.period.first) + ' ' + iso(off.period.last) + text_identity(off.reason);
}

std::string identity_of(const Learned& line) {
  return "learned " + iso(line.day) + text_identity(line.topic) + text_identity(line.text);
}

Uid uid_of(std::string_view identity, std::int64_t before, Instant moment) {
  return derived_uid(moment, std::string(identity) + '#' + std::to_string(before));
}

/// The goals of the store while a file is read into it.
class GoalImport {
 public:
  /// Whether the row was not there yet.
  bool take(const GoalRow& row, Store& store) {
    if (!loaded_) load(store);
    const auto held = rows_.find(row.from);
    const bool is_new = held == rows_.end() || (is_as_born(held->second) && !is_as_born(row));
    if (is_new) rows_[row.from] = store.put(row);
    return is_new;
  }

 private:
  void load(const Store& store) {
    const Goals goals = store.goals();
    for (const GoalRow& row : goals.rows()) rows_[row.from] = row;
    loaded_ = true;
  }

  /// The first row as every store has it until it is given another: nobody chose that.
  static bool is_as_born(const GoalRow& row) {
    const GoalRow born;
    return !row.from && row.seconds == born.seconds && row.days == born.days &&
           row.freezes == born.freezes;
  }

  bool loaded_ = false;
  std::map<std::optional<Date>, GoalRow> rows_;
};

/// The days off of the store while a file is read into it.
class OffImport {
 public:
  /// Whether they were not there yet.
  bool take(Off off, Store& store) {
    if (!loaded_) load(store);
    if (off.uid == Uid{} && !identify(off)) return false;
    if (!uids_.insert(off.uid).second) return false;
    store.add(std::move(off));
    return true;
  }

 private:
  void load(const Store& store) {
    for (const Off& off : store.offs()) {
      uids_.insert(off.uid);
      if (!is_derived(off.uid)) ++logged_here_[identity_of(off)];
    }
    loaded_ = true;
  }

  /// Gives it its derived uid; false where one that was added here is what the line says.
  bool identify(Off& off) {
    const std::string identity = identity_of(off);
    const std::int64_t before = occurrences_.before(identity);
    if (const auto here = logged_here_.find(identity); here != logged_here_.end() && before < here->second)
      return false;
    off.uid = uid_of(identity, before, Instant{off.period.first});
    return true;
  }

  bool loaded_ = false;
  std::set<Uid> uids_;
  std::map<std::string, std::int64_t> logged_here_;
  Occurrences occurrences_;
};

/// The resources of the store while a file is read into it.
class ResourceImport {
 public:
  /// Whether it was not there yet. What the file calls it is remembered for its sessions.
  bool take(Resource resource, Store& store) {
    load(store);
    const Uid said = resource.uid;
    const std::string address = address_of(resource);
    if (said == Uid{}) resource.uid = derived_uid(Instant{}, "resource " + address);
    const auto by_uid = ids_.find(resource.uid);
    const auto by_address = addresses_.find(address);
    const bool has_twin = by_address != addresses_.end() && (resource.url || said == Uid{});
    const bool is_new = by_uid == ids_.end() && !has_twin;
    std::int64_t id = 0;
    if (is_new) {
      resource = store.put(std::move(resource));
      id = addresses_[address] = resource.id;
    } else {
      id = by_uid != ids_.end() ? by_uid->second : by_address->second;
    }
    ids_[resource.uid] = id;
    return is_new;
  }

  /// Nothing for one that neither the store nor a line before has.
  std::optional<std::int64_t> id_of(const Uid& uid, const Store& store) {
    load(store);
    const auto found = ids_.find(uid);
    return found == ids_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  void load(const Store& store) {
    if (loaded_) return;
    for (const Resource& resource : store.resources()) {
      ids_[resource.uid] = resource.id;
      addresses_[address_of(resource)] = resource.id;
    }
    loaded_ = true;
  }

  /// What it is known by where nobody says a uid: however its URL is spelled, or else its title.
  static std::string address_of(const Resource& resource) {
    return resource.url ? "url " + normalised_url(*resource.url) : "title " + resource.title;
  }

  bool loaded_ = false;
  std::map<Uid, std::int64_t> ids_;
  std::map<std::string, std::int64_t> addresses_;
};

/// The lines learned of the store while a file is read into it.
class LearnedImport {
 public:
  /// Whether it was not there yet.
  bool take(Learned line, Store& store) {
    if (!loaded_) load(store);
    const std::string identity = identity_of(line);
    if (line.uid == Uid{}) {
      const std::int64_t before = occurrences_.before(identity);
      const auto here = kept_here_.find(identity);
      if (here != kept_here_.end() && before < here->second) return false;
      line.uid = uid_of(identity, before, Instant{line.day});
    }
    if (!uids_.insert(line.uid).second) return false;
    store.put(std::move(line));
    return true;
  }

 private:
  void load(const Store& store) {
    for (const Learned& line : store.learned()) {
      uids_.insert(line.uid);
      if (!is_derived(line.uid)) ++kept_here_[identity_of(line)];
    }
    loaded_ = true;
  }

  bool loaded_ = false;
  std::set<Uid> uids_;
  std::map<std::string, std::int64_t> kept_here_;
  Occurrences occurrences_;
};

class Importer : public Sink {
 public:
  Importer(Store& store, const Clock& clock, const std::string& file, bool with_ids)
      : store_(store), clock_(clock), place_{file}, today_(clock.today()), with_ids_(with_ids) {
    for (const DayTotal& total : store.day_totals()) days_[total.date] = total.seconds;
    was_empty_ = days_.empty();
  }

  void take(FileSession said, std::int64_t line) override {
    place_.line = line;
    Session& session = said.session;
    if (said.resource) session.resource = resources_.id_of(*said.resource, store_);
    if (is_known(session)) {
      ++done.known;
      return;
    }
    check(session);
    const Session added = store_.add(std::move(session));
    ++done.added;
    done.seconds += added.seconds;
    if (with_ids_) done.ids.push_back(added.id);
  }

  void take(const GoalRow& row, std::int64_t) override {
    if (goals_.take(row, store_)) ++done.goals;
  }

  void take(Off off, std::int64_t) override {
    const int days = off.period.days();
    if (offs_.take(std::move(off), store_)) done.days_off += days;
  }

  void take(Resource resource, std::int64_t) override {
    if (resources_.take(std::move(resource), store_)) ++done.resources;
  }

  void take(Learned learned, std::int64_t) override {
    if (learned_.take(std::move(learned), store_)) ++done.learned;
  }

  Imported done;

 private:
  /// Whether the store has it, by its uid or, where the line names none, by the one that is derived from
  /// what it says, or because a session that was logged here says the same.
  bool is_known(Session& session) {
    if (session.uid != Uid{}) return store_.has(session.uid);
    const std::string identity = identity_of(session);
    const std::int64_t before = occurrences_.before(identity);
    session.uid =
        uid_of(identity, before, session.start ? session.start->moment : Instant{session.day});
    return !was_empty_ && (store_.has(session.uid) || before < store_.count_like(session));
  }

  void check(const Session& session) {
    const bool late = session.start && session.start->moment + session.seconds > clock_.now;
    if (late || session.day > today_) place_.refuse("lies in the future");
    Seconds& total = days_[session.day];
    total += session.seconds;
    if (total > longest_duration) place_.refuse("takes " + iso(session.day) + " past 24 hours");
  }

  Store& store_;
  const Clock& clock_;
  Place place_;
  Date today_;
  bool with_ids_;
  bool was_empty_ = false;
  std::map<Date, Seconds> days_;
  Occurrences occurrences_;
  GoalImport goals_;
  OffImport offs_;
  ResourceImport resources_;
  LearnedImport learned_;
};

}  // namespace

Imported import_file(std::istream& in, const std::string& file, const FileFormat& format,
                     const Clock& clock, Store& store, bool with_ids) {
  Importer importer(store, clock, file, with_ids);
  format.read(in, file, clock, importer);
  return std::move(importer.done);
}

}  // namespace steady
