#include "steady/exchange/import.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "steady/core/error.hpp"
#include "store/temp_store.hpp"

namespace steady {
namespace {

using namespace std::chrono_literals;

class Import : public made::StoreTest {
 protected:
  Imported import(const std::string& text) const { return into(path, text); }

  static Imported into(const std::string& file, const std::string& text) {
    std::istringstream in(text);
    const Clock clock{made::moment("2026-03-10T12:00:00+01:00"), made::berlin(), 4h};
    Store store = Store::open_to_write(file, false);
    Imported done;
    store.change(made::stamp("import"), [&] { done = import_file(in, "f", file_formats().front(), clock, store); });
    return done;
  }

  std::string refusal(const std::string& text) const {
    try {
      import(text);
    } catch (const FileError& error) {
      return error.what();
    }
    return "taken";
  }

  static std::string line(const std::string& day, int seconds = 1800, const std::string& more = {}) {
    return R"({"day":")" + day + R"(","seconds":)" + std::to_string(seconds) + more + "}\n";
  }
  static std::string timed_line(const std::string& start, int seconds = 1800) {
    return R"({"start":")" + start + R"(","seconds":)" + std::to_string(seconds) + "}\n";
  }
};

TEST_F(Import, CountsWhatItAdds) {
  const Imported done = import(line("2026-03-02") + timed_line("2026-03-03T19:00:00+01:00", 600));
  EXPECT_EQ(done.added, 2);
  EXPECT_EQ(done.known, 0);
  EXPECT_EQ(done.seconds, 40min);
  EXPECT_EQ(done.ids, (Ids{1, 2}));
  EXPECT_EQ(all().size(), 2U);
}

TEST_F(Import, AddsNothingOfTheSameFileAgain) {
  const std::string file = line("2026-03-02") + timed_line("2026-03-03T19:00:00+01:00");
  import(file);
  const std::string before = bytes();
  const Imported again = import(file);
  EXPECT_EQ(again.added, 0);
  EXPECT_EQ(again.known, 2);
  EXPECT_EQ(bytes(), before);
}

TEST_F(Import, AddsOnlyWhatIsNewOfAGrownFile) {
  const std::string file = line("2026-03-02");
  import(file);
  const Imported grown = import(line("2026-03-01") + file + line("2026-03-03"));
  EXPECT_EQ(grown.added, 2);
  EXPECT_EQ(grown.known, 1);
}

TEST_F(Import, TakesTwoEqualLinesForTwoSessions) {
  for (const std::string& equal : {line("2026-03-02"), timed_line("2026-03-03T19:00:00+01:00")}) {
    EXPECT_EQ(import(equal + equal).added, 2);
    EXPECT_EQ(import(equal + equal).added, 0);
    const Imported third = import(equal + equal + equal);
    EXPECT_EQ(third.added, 1);
    EXPECT_EQ(third.known, 2);
    EXPECT_EQ(import(equal).added, 0);
  }
}

TEST_F(Import, KnowsAnUntimedLineByDaySecondsTopicAndNote) {
  const std::string base = line("2026-03-02");
  import(base);
  EXPECT_EQ(import(line("2026-03-03")).added, 1);
  EXPECT_EQ(import(line("2026-03-02", 1801)).added, 1);
  EXPECT_EQ(import(line("2026-03-02", 1800, R"(,"topic":"ml")")).added, 1);
  EXPECT_EQ(import(line("2026-03-02", 1800, R"(,"note":"ml")")).added, 1);
  EXPECT_EQ(import(line("2026-03-02", 1800, R"(,"tags":["ml"])")).known, 1);
}

TEST_F(Import, KnowsATimedLineByItsMomentAndSecondsAlone) {
  import(timed_line("2026-03-02T19:00:00+01:00"));
  EXPECT_EQ(import(timed_line("2026-03-02T18:00:00+00:00")).known, 1);
  EXPECT_EQ(import(R"({"start":"2026-03-02T19:00:00+01:00","seconds":1800,"topic":"ml","note":"x"})").known, 1);
  EXPECT_EQ(import(timed_line("2026-03-02T19:00:00+01:00", 1799)).added, 1);
  EXPECT_EQ(import(timed_line("2026-03-02T19:00:01+01:00")).added, 1);
}

TEST_F(Import, KnowsWhatWasLoggedHere) {
  log(made::timed("2026-03-02T19:00:00+01:00"));
  log(made::untimed("2026-03-03"));
  const std::string file = timed_line("2026-03-02T19:00:00+01:00") + line("2026-03-03");
  EXPECT_EQ(import(file).known, 2);
  EXPECT_EQ(import(file + file).added, 2);
}

TEST_F(Import, KnowsALineWithAUidByThat) {
  const std::string uid = R"(,"uid":"0192f0c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f")";
  EXPECT_EQ(import(line("2026-03-02", 1800, uid)).added, 1);
  EXPECT_EQ(import(line("2026-03-05", 60, uid)).known, 1);
  EXPECT_EQ(import(line("2026-03-06", 60, uid) + line("2026-03-06", 60)).added, 1);
  EXPECT_EQ(uid_text(all().front().uid), "0192f0c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f");
}

TEST_F(Import, TakesALineBesideItsEqualWithAUidForAnotherSession) {
  const std::string both =
      line("2026-03-02", 1800, R"(,"uid":"0192f0c4-0000-7000-8000-000000000001")") + line("2026-03-02");
  EXPECT_EQ(import(both).added, 2);
  EXPECT_EQ(import(both).added, 0);
  const std::string other = folder.file("other.db");
  into(other, line("2026-03-01"));
  EXPECT_EQ(into(other, both).added, 2);
  EXPECT_EQ(into(other, both).added, 0);
}

TEST_F(Import, KnowsALineByTheUidThatAnotherLineWasGivenForIt) {
  const std::string x = line("2026-03-02");
  import(x + x);
  const std::string second = uid_text(all()[1].uid);
  const std::string other = folder.file("other.db");
  EXPECT_EQ(into(other, line("2026-03-02", 1800, R"(,"uid":")" + second + '"') + x).added, 1);
}

TEST_F(Import, KnowsAUidThatComesTwiceInOneFile) {
  const std::string uid = R"(,"uid":"0192f0c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f")";
  const Imported done = import(line("2026-03-02", 1800, uid) + line("2026-03-02", 1800, uid));
  EXPECT_EQ(done.added, 1);
  EXPECT_EQ(done.known, 1);
}

TEST_F(Import, MakesTheSameRecordOnEveryMachine) {
  const std::string file = line("2026-03-02") + line("2026-03-02") + timed_line("2026-03-03T19:00:00Z");
  const std::string other = folder.file("other.db");
  import(file);
  into(other, line("2026-01-01") + file);
  const auto here = all();
  const auto there = Store::open_to_read(other).sessions({});
  ASSERT_EQ(there.size(), here.size() + 1);
  for (std::size_t i = 0; i < here.size(); ++i) {
    EXPECT_EQ(here[i].uid, there[i + 1].uid);
    EXPECT_TRUE(is_derived(here[i].uid));
  }
}

TEST_F(Import, AddsAgainWhatWasUndone) {
  import(line("2026-03-02"));
  const auto before = all();
  undo();
  EXPECT_EQ(import(line("2026-03-02")).added, 1);
  EXPECT_EQ(all().front().uid, before.front().uid);
}

TEST_F(Import, IsAllOrNothing) {
  log(made::untimed("2026-03-01"));
  const std::string before = bytes();
  EXPECT_EQ(refusal(line("2026-03-02") + line("2026-03-03") + "nonsense\n"), "f:3: is not JSON; nothing imported");
  EXPECT_EQ(bytes(), before);
}

TEST_F(Import, RefusesWhatLiesInTheFuture) {
  EXPECT_EQ(import(timed_line("2026-03-10T11:30:00+01:00")).added, 1);
  EXPECT_EQ(refusal(timed_line("2026-03-10T11:30:00+01:00", 1801)), "f:1: lies in the future; nothing imported");
  EXPECT_EQ(import(line("2026-03-10", 43200)).added, 1);
  EXPECT_EQ(refusal(line("2026-03-10") + line("2026-03-11")), "f:2: lies in the future; nothing imported");
}

TEST_F(Import, TakesADayThatHasBegunWhereItWasLogged) {
  const std::string timed = R"({"start":"2026-03-11T00:30:00+14:00","seconds":1800)";
  EXPECT_EQ(import(timed + R"(,"day":"2026-03-11"})"
                           "\n")
                .added,
            1);
  EXPECT_EQ(all().front().day, made::date("2026-03-11"));
  const std::string later = R"({"start":"2026-03-10T09:00:00Z","seconds":1800,"day":"2026-03-11"})";
  EXPECT_NE(refusal(later).find("lies in the future"), std::string::npos);
}

TEST_F(Import, RefusesADayPast24HoursWithWhatIsThere) {
  log(made::untimed("2026-03-02", 1h));
  EXPECT_EQ(refusal(line("2026-03-02", 23 * 3600) + line("2026-03-02", 1)),
            "f:2: takes 2026-03-02 past 24 hours; nothing imported");
  EXPECT_EQ(import(line("2026-03-02", 23 * 3600)).added, 1);
  EXPECT_EQ(refusal(line("2026-03-02", 1)), "f:1: takes 2026-03-02 past 24 hours; nothing imported");
}

TEST_F(Import, IsOneStepOfHistory) {
  log(made::untimed("2026-03-01"));
  import(line("2026-03-02") + line("2026-03-03") + line("2026-03-04"));
  EXPECT_EQ(undo().front().ids.size(), 3U);
  EXPECT_EQ(all().size(), 1U);
}

TEST_F(Import, KnowsAGoalByItsDateAndLetsItStand) {
  const std::string goal = R"({"type":"goal","from":"2026-03-02","seconds":2700,"freezes":1})"
                           "\n";
  EXPECT_EQ(import(goal).goals, 1);
  EXPECT_EQ(import(goal).goals, 0);
  EXPECT_EQ(import(R"({"type":"goal","from":"2026-03-02","seconds":60})").goals, 0);
  const Goals goals = to_read().goals();
  ASSERT_EQ(goals.rows().size(), 2U);
  EXPECT_EQ(goals.rows()[1].seconds, 45min);
  EXPECT_EQ(goals.rows()[1].freezes, 1);
}

TEST_F(Import, ReplacesTheFirstGoalOnlyAsLongAsNobodyChoseIt) {
  const auto first = [](int seconds) {
    return R"({"type":"goal","from":null,"seconds":)" + std::to_string(seconds) + "}\n";
  };
  EXPECT_EQ(import(first(1800)).goals, 0);
  EXPECT_EQ(import(first(600)).goals, 1);
  EXPECT_EQ(import(first(900) + first(1200)).goals, 0);
  EXPECT_EQ(to_read().goals().on(made::date("2026-03-01")).seconds, 10min);
}

TEST_F(Import, KnowsAnOffByItsUidOrByItsDaysAndReason) {
  const auto off = [](const std::string& more) {
    return R"({"type":"off","from":"2026-03-02","to":"2026-03-04")" + more + "}\n";
  };
  const std::string named = off(R"(,"uid":"0192f0c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f")");
  EXPECT_EQ(import(off("") + off("") + off(R"(,"reason":"ill")")).days_off, 9);
  EXPECT_EQ(import(off("") + off(R"(,"reason":"ill")") + off("")).days_off, 0);
  EXPECT_EQ(import(off("") + off("") + off("")).days_off, 3);
  EXPECT_EQ(import(named + named).days_off, 3);
  EXPECT_EQ(import(named).days_off, 0);
  EXPECT_EQ(to_read().offs().size(), 5U);
}

TEST_F(Import, KnowsAnOffThatWasAddedHere) {
  Store store = to_write();
  store.change(made::stamp("off add"), [&] {
    store.add(Off{0, {}, {made::date("2026-03-02"), made::date("2026-03-02")}, "ill"});
  });
  const std::string line = R"({"type":"off","from":"2026-03-02","to":"2026-03-02","reason":"ill"})"
                           "\n";
  EXPECT_EQ(import(line).days_off, 0);
  EXPECT_EQ(import(line + line).days_off, 1);
}

TEST_F(Import, TakesGoalsOffsAndSessionsBackInOneStep) {
  import(R"({"type":"goal","from":"2026-03-02","seconds":60})"
         "\n"
         R"({"type":"goal","seconds":600})"
         "\n"
         R"({"type":"off","from":"2026-03-02","to":"2026-03-04"})"
         "\n" +
         line("2026-03-02"));
  undo();
  EXPECT_TRUE(all().empty());
  EXPECT_TRUE(to_read().offs().empty());
  EXPECT_EQ(to_read().goals().rows().size(), 1U);
  EXPECT_EQ(to_read().goals().on(made::date("2026-03-02")).seconds, 30min);
}

TEST_F(Import, IsAllOrNothingOfEveryKind) {
  log(made::untimed("2026-03-01"));
  const std::string before = bytes();
  EXPECT_EQ(refusal(R"({"type":"goal","from":"2026-03-02","seconds":60})"
                    "\n"
                    R"({"type":"off","from":"2026-03-02","to":"2026-03-04"})"
                    "\n"
                    R"({"type":"off","from":"2026-03-02"})"),
            "f:3: names no days: it needs from and to; nothing imported");
  EXPECT_EQ(bytes(), before);
}

}  // namespace
}  // namespace steady
