// The screens in README.md are what the program says: a fenced block behind `<!-- screen: NAME -->`
// is the last answer of tests/e2e/readme/NAME.out, with the line as typed where the block begins
// with `$ `.
//
// STEADY_REWRITE_GOLDEN=1 writes the blocks anew, from .out files that the golden cases wrote
// before.

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

/// The block as it should be, given how it is.
std::string wanted(const std::string& name, const std::string& block) {
  const std::string screen = last_screen(name);
  return block.starts_with("$ ") ? screen : screen.substr(screen.find('\n') + 1);
}

/// `<!-- screen: week -->` gives `week`; any other line nothing.
std::string screen_named(const std::string& line) {
  const std::string front = "<!-- screen: ";
  const std::string back = " -->";
  if (!line.starts_with(front) || !line.ends_with(back)) return {};
  return line.substr(front.size(), line.size() - front.size() - back.size());
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
  EXPECT_EQ(names, (std::set<std::string>{"week", "break", "month", "year", "explain"}));
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
