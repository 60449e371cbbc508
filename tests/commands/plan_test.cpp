// `plan`: what one intends for a week, against what was done.

#include "fake_machine.hpp"

namespace steady {
namespace {

using nlohmann::json;

/// Friday 20 November 2026, 20:15 UTC.
class Plans : public CommandTest {
 protected:
  json items(const Words& more = {}) {
    Words words{"plan"};
    words.insert(words.end(), more.begin(), more.end());
    return ask(words).at("items");
  }
};

TEST_F(Plans, AreEmptyAtFirst) {
  const json answer = ask({"plan"});
  EXPECT_EQ(answer.at("schema"), "steady/plan/1");
  EXPECT_EQ(answer.at("week"), "2026-W47");
  EXPECT_TRUE(answer.at("items").empty());
}

TEST_F(Plans, FillByThemselvesFromTheirTopicAndWhatNestsInIt) {
  done({"plan", "add", "Re-read", "chapter", "10", "-t", "ml", "--target", "2h"});
  done({"log", "30m", "-t", "ml/ch10"});
  done({"log", "20m", "-t", "mlx", "--day", "today"});
  const json item = items()[0];
  EXPECT_EQ(item.at("text"), "Re-read chapter 10");
  EXPECT_EQ(item.at("target_seconds"), 7200);
  EXPECT_EQ(item.at("seconds"), 1800);
  EXPECT_EQ(item.at("status"), "open");
  EXPECT_EQ(item.at("day"), nullptr);
  EXPECT_EQ(item.at("week"), "2026-W47");
}

TEST_F(Plans, HaveNoTimeWithoutATopic) {
  done({"plan", "add", "Ask"});
  EXPECT_EQ(items()[0].at("seconds"), nullptr);
  EXPECT_EQ(items()[0].at("target_seconds"), nullptr);
}

TEST_F(Plans, TakeAWeekdayForTheNextOne) {
  done({"plan", "add", "Ask", "--day", "mon"});
  EXPECT_EQ(items({"next"})[0].at("day"), "2026-11-23");
  EXPECT_TRUE(items().empty());
}

TEST_F(Plans, AreDoneDroppedAndTakenBack) {
  done({"plan", "add", "One"});
  done({"plan", "add", "Two"});
  done({"plan", "done", "1"});
  done({"plan", "drop", "2"});
  EXPECT_EQ(items()[0].at("status"), "done");
  EXPECT_EQ(items()[1].at("status"), "dropped");
  done({"undo", "2"});
  EXPECT_EQ(items()[0].at("status"), "open");
  EXPECT_EQ(items()[1].at("status"), "open");
  done({"redo"});
  EXPECT_EQ(items()[0].at("status"), "done");
}

TEST_F(Plans, NameWeeksThatBeginOnSundayByTheirFirstDay) {
  machine.variables["STEADY_WEEK_START"] = "sun";
  done({"plan", "add", "One"});
  const json told = ask({"plan", "carry"});
  EXPECT_EQ(told.at("week"), "2026-11-15");
  EXPECT_EQ(told.at("items")[0].at("week"), "2026-11-15");
  EXPECT_EQ(told.at("items")[1].at("week"), "2026-11-22");
}

TEST_F(Plans, CarryWhatIsOpenOnceAndInOneStep) {
  done({"plan", "add", "One"});
  done({"plan", "add", "Two"});
  done({"plan", "done", "2"});
  done({"plan", "carry"});
  done({"plan", "carry"});
  EXPECT_EQ(items()[0].at("status"), "carried");
  ASSERT_EQ(items({"next"}).size(), 1U);
  EXPECT_EQ(items({"next"})[0].at("text"), "One");
  EXPECT_EQ(items({"next"})[0].at("status"), "open");
  done({"undo"});
  EXPECT_TRUE(items({"next"}).empty());
  EXPECT_EQ(items()[0].at("status"), "open");
}

TEST_F(Plans, SpeakOfTheItemThatACarriedOneHasBecome) {
  done({"plan", "add", "One"});
  done({"plan", "carry"});
  for (const std::string verb : {"done", "drop"})
    EXPECT_NE(refused({"plan", verb, "1"}, "carried").find("there it is 2"), std::string::npos);
  done({"plan", "done", "2"});
  EXPECT_EQ(items({"next"})[0].at("status"), "done");
  EXPECT_NE(done({"plan", "done", "2"}).find("Done already"), std::string::npos);
}

TEST_F(Plans, OfANamedWeekHaveADayInIt) {
  done({"plan", "add", "Ask", "--week", "2026-W49", "--day", "wed"});
  EXPECT_EQ(items({"2026-W49"})[0].at("day"), "2026-12-02");
  refused({"plan", "add", "Ask", "--week", "2026-W49", "--day", "tomorrow"}, "tomorrow");
  refused({"plan", "add", "Ask", "--day", "yesterday"}, "yesterday");
}

TEST_F(Plans, RefuseWhatCannotBePlanned) {
  refused({"plan", "add", "x", "--target", "25h"}, "25h");
  refused({"plan", "add", "x", "--week", "last"}, "last");
  refused({"plan", "add", "x", "--week", "this", "--day", "mon"}, "mon");
  refused({"plan", "add", ""}, "nothing to plan");
  refused({"plan", "done", "7"}, "7");
  refused({"plan", "drop", "x"}, "x");
}

TEST_F(Plans, StandInTheWeekAndAsWhatIsNext) {
  done({"plan", "add", "Read", "-t", "ml", "--target", "2h"});
  EXPECT_EQ(ask({"week"}).at("plan")[0].at("text"), "Read");
  EXPECT_EQ(ask({}).at("next").at("text"), "Read");
}

}  // namespace
}  // namespace steady
