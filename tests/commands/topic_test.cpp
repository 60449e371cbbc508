// `topic`, `topic show`, `topic rename`.

#include "fake_machine.hpp"

namespace steady {
namespace {

using nlohmann::json;

class Topics : public CommandTest {
 protected:
  /// The topics as `ml 1800`, in their order.
  std::vector<std::string> topics() {
    std::vector<std::string> shown;
    const json answer = ask({"topic"});
    for (const json& each : answer["topics"])
      shown.push_back((each["topic"].is_null() ? "-" : each["topic"].get<std::string>()) + ' ' +
                      std::to_string(each["seconds"].get<int>()));
    return shown;
  }
};
using Shown = std::vector<std::string>;

TEST_F(Topics, AreNoneAndNoFileAtFirst) {
  EXPECT_EQ(ask({"topic"})["topics"], json::array());
  EXPECT_NE(done({"topic"}).find("steady log"), std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(machine.store()));
}

TEST_F(Topics, HaveTheirTimeAndWhatNestsInThem) {
  done({"log", "20m", "-t", "ml", "-d", "-3"});
  done({"log", "30m", "-t", "ml/book", "-d", "yesterday"});
  done({"log", "10m", "-t", "code"});
  done({"log", "5m", "-d", "yesterday"});
  EXPECT_EQ(topics(), (Shown{"ml 3000", "ml/book 1800", "code 600", "- 300"}));
  const json first = ask({"topic"})["topics"][0];
  EXPECT_EQ(first["sessions"], 2);
  EXPECT_EQ(first["last_day"], "2026-11-19");
  const std::string said = done({"topic"});
  EXPECT_NE(said.find("ml        50m  76%  Thu 19 Nov"), std::string::npos) << said;
  EXPECT_NE(said.find("  book"), std::string::npos) << said;
}

TEST_F(Topics, AreAlsoThoseOfResourcesAndLearnedLines) {
  done({"resource", "add", "one", "-t", "a"});
  done({"learned", "x", "-t", "b"});
  EXPECT_EQ(topics(), (Shown{"a 0", "b 0"}));
  EXPECT_EQ(ask({"topic", "show", "a"})["resources"].size(), 1U);
}

TEST_F(Topics, AreShownByWeekWithTheirResources) {
  done({"resource", "add", "one", "-t", "ml/book"});
  done({"log", "20m", "-t", "ml", "-d", "2026-11-03"});
  done({"log", "30m", "-r", "1"});
  const json shown = ask({"topic", "show", "ml"});
  EXPECT_EQ(shown["schema"], "steady/topic/1");
  EXPECT_EQ(shown["topic"], "ml");
  EXPECT_EQ(shown["seconds"], 3000);
  EXPECT_EQ(shown["sessions"], 2);
  EXPECT_EQ(shown["first_day"], "2026-11-03");
  EXPECT_EQ(shown["last_day"], "2026-11-20");
  EXPECT_EQ(shown["weeks"], json::parse(R"([{"week":"2026-W45","seconds":1200},)"
                                        R"({"week":"2026-W46","seconds":0},)"
                                        R"({"week":"2026-W47","seconds":1800}])"));
  EXPECT_EQ(shown["resources"][0]["seconds"], 1800);
  const std::string said = done({"topic", "show", "ml"});
  EXPECT_NE(said.find("▅·█"), std::string::npos) << said;
}

TEST_F(Topics, AreRenamedWithAllThatNestsInThem) {
  done({"log", "20m", "-t", "ml", "-d", "-3"});
  done({"log", "30m", "-t", "ml/book", "-d", "-2"});
  done({"log", "10m", "-t", "mlx", "-d", "-4"});
  done({"resource", "add", "one", "-t", "ml/book"});
  done({"learned", "x", "-t", "ml"});
  const json answer = ask({"topic", "rename", "ml", "learning"});
  EXPECT_EQ(answer["schema"], "steady/done/1");
  EXPECT_EQ(answer["ids"], json::parse("[1,2]"));
  EXPECT_EQ(topics(), (Shown{"learning 3000", "learning/book 1800", "mlx 600"}));
  EXPECT_EQ(ask({"resource"})["resources"][0]["topic"], "learning/book");
  EXPECT_EQ(ask({"learned"})["learned"][0]["topic"], "learning");
  EXPECT_EQ(sessions()[0]["topic"], "mlx");
}

TEST_F(Topics, AreRenamedAndBackInOneStep) {
  done({"log", "20m", "-t", "ml", "-d", "-3"});
  done({"resource", "add", "one", "-t", "ml"});
  done({"topic", "rename", "ml", "learning"});
  done({"undo"});
  EXPECT_EQ(topics(), (Shown{"ml 1200"}));
  EXPECT_EQ(ask({"resource"})["resources"][0]["topic"], "ml");
  done({"redo"});
  EXPECT_EQ(topics(), (Shown{"learning 1200"}));
}

TEST_F(Topics, AreMergedWhereTheOtherExists) {
  done({"log", "20m", "-t", "ml-bok", "-d", "-3"});
  done({"log", "30m", "-t", "ml-book", "-d", "-2"});
  done({"topic", "rename", "ml-bok", "ml-book"});
  EXPECT_EQ(topics(), (Shown{"ml-book 3000"}));
  EXPECT_NE(done({"log", "5m", "-t", "ml-bok"}).find("is a new topic"), std::string::npos);
}

TEST_F(Topics, MayMoveIntoThemselves) {
  done({"log", "20m", "-t", "ml", "-d", "-3"});
  done({"log", "30m", "-t", "ml/book", "-d", "-2"});
  done({"topic", "rename", "ml", "ml/old"});
  EXPECT_EQ(topics(), (Shown{"ml 3000", "ml/old 3000", "ml/old/book 1800"}));
}

TEST_F(Topics, OfARunningTimerAreRenamedWithTheRest) {
  done({"log", "20m", "-t", "ml", "-d", "-3"});
  done({"start", "-t", "ml"});
  done({"topic", "rename", "ml", "learning"});
  EXPECT_EQ(ask({"status"})["topic"], "learning");
}

TEST_F(Topics, ThatAreNoneAreRefused) {
  refused({"topic", "rename", "a", "b"}, "\"a\"");
  done({"log", "20m", "-t", "ml-book/ch10"});
  for (const std::string name : {"ml-boo", "", "ch10", "ml"}) {
    refused({"topic", "show", name}, '"' + name + '"');
    refused({"topic", "rename", name, "x"}, '"' + name + '"');
  }
  EXPECT_NE(refused({"topic", "show", "ml-bok"}, "\"ml-bok\"").find("ml-book"), std::string::npos);
  refused({"topic", "rename", "ml-book", ""}, "\"\"");
  refused({"topic", "rename", "ml-book", "ml-book"}, "already");
  refused({"topic", "rename", "ml-book", std::string(96, 'x')}, "100 bytes");
  refused({"topic", "rename", "ml-book"}, "OLD NEW");
  refused({"topic", "ml-book"}, "\"ml-book\"");
}

}  // namespace
}  // namespace steady
