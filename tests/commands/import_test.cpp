// `import jsonl`: all or nothing, and what is known is known (contract, section 6).

#include "fake_machine.hpp"

namespace steady {
namespace {

class Import : public CommandTest {
 protected:
  Answer import(const std::string& text, const Words& options = {}) {
    machine.files["in.jsonl"] = text;
    Words words = {"import", "jsonl", "in.jsonl"};
    words.insert(words.end(), options.begin(), options.end());
    return type(words);
  }
  std::size_t imported(const std::string& text) {
    const Answer answer = import(text);
    EXPECT_EQ(answer.exit, 0) << answer.err;
    return sessions().size();
  }
  /// Expects exit 3, the line's number and the reason, and that the store is as before.
  void wrong(const std::string& text, const std::string& line, const std::string& why) {
    SCOPED_TRACE(text);
    const auto before = sessions();
    const Answer answer = import(text);
    EXPECT_EQ(answer.exit, 3);
    EXPECT_EQ(answer.out, "");
    EXPECT_NE(answer.err.find("in.jsonl:" + line + ":"), std::string::npos) << answer.err;
    EXPECT_NE(answer.err.find(why), std::string::npos) << answer.err;
    EXPECT_EQ(sessions(), before);
  }
};

constexpr const char* header =
    R"({"schema":"steady/export/1","exported_at":"2026-11-19T20:00:00Z"})"
    "\n";
constexpr const char* named =
    R"({"type":"session","uid":"0192f0c4-0000-7000-8000-000000000001","day":"2026-11-18",)"
    R"("start":"2026-11-18T19:00:00+01:00","end":"2026-11-18T19:30:00+01:00","seconds":1800,)"
    R"("topic":"ml-book","tags":["read"],"resource":null,"note":"Chapter 10",)"
    R"("created_at":"2026-11-18T18:30:00Z","updated_at":"2026-11-18T18:31:00Z"})"
    "\n";
constexpr const char* untimed = R"({"day":"2026-11-16","seconds":1800,"note":"Twice"})"
                                "\n";
constexpr const char* timed = R"({"start":"2026-11-17T19:00:00Z","seconds":1800})"
                              "\n";

TEST_F(Import, KeepsAllThatALineSays) {
  EXPECT_EQ(imported(std::string(header) + named), 1U);
  const auto session = sessions()[0];
  EXPECT_EQ(session["uid"], "0192f0c4-0000-7000-8000-000000000001");
  EXPECT_EQ(session["day"], "2026-11-18");
  EXPECT_EQ(session["start"], "2026-11-18T19:00:00+01:00");
  EXPECT_EQ(session["seconds"], 1800);
  EXPECT_EQ(session["topic"], "ml-book");
  EXPECT_EQ(session["tags"], nlohmann::json::array({"read"}));
  EXPECT_EQ(session["note"], "Chapter 10");
  EXPECT_EQ(session["created_at"], "2026-11-18T18:30:00Z");
  EXPECT_EQ(session["updated_at"], "2026-11-18T18:31:00Z");
}

TEST_F(Import, StampsADayThatIsMissingAndKeepsOneThatStands) {
  imported(R"({"start":"2026-11-18T03:30:00Z","seconds":60})"
           "\n"
           R"({"day":"2026-11-18","start":"2026-11-18T03:32:00Z","seconds":60})"
           "\n");
  EXPECT_EQ(sessions()[0]["day"], "2026-11-17");
  EXPECT_EQ(sessions()[1]["day"], "2026-11-18");
}

TEST_F(Import, AddsNothingTheSecondTime) {
  const std::string file = std::string(header) + named + untimed + timed;
  EXPECT_EQ(imported(file), 3U);
  EXPECT_EQ(imported(file), 3U);
}

TEST_F(Import, TakesTwoEqualLinesForTwoSessions) {
  EXPECT_EQ(imported(std::string(untimed) + untimed), 2U);
  EXPECT_EQ(imported(std::string(untimed) + untimed), 2U);
  EXPECT_EQ(imported(std::string(untimed) + untimed + untimed), 3U);
}

TEST_F(Import, AddsOnlyWhatIsNewOfAGrownFile) {
  EXPECT_EQ(imported(std::string(untimed) + timed), 2U);
  EXPECT_EQ(imported(std::string(timed) +
                     R"({"day":"2026-11-15","seconds":60})"
                     "\n" +
                     untimed),
            3U);
}

TEST_F(Import, KnowsASessionThatWasLoggedHere) {
  done({"log", "19:00-19:30", "Here", "-d", "2026-11-17"});
  done({"log", "30m", "Twice", "-d", "2026-11-16"});
  EXPECT_EQ(imported(std::string(timed) + untimed), 2U);
  EXPECT_EQ(imported(std::string(untimed) + untimed), 3U);
}

TEST_F(Import, AnswersWithIdsInJson) {
  const Answer answer = import(std::string(untimed) + timed, {"--json"});
  const auto document = nlohmann::json::parse(answer.out);
  EXPECT_EQ(document["schema"], "steady/done/1");
  EXPECT_EQ(document["ids"], nlohmann::json::array({1, 2}));
}

TEST_F(Import, ChangesNothingInADryRunAndSaysTheSame) {
  const Answer dry = import(std::string(untimed) + timed, {"--dry-run"});
  EXPECT_EQ(dry.exit, 0);
  EXPECT_NE(dry.out.find("2 sessions, 1h"), std::string::npos) << dry.out;
  EXPECT_TRUE(sessions().empty());
  EXPECT_FALSE(std::filesystem::exists(machine.store()));
  EXPECT_EQ(import("{}\n", {"-n"}).exit, 3);
}

TEST_F(Import, TakesEmptyFilesBlankLinesAndOtherLineEnds) {
  EXPECT_EQ(imported(""), 0U);
  EXPECT_EQ(imported(std::string("\xEF\xBB\xBF") + header), 0U);
  EXPECT_EQ(imported("\n  \n{\"day\":\"2026-11-16\",\"seconds\":60}\r\n\n"), 1U);
  EXPECT_EQ(imported("{\"day\":\"2026-11-15\",\"seconds\":60}"), 2U);
}

TEST_F(Import, NamesTheLineThatIsWrongAndImportsNothing) {
  wrong(std::string(untimed) + timed + "{\"day\":\"2026-11-31\",\"seconds\":60}\n", "3",
        "2026-11-31");
  wrong("not json\n", "1", "JSON");
  wrong("[1]\n", "1", "object");
  wrong(R"({"day":"2026-11-16"})", "1", "seconds");
  wrong(R"({"seconds":60})", "1", "neither day nor start");
  for (const std::string seconds :
       {"0", "-5", "86401", "1.5", "\"60\"", "1e3", "99999999999999999999"})
    wrong("{\"day\":\"2026-11-16\",\"seconds\":" + seconds + "}", "1", "seconds");
  wrong(R"({"start":"yesterday","seconds":60})", "1", "yesterday");
  wrong(R"({"day":"2026-11-16","seconds":60,"uid":"none"})", "1", "none");
  wrong(R"({"day":"2026-11-16","seconds":60,"tags":"read"})", "1", "tags");
  wrong(R"({"day":"2026-11-16","seconds":60,"topic":"a\u001bb"})", "1", "control character");
  wrong(R"({"day":"2026-11-16","seconds":60,"note":7})", "1", "note");
  wrong("{\"day\":\"2026-11-16\",\"seconds\":60,\"note\":\"\xff\"}", "1", "UTF-8");
  wrong(std::string(untimed) + "{\"schema\":\"steady/export/1\"}\n", "2", "header");
  wrong("{\"schema\":\"steady/export/9\"}\n", "1", "schema");
}

TEST_F(Import, RefusesTheFutureAndMoreThan24HoursADay) {
  wrong(R"({"start":"2026-11-20T20:00:00Z","seconds":1800})", "1", "future");
  wrong(R"({"day":"2026-11-21","seconds":60})", "1", "future");
  done({"log", "23h", "-d", "2026-11-16"});
  wrong(R"({"day":"2026-11-16","seconds":3601})", "1", "24 hours");
}

TEST_F(Import, RefusesAFormatOrAFileThatIsNotThere) {
  refused({"import", "jsnl", "in.jsonl"}, "\"jsnl\"");
  refused({"import", "jsonl", "missing.jsonl"}, "\"missing.jsonl\"");
  refused({"import", "jsonl"}, "FORMAT");
  refused({"import", "jsonl", "a", "b"}, "\"b\"");
}

}  // namespace
}  // namespace steady
