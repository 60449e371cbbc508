// Records of which there are few: goals, days off, resources, what was learned, plans, and the timer, which
// is kept in the same way but is no record. A row of the table `item` holds the state that the journal has.

#include <algorithm>
#include <tuple>

#include "impl.hpp"
#include "rows.hpp"
#include "states.hpp"

namespace steady {

std::int64_t Store::Impl::put_item(const std::string& kind, const Uid& uid, std::int64_t id, const std::string& state) {
  const auto old = find_item(kind, uid);
  const std::int64_t entry = write_entry(kind, uid, id, state, old ? old->entry : std::nullopt);
  SQLite::Statement& row = db->statement("INSERT OR REPLACE INTO item VALUES(?1,?2,?3,?4,?5)");
  row.bind(1, kind);
  bind_uid(row, 2, uid);
  if (id != 0) row.bind(3, id);
  row.bind(4, state);
  row.bind(5, entry);
  row.exec();
  return entry;
}

std::int64_t Store::Impl::erase_item(const std::string& kind, const Uid& uid) {
  const auto old = find_item(kind, uid);
  if (!old) refuse_unknown("a record that is not there");
  SQLite::Statement& row = db->statement("DELETE FROM item WHERE kind = ?1 AND uid = ?2");
  row.bind(1, kind);
  bind_uid(row, 2, uid);
  row.exec();
  return write_entry(kind, uid, old->id, std::nullopt, old->entry);
}

std::optional<Store::Impl::Item> Store::Impl::find_item(const std::string& kind, const Uid& uid) const {
  SQLite::Statement& row = db->statement("SELECT id, entry FROM item WHERE kind = ?1 AND uid = ?2");
  row.bind(1, kind);
  bind_uid(row, 2, uid);
  if (!row.executeStep()) return std::nullopt;
  Item item{row.getColumn(0).getInt64(), read_number(row.getColumn(1))};
  row.reset();
  return item;
}

std::optional<Uid> Store::Impl::uid_of_resource(const Session& session) const {
  if (!session.resource) return std::nullopt;
  SQLite::Statement& row = db->statement("SELECT uid FROM item WHERE kind = 'resource' AND id = ?1");
  row.bind(1, *session.resource);
  if (!row.executeStep()) refuse_unknown("a resource that is not there");
  const Uid uid = read_uid(row.getColumn(0));
  row.reset();
  return uid;
}

std::int64_t Store::Impl::new_item_id(const std::string& kind) {
  SQLite::Statement& found = db->statement("SELECT id FROM item WHERE kind = 'newest' AND uid = CAST(?1 AS BLOB)");
  found.bind(1, kind);
  const std::int64_t id = found.executeStep() ? found.getColumn(0).getInt64() + 1 : 1;
  found.reset();
  SQLite::Statement& row =
      db->statement("INSERT OR REPLACE INTO item VALUES('newest', CAST(?1 AS BLOB), ?2, '', NULL)");
  row.bind(1, kind);
  row.bind(2, id);
  row.exec();
  return id;
}

namespace {

/// A goal is the goal of its date on every machine, whoever set it; the first has no date and no uid.
Uid goal_uid(const GoalRow& row) { return row.from ? derived_uid(Instant{*row.from}, "goal") : GoalRow{}.uid; }

/// Few rows, sorted by who asks: to have SQLite do it costs more than reading them.
template <class Read>
auto items(Database& db, const char* kind, Read read) {
  SQLite::Statement& rows = db.statement("SELECT state, uid, id FROM item WHERE kind = ?1");
  rows.bind(1, kind);
  std::vector<decltype(read(std::string_view(), Uid{}, std::int64_t{}))> found;
  while (rows.executeStep())
    found.push_back(read(rows.getColumn(0).getText(), read_uid(rows.getColumn(1)), rows.getColumn(2).getInt64()));
  return found;
}

}  // namespace

Goals Store::goals() const {
  return impl_->guard([&] {
    auto rows = items(*impl_->db, "goal",
                      [](std::string_view state, const Uid& uid, std::int64_t) { return goal_of(state, uid); });
    std::sort(rows.begin(), rows.end(), [](const GoalRow& a, const GoalRow& b) { return a.from < b.from; });
    const auto dated = [](const GoalRow& row) { return row.from.has_value(); };
    if (rows.empty() || rows.front().from || !std::all_of(rows.begin() + 1, rows.end(), dated))
      throw StoreError("the store is damaged: its first goal is missing", "keep a copy of the file as it is");
    return Goals(std::move(rows));
  });
}

std::vector<Off> Store::offs() const {
  return impl_->guard([&] {
    auto rows = items(*impl_->db, "off", off_of);
    std::sort(rows.begin(), rows.end(), [](const Off& a, const Off& b) {
      return std::tie(a.period.first, a.id) < std::tie(b.period.first, b.id);
    });
    return rows;
  });
}

std::optional<Timer> Store::timer() const {
  return impl_->guard([&]() -> std::optional<Timer> {
    auto found =
        items(*impl_->db, "timer", [](std::string_view state, const Uid&, std::int64_t) { return timer_of(state); });
    if (found.empty()) return std::nullopt;
    Timer timer = std::move(found.front());
    if (!timer.resource) return timer;
    // It may be gone: what made it can be undone while the timer runs, which is outside of undo.
    SQLite::Statement& row = impl_->db->statement("SELECT 1 FROM item WHERE kind = 'resource' AND id = ?1");
    row.bind(1, *timer.resource);
    if (!row.executeStep()) timer.resource.reset();
    row.reset();
    return timer;
  });
}

std::vector<Resource> Store::resources() const {
  return impl_->guard([&] {
    auto rows = items(*impl_->db, "resource", resource_of);
    std::sort(rows.begin(), rows.end(), [](const Resource& a, const Resource& b) { return a.id < b.id; });
    return rows;
  });
}

std::vector<Learned> Store::learned() const {
  return impl_->guard([&] {
    auto rows = items(*impl_->db, "learned", learned_of);
    std::sort(rows.begin(), rows.end(),
              [](const Learned& a, const Learned& b) { return std::tie(a.day, a.id) < std::tie(b.day, b.id); });
    return rows;
  });
}

std::vector<PlanItem> Store::plan() const {
  return impl_->guard([&] {
    auto rows = items(*impl_->db, "plan", plan_item_of);
    std::sort(rows.begin(), rows.end(),
              [](const PlanItem& a, const PlanItem& b) { return std::tie(a.week, a.id) < std::tie(b.week, b.id); });
    return rows;
  });
}

GoalRow Store::put(GoalRow row) {
  return impl_->guard([&] {
    row.uid = goal_uid(row);
    impl_->put_item("goal", row.uid, 0, state_of(row));
    return row;
  });
}

void Store::remove(const GoalRow& row) {
  impl_->guard([&] { impl_->erase_item("goal", row.uid); });
}

template <class Record>
Record Store::Impl::put_record(const char* kind, Record record) {
  return guard([&] {
    if (record.uid == Uid{}) record.uid = uid_v7(stamp->now, stamp->random());
    if (record.id == 0) record.id = new_item_id(kind);
    put_item(kind, record.uid, record.id, state_of(record));
    return record;
  });
}

Off Store::add(Off off) { return impl_->put_record("off", std::move(off)); }
Resource Store::put(Resource resource) { return impl_->put_record("resource", std::move(resource)); }
Learned Store::put(Learned learned) { return impl_->put_record("learned", std::move(learned)); }
PlanItem Store::put(PlanItem item) { return impl_->put_record("plan", std::move(item)); }

void Store::remove(const Learned& learned) {
  impl_->guard([&] { impl_->erase_item("learned", learned.uid); });
}

void Store::remove(const Off& off) {
  impl_->guard([&] { impl_->erase_item("off", off.uid); });
}

void Store::set_timer(const std::optional<Timer>& timer) {
  impl_->guard([&] {
    impl_->timer_changed = true;
    SQLite::Statement& row =
        impl_->db->statement(timer ? "INSERT OR REPLACE INTO item VALUES('timer', zeroblob(16), NULL, ?1, NULL)"
                                   : "DELETE FROM item WHERE kind = 'timer'");
    if (timer) row.bind(1, state_of(*timer));
    row.exec();
  });
}

}  // namespace steady
