#include <gtest/gtest.h>

#include "stage.hpp"

namespace steady {
namespace {

using made::date;
using made::Facts;
using made::Stage;
using made::text_of;
using made::value_of;
using namespace std::chrono_literals;
using Names = std::vector<std::string>;

Session full() {
  Session session;
  session.id = 41;
  session.uid = parse_uid("0192f0c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f").value();
  session.day = date("2026-03-02");
  session.start = Start{made::moment("2026-03-02T18:05:00Z"), 1h};
  session.seconds = 25min;
  session.topic = "ml-book";
  session.tags = {"read", "hard"};
  session.note = "Backpropagation by hand";
  session.created_at = made::moment("2026-03-02T18:30:00Z");
  session.updated_at = made::moment("2026-03-02T18:31:00Z");
  return session;
}

Document logged(const Logged& what, const Facts& facts = {.studied = {25min}}) {
  const Stage stage(facts);
  return logged_report(what, stage.scene());
}

Document listed(const std::vector<Session>& sessions, std::optional<Period> period,
                const Facts& facts = {.studied = {25min}}) {
  const Stage stage(facts);
  SessionList list{static_cast<std::int64_t>(sessions.size()), {}, series_of(sessions)};
  for (const Session& session : sessions) list.total += session.seconds;
  return sessions_report(period, list, stage.scene());
}

bool says(const Document& document, std::string_view words) {
  const std::string text = text_of(document);
  EXPECT_NE(text.find(words), std::string::npos) << text;
  return text.find(words) != std::string::npos;
}

TEST(LoggedReport, TellsTheSessionAndItsDay) {
  const Document report = logged({full(), {}, {}});
  EXPECT_EQ(report.schema, "steady/session/1");
  EXPECT_EQ(value_of(report, "session"),
            R"({"id":41,"uid":"0192f0c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f","day":"2026-03-02",)"
            R"("start":"2026-03-02T19:05:00+01:00","end":"2026-03-02T19:30:00+01:00","seconds":1500,)"
            R"("topic":"ml-book","tags":["read","hard"],"resource":null,)"
            R"("note":"Backpropagation by hand","created_at":"2026-03-02T18:30:00Z",)"
            R"("updated_at":"2026-03-02T18:31:00Z"})");
  EXPECT_EQ(value_of(report, "day"), R"({"date":"2026-03-02","weekday":"mon","seconds":1500,"goal_seconds":1800,)"
                                     R"("status":"pending","sessions":1})");
}

TEST(LoggedReport, HasNullForWhatASessionLacks) {
  const std::string session = value_of(logged({made::studied("2026-03-02", 25), {}, {}}), "session");
  for (const char* key : {"start", "end", "topic", "resource", "note"})
    EXPECT_NE(session.find('"' + std::string(key) + "\":null"), std::string::npos) << session;
  EXPECT_NE(session.find(R"("tags":[])"), std::string::npos) << session;
}

TEST(LoggedReport, SaysWhatWasRead) {
  EXPECT_TRUE(says(logged({full(), {}, {}}), "41  25m on ml-book, 19:05-19:30 [read, hard]: Backpropagation by hand"));
}

TEST(LoggedReport, SaysHowTodayStands) {
  EXPECT_TRUE(says(logged({full(), {}, {}}), "Today 25m of 30m. 5m more starts a streak."));
  EXPECT_TRUE(says(logged({full(), {}, {}}, {.studied = {30min}}), "Today 30m of 30m. Streak 1 day."));
  EXPECT_TRUE(says(logged({full(), {}, {}}, {.first = "2026-03-01", .studied = {30min, 25min}}),
                   "Today 25m of 30m. 5m more makes the streak 2 days."));
}

TEST(LoggedReport, NamesAnotherDayAndHowThatStands) {
  const Document report = logged({full(), {}, {}}, {.studied = {25min}, .today = "2026-03-03"});
  EXPECT_TRUE(says(report, "25m on ml-book, Mon 2 Mar, 19:05-19:30"));
  EXPECT_TRUE(says(report, "Mon 2 Mar: 25m of 30m, 5m short."));
}

TEST(LoggedReport, SaysWhyTheStartStayedUnknown) {
  Session untimed = made::studied("2026-03-02", 30);
  untimed.id = 42;
  EXPECT_TRUE(says(logged({untimed, full(), {}}), "no clock time (19:05-19:30 is session 41)"));
}

TEST(LoggedReport, SaysThatANameIsNewAndWhichIsNearest) {
  EXPECT_TRUE(
      says(logged({full(), {}, {{"topic", "ml-bok", "ml-book"}}}), "\"ml-bok\" is a new topic; did you mean ml-book?"));
  EXPECT_TRUE(says(logged({full(), {}, {{"tag", "read", ""}}}), "\"read\" is a new tag."));
}

TEST(SessionsReport, TellsItsFigures) {
  const Document report = listed({full(), full()}, Period{date("2026-03-01"), date("2026-03-02")});
  EXPECT_EQ(report.schema, "steady/sessions/1");
  EXPECT_EQ(made::names_of(report.fields), (Names{"from", "to", "count", "total_seconds", "sessions"}));
  EXPECT_EQ(value_of(report, "from"), "\"2026-03-01\"");
  EXPECT_EQ(value_of(report, "to"), "\"2026-03-02\"");
  EXPECT_EQ(value_of(report, "count"), "2");
  EXPECT_EQ(value_of(report, "total_seconds"), "3000");
  EXPECT_TRUE(says(report, "2 sessions, 50m, 1 to 2 March 2026"));
}

TEST(SessionsReport, OfNoneSaysSo) {
  const Document report = listed({}, Period{date("2026-03-01"), date("2026-03-02")});
  EXPECT_EQ(value_of(report, "count"), "0");
  EXPECT_EQ(value_of(report, "sessions"), "[]");
  EXPECT_TRUE(says(report, "No sessions, 1 to 2 March 2026."));
  EXPECT_EQ(value_of(listed({}, std::nullopt, {}), "from"), "null");
  EXPECT_TRUE(says(listed({}, std::nullopt, {}), "No sessions yet"));
}

TEST(SessionsReport, NamesADayOnce) {
  const std::string text = text_of(listed({full(), full()}, std::nullopt));
  EXPECT_EQ(text.find("Mon 2 Mar"), text.rfind("Mon 2 Mar")) << text;
}

}  // namespace
}  // namespace steady
