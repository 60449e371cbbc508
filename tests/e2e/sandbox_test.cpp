// What the built program does to the disk around it: reading touches nothing, what it makes is for
// its owner alone, and what is not its own stays as it is.

#include <sys/stat.h>

#include <array>
#include <cstdint>
#include <fstream>

#include <gtest/gtest.h>

#include "program.hpp"

namespace steady::e2e {
namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

const std::vector<Words>& reading_commands() {
  static const std::vector<Words> all = {
      {},           {"week"},        {"streak"},         {"streak", "--explain"},
      {"today"},    {"list", "all"}, {"report"},         {"report", "2026", "--by", "month"},
      {"goal"},     {"off"},         {"config"},         {"config", "get", "day_start"},
      {"help"},     {"help", "log"}, {"config", "path"}, {"list", "--format", "csv"},
      {"--version"}};
  return all;
}

const std::vector<Words>& changing_commands() {
  static const std::vector<Words> all = {{"log", "30m"},          {"undo"},
                                         {"goal", "set", "45m"},  {"goal", "remove", "2026-11-01"},
                                         {"off", "add", "today"}, {"off", "remove", "1"}};
  return all;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write(const fs::path& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

/// Every file and folder below `root`, with its mode and bytes.
std::map<std::string, std::string> snapshot(const fs::path& root) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const std::string mode = std::to_string(static_cast<int>(entry.status().permissions()));
    files[entry.path().string()] = mode + (entry.is_regular_file() ? bytes_of(entry.path()) : "/");
  }
  return files;
}

int mode_of(const fs::path& path) { return static_cast<int>(fs::status(path).permissions()); }

class Sandbox : public testing::Test {
 protected:
  Sandbox() { program_.set("STEADY_NOW", "2026-11-20T20:15"); }
  fs::path store() const { return program_.home() / "data/steady/steady.db"; }
  Outcome type(const Words& words) const { return program_.run(words); }

  /// Expects that every command is refused with exit 4 and that the file's bytes stay.
  void expect_refused(const fs::path& path) {
    program_.set("STEADY_DB", path.string());
    const auto before = snapshot(program_.home());
    std::vector<Words> all = {{}, {"week"}, {"streak"}, {"today"}, {"list"}, {"report"}, {"goal"}, {"off"}};
    all.insert(all.end(), changing_commands().begin(), changing_commands().end());
    for (const Words& words : all) {
      const Outcome outcome = type(words);
      EXPECT_EQ(outcome.exit, 4) << command_line(words) << "\n" << outcome.err;
      EXPECT_EQ(outcome.out, "") << command_line(words);
      EXPECT_NE(outcome.err.find("steady: "), std::string::npos) << outcome.err;
    }
    EXPECT_EQ(snapshot(program_.home()), before);
  }

  /// A real store with four bytes of its header, big-endian, changed.
  fs::path store_with(std::size_t offset, std::uint32_t value) {
    EXPECT_EQ(type({"log", "30m"}).exit, 0);
    std::string bytes = bytes_of(store());
    for (std::size_t i = 0; i < 4; ++i) bytes.at(offset + i) = static_cast<char>(value >> (24 - 8 * i) & 0xFFU);
    const fs::path path = program_.home() / "changed.db";
    write(path, bytes);
    return path;
  }

  Program program_;
};

TEST_F(Sandbox, ReadingWithoutAStoreMakesNoFile) {
  for (const Words& words : reading_commands()) {
    EXPECT_EQ(type(words).exit, 0) << command_line(words);
    EXPECT_TRUE(snapshot(program_.home()).empty()) << command_line(words);
  }
}

TEST_F(Sandbox, WhatFindsNothingToChangeMakesNoFile) {
  for (const Words& words : {Words{"undo"}, Words{"goal", "remove", "2026-11-01"}, Words{"off", "remove", "1"}}) {
    EXPECT_NE(type(words).exit, 0) << command_line(words);
    EXPECT_TRUE(snapshot(program_.home()).empty()) << command_line(words);
  }
}

TEST_F(Sandbox, ARefusedRequestMakesNoFile) {
  for (const Words& words :
       {Words{"log", "45x"}, Words{"log", "30m", "-d", "tomorrow"}, Words{"goal", "set"}, Words{"off", "add", "never"},
        Words{"import", "jsonl", "missing"}, Words{"log", "5m", "--format", "csv"}}) {
    EXPECT_EQ(type(words).exit, 2) << command_line(words);
    EXPECT_TRUE(snapshot(program_.home()).empty()) << command_line(words);
  }
}

TEST_F(Sandbox, ReadingChangesNoByteAndLeavesNoOtherFile) {
  ASSERT_EQ(type({"log", "30m", "-t", "ml-book"}).exit, 0);
  ASSERT_EQ(type({"goal", "set", "45m"}).exit, 0);
  const auto before = snapshot(program_.home());
  for (const Words& words : reading_commands()) {
    EXPECT_EQ(type(words).exit, 0) << command_line(words);
    EXPECT_EQ(snapshot(program_.home()), before) << command_line(words);
  }
}

TEST_F(Sandbox, BetweenCommandsTheStoreIsOneFile) {
  ASSERT_EQ(type({"log", "30m"}).exit, 0);
  ASSERT_EQ(type({"log", "30m", "-d", "yesterday"}).exit, 0);
  for (const auto& entry : fs::directory_iterator(store().parent_path())) {
    const bool emptied_journal = entry.path().string().ends_with("-journal") && entry.file_size() == 0;
    EXPECT_TRUE(entry.path() == store() || emptied_journal) << entry.path();
  }
}

TEST_F(Sandbox, TheStoreAndItsFolderAreForTheirOwnerAlone) {
  const mode_t before = ::umask(0);
  const Outcome outcome = type({"log", "30m"});
  ::umask(before);
  ASSERT_EQ(outcome.exit, 0) << outcome.err;
  EXPECT_EQ(mode_of(store()), 0600);
  EXPECT_EQ(mode_of(store().parent_path()), 0700);
  EXPECT_EQ(mode_of(store().parent_path().parent_path()), 0700);
}

TEST_F(Sandbox, AFolderThatIsThereKeepsItsMode) {
  fs::create_directories(store().parent_path());
  fs::permissions(store().parent_path(), fs::perms{0755});
  ASSERT_EQ(type({"log", "30m"}).exit, 0);
  EXPECT_EQ(mode_of(store().parent_path()), 0755);
  EXPECT_EQ(mode_of(store()), 0600);
}

TEST_F(Sandbox, AnEmptyFileIsAnEmptyStore) {
  const fs::path path = program_.home() / "empty.db";
  write(path, "");
  program_.set("STEADY_DB", path.string());
  EXPECT_EQ(type({"week"}).exit, 0);
  EXPECT_EQ(fs::file_size(path), 0U);
  EXPECT_EQ(type({"log", "30m"}).exit, 0);
  EXPECT_NE(type({"list", "--json"}).out.find("\"count\":1"), std::string::npos);
}

TEST_F(Sandbox, AFolderIsNoStore) {
  fs::create_directory(program_.home() / "folder");
  expect_refused(program_.home() / "folder");
}

TEST_F(Sandbox, ATextFileIsNoStore) {
  const fs::path path = program_.home() / "notes.txt";
  write(path, "These are my notes, all of them.\n");
  expect_refused(path);
}

TEST_F(Sandbox, ABriefTextFileIsNoStore) {
  const fs::path path = program_.home() / "brief.txt";
  write(path, "x");
  expect_refused(path);
}

constexpr std::size_t user_version_at = 60;  // SQLite's file format, 1.3
constexpr std::size_t application_id_at = 68;

TEST_F(Sandbox, AnotherProgramsDatabaseIsNoStore) { expect_refused(store_with(application_id_at, 0x12345678)); }

TEST_F(Sandbox, ADatabaseWithoutApplicationIdIsNoStore) { expect_refused(store_with(application_id_at, 0)); }

TEST_F(Sandbox, AStoreOfANewerVersionIsRefused) { expect_refused(store_with(user_version_at, 1'000'000)); }

TEST_F(Sandbox, AStoreIsNamedByItsPathHoweverItLooks) {
  const fs::path path = program_.home() / "file:odd?mode=memory#name.db";
  program_.set("STEADY_DB", path.string());
  ASSERT_EQ(type({"log", "30m"}).exit, 0);
  EXPECT_TRUE(fs::exists(path));
}

TEST_F(Sandbox, AWrongEnvironmentIsRefused) {
  const std::vector<std::pair<std::string, std::string>> wrong = {{"TZ", "Mars/Olympus"},
                                                                  {"TZ", "nonsense"},
                                                                  {"TZ", "../../etc/passwd"},
                                                                  {"STEADY_NOW", "yesterday"},
                                                                  {"STEADY_NOW", "2026-02-30T10:00"},
                                                                  {"STEADY_NOW", "2026-11-20"},
                                                                  {"STEADY_DAY_START", "25:00"},
                                                                  {"STEADY_WEEK_START", "tue"}};
  for (const auto& [name, value] : wrong) {
    Program program;
    program.set("STEADY_NOW", "2026-11-20T20:15");
    program.set(name, value);
    for (const Words& words : {Words{"week"}, Words{"log", "30m"}}) {
      const Outcome outcome = program.run(words);
      EXPECT_EQ(outcome.exit, 2) << name << "=" << value << " " << command_line(words);
      EXPECT_NE(outcome.err.find(value), std::string::npos) << outcome.err;
    }
    EXPECT_TRUE(snapshot(program.home()).empty()) << name << "=" << value;
  }
}

TEST_F(Sandbox, AnOddWidthIsNoReasonToRefuse) {
  for (const std::string columns : {"wide", "0", "-5", "1", "99999999999999999999", ""}) {
    program_.set("COLUMNS", columns);
    EXPECT_EQ(type({"week"}).exit, 0) << columns;
  }
}

TEST_F(Sandbox, AZoneIsWhatTheCLibraryTakes) {
  program_.set("STEADY_NOW", "2026-11-20T20:15Z");
  for (const auto& [zone, offset] : std::vector<std::pair<std::string, std::string>>{
           {"<+0900>-9", "+09:00"}, {"EST5EDT,M3.2.0,M11.1.0", "-05:00"}, {"UTC", "+00:00"}}) {
    program_.set("TZ", zone);
    const Outcome outcome = type({"log", "1s", "--json"});
    EXPECT_EQ(outcome.exit, 0) << zone << outcome.err;
    EXPECT_NE((outcome.out + type({"list", "--json"}).out).find(offset), std::string::npos) << zone;
    type({"undo"});
  }
}

TEST_F(Sandbox, AStandardOutputThatFailsIsExit2) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "this machine has no /dev/full";
  const std::string line =
      "'" + program_path().string() + "' week > /dev/full 2> '" + (program_.home() / "err").string() + "'";
  const int status = std::system(("HOME='" + program_.home().string() + "' TZ=UTC " + line).c_str());
  EXPECT_EQ(WEXITSTATUS(status), 2);
  EXPECT_NE(bytes_of(program_.home() / "err").find("standard output"), std::string::npos);
}

}  // namespace
}  // namespace steady::e2e
