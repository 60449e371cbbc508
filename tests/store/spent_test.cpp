// What the time went to, of all sessions and of a stretch of days.

#include "temp_store.hpp"

namespace steady {
namespace {

using made::date;
using made::untimed;
using namespace std::chrono_literals;

class Spending : public made::StoreTest {
 protected:
  void SetUp() override {
    std::vector<Session> sessions = {untimed("2026-03-01", 10min), untimed("2026-03-02", 20min),
                                     untimed("2026-03-03", 30min), untimed("2026-03-03", 40min)};
    sessions[0].topic = "art";
    sessions[1].topic = "art";
    sessions[1].tags = {"read", "code"};
    sessions[2].tags = {"read"};
    log(sessions);
  }
  /// `name seconds sessions last day`, in their order.
  static std::vector<std::string> shown(const std::vector<TopicTime>& times) {
    std::vector<std::string> lines;
    for (const TopicTime& time : times)
      lines.push_back(time.name.value_or("-") + ' ' + std::to_string(time.seconds.count()) + ' ' +
                      std::to_string(time.sessions) + ' ' + iso(time.last_day.value()));
    return lines;
  }
  using Lines = std::vector<std::string>;
  const Period last_two{date("2026-03-02"), date("2026-03-03")};
};

TEST_F(Spending, IsAddedUpByTopic) {
  EXPECT_EQ(shown(to_read().topics()), (Lines{"- 4200 2 2026-03-03", "art 1800 2 2026-03-02"}));
  EXPECT_EQ(shown(to_read().topics(last_two)), (Lines{"- 4200 2 2026-03-03", "art 1200 1 2026-03-02"}));
}

TEST_F(Spending, CountsASessionUnderEachOfItsTags) {
  EXPECT_EQ(shown(to_read().tags()),
            (Lines{"- 3000 2 2026-03-03", "code 1200 1 2026-03-02", "read 3000 2 2026-03-03"}));
  EXPECT_EQ(shown(to_read().tags(Period{date("2026-03-01"), date("2026-03-02")})),
            (Lines{"- 600 1 2026-03-01", "code 1200 1 2026-03-02", "read 1200 1 2026-03-02"}));
}

TEST_F(Spending, OfAnEmptyStretchIsNothing) {
  const Period before{date("2026-02-01"), date("2026-02-28")};
  EXPECT_TRUE(to_read().topics(before).empty());
  EXPECT_TRUE(to_read().tags(before).empty());
  EXPECT_TRUE(to_read().resource_times(before).empty());
}

}  // namespace
}  // namespace steady
