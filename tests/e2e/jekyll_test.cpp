// Posts as readers get them: real Jekyll builds a site from several weeks' recaps, and its pages hold what was
// logged, as it was typed. Skipped where Jekyll is not installed.

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

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

/// The character of an entity; only those that a page here can hold.
std::string character(const std::string& entity) {
  static const std::map<std::string, std::string> named = {{"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"amp", "&"}, {"copy", "©"}};
  if (entity.starts_with('#')) return {static_cast<char>(std::stoi(entity.substr(1)))};
  const auto found = named.find(entity);
  return found == named.end() ? "&" + entity + ";" : found->second;
}

std::string unescaped(const std::string& text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t end = text[at] == '&' ? text.find(';', at) : text.npos;
    plain += end == text.npos ? std::string(1, text[at]) : character(text.substr(at + 1, end - at - 1));
    if (end != text.npos) at = end;
  }
  return plain;
}

/// What a browser shows.
std::string shown(const std::string& html) {
  std::string text;
  for (std::size_t at = 0; at < html.size(); ++at) {
    if (html[at] == '<') at = html.find('>', at);
    if (at == html.npos) break;
    if (html[at] != '>') text += html[at];
  }
  return unescaped(text);
}

/// What stands in a page with nothing but markup around it.
std::set<std::string> pieces(const std::string& html) {
  std::set<std::string> found;
  for (std::size_t at = 0; at < html.size();) {
    const std::size_t tag = std::min(html.find('<', at), html.size());
    std::istringstream lines(unescaped(html.substr(at, tag - at)));
    for (std::string line; std::getline(lines, line);) found.insert(line);
    at = std::min(html.find('>', tag), html.size() - 1) + 1;
  }
  return found;
}

/// Where the links of a page lead, in order.
Words targets(const std::string& html) {
  const std::string link = "href=\"";
  Words found;
  for (std::size_t at = 0; (at = html.find(link, at)) != html.npos;) {
    at += link.size();
    found.push_back(unescaped(html.substr(at, html.find('"', at) - at)));
  }
  return found;
}

/// Text that means something to Liquid, YAML, kramdown or HTML, or begins as if it did.
const Words& hostile() {
  static const Words texts = {
      "{{ site.time }} and {{ 6 | times: 7 }}",
      "{% raw %} and {% include x.html %} and {% endraw %}",
      "<script>alert(1)</script>",
      "<b>bold</b> <!-- gone --> <?php x ?>",
      "---",
      "[x]: http://evil.example/y",
      "[1]: http://evil.example/z",
      "[a][1] and [b](http://evil.example) and ![c](d.png) and [^1]",
      "* a",
      "- b",
      "+ c",
      "1. a",
      "12. b",
      "# h",
      "C# and F##",
      "> quote",
      "| t | u |",
      "a | b",
      "$$x^2$$ costs $5",
      "*[HTML]: x",
      "*em* **strong** _em_ __strong__ snake_case_name",
      "{:.cls}",
      "{::nomarkdown}x{:/}",
      "text{:.cls} {#id} {:toc}",
      "==",
      "===",
      ": definition",
      "^",
      "~~~",
      "~~struck~~ ~/home",
      "```cpp",
      "`code` and ``more``",
      "&amp; &lt; &#65; &copy; AT&T",
      "ends in a backslash \\",
      "ends in two \\\\",
      "\\* \\` \\{ \\|",
      ":tada: :smile:",
      "\"smart\" 'quotes' don't",
      "a -- b --- c ... d .. e",
      "<< and >>",
      "<http://evil.example/auto> and http://evil.example/bare",
      "me@evil.example <me@evil.example>",
      "true",
      "null",
      "a: b",
      "=1+1",
      "%{x} %s @me #1",
      "日本語 und Ümläute 🎉",
      "[ ] task",
      "@[toc] [[wiki]]",
      "\u2028line break",
      "(c) (tm) +- !important",
      "[^1]: a footnote [^1]",
      "{%- comment -%} {{- x -}} {{{ y }}} {{TITLE}} <%TITLE%>",
      "{::comment} {::options toc_levels=\"1\" /}",
      "{: #id .cls title=\"x\"}",
      "term : definition :: here",
      "]]> <![CDATA[ x ]]>",
      "&nbsp; &#123; &amp;lt;",
      "http://evil.example/a_(b)_*c*",
      "5'10\" 'tis \"\" '' `` ``x''",
      "x--y 1---2 .... --",
      "-",
      "+",
      "*",
      "1.",
      "#",
      "**",
      "__",
      "$$",
      "~",
      ":",
      "\"",
      "|",
      "<",
      "\\",
      "|---|:--:|",
      "=== a",
      "* * *",
      "- - -",
      "_ _ _"};
  return texts;
}

constexpr const char* layout =
    "<html><head><title>{{ page.title | escape }}</title>\n"
    "<meta content=\"{{ page.tweetText | escape }}\"></head>\n"
    "<body>{{ content }}</body></html>\n";

constexpr const char* own_template = R"({{=<% %>=}}
---
layout: post
title: "<%TITLE%>"
subject: "<%SUBJECT%>"
date: <%DATE%>
tweetText: "<%SUMMARY%>"
---
{% assign word = "Liquid" %}{{ word }} works here.

<%#TOPIC%>
## <%NAME%>

<%#NOTES%>
<%#NOTE%>
<%TEXT%>
<%#LINK%>

[<%LABEL%>][<%NUMBER%>]{:target="_blank"}
<%/LINK%>

<%/NOTE%>
<%/NOTES%>
<%/TOPIC%>
<%#REFERENCE%>
[<%NUMBER%>]: <%URL%>
<%/REFERENCE%>
)";

/// In pure Markdown, where texts begin lines and paragraphs.
constexpr const char* markdown_template = R"({{=<% %>=}}
---
layout: post
title: "<%TITLE%>"
date: <%DATE%>
---
<%#TOPIC%>

<%NAME%>

<%#NOTES%>
<%#NOTE%>
* <%TEXT%>
<%#UNLINKED%>
  <%LABEL%>
<%/UNLINKED%>
<%/NOTE%>
<%/NOTES%>
<%/TOPIC%>
<%#LEARNED%>
<%#LINE%>

<%TEXT%>
<%/LINE%>
<%/LEARNED%>
<%#PLANNED%>
1. <%TEXT%>
<%/PLANNED%>
)";

/// In HTML, as content and as the value of an attribute.
constexpr const char* html_template = R"({{=<% %>=}}
---
layout: post
title: "<%TITLE%>"
date: <%DATE%>
---
<ul>
<%#TOPIC%>
<li title="<%NAME%>"><b><%NAME%></b>
<%#NOTES%><%#NOTE%><p><%TEXT%> <%#UNLINKED%><%LABEL%><%/UNLINKED%></p><%/NOTE%><%/NOTES%>
</li>
<%/TOPIC%>
</ul>
)";

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
    const std::string command = "cd '" + site().string() + "' && LC_ALL=C.UTF-8 jekyll build >'" +
                                log + "' 2>&1";
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
  for (const auto& [name, shape] : {std::pair("own", own_template), std::pair("markdown", markdown_template),
                                    std::pair("html", html_template)}) {
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
