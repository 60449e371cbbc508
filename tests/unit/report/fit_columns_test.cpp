#include "report/fit_columns.hpp"

#include <gtest/gtest.h>

namespace steady {
namespace {

Slot text(int width, Column wish = {}) { return {.wish = wish, .text = width}; }
Slot bars() { return {.wish = {}, .text = 0, .bars = true}; }

/// The widths given, -1 for a column that went.
std::vector<int> widths(std::vector<Slot> slots, std::optional<int> room) {
  fit_columns(slots, 2, room);
  std::vector<int> given;
  for (const Slot& slot : slots) given.push_back(slot.shown ? slot.width : -1);
  return given;
}

std::vector<int> gaps(std::vector<Slot> slots, std::optional<int> room) {
  fit_columns(slots, 2, room);
  std::vector<int> given;
  for (const Slot& slot : slots) given.push_back(slot.gap);
  return given;
}

using Widths = std::vector<int>;

const std::vector<Slot> week{text(6), bars(), text(6), text(4, {.drop = 1}), text(20, {.shrink = true})};

TEST(FitColumns, GivesEveryColumnWhatItWantsWithoutAWidth) {
  EXPECT_EQ(widths(week, std::nullopt), (Widths{6, 33, 6, 4, 20}));
  EXPECT_EQ(widths(week, 79), (Widths{6, 33, 6, 4, 20}));
}

TEST(FitColumns, ShortensBarsFirstAndToOddWidths) {
  EXPECT_EQ(widths(week, 78), (Widths{6, 31, 6, 4, 20}));
  EXPECT_EQ(widths(week, 76), (Widths{6, 29, 6, 4, 20}));
  EXPECT_EQ(widths(week, 63), (Widths{6, 17, 6, 4, 20}));
}

TEST(FitColumns, DropsRankedColumnsNextAndGivesTheirRoomToTheBars) {
  EXPECT_EQ(widths(week, 62), (Widths{6, 21, 6, -1, 20}));
  EXPECT_EQ(widths(week, 57), (Widths{6, 17, 6, -1, 20}));
}

TEST(FitColumns, CutsTextsBeforeItClosesGaps) {
  EXPECT_EQ(widths(week, 56), (Widths{6, 17, 6, -1, 19}));
  EXPECT_EQ(widths(week, 45), (Widths{6, 17, 6, -1, 8}));
  EXPECT_EQ(gaps(week, 45), (Widths{0, 2, 2, 2, 2}));
}

TEST(FitColumns, ClosesGapsFromTheRight) {
  EXPECT_EQ(gaps(week, 44), (Widths{0, 2, 2, 2, 1}));
  EXPECT_EQ(widths(week, 42), (Widths{6, 17, 6, -1, 8}));
}

TEST(FitColumns, ShortensBarsFurtherBeforeATextGoes) {
  EXPECT_EQ(widths(week, 40), (Widths{6, 15, 6, -1, 8}));
  EXPECT_EQ(widths(week, 34), (Widths{6, 9, 6, -1, 8}));
  EXPECT_EQ(widths(week, 33), (Widths{6, 17, 6, -1, -1}));
}

TEST(FitColumns, KeepsTheTimesToTheLast) {
  EXPECT_EQ(widths(week, 24), (Widths{6, -1, 6, -1, -1}));
  EXPECT_EQ(widths(week, 3), (Widths{6, -1, 6, -1, -1}));
}

TEST(FitColumns, DropsTheLowestRankFirstAndOfEqualOnesTheLast) {
  const std::vector<Slot> slots{text(5), text(5, {.drop = 2}), text(5, {.drop = 1}), text(5, {.drop = 1})};
  EXPECT_EQ(widths(slots, 28), (Widths{5, 5, 5, 5}));
  EXPECT_EQ(widths(slots, 27), (Widths{5, 5, 5, -1}));
  EXPECT_EQ(widths(slots, 20), (Widths{5, 5, -1, -1}));
  EXPECT_EQ(widths(slots, 13), (Widths{5, -1, -1, -1}));
}

TEST(FitColumns, TakesFromTheLongestText) {
  const std::vector<Slot> slots{text(10, {.shrink = true}), text(30, {.shrink = true})};
  EXPECT_EQ(widths(slots, 34), (Widths{10, 20}));
  EXPECT_EQ(widths(slots, 22), (Widths{9, 9}));
}

TEST(FitColumns, KeepsTheFirstColumnThatNamesTheRow) {
  EXPECT_EQ(widths({text(40, {.shrink = true}), text(6), text(3)}, 20), (Widths{8, 6, 3}));
}

TEST(FitColumns, HidesColumnsWithoutContentAndTheirGaps) {
  EXPECT_EQ(widths({text(0), text(5), text(0), text(3)}, std::nullopt), (Widths{-1, 5, -1, 3}));
  EXPECT_EQ(gaps({text(0), text(5)}, std::nullopt), (Widths{0, 0}));
}

TEST(FitColumns, CutsWordsThatStandAmongBars) {
  Slot mixed = bars();
  mixed.text = 50;
  EXPECT_EQ(widths({text(6), mixed, text(6)}, 100), (Widths{6, 50, 6}));
  EXPECT_EQ(widths({text(6), mixed, text(6)}, 60), (Widths{6, 33, 6}));
}

}  // namespace
}  // namespace steady
