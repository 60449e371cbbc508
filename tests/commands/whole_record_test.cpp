// Everything that a store keeps, in one line of changes: undone and redone, and carried from store to store.

#include "fake_machine.hpp"

namespace steady {
namespace {

/// Friday 20 November 2026.
class WholeRecord : public CommandTest {
 protected:
  WholeRecord() {
    machine.files["in.jsonl"] =
        "{\"type\":\"resource\",\"url\":\"https://d2l.ai/in\"}\n"
        "{\"type\":\"learned\",\"day\":\"2026-11-18\",\"text\":\"Imported\"}\n"
        "{\"type\":\"plan\",\"week\":\"2026-W48\",\"text\":\"Imported\",\"topic\":\"ml\"}\n"
        "{\"day\":\"2026-11-18\",\"seconds\":60,\"topic\":\"ml/b\"}\n";
  }

  /// One change of each kind there is.
  std::vector<Words> script() const {
    return {{"resource", "add", "A book", "-t", "ml", "--note", "paper"},
            {"log", "9:00-9:40", "Chapter 10", "-t", "ml", "--tag", "read", "-r", "1"},
            {"log", "20m", "-d", "wed", "-r", "https://d2l.ai"},
            {"learned", "ReLU is max(0, x)", "-t", "ml"},
            {"learned", "A line", "-d", "mon"},
            {"plan", "add", "Read on", "-t", "ml", "--target", "2h"},
            {"plan", "add", "Call", "--day", "sun"},
            {"plan", "add", "Build", "--week", "next"},
            {"goal", "set", "45m", "--from", "2026-11-19"},
            {"off", "add", "sat", "holiday"},
            {"resource", "set", "2", "--title", "Dive", "--kind", "book"},
            {"resource", "done", "1"},
            {"resource", "drop", "2"},
            {"plan", "done", "2"},
            {"plan", "carry"},
            {"plan", "drop", "4"},
            {"topic", "rename", "ml", "ml/book"},
            {"import", "jsonl", "in.jsonl"},
            {"edit", "1", "--no-resource", "--duration", "30m"},
            {"learned", "remove", "1"},
            {"delete", "2"},
            {"goal", "remove", "2026-11-19"},
            {"off", "remove", "1"}};
  }
  std::string record() { return done({"export", "jsonl"}); }
  /// The script typed, and the record before each step and at the end.
  std::vector<std::string> typed() {
    std::vector<std::string> records = {record()};
    for (const Words& words : script()) {
      done(words);
      records.push_back(record());
      EXPECT_NE(records.back(), records[records.size() - 2]) << testing::PrintToString(words);
    }
    return records;
  }
};

TEST_F(WholeRecord, IsUndoneDownToNothingAndRedoneByteForByte) {
  const auto records = typed();
  for (std::size_t at = records.size(); at-- > 1;) {
    done({"undo"});
    EXPECT_EQ(record(), records[at - 1]) << testing::PrintToString(script()[at - 1]);
  }
  EXPECT_EQ(type({"undo"}).exit, 1);
  for (std::size_t at = 1; at < records.size(); ++at) {
    done({"redo"});
    EXPECT_EQ(record(), records[at]) << testing::PrintToString(script()[at - 1]);
  }
  EXPECT_EQ(type({"redo"}).exit, 1);
}

TEST_F(WholeRecord, GoesThroughAnImportIntoAnEmptyStoreUnchangedAtEveryStop) {
  const auto records = typed();
  for (std::size_t at = 0; at < records.size(); ++at) {
    const std::string other = (machine.home() / (std::to_string(at) + ".db")).string();
    machine.files["said"] = records[at];
    done({"--db", other, "import", "jsonl", "said"});
    EXPECT_EQ(done({"--db", other, "export", "jsonl"}), records[at]) << at;
    EXPECT_TRUE(done({"--db", other, "import", "jsonl", "said"}).starts_with("Nothing new")) << at;
  }
}

TEST_F(WholeRecord, ImportedAgainWithoutUidsAddsNothing) {
  done({"import", "jsonl", "in.jsonl"});
  const std::string once = record();
  EXPECT_TRUE(done({"import", "jsonl", "in.jsonl"}).starts_with("Nothing new"));
  EXPECT_EQ(record(), once);
  done({"plan", "done", "1"});
  EXPECT_TRUE(done({"import", "jsonl", "in.jsonl"}).starts_with("Nothing new"));
  EXPECT_EQ(ask({"plan", "next"})["items"].size(), 1U);
}

TEST_F(WholeRecord, SaysWhatElseAnImportBrought) {
  EXPECT_EQ(done({"import", "jsonl", "in.jsonl"}),
            "Imported 1 session, 1m; 1 resource; 1 learned line; 1 plan item.\n");
}

TEST_F(WholeRecord, HasAPlanWithItsKeysAsTheyWereGiven) {
  done({"log", "30m", "-t", "ml/a"});
  done({"plan", "add", "Read on", "-t", "ml", "--target", "30m", "--day", "fri"});
  machine.variables["STEADY_WEEK_START"] = "sun";
  done({"plan", "add", "From a Sunday", "--week", "next"});
  std::istringstream lines(record());
  std::vector<nlohmann::ordered_json> plans;
  for (std::string line; std::getline(lines, line);)
    if (line.find("\"type\":\"plan\"") != line.npos) plans.push_back(nlohmann::ordered_json::parse(line));
  ASSERT_EQ(plans.size(), 2U);
  EXPECT_EQ(keys_of(plans[0]),
            (Words{"type", "uid", "week", "day", "text", "topic", "target_seconds", "seconds", "status"}));
  EXPECT_EQ(plans[0]["week"], "2026-W47");
  EXPECT_EQ(plans[0]["day"], "2026-11-20");
  EXPECT_EQ(plans[0]["target_seconds"], 1800);
  EXPECT_EQ(plans[0]["seconds"], 1800);
  EXPECT_EQ(plans[0]["status"], "open") << "that it is filled follows from the sessions";
  EXPECT_EQ(plans[1]["week"], "2026-11-22");
  EXPECT_EQ(plans[1]["seconds"], nullptr);
}

TEST_F(WholeRecord, OfARangeHasThePlansThatLieInIt) {
  done({"plan", "add", "This week"});
  done({"plan", "add", "On Sunday", "--day", "sun"});
  const auto texts = [&](const std::string& range) {
    const std::string said = done({"export", "jsonl", range});
    return std::pair(said.find("This week") != said.npos, said.find("On Sunday") != said.npos);
  };
  EXPECT_EQ(texts("2026-11-17"), std::pair(true, false));
  EXPECT_EQ(texts("2026-11-22"), std::pair(true, true));
  EXPECT_EQ(texts("2026-W48"), std::pair(false, false));
}

}  // namespace
}  // namespace steady
