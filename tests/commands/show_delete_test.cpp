// `show` and `delete`: one session by its ID, and several as one change.

#include "fake_machine.hpp"

namespace steady {
namespace {

using nlohmann::json;

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Friday 20 November 2026, 20:15 UTC, with sessions 1 to 4; the last logged lies on Wednesday.
class WithFour : public CommandTest {
 protected:
  WithFour() {
    done({"log", "19:05-19:30", "By hand", "-t", "ml-book", "--tag", "read", "--tag", "code"});
    done({"log", "10m", "-d", "today"});
    done({"log", "30m", "-d", "yesterday", "-t", "video-course"});
    done({"log", "40m", "numpy", "-d", "wed"});
  }

  std::vector<int> ids() {
    std::vector<int> all;
    for (const json& session : sessions()) all.push_back(session.at("id").get<int>());
    return all;
  }
};

class Show : public WithFour {};
class Delete : public WithFour {};
class NoSession : public CommandTest {};

TEST_F(Show, AnswersWithTheSessionAndItsDay) {
  const json answer = ask({"show", "1"});
  EXPECT_EQ(answer.at("schema"), "steady/session/1");
  EXPECT_EQ(answer.at("session").at("start"), "2026-11-20T19:05:00+00:00");
  EXPECT_EQ(answer.at("session").at("seconds"), 1500);
  EXPECT_EQ(answer.at("session").at("tags"), json({"read", "code"}));
  EXPECT_EQ(answer.at("session").at("note"), "By hand");
  EXPECT_EQ(answer.at("day").at("date"), "2026-11-20");
  EXPECT_EQ(answer.at("day").at("seconds"), 2100);
  EXPECT_EQ(answer.at("day").at("status"), "met");
}

TEST_F(Show, SaysTheSameOfASessionAsList) {
  for (const json& session : sessions()) EXPECT_EQ(ask({"show", session.at("id").dump()}).at("session"), session);
}

TEST_F(Show, TakesTheOneLoggedLastWhateverItsDay) {
  EXPECT_EQ(ask({"show", "last"}).at("session").at("id"), 4);
  done({"log", "5m", "-d", "2026-10-01"});
  EXPECT_EQ(ask({"show", "last"}).at("session").at("id"), 5);
  done({"delete", "5"});
  EXPECT_EQ(ask({"show", "last"}).at("session").at("id"), 4);
}

TEST_F(Show, LeavesOutWhatASessionLacks) {
  const std::string said = done({"show", "2"});
  for (const std::string name : {"Time", "Topic", "Tags"}) EXPECT_FALSE(holds(said, name)) << said;
  const json session = ask({"show", "2"}).at("session");
  for (const char* key : {"start", "end", "topic", "resource", "note"}) EXPECT_TRUE(session.at(key).is_null()) << key;
  EXPECT_EQ(session.at("tags"), json::array());
}

TEST_F(Show, KeepsTheLineBreaksOfANote) {
  machine.files["in.jsonl"] = R"({"day":"2026-11-19","seconds":60,"topic":"a","note":"one\n\n  three"})";
  done({"import", "jsonl", "in.jsonl"});
  EXPECT_TRUE(holds(done({"show", "last"}), "\none\n\n  three\n"));
}

TEST_F(Show, ChangesNothing) {
  const json before = ask({"history"});
  done({"show", "last"});
  EXPECT_EQ(ask({"history"}), before);
}

TEST_F(Show, RefusesWhatIsNoSession) {
  const std::string said = refused({"show", "41"}, "no session 41; the newest is 4");
  EXPECT_TRUE(holds(said, "steady list")) << said;
  for (const std::string word : {"0", "-1", "9223372036854775807"}) refused({"show", word}, "no session " + word);
  for (const std::string word : {"first", "1a", "", "1.0", "9223372036854775808"})
    refused({"show", word}, '"' + word + '"');
  refused({"show"}, "ID");
  refused({"show", "1", "2"}, "\"2\"");
}

TEST_F(NoSession, IsThereToShowOrDelete) {
  for (const std::string command : {"show", "delete"})
    for (const std::string word : {"last", "1"}) {
      EXPECT_EQ(type({command, word}).exit, 2);
      EXPECT_TRUE(holds(machine.err, "steady log 30m")) << machine.err;
    }
  EXPECT_FALSE(std::filesystem::exists(machine.store()));
}

TEST_F(Delete, TakesASessionOutOfEveryReport) {
  const std::string said = done({"delete", "1"});
  EXPECT_TRUE(holds(said, "By hand")) << said;
  EXPECT_TRUE(holds(said, "Today 10m of 30m.")) << said;
  EXPECT_TRUE(holds(said, "steady undo")) << said;
  EXPECT_EQ(ids(), (std::vector{4, 3, 2}));
  EXPECT_EQ(ask({"today"}).at("total_seconds"), 600);
  refused({"show", "1"}, "no session 1");
}

TEST_F(Delete, IsOneChangeForAllItsIds) {
  const json before = sessions();
  done({"delete", "4", "1", "2"});
  EXPECT_EQ(ids(), std::vector{3});
  EXPECT_EQ(ask({"history"}).at("changes").size(), 5U);
  done({"undo"});
  EXPECT_EQ(sessions(), before);
}

TEST_F(Delete, CountsAnIdNamedTwiceOnce) {
  const json answer = ask({"delete", "3", "last", "3", "4"});
  EXPECT_EQ(answer.at("schema"), "steady/done/1");
  EXPECT_EQ(answer.at("ids"), json({3, 4}));
  EXPECT_EQ(ids(), (std::vector{1, 2}));
}

TEST_F(Delete, TakesForLastTheOneBeforeItBegan) {
  EXPECT_EQ(ask({"delete", "last", "last"}).at("ids"), json({4}));
  EXPECT_EQ(ask({"delete", "last"}).at("ids"), json({3}));
}

TEST_F(Delete, DeletesNothingWhereOneIdIsUnknown) {
  refused({"delete", "1", "2", "41"}, "no session 41");
  refused({"delete", "1", "x"}, "\"x\"");
  refused({"delete"}, "ID");
  EXPECT_EQ(ask({"history"}).at("changes").size(), 4U);
}

TEST_F(Delete, RefusesWhatIsDeletedAlready) {
  done({"delete", "2"});
  refused({"delete", "2"}, "no session 2");
  refused({"delete", "1", "2"}, "no session 2");
}

TEST_F(Delete, GivesNoIdAgain) {
  done({"delete", "1", "2", "3", "4"});
  EXPECT_EQ(ask({"log", "5m"}).at("session").at("id"), 5);
  done({"undo"});
  done({"undo"});
  EXPECT_EQ(ask({"log", "5m"}).at("session").at("id"), 6);
}

TEST_F(Delete, FreesTheTimeThatWasTaken) {
  refused({"log", "19:10-19:20"}, "overlaps session 1");
  done({"delete", "1"});
  done({"log", "19:10-19:20"});
}

TEST_F(Delete, ForgetsATopicThatNothingBearsAnyMore) {
  EXPECT_FALSE(holds(done({"log", "1m", "-t", "ml-book", "-d", "today"}), "new topic"));
  done({"delete", "1", "last"});
  EXPECT_TRUE(holds(done({"log", "1m", "-t", "ml-book", "-d", "today"}), "new topic"));
}

TEST_F(Delete, IsSilentWhenQuiet) { EXPECT_EQ(done({"delete", "1", "-q"}), ""); }

}  // namespace
}  // namespace steady
