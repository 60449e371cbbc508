// The screens in README.md are what the program says: a fenced block behind `<!-- screen: NAME -->`
// is the last answer of tests/e2e/readme/NAME.out, with the line as typed where the block begins
// with `$ `. One behind `<!-- typed: NAME -->` is all that is typed in NAME.cmd, evening by evening.
//
// STEADY_REWRITE_GOLDEN=1 writes the blocks anew, from .out files that the golden cases wrote
// before.

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace steady::e2e {
namespace {

namespace fs = std::filesystem;

const fs::path readme = fs::path(STEADY_SOURCE_DIR) / "README.md";

std::string text_of(const fs::path& path) {
  std::ifstream file(path);
  EXPECT_TRUE(file) << path;
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The last line typed, with its answer.
std::string last_screen(const std::string& name) {
  const std::string text = text_of(fs::path(STEADY_TESTS_DIR) / "e2e/readme" / (name + ".out"));
  const std::size_t at = text.rfind("\n$ steady");
  return at == std::string::npos ? text : text.substr(at + 1);
}

/// `at 2022-01-17T20:00` gives `# Mon 17`.
std::string evening(const std::string& line) {
  using namespace std::chrono;
  constexpr const char* names[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  const int date_at = 3;
  const auto number = [&](int at, int length) { return std::stoi(line.substr(date_at + at, length)); };
  const year_month_day date = year{number(0, 4)} / number(5, 2) / number(8, 2);
  return std::string("# ") + names[weekday{sys_days{date}}.c_encoding()] + " " + line.substr(date_at + 8, 2);
}

/// The lines of a case as one would type them, each evening's below its day.
std::string typed_lines(const std::string& name) {
  std::istringstream lines(text_of(fs::path(STEADY_TESTS_DIR) / "e2e/readme" / (name + ".cmd")));
  std::string text;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("at ")) text += evening(line) + "\n";
    if (line.starts_with("steady ")) text += line + "\n";
  }
  return text;
}

constexpr std::string_view typed_mark = "typed: ";

/// The block as it should be, given how it is.
std::string wanted(const std::string& name, const std::string& block) {
  if (name.starts_with(typed_mark)) return typed_lines(name.substr(typed_mark.size()));
  const std::string screen = last_screen(name);
  return block.starts_with("$ ") ? screen : screen.substr(screen.find('\n') + 1);
}

/// `<!-- screen: week -->` gives `week`, `<!-- typed: week -->` gives `typed: week`; any other line nothing.
std::string screen_named(const std::string& line) {
  const std::string back = " -->";
  if (!line.ends_with(back)) return {};
  const auto named = [&](const std::string& front, std::size_t left_out) {
    const bool fits = line.starts_with(front);
    return fits ? line.substr(left_out, line.size() - left_out - back.size()) : std::string();
  };
  const std::string comment = "<!-- ";
  const std::string screen = comment + "screen: ";
  const std::string name = named(screen, screen.size());
  return name.empty() ? named(comment + std::string(typed_mark), comment.size()) : name;
}

/// A screen of a page: what stands there and what the program says.
struct Screen {
  std::string name;
  std::string shown;
  std::string wanted;
};

/// A page with every screen as the program says it.
struct Page {
  std::string text;
  std::vector<Screen> screens;
};

Page page_of(const std::string& text) {
  Page page;
  std::istringstream lines(text);
  std::string name;
  for (std::string line; std::getline(lines, line);) {
    page.text += line + "\n";
    if (const std::string found = screen_named(line); !found.empty()) name = found;
    if (name.empty() || !line.starts_with("```")) continue;
    std::string shown;
    while (std::getline(lines, line) && line != "```") shown += line + "\n";
    page.screens.push_back({name, shown, wanted(name, shown)});
    page.text += page.screens.back().wanted + "```\n";
    name.clear();
  }
  return page;
}

TEST(Readme, ShowsTheProgramsOwnScreens) {
  const Page page = page_of(text_of(readme));
  std::set<std::string> names;
  for (const Screen& screen : page.screens) names.insert(screen.name);
  EXPECT_EQ(names, (std::set<std::string>{"week", "break", "month", "year", "explain", "recap", "typed: recap"}));
  if (std::getenv("STEADY_REWRITE_GOLDEN")) {
    std::ofstream(readme) << page.text;
    return;
  }
  for (const Screen& screen : page.screens) EXPECT_EQ(screen.shown, screen.wanted) << screen.name;
}

TEST(Readme, KeepsTheLineAsTypedWhereABlockShowsIt) {
  const std::string before = "Text\n\n<!-- screen: week -->\n```\n$ steady\nold\n```\nMore\n";
  EXPECT_NE(page_of(before).text.find("```\n$ steady week\n"), std::string::npos);
  const std::string bare = "<!-- screen: week -->\n\n```text\nold\n```\n";
  EXPECT_NE(page_of(bare).text.find("```text\nWeek 3,"), std::string::npos);
}

}  // namespace
}  // namespace steady::e2e
