// No include runs against the arrows of docs/architecture.md. The build cannot hold the rooms to
// that: the system's headers and those of every room stand on the same include path.

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace steady {
namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string, std::less<>>;

const std::map<std::string, Names, std::less<>> may_see = {
    {"core", {"core"}},
    {"report", {"core", "report"}},
    {"store", {"core", "store"}},
    {"exchange", {"core", "exchange", "store"}},
    {"cli", {"core", "report", "store", "exchange", "cli"}},
};

/// A library, by how its includes begin, and the rooms whose business it is.
struct Library {
  std::string_view begins;
  Names rooms;
  bool costly;  ///< to compile: one .cpp file of a room, never a header
};

const std::array libraries = {
    Library{"<SQLiteCpp/", {"store"}, false},
    Library{"<sqlite3", {"store"}, false},
    Library{"<CLI/", {"cli"}, true},
    Library{"<toml++/", {"cli"}, true},
    Library{"<date/", {"core"}, true},
    Library{"<nlohmann/", {"report", "store", "exchange"}, true},
};

/// The world arrives in a Machine, so that a test can set it; these go past it.
constexpr std::array machine_words = {"getenv",    "system_clock::now", "steady_clock::now",
                                      "localtime", "std::cout",         "std::cerr"};
constexpr std::array machine_headers = {"<ctime>", "<time.h>", "<iostream>", "<fstream>",
                                        "<unistd.h>"};

struct Source {
  std::string path;  ///< from the project's folder, `src/core/week.cpp`
  std::vector<std::string> lines;
};

std::string room_of(std::string_view path) {
  if (path == "src/main.cpp") return "cli";
  for (const std::string_view folder : {"src/", "include/steady/"}) {
    if (!path.starts_with(folder)) continue;
    const std::string_view rest = path.substr(folder.size());
    return std::string(rest.substr(0, rest.find('/')));
  }
  return {};
}

/// `<x/y.h>` or `"x/y.hpp"` with its marks, or nothing where the line includes nothing.
std::optional<std::string> included(std::string_view line) {
  const auto skip = [&line](std::string_view what) {
    while (!line.empty() && std::isspace(static_cast<unsigned char>(line.front())) != 0)
      line.remove_prefix(1);
    if (!line.starts_with(what)) return false;
    line.remove_prefix(what.size());
    return true;
  };
  if (!skip("#") || !skip("include") || !skip("")) return std::nullopt;
  if (line.empty() || (line.front() != '<' && line.front() != '"')) return std::nullopt;
  const std::size_t end = line.find(line.front() == '<' ? '>' : '"', 1);
  return end == std::string_view::npos ? std::nullopt
                                       : std::optional(std::string(line.substr(0, end + 1)));
}

std::optional<std::string> objection_to_room(const std::string& room, std::string_view header) {
  if (!header.starts_with('"')) return std::nullopt;
  header.remove_prefix(1);
  if (header.find("..") != std::string_view::npos) return "a path must not climb out of its room";
  const bool offered = header.starts_with("steady/");
  if (offered) header.remove_prefix(std::string_view("steady/").size());
  const std::string target(header.substr(0, header.find('/')));
  if (!may_see.contains(target) || target == room) return std::nullopt;
  if (!may_see.at(room).contains(target)) return room + " must not see " + target;
  if (!offered) return "this header of " + target + " is not one that it offers to other rooms";
  return std::nullopt;
}

std::optional<std::string> objection_to_library(const Source& source, const std::string& room,
                                                std::string_view header) {
  for (const Library& library : libraries) {
    if (!header.starts_with(library.begins)) continue;
    if (!library.rooms.contains(room)) return room + " must not see this library";
    if (source.path.starts_with("include/")) return "no room shows its libraries to the others";
    if (library.costly && !source.path.ends_with(".cpp")) return "it is costly: .cpp files only";
  }
  if (room == "core" && std::ranges::find(machine_headers, header) != machine_headers.end())
    return "the core takes no clock, no environment and no stream";
  return std::nullopt;
}

std::optional<std::string> objection_to_words(const std::string& room, std::string_view line) {
  if (room == "cli") return std::nullopt;
  const std::string_view code = line.substr(0, line.find("//"));
  for (const std::string_view word : machine_words)
    if (code.find(word) != std::string_view::npos)
      return "only cli may use " + std::string(word) + ", and hands on what it says";
  return std::nullopt;
}

std::optional<std::string> objection(const Source& source, const std::string& line) {
  const std::string room = room_of(source.path);
  if (!may_see.contains(room)) return "no row of this test says what this folder may see";
  const auto header = included(line);
  if (!header) return objection_to_words(room, line);
  if (auto against = objection_to_room(room, *header)) return against;
  return objection_to_library(source, room, *header);
}

/// One line a breach: `src/core/week.cpp:7: core must not see store: #include "..."`.
std::vector<std::string> breaches(const std::vector<Source>& sources) {
  std::vector<std::string> found;
  std::map<std::pair<std::string, std::string_view>, std::string> first_user;
  for (const Source& source : sources) {
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
      const std::string& line = source.lines[i];
      const auto note = [&](const std::string& why) {
        found.push_back(source.path + ':' + std::to_string(i + 1) + ": " + why + ": " + line);
      };
      if (const auto against = objection(source, line)) note(*against);
      const auto header = included(line);
      for (const Library& library : libraries) {
        if (!library.costly || !header || !header->starts_with(library.begins)) continue;
        const auto key = std::pair(room_of(source.path), library.begins);
        const auto [user, is_first] = first_user.try_emplace(key, source.path);
        if (!is_first && user->second != source.path)
          note("it is costly, and " + user->second + " includes it already");
      }
    }
  }
  return found;
}

std::vector<Source> sources_of_the_project() {
  const fs::path root = STEADY_SOURCE_DIR;
  std::vector<Source> sources;
  for (const char* folder : {"src", "include"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      const fs::path extension = entry.path().extension();
      if (extension != ".cpp" && extension != ".hpp") continue;
      Source source{entry.path().lexically_relative(root).generic_string(), {}};
      std::ifstream file(entry.path());
      for (std::string line; std::getline(file, line);) source.lines.push_back(line);
      sources.push_back(std::move(source));
    }
  }
  std::ranges::sort(sources, {}, &Source::path);
  return sources;
}

bool allowed(const std::string& path, const std::string& line) {
  return breaches({Source{path, {line}}}).empty();
}

TEST(Layers, NoIncludeRunsAgainstTheArrows) {
  const auto sources = sources_of_the_project();
  Names rooms;
  for (const Source& source : sources) rooms.insert(room_of(source.path));
  EXPECT_EQ(rooms.size(), may_see.size()) << "a room was not looked at";
  for (const std::string& breach : breaches(sources)) ADD_FAILURE() << breach;
}

TEST(Layers, ARoomSeesItselfAndTheRoomsBelowIt) {
  EXPECT_TRUE(allowed("src/core/week.cpp", "#include \"steady/core/week.hpp\""));
  EXPECT_TRUE(allowed("src/store/store.cpp", "#include \"impl.hpp\""));
  EXPECT_TRUE(allowed("src/report/bar.cpp", "#include \"steady/core/text.hpp\""));
  EXPECT_TRUE(allowed("src/exchange/import.cpp", "#include \"steady/store/store.hpp\""));
  EXPECT_TRUE(allowed("src/main.cpp", "#include \"steady/cli/run.hpp\""));
}

TEST(Layers, ARoomSeesNoRoomAboveOrBesideIt) {
  for (const char* room : {"report", "store", "exchange", "cli"}) {
    const std::string line = "#include \"steady/" + std::string(room) + "/x.hpp\"";
    EXPECT_FALSE(allowed("src/core/week.cpp", line)) << line;
    EXPECT_FALSE(allowed("include/steady/core/week.hpp", line)) << line;
  }
  EXPECT_FALSE(allowed("src/report/week_report.cpp", "#include \"steady/store/store.hpp\""));
  EXPECT_FALSE(allowed("src/store/store.cpp", "#include \"steady/report/document.hpp\""));
  EXPECT_FALSE(allowed("src/exchange/jsonl.cpp", "#include \"steady/report/value.hpp\""));
  EXPECT_FALSE(allowed("src/exchange/jsonl.cpp", "  #  include \"steady/cli/run.hpp\""));
}

TEST(Layers, PrivateHeadersStayInTheirRoom) {
  EXPECT_FALSE(allowed("src/cli/context.cpp", "#include \"../store/impl.hpp\""));
  EXPECT_FALSE(allowed("src/cli/context.cpp", "#include \"store/impl.hpp\""));
}

TEST(Layers, OnlyTheStoreSeesSqlite) {
  for (const char* line : {"#include <sqlite3.h>", "#include <SQLiteCpp/Database.h>"}) {
    EXPECT_TRUE(allowed("src/store/database.hpp", line)) << line;
    EXPECT_FALSE(allowed("include/steady/store/store.hpp", line)) << line;
    EXPECT_FALSE(allowed("src/cli/cmd_log.cpp", line)) << line;
  }
}

TEST(Layers, OnlyCliSeesTheCommandLineLibrary) {
  EXPECT_TRUE(allowed("src/cli/arguments.cpp", "#include <CLI/CLI.hpp>"));
  EXPECT_FALSE(allowed("src/cli/arguments.hpp", "#include <CLI/CLI.hpp>"));
  EXPECT_FALSE(allowed("src/core/duration.cpp", "#include <CLI/CLI.hpp>"));
}

TEST(Layers, ACostlyLibraryHasOneFileOfARoom) {
  const std::vector<std::string> json = {"#include <nlohmann/json.hpp>"};
  EXPECT_TRUE(breaches({{"src/report/a.cpp", json}, {"src/store/b.cpp", json}}).empty());
  EXPECT_EQ(breaches({{"src/report/a.cpp", json}, {"src/report/b.cpp", json}}).size(), 1U);
  EXPECT_EQ(breaches({{"src/report/a.hpp", json}}).size(), 1U);
  EXPECT_EQ(breaches({{"src/core/a.cpp", json}}).size(), 1U);
}

TEST(Layers, OnlyCliSeesTheMachine) {
  for (const char* line : {"std::getenv(\"TZ\");", "std::chrono::system_clock::now();",
                           "std::cout << 1;", "std::cerr << 1;"}) {
    EXPECT_TRUE(allowed("src/cli/machine.cpp", line)) << line;
    EXPECT_FALSE(allowed("src/core/week.cpp", line)) << line;
    EXPECT_FALSE(allowed("src/report/bar.cpp", line)) << line;
  }
  EXPECT_FALSE(allowed("src/core/week.cpp", "#include <ctime>"));
  EXPECT_TRUE(allowed("src/core/week.cpp", "return day;  // never std::cout"));
}

TEST(Layers, AFolderThatNoRowNamesIsNotPassedOver) {
  EXPECT_FALSE(allowed("src/kitchen/soup.cpp", "int salt = 1;"));
}

TEST(Layers, ABreachNamesFileAndLine) {
  const auto found = breaches({{"src/core/a.cpp", {"", "#include \"steady/store/store.hpp\""}}});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].starts_with("src/core/a.cpp:2: core must not see store")) << found[0];
}

}  // namespace
}  // namespace steady
