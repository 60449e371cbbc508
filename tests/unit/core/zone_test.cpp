#include "steady/core/zone.hpp"

#include <gtest/gtest.h>

#include "made.hpp"

namespace steady {
namespace {

using made::berlin;
using made::date;
using made::moment;
using made::wall;
using std::chrono::hours;
using std::chrono::minutes;

std::optional<std::string> moment_text(std::string_view clock, const Zone& zone) {
  const auto found = moment_of(wall(clock), zone);
  if (!found) return std::nullopt;
  return rfc3339(*found);
}

TEST(LocalTimeOf, IsTheMomentPlusTheOffsetInForce) {
  EXPECT_EQ(local_time(moment("2026-03-29T00:59:59Z"), berlin()), wall("2026-03-29T01:59:59"));
  EXPECT_EQ(local_time(moment("2026-03-29T01:00:00Z"), berlin()), wall("2026-03-29T03:00:00"));
}

TEST(MomentOf, IsTheWayBack) {
  EXPECT_EQ(moment_text("2026-02-01T12:00:00", berlin()), "2026-02-01T11:00:00Z");
  EXPECT_EQ(moment_text("2026-07-01T12:00:00", berlin()), "2026-07-01T10:00:00Z");
}

TEST(MomentOf, IsNothingInTheHourThatSpringSkips) {
  EXPECT_EQ(moment_text("2026-03-29T01:59:59", berlin()), "2026-03-29T00:59:59Z");
  EXPECT_EQ(moment_text("2026-03-29T02:00:00", berlin()), std::nullopt);
  EXPECT_EQ(moment_text("2026-03-29T02:59:59", berlin()), std::nullopt);
  EXPECT_EQ(moment_text("2026-03-29T03:00:00", berlin()), "2026-03-29T01:00:00Z");
}

TEST(MomentOf, IsTheEarlierOfAnHourThatComesTwice) {
  EXPECT_EQ(moment_text("2026-10-25T01:59:59", berlin()), "2026-10-24T23:59:59Z");
  EXPECT_EQ(moment_text("2026-10-25T02:00:00", berlin()), "2026-10-25T00:00:00Z");
  EXPECT_EQ(moment_text("2026-10-25T02:59:59", berlin()), "2026-10-25T00:59:59Z");
  EXPECT_EQ(moment_text("2026-10-25T03:00:00", berlin()), "2026-10-25T02:00:00Z");
}

TEST(MomentOf, IsNothingOnADayThatTheDateLineSwallowed) {
  EXPECT_EQ(moment_text("2011-12-29T23:59:59", made::samoa()), "2011-12-30T09:59:59Z");
  EXPECT_EQ(moment_text("2011-12-30T00:00:00", made::samoa()), std::nullopt);
  EXPECT_EQ(moment_text("2011-12-30T23:59:59", made::samoa()), std::nullopt);
  EXPECT_EQ(moment_text("2011-12-31T00:00:00", made::samoa()), "2011-12-30T10:00:00Z");
}

TEST(StudyDay, BeginsExactlyAtTheDayStart) {
  const Seconds four = hours{4};
  EXPECT_EQ(study_day(moment("2026-11-20T03:59:59Z"), Seconds{0}, four), date("2026-11-19"));
  EXPECT_EQ(study_day(moment("2026-11-20T04:00:00Z"), Seconds{0}, four), date("2026-11-20"));
  EXPECT_EQ(study_day(moment("2026-11-21T03:59:59Z"), Seconds{0}, four), date("2026-11-20"));
}

TEST(StudyDay, IsTheCalendarDayWhereItStartsAtMidnight) {
  EXPECT_EQ(study_day(moment("2026-11-20T00:00:00Z"), Seconds{0}, Seconds{0}), date("2026-11-20"));
  EXPECT_EQ(study_day(moment("2026-11-19T23:59:59Z"), Seconds{0}, Seconds{0}), date("2026-11-19"));
}

TEST(StudyDay, CountsInTheOffsetInWhichItWasLogged) {
  const Instant at = moment("2026-11-20T18:30:00Z");
  EXPECT_EQ(study_day(at, hours{9}, hours{4}), date("2026-11-20"));
  EXPECT_EQ(study_day(at, hours{9} + minutes{30}, hours{4}), date("2026-11-21"));
  EXPECT_EQ(study_day(at, -hours{10}, hours{4}), date("2026-11-20"));
  EXPECT_EQ(study_day(moment("2026-11-20T00:30:00Z"), -hours{10}, hours{4}), date("2026-11-19"));
}

TEST(StudyDay, LocalisesFirstAndSubtractsAfter) {
  const auto day_of = [](std::string_view text) {
    const Instant at = moment(text);
    return study_day(at, berlin().offset_at(at), hours{4});
  };
  EXPECT_EQ(day_of("2026-03-29T03:59:59+02:00"), date("2026-03-28"));
  EXPECT_EQ(day_of("2026-03-29T04:00:00+02:00"), date("2026-03-29"));
  EXPECT_EQ(day_of("2026-10-25T03:59:59+01:00"), date("2026-10-24"));
  EXPECT_EQ(day_of("2026-10-25T04:00:00+01:00"), date("2026-10-25"));
}

TEST(StudyDay, LiesBefore1970AsWell) {
  EXPECT_EQ(study_day(moment("1969-12-31T03:59:59Z"), Seconds{0}, hours{4}), date("1969-12-30"));
}

}  // namespace
}  // namespace steady
