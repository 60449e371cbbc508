// Golden cases: tests/e2e/<command>/<case>.cmd is what is typed, <case>.out beside it the answer.
//
// A .cmd file has one thing a line:
//
//   # why the case is there
//   env NAME=VALUE           a setting for the lines below;  unset NAME  takes it away again
//   at 2022-01-17T20:00      the clock for the lines below (STEADY_NOW)
//   steady week --json       run; words are parted at spaces, '..' and ".." hold one together
//   file study.jsonl         a file in the home, of the lines below up to  end
//   cat study.jsonl          shows a file of the home
//
// Each case has its own home and store, and TZ=UTC, LC_ALL=C.UTF-8. The .out is what a screen
// would show: the line as typed, standard output, standard error with "! " before each line, and
// "exit N" unless N is 0. What differs from run to run is masked: <uid>, <home>.
//
// STEADY_REWRITE_GOLDEN=1 writes the .out files anew; read the difference before believing it.

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <gtest/gtest.h>

#include "program.hpp"

namespace steady::e2e {
namespace {

namespace fs = std::filesystem;

const fs::path& root() {
  static const fs::path folder = fs::path(STEADY_TESTS_DIR) / "e2e";
  return folder;
}

std::vector<std::string> split_words(const std::string& line) {
  std::vector<std::string> words;
  std::string word;
  bool begun = false;
  char quote = 0;
  for (const char c : line) {
    if (quote != 0 ? c == quote : c == '\'' || c == '"') {
      quote = quote != 0 ? '\0' : c;
      begun = true;
    } else if (quote == 0 && c == ' ') {
      if (begun) words.push_back(word);
      word.clear();
      begun = false;
    } else {
      word += c;
      begun = true;
    }
  }
  if (quote != 0) throw std::runtime_error("a quote is not closed: " + line);
  if (begun) words.push_back(word);
  return words;
}

/// How long the uid is that begins at `at`, or 0: 32 hexadecimal digits as 8-4-4-4-12.
std::size_t uid_length(const std::string& text, std::size_t at) {
  static const std::string form = "hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh";
  if (text.size() - at < form.size()) return 0;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[at + i]);
    if (form[i] == 'h' ? std::isxdigit(c) == 0 : c != '-') return 0;
  }
  return form.size();
}

std::string masked(const std::string& text, const fs::path& home) {
  const std::string folder = home.string();
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t length = uid_length(text, at); length != 0) {
      result += "<uid>";
      at += length;
    } else if (text.compare(at, folder.size(), folder) == 0) {
      result += "<home>";
      at += folder.size();
    } else {
      result += text[at++];
    }
  }
  return result;
}

/// `text` with `mark` before each line; a missing last line break is shown, it may be a mistake.
std::string lines_of(const std::string& text, const std::string& mark) {
  std::string result;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) result += mark + line + "\n";
  if (!text.empty() && text.back() != '\n') result += mark + "(no line break at the end)\n";
  return result;
}

/// One .cmd file at work.
class Case {
 public:
  std::string transcript_of(const fs::path& path) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
      if (line.starts_with("file ")) {
        make_file(line.substr(5), file);
      } else {
        take(line);
      }
    }
    return transcript_;
  }

 private:
  void take(const std::string& line) {
    const std::string verb = line.substr(0, line.find(' '));
    const std::string rest = verb.size() < line.size() ? line.substr(verb.size() + 1) : "";
    if (line.empty() || line[0] == '#') return;
    if (verb == "at") return program_.set("STEADY_NOW", rest);
    if (verb == "unset") return program_.unset(rest);
    if (verb == "env") return set(rest);
    if (verb == "cat") return show_file(rest);
    if (verb != "steady") throw std::runtime_error("no line of a golden case: " + line);
    run(line);
  }

  void set(const std::string& assignment) {
    const auto equals = assignment.find('=');
    if (equals == std::string::npos) throw std::runtime_error("env without = : " + assignment);
    program_.set(assignment.substr(0, equals), assignment.substr(equals + 1));
  }

  void make_file(const std::string& name, std::istream& lines) const {
    const fs::path path = program_.home() / name;
    fs::create_directories(path.parent_path());
    std::ofstream file(path);
    for (std::string line; std::getline(lines, line);) {
      if (line == "end") return;
      file << line << '\n';
    }
    throw std::runtime_error("no end of file " + name);
  }

  void show_file(const std::string& name) {
    std::ifstream file(program_.home() / name);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    transcript_ += "$ cat " + name + "\n" + lines_of(text, "");
  }

  void run(const std::string& line) {
    std::vector<std::string> words = split_words(line);
    words.erase(words.begin());
    const Outcome outcome = program_.run(words);
    transcript_ += "$ " + line + "\n";
    transcript_ += lines_of(masked(outcome.out, program_.home()), "");
    transcript_ += lines_of(masked(outcome.err, program_.home()), "! ");
    if (outcome.exit != 0) transcript_ += "exit " + std::to_string(outcome.exit) + "\n";
  }

  Program program_;
  std::string transcript_;
};

std::vector<fs::path> found_cases() {
  std::vector<fs::path> cases;
  for (const auto& entry : fs::recursive_directory_iterator(root())) {
    if (entry.path().extension() == ".cmd") cases.push_back(fs::relative(entry.path(), root()));
  }
  std::sort(cases.begin(), cases.end());
  return cases;
}

std::string test_name(const testing::TestParamInfo<fs::path>& info) {
  std::string name = fs::path(info.param).replace_extension().string();
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
}

class Golden : public testing::TestWithParam<fs::path> {};

TEST_P(Golden, AnswersAsWritten) {
  const fs::path commands = root() / GetParam();
  const fs::path expected = fs::path(commands).replace_extension(".out");
  const std::string transcript = Case().transcript_of(commands);
  if (std::getenv("STEADY_REWRITE_GOLDEN")) {
    std::ofstream(expected) << transcript;
    return;
  }
  std::ifstream file(expected);
  ASSERT_TRUE(file) << expected << " is missing; STEADY_REWRITE_GOLDEN=1 writes it";
  const std::string written{std::istreambuf_iterator<char>(file), {}};
  EXPECT_EQ(transcript, written);
}

// A build without cases yet has nothing to instantiate.
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Golden);
INSTANTIATE_TEST_SUITE_P(Cases, Golden, testing::ValuesIn(found_cases()), test_name);

TEST(GoldenCase, PartsWordsAsAShellDoes) {
  const std::vector<std::string> words = {"steady", "log", "1h 30m", "it's", "", "ab c"};
  EXPECT_EQ(split_words("steady  log '1h 30m' \"it's\" '' a'b c'"), words);
  EXPECT_THROW(split_words("steady log 'open"), std::runtime_error);
}

TEST(GoldenCase, MasksWhatDiffersFromRunToRun) {
  EXPECT_EQ(masked("\"uid\":\"0192f0c4-0000-7000-8000-00000000abcd\" in /tmp/x/data", "/tmp/x"),
            "\"uid\":\"<uid>\" in <home>/data");
}

}  // namespace
}  // namespace steady::e2e
