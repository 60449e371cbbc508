#include "steady/core/spent.hpp"

#include <gtest/gtest.h>

#include "made.hpp"

namespace steady {
namespace {

using made::date;
using namespace std::chrono_literals;

TopicTime time_of(std::optional<std::string> topic, Seconds seconds, std::string_view last) {
  return {std::move(topic), seconds, 1, date(last)};
}

/// `ml 50m/2 2026-03-02`
std::vector<std::string> shown(const std::vector<TopicTime>& times) {
  std::vector<std::string> all;
  for (const TopicTime& time : times)
    all.push_back(time.name.value_or("-") + ' ' + std::to_string(time.seconds / 1min) + "m/" +
                  std::to_string(time.sessions) + (time.last_day ? ' ' + iso(*time.last_day) : ""));
  return all;
}
using Shown = std::vector<std::string>;

TEST(WithNested, GivesATopicTheTimeOfWhatNestsInIt) {
  const std::vector<TopicTime> typed = {time_of("ml", 30min, "2026-03-01"), time_of("ml/book", 20min, "2026-03-02"),
                                        time_of("mlx", 5min, "2026-03-03")};
  EXPECT_EQ(shown(with_nested(typed, {})),
            (Shown{"ml 50m/2 2026-03-02", "ml/book 20m/1 2026-03-02", "mlx 5m/1 2026-03-03"}));
}

TEST(WithNested, NamesAlsoWhatNobodyTypedAlone) {
  const std::vector<TopicTime> typed = {time_of("a/b/c", 20min, "2026-03-02")};
  EXPECT_EQ(shown(with_nested(typed, {})),
            (Shown{"a 20m/1 2026-03-02", "a/b 20m/1 2026-03-02", "a/b/c 20m/1 2026-03-02"}));
}

TEST(WithNested, HasTopicsWithoutTimeAndTimeWithoutTopic) {
  const std::vector<TopicTime> typed = {time_of({}, 20min, "2026-03-02"), time_of("b", 20min, "2026-03-01")};
  const std::vector<std::string> others = {"z", "b"};
  EXPECT_EQ(shown(with_nested(typed, others)), (Shown{"b 20m/1 2026-03-01", "- 20m/1 2026-03-02", "z 0m/0"}));
}

TEST(WithNested, TakesSlashesAtEitherEndForPartOfAName) {
  const std::vector<TopicTime> typed = {time_of("/a", 20min, "2026-03-02"), time_of("b/", 10min, "2026-03-02")};
  EXPECT_EQ(shown(with_nested(typed, {})), (Shown{"/a 20m/1 2026-03-02", "b 10m/1 2026-03-02", "b/ 10m/1 2026-03-02"}));
}

}  // namespace
}  // namespace steady
