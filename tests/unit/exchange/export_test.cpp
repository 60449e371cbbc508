#include "steady/exchange/export.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "steady/exchange/import.hpp"
#include "store/temp_store.hpp"

namespace steady {
namespace {

using namespace std::chrono_literals;

const FileFormat& jsonl = file_formats()[0];
const FileFormat& csv = file_formats()[1];

class Export : public made::StoreTest {
 protected:
  std::string text(const FileFormat& format, std::optional<Period> period = {}) const {
    return text_of(path, format, period);
  }
  static std::string text_of(const std::string& file, const FileFormat& format, std::optional<Period> period = {}) {
    const Store store = Store::open_to_read(file);
    Records records(store, period, made::moment("2026-03-10T12:00:00Z"));
    std::string all;
    export_records(format, records, [&](std::string_view piece) { all += piece; });
    return all;
  }
  /// The export of a store into which the text was imported.
  std::string through(const FileFormat& format, const std::string& said) const {
    const std::string other = folder.file("other.db");
    std::filesystem::remove(other);
    std::istringstream in(said);
    const Clock clock{made::moment("2026-03-10T12:00:00Z"), made::berlin(), 4h};
    {
      Store store = Store::open_to_write(other, false);
      store.change(made::stamp("import"), [&] { import_file(in, "f", format, clock, store); });
    }
    return text_of(other, format);
  }

  void log_with(const std::optional<std::string>& note, const std::optional<std::string>& topic = {},
                std::vector<std::string> tags = {}) const {
    Session session = made::timed("2026-03-02T19:00:00+01:00");
    session.note = note;
    session.topic = topic;
    session.tags = std::move(tags);
    log(session);
  }
  void plan(const GoalRow& row) const {
    Store store = to_write();
    store.change(made::stamp("goal set"), [&] { store.put(row); });
  }
  void rest(const Off& off) const {
    Store store = to_write();
    store.change(made::stamp("off add"), [&] { store.add(off); });
  }
};

/// What is hard to carry.
const std::vector<std::string> hard_texts = {"plain",
                                             "é ñ 日本 עברית العربية e\u0301 👩‍💻 \u200f",
                                             "say \"hi\", then; leave",
                                             "=1+1",
                                             "'=1+1",
                                             "''",
                                             "-600",
                                             "+1 -1 @me",
                                             "back\\slash \\; \\n {\"a\":[1]}",
                                             std::string(10'000, 'x')};

TEST_F(Export, OfAnEmptyStoreHasItsHeaderAndTheFirstGoal) {
  EXPECT_EQ(text(jsonl), R"({"schema":"steady/export/1","exported_at":"2026-03-10T12:00:00Z"})"
                         "\n"
                         R"({"type":"goal","uid":"00000000-0000-0000-0000-000000000000","from":null,"seconds":1800,)"
                         R"("weekdays":"mon,tue,wed,thu,fri,sat,sun","freezes":0})"
                         "\n");
  EXPECT_EQ(text(csv), "uid,day,start,end,seconds,topic,tags,resource,note,created_at,updated_at\r\n");
}

TEST_F(Export, TellsASessionInTheKeysOfTheContract) {
  log_with("Chapter 10", "ml/book", {"read", "hard"});
  const std::string uid = uid_text(all().front().uid);
  EXPECT_TRUE(text(jsonl).ends_with(
      R"({"type":"session","uid":")" + uid +
      R"(","day":"2026-03-02","start":"2026-03-02T19:00:00+01:00","end":"2026-03-02T19:30:00+01:00",)"
      R"("seconds":1800,"topic":"ml/book","tags":["read","hard"],"resource":null,"note":"Chapter 10",)"
      R"("created_at":"2026-03-10T12:00:00Z","updated_at":"2026-03-10T12:00:00Z"})"
      "\n"))
      << text(jsonl);
  EXPECT_TRUE(text(csv).ends_with(uid + ",2026-03-02,2026-03-02T19:00:00+01:00,2026-03-02T19:30:00+01:00,"
                                        "1800,ml/book,read;hard,,Chapter 10,2026-03-10T12:00:00Z,"
                                        "2026-03-10T12:00:00Z\r\n"))
      << text(csv);
}

TEST_F(Export, IsTheSameAfterAnImportIntoAnEmptyStore) {
  for (const std::string& hard : hard_texts) {
    log_with(hard);
    if (hard.size() > 100) continue;
    log_with(hard + "\n\tsecond line\r\n,third", hard, {hard, "a;b\\"});
  }
  log(made::untimed("2026-03-02"));
  log(made::untimed("2026-03-02"));
  log(made::timed("2026-02-28T23:50:00-05:00", 1h));
  GoalRow goal{{}, made::date("2026-03-01"), 45min, Weekdays{0b11111}, 2};
  plan(goal);
  goal.from.reset();
  plan(goal);
  rest({0, {}, {made::date("2026-03-05"), made::date("2026-03-06")}, "a \"trip\""});
  rest({0, {}, {made::date("2026-01-05"), made::date("2026-01-05")}, {}});
  for (const FileFormat* format : {&jsonl, &csv}) {
    const std::string said = text(*format);
    EXPECT_EQ(through(*format, said), said) << format->name;
  }
}

TEST_F(Export, IsTheSameAfterAnImportWhateverTheIdsAre) {
  log(made::untimed("2026-03-03"));
  log(made::untimed("2026-03-01"));
  log(made::untimed("2026-03-03", 60s));
  undo();
  log(made::untimed("2026-03-03", 90s));
  const std::string said = text(jsonl);
  EXPECT_EQ(through(jsonl, said), said);
}

TEST_F(Export, OfSomeDaysHasTheirSessionsAllGoalsAndTheOffsThatTouchThem) {
  log(made::untimed("2026-03-01"));
  log(made::untimed("2026-03-02"));
  log(made::untimed("2026-03-03"));
  plan({{}, made::date("2026-03-09"), 45min, Weekdays{0b11111}, 2});
  rest({0, {}, {made::date("2026-02-20"), made::date("2026-03-02")}, "touches"});
  rest({0, {}, {made::date("2026-03-03"), made::date("2026-03-04")}, "after"});
  const std::string some = text(jsonl, Period{made::date("2026-03-02"), made::date("2026-03-02")});
  EXPECT_EQ(std::count(some.begin(), some.end(), '\n'), 5);
  EXPECT_NE(some.find("touches"), some.npos);
  EXPECT_NE(some.find(R"("day":"2026-03-02")"), some.npos);
  EXPECT_NE(some.find(R"("from":"2026-03-09")"), some.npos);
}

TEST_F(Export, CountsWhatItHandsOut) {
  log(made::untimed("2026-03-01", 20min));
  log(made::untimed("2026-03-02", 25min));
  const Store store = to_read();
  Records records(store, {}, made::moment("2026-03-10T12:00:00Z"));
  export_records(csv, records, [](std::string_view) {});
  EXPECT_EQ(records.sessions(), 2);
  EXPECT_EQ(records.seconds(), 45min);
}

TEST_F(Export, ComesInPieces) {
  for (int i = 0; i < 20; ++i) log_with(std::string(10'000, 'x'));
  const Store store = to_read();
  Records records(store, {}, made::moment("2026-03-10T12:00:00Z"));
  std::vector<std::size_t> sizes;
  export_records(jsonl, records, [&](std::string_view piece) { sizes.push_back(piece.size()); });
  ASSERT_GE(sizes.size(), 3U);
  for (const std::size_t size : sizes) EXPECT_LT(size, 80'000U);
}

}  // namespace
}  // namespace steady
