#include <gtest/gtest.h>

#include <sstream>

#include "collected.hpp"
#include "exchange/formats.hpp"
#include "unit/core/made.hpp"

namespace steady {
namespace {

using made::date;
using made::moment;
using namespace std::chrono_literals;

made::Collected read(const std::string& text) { return made::read(read_csv, text); }
std::string refusal(const std::string& text) { return made::refusal(read_csv, text); }
Session one(const std::string& text) { return read(text).sessions.at(0); }

TEST(CsvHeader, NamesTheColumnsInAnyOrder) {
  const Session session = one("note,tags,seconds,day\r\n\"Chapter 10, read\",read;hard,1800,2026-11-18\r\n");
  EXPECT_EQ(session.day, date("2026-11-18"));
  EXPECT_EQ(session.seconds, 30min);
  EXPECT_EQ(session.note, "Chapter 10, read");
  EXPECT_EQ(session.tags, (std::vector<std::string>{"read", "hard"}));
  EXPECT_EQ(session.topic, std::nullopt);
  EXPECT_EQ(session.uid, Uid{});
}

TEST(CsvHeader, IsOneOfASession) {
  EXPECT_EQ(refusal("day,minutes\n"), "1: has a column \"minutes\", which is not one of a session");
  EXPECT_EQ(refusal("day,seconds,day\n"), "1: has the column \"day\" twice");
  EXPECT_EQ(refusal("day,,seconds\n"), "1: has a column \"\", which is not one of a session");
  EXPECT_EQ(refusal("day,topic\n"), "1: has no column seconds, nor both start and end");
  EXPECT_EQ(refusal("day,start\n"), "1: has no column seconds, nor both start and end");
  EXPECT_EQ(refusal("seconds,topic\n"), "1: has neither a column day nor start");
  EXPECT_EQ(refusal(""), "1: has no header row");
  EXPECT_EQ(read("id,day,seconds\n7,2026-11-18,60\n").sessions.size(), 1U);
}

TEST(CsvRecord, SaysAllThatASessionHas) {
  const Session session =
      one("uid,day,start,end,seconds,topic,tags,resource,note,created_at,updated_at\r\n"
          "0192f0c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f,2026-11-18,2026-11-18T19:05:00+01:00,"
          "2026-11-18T19:35:00+01:00,1800,ml/book,read,,\"Chapter 10\nby hand\",2026-11-18T18:35:00Z,"
          "2026-11-19T08:00:00Z\r\n");
  EXPECT_EQ(uid_text(session.uid), "0192f0c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f");
  EXPECT_EQ(session.start, (Start{moment("2026-11-18T18:05:00Z"), 1h}));
  EXPECT_EQ(session.topic, "ml/book");
  EXPECT_EQ(session.note, "Chapter 10\nby hand");
  EXPECT_EQ(session.created_at, moment("2026-11-18T18:35:00Z"));
  EXPECT_EQ(session.updated_at, moment("2026-11-19T08:00:00Z"));
}

TEST(CsvRecord, MayLeaveItsLengthToStartAndEnd) {
  const Session session = one("start,end\n2026-11-18T19:05:00+01:00,2026-11-18T19:35:30+01:00\n");
  EXPECT_EQ(session.seconds, 30min + 30s);
  EXPECT_EQ(session.day, date("2026-11-18"));
}

TEST(CsvRecord, HasAnEndThatIsThatOfItsStartAndSeconds) {
  const std::string header = "start,end,seconds,day\n";
  EXPECT_EQ(refusal(header + "2026-11-18T19:00:00Z,2026-11-18T19:30:00Z,60,\n"),
            "2: seconds is 60, but from start to end are 1800");
  EXPECT_EQ(refusal(header + "2026-11-18T19:00:00Z,2026-11-18T19:00:00Z,,\n"),
            "2: end \"2026-11-18T19:00:00Z\" is not after its start");
  EXPECT_EQ(refusal(header + "2026-11-18T19:00:00Z,2026-11-19T19:00:01Z,,\n"),
            "2: end \"2026-11-19T19:00:01Z\" is more than 24 hours after its start");
  EXPECT_EQ(refusal(header + ",2026-11-18T19:00:00Z,60,2026-11-18\n"), "2: has an end without a start");
  EXPECT_EQ(refusal(header + "2026-11-18T19:00:00Z,,,\n"), "2: has no seconds");
}

TEST(CsvRecord, HasAsManyCellsAsTheHeader) {
  EXPECT_EQ(refusal("day,seconds\n2026-11-18\n"), "2: has 1 cells, the header 2");
  EXPECT_EQ(refusal("day,seconds\n2026-11-18,60,\n"), "2: has 3 cells, the header 2");
}

TEST(CsvRecord, IsRefusedOnTheLineOnWhichItStarts) {
  const std::string file = "day,seconds,note\n2026-11-17,60,\"two\nlines\"\n2026-11-18,60.5,\"more\nlines\"\n";
  EXPECT_EQ(refusal(file), "4: seconds is not a whole number from 1 to 86400");
  EXPECT_EQ(read("day,seconds,note\n2026-11-17,60,\"two\nlines\"\n2026-11-18,60,\n").lines,
            (std::vector<std::int64_t>{2, 4}));
}

TEST(CsvRecord, IsRefusedForAnyCellThatIsNone) {
  const auto with = [](const std::string& column, const std::string& cell) {
    return refusal("day,seconds," + column + "\n2026-11-18,60," + cell + "\n");
  };
  for (const std::string seconds : {"0", "-1", "86401", "1e3", "nan", "99999999999999999999", " 60"})
    EXPECT_EQ(refusal("day,seconds\n2026-11-18," + seconds + "\n"), "2: seconds is not a whole number from 1 to 86400");
  EXPECT_EQ(refusal("day,seconds\n2026-11-31,60\n"), "2: day \"2026-11-31\" is not a date like 2026-11-20");
  EXPECT_EQ(refusal("day,seconds\n,60\n"), "2: has neither day nor start");
  EXPECT_EQ(with("uid", "x"), "2: uid \"x\" is not a UUID");
  EXPECT_EQ(with("topic", "\"a\nb\""), "2: topic \"a\nb\" holds a control character");
  EXPECT_EQ(with("tags", "a;;b"), "2: tag \"\" is empty");
  EXPECT_EQ(with("note", "\x1b[2J"), "2: the note holds a control character");
  EXPECT_EQ(with("resource", "7"), "2: resource \"7\" is not the UUID of one");
  EXPECT_EQ(with("created_at", "2026-11-18"), "2: created_at \"2026-11-18\" is not a moment");
}

TEST(CsvTags, MayHoldWhatPartsThem) {
  const auto tags = [](const std::string& cell) { return one("day,seconds,tags\n2026-11-18,60," + cell + "\n").tags; };
  using Tags = std::vector<std::string>;
  EXPECT_EQ(tags(R"(a\;b;c\\d;e\f)"), (Tags{"a;b", R"(c\d)", R"(e\f)"}));
  EXPECT_EQ(tags("reading; chapter 10 "), (Tags{"reading", "chapter 10"}));
  EXPECT_EQ(tags("'=a;=b"), (Tags{"=a", "=b"}));
  EXPECT_EQ(tags(""), Tags{});
}

TEST(CsvCells, LoseTheMarkThatDisarmsThem) {
  const Session session = one("day,seconds,topic,note\n2026-11-18,60,'+1,\"'=HYPERLINK(\"\"x\"\")\"\n");
  EXPECT_EQ(session.topic, "+1");
  EXPECT_EQ(session.note, "=HYPERLINK(\"x\")");
  EXPECT_EQ(one("day,seconds,note\n2026-11-18,60,'tis\n").note, "'tis");
}

}  // namespace
}  // namespace steady
