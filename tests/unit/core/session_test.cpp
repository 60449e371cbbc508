#include "steady/core/session.hpp"

#include <gtest/gtest.h>

#include "made.hpp"

namespace steady {
namespace {

using made::moment;
using namespace std::chrono_literals;

constexpr std::string_view sample = "0192f0c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f";
constexpr std::array<std::uint8_t, 16> all_ones = {255, 255, 255, 255, 255, 255, 255, 255,
                                                   255, 255, 255, 255, 255, 255, 255, 255};

TEST(UidText, IsReadAsItIsWritten) {
  EXPECT_EQ(uid_text(parse_uid(sample).value()), sample);
  EXPECT_EQ(parse_uid("0192F0C4-1A2B-7C3D-8E4F-5A6B7C8D9E0F"), parse_uid(sample));
  EXPECT_EQ(uid_text(Uid{}), "00000000-0000-0000-0000-000000000000");
}

TEST(UidText, IsNothingElse) {
  const std::string good(sample);
  for (const std::string& text :
       {std::string(), good.substr(1), good + "0", "{" + good.substr(2) + "}", good.substr(0, 35) + "g",
        std::string("0192f0c41a2b-7c3d-8e4f-5a6b7c8d9e0f0"), std::string(36, '0'), std::string(36, '-'),
        std::string("0192f0c4-1a2b-7c3d-8e4f5-a6b7c8d9e0f")})
    EXPECT_EQ(parse_uid(text), std::nullopt) << text;
}

TEST(NewUid, IsAVersion7OfItsMoment) {
  const Uid uid = uid_v7(moment("2022-02-22T19:22:22Z"), all_ones);
  EXPECT_EQ(uid_text(uid), "017f22e2-79b0-7fff-bfff-ffffffffffff");
  EXPECT_FALSE(is_derived(uid));
}

TEST(NewUid, CountsMomentsBefore1970AsTheBeginning) {
  EXPECT_EQ(uid_text(uid_v7(Instant{Seconds{-5}}, {})), "00000000-0000-7000-8000-000000000000");
}

TEST(DerivedUid, IsAVersion8AndTheSameForTheSameLine) {
  const Instant at = moment("2026-11-20T18:05:00Z");
  const Uid uid = derived_uid(at, "a");
  EXPECT_TRUE(is_derived(uid));
  EXPECT_EQ(uid[8] >> 6U, 2);
  EXPECT_EQ(uid, derived_uid(at, "a"));
  EXPECT_NE(uid, derived_uid(at, "b"));
  EXPECT_NE(uid, derived_uid(at + 1s, "a"));
}

// The bytes are a promise: a file imported on two machines is to be the same record on both. The
// first half is the published FNV-1a of "a", af63dc4c8601ec8c, beneath time and version.
TEST(DerivedUid, NeverChangesFromVersionToVersion) {
  EXPECT_EQ(uid_text(derived_uid(Instant{}, "a")).substr(0, 18), "00000000-0000-83af");
  EXPECT_EQ(uid_text(derived_uid(Instant{}, "at 0 1800#0")), "00000000-0000-8c2c-87a7-07705e16a8dd");
}

TEST(Topic, LiesInItselfAndInWhatItNestsIn) {
  EXPECT_TRUE(lies_in("ml", "ml"));
  EXPECT_TRUE(lies_in("ml/book", "ml"));
  EXPECT_TRUE(lies_in("ml/book/ch10", "ml/book"));
  EXPECT_FALSE(lies_in("ml", "ml/book"));
  EXPECT_FALSE(lies_in("mlops", "ml"));
  EXPECT_FALSE(lies_in("m", "ml"));
  EXPECT_FALSE(lies_in("ML/book", "ml"));
}

}  // namespace
}  // namespace steady
