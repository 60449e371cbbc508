#include "steady/core/resource.hpp"

#include <gtest/gtest.h>

#include "made.hpp"
#include "steady/core/learned.hpp"
#include "steady/core/proposal.hpp"

namespace steady {
namespace {

using made::date;
using namespace std::chrono_literals;
using enum ResourceStatus;

Resource resource(std::int64_t id, ResourceStatus status, std::string_view since,
                  std::optional<std::string> topic = {}) {
  Resource made;
  made.id = id;
  made.title = "R" + std::to_string(id);
  made.topic = std::move(topic);
  set_status(made, status, date(since));
  return made;
}

TEST(Resource, IsWantedUntilItSaysOtherwise) { EXPECT_EQ(Resource{}.status(), want); }

TEST(Resource, RemembersTheDaysOnWhichItsStatusChanged) {
  Resource made = resource(1, want, "2026-03-01");
  set_status(made, want, date("2026-03-02"));
  set_status(made, doing, date("2026-03-03"));
  const std::vector<StatusChange> expected = {{date("2026-03-01"), want}, {date("2026-03-03"), doing}};
  EXPECT_EQ(made.changes, expected);
  EXPECT_EQ(made.status(), doing);
}

TEST(Resource, IsFoundByAnySpellingOfItsUrl) {
  std::vector<Resource> resources = {resource(1, want, "2026-03-01"), resource(2, want, "2026-03-01")};
  resources[1].url = "http://Example.org/a?utm_source=b";
  ASSERT_NE(with_url(resources, "https://example.org/a#c"), nullptr);
  EXPECT_EQ(with_url(resources, "https://example.org/a#c")->id, 2);
  EXPECT_EQ(with_url(resources, "https://example.org/b"), nullptr);
}

TEST(Title, IsALineOfUpTo500Bytes) {
  EXPECT_EQ(fault_in_title("Größe {{ x }} [y]: <z>"), "");
  EXPECT_EQ(fault_in_title(std::string(500, 'x')), "");
  for (const std::string title : {"", "  ", "a\nb", "a\tb", "\x1b[2J", "\xff"})
    EXPECT_NE(fault_in_title(title), "") << title;
  EXPECT_NE(fault_in_title(std::string(501, 'x')), "");
}

class Proposals : public testing::Test {
 protected:
  std::vector<std::string> of(const std::vector<Resource>& resources,
                              const std::vector<ResourceTime>& times = {}) const {
    std::vector<std::string> shown;
    for (const Proposal& each : proposals(resources, times, plan, date("2026-03-10")))
      shown.push_back(std::to_string(each.resource.id) + ' ' + each.why);
    return shown;
  }
  void intend(const std::string& text, const std::optional<std::string>& topic) {
    PlanItem item;
    item.text = text;
    item.topic = topic;
    plan.push_back(item);
  }
  std::vector<PlanItem> plan;
};
using Shown = std::vector<std::string>;

TEST_F(Proposals, BeginWithWhatIsBeingDoneAndLongestUntouched) {
  const std::vector<Resource> resources = {resource(1, doing, "2026-03-10"), resource(2, doing, "2026-03-01"),
                                           resource(3, doing, "2026-02-01")};
  const std::vector<ResourceTime> times = {{3, 30min, 1, date("2026-03-09")}};
  EXPECT_EQ(of(resources, times),
            (Shown{"2 doing, untouched for 9 days", "3 doing, untouched since yesterday", "1 doing, last today"}));
}

TEST_F(Proposals, PutWhatThePlanNamesBeforeWhatIsOnlyWanted) {
  intend("Re-read chapter 10", "ml");
  const std::vector<Resource> resources = {resource(1, want, "2026-03-01"), resource(2, want, "2026-03-05", "ml/book"),
                                           resource(3, want, "2026-02-01", "mlx"), resource(4, doing, "2026-03-10")};
  EXPECT_EQ(of(resources), (Shown{"4 doing, last today", "2 planned this week: Re-read chapter 10",
                                  "3 wanted since Sun 1 Feb", "1 wanted since Sun 1 Mar"}));
}

TEST_F(Proposals, NameThePlanAlsoForWhatIsBeingDone) {
  intend("Anything", std::nullopt);
  intend("Re-read chapter 10", "ml");
  EXPECT_EQ(of({resource(1, doing, "2026-03-10", "ml"), resource(2, want, "2026-03-01")}),
            (Shown{"1 doing, last today; planned this week: Re-read chapter 10", "2 wanted since Sun 1 Mar"}));
}

TEST_F(Proposals, LeaveOutWhatIsOver) {
  EXPECT_EQ(of({resource(1, done, "2026-03-01"), resource(2, dropped, "2026-03-01")}), Shown{});
}

std::string of_today(const std::vector<Learned>& lines, std::string_view today) {
  const auto found = remembered(lines, date(today));
  return found ? std::string(found->words) + ": " + found->line.text : "nothing";
}

Learned learned(std::string_view day, std::string text) {
  Learned line;
  line.day = date(day);
  line.text = std::move(text);
  return line;
}

TEST(Remembered, IsALineFromADayAWeekOrAMonthAgo) {
  const std::vector<Learned> lines = {learned("2026-03-10", "x")};
  EXPECT_EQ(of_today(lines, "2026-03-10"), "nothing");
  EXPECT_EQ(of_today(lines, "2026-03-11"), "Yesterday: x");
  EXPECT_EQ(of_today(lines, "2026-03-12"), "nothing");
  EXPECT_EQ(of_today(lines, "2026-03-17"), "A week ago: x");
  EXPECT_EQ(of_today(lines, "2026-04-10"), "A month ago: x");
}

TEST(Remembered, OfTheLastOfAMonthComesAlsoInAShorterOne) {
  EXPECT_EQ(of_today({learned("2026-02-28", "x")}, "2026-03-31"), "A month ago: x");
}

TEST(Remembered, IsTheOneNearestToBeingForgotten) {
  const std::vector<Learned> lines = {learned("2026-02-10", "month"), learned("2026-03-03", "week"),
                                      learned("2026-03-09", "day")};
  EXPECT_EQ(of_today(lines, "2026-03-10"), "A month ago: month");
}

TEST(Mentions, IsFoundInTextAndTopicWhateverTheCase) {
  Learned line = learned("2026-03-10", "ReLU is max(0, x)");
  line.topic = "ML/Book";
  for (const char* part : {"relu", "MAX(0", "ml/b", ""}) EXPECT_TRUE(mentions(line, part)) << part;
  EXPECT_FALSE(mentions(line, "relux"));
  line.topic.reset();
  EXPECT_TRUE(mentions(line, "relu"));
  EXPECT_FALSE(mentions(line, "ml/b"));
}

}  // namespace
}  // namespace steady
