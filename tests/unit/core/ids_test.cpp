#include "steady/core/ids.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace steady {
namespace {

std::vector<std::int64_t> listed(const Ids& ids) {
  std::vector<std::int64_t> list;
  ids.each([&list](std::int64_t id) { list.push_back(id); });
  return list;
}

TEST(IdsOfRecords, AreTheSameAndInOrderHoweverTheyRun) {
  for (const std::vector<std::int64_t>& list : std::vector<std::vector<std::int64_t>>{
           {},
           {7},
           {7, 7, 7},
           {1, 2, 3, 4},
           {4, 3, 2, 1},
           {1, 2, 1, 2, 3, 2},
           {3, 2, 3, 4, 9, 8, 10, 11},
           {0, -1, std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min(), 0},
           {5, 9, 12, 400, 70000, 3, 1}}) {
    Ids ids;
    for (const std::int64_t id : list) ids.push_back(id);
    EXPECT_EQ(listed(ids), list);
    EXPECT_EQ(ids.size(), list.size());
    EXPECT_EQ(ids.empty(), list.empty());
  }
}

TEST(IdsOfRecords, AreEqualWhereTheySayTheSame) {
  EXPECT_EQ((Ids{1, 2, 3}), (Ids{1, 2, 3}));
  EXPECT_NE((Ids{1, 2, 3}), (Ids{3, 2, 1}));
  EXPECT_NE((Ids{1, 3}), (Ids{1, 2, 3}));
}

TEST(IdsOfRecords, MayBeAMillionInARow) {
  Ids ids;
  for (std::int64_t id = 1'000'000; id > 0; --id) ids.push_back(id);
  EXPECT_EQ(ids.size(), 1'000'000U);
  std::int64_t sum = 0;
  ids.each([&sum](std::int64_t id) { sum += id; });
  EXPECT_EQ(sum, 500'000'500'000);
}

}  // namespace
}  // namespace steady
