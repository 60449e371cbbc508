// `export`: what `import` takes back, to standard output or wholly into a file.

#include <algorithm>

#include "fake_machine.hpp"

namespace steady {
namespace {

class Export : public CommandTest {
 protected:
  Export() {
    done({"log", "9:00-9:45", "Chapter 10, read", "-t", "ml-book", "--tag", "read", "-d", "2026-11-17"});
    done({"log", "30m", "=1+1", "-d", "2026-11-18"});
    done({"goal", "set", "45m", "--days", "mon-fri", "--from", "2026-11-19"});
    done({"off", "add", "2026-12-24..2026-12-26", "family"});
  }
  /// The lines of an export in jsonl, the header left out.
  std::vector<nlohmann::json> records(Words words) {
    words.insert(words.begin(), {"export", "jsonl"});
    std::istringstream lines(done(words));
    std::string line;
    std::getline(lines, line);
    EXPECT_EQ(line, R"({"schema":"steady/export/1","exported_at":"2026-11-20T20:15:00Z"})");
    std::vector<nlohmann::json> all;
    while (std::getline(lines, line)) all.push_back(nlohmann::json::parse(line));
    return all;
  }
  static std::string types(const std::vector<nlohmann::json>& all) {
    std::string text;
    for (const auto& each : all) text += each.at("type").get<std::string>() + ' ';
    return text;
  }
};

TEST_F(Export, TellsGoalsOffsAndSessionsInTheirOrder) {
  const auto all = records({});
  EXPECT_EQ(types(all), "goal goal off session session ");
  EXPECT_EQ(all[1]["from"], "2026-11-19");
  EXPECT_EQ(all[1]["weekdays"], "mon,tue,wed,thu,fri");
  EXPECT_EQ(all[2]["reason"], "family");
  EXPECT_EQ(all[3]["start"], "2026-11-17T09:00:00+00:00");
  EXPECT_EQ(all[4]["start"], nullptr);
}

TEST_F(Export, OfARangeHasTheSessionsOfItsDays) {
  EXPECT_EQ(types(records({"2026-11-18"})), "goal goal session ");
  EXPECT_EQ(types(records({"2026-12"})), "goal goal off ");
  EXPECT_EQ(types(records({"all"})), "goal goal off session session ");
  refused({"export", "jsonl", "someday"}, "\"someday\"");
}

TEST_F(Export, GoesThroughAnImportIntoAnEmptyStoreUnchanged) {
  for (const std::string format : {"jsonl", "csv"}) {
    SCOPED_TRACE(format);
    const std::string other = (machine.home() / (format + ".db")).string();
    const std::string said = done({"export", format});
    machine.files["said"] = said;
    done({"--db", other, "import", format, "said"});
    EXPECT_EQ(done({"--db", other, "export", format}), said);
  }
}

TEST_F(Export, WritesIntoAFileAndSaysSo) {
  EXPECT_EQ(done({"export", "csv", "-o", "study.csv"}), "Exported 2 sessions, 1h 15m to study.csv.\n");
  const std::string written = machine.files["study.csv"];
  EXPECT_EQ(done({"export", "csv"}), written);
  EXPECT_EQ(done({"export", "csv", "2026-11-18", "-o", "study.csv"}), "Exported 1 session, 30m to study.csv.\n");
  EXPECT_EQ(done({"export", "csv", "-q", "--output", "study.csv"}), "");
  EXPECT_EQ(machine.files["study.csv"], written);
  EXPECT_EQ(done({"export", "csv", "-o", "-"}), written);
  const auto document = nlohmann::json::parse(done({"export", "csv", "-o", "study.csv", "--json"}));
  EXPECT_EQ(document["schema"], "steady/done/1");
}

TEST_F(Export, IsItsOwnAnswerWhateverFormatIsAskedFor) {
  const std::string said = done({"export", "csv"});
  EXPECT_EQ(done({"export", "csv", "--json"}), said);
  EXPECT_EQ(done({"export", "csv", "-q"}), said);
  EXPECT_EQ(type({"export", "jsonl", "--format", "csv"}).exit, 2);
}

TEST_F(Export, OfNoStoreMakesNone) {
  const std::string missing = (machine.home() / "missing.db").string();
  EXPECT_NE(done({"--db", missing, "export", "jsonl"}), "");
  EXPECT_FALSE(std::filesystem::exists(missing));
}

TEST_F(Export, DisarmsWhatASpreadsheetWouldRun) {
  EXPECT_NE(done({"export", "csv"}).find(",'=1+1,"), std::string::npos);
  EXPECT_NE(done({"export", "jsonl"}).find(R"("note":"=1+1")"), std::string::npos);
}

TEST_F(Export, RefusesAFormatThatIsNone) {
  refused({"export", "xml"}, "\"xml\"");
  refused({"export"}, "FORMAT");
}

TEST_F(Export, SaysThatItsOutputFailed) {
  machine.output_fails = true;
  EXPECT_EQ(type({"export", "jsonl"}).exit, 2);
}

TEST_F(Export, ShowsOnATerminalNothingThatItObeys) {
  done({"log", "5m", "one\ntwo \u202Ethree", "-d", "2026-11-16"});
  const std::string csv = done({"export", "csv"});
  EXPECT_NE(csv.find("one\ntwo \u202Ethree"), csv.npos) << "a file gets every byte";
  EXPECT_NE(csv.find("\r\n"), csv.npos);
  machine.columns = 80;
  const std::string shown = done({"export", "csv"});
  EXPECT_NE(shown.find("one\ntwo \uFFFDthree"), shown.npos) << shown;
  EXPECT_EQ(shown.find('\r'), shown.npos);
  EXPECT_EQ(std::count(shown.begin(), shown.end(), '\n'), std::count(csv.begin(), csv.end(), '\n'));
  EXPECT_EQ(done({"export", "csv", "-o", "f.csv"}), "Exported 3 sessions, 1h 20m to f.csv.\n");
  EXPECT_EQ(machine.files["f.csv"], csv);
}

}  // namespace
}  // namespace steady
