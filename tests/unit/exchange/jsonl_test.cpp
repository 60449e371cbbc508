#include <gtest/gtest.h>

#include <vector>

#include "collected.hpp"
#include "exchange/formats.hpp"
#include "unit/core/made.hpp"

namespace steady {
namespace {

using made::date;
using made::moment;
using namespace std::chrono_literals;

made::Collected read(const std::string& text) { return made::read(read_jsonl, text); }
std::string refusal(const std::string& text) { return made::refusal(read_jsonl, text); }
Session one(const std::string& line) { return read(line).sessions.at(0); }

TEST(JsonlLine, NeedsSecondsAndADay) {
  const Session session = one(R"({"seconds":1800,"day":"2026-11-18"})");
  EXPECT_EQ(session.seconds, 30min);
  EXPECT_EQ(session.day, date("2026-11-18"));
  EXPECT_EQ(session.start, std::nullopt);
  EXPECT_EQ(session.uid, Uid{});
  EXPECT_EQ(session.topic, std::nullopt);
  EXPECT_TRUE(session.tags.empty());
  EXPECT_EQ(session.note, std::nullopt);
  EXPECT_EQ(refusal(R"({"day":"2026-11-18"})"), "1: has no seconds");
  EXPECT_EQ(refusal(R"({"seconds":1800})"), "1: has neither day nor start");
}

TEST(JsonlLine, SaysAllThatASessionHas) {
  const Session session =
      one(R"({"type":"session","uid":"0192f0c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f","day":"2026-11-18",)"
          R"("start":"2026-11-18T19:05:00+01:00","end":"2026-11-18T19:35:00+01:00","seconds":1800,)"
          R"("topic":"ml/book","tags":["read","hard"],"resource":null,"note":"Chapter 10\nby hand",)"
          R"("created_at":"2026-11-18T18:35:00Z","updated_at":"2026-11-19T08:00:00Z"})");
  EXPECT_EQ(uid_text(session.uid), "0192f0c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f");
  EXPECT_EQ(session.start, (Start{moment("2026-11-18T18:05:00Z"), 1h}));
  EXPECT_EQ(session.topic, "ml/book");
  EXPECT_EQ(session.tags, (std::vector<std::string>{"read", "hard"}));
  EXPECT_EQ(session.note, "Chapter 10\nby hand");
  EXPECT_EQ(session.created_at, moment("2026-11-18T18:35:00Z"));
  EXPECT_EQ(session.updated_at, moment("2026-11-19T08:00:00Z"));
}

TEST(JsonlDay, StandsBesideAStart) {
  for (const std::string day : {"2026-11-16", "2026-11-18", "2026-11-20"})
    EXPECT_EQ(one(R"({"seconds":60,"day":")" + day + R"(","start":"2026-11-18T19:05:00+01:00"})").day, date(day));
}

TEST(JsonlDay, IsRefusedWhereNoZoneAndNoDayStartCouldGiveIt) {
  for (const std::string day : {"2026-11-15", "2026-11-21"})
    EXPECT_EQ(refusal(R"({"seconds":60,"day":")" + day + R"(","start":"2026-11-18T19:05:00+01:00"})"),
              "1: day " + day + " is not that of its start, 2026-11-18");
}

TEST(JsonlDay, IsTheStudyDayOfTheStartInItsOwnOffset) {
  EXPECT_EQ(one(R"({"seconds":60,"start":"2026-11-18T03:59:59+09:00"})").day, date("2026-11-17"));
  EXPECT_EQ(one(R"({"seconds":60,"start":"2026-11-18T04:00:00+09:00"})").day, date("2026-11-18"));
}

TEST(JsonlStart, IsOfTheZoneOfNowWithZOrWithoutOffset) {
  EXPECT_EQ(one(R"({"seconds":60,"start":"2026-07-01T12:00:00Z"})").start, (Start{moment("2026-07-01T12:00:00Z"), 2h}));
  EXPECT_EQ(one(R"({"seconds":60,"start":"2026-07-01T12:00:00"})").start, (Start{moment("2026-07-01T10:00:00Z"), 2h}));
  EXPECT_EQ(one(R"({"seconds":60,"start":"2026-07-01T12:00:00+00:00"})").start,
            (Start{moment("2026-07-01T12:00:00Z"), 0s}));
}

TEST(JsonlStart, IsRefusedWhereClocksSkipIt) {
  EXPECT_EQ(refusal(R"({"seconds":60,"start":"2026-03-29T02:30:00"})"),
            "1: start \"2026-03-29T02:30:00\" does not exist: the clocks were put forward over it");
  EXPECT_EQ(one(R"({"seconds":60,"start":"2026-10-25T02:30:00"})").start, (Start{moment("2026-10-25T00:30:00Z"), 2h}));
}

TEST(JsonlStart, IsRefusedAtTheEndsOfTheCalendar) {
  for (const char* start : {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59-12:00"})
    EXPECT_TRUE(refusal(std::string(R"({"seconds":60,"start":")") + start + "\"}")
                    .ends_with("lies outside the years 1 to 9999"));
}

TEST(JsonlSeconds, AreAWholeNumberUpToADay) {
  EXPECT_EQ(one(R"({"seconds":1,"day":"2026-11-18"})").seconds, 1s);
  EXPECT_EQ(one(R"({"seconds":86400,"day":"2026-11-18"})").seconds, 24h);
  for (const char* value : {"0", "-1", "86401", "1800.0", "1.8e3", "\"1800\"", "null", "true", "[]",
                            "18446744073709551615", "18446744073709553416", "1e999"})
    EXPECT_TRUE(refusal(std::string(R"({"day":"2026-11-18","seconds":)") + value + "}").starts_with("1: ")) << value;
}

TEST(JsonlKeys, ThatAreNullAreAbsent) {
  const Session session = one(R"({"uid":null,"day":"2026-11-18","start":null,"seconds":60,"topic":null,)"
                              R"("tags":null,"note":null,"created_at":null,"updated_at":null})");
  EXPECT_EQ(session.uid, Uid{});
  EXPECT_EQ(session.note, std::nullopt);
  EXPECT_EQ(session.created_at, Instant{});
}

TEST(JsonlTags, StandOnceEach) {
  EXPECT_EQ(one(R"({"seconds":60,"day":"2026-11-18","tags":["a","b","a"]})").tags,
            (std::vector<std::string>{"a", "b"}));
}

TEST(JsonlNote, ThatIsEmptyIsNone) {
  EXPECT_EQ(one(R"({"seconds":60,"day":"2026-11-18","note":""})").note, std::nullopt);
}

TEST(JsonlLine, IsRefusedForAnyValueThatIsNone) {
  const auto with = [](const std::string& key) { return refusal(R"({"seconds":60,"day":"2026-11-18",)" + key + "}"); };
  EXPECT_EQ(with(R"("uid":"x")"), "1: uid \"x\" is not a UUID");
  EXPECT_EQ(with(R"("uid":"00000000-0000-0000-0000-000000000000")"),
            "1: uid \"00000000-0000-0000-0000-000000000000\" is not a UUID");
  EXPECT_EQ(with(R"("uid":7)"), "1: uid is not a text");
  EXPECT_EQ(with(R"("topic":"")"), "1: topic \"\" is empty");
  EXPECT_EQ(with(R"("topic":"a\tb")"), "1: topic \"a\tb\" holds a control character");
  EXPECT_EQ(with(R"("tags":"a")"), "1: tags is not a list of texts");
  EXPECT_EQ(with(R"("tags":[1])"), "1: tags is not a list of texts");
  EXPECT_EQ(with(R"("tags":["a\nb"])"), "1: tag \"a\nb\" holds a control character");
  EXPECT_EQ(with(R"("note":"\u001b[2J")"), "1: the note holds a control character");
  EXPECT_EQ(with("\"note\":\"" + std::string(10'001, 'a') + "\""), "1: the note is longer than 10000 bytes");
  EXPECT_EQ(with(R"("created_at":"yesterday")"), "1: created_at \"yesterday\" is not a moment");
  EXPECT_EQ(with(R"("updated_at":"2026-11-18T19:05:00")"), "1: updated_at \"2026-11-18T19:05:00\" is not a moment");
  EXPECT_TRUE(with(R"("start":"19:05")").starts_with("1: start \"19:05\" is not a moment"));
  EXPECT_TRUE(refusal(R"({"seconds":60,"day":"18.11."})").starts_with("1: day \"18.11.\" is not a date"));
}

TEST(JsonlFile, MayBeginWithAHeader) {
  const std::string header = R"({"schema":"steady/export/1","exported_at":"2026-11-20T12:00:00Z"})";
  const std::string line = R"({"type":"session","seconds":60,"day":"2026-11-18"})";
  EXPECT_EQ(read(header + "\n" + line).sessions.size(), 1U);
  EXPECT_EQ(refusal(line + "\n" + header), "2: is a header, which only the first line can be");
  EXPECT_EQ(refusal(R"({"schema":"steady/export/2"})"), "1: schema is not steady/export/1");
}

TEST(JsonlFile, SkipsBlankLinesAndNumbersAll) {
  const std::string line = R"({"seconds":60,"day":"2026-11-18"})";
  EXPECT_EQ(read("\n" + line + "\r\n \t\n" + line + "\n").lines, (std::vector<std::int64_t>{2, 4}));
  EXPECT_EQ(read("").lines, std::vector<std::int64_t>{});
}

TEST(JsonlFile, IsRefusedAtTheFirstLineThatIsWrong) {
  const std::string line = R"({"seconds":60,"day":"2026-11-18"})";
  EXPECT_EQ(refusal(line + "\nnonsense\n[]"), "2: is not JSON");
  EXPECT_EQ(refusal(line + "\n\n[]"), "3: is not a JSON object");
  EXPECT_EQ(refusal(line + line), "1: is not JSON");
  EXPECT_EQ(refusal(std::string(100'000, '[')), "1: is not JSON");
  EXPECT_EQ(refusal(R"({"type":"planet","seconds":60,"day":"2026-11-18"})"),
            "1: type \"planet\" is not one that this version imports");
}

TEST(JsonlGoal, SaysWhatIsAskedFromWhen) {
  const auto goals =
      read(R"({"type":"goal","uid":null,"from":"2026-11-18","seconds":2700,"weekdays":"mon,tue","freezes":2})"
           "\n"
           R"({"type":"goal","seconds":60})")
          .goals;
  ASSERT_EQ(goals.size(), 2U);
  EXPECT_EQ(goals[0].from, date("2026-11-18"));
  EXPECT_EQ(goals[0].seconds, 45min);
  EXPECT_EQ(goals[0].days, Weekdays{0b11});
  EXPECT_EQ(goals[0].freezes, 2);
  EXPECT_EQ(goals[1].from, std::nullopt);
  EXPECT_TRUE(goals[1].days.all());
  EXPECT_EQ(goals[1].freezes, 0);
}

TEST(JsonlGoal, IsRefusedForAnyValueThatIsNone) {
  const auto with = [](const std::string& keys) { return refusal(R"({"type":"goal",)" + keys + "}"); };
  EXPECT_EQ(with(R"("from":"2026-11-18")"), "1: has no seconds");
  EXPECT_EQ(with(R"("seconds":0)"), "1: seconds is not a whole number from 1 to 86400");
  EXPECT_EQ(with(R"("seconds":60,"from":"soon")"), "1: from \"soon\" is not a date like 2026-11-20");
  EXPECT_EQ(with(R"("seconds":60,"weekdays":"")"), "1: \"\" names no weekdays");
  EXPECT_EQ(with(R"("seconds":60,"weekdays":[1])"), "1: weekdays is not a text");
  for (const char* freezes : {"-1", "32", "1.5", "\"1\""})
    EXPECT_EQ(with(R"("seconds":60,"freezes":)" + std::string(freezes)),
              "1: freezes is not a whole number from 0 to 31");
}

TEST(JsonlOff, SaysTheDaysAndWhy) {
  const Off off = read(R"({"type":"off","uid":"0192f0c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f","from":"2026-12-24",)"
                       R"("to":"2026-12-26","reason":"family"})")
                      .offs.at(0);
  EXPECT_EQ(uid_text(off.uid), "0192f0c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f");
  EXPECT_EQ(off.period, (Period{date("2026-12-24"), date("2026-12-26")}));
  EXPECT_EQ(off.reason, "family");
  EXPECT_EQ(read(R"({"type":"off","from":"2026-12-24","to":"2026-12-24"})").offs.at(0).reason, std::nullopt);
}

TEST(JsonlOff, IsRefusedForAnyValueThatIsNone) {
  const auto with = [](const std::string& keys) { return refusal(R"({"type":"off",)" + keys + "}"); };
  EXPECT_EQ(with(R"("from":"2026-12-24")"), "1: names no days: it needs from and to");
  EXPECT_EQ(with(R"("from":"2026-12-24","to":"2026-12-23")"), "1: to 2026-12-23 is before from 2026-12-24");
  EXPECT_EQ(with(R"("from":"2026-12-24","to":"2026-12-24","reason":"a\nb")"),
            "1: reason \"a\nb\" holds a control character");
}

TEST(JsonlPlan, SaysWhatIsIntendedForWhen) {
  const auto plan =
      read(R"({"type":"plan","uid":"0192f0c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f","week":"2026-W47",)"
           R"("day":"2026-11-18","text":"Read","topic":"ml","target_seconds":7200,"seconds":60,"status":"carried"})"
           "\n"
           R"({"type":"plan","week":"2026-11-15","text":"From a Sunday"})"
           "\n"
           R"({"type":"plan","day":"2026-11-18","text":"On a day"})")
          .plan;
  ASSERT_EQ(plan.size(), 3U);
  EXPECT_EQ(uid_text(plan[0].uid), "0192f0c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f");
  EXPECT_EQ(plan[0].week, date("2026-11-16"));
  EXPECT_EQ(plan[0].day, date("2026-11-18"));
  EXPECT_EQ(plan[0].text, "Read");
  EXPECT_EQ(plan[0].topic, "ml");
  EXPECT_EQ(plan[0].target, 2h);
  EXPECT_EQ(plan[0].status, PlanStatus::carried);
  EXPECT_EQ(plan[1].week, date("2026-11-15"));
  EXPECT_EQ(plan[1].status, PlanStatus::open);
  EXPECT_EQ(plan[1].target, std::nullopt);
  EXPECT_EQ(plan[2].week, date("2026-11-16"));
}

TEST(JsonlPlan, IsRefusedForAnyValueThatIsNone) {
  const auto with = [](const std::string& keys) { return refusal(R"({"type":"plan",)" + keys + "}"); };
  EXPECT_EQ(with(R"("week":"2026-W47")"), "1: is no plan: it needs a text");
  EXPECT_EQ(with(R"("text":"x")"), "1: is no plan: it needs a week or a day");
  EXPECT_EQ(with(R"("text":"x","week":"soon")"), "1: week \"soon\" is not a week like 2026-W47");
  EXPECT_EQ(with(R"("text":"x","week":"2026-W54")"), "1: \"2026-W54\" is not a week: that year has no such week");
  EXPECT_EQ(with(R"("text":"x","week":"2026-11-18")"),
            "1: week \"2026-11-18\" begins on neither a Monday nor a Sunday");
  EXPECT_EQ(with(R"("text":"x","week":"9999-12-27")"), "1: week 9999-12-27 lies outside the years 1 to 9999");
  EXPECT_EQ(with(R"("text":"x","week":"2026-W47","day":"2026-11-23")"), "1: day 2026-11-23 is not in its week");
  EXPECT_EQ(with(R"("text":"x","week":"2026-W47","day":"2026-11-15")"), "1: day 2026-11-15 is not in its week");
  EXPECT_EQ(with(R"("text":"x","day":"2026-11-18","status":"done soon")"),
            "1: status \"done soon\" is none of open, done, dropped, carried");
  for (const char* target : {"0", "604801", "\"1h\"", "1.5"})
    EXPECT_EQ(with(R"("text":"x","day":"2026-11-18","target_seconds":)" + std::string(target)),
              "1: target_seconds is not a whole number from 1 to 604800");
  EXPECT_EQ(with(R"("text":"a\u0007","day":"2026-11-18")"), "1: the text \"a\a\" holds a control character");
}

TEST(JsonlKeys, ThatItDoesNotKnowArePassedOver) {
  EXPECT_EQ(one(R"({"id":7,"more":{"seconds":1,"tags":["x"]},"list":[{"day":"x"},[1]],"seconds":60,)"
                R"("day":"2026-11-18","tags":["a"],"end":null})")
                .tags,
            std::vector<std::string>{"a"});
  EXPECT_EQ(refusal(R"({"seconds":60,"day":"2026-11-18","tags":["a",["b"]]})"), "1: tags is not a list of texts");
  EXPECT_EQ(refusal(R"({"seconds":60,"day":"2026-11-18","note":{"a":"b"}})"), "1: note is not a text");
}

TEST(JsonlKeys, ThatComeTwiceSayWhatTheLastOneSays) {
  EXPECT_EQ(one(R"({"seconds":60,"seconds":90,"day":"2026-11-18","tags":["a"],"tags":["b"]})").tags,
            std::vector<std::string>{"b"});
}

TEST(FileFormats, AreFoundByName) {
  ASSERT_EQ(file_formats().size(), 2U);
  EXPECT_EQ(file_formats()[0].name, "jsonl");
  EXPECT_EQ(file_formats()[1].name, "csv");
}

}  // namespace
}  // namespace steady
