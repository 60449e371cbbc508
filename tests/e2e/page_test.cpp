// The page as people open it: a real browser reads it, and what it reads is what the reports say. Skipped where
// Chromium is not installed.

#include <algorithm>
#include <fstream>
#include <optional>

#include <gtest/gtest.h>

#include "browser.hpp"
#include "program.hpp"
#include "pty.hpp"

namespace steady::e2e {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Words = std::vector<std::string>;

constexpr std::size_t mebibyte = 1024 * 1024;
const fs::path axe = fs::path(STEADY_SOURCE_DIR) / "build/axe-core/axe-4.10.3.min.js";

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The data- attributes of all elements that a selector finds.
std::string data_of(const std::string& selector) {
  return "[...document.querySelectorAll('" + selector + "')].map(each => ({...each.dataset}))";
}

/// Text that means something to HTML, CSS, JavaScript or a reader of it.
const Words& hostile() {
  static const Words texts = {"<script>document.title = 'x'</script>",
                              "</style></script></title></svg><script>alert(1)</script>",
                              "\"><img src=x onerror=alert(1)>",
                              "' onmouseover='alert(1)",
                              "<!-- gone -->",
                              "&lt;b&gt; &amp; &copy;",
                              "{{TITLE}} {{#ROW}} {{{x}}} {{%PRAGMA}}",
                              "<iframe src=//evil.example></iframe>",
                              "javascript:alert(1)",
                              "http://evil.example/note",
                              "]]> <![CDATA[ <svg onload=alert(1)>",
                              "日本語 und Ümläute 🎉",
                              std::string(300, 'w')};
  return texts;
}

class Page : public testing::Test {
 protected:
  void at(const std::string& moment) { program_.set("STEADY_NOW", moment); }
  std::string done(const Words& words) const {
    const Outcome outcome = program_.run(words);
    EXPECT_EQ(outcome.exit, 0) << command_line(words) << '\n' << outcome.err;
    return outcome.out;
  }
  json ask(Words words) const {
    words.emplace_back("--json");
    return json::parse(done(words));
  }
  void import(const std::string& lines) {
    std::ofstream(program_.home() / "in.jsonl") << lines;
    done({"import", "jsonl", "in.jsonl"});
  }
  fs::path file() const { return program_.home() / "page.html"; }

  /// Sixty weeks with misses, long days, days off and rest days, freezes, and what else a page tells of.
  void live() {
    at("2026-11-20T20:15");
    done({"goal", "set", "30m", "--from", "2025-01-01", "--freezes", "1"});
    done({"goal", "set", "45m", "--from", "2026-08-03", "--days", "mon-sat"});
    done({"off", "add", "2026-05-11..2026-05-20", "a \"holiday\" <by> the sea"});
    std::string lines;
    for (int ago = 420; ago >= 0; --ago) {
      if (ago % 9 == 4 || ago % 31 < 2) continue;
      const json topics = {"ml-book", "ml-book/exercises", "code", "code/c++", nullptr};
      const json line = {{"type", "session"},
                         {"day", day_before(ago)},
                         {"seconds", 900 + ago * 677 % 5400},
                         {"topic", topics[static_cast<std::size_t>(ago % 5)]},
                         {"note", "Page " + std::to_string(ago)}};
      lines += line.dump() + '\n';
    }
    import(lines);
    done({"resource", "add", "https://example.org/course?a=1&b=2", "--title", "A course", "-t", "ml-book"});
    done({"resource", "add", "A book on paper", "--kind", "book", "--note", "borrowed"});
    done({"resource", "done", "2"});
    done({"log", "18:00-18:40", "Chapter 10", "-t", "ml-book", "--tag", "read", "-r", "1"});
    done({"plan", "add", "Read on", "-t", "ml-book", "--target", "2h"});
    done({"plan", "add", "Build a net", "--week", "next", "--target", "1h"});
    done({"learned", "ReLU is max(0, x)", "-t", "ml-book"});
    done({"page", "-o", "page.html"});
  }

  static std::string day_before(int days) {
    const std::time_t then = 1795132800 - 86400L * days;  // 2026-11-20
    std::array<char, 16> text{};
    std::strftime(text.data(), text.size(), "%F", std::gmtime(&then));
    return text.data();
  }

  Program program_;
};

class PageInABrowser : public Page {
 protected:
  void SetUp() override {
    const std::string name = Browser::installed();
    if (name.empty()) GTEST_SKIP() << "Chromium is not installed: ./scripts/dependencies test";
    browser_.emplace(name, program_.home() / "browser");
  }
  /// Whether the large number stands on one line, as wide as the page may be.
  void expect_whole_number() {
    EXPECT_LT(read("{const big = document.querySelector('.big strong'); big.getBoundingClientRect().height / "
                   "parseFloat(getComputedStyle(big).fontSize)}"),
              1.3);
  }
  json read(const std::string& expression) { return browser_->evaluate(expression); }
  /// Types into the search and returns the notes of the sessions that are left.
  json found(const std::string& words) {
    read("{const field = document.querySelector('#words'); field.value = " + json(words).dump() +
         "; field.dispatchEvent(new Event('input'));}");
    return read(
        "[...document.querySelectorAll('.month:not([hidden]) li:not([hidden]) :nth-child(5)')]"
        ".map(each => each.textContent)");
  }
  void expect_fits(int width) {
    browser_->resize(width, width < 600);
    browser_->open(file());
    read("document.querySelectorAll('details').forEach(each => each.open = true)");
    EXPECT_LE(read("document.documentElement.scrollWidth"), width);
    if (read("document.querySelector('.big') !== null")) expect_whole_number();
  }
  void expect_no_barriers(const std::string& scheme, int width) {
    browser_->prefer(scheme);
    browser_->resize(width, width < 600);
    browser_->open(file());
    read("document.querySelector('#table').open = true");
    browser_->call("Runtime.evaluate", {{"expression", bytes_of(axe)}});
    const json result = read(
        "axe.run().then(all => ({passes: all.passes.length, violations: all.violations.map("
        "each => [each.id, each.help, each.nodes.slice(0, 3).map(node => node.html)])}))");
    EXPECT_GT(result["passes"], 10);
    EXPECT_EQ(result["violations"], json::array()) << scheme << ' ' << width << '\n' << result.dump(2);
  }
  /// Expects that the numbers of one chart are those of a report's rows.
  void expect_rows(const json& shown, const json& rows, const std::string& key) {
    ASSERT_EQ(shown.size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      EXPECT_EQ(shown[i][key], rows[i]["key"]);
      EXPECT_EQ(shown[i]["seconds"], rows[i]["seconds"].dump()) << rows[i];
      EXPECT_EQ(shown[i]["goal"], rows[i]["goal_seconds"].dump()) << rows[i];
      if (key == "date") {
        EXPECT_EQ(shown[i]["status"], rows[i]["status"]) << rows[i];
      }
    }
  }

  std::optional<Browser> browser_;
};

TEST_F(PageInABrowser, ComplainsOfNothingAndAsksForNothing) {
  live();
  browser_->open(file());
  found("chapter");
  EXPECT_EQ(browser_->complaints(), Words{});
  EXPECT_EQ(browser_->requests(), Words{"file://" + file().string()});
  EXPECT_EQ(read("document.querySelector('.search').hidden"), false) << "the script has not run";
}

TEST_F(PageInABrowser, ShowsTheStreakAndTheWeekOfTheReports) {
  live();
  browser_->open(file());
  const json streak = ask({"streak"});
  const json shown = read(data_of("#streak"))[0];
  EXPECT_EQ(shown["current"], streak["current"].dump());
  EXPECT_EQ(shown["longest"], streak["longest"].dump());
  EXPECT_EQ(std::stod(shown["strength"].get<std::string>()), streak["strength"]);
  EXPECT_EQ(shown["weekStreak"], streak["week_streak"].dump());
  EXPECT_EQ(shown["freezesUsed"], streak["freezes_used"].dump());
  EXPECT_EQ(streak["current"], 0);
  EXPECT_EQ(read("document.querySelector('#streak .big').textContent"),
            streak["longest"].dump() + " days in your longest streak");

  const json week = ask({"week"});
  const json told = read(data_of("#week"))[0];
  EXPECT_EQ(told["start"], week["start"]);
  EXPECT_EQ(told["total"], week["total_seconds"].dump());
  EXPECT_EQ(told["target"], week["target_seconds"].dump());
  EXPECT_EQ(told["percent"], week["percent"].dump());
  EXPECT_EQ(told["steadyPercent"], week["steady_percent"].dump());
  EXPECT_EQ(told["daysMet"], week["days_met"].dump());
  EXPECT_EQ(told["daysRequired"], week["days_required"].dump());
  expect_rows(read(data_of("#week tbody tr")), ask({"report", "this", "--by", "day"})["rows"], "date");
  const json topics = read(data_of("#week .pair"));
  ASSERT_EQ(topics.size(), week["topics"].size());
  for (std::size_t i = 0; i < topics.size(); ++i) EXPECT_EQ(topics[i]["seconds"], week["topics"][i]["seconds"].dump());
}

TEST_F(PageInABrowser, ShowsTheDaysAndWeeksOfTheReports) {
  live();
  browser_->open(file());
  const json year = read(data_of("#year"))[0];
  const std::string from = year["from"];
  EXPECT_EQ(year["to"], "2026-11-20");
  const json report = ask({"report", from + "..2026-11-20"});
  EXPECT_EQ(year["total"], report["total_seconds"].dump());
  EXPECT_EQ(year["target"], report["target_seconds"].dump());
  EXPECT_EQ(year["daysMet"], report["days_met"].dump());
  EXPECT_EQ(year["daysRequired"], report["days_required"].dump());
  const std::string all = from + "..2026-11-22";
  const json days = ask({"report", all, "--by", "day"})["rows"];
  EXPECT_EQ(days.size(), 53U * 7U);
  expect_rows(read(data_of("svg.map rect")), days, "date");
  expect_rows(read(data_of("svg.weeks rect")), ask({"report", all, "--by", "week"})["rows"], "week");
}

TEST_F(PageInABrowser, DrawsWhatItsNumbersSay) {
  live();
  browser_->open(file());
  const json bars = read(
      "[...document.querySelectorAll('svg.weeks rect')].map(each => "
      "[+each.dataset.seconds, +each.getAttribute('height')])");
  double most = 0;
  double highest = 0;
  for (const auto& bar : bars) {
    most = std::max(most, bar[0].get<double>());
    highest = std::max(highest, bar[1].get<double>());
  }
  ASSERT_GT(most, 0);
  for (const auto& bar : bars) EXPECT_NEAR(bar[1].get<double>() / highest, bar[0].get<double>() / most, 0.002);
  const json rows = read(
      "[...document.querySelectorAll('#week tbody tr')].map(each => [+each.dataset.seconds, "
      "+each.dataset.goal, +each.querySelector('rect.time').getAttribute('width')])");
  for (const auto& row : rows)
    EXPECT_NEAR(row[2].get<double>(), std::min(100.0, 50 * row[0].get<double>() / row[1].get<double>()), 0.01);
  const json shades = read(
      "[...document.querySelectorAll('svg.map rect[data-status=miss]')]"
      ".filter(each => !each.getAttribute('class').startsWith('miss')).length");
  EXPECT_EQ(shades, 0) << "a missed day does not look missed";
}

TEST_F(PageInABrowser, ListsTopicsResourcesPlanAndLinesAsTheReportsDo) {
  live();
  browser_->open(file());
  const json topics = ask({"topic"})["topics"];
  const json shown = read(data_of("#topics tbody tr"));
  ASSERT_EQ(shown.size(), topics.size());
  for (const auto& topic : topics) {
    const auto row = std::find_if(shown.begin(), shown.end(), [&](const json& each) {
      return topic["topic"].is_null() ? each["none"] == "true" : each["topic"] == topic["topic"];
    });
    ASSERT_NE(row, shown.end()) << topic;
    EXPECT_EQ((*row)["seconds"], topic["seconds"].dump());
    EXPECT_EQ((*row)["sessions"], topic["sessions"].dump());
    EXPECT_EQ((*row)["last"], topic["last_day"]);
  }
  const json resources = ask({"resource"})["resources"];
  for (const auto& resource : resources) {
    const std::string row = "#resources li[data-id=\"" + resource["id"].dump() + "\"]";
    const json told = read(data_of(row))[0];
    EXPECT_EQ(told["seconds"], resource["seconds"].dump());
    EXPECT_EQ(told["sessions"], resource["sessions"].dump());
    EXPECT_EQ(told["status"], resource["status"]);
    EXPECT_EQ(read("document.querySelector('" + row + " a')?.href ?? null"), resource["url"]);
    EXPECT_EQ(read("document.querySelector('" + row + " .words').textContent"), resource["title"]);
  }
  json items = ask({"plan"})["items"];
  const json next = ask({"plan", "next"})["items"];
  items.insert(items.end(), next.begin(), next.end());
  const json plan = read(data_of("#plan li"));
  ASSERT_EQ(plan.size(), items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    EXPECT_EQ(plan[i]["id"], items[i]["id"].dump());
    EXPECT_EQ(plan[i]["week"], items[i]["week"]);
    EXPECT_EQ(plan[i]["target"], items[i]["target_seconds"].dump());
    EXPECT_EQ(plan[i]["seconds"], items[i]["seconds"].is_null() ? "" : items[i]["seconds"].dump());
    EXPECT_EQ(plan[i]["status"], items[i]["status"]);
  }
  EXPECT_EQ(read("document.querySelector('#learned .words').textContent"), "ReLU is max(0, x)");
}

TEST_F(PageInABrowser, ListsAllSessionsNewestFirst) {
  live();
  browser_->open(file());
  json sessions = ask({"list", "all"})["sessions"];
  std::reverse(sessions.begin(), sessions.end());
  const json rows = read(data_of("#sessions .month li"));
  ASSERT_EQ(rows.size(), sessions.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    EXPECT_EQ(rows[i]["id"], sessions[i]["id"].dump());
    EXPECT_EQ(rows[i]["day"], sessions[i]["day"]);
    EXPECT_EQ(rows[i]["seconds"], sessions[i]["seconds"].dump());
  }
}

TEST_F(PageInABrowser, FindsSessionsByAnyOfTheirWords) {
  live();
  browser_->open(file());
  const std::size_t all = found("").size();
  EXPECT_EQ(found("CHAPTER 10 read"), json::array({"Chapter 10 read A course"}));
  EXPECT_EQ(read("document.querySelector('#found').textContent"), "1 of " + std::to_string(all));
  EXPECT_EQ(found("page 419").size(), 1U);
  EXPECT_EQ(read("document.querySelectorAll('.month[open]:not([hidden])').length"), 1) << "what was found is not shown";
  EXPECT_EQ(found("no such words").size(), 0U);
  EXPECT_EQ(found("").size(), all);
  EXPECT_EQ(read("document.querySelector('#found').textContent"), "");
  EXPECT_EQ(read("document.querySelectorAll('.month[open]').length"), 1) << "it is not as it was before";
}

TEST_F(PageInABrowser, IsReadableWithoutScript) {
  live();
  browser_->call("Emulation.setScriptExecutionDisabled", {{"value", true}});
  browser_->open(file());
  browser_->call("Emulation.setScriptExecutionDisabled", {{"value", false}});
  EXPECT_EQ(read("document.querySelector('.search').hidden"), true);
  EXPECT_EQ(read("document.querySelectorAll('#sessions li[hidden], .month[hidden]').length"), 0);
  EXPECT_GT(read("document.querySelectorAll('#sessions .month li').length"), 300);
}

TEST_F(PageInABrowser, FitsAPhoneAndAWideScreen) {
  live();
  for (const int width : {320, 390, 1024, 1600}) expect_fits(width);
}

TEST_F(PageInABrowser, ShowsHostileTextAsItWasTyped) {
  at("2026-11-20T20:15");
  program_.set("STEADY_SUBJECT", hostile()[1]);
  for (const std::string& text : hostile()) {
    const std::string name = text.substr(0, 90);
    const std::string url = "https://example.org/?q='&x=" + std::to_string(text.size());
    done({"resource", "add", "--title", text, "--note", text, "--", url});
    done({"log", "10m", "-d", "yesterday", "-t", name, "--tag", name, "-r", "1", "--", text});
    done({"plan", "add", "-t", name, "--", text});
    done({"learned", "-t", name, "--", text});
    done({"off", "add", "2026-10-01", name});
  }
  done({"page", "-o", "page.html"});
  browser_->open(file());
  EXPECT_EQ(browser_->complaints(), Words{});
  EXPECT_EQ(browser_->requests().size(), 1U);
  EXPECT_EQ(read("document.title"), hostile()[1] + ", 20 November 2026");
  EXPECT_EQ(read("document.querySelectorAll('script').length"), 1);
  EXPECT_EQ(read("document.querySelectorAll('img, iframe, base, [onload], [onmouseover], [style]').length"), 0);
  for (const std::string part : {"#plan .words", "#learned .words", "#resources .words", "#resources p"}) {
    json shown = read("[...document.querySelectorAll('" + part + "')].map(each => each.textContent)");
    std::sort(shown.begin(), shown.end());
    json typed = hostile();
    std::sort(typed.begin(), typed.end());
    EXPECT_EQ(shown, typed) << part;
  }
  const std::string notes = read("document.querySelector('#sessions').textContent");
  for (const std::string& text : hostile()) EXPECT_NE(notes.find(text), notes.npos) << text;
  for (const auto& link : read("[...document.links].map(each => each.protocol)")) EXPECT_EQ(link, "https:");
  expect_fits(390);
}

TEST_F(PageInABrowser, HasNoBarriers) {
  if (!fs::exists(axe)) GTEST_SKIP() << "axe-core was not fetched: ./scripts/axe";
  live();
  expect_no_barriers("light", 390);
  expect_no_barriers("dark", 1024);
}

TEST_F(PageInABrowser, SaysWhatToTypeWhereThereIsNothing) {
  at("2026-11-20T20:15");
  done({"page", "-o", "page.html"});
  browser_->open(file());
  EXPECT_EQ(browser_->complaints(), Words{});
  const std::string text = read("document.querySelector('main').textContent");
  EXPECT_NE(text.find("steady log 30m"), text.npos) << text;
}

TEST_F(Page, IsNothingToReadOnATerminal) {
  at("2026-11-20T20:15");
  for (const Words& words : {Words{"page"}, Words{"page", "-o", "-"}}) {
    Terminal terminal(program_, words);
    EXPECT_EQ(terminal.wait_for_end(), 2);
    EXPECT_NE(terminal.shown().find("steady page -o page.html"), std::string::npos) << terminal.shown();
  }
}

TEST_F(Page, OfTenYearsStaysBelowAMebibyte) {
  at("2026-11-20T20:15");
  std::string lines;
  for (int half = 2 * 3652 + 1; half >= 0; --half)
    lines += json{{"type", "session"},
                  {"day", day_before(half / 2)},
                  {"seconds", 1200 + half % 7 * 600},
                  {"topic", "ml-book"},
                  {"tags", {"read"}},
                  {"note", "Read on in chapter " + std::to_string(half % 30)}}
                 .dump() +
             '\n';
  import(lines);
  const std::string page = done({"page"});
  EXPECT_LT(page.size(), mebibyte);
  EXPECT_NE(page.find("Before that, by week"), page.npos);
  EXPECT_NE(page.find("back to 20 November 2016"), page.npos) << "some day is told of nowhere";
}

TEST_F(Page, StaysBelowAMebibyteWhateverWasTyped) {
  at("2026-11-20T20:15");
  std::string lines;
  const std::string text(400, '"');
  for (int ago = 3652; ago >= 0; --ago) {
    const std::string name = std::to_string(ago) + std::string(90, '&');
    lines += json{{"type", "session"}, {"day", day_before(ago)},     {"seconds", 1800},
                  {"topic", name},     {"tags", {name, "x" + name}}, {"note", text}}
                 .dump() +
             '\n';
    if (ago % 4 == 0) continue;
    const std::string title = text + std::to_string(ago);
    lines += json{{"type", "resource"}, {"title", title}, {"note", text}, {"topic", name}}.dump() + '\n';
    lines += json{{"type", "learned"}, {"day", day_before(ago)}, {"text", text}, {"topic", name}}.dump() + '\n';
  }
  import(lines);
  done({"off", "add", "2025-11-01..2026-11-10", std::string(100, '<')});
  const std::string page = done({"page"});
  EXPECT_LT(page.size(), mebibyte);
  for (const char* command : {"more: steady topic", "more: steady resource", "more: steady learned"})
    EXPECT_NE(page.find(command), page.npos) << command;
}

}  // namespace
}  // namespace steady::e2e
