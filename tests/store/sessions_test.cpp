#include <utility>

#include "raw.hpp"
#include "temp_store.hpp"

namespace steady {
namespace {

using made::date;
using made::moment;
using made::timed;
using made::untimed;
using namespace std::chrono_literals;

class Sessions : public made::StoreTest {
 protected:
  std::vector<std::int64_t> ids(const SessionFilter& filter) const {
    std::vector<std::int64_t> found;
    for (const Session& session : to_read().sessions(filter)) found.push_back(session.id);
    return found;
  }
};
using Ids = std::vector<std::int64_t>;

/// A filter that asks for one thing.
template <class Member, class Wanted>
SessionFilter by(Member SessionFilter::*member, Wanted wanted) {
  SessionFilter filter;
  filter.*member = wanted;
  return filter;
}
SessionFilter by_topic(std::string topic) { return by(&SessionFilter::topic, std::move(topic)); }
SessionFilter by_tag(std::string tag) { return by(&SessionFilter::tag, std::move(tag)); }
SessionFilter by_search(std::string text) { return by(&SessionFilter::search, std::move(text)); }
SessionFilter newest(std::int64_t limit) { return by(&SessionFilter::limit, limit); }

Session full() {
  Session session = timed("2026-03-02T19:05:00+01:00", 25min);
  session.day = date("2026-02-28");
  session.topic = "ml/größer";
  session.tags = {"read", "b a", "c,d", "'; DROP TABLE session; --"};
  session.resource = 7;
  session.note = "line one\nline two\ttab \"quoted\" \\ 😀 é é";
  session.uid = parse_uid("0192f0c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f").value();
  session.created_at = moment("2026-03-02T18:30:00Z");
  session.updated_at = moment("2026-03-03T18:30:00Z");
  return session;
}

/// As many resources as it takes for that ID to be one.
void make_resources(Store store, std::int64_t last) {
  store.change(made::stamp("resource add"), [&] {
    for (std::int64_t id = 1; id <= last; ++id) {
      Resource resource;
      resource.title = "x";
      set_status(resource, ResourceStatus::want, date("2026-03-01"));
      store.put(resource);
    }
  });
}

TEST_F(Sessions, AreReadBackByteForByteByTheNextCommand) {
  make_resources(to_write(), 7);
  Session expected = full();
  const Session kept = log(expected);
  expected.id = 1;
  EXPECT_EQ(kept, expected);
  EXPECT_EQ(to_read().session(1), expected);
  EXPECT_EQ(all(), std::vector{expected});
  EXPECT_EQ(to_read().last_session(), expected);
}

TEST_F(Sessions, HoldTheExtremesOfAllThatIsAllowed) {
  std::vector<Session> extremes = {untimed("0001-01-01", 1s), untimed("9999-12-31", 24h),
                                   timed("1969-12-31T23:59:59-12:00", 1s), timed("2026-03-01T12:00:00+14:00", 24h)};
  extremes[0].note = std::string(10'000, 'n');
  extremes[0].topic = std::string(100, 't');
  extremes[2].start->offset = 26h;
  extremes[3].start->offset = -25h - 1s;
  const auto kept = log(extremes);
  for (const Session& session : kept) EXPECT_EQ(to_read().session(session.id), session);
}

TEST_F(Sessions, GetUidAndTimesWhereTheyBringNone) {
  const Session kept = log(untimed("2026-03-02"), made::stamp("log 30m", "2026-03-02T20:00:00Z"));
  EXPECT_EQ(kept.id, 1);
  EXPECT_EQ(uid_text(kept.uid).substr(14, 1), "7");
  EXPECT_EQ(kept.created_at, moment("2026-03-02T20:00:00Z"));
  EXPECT_EQ(kept.updated_at, kept.created_at);
}

TEST_F(Sessions, NeverShareAnId) {
  EXPECT_EQ(log(untimed("2026-03-02")).id, 1);
  EXPECT_EQ(log(untimed("2026-03-02")).id, 2);
  undo();
  EXPECT_EQ(log(untimed("2026-03-02")).id, 3);
  undo(2);
  EXPECT_EQ(log(untimed("2026-03-02")).id, 4);
  undo(10);
  EXPECT_TRUE(all().empty());
  EXPECT_EQ(log(untimed("2026-03-02")).id, 5);
}

TEST_F(Sessions, NeverShareAnIdWithOneOfAChangeOfMany) {
  log({untimed("2026-03-02"), untimed("2026-03-03"), untimed("2026-03-04")});
  undo();
  EXPECT_EQ(log(untimed("2026-03-02")).id, 4);
}

TEST_F(Sessions, AreListedByDayThenStartTheUntimedLast) {
  log({untimed("2026-03-03"), untimed("2026-03-02"), timed("2026-03-02T19:00:00Z"), timed("2026-03-02T09:00:00Z"),
       untimed("2026-03-02"), timed("2026-03-02T09:00:00Z")});
  EXPECT_EQ(ids({}), (Ids{4, 6, 3, 2, 5, 1}));
}

TEST_F(Sessions, OfAPeriodIncludeBothEnds) {
  log({untimed("2026-03-01"), untimed("2026-03-02"), untimed("2026-03-03"), untimed("2026-03-04")});
  EXPECT_EQ(ids(by(&SessionFilter::period, Period{date("2026-03-02"), date("2026-03-03")})), (Ids{2, 3}));
}

TEST_F(Sessions, OfATopicIncludeWhatNestsInItAndNothingElse) {
  std::vector<Session> made(6, untimed("2026-03-02"));
  made[0].topic = "ml";
  made[1].topic = "ml/book";
  made[2].topic = "mlops";
  made[3].topic = "ML";
  made[4].topic = "a/ml";
  log(made);
  EXPECT_EQ(ids(by_topic("ml")), (Ids{1, 2}));
  EXPECT_EQ(ids(by_topic("ml/book")), Ids{2});
  EXPECT_EQ(ids(by_topic("%")), Ids{});
}

TEST_F(Sessions, OfATagBearItWhole) {
  std::vector<Session> made(4, untimed("2026-03-02"));
  made[0].tags = {"read", "hard"};
  made[1].tags = {"reading"};
  made[2].tags = {"x", "read"};
  log(made);
  EXPECT_EQ(ids(by_tag("read")), (Ids{1, 3}));
  EXPECT_EQ(ids(by_tag("ead")), Ids{});
  EXPECT_EQ(ids(by_tag("%")), Ids{});
}

TEST_F(Sessions, AreFoundByTextInNoteTopicOrTags) {
  std::vector<Session> made(5, untimed("2026-03-02"));
  made[0].note = "Chapter TEN";
  made[1].topic = "ten";
  made[2].tags = {"often"};
  made[3].note = "100% done";
  log(made);
  EXPECT_EQ(ids(by_search("ten")), (Ids{1, 2, 3}));
  EXPECT_EQ(ids(by_search("100%")), Ids{4});
  EXPECT_EQ(ids(by_search("1_0")), Ids{});
  EXPECT_EQ(ids(by_search("\\")), Ids{});
}

TEST_F(Sessions, OfAResourceAreThatResources) {
  std::vector<Session> made(2, untimed("2026-03-02"));
  made[1].resource = 3;
  make_resources(to_write(), 3);
  log(made);
  EXPECT_EQ(ids(by(&SessionFilter::resource, 3)), Ids{2});
}

TEST_F(Sessions, AreLimitedToTheNewestInTheirOrder) {
  log({untimed("2026-03-01"), untimed("2026-03-03"), timed("2026-03-03T19:00:00Z"), timed("2026-03-03T09:00:00Z"),
       untimed("2026-03-02")});
  EXPECT_EQ(ids(newest(1)), Ids{2});
  EXPECT_EQ(ids(newest(2)), (Ids{3, 2}));
  EXPECT_EQ(ids(newest(4)), (Ids{5, 4, 3, 2}));
  EXPECT_EQ(ids(newest(9)), (Ids{1, 5, 4, 3, 2}));
}

TEST_F(Sessions, AreNoneWhereTheLimitIsNought) {
  log(untimed("2026-03-01"));
  EXPECT_EQ(ids(newest(0)), Ids{});
}

TEST_F(Sessions, AreFilteredByAllThatIsAskedFor) {
  std::vector<Session> made(3, untimed("2026-03-02"));
  made[0].topic = made[1].topic = "ml";
  made[1].tags = made[2].tags = {"read"};
  log(made);
  SessionFilter both = by_topic("ml");
  both.tag = "read";
  EXPECT_EQ(ids(both), Ids{2});
}

TEST_F(Sessions, ThatAreUnknownAreNone) {
  log(untimed("2026-03-02"));
  EXPECT_EQ(to_read().session(2), std::nullopt);
  EXPECT_EQ(to_read().session(0), std::nullopt);
  EXPECT_EQ(to_read().session(-1), std::nullopt);
}

class Overlapping : public Sessions {
 protected:
  Ids with(std::string_view start, Seconds seconds) const {
    Ids found;
    for (const Session& session : to_read().overlapping(moment(start), seconds)) found.push_back(session.id);
    return found;
  }
};

TEST_F(Overlapping, IsNoneWhereTheyTouch) {
  log(timed("2026-03-02T09:00:00Z", 30min));
  EXPECT_EQ(with("2026-03-02T08:30:00Z", 30min), Ids{});
  EXPECT_EQ(with("2026-03-02T09:30:00Z", 30min), Ids{});
  EXPECT_EQ(with("2026-03-02T08:30:00Z", 30min + 1s), Ids{1});
  EXPECT_EQ(with("2026-03-02T09:29:59Z", 30min), Ids{1});
}

TEST_F(Overlapping, IsAroundAndInside) {
  log(timed("2026-03-02T09:00:00Z", 60min));
  EXPECT_EQ(with("2026-03-02T09:10:00Z", 5min), Ids{1});
  EXPECT_EQ(with("2026-03-02T08:00:00Z", 5h), Ids{1});
  EXPECT_EQ(with("2026-03-02T09:00:00Z", 60min), Ids{1});
}

TEST_F(Overlapping, ReachesAcrossMidnightAndStudyDays) {
  log({timed("2026-03-02T23:30:00Z", 60min), timed("2026-03-03T03:30:00Z", 60min)});
  EXPECT_EQ(with("2026-03-03T00:00:00Z", 30min), Ids{1});
  EXPECT_EQ(with("2026-03-03T04:00:00Z", 30min), Ids{2});
  EXPECT_EQ(with("2026-03-02T22:00:00Z", 8h), (Ids{1, 2}));
}

TEST_F(Overlapping, FindsASessionOfADayThatBeganTheDayBefore) {
  log(timed("2026-03-02T09:00:00Z", 24h));
  EXPECT_EQ(with("2026-03-03T08:59:59Z", 1s), Ids{1});
  EXPECT_EQ(with("2026-03-03T09:00:00Z", 1s), Ids{});
}

TEST_F(Overlapping, FindsSessionsLoggedInFarZones) {
  Session east = timed("2026-03-03T02:00:00+14:00");
  Session west = timed("2026-03-02T23:00:00-12:00");
  log({east, west});
  EXPECT_EQ(with("2026-03-02T12:10:00Z", 1min), Ids{1});
  EXPECT_EQ(with("2026-03-03T11:10:00Z", 1min), Ids{2});
}

TEST_F(Overlapping, IsNotWithUntimedSessionsNorOtherDays) {
  log({untimed("2026-03-02", 24h), timed("2026-03-01T09:00:00Z"), timed("2026-03-03T09:00:00Z")});
  EXPECT_EQ(with("2026-03-02T09:00:00Z", 30min), Ids{});
}

TEST_F(Overlapping, IsByStart) {
  log({timed("2026-03-02T10:00:00Z"), timed("2026-03-02T09:00:00Z")});
  EXPECT_EQ(with("2026-03-02T08:00:00Z", 4h), (Ids{2, 1}));
}

}  // namespace
}  // namespace steady
