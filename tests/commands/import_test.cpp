// `import`: all or nothing, and what is known is known (contract, section 6).

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

constexpr const char* header = R"({"schema":"steady/export/1","exported_at":"2026-11-19T20:00:00Z"})"
                               "\n";
constexpr const char* named = R"({"type":"session","uid":"0192f0c4-0000-7000-8000-000000000001","day":"2026-11-18",)"
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
  wrong(std::string(untimed) + timed + "{\"day\":\"2026-11-31\",\"seconds\":60}\n", "3", "2026-11-31");
  wrong("not json\n", "1", "JSON");
  wrong("[1]\n", "1", "object");
  wrong(R"({"day":"2026-11-16"})", "1", "seconds");
  wrong(R"({"seconds":60})", "1", "neither day nor start");
  for (const std::string seconds : {"0", "-5", "86401", "1.5", "\"60\"", "1e3", "99999999999999999999"})
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

TEST_F(Import, SaysWhatElseItBrought) {
  const std::string goal = R"({"type":"goal","from":"2026-11-18","seconds":2700,"weekdays":"mon"})"
                           "\n";
  const std::string off = R"({"type":"off","from":"2026-12-24","to":"2026-12-26","reason":"family"})"
                          "\n";
  const std::string one_day = R"({"type":"off","from":"2026-01-01","to":"2026-01-01"})"
                              "\n";
  EXPECT_EQ(import(header + goal + off + untimed, {"-n"}).out, "Would import 1 session, 30m; 1 goal; 3 days off.\n");
  EXPECT_EQ(ask({"goal"})["goals"].size(), 1U);
  EXPECT_EQ(import(header + goal + off + untimed).out, "Imported 1 session, 30m; 1 goal; 3 days off.\n");
  EXPECT_EQ(import(goal + off + untimed).out, "Nothing new: 1 session known already.\n");
  EXPECT_EQ(import(goal + off).out, "Nothing new.\n");
  EXPECT_EQ(import(goal + untimed + one_day).out, "Imported 1 day off; 1 known already.\n");
  EXPECT_EQ(import("").out, "Nothing new.\n");
  EXPECT_EQ(ask({"off"})["off"].size(), 2U);
  EXPECT_EQ(ask({"goal"})["goals"].size(), 2U);
}

TEST_F(Import, RefusesKindsThatAreNone) {
  wrong(std::string(untimed) + "{\"type\":\"planet\",\"uid\":null}\n", "2", "\"planet\"");
  wrong("{\"type\":7,\"day\":\"2026-11-16\",\"seconds\":60}\n", "1", "type is not a text");
}

TEST_F(Import, ReadsCsvAsWell) {
  machine.files["in.csv"] =
      "day,start,end,seconds,topic,tags,note\r\n"
      "2026-11-17,2026-11-17T19:00:00Z,2026-11-17T19:30:00Z,1800,ml-book,read;hard,\"one\ntwo\"\r\n"
      "2026-11-16,,,600,'=x,,\r\n";
  EXPECT_EQ(done({"import", "csv", "in.csv"}), "Imported 2 sessions, 40m.\n");
  EXPECT_EQ(done({"import", "csv", "in.csv"}), "Nothing new: 2 sessions known already.\n");
  const auto all = sessions();
  EXPECT_EQ(all[0]["topic"], "=x");
  EXPECT_EQ(all[1]["tags"], (nlohmann::json{"read", "hard"}));
  EXPECT_EQ(all[1]["note"], "one\ntwo");
}

TEST_F(Import, NamesTheLineAndTheColumnOfACsvThatIsWrong) {
  const auto told = [&](const std::string& text) {
    machine.files["in.csv"] = text;
    const Answer answer = type({"import", "csv", "in.csv"});
    EXPECT_EQ(answer.exit, 3);
    EXPECT_TRUE(sessions().empty());
    return answer.err.substr(0, answer.err.find('\n'));
  };
  EXPECT_EQ(told("day,seconds\n2026-11-16,60\n2026-11-31,60\n"),
            "steady: in.csv:3: day \"2026-11-31\" is not a date like 2026-11-20; nothing imported");
  EXPECT_EQ(told("day,minutes\n2026-11-16,60\n"),
            "steady: in.csv:1: has a column \"minutes\", which is not one of a session; nothing imported");
  EXPECT_EQ(told("day,seconds\n2026-11-21,60\n"), "steady: in.csv:2: lies in the future; nothing imported");
}

TEST_F(Import, NamesWhatIsWrongWithAResource) {
  const auto resource = [](const std::string& rest) {
    return R"({"type":"resource","url":"https://example.org/a",)" + rest + "}\n";
  };
  wrong(resource(R"("status":"someday")"), "1", "status \"someday\" is none of");
  wrong(resource(R"("changes":["2026-11-18 want","2026-11-17 doing"])"), "1", "not in the order of their days");
  wrong(resource(R"("changes":["2026-11-18"])"), "1", "status \"\" is none of");
  wrong(resource(R"("added_at":"yesterday")"), "1", "added_at \"yesterday\" is not a moment");
  wrong(resource(R"("added_at":"0001-01-01T00:00:00Z")"), "1", "outside the years 1 to 9999");
  wrong("{\"type\":\"resource\",\"note\":\"Nameless\"}\n", "1", "names no resource");
}

class ImportOnATerminal : public Import {
 protected:
  ImportOnATerminal() {
    machine.files["in.jsonl"] = header;
    for (int i = 0; i < 4000; ++i) machine.files["in.jsonl"] += timed_at(i);
  }
  static std::string timed_at(int i) {
    return "{\"day\":\"2026-10-" + std::to_string(10 + i % 20) + "\",\"seconds\":1,\"note\":\"" + std::to_string(i) +
           "\"}\n";
  }
};

TEST_F(ImportOnATerminal, ShowsHowFarItIsAndLeavesNothingOfIt) {
  machine.progress_columns = 80;
  machine.per_look = std::chrono::milliseconds{200};
  const Answer answer = type({"import", "jsonl", "in.jsonl"});
  EXPECT_EQ(answer.exit, 0);
  EXPECT_NE(answer.err.find("%"), std::string::npos) << answer.err;
  EXPECT_NE(answer.err.find("in.jsonl"), std::string::npos) << answer.err;
  EXPECT_TRUE(answer.err.ends_with("\r\x1b[K")) << answer.err;
}

TEST_F(ImportOnATerminal, CountsTheLinesThatComeThroughAPipe) {
  machine.progress_columns = 80;
  machine.per_look = std::chrono::milliseconds{200};
  machine.files["-"] = machine.files["in.jsonl"];
  const Answer answer = type({"import", "jsonl", "-"});
  EXPECT_EQ(answer.exit, 0);
  EXPECT_NE(answer.err.find(" lines of standard input"), std::string::npos) << answer.err;
  EXPECT_EQ(answer.err.find('%'), std::string::npos) << answer.err;
  EXPECT_TRUE(answer.err.ends_with("\r\x1b[K")) << answer.err;
}

TEST_F(ImportOnATerminal, ShowsNothingWhereNobodySeesItOrItIsSoonOver) {
  machine.per_look = std::chrono::milliseconds{200};
  EXPECT_EQ(type({"import", "jsonl", "in.jsonl", "-n"}).err, "");
  machine.progress_columns = 80;
  EXPECT_EQ(type({"import", "jsonl", "in.jsonl", "-n", "-q"}).err, "");
  machine.variables["TERM"] = "dumb";
  EXPECT_EQ(type({"import", "jsonl", "in.jsonl", "-n"}).err, "");
  machine.variables["TERM"] = "xterm";
  machine.per_look = std::chrono::milliseconds{0};
  EXPECT_EQ(type({"import", "jsonl", "in.jsonl", "-n"}).err, "");
}

TEST_F(ImportOnATerminal, WipesItBeforeARefusal) {
  machine.progress_columns = 80;
  machine.per_look = std::chrono::milliseconds{200};
  machine.files["in.jsonl"] += "nonsense\n";
  const Answer answer = type({"import", "jsonl", "in.jsonl"});
  EXPECT_EQ(answer.exit, 3);
  EXPECT_NE(answer.err.find("\r\x1b[Ksteady: in.jsonl:4002: is not JSON"), std::string::npos) << answer.err;
}

TEST_F(Import, RefusesAFormatOrAFileThatIsNotThere) {
  refused({"import", "jsnl", "in.jsonl"}, "\"jsnl\"");
  refused({"import", "jsonl", "missing.jsonl"}, "\"missing.jsonl\"");
  refused({"import", "jsonl"}, "FORMAT");
  refused({"import", "jsonl", "a", "b"}, "\"b\"");
}

}  // namespace
}  // namespace steady
