// `recap`: the week as a post.

#include "fake_machine.hpp"
#include "steady/report/recap.hpp"

namespace steady {
namespace {

/// Friday 20 November 2026, 20:15 UTC, with a session on Wednesday.
class Recaps : public CommandTest {
 protected:
  Recaps() { done({"log", "30m", "Read chapter 10", "-t", "ml-book", "-d", "wed"}); }
  std::string& post(const std::string& name) { return machine.files.at("posts/" + name); }
  bool is_there(const std::string& name) { return machine.files.count("posts/" + name) > 0; }
};

constexpr const char* friday = "2026-11-20-my-week-in-learning.md";
constexpr const char* sunday = "2026-11-22-my-week-in-learning.md";

TEST_F(Recaps, AreTheSameBytesEverywhere) {
  const std::string text = done({"recap"});
  EXPECT_TRUE(text.starts_with("---\nlayout: post\ntitle: \"My week in learning, 20 November 2026\"\n"
                               "date: 2026-11-20\n"))
      << text;
  EXPECT_NE(text.find("* **ml-book** (30m) - Read chapter 10.\n"), text.npos) << text;
  EXPECT_NE(text.find("### Upcoming week\n\nNothing is planned yet.\n"), text.npos) << text;
  done({"recap", "-o", "post.md"});
  EXPECT_EQ(machine.files.at("post.md"), text);
  done({"recap", "--posts", "posts/"});
  EXPECT_EQ(post(friday), text);
  EXPECT_EQ(done({"recap", "-o", "-", "--json", "-q"}), text);
}

TEST_F(Recaps, AreDatedTheWeeksLastDayOrToday) {
  at("2026-12-05T12:00");
  EXPECT_NE(done({"recap", "2026-W47"}).find("\ndate: 2026-11-22\n"), std::string::npos);
}

TEST_F(Recaps, ReplaceTheWeeksPostWhateverItsName) {
  done({"recap", "--posts", "posts"});
  at("2026-11-22T20:00");
  done({"recap", "--posts", "posts"});
  EXPECT_FALSE(is_there(friday));
  EXPECT_TRUE(is_there(sunday));
  done({"recap", "--posts", "posts", "--title", "Chapter 10"});
  EXPECT_FALSE(is_there(sunday));
  EXPECT_TRUE(is_there("2026-11-22-chapter-10.md"));
}

TEST_F(Recaps, LeaveOtherWeeksAndOtherFilesAlone) {
  machine.files["posts/2026-11-19-something-else.md"] = "---\ntitle: x\n---\n";
  done({"recap", "--posts", "posts"});
  at("2026-11-24T20:00");
  done({"log", "30m"});
  done({"recap", "--posts", "posts"});
  EXPECT_TRUE(is_there(friday));
  EXPECT_TRUE(is_there("2026-11-19-something-else.md"));
  EXPECT_TRUE(is_there("2026-11-24-my-week-in-learning.md"));
}

TEST_F(Recaps, KeepWhatSomebodyHasEdited) {
  done({"recap", "--posts", "posts"});
  post(friday) += "Mine.\n";
  const std::string edited = post(friday);
  refused({"recap", "--posts", "posts"}, "was edited");
  at("2026-11-22T20:00");
  refused({"recap", "--posts", "posts"}, friday);
  EXPECT_EQ(post(friday), edited);
  EXPECT_FALSE(is_there(sunday));
  done({"recap", "--posts", "posts", "--force"});
  EXPECT_FALSE(is_there(friday));
  EXPECT_TRUE(is_there(sunday));
}

TEST_F(Recaps, KeepAFileOfThatNameThatIsNoRecap) {
  machine.files["posts/" + std::string(friday)] = "mine";
  refused({"recap", "--posts", "posts"}, "was edited");
  EXPECT_EQ(post(friday), "mine");
}

TEST_F(Recaps, KeepAnEditedPostThatOutputNames) {
  done({"recap", "-o", "post.md"});
  done({"recap", "-o", "post.md"});
  machine.files["post.md"] += "Mine.\n";
  refused({"recap", "-o", "post.md"}, "post.md was edited");
  done({"recap", "-o", "post.md", "--force"});
}

TEST_F(Recaps, FollowTheSettings) {
  machine.variables["STEADY_SUBJECT"] = "ML";
  machine.variables["STEADY_POSTS"] = "posts";
  const nlohmann::json answer = ask({"recap"});
  EXPECT_EQ(answer["schema"], "steady/done/1");
  EXPECT_TRUE(is_there("2026-11-20-my-week-in-ml.md"));
  EXPECT_EQ(done({"recap", "--posts", "-q"}), "");
  EXPECT_NE(done({"recap", "-o", "-"}).find("My week in ML"), std::string::npos);
  machine.variables["STEADY_TEMPLATE"] = "own.tpl";
  machine.files["own.tpl"] = "---\ntitle: \"{{TITLE}}\"\n---\n{{TOTAL}}\n";
  const std::string own = done({"recap", "-o", "-", "--title", "A \"title\""});
  EXPECT_TRUE(own.starts_with("---\ntitle: \"A \\\"title\\\"\"\nsteady: ")) << own;
  EXPECT_TRUE(own.ends_with("---\n30m\n")) << own;
}

TEST_F(Recaps, OfAWeekWithoutSessionsNameOneThatHasSome) {
  const Answer later = type({"recap", "last"});
  EXPECT_EQ(later.exit, 1);
  EXPECT_EQ(later.out, "");
  EXPECT_NE(later.err.find("2026-W46"), std::string::npos) << later.err;
  EXPECT_NE(later.err.find("steady recap 2026-W47"), std::string::npos) << later.err;
  at("2026-12-05T12:00");
  const Answer earlier = type({"recap"});
  EXPECT_EQ(earlier.exit, 1);
  EXPECT_NE(earlier.err.find("steady recap 2026-W47"), std::string::npos) << earlier.err;
}

TEST_F(Recaps, RefuseABrokenTemplateWithItsLine) {
  machine.files["own.tpl"] = "---\ntitle: \"{{TITLE}}\"\n---\n\n{{#TOPIC}}\n{{NAM}}\n{{/TOPIC}}\n";
  const Answer answer = type({"recap", "--template", "own.tpl", "--posts", "posts"});
  EXPECT_EQ(answer.exit, 3);
  EXPECT_NE(answer.err.find("own.tpl:6: \"NAM\""), std::string::npos) << answer.err;
  EXPECT_NE(answer.err.find("did you mean: NAME"), std::string::npos) << answer.err;
  EXPECT_TRUE(machine.files.count("posts/" + std::string(friday)) == 0);
}

TEST_F(Recaps, RefuseWhatCannotBe) {
  refused({"recap", "--template", "none.tpl"}, "none.tpl");
  refused({"recap", "-o", "a.md", "--posts", "posts"}, "--posts");
  refused({"recap", "--posts"}, "--posts names no folder");
  refused({"recap", "--title", ""}, "title");
  refused({"recap", "blub"}, "blub");
}

TEST_F(Recaps, TellWhatIsPlannedAndWhatWouldBeCarried) {
  done({"plan", "add", "Build a net", "--week", "next", "--target", "2h"});
  done({"plan", "add", "Read on", "-t", "ml-book", "--target", "1h"});
  done({"plan", "add", "Given up"});
  done({"plan", "drop", "3"});
  const std::string upcoming = "### Upcoming week\n\n* Build a net (2h)\n* Read on (30m left)\n";
  EXPECT_TRUE(done({"recap"}).ends_with(upcoming));
  done({"plan", "carry"});
  EXPECT_TRUE(done({"recap"}).ends_with("* Build a net (2h)\n* Read on (30m)\n"));
}

TEST_F(Recaps, TellTheStreakAsItWasThen) {
  done({"log", "30m", "-d", "thu"});
  done({"log", "30m", "-d", "fri"});
  const std::string then = "Streak 3 days, the longest so far.\n";
  EXPECT_NE(done({"recap"}).find(then), std::string::npos);
  at("2026-12-05T12:00");
  EXPECT_NE(done({"recap", "2026-W47"}).find("Missed Saturday and Sunday.\nLongest streak 3 days.\n"),
            std::string::npos);
}

}  // namespace
}  // namespace steady
