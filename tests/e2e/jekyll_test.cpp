// Posts as readers get them: real Jekyll builds a site from several weeks' recaps, and its pages hold what was
// logged, as it was typed. Skipped where Jekyll is not installed.

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include <gtest/gtest.h>

#include "page.hpp"
#include "posts.hpp"
#include "program.hpp"

namespace steady::e2e {
namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

class Jekyll : public testing::Test {
 protected:
  void SetUp() override {
    if (std::system("jekyll --version >/dev/null 2>&1") != 0)
      GTEST_SKIP() << "jekyll is not installed: ./scripts/dependencies test";
    write(site() / "_config.yml", "markdown: kramdown\npermalink: /:year-:month-:day-:title.html\n");
    write(site() / "_layouts/post.html", layout);
  }

  fs::path site() const { return program_.home() / "site"; }
  void at(const std::string& moment) { program_.set("STEADY_NOW", moment); }
  void done(const Words& words) {
    const Outcome outcome = program_.run(words);
    EXPECT_EQ(outcome.exit, 0) << command_line(words) << '\n' << outcome.err;
  }
  void post(Words words) {
    words.insert(words.begin(), {"recap", "--posts", "site/_posts"});
    done(words);
  }
  void build() {
    const std::string log = (program_.home() / "jekyll.log").string();
    const std::string command = "cd '" + site().string() + "' && LC_ALL=C.UTF-8 jekyll build >'" + log + "' 2>&1";
    ASSERT_EQ(std::system(command.c_str()), 0) << bytes_of(log);
    EXPECT_EQ(bytes_of(log).find("arning"), std::string::npos) << bytes_of(log);
  }
  std::string page(const std::string& name) const { return bytes_of(site() / "_site" / (name + ".html")); }

  Program program_;
};

TEST_F(Jekyll, ShowsAWeekAsItWasLogged) {
  program_.set("STEADY_SUBJECT", "ML");
  at("2022-01-17T20:00");
  const std::string course = "https://www.kaggle.com/dansbecker/tensorflow-programming";
  const std::string notebook = "https://colab.research.google.com/drive/1aB_c(d)?a=1&copy;=2&b=*x*#_to";
  done({"resource", "add", course, "--title", "TensorFlow Programming", "--kind", "course"});
  done({"plan", "add", "Re-read chapter 10, exercises too", "-t", "ml-book", "--target", "2h"});
  done({"log", "40m", "Wrote the plan: slow and steady, 30 minutes a day", "-t", "reboot"});
  at("2022-01-18T20:00");
  done({"log", "50m", "Re-read chapter 10; it was more fun the second time", "-t", "ml-book"});
  at("2022-01-19T20:00");
  done({"log", "35m", "Chapter 10 exercises", "-t", "ml-book", "-r", notebook});
  at("2022-01-20T20:00");
  done({"log", "20m", "numpy getting started: dull; better learned by using it", "-t", "libraries"});
  at("2022-01-21T20:00");
  done({"log", "19:10-19:45", "Activation functions, loss", "-t", "detours"});
  done({"learned", "ReLU is max(0, x), and its derivative is a step", "-t", "detours"});
  at("2022-01-22T20:00");
  done({"log", "1h", "Transfer learning, simple nets", "-t", "video-course", "-r", "1"});
  done({"plan", "add", "Build a net for MNIST", "--week", "next", "-t", "code", "--target", "2h"});
  post({});
  at("2022-01-26T20:00");
  done({"log", "45m", "A second week", "-t", "code"});
  post({});
  build();

  const std::string html = page("2022-01-22-my-week-in-ml");
  const std::string text = shown(html);
  for (const char* line :
       {"My week in ML, 22 January 2022", "4h of 3h 30m (114%), 5 of 7 days at 30m.",
        "Short by 10m on Thursday; Sunday is still open.", "Streak 2 days (longest 3).",
        "ml-book (1h 25m) - Re-read chapter 10; it was more fun the second time. Chapter 10 exercises (",
        "video-course (1h) - Transfer learning, simple nets (TensorFlow Programming).",
        "reboot (40m) - Wrote the plan: slow and steady, 30 minutes a day.",
        "detours (35m) - Activation functions, loss.",
        "libraries (20m) - numpy getting started: dull; better learned by using it.",
        "ReLU is max(0, x), and its derivative is a step (detours).", "Build a net for MNIST (2h)",
        "Re-read chapter 10, exercises too (35m left)"})
    EXPECT_NE(text.find(line), text.npos) << line << "\n\n" << text;
  EXPECT_EQ(targets(html), (Words{notebook, course}));
  EXPECT_EQ(html.find("steady:"), html.npos) << "the mark is no part of the page";
  EXPECT_NE(shown(page("2022-01-26-my-week-in-ml")).find("A second week."), std::string::npos);
}

TEST_F(Jekyll, LinksTheResourcesAndNothingElse) {
  at("2022-01-19T20:00");
  const std::string course = "https://www.kaggle.com/dansbecker/tensorflow-programming";
  const std::string notebook = "https://colab.research.google.com/drive/1aB_c(d)?a=1&copy;=2&b=*x*#_to";
  done({"resource", "add", course, "--title", "TensorFlow [Programming]"});
  done({"resource", "add", "A book on paper"});
  done({"log", "20m", "Chapter 10, http://evil.example", "-t", "ml-book", "-r", notebook});
  done({"log", "20m", "-t", "ml-book", "-r", "1"});
  done({"log", "20m", "-t", "ml-book", "-r", "2"});
  post({"--title", "plain"});
  build();
  EXPECT_EQ(targets(page("2022-01-19-plain")), (Words{notebook, course}));
  const std::string text = shown(page("2022-01-19-plain"));
  EXPECT_NE(text.find("TensorFlow [Programming]."), text.npos) << text;
  EXPECT_NE(text.find("A book on paper."), text.npos) << text;

  write(program_.home() / "own.tpl", own_template);
  post({"--title", "own", "--template", "own.tpl"});
  build();
  EXPECT_EQ(targets(page("2022-01-19-own")), (Words{notebook, course}));
  EXPECT_NE(page("2022-01-19-own").find("target=\"_blank\""), std::string::npos);
  EXPECT_NE(page("2022-01-19-own").find("Liquid works here."), std::string::npos);
}

class HostileText : public Jekyll {
 protected:
  /// Each text as a note, inside of one, as a topic, a resource, a learned line and a plan.
  void log_all() {
    using Json = nlohmann::json;
    at("2022-01-23T22:00");
    std::string lines;
    const auto add = [&lines](const Json& line) { lines += line.dump() + '\n'; };
    const auto note = [&add](const std::string& text) {
      add({{"day", "2022-01-23"}, {"seconds", 60}, {"topic", "notes"}, {"note", text}});
    };
    for (std::size_t i = 0; i < hostile().size(); ++i) {
      const std::string& text = hostile()[i];
      const std::string uid = "0192f0c4-0000-7000-8000-0000000000" + std::to_string(10 + i);
      note(text);
      note("in " + text);
      add({{"day", "2022-01-22"}, {"seconds", 60}, {"topic", text}});
      add({{"type", "resource"}, {"uid", uid}, {"title", text}});
      add({{"day", "2022-01-22"}, {"seconds", 60}, {"topic", "books"}, {"resource", uid}});
      add({{"type", "learned"}, {"day", "2022-01-22"}, {"text", text}});
      done({"plan", "add", "--week", "next", "--", text});
    }
    note("three\nlines\n\n    of note\t\n---\n");
    write(program_.home() / "all.jsonl", lines);
    done({"import", "jsonl", "all.jsonl"});
  }
  void expect_all_in(const std::string& html) {
    ASSERT_NE(html, "");
    const std::string text = shown(html);
    const auto alone = pieces(html);
    for (const std::string& each : hostile()) {
      EXPECT_TRUE(alone.count(each)) << each;
      EXPECT_NE(text.find("in " + each), text.npos) << each;
    }
    EXPECT_NE(text.find("three lines of note ---"), text.npos);
    EXPECT_EQ(html.find("<script"), html.npos);
    EXPECT_EQ(html.find("<table"), html.npos);
    EXPECT_EQ(html.find("<del"), html.npos);
    EXPECT_EQ(html.find("<img"), html.npos);
    EXPECT_EQ(html.find("<em"), html.npos);
    EXPECT_EQ(html.find("<code"), html.npos);
    EXPECT_EQ(html.find("<hr"), html.npos);
    EXPECT_EQ(html.find("<abbr"), html.npos);
    EXPECT_EQ(html.find("class="), html.npos);
    EXPECT_EQ(html.find("<strong>strong"), html.npos);
    EXPECT_EQ(html.find("<sup"), html.npos);
    EXPECT_EQ(html.find("<dl"), html.npos);
    EXPECT_EQ(html.find("<blockquote"), html.npos);
    EXPECT_EQ(targets(html), Words{});
  }
};

TEST_F(HostileText, ComesOutAsItWasTypedWhateverTheTemplate) {
  at("2022-01-14T20:00");
  done({"log", "30m", "The week before"});
  post({});
  log_all();
  post({"--title", "default"});
  for (const auto& [name, shape] :
       {std::pair("own", own_template), std::pair("markdown", markdown_template), std::pair("html", html_template)}) {
    write(program_.home() / "own.tpl", shape);
    done({"recap", "--title", name, "--template", "own.tpl", "-o",
          "site/_posts/2022-01-23-" + std::string(name) + ".md"});
  }
  build();
  for (const std::string name : {"default", "own", "markdown", "html"}) {
    SCOPED_TRACE(name);
    expect_all_in(page("2022-01-23-" + name));
  }
  EXPECT_NE(shown(page("2022-01-14-my-week-in-learning")).find("The week before."), std::string::npos);
}

TEST_F(HostileText, StandsInFrontMatterAsItWasTyped) {
  at("2022-01-23T22:00");
  done({"log", "30m"});
  for (std::size_t i = 0; i < hostile().size(); ++i) {
    const std::string post = program_.run({"recap", "--title", hostile()[i]}).out;
    write(site() / "_posts" / ("2022-01-23-t" + std::to_string(i) + ".md"), post);
  }
  build();
  for (std::size_t i = 0; i < hostile().size(); ++i)
    EXPECT_EQ(shown(page("2022-01-23-t" + std::to_string(i))).substr(0, hostile()[i].size()), hostile()[i]);
}

}  // namespace
}  // namespace steady::e2e
