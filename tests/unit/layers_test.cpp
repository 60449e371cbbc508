// No include runs against the arrows between rooms, and each library and each piece of the machine
// is used only where it belongs. A compiler cannot tell: on a machine with system headers all are
// in reach.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace steady {
namespace {

using Words = std::vector<std::string_view>;

/// What a room may include of the others, itself left out.
const std::map<std::string_view, Words> arrows = {
    {"core", {}},
    {"report", {"core"}},
    {"store", {"core"}},
    {"exchange", {"core", "store"}},
    {"cli", {"core", "report", "store", "exchange"}},
    {"main", {"cli"}},
};

/// How a library's includes begin, and the only room that may have them.
const std::map<std::string_view, std::string_view> homes = {
    {"SQLiteCpp/", "store"}, {"sqlite3", "store"}, {"CLI/", "cli"},
    {"toml++/", "cli"},      {"date/", "core"},    {"ctemplate/", "report"},
};

/// Heavy or none of a header's business: these are included by source files alone.
const Words kept_out_of_headers = {"nlohmann/", "fmt/", "CLI/", "toml++/", "date/", "utf8proc", "ctemplate/"};

/// The machine: rooms that are pure functions of their arguments name none of it.
const Words machine = {"getenv",   "system_clock::now", "std::cout",    "std::cerr", "std::clog",
                       "std::cin", "localtime",         "gmtime(",      "mktime(",   "<iostream>",
                       "fopen(",   "std::ofstream",     "printf(stderr"};
const Words pure_rooms = {"core", "report"};

bool holds(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// `core` of `src/core/x.cpp` and `include/steady/core/x.hpp`; `main` of `src/main.cpp`.
std::string_view room_of(std::string_view file) {
  for (const std::string_view root : {"include/steady/", "src/"})
    if (file.starts_with(root)) file.remove_prefix(root.size());
  const std::size_t slash = file.find('/');
  return slash == std::string_view::npos ? "main" : file.substr(0, slash);
}

/// The room that an include names, or nothing where it names none.
std::string_view room_named(std::string_view included) {
  if (included.starts_with("steady/")) included.remove_prefix(7);
  const std::string_view first = included.substr(0, included.find('/'));
  return first.size() < included.size() && arrows.contains(first) ? first : std::string_view{};
}

/// What stands between the quotes or brackets of an include; nothing in any other line.
std::string_view included_by(std::string_view line) {
  const std::size_t hash = line.find_first_not_of(" \t");
  if (hash == std::string_view::npos || line[hash] != '#') return {};
  const std::size_t word = line.find_first_not_of(" \t", hash + 1);
  if (word == std::string_view::npos || !line.substr(word).starts_with("include")) return {};
  const std::size_t open = line.find_first_of("\"<", word);
  const std::size_t close = line.find_first_of("\">", open + 1);
  if (open == std::string_view::npos || close == std::string_view::npos) return {};
  return line.substr(open + 1, close - open - 1);
}

/// Why this include may not stand in that file, or nothing where it may.
std::string fault_of_include(std::string_view file, std::string_view included) {
  const std::string_view room = room_of(file);
  const std::string_view other = room_named(included);
  if (included.find("..") != std::string_view::npos) return "climbs out of its folder";
  if (!other.empty() && other != room && !holds(arrows.at(room), other))
    return std::string(room) + " may not see " + std::string(other);
  for (const auto& [library, home] : homes)
    if (included.starts_with(library) && room != home)
      return "only " + std::string(home) + " may see " + std::string(library);
  for (const std::string_view library : kept_out_of_headers)
    if (included.starts_with(library) && file.ends_with(".hpp")) return "no header may include " + std::string(library);
  return {};
}

/// Why this line may not stand in that file, or nothing where it may.
std::string fault_in(std::string_view file, std::string_view line) {
  line = line.substr(0, line.find("//"));
  const std::string_view included = included_by(line);
  if (!included.empty()) {
    const std::string fault = fault_of_include(file, included);
    if (!fault.empty()) return fault;
  }
  if (!holds(pure_rooms, room_of(file))) return {};
  for (const std::string_view word : machine)
    if (line.find(word) != std::string_view::npos)
      return std::string(room_of(file)) + " may not ask the machine: " + std::string(word);
  return {};
}

/// A source file: its path from the project's folder, and its lines.
struct Source {
  std::string path;
  std::vector<std::string> lines;
};

std::vector<Source> all_sources() {
  const std::filesystem::path project = STEADY_SOURCE_DIR;
  std::vector<Source> sources;
  for (const char* root : {"src", "include"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(project / root)) {
      if (entry.path().extension() != ".cpp" && entry.path().extension() != ".hpp") continue;
      Source& source = sources.emplace_back();
      source.path = entry.path().lexically_relative(project).generic_string();
      std::ifstream in(entry.path());
      for (std::string line; std::getline(in, line);) source.lines.push_back(line);
    }
  }
  return sources;
}

/// The files of each room that include the JSON library.
std::map<std::string, Words> json_users(const std::vector<Source>& sources) {
  std::map<std::string, Words> users;
  for (const Source& source : sources)
    for (const std::string& line : source.lines)
      if (included_by(line) == "nlohmann/json.hpp") users[std::string(room_of(source.path))].push_back(source.path);
  return users;
}

TEST(Layers, AreKeptByEverySourceFile) {
  const auto sources = all_sources();
  ASSERT_GT(sources.size(), 40U) << "the walk found too little of " << STEADY_SOURCE_DIR;
  for (const Source& source : sources)
    for (std::size_t i = 0; i < source.lines.size(); ++i)
      EXPECT_EQ(fault_in(source.path, source.lines[i]), "") << source.path << ':' << i + 1;
}

TEST(Layers, KeepTheJsonLibraryToOneFileOfARoom) {
  const auto users = json_users(all_sources());
  EXPECT_FALSE(users.empty());
  for (const auto& [room, files] : users)
    EXPECT_EQ(files.size(), 1U) << room << ": " << files.front() << ", " << files.back();
}

TEST(Layers, HaveNoRoomThatTheArrowsForget) {
  for (const Source& source : all_sources()) EXPECT_TRUE(arrows.contains(room_of(source.path))) << source.path;
}

// The checker itself, on lines made up for it.

TEST(LayerChecker, LetsTheArrowsThrough) {
  for (const auto& [file, line] : std::vector<std::pair<std::string_view, std::string_view>>{
           {"src/core/week.cpp", R"(#include "steady/core/history.hpp")"},
           {"src/core/goal.cpp", R"(#include "ascii.hpp")"},
           {"src/core/calendar.cpp", "#include <date/iso_week.h>"},
           {"src/report/week_report.cpp", R"(#include "steady/core/week.hpp")"},
           {"src/report/week_report.cpp", R"(#include "phrases.hpp")"},
           {"src/store/store.cpp", "#include <SQLiteCpp/Database.h>"},
           {"src/exchange/import.cpp", R"(#include "steady/store/store.hpp")"},
           {"src/cli/run.cpp", R"(#include "steady/report/reports.hpp")"},
           {"src/cli/arguments.cpp", "#include <CLI/CLI.hpp>"},
           {"src/cli/machine.cpp", "  return std::getenv(name);"},
           {"src/main.cpp", R"(#include "steady/cli/run.hpp")"},
           {"include/steady/report/reports.hpp", R"(#include "steady/core/streak.hpp")"},
           {"src/core/week.cpp", "// like localtime, #include <CLI/CLI.hpp>"}})
    EXPECT_EQ(fault_in(file, line), "") << file << ": " << line;
}

TEST(LayerChecker, StopsIncludesAgainstTheArrows) {
  const auto told = [](std::string_view file, std::string_view line) { return fault_in(file, line); };
  EXPECT_EQ(told("src/core/week.cpp", R"(#include "steady/store/store.hpp")"), "core may not see store");
  EXPECT_EQ(told("src/core/week.cpp", R"(#  include <steady/report/value.hpp>)"), "core may not see report");
  EXPECT_EQ(told("src/core/week.cpp", R"(#include "cli/config.hpp")"), "core may not see cli");
  EXPECT_EQ(told("src/report/x.cpp", R"(#include "steady/store/store.hpp")"), "report may not see store");
  EXPECT_EQ(told("src/report/x.cpp", R"(#include "exchange/formats.hpp")"), "report may not see exchange");
  EXPECT_EQ(told("src/store/x.cpp", R"(#include "steady/report/value.hpp")"), "store may not see report");
  EXPECT_EQ(told("src/store/x.cpp", R"(#include "steady/exchange/import.hpp")"), "store may not see exchange");
  EXPECT_EQ(told("src/exchange/x.cpp", R"(#include "steady/report/value.hpp")"), "exchange may not see report");
  EXPECT_EQ(told("src/exchange/x.cpp", R"(#include "steady/cli/machine.hpp")"), "exchange may not see cli");
  EXPECT_EQ(told("include/steady/core/x.hpp", R"(#include "steady/store/store.hpp")"), "core may not see store");
  EXPECT_EQ(told("src/main.cpp", R"(#include "steady/store/store.hpp")"), "main may not see store");
  EXPECT_EQ(told("src/core/week.cpp", R"(#include "../store/impl.hpp")"), "climbs out of its folder");
}

TEST(LayerChecker, StopsLibrariesAwayFromHome) {
  EXPECT_EQ(fault_in("src/cli/x.cpp", "#include <SQLiteCpp/Database.h>"), "only store may see SQLiteCpp/");
  EXPECT_EQ(fault_in("src/exchange/x.cpp", "#include <sqlite3.h>"), "only store may see sqlite3");
  EXPECT_EQ(fault_in("include/steady/cli/x.hpp", "#include \"sqlite3.h\""), "only store may see sqlite3");
  EXPECT_EQ(fault_in("src/core/x.cpp", "#include <CLI/CLI.hpp>"), "only cli may see CLI/");
  EXPECT_EQ(fault_in("src/report/x.cpp", "#include <date/date.h>"), "only core may see date/");
  EXPECT_EQ(fault_in("src/cli/x.hpp", "#include <CLI/CLI.hpp>"), "no header may include CLI/");
  EXPECT_EQ(fault_in("src/report/x.hpp", "#include <nlohmann/json.hpp>"), "no header may include nlohmann/");
}

TEST(LayerChecker, StopsTheMachineInPureRooms) {
  for (const std::string_view word : machine) {
    const std::string line = "  auto x = " + std::string(word) + "();";
    EXPECT_NE(fault_in("src/core/x.cpp", line), "") << word;
    EXPECT_NE(fault_in("src/report/x.cpp", line), "") << word;
    EXPECT_NE(fault_in("include/steady/core/x.hpp", line), "") << word;
    EXPECT_EQ(fault_in("src/cli/x.cpp", line), "") << word;
  }
}

TEST(LayerChecker, CountsTheFilesThatUseTheJsonLibrary) {
  const std::vector<Source> made = {{"src/report/a.cpp", {"#include <nlohmann/json.hpp>"}},
                                    {"src/report/b.cpp", {"", "#include <nlohmann/json.hpp>"}},
                                    {"src/store/c.cpp", {"// none"}}};
  const auto users = json_users(made);
  ASSERT_EQ(users.size(), 1U);
  EXPECT_EQ(users.at("report").size(), 2U);
}

}  // namespace
}  // namespace steady
