#include "steady/report/progress.hpp"

#include <gtest/gtest.h>

#include "steady/core/text.hpp"

namespace steady {
namespace {

Look wide(int width) {
  Look look;
  look.width = width;
  return look;
}

Progress sample(std::int64_t done) { return {done, 100, {{"12:34"}, {"5m to the goal"}, {"日本語の文法"}}}; }

TEST(Progress, HasABarAndAllWordsWhereThereIsRoom) {
  EXPECT_EQ(progress_line(sample(50), wide(100)),
            "████████████████▌" + std::string(16, ' ') + "  12:34  5m to the goal  日本語の文法");
  EXPECT_EQ(progress_line(sample(100), wide(100)).substr(0, 99), [] {
    std::string full;
    for (int i = 0; i < 33; ++i) full += "█";
    return full;
  }());
}

TEST(Progress, GivesUpTheLastWordsFirstThenTheBar) {
  EXPECT_EQ(progress_line(sample(50), wide(41)), "█████       12:34  5m to the goal  日本…");
  EXPECT_EQ(progress_line(sample(50), wide(40)), "████████          12:34  5m to the goal");
  EXPECT_EQ(progress_line(sample(50), wide(33)), "████▌      12:34  5m to the goal");
  EXPECT_EQ(progress_line(sample(50), wide(17)), "████▌      12:34");
  EXPECT_EQ(progress_line(sample(50), wide(14)), "12:34  5m to…");
  EXPECT_EQ(progress_line(sample(50), wide(6)), "12:34");
}

TEST(Progress, LeavesTheLastColumnFreeAtAnyWidth) {
  for (int width = 2; width < 120; ++width)
    EXPECT_LT(display_width(progress_line(sample(30), wide(width))), width) << width;
}

TEST(Progress, TakesNothingThatATerminalWouldObey) {
  const Progress progress{1, 2, {{"a\x1b[2Jb"}}};
  EXPECT_EQ(progress_line(progress, wide(60)).find('\x1b'), std::string::npos);
}

TEST(Progress, IsNeverMoreThanFull) {
  EXPECT_EQ(progress_line(sample(250), wide(100)), progress_line(sample(100), wide(100)));
  EXPECT_EQ(progress_line(sample(-1), wide(100)), progress_line(sample(0), wide(100)));
}

}  // namespace
}  // namespace steady
