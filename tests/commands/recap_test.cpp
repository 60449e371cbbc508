// `recap`: the week as a post.

#include "steady/report/recap.hpp"
#include "fake_machine.hpp"

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
  EXPECT_TRUE(
      text.starts_with("---\nlayout: post\ntitle: \"My week in learning, 20 November 2026\"\n"
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

TEST_F(Recaps, KeepAPostWithoutItsMarkAlsoWhereItsDayIsOver) {
  done({"recap", "--posts", "posts"});
  post(friday) = "---\ntitle: mine\n---\n";
  at("2026-11-22T20:00");
  refused({"recap", "--posts", "posts"}, friday);
  EXPECT_FALSE(is_there(sunday));
  machine.files["posts/2026-11-20-another-thing.md"] = "mine";
  machine.files["posts/2026-11-15-my-week-in-learning.md"] = "of the week before";
  done({"recap", "--posts", "posts", "--force"});
  EXPECT_FALSE(is_there(friday));
  EXPECT_TRUE(is_there(sunday));
  EXPECT_TRUE(is_there("2026-11-20-another-thing.md"));
  EXPECT_TRUE(is_there("2026-11-15-my-week-in-learning.md"));
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
  EXPECT_TRUE(done({"recap"}).starts_with("---\n"));
  EXPECT_FALSE(is_there("2026-11-20-my-week-in-ml.md"));
  const nlohmann::json answer = ask({"recap", "--posts"});
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

TEST_F(Recaps, RefuseATemplateThatIsNoText) {
  machine.files["own.tpl"] = "---\n---\n\xFF\n";
  const Answer bytes = type({"recap", "--template", "own.tpl"});
  EXPECT_EQ(bytes.exit, 3);
  EXPECT_NE(bytes.err.find("own.tpl:3: is not UTF-8"), std::string::npos) << bytes.err;
  machine.files["own.tpl"] = "---\n---\n" + std::string(1U << 20U, 'x');
  EXPECT_EQ(type({"recap", "--template", "own.tpl"}).exit, 3);
}

TEST_F(Recaps, SayHowLiquidIsLeftAlone) {
  machine.files["own.tpl"] = "---\nlayout: post\n---\n{{ page.title }}\n";
  EXPECT_NE(type({"recap", "--template", "own.tpl"}).err.find("{{=<% %>=}}"), std::string::npos);
}

TEST_F(Recaps, OfWeeksFromSundayTellOfTheseDays) {
  done({"log", "10m", "On Sunday", "-d", "2026-11-15"});
  EXPECT_EQ(done({"recap"}).find("On Sunday"), std::string::npos);
  machine.variables["STEADY_WEEK_START"] = "sun";
  const std::string text = done({"recap"});
  EXPECT_NE(text.find("On Sunday"), std::string::npos);
  EXPECT_NE(text.find("### 15 to 21 November 2026\n"), std::string::npos) << text;
  done({"recap", "--posts", "posts"});
  machine.variables.erase("STEADY_WEEK_START");
  done({"recap", "--posts", "posts", "--title", "The same week"});
  EXPECT_FALSE(is_there(friday)) << "the week that begins a day later is the same post";
}

TEST_F(Recaps, OfAWeekAcrossNewYearAreOfItsIsoYear) {
  at("2027-01-02T20:00");
  done({"log", "40m", "-d", "2026-12-31"});
  const std::string text = done({"recap", "2026-W53"});
  EXPECT_NE(text.find("title: \"My week in learning, 2 January 2027\"\ndate: 2027-01-02\n"), text.npos) << text;
  EXPECT_NE(text.find("### Week 53, 28 December 2026 to 3 January 2027\n"), text.npos) << text;
  EXPECT_EQ(done({"recap", "2027-01-01"}), text);
}

TEST_F(Recaps, NameResourcesOnceATopicAndLinkThemByNumber) {
  done({"resource", "add", "A book on paper"});
  done({"log", "20m", "Read", "-t", "a", "-r", "1", "-d", "tue"});
  done({"log", "20m", "Watched", "-t", "a", "-r", "https://e.org/[x]_y", "-d", "tue"});
  done({"log", "20m", "-t", "a", "-r", "2", "-d", "tue"});
  done({"log", "10m", "-t", "b", "-r", "2", "-d", "tue"});
  const std::string text = done({"recap"});
  EXPECT_NE(text.find("* **a** (1h) - Read (A book on paper). Watched (["), text.npos) << text;
  EXPECT_NE(text.find("* **b** (10m) - ["), text.npos) << text;
  EXPECT_TRUE(text.ends_with("\n\n[1]: https://e.org/[x]_y\n")) << text;
}

TEST_F(Recaps, SayWhichDaysAreStillOpen) {
  const auto says = [&](const std::string& moment, const std::string& sentence) {
    at(moment);
    const std::string text = done({"recap", "2026-W47"});
    EXPECT_NE(text.find(sentence), text.npos) << text;
  };
  says("2026-11-19T20:00", "\nThe rest of the week is still open.\n");
  says("2026-11-21T20:00", "\nMissed Thursday and Friday; Saturday and Sunday are still open.\n");
  says("2026-11-22T20:00", "\nMissed Thursday, Friday and Saturday; Sunday is still open.\n");
}

TEST_F(Recaps, OfUntitledTimeHaveABulletAndNoNotes) {
  done({"log", "10m", "-d", "tue"});
  EXPECT_NE(done({"recap"}).find("* **Other** (10m)\n"), std::string::npos);
}

TEST_F(Recaps, TellOfFreezesBonusDaysAndDaysThatWereShort) {
  done({"goal", "set", "--days", "mon-fri", "--freezes", "1", "--from", "2026-11-09"});
  for (const char* day : {"mon", "thu", "fri"}) done({"log", "30m", "-d", day});
  at("2026-11-22T20:00");
  done({"log", "30m"});
  const std::string text = done({"recap"});
  EXPECT_NE(text.find("2h 30m of 2h 30m (100%), 4 of 5 days at 30m, 1 bonus day.\nTuesday forgiven by a freeze.\n"),
            text.npos)
      << text;
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

TEST_F(Recaps, ShowOnATerminalNothingThatItObeys) {
  done({"log", "5m", "one \u202Etwo", "-t", "ml-book"});
  const std::string post = done({"recap"});
  EXPECT_NE(post.find("\u202E"), post.npos) << "a file gets every byte";
  machine.columns = 80;
  std::string expected = post;
  expected.replace(expected.find("\u202E"), 3, "\uFFFD");
  EXPECT_EQ(done({"recap"}), expected);
}

TEST_F(Recaps, TellWhatWasLearnedThatWeek) {
  done({"learned", "ReLU is max(0, x)", "-t", "ml"});
  done({"learned", "Why?"});
  done({"learned", "older", "-d", "2026-11-10"});
  const std::string text = done({"recap"});
  EXPECT_NE(text.find("ReLU is max"), text.npos) << text;
  EXPECT_NE(text.find("Why?\n"), text.npos) << "a sentence that ends needs no stop: " << text;
  EXPECT_EQ(text.find("older"), text.npos) << text;
}

}  // namespace
}  // namespace steady
