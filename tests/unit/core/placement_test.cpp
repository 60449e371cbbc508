#include "steady/core/placement.hpp"

#include <gtest/gtest.h>

#include "made.hpp"
#include "steady/core/error.hpp"

namespace steady {
namespace {

using made::berlin;
using made::date;
using made::moment;
using namespace std::chrono_literals;

Clock clock_at(std::string_view now, Seconds day_start = 4h) { return {moment(now), berlin(), day_start}; }

std::string start_of(const Placement& placed) {
  return placed.start ? rfc3339(placed.start->moment, placed.start->offset) : "unknown";
}

template <typename Place>
std::string refusal(Place place, std::string* hint = nullptr) {
  try {
    place();
  } catch (const RequestError& error) {
    EXPECT_FALSE(error.hint().empty());
    if (hint != nullptr) *hint = error.hint();
    return error.what();
  }
  return "taken";
}

TEST(ClockToday, IsTheStudyDayOfNow) {
  EXPECT_EQ(clock_at("2026-11-20T03:59:59+01:00").today(), date("2026-11-19"));
  EXPECT_EQ(clock_at("2026-11-20T04:00:00+01:00").today(), date("2026-11-20"));
}

TEST(MinutesJustEnded, StartBeforeNowAndCountForTheDayOnWhichTheyStarted) {
  const Placement evening = ended_now(30min, clock_at("2026-11-20T19:30:00+01:00"));
  EXPECT_EQ(start_of(evening), "2026-11-20T19:00:00+01:00");
  EXPECT_EQ(evening.day, date("2026-11-20"));
  EXPECT_EQ(evening.seconds, 30min);
  EXPECT_EQ(ended_now(30min, clock_at("2026-11-20T04:29:59+01:00")).day, date("2026-11-19"));
  EXPECT_EQ(ended_now(30min, clock_at("2026-11-20T04:30:00+01:00")).day, date("2026-11-20"));
}

TEST(MinutesJustEnded, KeepTheOffsetInForceAtTheirStart) {
  EXPECT_EQ(start_of(ended_now(30min, clock_at("2026-03-29T03:15:00+02:00"))), "2026-03-29T01:45:00+01:00");
}

TEST(OnADay, LeavesTheStartUnknown) {
  const Placement placed = on_day(45min, date("2026-11-18"), clock_at("2026-11-20T19:00:00+01:00"));
  EXPECT_EQ(placed.day, date("2026-11-18"));
  EXPECT_EQ(placed.start, std::nullopt);
  EXPECT_EQ(placed.seconds, 45min);
}

TEST(OnADay, RefusesADayThatHasNotCome) {
  const Clock clock = clock_at("2026-11-20T02:00:00+01:00");
  EXPECT_EQ(on_day(45min, date("2026-11-19"), clock).day, date("2026-11-19"));
  EXPECT_EQ(refusal([&] { on_day(45min, date("2026-11-20"), clock); }),
            "\"2026-11-20\" has not come yet (today is 2026-11-19)");
  EXPECT_NE(refusal([&] { starting_at(9h, 45min, date("2026-11-20"), clock); }), "taken");
  EXPECT_NE(refusal([&] { over_range({9h, 10h}, date("2026-11-20"), clock); }), "taken");
}

TEST(StartingAt, MayEndExactlyNow) {
  const Clock clock = clock_at("2026-11-20T19:30:00+01:00");
  EXPECT_EQ(start_of(starting_at(19h, 30min, std::nullopt, clock)), "2026-11-20T19:00:00+01:00");
  EXPECT_EQ(refusal([&] { starting_at(19h, 30min + 1s, std::nullopt, clock); }),
            "30m from 19:00 is not over yet (it is 19:30)");
}

TEST(StartingAt, ShowsTheDayThatWouldFit) {
  const Clock clock = clock_at("2026-11-20T19:30:00+01:00");
  std::string hint;
  refusal([&] { starting_at(20h, 90min, std::nullopt, clock); }, &hint);
  EXPECT_EQ(hint, "of an earlier day: steady log 1h30m --at 20:00 -d yesterday");
  refusal([&] { starting_at(20h, 24h, std::nullopt, clock); }, &hint);
  EXPECT_EQ(hint, "of an earlier day: steady log 24h --at 20:00 -d 2026-11-18");
  refusal([&] { over_range({19h, 20h}, std::nullopt, clock); }, &hint);
  EXPECT_EQ(hint, "of an earlier day: steady log 19:00-20:00 -d yesterday");
}

TEST(StartingAt, FitsADayEarlierWhereItWouldEndADayFromNow) {
  const Clock clock = clock_at("2026-11-20T19:30:00+01:00");
  std::string hint;
  refusal([&] { starting_at(20h, 23h + 30min, std::nullopt, clock); }, &hint);
  EXPECT_TRUE(hint.ends_with("-d yesterday")) << hint;
}

TEST(StartingAt, LiesOnTheStudyDayThatIsNamed) {
  const Clock clock = clock_at("2026-11-20T19:30:00+01:00");
  const Placement evening = starting_at(21h, 30min, date("2026-11-18"), clock);
  EXPECT_EQ(start_of(evening), "2026-11-18T21:00:00+01:00");
  EXPECT_EQ(evening.day, date("2026-11-18"));
}

TEST(StartingAt, LiesOnTheNextDateBeforeTheDayStart) {
  const Clock clock = clock_at("2026-11-20T19:30:00+01:00");
  const Placement night = starting_at(3h + 59min, 30min, date("2026-11-18"), clock);
  EXPECT_EQ(start_of(night), "2026-11-19T03:59:00+01:00");
  EXPECT_EQ(night.day, date("2026-11-18"));
  const Placement morning = starting_at(4h, 30min, date("2026-11-18"), clock);
  EXPECT_EQ(start_of(morning), "2026-11-18T04:00:00+01:00");
  EXPECT_EQ(morning.day, date("2026-11-18"));
}

TEST(StartingAt, MeansTodaysStudyDayWhereNoDayIsNamed) {
  const Clock night = clock_at("2026-11-20T02:00:00+01:00");
  EXPECT_EQ(start_of(starting_at(23h, 30min, std::nullopt, night)), "2026-11-19T23:00:00+01:00");
  EXPECT_EQ(start_of(starting_at(4h, 30min, std::nullopt, night)), "2026-11-19T04:00:00+01:00");
}

TEST(StartingAt, MeansTheDateOfNowBeforeTheDayStart) {
  const Clock night = clock_at("2026-11-20T02:00:00+01:00");
  EXPECT_EQ(start_of(starting_at(1h, 30min, std::nullopt, night)), "2026-11-20T01:00:00+01:00");
  const Clock evening = clock_at("2026-11-20T19:30:00+01:00");
  const Placement early = starting_at(1h, 30min, std::nullopt, evening);
  EXPECT_EQ(start_of(early), "2026-11-20T01:00:00+01:00");
  EXPECT_EQ(early.day, date("2026-11-19"));
}

TEST(StartingAt, RefusesATimeThatTheZoneSkips) {
  const Clock clock = clock_at("2026-04-01T12:00:00+02:00");
  EXPECT_EQ(refusal([&] { starting_at(2h + 30min, 30min, date("2026-03-28"), clock); }),
            "there is no 02:30 on 2026-03-29: the clocks were put forward over it");
}

TEST(StartingAt, MeansTheEarlierOfATimeThatComesTwice) {
  const Clock clock = clock_at("2026-11-01T12:00:00+01:00");
  EXPECT_EQ(start_of(starting_at(2h + 30min, 30min, date("2026-10-24"), clock)), "2026-10-25T02:30:00+02:00");
}

TEST(OverARange, PassesMidnightWhereItEndsBeforeItStarts) {
  const Placement night = over_range({23h + 40min, 20min}, date("2026-11-18"), clock_at("2026-11-20T19:30:00+01:00"));
  EXPECT_EQ(start_of(night), "2026-11-18T23:40:00+01:00");
  EXPECT_EQ(night.seconds, 40min);
  EXPECT_EQ(night.day, date("2026-11-18"));
}

TEST(OverARange, MayEndExactlyNow) {
  const ClockRange range{19h, 19h + 30min};
  EXPECT_EQ(over_range(range, std::nullopt, clock_at("2026-11-20T19:30:00+01:00")).seconds, 30min);
  EXPECT_EQ(refusal([&] { over_range(range, std::nullopt, clock_at("2026-11-20T19:29:59+01:00")); }),
            "19:00-19:30 is not over yet (it is 19:29)");
}

TEST(OverARange, LastsTheTimeThatElapsedWhateverClocksDo) {
  const Clock spring = clock_at("2026-04-01T12:00:00+02:00");
  EXPECT_EQ(over_range({1h + 45min, 3h + 15min}, date("2026-03-28"), spring).seconds, 30min);
  const Clock autumn = clock_at("2026-11-01T12:00:00+01:00");
  EXPECT_EQ(over_range({1h + 30min, 3h + 30min}, date("2026-10-24"), autumn).seconds, 3h);
}

TEST(OverARange, MayLastExactlyADay) {
  const Clock clock = clock_at("2026-11-01T12:00:00+01:00");
  EXPECT_EQ(over_range({12h, 11h}, date("2026-10-24"), clock).seconds, 24h);
  EXPECT_EQ(refusal([&] {
              over_range({12h, 11h + 1min}, date("2026-10-24"), clock);
            }),
            "\"12:00-11:01\" is not a session on 2026-10-24, where the clocks were changed");
}

TEST(OverARange, IsNeitherNothingNorADayWhereItsEndsAreEqual) {
  const Clock clock = clock_at("2026-11-20T19:30:00+01:00");
  EXPECT_TRUE(refusal([&] {
                over_range({9h, 9h}, date("2026-11-18"), clock);
              }).starts_with("\"09:00-09:00\" is not a session on 2026-11-18"));
}

TEST(OverARange, RefusesAnEndThatTheZoneSkips) {
  const Clock clock = clock_at("2026-04-01T12:00:00+02:00");
  EXPECT_EQ(refusal([&] {
              over_range({1h, 2h}, date("2026-03-28"), clock);
            }),
            "there is no 02:00 on 2026-03-29: the clocks were put forward over it");
}

Session timed(std::string_view start, Seconds seconds) {
  Session session;
  session.start = Start{moment(start), 1h};
  session.seconds = seconds;
  return session;
}

TEST(ClockOfASession, IsOfTheOffsetInWhichItWasLogged) {
  EXPECT_EQ(clock_text(Start{moment("2026-11-20T18:05:00Z"), 1h}), "19:05");
  EXPECT_EQ(clock_text(Start{moment("2026-11-20T18:05:00Z"), -19h}), "23:05");
  EXPECT_EQ(clock_range_text(timed("2026-11-20T22:40:00Z", 40min)), "23:40-00:20");
}

std::string shown(const std::vector<Stretch>& parts) {
  std::string text;
  for (const Stretch& part : parts)
    text += (text.empty() ? "" : " ") + clock_text(Start{part.start, 0s}) + "-" + clock_text(Start{part.end, 0s});
  return text;
}

std::string free_of(const std::vector<Session>& sessions) {
  return shown(free_parts({moment("2026-11-20T09:00:00Z"), moment("2026-11-20T10:00:00Z")}, sessions));
}

TEST(FreeParts, AreWhatSessionsLeaveOfAStretch) {
  EXPECT_EQ(free_of({}), "09:00-10:00");
  EXPECT_EQ(free_of({timed("2026-11-20T09:20:00Z", 20min)}), "09:00-09:20 09:40-10:00");
  EXPECT_EQ(free_of({timed("2026-11-20T09:10:00Z", 10min), timed("2026-11-20T09:40:00Z", 10min)}),
            "09:00-09:10 09:20-09:40 09:50-10:00");
}

TEST(FreeParts, AreNotEmptyWhereSessionsTouch) {
  EXPECT_EQ(free_of({timed("2026-11-20T09:00:00Z", 20min)}), "09:20-10:00");
  EXPECT_EQ(free_of({timed("2026-11-20T09:40:00Z", 20min)}), "09:00-09:40");
  EXPECT_EQ(free_of({timed("2026-11-20T09:10:00Z", 10min), timed("2026-11-20T09:20:00Z", 10min)}),
            "09:00-09:10 09:30-10:00");
  EXPECT_EQ(free_of({timed("2026-11-20T08:00:00Z", 1h)}), "09:00-10:00");
}

TEST(FreeParts, AreCutAtTheEndsOfTheStretch) {
  EXPECT_EQ(free_of({timed("2026-11-20T08:30:00Z", 45min)}), "09:15-10:00");
  EXPECT_EQ(free_of({timed("2026-11-20T09:45:00Z", 2h)}), "09:00-09:45");
  EXPECT_EQ(free_of({timed("2026-11-20T08:00:00Z", 3h)}), "");
  EXPECT_EQ(free_of({timed("2026-11-20T09:00:00Z", 1h)}), "");
  EXPECT_EQ(free_of({timed("2026-11-20T11:00:00Z", 1h)}), "09:00-10:00");
}

TEST(FreeParts, TakeOverlappingSessionsAsOne) {
  EXPECT_EQ(free_of({timed("2026-11-20T09:10:00Z", 30min), timed("2026-11-20T09:20:00Z", 5min)}),
            "09:00-09:10 09:40-10:00");
}

}  // namespace
}  // namespace steady
