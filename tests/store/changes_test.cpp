#include <stdexcept>

#include "raw.hpp"
#include "steady/core/error.hpp"
#include "temp_store.hpp"

namespace steady {
namespace {

using made::goal_from;
using made::off;
using made::stamp;
using made::untimed;
using namespace std::chrono_literals;

class Change : public made::StoreTest {
 protected:
  /// Runs the body as a change and passes over what it throws.
  void attempt(const std::function<void(Store&)>& body) const {
    Store store = to_write();
    EXPECT_THROW(store.change(stamp(), [&] { body(store); }), std::exception);
  }
};

TEST_F(Change, IsOneStepWhateverItHolds) {
  Store store = to_write();
  store.change(stamp("all at once"), [&] {
    store.add(untimed("2026-03-02"));
    store.put(goal_from("2026-03-10", 45min));
    store.add(off("2026-03-10", "2026-03-12"));
    store.add(untimed("2026-03-03"));
  });
  EXPECT_EQ(raw::table(path, "SELECT command, first, last, undone FROM change"), "all at once|1|4|0\n");
}

TEST_F(Change, SeesWhatItHasDoneSoFar) {
  Store store = to_write();
  store.change(stamp(), [&] {
    const Session kept = store.add(untimed("2026-03-02"));
    EXPECT_EQ(store.session(kept.id), kept);
    EXPECT_EQ(store.day_totals().size(), 1U);
    EXPECT_TRUE(store.has(kept.uid));
  });
}

TEST_F(Change, ThatThrowsLeavesTheFileByteForByte) {
  log(untimed("2026-03-01"));
  const std::string before = bytes();
  attempt([](Store& store) {
    store.add(untimed("2026-03-02"));
    store.put(goal_from("2026-03-10", 45min));
    store.add(off("2026-03-10", "2026-03-12"));
    throw std::runtime_error("no");
  });
  EXPECT_EQ(bytes(), before);
  EXPECT_EQ(folder.names(), std::set<std::string>{"steady.db"});
}

TEST_F(Change, ThatThrowsAfterMoreThanFitsInMemoryLeavesTheFileByteForByte) {
  log(untimed("2026-03-01"));
  const std::string before = bytes();
  attempt([](Store& store) {
    Session session = untimed("2026-03-02", 1s);
    session.note = std::string(10'000, 'n');
    for (int i = 0; i < 600; ++i) store.add(session);
    throw std::runtime_error("no");
  });
  EXPECT_EQ(bytes(), before);
  EXPECT_EQ(folder.names(), std::set<std::string>{"steady.db"});
}

TEST_F(Change, ThatThrowsInAnEmptyFileLeavesItEmpty) {
  attempt([](Store& store) {
    store.add(untimed("2026-03-02"));
    throw std::runtime_error("no");
  });
  EXPECT_EQ(bytes(), "");
}

TEST_F(Change, PassesOnWhatItsBodyThrows) {
  Store store = to_write();
  try {
    store.change(stamp(), [] { throw RequestError("not so", "but so"); });
    ADD_FAILURE();
  } catch (const RequestError& error) {
    EXPECT_STREQ(error.what(), "not so");
  }
}

TEST_F(Change, WorksAfterOneThatThrew) {
  Store store = to_write();
  EXPECT_ANY_THROW(store.change(stamp(), [&] {
    Session named = untimed("2026-03-02");
    named.topic = "ml";
    store.add(named);
    throw std::runtime_error("no");
  }));
  store.change(stamp(), [&] { EXPECT_EQ(store.add(untimed("2026-03-03")).id, 1); });
  EXPECT_EQ(raw::kept_totals(path), "20515|1800|1\n");
  EXPECT_EQ(raw::number(path, "SELECT count(*) FROM name"), 0);
}

TEST_F(Change, OfNothingLeavesTheFileByteForByte) {
  log(untimed("2026-03-01"));
  const std::string before = bytes();
  to_write().change(stamp(), [] {});
  EXPECT_EQ(bytes(), before);
}

TEST_F(Change, OfNothingLeavesAnEmptyFileEmpty) {
  to_write().change(stamp(), [] {});
  EXPECT_EQ(bytes(), "");
}

TEST_F(Change, ThatIsTriedOutIsSeenAndTakenBack) {
  log(untimed("2026-03-01"));
  const std::string before = bytes();
  Store store = to_write();
  store.try_out(stamp(), [&] {
    EXPECT_EQ(store.add(untimed("2026-03-02")).id, 2);
    EXPECT_EQ(store.sessions({}).size(), 2U);
  });
  EXPECT_EQ(store.sessions({}).size(), 1U);
  EXPECT_EQ(bytes(), before);
  EXPECT_EQ(log(untimed("2026-03-02")).id, 2);
}

TEST_F(Change, ThatIsTriedOutInAnEmptyFileLeavesItEmpty) {
  Store store = to_write();
  store.try_out(stamp(), [&] { store.add(untimed("2026-03-02")); });
  EXPECT_EQ(bytes(), "");
  EXPECT_TRUE(all().empty());
}

TEST_F(Change, OfSeveralStoresIsAllKept) {
  Store first = to_write();
  Store second = to_write();
  std::set<std::int64_t> ids;
  for (int i = 0; i < 10; ++i) {
    Store& store = i % 2 == 0 ? first : second;
    store.change(stamp(), [&] { ids.insert(store.add(untimed("2026-03-02")).id); });
  }
  EXPECT_EQ(ids.size(), 10U);
  EXPECT_EQ(all().size(), 10U);
  EXPECT_EQ(raw::kept_totals(path), raw::summed_totals(path));
}

TEST_F(Change, RefusesAUidThatIsThere) {
  const Session kept = log(untimed("2026-03-02"));
  Session again = untimed("2026-03-03");
  again.uid = kept.uid;
  const std::string before = bytes();
  attempt([&](Store& store) { store.add(again); });
  EXPECT_EQ(bytes(), before);
}

}  // namespace
}  // namespace steady
