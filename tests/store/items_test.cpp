#include "raw.hpp"
#include "temp_store.hpp"

namespace steady {
namespace {

using made::date;
using made::moment;
using made::untimed;
using namespace std::chrono_literals;

class Items : public made::StoreTest {
 protected:
  template <class Record>
  Record put(const Record& record, const std::string& command = "put") const {
    Store store = to_write();
    Record kept;
    store.change(made::stamp(command), [&] { kept = store.put(record); });
    return kept;
  }
  static Resource resource(std::string title) {
    Resource made;
    made.title = std::move(title);
    made.added_at = moment("2026-03-10T12:00:00Z");
    set_status(made, ResourceStatus::want, date("2026-03-10"));
    return made;
  }
  static Learned learned(std::string_view day, std::string text) {
    Learned made;
    made.day = date(day);
    made.text = std::move(text);
    return made;
  }
};

TEST_F(Items, AreNoneWhereThereIsNoFile) {
  EXPECT_TRUE(to_read().resources().empty());
  EXPECT_TRUE(to_read().learned().empty());
  EXPECT_TRUE(to_read().topics().empty());
  EXPECT_TRUE(to_read().resource_times().empty());
}

TEST_F(Items, ResourcesAreReadBackAsTheyWerePut) {
  Resource made = resource("größer \"x\" \\ 😀");
  made.url = "https://example.org/(a)?b=[c]";
  made.kind = "video";
  made.topic = "ml/book";
  made.note = "two\nlines";
  set_status(made, ResourceStatus::doing, date("2026-03-12"));
  const Resource kept = put(made);
  EXPECT_EQ(kept.id, 1);
  EXPECT_NE(kept.uid, Uid{});
  made.id = kept.id;
  made.uid = kept.uid;
  EXPECT_EQ(to_read().resources(), std::vector{made});
}

TEST_F(Items, LearnedLinesAreInTheOrderOfTheirDays) {
  const Learned later = put(learned("2026-03-10", "b"));
  const Learned earlier = put(learned("2026-03-01", "a"));
  EXPECT_EQ(to_read().learned(), (std::vector{earlier, later}));
}

TEST_F(Items, KeepIdAndUidWhenTheyAreReplaced) {
  Resource kept = put(resource("one"));
  kept.title = "two";
  EXPECT_EQ(put(kept), kept);
  EXPECT_EQ(to_read().resources(), std::vector{kept});
  undo();
  EXPECT_EQ(to_read().resources().front().title, "one");
}

TEST_F(Items, NeverGiveAnIdAgain) {
  const Learned first = put(learned("2026-03-01", "a"));
  Store store = to_write();
  store.change(made::stamp("learned remove"), [&] { store.remove(first); });
  EXPECT_EQ(put(learned("2026-03-01", "b")).id, 2);
  EXPECT_EQ(put(resource("one")).id, 1);
}

TEST_F(Items, ComeBackByUndoAndRedo) {
  const Resource kept = put(resource("one"));
  to_write().undo(made::stamp("undo"), 1);
  EXPECT_TRUE(to_read().resources().empty());
  to_write().redo(made::stamp("redo"), 1);
  EXPECT_EQ(to_read().resources(), std::vector{kept});
}

TEST_F(Items, AreNamedByTheirUidInTheJournalOfASession) {
  const Resource kept = put(resource("one"));
  Session session = untimed("2026-03-02");
  session.resource = kept.id;
  const Session logged = log(session);
  EXPECT_EQ(raw::table(path,
                       "SELECT json_extract(state, '$.resource') FROM journal "
                       "WHERE entity = 'session'"),
            uid_text(kept.uid) + "\n");
  undo();
  to_write().redo(made::stamp("redo"), 1);
  EXPECT_EQ(all(), std::vector{logged});
}

TEST_F(Items, TopicsAreAddedUpBySessions) {
  Session none = untimed("2026-03-01", 5min);
  Session ml = untimed("2026-03-02", 20min);
  ml.topic = "ml";
  Session book = untimed("2026-03-03", 30min);
  book.topic = "ml/book";
  Session again = untimed("2026-03-01", 10min);
  again.topic = "ml";
  log({none, ml, book, again});
  const std::vector<TopicTime> expected = {{{}, 5min, 1, date("2026-03-01")},
                                           {"ml", 30min, 2, date("2026-03-02")},
                                           {"ml/book", 30min, 1, date("2026-03-03")}};
  EXPECT_EQ(to_read().topics(), expected);
}

TEST_F(Items, DaysOfATopicHoldWhatNestsInIt) {
  Session ml = untimed("2026-03-02", 20min);
  ml.topic = "m_";
  Session book = untimed("2026-03-02", 30min);
  book.topic = "m_/book";
  Session other = untimed("2026-03-02", 10min);
  other.topic = "ml";
  log({ml, book, other});
  const auto days = to_read().topic_days("m_");
  ASSERT_EQ(days.size(), 1U);
  EXPECT_EQ(days[0].date, date("2026-03-02"));
  EXPECT_EQ(days[0].seconds, 50min);
  EXPECT_EQ(days[0].sessions, 2);
  EXPECT_TRUE(to_read().topic_days("m").empty());
}

TEST_F(Items, ResourcesHaveTheTimeOfTheirSessions) {
  const Resource one = put(resource("one"));
  Session session = untimed("2026-03-02", 20min);
  session.resource = one.id;
  Session later = untimed("2026-03-05", 10min);
  later.resource = one.id;
  log({session, later, untimed("2026-03-06")});
  EXPECT_EQ(to_read().resource_times(), (std::vector<ResourceTime>{{one.id, 30min, 2, date("2026-03-05")}}));
}

}  // namespace
}  // namespace steady
