// `resource` and its verbs, and `-r` wherever time is logged.

#include "fake_machine.hpp"

namespace steady {
namespace {

using nlohmann::json;

const std::string course = "https://www.kaggle.com/learn/tensorflow-programming";

class Resources : public CommandTest {
 protected:
  json all() { return ask({"resource"})["resources"]; }
  json one(int id) { return ask({"resource", "show", std::to_string(id)})["resources"][0]; }
  json changed(const Words& words) {
    const json answer = ask(words);
    EXPECT_EQ(answer["schema"], "steady/resources/1");
    EXPECT_EQ(answer["resources"].size(), 1U);
    return answer["resources"][0];
  }
  std::vector<int> ids(const Words& words) {
    std::vector<int> found;
    const json answer = ask(words);
    for (const json& each : answer["resources"]) found.push_back(each["id"]);
    return found;
  }
  json last() { return ask({"show", "last"})["session"]; }
};
using Ids = std::vector<int>;

TEST_F(Resources, AreNoneAndNoFileAtFirst) {
  EXPECT_EQ(all(), json::array());
  EXPECT_EQ(ask({"resource", "next"})["resources"], json::array());
  EXPECT_NE(done({"resource"}).find("steady resource add"), std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(machine.store()));
}

TEST_F(Resources, OfAUrlHaveTheTitleAndKindThatItGivesAway) {
  const auto answer = nlohmann::ordered_json::parse(done({"resource", "add", course, "--json"}));
  EXPECT_EQ(keys_of(answer["resources"][0]),
            (Words{"id", "uid", "url", "title", "kind", "topic", "status", "note", "seconds", "sessions", "added_at"}));
  const json added = one(1);
  EXPECT_EQ(added["url"], course);
  EXPECT_EQ(added["title"], "tensorflow programming");
  EXPECT_EQ(added["kind"], "course");
  EXPECT_EQ(added["status"], "want");
  EXPECT_EQ(added["seconds"], 0);
  EXPECT_EQ(added["added_at"], "2026-11-20T20:15:00Z");
}

TEST_F(Resources, AreWhatTheOptionsSay) {
  const json added = changed({"resource", "add", "Deep", "Learning", "--kind", "book", "-t", "ml", "--status", "doing",
                              "--note", "all\nof it"});
  EXPECT_EQ(added["title"], "Deep Learning");
  EXPECT_EQ(added["url"], nullptr);
  EXPECT_EQ(added["kind"], "book");
  EXPECT_EQ(added["topic"], "ml");
  EXPECT_EQ(added["status"], "doing");
  EXPECT_EQ(added["note"], "all\nof it");
  EXPECT_EQ(changed({"resource", "add", course, "--title", "TF", "--kind", "x"})["title"], "TF");
}

TEST_F(Resources, TakeEveryOtherSchemeForText) {
  const json added = changed({"resource", "add", "javascript:alert(1)"});
  EXPECT_EQ(added["url"], nullptr);
  EXPECT_EQ(added["title"], "javascript:alert(1)");
}

TEST_F(Resources, OfTheSameUrlAreTheSame) {
  done({"resource", "add", course});
  const std::string again = "http://WWW.Kaggle.com/learn/tensorflow-programming?utm_source=x#y";
  const std::string said = done({"resource", "add", again, "--status", "done"});
  EXPECT_NE(said.find("already"), std::string::npos) << said;
  EXPECT_EQ(changed({"resource", "add", again})["status"], "want");
  EXPECT_EQ(all().size(), 1U);
  EXPECT_EQ(ask({"history"})["changes"].size(), 1U);
}

TEST_F(Resources, AreSetDoneAndDropped) {
  done({"resource", "add", course, "-t", "ml"});
  EXPECT_EQ(changed({"resource", "set", "1", "--topic", "", "--note", "good"})["topic"], nullptr);
  EXPECT_EQ(changed({"resource", "done", "1"})["status"], "done");
  EXPECT_EQ(changed({"resource", "drop", course})["status"], "dropped");
  EXPECT_NE(done({"resource", "drop", "1"}).find("already"), std::string::npos);
  EXPECT_EQ(ask({"history"})["changes"].size(), 4U);
  const std::string shown = done({"resource", "show", "1"});
  EXPECT_NE(shown.find("dropped since Fri 20 Nov; done from Fri 20 Nov; want from"), std::string::npos) << shown;
  done({"undo", "2"});
  EXPECT_EQ(one(1)["status"], "want");
  done({"redo"});
  EXPECT_EQ(one(1)["status"], "done");
}

TEST_F(Resources, AreFilteredByStatusKindAndTopic) {
  done({"resource", "add", "one", "-t", "ml/book"});
  done({"resource", "add", "two", "-t", "mlx", "--kind", "book"});
  done({"resource", "add", "three", "--status", "done"});
  EXPECT_EQ(ids({"resource"}), (Ids{1, 2, 3}));
  EXPECT_EQ(ids({"resource", "--topic", "ml"}), Ids{1});
  EXPECT_EQ(ids({"resource", "list", "--kind", "book"}), Ids{2});
  EXPECT_EQ(ids({"resource", "--status", "done"}), Ids{3});
  EXPECT_EQ(ids({"resource", "--status", "dropped"}), Ids{});
}

TEST_F(Resources, GetTheTimeThatIsLoggedOnThem) {
  done({"resource", "add", course, "-t", "ml"});
  done({"log", "20m", "-r", "1"});
  EXPECT_EQ(last()["resource"], 1);
  EXPECT_EQ(last()["topic"], "ml");
  done({"log", "10m", "-r", course, "-t", "other", "-d", "yesterday"});
  EXPECT_EQ(last()["topic"], "other");
  const json used = one(1);
  EXPECT_EQ(used["seconds"], 1800);
  EXPECT_EQ(used["sessions"], 2);
  EXPECT_EQ(used["status"], "doing");
  EXPECT_EQ(ask({"list", "all", "--resource", "1"})["count"], 2);
}

TEST_F(Resources, BringTheirTopicBeforeTheSettings) {
  machine.variables["STEADY_TOPIC"] = "usual";
  done({"resource", "add", "one", "-t", "ml"});
  done({"resource", "add", "two"});
  done({"log", "10m", "-r", "1", "-d", "yesterday"});
  EXPECT_EQ(last()["topic"], "ml");
  done({"log", "10m", "-r", "2", "-d", "yesterday"});
  EXPECT_EQ(last()["topic"], "usual");
}

TEST_F(Resources, AreAddedByALogInTheSameStep) {
  const std::string said = done({"log", "30m", "-r", course, "-t", "ml"});
  EXPECT_NE(said.find("New resource 1, doing: tensorflow programming"), std::string::npos) << said;
  EXPECT_EQ(one(1)["status"], "doing");
  EXPECT_EQ(one(1)["topic"], "ml");
  done({"undo"});
  EXPECT_EQ(all(), json::array());
  EXPECT_EQ(sessions(), json::array());
  done({"redo"});
  EXPECT_EQ(last()["resource"], 1);
  EXPECT_EQ(one(1)["seconds"], 1800);
}

TEST_F(Resources, ThatAreDoneStayDoneWhenTimeIsLogged) {
  done({"resource", "add", "one", "--status", "done"});
  done({"log", "10m", "-r", "1"});
  EXPECT_EQ(one(1)["status"], "done");
}

TEST_F(Resources, AreCopiedBySameAndTakenAwayByEdit) {
  done({"log", "10m", "-r", course, "-d", "yesterday"});
  done({"log", "10m", "-s", "-d", "yesterday"});
  EXPECT_EQ(last()["resource"], 1);
  done({"edit", "last", "--no-resource"});
  EXPECT_EQ(last()["resource"], nullptr);
  done({"undo"});
  EXPECT_EQ(last()["resource"], 1);
  refused({"edit", "last", "--no-resource", "-r", "1"}, "--no-resource");
}

TEST_F(Resources, AreGivenToASessionByEdit) {
  done({"log", "10m"});
  done({"resource", "add", "one", "-t", "ml"});
  done({"edit", "last", "-r", "1"});
  EXPECT_EQ(last()["resource"], 1);
  EXPECT_EQ(last()["topic"], "ml");
  EXPECT_EQ(one(1)["status"], "doing");
  done({"edit", "last", "-r", "https://example.org/x"});
  EXPECT_EQ(last()["resource"], 2);
  EXPECT_EQ(last()["topic"], "ml");
}

TEST_F(Resources, RunWithTheTimer) {
  done({"resource", "add", "one", "-t", "ml"});
  const json running = ask({"start", "-r", "1"});
  EXPECT_EQ(running["resource"], 1);
  EXPECT_EQ(running["topic"], "ml");
  EXPECT_EQ(one(1)["status"], "want");
  at("2026-11-20T20:45");
  EXPECT_EQ(ask({"stop"})["session"]["resource"], 1);
  EXPECT_EQ(one(1)["status"], "doing");
  at("2026-11-20T21:00");
  EXPECT_EQ(ask({"resume"})["resource"], 1);
  at("2026-11-20T21:10");
  EXPECT_EQ(ask({"stop", "-r", "https://example.org/x"})["session"]["resource"], 2);
}

TEST_F(Resources, UndoneUnderARunningTimerAreGoneFromIt) {
  done({"start", "-r", course});
  done({"undo"});
  at("2026-11-20T20:45");
  EXPECT_EQ(ask({"stop"})["session"]["resource"], nullptr);
}

TEST_F(Resources, AreProposedWithTheReason) {
  done({"resource", "add", "wanted"});
  done({"resource", "add", "begun", "--status", "doing"});
  done({"resource", "add", "over", "--status", "done"});
  at("2026-11-23T20:15");
  EXPECT_EQ(ids({"resource", "next"}), (Ids{2, 1}));
  const json best = ask({"resource", "next"})["resources"][0];
  EXPECT_EQ(best["why"], "doing, untouched for 3 days");
  EXPECT_NE(done({"resource", "next"}).find("begun   doing, untouched for 3 days"), std::string::npos);
}

TEST_F(Resources, OfWhatThePlanOfThisWeekLeavesOpenAreProposedBeforeOthers) {
  done({"resource", "add", "first"});
  done({"resource", "add", "book", "--topic", "ml/book"});
  done({"plan", "add", "Another week", "-t", "ml", "--week", "next"});
  EXPECT_EQ(ids({"resource", "next"}), (Ids{1, 2}));
  done({"plan", "add", "Read on", "-t", "ml", "--target", "1h"});
  EXPECT_EQ(ids({"resource", "next"}), (Ids{2, 1}));
  EXPECT_EQ(ask({"resource", "next"})["resources"][0]["why"], "planned this week: Read on");
  done({"log", "1h", "-t", "ml"});
  EXPECT_EQ(ask({"plan"})["items"][0]["status"], "done");
  EXPECT_EQ(ids({"resource", "next"}), (Ids{1, 2})) << "its target is reached";
}

TEST_F(Resources, OfAnUnknownIdAreRefused) {
  done({"resource", "add", "one"});
  for (const std::string id : {"2", "0", "-1", "first", "", "1.0", "99999999999999999999"}) {
    for (const std::string verb : {"show", "done", "drop"}) refused({"resource", verb, id}, '"' + id + '"');
    refused({"resource", "set", id, "--note", "x"}, '"' + id + '"');
    refused({"log", "10m", "-r", id}, '"' + id + '"');
    refused({"list", "--resource", id}, '"' + id + '"');
  }
  refused({"resource", "show", "https://example.org/x"}, "https://example.org/x");
}

TEST_F(Resources, OfAnUnknownIdMakeNoFile) {
  refused({"log", "10m", "-r", "1"}, "\"1\"");
  refused({"start", "-r", "1"}, "\"1\"");
  EXPECT_FALSE(std::filesystem::exists(machine.store()));
}

TEST_F(Resources, ThatAreNoneAreRefused) {
  refused({"resource", "add"}, "URL");
  refused({"resource", "add", ""}, "\"\"");
  refused({"resource", "add", "\x1b[2J"}, "control");
  refused({"resource", "add", std::string(501, 'x')}, "500 bytes");
  refused({"resource", "add", "http://"}, "\"http://\"");
  refused({"resource", "add", "http://a.org/a b"}, "blank");
  refused({"resource", "add", course, "and", "words"}, "\"and\"");
  refused({"resource", "add", "a title", "--title", "another"}, "\"another\"");
  refused({"resource", "add", "x", "--status", "reading"}, "\"reading\"");
  refused({"resource", "--status", "reading"}, "\"reading\"");
  refused({"resource", "add", "x", "--topic", std::string(101, 't')}, "100 bytes");
  refused({"log", "10m", "-r", "http://"}, "\"http://\"");
}

TEST_F(Resources, WithNothingToSetAreRefused) {
  done({"resource", "add", "one"});
  refused({"resource", "set", "1"}, "--title");
  refused({"resource", "set", "1", "--title", ""}, "\"\"");
}

TEST_F(Resources, PrintNothingThatATerminalObeys) {
  done({"resource", "add", "a \xC2\xA0\xE2\x80\xAE title", "--note", "two\nlines"});
  const std::string said = done({"resource"}) + done({"resource", "show", "1"}) + done({"resource", "next"});
  EXPECT_EQ(said.find("\xE2\x80\xAE"), std::string::npos);
}

TEST_F(Resources, AreCarriedByJsonlWithTheirSessions) {
  done({"resource", "add", course, "--note", "x"});
  done({"resource", "add", "A book", "-t", "ml"});
  done({"log", "10m", "-r", "2"});
  done({"resource", "done", "2"});
  const std::string file = done({"export", "jsonl"});
  const json before = all();
  const std::string shown = done({"resource", "show", "2"});
  std::filesystem::remove(machine.store());
  machine.files["f.jsonl"] = file;
  done({"import", "jsonl", "f.jsonl"});
  EXPECT_EQ(all(), before);
  EXPECT_EQ(last()["resource"], 2);
  EXPECT_EQ(done({"resource", "show", "2"}), shown);
  machine.files["f.jsonl"] = file;
  EXPECT_NE(done({"import", "jsonl", "f.jsonl"}).find("Nothing new"), std::string::npos);
  EXPECT_EQ(done({"export", "jsonl"}), file);
}

}  // namespace
}  // namespace steady
