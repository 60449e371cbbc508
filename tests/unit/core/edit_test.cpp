#include "steady/core/edit.hpp"

#include <gtest/gtest.h>

#include "made.hpp"
#include "steady/core/error.hpp"

namespace steady {
namespace {

using made::berlin;
using made::date;
using made::moment;
using namespace std::chrono_literals;

/// Friday 20 November 2026, 19:30 in Berlin, unless a test says otherwise.
Clock now_at(std::string_view now = "2026-11-20T19:30:00+01:00") { return {moment(now), berlin(), 4h}; }

/// Session 41 of that day, 25 minutes from 19:00:30 on, with everything that a session can bear.
Session timed(std::string_view start = "2026-11-20T19:00:30+01:00") {
  Session session;
  session.id = 41;
  session.uid = {1, 2, 3};
  session.day = date("2026-11-20");
  const auto offset = parse_rfc3339(start)->offset.value();
  session.start = Start{moment(start), offset};
  session.seconds = 25min;
  session.topic = "ml-book";
  session.tags = {"read", "code"};
  session.resource = 7;
  session.note = "By hand";
  session.created_at = moment("2026-11-20T18:30:00Z");
  session.updated_at = moment("2026-11-20T18:30:00Z");
  return session;
}

Session untimed() {
  Session session = timed();
  session.start.reset();
  return session;
}

std::string start_of(const Session& session) {
  return session.start ? rfc3339(session.start->moment, session.start->offset) : "unknown";
}

SessionEdit day(std::string_view text) { return {.day = date(text)}; }
SessionEdit at(TimeOfDay time) { return {.at = time}; }
SessionEdit lasting(Seconds seconds) { return {.seconds = seconds}; }

std::string refusal(const Session& session, const SessionEdit& edit, const Clock& clock, std::string* hint = nullptr) {
  try {
    edited(session, edit, clock);
  } catch (const RequestError& error) {
    if (hint != nullptr) *hint = error.hint();
    return error.what();
  }
  return "taken";
}

std::string hint_of(const Session& session, const SessionEdit& edit, const Clock& clock) {
  std::string hint;
  refusal(session, edit, clock, &hint);
  return hint;
}

TEST(Edited, IsTheSameSessionWhereNothingIsAsked) {
  EXPECT_EQ(edited(timed(), {}, now_at()), timed());
  EXPECT_EQ(edited(untimed(), {}, now_at()), untimed());
}

TEST(Edited, SetsAndTakesAwayWhatASessionBears) {
  SessionEdit edit;
  edit.topic = "piano";
  edit.tags = {{"slow"}};
  edit.resource = 8;
  edit.note = "In F";
  Session wanted = timed();
  wanted.topic = "piano";
  wanted.tags = {"slow"};
  wanted.resource = 8;
  wanted.note = "In F";
  EXPECT_EQ(edited(timed(), edit, now_at()), wanted);

  edit.topic.emplace();
  edit.tags.emplace();
  edit.resource.emplace();
  edit.note.emplace();
  wanted.topic.reset();
  wanted.tags.clear();
  wanted.resource.reset();
  wanted.note.reset();
  EXPECT_EQ(edited(timed(), edit, now_at()), wanted);
}

TEST(EditedDay, KeepsTheClockTimeToTheSecond) {
  const Session moved = edited(timed(), day("2026-11-18"), now_at());
  EXPECT_EQ(moved.day, date("2026-11-18"));
  EXPECT_EQ(start_of(moved), "2026-11-18T19:00:30+01:00");
  EXPECT_EQ(moved.seconds, 25min);
}

TEST(EditedDay, PutsATimeBeforeTheDayStartOnTheNextDate) {
  Session night = timed("2026-11-20T02:00:00+01:00");
  night.day = date("2026-11-19");
  const Session moved = edited(night, day("2026-11-15"), now_at());
  EXPECT_EQ(moved.day, date("2026-11-15"));
  EXPECT_EQ(start_of(moved), "2026-11-16T02:00:00+01:00");
}

TEST(EditedDay, TakesTheOffsetThatTheZoneOfTodayHasThere) {
  EXPECT_EQ(start_of(edited(timed(), day("2026-07-01"), now_at())), "2026-07-01T19:00:30+02:00");
  const Session tokyo = timed("2026-11-20T19:00:00+09:00");
  EXPECT_EQ(start_of(edited(tokyo, day("2026-11-18"), now_at())), "2026-11-18T19:00:00+01:00");
}

TEST(EditedDay, OfAnUntimedSessionMovesTheDayAlone) {
  const Session moved = edited(untimed(), day("2026-11-18"), now_at());
  EXPECT_EQ(moved.day, date("2026-11-18"));
  EXPECT_EQ(start_of(moved), "unknown");
}

TEST(EditedDay, NamedAsItIsChangesNothing) {
  const Session tokyo = timed("2026-11-20T19:00:00+09:00");
  EXPECT_EQ(edited(tokyo, day("2026-11-20"), now_at()), tokyo);
}

TEST(EditedDay, MayNotLieInTheFuture) {
  for (const Session& session : {timed(), untimed()}) {
    EXPECT_EQ(refusal(session, day("2026-11-21"), now_at()), "\"2026-11-21\" has not come yet (today is 2026-11-20)");
  }
  EXPECT_EQ(hint_of(untimed(), day("2026-11-21"), now_at()), "of an earlier day: steady edit 41 --day yesterday");
}

TEST(EditedDay, MayNotMakeTheSessionEndInTheFuture) {
  Session yesterday = timed("2026-11-19T19:10:00+01:00");
  yesterday.day = date("2026-11-19");
  EXPECT_EQ(refusal(yesterday, day("2026-11-20"), now_at()), "25m from 19:10 is not over yet (it is 19:30)");
  EXPECT_EQ(start_of(edited(yesterday, day("2026-11-20"), now_at("2026-11-20T19:35:00+01:00"))),
            "2026-11-20T19:10:00+01:00");
}

TEST(EditedDay, RefusesATimeThatTheClocksSkipAndNamesOneThatIs) {
  const Session night = timed("2026-11-20T02:30:00+01:00");
  EXPECT_EQ(refusal(night, day("2026-03-28"), now_at()),
            "there is no 02:30 on 2026-03-29: the clocks were put forward over it");
  const std::string hint = hint_of(night, day("2026-03-28"), now_at());
  EXPECT_EQ(hint, "at another time: steady edit 41 --day 2026-03-28 --at 03:00");
  EXPECT_EQ(start_of(edited(night, {.day = date("2026-03-28"), .at = 3h}, now_at())), "2026-03-29T03:00:00+02:00");
}

TEST(EditedStart, ThatTheClocksSkipIsRefusedOnTheDayThatItHas) {
  Session spring = timed("2026-03-28T20:00:00+01:00");
  spring.day = date("2026-03-28");
  EXPECT_EQ(hint_of(spring, at(2h + 10min), now_at()), "at another time: steady edit 41 --at 03:10");
}

TEST(EditedStart, KeepsTheStudyDay) {
  const Session moved = edited(timed(), at(8h), now_at());
  EXPECT_EQ(moved.day, date("2026-11-20"));
  EXPECT_EQ(start_of(moved), "2026-11-20T08:00:00+01:00");
  EXPECT_EQ(moved.seconds, 25min);
}

TEST(EditedStart, BeforeTheDayStartLiesOnTheNextDate) {
  Session yesterday = untimed();
  yesterday.day = date("2026-11-19");
  const Session moved = edited(yesterday, at(2h), now_at());
  EXPECT_EQ(moved.day, date("2026-11-19"));
  EXPECT_EQ(start_of(moved), "2026-11-20T02:00:00+01:00");
}

TEST(EditedStart, GivesAnUntimedSessionOne) {
  EXPECT_EQ(start_of(edited(untimed(), at(9h), now_at())), "2026-11-20T09:00:00+01:00");
}

TEST(EditedStart, CanBeTakenAway) {
  SessionEdit edit;
  edit.at.emplace();
  EXPECT_FALSE(edit.empty());
  EXPECT_EQ(edited(timed(), edit, now_at()), untimed());
  edit.day = date("2026-11-18");
  EXPECT_EQ(edited(timed(), edit, now_at()).day, date("2026-11-18"));
  EXPECT_EQ(start_of(edited(timed(), edit, now_at())), "unknown");
}

TEST(EditedStart, WithADayLiesWhereLogWouldPutIt) {
  const SessionEdit edit{.day = date("2026-10-24"), .at = 2h + 30min};
  const Session moved = edited(timed(), edit, now_at());
  EXPECT_EQ(moved.day, date("2026-10-24"));
  EXPECT_EQ(start_of(moved), "2026-10-25T02:30:00+02:00") << "the earlier of the two";
}

TEST(EditedStart, NamedAsItIsChangesNothing) {
  const Session tokyo = timed("2026-11-20T19:00:00+09:00");
  EXPECT_EQ(edited(tokyo, at(19h), now_at()), tokyo);
  EXPECT_EQ(start_of(edited(timed(), at(19h), now_at())), "2026-11-20T19:00:00+01:00");
}

TEST(EditedStart, MayMakeTheSessionEndExactlyNow) {
  EXPECT_EQ(start_of(edited(timed(), at(19h + 5min), now_at())), "2026-11-20T19:05:00+01:00");
  EXPECT_EQ(refusal(timed(), at(19h + 6min), now_at()), "25m from 19:06 is not over yet (it is 19:30)");
}

TEST(EditedStart, ShowsTheDayThatWouldFit) {
  EXPECT_EQ(hint_of(timed(), at(20h), now_at()), "of an earlier day: steady edit 41 --at 20:00 --day yesterday");
  EXPECT_EQ(hint_of(timed(), {.at = 20h, .seconds = 24h}, now_at()),
            "of an earlier day: steady edit 41 --duration 24h --at 20:00 --day 2026-11-18");
  EXPECT_EQ(hint_of(timed(), {.at = 20h, .seconds = 90s}, now_at()),
            "of an earlier day: steady edit 41 --duration 1m30s --at 20:00 --day yesterday");
  EXPECT_EQ(hint_of(timed(), {.day = date("2026-11-21"), .at = 8h}, now_at()),
            "of an earlier day: steady edit 41 --at 08:00 --day today");
  EXPECT_EQ(hint_of(untimed(), day("2026-11-21"), now_at()), "of an earlier day: steady edit 41 --day yesterday");
}

TEST(EditedLength, KeepsTheStartToTheSecondAndInItsZone) {
  const Session tokyo = timed("2026-11-20T19:00:30+09:00");
  const Session longer = edited(tokyo, lasting(90min), now_at());
  EXPECT_EQ(start_of(longer), "2026-11-20T19:00:30+09:00");
  EXPECT_EQ(longer.day, date("2026-11-20"));
  EXPECT_EQ(longer.seconds, 90min);
}

TEST(EditedLength, MayNotMakeTheSessionEndInTheFuture) {
  EXPECT_EQ(edited(timed(), lasting(29min + 30s), now_at()).seconds, 29min + 30s);
  EXPECT_EQ(refusal(timed(), lasting(30min), now_at()), "30m from 19:00 is not over yet (it is 19:30)");
  EXPECT_EQ(hint_of(timed(), lasting(30min), now_at()), "up to now: steady edit 41 --duration 29m");
}

TEST(EditedLength, NamesAnEarlierDayWhereNoMinuteHasPassed) {
  EXPECT_EQ(hint_of(timed(), lasting(30min), now_at("2026-11-20T19:01:00+01:00")),
            "of an earlier day: steady edit 41 --duration 30m --day yesterday");
}

TEST(EditedLength, OfAnUntimedSessionIsNeverInTheFuture) {
  EXPECT_EQ(edited(untimed(), lasting(20h), now_at()).seconds, 20h);
}

TEST(Edited, IsHeldOnlyToTheRulesThatItTouches) {
  const Clock before = now_at("2026-11-20T12:00:00+01:00");
  EXPECT_EQ(edited(timed(), {.note = "Odd"}, before).note, "Odd");
  EXPECT_EQ(edited(timed(), {.day = timed().day, .seconds = 25min}, before), timed());
  Session tomorrow = untimed();
  tomorrow.day = date("2026-11-21");
  EXPECT_EQ(edited(tomorrow, {.topic = "piano"}, before).day, tomorrow.day);
  EXPECT_EQ(edited(tomorrow, lasting(30min), before).seconds, 30min);
}

TEST(Edited, StaysOnTheDayThatItBearsWhateverItsStartSays) {
  Session odd = timed();
  odd.day = date("2026-11-10");
  EXPECT_EQ(edited(odd, lasting(20min), now_at()).day, odd.day);
  EXPECT_EQ(start_of(edited(odd, at(8h), now_at())), "2026-11-10T08:00:00+01:00");
}

}  // namespace
}  // namespace steady
