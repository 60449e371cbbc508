// `learned`, `learned remove`, and the line that `steady` alone reminds of.

#include "fake_machine.hpp"

namespace steady {
namespace {

using nlohmann::json;

class LearnedLines : public CommandTest {
 protected:
  json of(const Words& words) { return ask(words)["learned"]; }
  std::vector<int> ids(const Words& words) {
    std::vector<int> found;
    for (const json& line : of(words)) found.push_back(line["id"]);
    return found;
  }
};
using Ids = std::vector<int>;

TEST_F(LearnedLines, AreNoneAndNoFileAtFirst) {
  EXPECT_EQ(of({"learned"}), json::array());
  EXPECT_NE(done({"learned"}).find("steady learned \""), std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(machine.store()));
}

TEST_F(LearnedLines, KeepTextTopicAndDay) {
  const auto answer = nlohmann::ordered_json::parse(
      done({"learned", "ReLU", "is", "max(0, x)", "-t", "ml/book", "-d", "-2", "--json"}));
  EXPECT_EQ(answer["schema"], "steady/learned/1");
  ASSERT_EQ(answer["learned"].size(), 1U);
  EXPECT_EQ(keys_of(answer["learned"][0]), (Words{"id", "uid", "day", "topic", "text"}));
  EXPECT_EQ(answer["learned"][0]["text"], "ReLU is max(0, x)");
  EXPECT_EQ(answer["learned"][0]["topic"], "ml/book");
  EXPECT_EQ(answer["learned"][0]["day"], "2026-11-18");
  EXPECT_EQ(of({"learned"}), json(answer["learned"]));
}

TEST_F(LearnedLines, AreOfTodayWithoutTopicUnlessTheySayMore) {
  machine.variables["STEADY_TOPIC"] = "usual";
  const json line = of({"learned", "x"})[0];
  EXPECT_EQ(line["day"], "2026-11-20");
  EXPECT_EQ(line["topic"], nullptr);
}

TEST_F(LearnedLines, AreListedByTopicThenDay) {
  done({"learned", "one"});
  done({"learned", "two", "-t", "ml"});
  done({"learned", "three", "-t", "code"});
  done({"learned", "four", "-t", "ml", "-d", "yesterday"});
  EXPECT_EQ(ids({"learned"}), (Ids{3, 4, 2, 1}));
  EXPECT_EQ(ids({"learned", "list"}), (Ids{3, 4, 2, 1}));
}

TEST_F(LearnedLines, AreFoundByTopicAndByWords) {
  done({"learned", "ReLU is max(0, x)", "-t", "ml/book"});
  done({"learned", "a list is slow", "-t", "code"});
  EXPECT_EQ(ids({"learned", "--topic", "ml"}), Ids{1});
  EXPECT_EQ(ids({"learned", "--search", "RELU"}), Ids{1});
  EXPECT_EQ(ids({"learned", "list", "-t", "code"}), Ids{2});
  EXPECT_EQ(ids({"learned", "--search", "%"}), Ids{});
}

TEST_F(LearnedLines, MayBeginWithAWordOfTheProgram) {
  EXPECT_EQ(of({"learned", "list", "comprehensions", "are", "fast"})[0]["text"], "list comprehensions are fast");
  EXPECT_EQ(of({"learned", "--", "-t", "is", "a", "flag"})[0]["text"], "-t is a flag");
}

TEST_F(LearnedLines, AreRemovedUndoneAndRedone) {
  done({"learned", "one"});
  done({"learned", "two"});
  const json gone = of({"learned", "remove", "1"});
  ASSERT_EQ(gone.size(), 1U);
  EXPECT_EQ(gone[0]["text"], "one");
  EXPECT_EQ(ids({"learned"}), Ids{2});
  done({"undo"});
  EXPECT_EQ(ids({"learned"}), (Ids{1, 2}));
  done({"redo"});
  done({"learned", "three"});
  EXPECT_EQ(ids({"learned"}), (Ids{2, 3}));
  EXPECT_NE(done({"history"}).find("removed learned line 1"), std::string::npos);
}

TEST_F(LearnedLines, ThatAreNoneAreRefused) {
  done({"learned", "one"});
  refused({"learned", ""}, "\"\"");
  refused({"learned", " "}, "nothing");
  refused({"learned", "\x1b[2J"}, "control");
  refused({"learned", "x", "-d", "tomorrow"}, "\"tomorrow\"");
  refused({"learned", "x", "-t", ""}, "\"\"");
  refused({"learned", "x", "--search", "y"}, "\"y\"");
  refused({"learned", "-d", "yesterday"}, "\"yesterday\"");
  for (const std::string id : {"2", "0", "one", "", "-1"}) refused({"learned", "remove", id}, '"' + id + '"');
}

TEST_F(LearnedLines, ComeBackAfterADayAWeekAndAMonth) {
  done({"log", "30m"});
  done({"learned", "ReLU is max(0, x)"});
  const auto shown = [this](std::string_view moment) {
    at(moment);
    return ask({})["learned"].size();
  };
  EXPECT_EQ(shown("2026-11-20T20:15"), 0U);
  EXPECT_EQ(shown("2026-11-21T20:15"), 1U);
  EXPECT_NE(done({}).find("Yesterday"), std::string::npos);
  EXPECT_EQ(shown("2026-11-22T20:15"), 0U);
  EXPECT_EQ(shown("2026-11-27T20:15"), 1U);
  EXPECT_NE(done({}).find("A week ago  \"ReLU is max(0, x)\""), std::string::npos);
  EXPECT_EQ(shown("2026-12-20T20:15"), 1U);
}

TEST_F(LearnedLines, AreCarriedByJsonl) {
  done({"learned", "a \"line\"\nof two", "-t", "ml", "-d", "yesterday"});
  const json before = of({"learned"});
  const std::string file = done({"export", "jsonl"});
  std::filesystem::remove(machine.store());
  machine.files["f.jsonl"] = file;
  done({"import", "jsonl", "f.jsonl"});
  EXPECT_EQ(of({"learned"}), before);
  EXPECT_EQ(done({"export", "jsonl"}), file);
}

}  // namespace
}  // namespace steady
