#include "steady/exchange/import.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "identity.hpp"
#include "place.hpp"
#include "steady/core/url.hpp"

namespace steady {

namespace {

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
    return !row.from && row.seconds == born.seconds && row.days == born.days && row.freezes == born.freezes;
  }

  bool loaded_ = false;
  std::map<std::optional<Date>, GoalRow> rows_;
};

std::vector<Off> held(const Store& store, const Off*) { return store.offs(); }
std::vector<Learned> held(const Store& store, const Learned*) { return store.learned(); }
std::vector<PlanItem> held(const Store& store, const PlanItem*) { return store.plan(); }

void put(Store& store, Off off) { store.add(std::move(off)); }
void put(Store& store, Learned line) { store.put(std::move(line)); }
void put(Store& store, PlanItem item) { store.put(std::move(item)); }

Date first_day(const Off& off) { return off.period.first; }
Date first_day(const Learned& line) { return line.day; }
Date first_day(const PlanItem& item) { return item.week; }

/// Records of one kind, of which there are few, while a file is read into the store.
template <class Record>
class RecordImport {
 public:
  /// Whether it was not there yet.
  bool take(Record record, Store& store) {
    if (!loaded_) load(store);
    if (record.uid == Uid{} && !identify(record)) return false;
    if (!uids_.insert(record.uid).second) return false;
    put(store, std::move(record));
    return true;
  }

 private:
  void load(const Store& store) {
    for (const Record& record : held(store, static_cast<const Record*>(nullptr))) {
      uids_.insert(record.uid);
      if (!is_derived(record.uid)) ++made_here_[identity_of(record)];
    }
    loaded_ = true;
  }

  /// Gives it its derived uid; false where one that was made here is what the line says.
  bool identify(Record& record) {
    const std::string identity = identity_of(record);
    const std::int64_t before = occurrences_.before(identity);
    const auto here = made_here_.find(identity);
    if (here != made_here_.end() && before < here->second) return false;
    record.uid = uid_of(identity, before, Instant{first_day(record)});
    return true;
  }

  bool loaded_ = false;
  std::set<Uid> uids_;
  std::map<std::string, std::int64_t> made_here_;
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

class Importer : public Sink {
 public:
  Importer(Store& store, const Clock& clock, const std::string& file)
      : store_(store), clock_(clock), place_{file}, today_(clock.today()) {
    for (const DayTotal& total : store.day_totals()) days_[total.date] = total.seconds;
    may_be_known_ = !days_.empty();
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
    done.ids.push_back(added.id);
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

  void take(PlanItem item, std::int64_t) override {
    if (plan_.take(std::move(item), store_)) ++done.planned;
  }

  Imported done;

 private:
  /// Whether the store has it, by its uid or, where the line names none, by the one that is derived from
  /// what it says, or because a session that was logged here says the same.
  bool is_known(Session& session) {
    const std::string identity = identity_of(session);
    const std::int64_t before = occurrences_.before(identity);
    if (session.uid != Uid{}) {
      may_be_known_ = true;
      return store_.has(session.uid);
    }
    session.uid = uid_of(identity, before, session.start ? session.start->moment : Instant{session.day});
    return may_be_known_ && (store_.has(session.uid) || before < store_.count_like(session));
  }

  /// Today, or, where the session was logged, a day that had begun there and here is still to come.
  Date begun_day(const Session& session) const {
    if (!session.start) return today_;
    return std::max(today_, study_day(session.start->moment, session.start->offset, Seconds{0}));
  }

  void check(const Session& session) {
    if (session.day > begun_day(session) || (session.start && session.start->moment + session.seconds > clock_.now))
      place_.refuse("lies in the future");
    Seconds& total = days_[session.day];
    total += session.seconds;
    if (total > longest_duration) place_.refuse("takes " + iso(session.day) + " past 24 hours");
  }

  Store& store_;
  const Clock& clock_;
  Place place_;
  Date today_;
  bool may_be_known_ = false;  ///< the store holds sessions with which a line without uid may be one
  std::map<Date, Seconds> days_;
  Occurrences occurrences_;
  GoalImport goals_;
  RecordImport<Off> offs_;
  ResourceImport resources_;
  RecordImport<Learned> learned_;
  RecordImport<PlanItem> plan_;
};

}  // namespace

Imported import_file(std::istream& in, const std::string& file, const FileFormat& format, const Clock& clock,
                     Store& store) {
  Importer importer(store, clock, file);
  format.read(in, file, clock, importer);
  return std::move(importer.done);
}

}  // namespace steady
