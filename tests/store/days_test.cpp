// What the store keeps besides sessions so that reports are quick, and must never disagree with
// them: day totals, names, the offsets in which sessions were logged.

#include "raw.hpp"
#include "temp_store.hpp"

namespace steady {
namespace {

using made::date;
using made::moment;
using made::timed;
using made::untimed;
using namespace std::chrono_literals;

using KeptFacts = made::StoreTest;
using Names = std::vector<std::string>;

TEST_F(KeptFacts, HoldEachDaysTotal) {
  log({untimed("2026-03-02"), untimed("2026-03-02", 20min), timed("2026-03-04T19:00:00Z", 10min)});
  const auto totals = to_read().day_totals();
  ASSERT_EQ(totals.size(), 2U);
  EXPECT_EQ(totals[0].date, date("2026-03-02"));
  EXPECT_EQ(totals[0].seconds, 50min);
  EXPECT_EQ(totals[0].sessions, 2);
  EXPECT_EQ(totals[1].date, date("2026-03-04"));
  EXPECT_EQ(totals[1].seconds, 10min);
}

TEST_F(KeptFacts, HoldTotalsOfAStretchWithBothItsEnds) {
  log({untimed("2026-03-01"), untimed("2026-03-02"), untimed("2026-03-03"), untimed("2026-03-04")});
  const auto totals = to_read().day_totals({date("2026-03-02"), date("2026-03-03")});
  ASSERT_EQ(totals.size(), 2U);
  EXPECT_EQ(totals.front().date, date("2026-03-02"));
  EXPECT_EQ(totals.back().date, date("2026-03-03"));
}

TEST_F(KeptFacts, KnowTheFirstDay) {
  EXPECT_EQ(to_read().first_day(), std::nullopt);
  log({untimed("2026-03-05"), untimed("2026-03-03")});
  EXPECT_EQ(to_read().first_day(), date("2026-03-03"));
  undo();
  EXPECT_EQ(to_read().first_day(), std::nullopt);
}

TEST_F(KeptFacts, EqualTheSessionsSumsAfterEveryStep) {
  const auto expect_equal = [&] { EXPECT_EQ(raw::kept_totals(path), raw::summed_totals(path)); };
  for (int i = 0; i < 12; ++i) {
    log({untimed("2026-03-0" + std::to_string(1 + i % 4), Seconds{60 + i}),
         untimed("2026-03-0" + std::to_string(1 + i % 3))});
    expect_equal();
    if (i % 3 == 0) undo();
    expect_equal();
  }
  undo(5);
  expect_equal();
  undo(100);
  expect_equal();
  EXPECT_EQ(raw::kept_totals(path), "");
}

TEST_F(KeptFacts, NameEveryTopicAndTagThatSomeSessionBears) {
  std::vector<Session> made(3, untimed("2026-03-02"));
  made[0].topic = "ml";
  made[0].tags = {"read", "hard"};
  made[1].topic = "go";
  made[2].topic = "ml";
  made[2].tags = {"read"};
  log(made);
  EXPECT_EQ(to_read().names(NameKind::topic), (Names{"go", "ml"}));
  EXPECT_EQ(to_read().names(NameKind::tag), (Names{"hard", "read"}));
}

TEST_F(KeptFacts, ForgetANameWithTheLastSessionThatBearsIt) {
  Session first = untimed("2026-03-02");
  first.topic = "ml";
  first.tags = {"read"};
  Session second = first;
  second.tags = {"hard"};
  log(first);
  log(second);
  undo();
  EXPECT_EQ(to_read().names(NameKind::topic), Names{"ml"});
  EXPECT_EQ(to_read().names(NameKind::tag), Names{"read"});
  undo();
  EXPECT_TRUE(to_read().names(NameKind::topic).empty());
  EXPECT_TRUE(to_read().names(NameKind::tag).empty());
  EXPECT_EQ(raw::number(path, "SELECT count(*) FROM name"), 0);
}

TEST_F(KeptFacts, KnowANameThatSomeSessionBears) {
  Session made = untimed("2026-03-02");
  made.topic = "ml";
  log(made);
  EXPECT_TRUE(to_read().is_known(NameKind::topic, "ml"));
  EXPECT_FALSE(to_read().is_known(NameKind::tag, "ml"));
  EXPECT_FALSE(to_read().is_known(NameKind::topic, "m"));
}

TEST_F(KeptFacts, ListEachNameOnce) {
  Session made = timed("2026-03-02T09:00:00+01:00");
  made.topic = "ml";
  made.tags = {"ml", "read"};
  log({made, made, made});
  EXPECT_EQ(raw::table(path, "SELECT kind, name FROM name ORDER BY kind, name"),
            "offset|3600\ntag|ml\ntag|read\ntopic|ml\n");
}

TEST_F(KeptFacts, KnowWhetherTheDateLineWasCrossed) {
  EXPECT_FALSE(to_read().crossed_date_line());
  log(timed("2026-03-02T09:00:00-10:00"));
  EXPECT_FALSE(to_read().crossed_date_line());
  log(timed("2026-03-03T09:00:00+01:59"));
  EXPECT_FALSE(to_read().crossed_date_line());
  log(timed("2026-03-03T09:00:00+02:00"));
  EXPECT_TRUE(to_read().crossed_date_line());
  undo();
  EXPECT_FALSE(to_read().crossed_date_line());
}

TEST_F(KeptFacts, TakeTwelveHoursEitherWayForTheDateLine) {
  log({untimed("2026-03-01"), timed("2026-03-02T09:00:00+13:00"), timed("2026-03-03T09:00:00+01:00")});
  EXPECT_TRUE(to_read().crossed_date_line());
}

TEST_F(KeptFacts, FindTheTimedSessionsAroundADay) {
  log({timed("2026-03-01T09:00:00Z"), timed("2026-03-01T19:00:00Z"), untimed("2026-03-02"),
       timed("2026-03-03T09:00:00Z"), untimed("2026-03-04"), timed("2026-03-05T09:00:00Z"),
       timed("2026-03-05T19:00:00Z")});
  const auto id = [](const std::optional<Session>& session) { return session ? session->id : 0; };
  const Store store = to_read();
  EXPECT_EQ(id(store.last_timed_before(date("2026-03-03"))), 2);
  EXPECT_EQ(id(store.first_timed_after(date("2026-03-03"))), 6);
  EXPECT_EQ(id(store.last_timed_before(date("2026-03-04"))), 4);
  EXPECT_EQ(id(store.last_timed_before(date("2026-03-01"))), 0);
  EXPECT_EQ(id(store.first_timed_after(date("2026-03-05"))), 0);
}

class Likeness : public made::StoreTest {
 protected:
  std::int64_t like(const Session& session) const {
    std::int64_t count = 0;
    Store store = to_write();
    store.change(made::stamp(), [&] { count = store.count_like(session); });
    return count;
  }
};

TEST_F(Likeness, OfTimedSessionsIsStartAndSeconds) {
  Session made = timed("2026-03-02T19:00:00+01:00");
  made.topic = "ml";
  log({made, made});
  EXPECT_EQ(like(timed("2026-03-02T18:00:00+00:00")), 2);
  EXPECT_EQ(like(timed("2026-03-02T19:00:01+01:00")), 0);
  EXPECT_EQ(like(timed("2026-03-02T19:00:00+01:00", 1799s)), 0);
  EXPECT_EQ(like(untimed("2026-03-02")), 0);
}

TEST_F(Likeness, OfUntimedSessionsIsDaySecondsTopicAndNote) {
  Session made = untimed("2026-03-02");
  made.topic = "ml";
  made.note = "x";
  log(made);
  EXPECT_EQ(like(made), 1);
  Session other = made;
  other.day = date("2026-03-03");
  EXPECT_EQ(like(other), 0);
  other = made;
  other.seconds = 31min;
  EXPECT_EQ(like(other), 0);
  other = made;
  other.topic = std::nullopt;
  EXPECT_EQ(like(other), 0);
  other = made;
  other.note = "y";
  EXPECT_EQ(like(other), 0);
  other = made;
  other.tags = {"read"};
  EXPECT_EQ(like(other), 1);
}

TEST_F(Likeness, LeavesOutWhatWasImported) {
  Session imported = untimed("2026-03-02");
  imported.uid = derived_uid(Instant{imported.day}, "x");
  log(imported);
  EXPECT_EQ(like(untimed("2026-03-02")), 0);
}

TEST_F(Likeness, IsNoMatterOfUids) {
  const Session kept = log(untimed("2026-03-02"));
  Store store = to_write();
  store.change(made::stamp(), [&] {
    EXPECT_TRUE(store.has(kept.uid));
    EXPECT_FALSE(store.has(Uid{}));
  });
}

}  // namespace
}  // namespace steady
