// CSV and Markdown read back by parsers that are not ours: Python's csv module and cmark-gfm. What they find is
// what the JSON of the same report says, whatever was typed. Skipped where either is not installed.

#include <cstdlib>
#include <fstream>

#include <gtest/gtest.h>

#include "program.hpp"

namespace steady::e2e {
namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

bool is_installed(const std::string& name) {
  return std::system(("command -v " + name + " >/dev/null 2>&1").c_str()) == 0;
}

void fill(const Program& program) {
  const std::vector<Words> lines = {
      {"resource", "add", "https://example.org/a_b?x=1&y=*2*", "--title", "[A] *course* | <b>", "--note", "=1+1"},
      {"log", "45m", "|pipes|, \"quotes\" and 'more'", "-t", "a|b", "--tag", "read", "--tag", "c,d", "-d",
       "2026-11-10"},
      {"log", "20m", "-5 degrees", "-t", "=SUM(A1:A9)", "--tag", "@home", "-d", "2026-11-16"},
      {"log", "20m", "'=quoted", "-t", "日本語", "-r", "1", "-d", "2026-11-17"},
      {"log", "20m", "two\nlines\tand a tab", "-t", "**bold** _it_ `code`", "-d", "2026-11-17"},
      {"log", "20m", "<script>alert(1)</script> &amp; $x$ ~~s~~ \\| \\", "-t", "+1", "-d", "2026-11-18"},
      {"log", "10m", "-d", "2026-11-19"},
      {"goal", "set", "40m", "--days", "mon-fri", "--from", "2026-11-18"},
      {"off", "add", "2026-11-21", "a | wedding"},
      {"plan", "add", "# heading", "-t", "a|b", "--target", "2h"},
      {"learned", "- item", "-t", "a|b", "-d", "2026-11-13"}};
  for (const Words& words : lines) {
    const Outcome outcome = program.run(words);
    ASSERT_EQ(outcome.exit, 0) << command_line(words) << outcome.err;
  }
}

/// A command with its table, and the key of that in JSON.
struct Asked {
  Words words;
  std::string key;
};

const std::vector<Asked>& reports() {
  static const std::vector<Asked> all = {{{"week"}, "days"},
                                         {{"today"}, "rows"},
                                         {{"day", "tue"}, "rows"},
                                         {{"month"}, "rows"},
                                         {{"year"}, "rows"},
                                         {{"report", "all"}, "rows"},
                                         {{"report", "all", "--by", "week"}, "rows"},
                                         {{"report", "all", "--by", "month"}, "rows"},
                                         {{"report", "all", "--by", "topic"}, "rows"},
                                         {{"report", "all", "--by", "tag"}, "rows"},
                                         {{"report", "all", "--by", "resource"}, "rows"},
                                         {{"list", "all"}, "sessions"},
                                         {{"topic"}, "topics"},
                                         {{"resource"}, "resources"},
                                         {{"learned"}, "learned"},
                                         {{"plan"}, "items"},
                                         {{"goal"}, "goals"},
                                         {{"off"}, "off"}};
  return all;
}

std::string written(const Program& program, Words words, const std::string& format) {
  const fs::path file = program.home() / ("answer." + format);
  words.insert(words.end(), {"--format", format});
  const Outcome outcome = program.run(words);
  EXPECT_EQ(outcome.exit, 0) << command_line(words) << outcome.err;
  std::ofstream(file, std::ios::binary) << outcome.out;
  return file.string();
}

TEST(ReadBack, CsvAndMarkdownSayWhatJsonSays) {
  for (const char* tool : {"python3", "cmark-gfm"})
    if (!is_installed(tool)) GTEST_SKIP() << tool << " is not installed";
  Program program;
  program.set("STEADY_NOW", "2026-11-20T20:15");
  fill(program);
  for (const Asked& asked : reports()) {
    const fs::path found = program.home() / "differences";
    const std::string command = "python3 '" STEADY_TESTS_DIR "/e2e/read_back.py' " + asked.key + " '" +
                                written(program, asked.words, "json") + "' '" + written(program, asked.words, "csv") +
                                "' '" + written(program, asked.words, "md") + "' >'" + found.string() + "' 2>&1";
    const int exit = std::system(command.c_str());
    std::ifstream file(found);
    EXPECT_EQ(exit, 0) << command_line(asked.words) << "\n" << std::string(std::istreambuf_iterator<char>(file), {});
  }
}

}  // namespace
}  // namespace steady::e2e
