// Breaks the machine beneath the built program, and looks at what is left: what was acknowledged is there, what was
// refused left no trace, the store is the old one or the new one, and doctor finds nothing.

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <thread>

#include "e2e/program.hpp"

namespace steady::e2e {
namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;
using Files = std::map<std::string, std::string>;

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The files that a loss of power may leave otherwise than the calls in the trace left them; `/` where their folder may
/// have other names in it.
std::set<std::string> unsynced(const fs::path& trace) {
  std::set<std::string> pending;
  std::ifstream calls(trace);
  for (std::string call, name; calls >> call >> name;) {
    if (call == "write" || (call == "to" && pending.erase("renamed") > 0)) pending.insert(name);
    if (call == "create" || call == "unlink" || call == "rename") pending.insert("/");
    if (call == "rename" && pending.contains(name)) pending.insert("renamed");
    if (call == "sync" || call == "unlink" || call == "rename") pending.erase(name);
  }
  return pending;
}

class Faults : public testing::Test {
 protected:
  Faults() {
    fs::create_directory(folder_);
    program_.set("STEADY_NOW", "2026-11-20T20:15");
    program_.set("STEADY_DB", store().string());
    // The shim comes before the runtime of a build with sanitizers.
    program_.set("ASAN_OPTIONS", "verify_asan_link_order=0:exitcode=134");
    run({"log", "30m", "one", "-t", "ml", "--tag", "read", "-d", "2026-11-18"});
    run({"log", "45m", "two", "-d", "2026-11-19"});
    run({"learned", "ReLU is max(0, x)"});
  }

  fs::path store() const { return folder_ / "s.db"; }
  Outcome run(const Words& words) const { return program_.run(words); }

  /// All files of the store's folder, to put them back.
  Files files() const {
    Files found;
    for (const auto& entry : fs::directory_iterator(folder_))
      found[entry.path().filename().string()] = bytes_of(entry.path());
    return found;
  }
  void put(const Files& files) const {
    fs::remove_all(folder_);
    fs::create_directory(folder_);
    for (const auto& [name, bytes] : files) std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }
  /// Without what is new each time.
  std::string listed() const { return run({"list", "all"}).out; }
  std::int64_t count() const {
    return nlohmann::json::parse(run({"list", "all", "--json"}).out).at("count").get<std::int64_t>();
  }

  /// The command with its n-th writing call failing; whether it had so many.
  bool hit(const Words& words, int at, const std::string& what, Outcome& outcome) {
    const fs::path mark = program_.home() / "mark";
    fs::remove(mark);
    fs::remove(trace_);
    const Files settings = {{"LD_PRELOAD", STEADY_FAULT_SHIM}, {"FAULT_FOLDER", fs::canonical(folder_).string()},
                            {"FAULT_AT", std::to_string(at)},  {"FAULT_DO", what},
                            {"FAULT_MARK", mark.string()},     {"FAULT_TRACE", trace_.string()}};
    for (const auto& [name, value] : settings) program_.set(name, value);
    outcome = run(words);
    for (const auto& [name, value] : settings) program_.unset(name);
    return fs::exists(mark);
  }

  /// Every writing call of the command in turn. Afterwards the sessions are those of before or of after, doctor says
  /// `healthy`, and the next log works. What exits 0 is on the disk, also where a sync was what failed.
  void every_call(const Words& words, const std::string& what, const Files& seed) {
    put(seed);
    const std::string before = listed();
    ASSERT_EQ(run(words).exit, 0);
    const std::string after = listed();
    int at = 1;
    for (Outcome outcome;; ++at) {
      SCOPED_TRACE(command_line(words) + ", " + what + " at call " + std::to_string(at));
      put(seed);
      const bool has_so_many = hit(words, at, what, outcome);
      if (outcome.exit == 0) {
        ASSERT_TRUE(fs::exists(trace_));
        ASSERT_EQ(unsynced(trace_), std::set<std::string>{});
      }
      if (!has_so_many) break;
      if (what == "kill") {
        ASSERT_EQ(outcome.exit, 128 + SIGKILL);
      } else {
        ASSERT_TRUE(outcome.exit == 0 || outcome.exit == 2 || outcome.exit == 4) << outcome.exit << outcome.err;
      }
      const std::string now = listed();
      if (outcome.exit == 0) {
        ASSERT_EQ(now, after);
      }
      ASSERT_TRUE(now == before || now == after) << now;
      if (words[0] != "doctor") {
        ASSERT_EQ(run({"doctor"}).exit, 0) << run({"doctor"}).out;
      }
      ASSERT_EQ(run({"log", "1m", "next", "-d", "2026-11-17"}).exit, 0);
      ASSERT_NE(listed().find("next"), std::string::npos);
    }
    EXPECT_GT(at, 5) << "the shim saw no calls";
  }
  void every_fault(const Words& words, const Files& seed) {
    for (const std::string& what : {std::string("kill"), std::to_string(EIO), std::to_string(ENOSPC)})
      every_call(words, what, seed);
  }

  Program program_;
  fs::path folder_ = program_.home() / "place";
  fs::path trace_ = program_.home() / "trace";
};

TEST_F(Faults, ALogIsThereOrNot) { every_fault({"log", "5m", "three", "-d", "2026-11-16"}, files()); }

TEST_F(Faults, AFirstLogIsThereOrNot) { every_fault({"log", "5m", "three", "-d", "2026-11-16"}, {}); }

TEST_F(Faults, ABackupIsWholeOrNot) { every_fault({"backup", (folder_ / "copy.db").string()}, files()); }

TEST_F(Faults, ARestoreIsWholeOrNot) {
  ASSERT_EQ(run({"backup", (folder_ / "copy.db").string()}).exit, 0);
  run({"log", "5m", "lost", "-d", "2026-11-16"});
  every_fault({"restore", (folder_ / "copy.db").string()}, files());
}

TEST_F(Faults, ARepairIsWholeOrNot) {
  Files seed = files();
  std::string& bytes = seed["s.db"];
  const std::string state = "\"note\":\"one\"";
  bytes.replace(bytes.find(state), state.size(), "\"note\":\"two\"");
  every_fault({"doctor", "--repair"}, seed);
}

TEST_F(Faults, WritersIntoAStoreThatIsNotThereAreAllKept) {
  put({});
  constexpr int writers = 32;
  std::vector<int> exits(writers, -1);
  std::vector<std::thread> threads;
  for (int i = 0; i < writers; ++i)
    threads.emplace_back([&, i] { exits[static_cast<std::size_t>(i)] = run({"log", "1m", "-d", "2026-11-16"}).exit; });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(std::count(exits.begin(), exits.end(), 0), count());
  EXPECT_EQ(std::count(exits.begin(), exits.end(), 0) + std::count(exits.begin(), exits.end(), 4), writers);
  EXPECT_EQ(run({"doctor"}).exit, 0);
}

TEST_F(Faults, ABackupIsOneMomentWhileOthersWrite) {
  std::thread writer([&] {
    for (int i = 0; i < 20; ++i) run({"log", "1m", "-d", "2026-11-16"});
  });
  const std::string copy = (folder_ / "copy.db").string();
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(run({"backup", copy}).exit, 0);
    EXPECT_EQ(run({"--db", copy, "doctor"}).exit, 0);
  }
  writer.join();
  EXPECT_EQ(count(), 22);
}

TEST_F(Faults, DamageIsFoundAndNothingCrashes) {
  const Files whole = files();
  std::mt19937 random(20261120);
  for (int round = 0; round < 60; ++round) {
    Files damaged = whole;
    std::string& bytes = damaged["s.db"];
    const std::size_t at = random() % bytes.size();
    if (round % 3 == 0) bytes[at] = static_cast<char>(random());
    if (round % 3 == 1) bytes.replace(at, 16, std::string(std::min<std::size_t>(16, bytes.size() - at), '\xA5'));
    if (round % 3 == 2) bytes.resize(at);
    put(damaged);
    SCOPED_TRACE("round " + std::to_string(round) + ", byte " + std::to_string(at));
    for (const Words& words : {Words{"doctor"}, Words{"week"}, Words{"list", "all"}, Words{"log", "1m", "-d", "mon"}}) {
      const int code = run(words).exit;
      EXPECT_TRUE(code == 0 || code == 1 || code == 4) << command_line(words) << ": " << code;
    }
    if (run({"doctor", "--repair"}).exit == 0) {
      EXPECT_EQ(run({"doctor"}).exit, 0);
      EXPECT_EQ(run({"log", "1m", "-d", "tue"}).exit, 0);
    }
  }
}

TEST_F(Faults, APlaceThatCannotBeWrittenIsRefusedAndStillRead) {
  if (::geteuid() == 0) GTEST_SKIP() << "whoever is root may write everywhere";
  const Files before = files();
  fs::permissions(store(), fs::perms::owner_read);
  fs::permissions(folder_, fs::perms::owner_read | fs::perms::owner_exec);
  EXPECT_EQ(run({"doctor"}).exit, 0);
  EXPECT_EQ(run({"log", "1m"}).exit, 4);
  EXPECT_EQ(run({"backup", (folder_ / "copy.db").string()}).exit, 2);
  EXPECT_EQ(run({"backup", (program_.home() / "copy.db").string()}).exit, 0);
  EXPECT_EQ(run({"restore", (program_.home() / "copy.db").string()}).exit, 4);
  fs::permissions(folder_, fs::perms::owner_all);
  EXPECT_EQ(files(), before);
}

}  // namespace
}  // namespace steady::e2e
