// How `log` reads its words: durations, the note as typed, and the limits of texts.

#include "fake_machine.hpp"

namespace steady {
namespace {

class LogWords : public CommandTest {
 protected:
  nlohmann::json logged(Words words) {
    words.insert(words.begin(), {"log", "-d", "today"});
    return ask(words)["session"];
  }
};

TEST_F(LogWords, ReadsEveryFormOfADuration) {
  const std::vector<std::pair<Words, int>> forms = {{{"45m"}, 2700},
                                                    {{"1h"}, 3600},
                                                    {{"1h30m"}, 5400},
                                                    {{"1h 30m"}, 5400},
                                                    {{"1h", "30m"}, 5400},
                                                    {{"1.5h"}, 5400},
                                                    {{"1:30"}, 5400},
                                                    {{"90"}, 5400},
                                                    {{"90s"}, 90},
                                                    {{"PT1H30M"}, 5400},
                                                    {{"45", "min"}, 2700},
                                                    {{"2", "hours"}, 7200},
                                                    {{"1", "hour", "30", "minutes"}, 5400},
                                                    {{"1", "hr", "5", "secs"}, 3605}};
  for (const auto& [words, seconds] : forms) {
    const auto session = logged(words);
    EXPECT_EQ(session["seconds"], seconds) << testing::PrintToString(words);
    EXPECT_EQ(session["note"], nullptr) << testing::PrintToString(words);
  }
}

TEST_F(LogWords, LeavesABareNumberToTheNote) {
  const auto session = logged({"1h", "30", "problems"});
  EXPECT_EQ(session["seconds"], 3600);
  EXPECT_EQ(session["note"], "30 problems");
}

TEST_F(LogWords, LeavesALargerUnitToTheNote) {
  const auto session = logged({"30m", "2h", "later"});
  EXPECT_EQ(session["seconds"], 1800);
  EXPECT_EQ(session["note"], "2h later");
}

TEST_F(LogWords, KeepsTheNoteAsTyped) {
  const std::vector<std::pair<Words, std::string>> notes = {{{"[a, b]"}, "[a, b]"},
                                                            {{"[a,", "b]"}, "[a, b]"},
                                                            {{"[]"}, "[]"},
                                                            {{"++"}, "++"},
                                                            {{"-5 degrees"}, "-5 degrees"},
                                                            {{"-5", "degrees"}, "-5 degrees"},
                                                            {{"-"}, "-"},
                                                            {{"%x", "{y}", "\"z\""}, "%x {y} \"z\""},
                                                            {{"a=b"}, "a=b"},
                                                            {{"two\nlines\tand a tab"}, "two\nlines\tand a tab"},
                                                            {{"日本語"}, "日本語"}};
  for (const auto& [words, note] : notes) {
    Words all = {"30s"};
    all.insert(all.end(), words.begin(), words.end());
    EXPECT_EQ(logged(all)["note"], note);
  }
}

TEST_F(LogWords, EndsOptionsAtTwoDashesAnywhere) {
  EXPECT_EQ(logged({"30s", "--", "-t", "x"})["note"], "-t x");
  EXPECT_EQ(logged({"30s", "a", "--", "--tag", "-t"})["note"], "a --tag -t");
  EXPECT_EQ(logged({"--", "30s", "--json"})["note"], "--json");
  EXPECT_EQ(logged({"30s", "--", "--"})["note"], "--");
}

TEST_F(LogWords, TakesOneWordForAnOptionsValue) {
  const auto session = logged({"30s", "-t", "ml-book", "--tag", "read", "Chapter", "10"});
  EXPECT_EQ(session["topic"], "ml-book");
  EXPECT_EQ(session["tags"], nlohmann::json::array({"read"}));
  EXPECT_EQ(session["note"], "Chapter 10");
}

TEST_F(LogWords, TakesOptionsBeforeAndBehindTheCommand) {
  const auto session = ask({"--color", "never", "log", "--tag", "read", "30s", "Chapter 10"});
  EXPECT_EQ(session["session"]["note"], "Chapter 10");
  EXPECT_EQ(logged({"--topic=a b", "30s"})["topic"], "a b");
  EXPECT_EQ(logged({"-tml", "30s"})["topic"], "ml");
}

TEST_F(LogWords, RefusesWhatIsNoDuration) {
  for (const std::string word : {"45x", "abc", "", "-30m", "0m", "0", "1e3", "1h30", "30m1h", "NaN", "½h", "３０m",
                                 "25h", "1441", "99999999999999999999m", "PT", "::"}) {
    SCOPED_TRACE(word);
    const std::string told = refused({"log", word}, '"' + word + '"');
    EXPECT_NE(told.find("steady log 45m"), std::string::npos) << told;
  }
}

TEST_F(LogWords, RefusesWhatIsNoClockRange) {
  for (const std::string word : {"9-8am", "9am-10", "9-9", "09:00-09:00", "24:00-01:00", "09:00-24:00", "09:60-10:00",
                                 "13pm-2pm", "09:00-", "-09:00"}) {
    SCOPED_TRACE(word);
    const std::string told = refused({"log", word}, '"' + word + '"');
    EXPECT_NE(told.find("steady log 09:00-09:45"), std::string::npos) << told;
  }
}

TEST_F(LogWords, RefusesAClockRangeInThreeWordsAndShowsItAsOne) {
  for (const Words& range : {Words{"9", "-", "10"}, Words{"9:00", "–", "9:45"}, Words{"7pm", "to", "8pm"}}) {
    const std::string told =
        refused({"log", range[0], range[1], range[2], "Chapter 10"}, range[0] + ' ' + range[1] + ' ' + range[2]);
    EXPECT_NE(told.find("steady log " + range[0] + "-" + range[2] + "\n"), std::string::npos) << told;
  }
  EXPECT_EQ(logged({"9", "to", "problems"})["note"], "to problems");
  EXPECT_EQ(logged({"9m", "-", "10"})["note"], "- 10");
}

TEST_F(LogWords, RefusesWhatIsNoDayOrTime) {
  for (const std::string word : {"someday", "2026-02-30", "2026-13-01", "32", "13-40", "", "9999999 days ago"})
    refused({"log", "5m", "-d", word}, '"' + word + '"');
  for (const std::string word : {"noon", "24:00", "9:5", "7 pm ish", ""})
    refused({"log", "5m", "--at", word}, '"' + word + '"');
  refused({"log", "9-10", "--at", "9"}, "\"9-10\"");
}

TEST_F(LogWords, HoldsNotesTo10000Bytes) {
  EXPECT_EQ(logged({"30s", std::string(10'000, 'n')})["note"].get<std::string>().size(), 10'000U);
  refused({"log", "30s", std::string(10'001, 'n')}, "10000 bytes");
}

TEST_F(LogWords, HoldsTopicsAndTagsTo100Bytes) {
  const std::string longest(100, 't');
  EXPECT_EQ(logged({"30s", "-t", longest, "--tag", longest})["topic"], longest);
  refused({"log", "30s", "-t", longest + "t"}, "100 bytes");
  refused({"log", "30s", "--tag", longest + "t"}, "100 bytes");
  refused({"log", "30s", "-t", ""}, "topic");
  refused({"log", "30s", "--tag", " "}, "tag");
}

TEST_F(LogWords, RefusesControlCharactersAndWhatIsNotUtf8) {
  for (const std::string text : {"a\x1b[2Jb", "a\x07", "a\x7f", "a\xc2\x9b", "a\rb", "a\xff"}) {
    SCOPED_TRACE(testing::PrintToString(text));
    for (const Words& words :
         {Words{"log", "30s", text}, Words{"log", "30s", "-t", text}, Words{"log", "30s", "--tag", text}}) {
      const Answer answer = type(words);
      EXPECT_EQ(answer.exit, 2);
      EXPECT_EQ(answer.err.find(text), std::string::npos) << "it reached the terminal";
    }
  }
  refused({"log", "30s", "-t", "a\nb"}, "control character");
  refused({"log", "30s", "--tag", "a\tb"}, "control character");
  EXPECT_TRUE(sessions().empty());
}

TEST_F(LogWords, ShowsANoteOfSeveralLinesOnOne) {
  const std::string out = done({"log", "30s", "one\ntwo\tthree"});
  EXPECT_NE(out.find("one two three"), std::string::npos) << out;
}

}  // namespace
}  // namespace steady
