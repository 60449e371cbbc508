#include "steady/report/recap.hpp"

#include <fstream>

#include <gtest/gtest.h>

#include "report/post_mark.hpp"
#include "report/post_text.hpp"
#include "stage.hpp"
#include "steady/core/error.hpp"

namespace steady {
namespace {

using made::date;

TEST(PostText, QuotesWhatKramdownReads) {
  for (const auto& [typed, written] : std::vector<std::pair<std::string, std::string>>{
           {"ReLU is max(0, x), 2 + 2 = 4; 50% - a/b: c!", "ReLU is max(0, x), 2 + 2 = 4; 50% - a/b: c!"},
           {"{{ x }} {% y %}", "&#123;&#123; x }} &#123;% y %}"},
           {"<b> &amp;", "&lt;b&gt; &amp;amp;"},
           {"*a* _b_ `c` [d] #e", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\] \\#e"},
           {"a|b ^ \\", "a&#124;b &#94; &#92;"},
           {"don't \"say\"", "don\\'t \\\"say\\\""},
           {"a -- b ... $$ ~~", "a \\-\\- b \\.\\.\\. \\$\\$ &#126;&#126;"},
           {"costs $5, ~/home", "costs $5, ~/home"}})
    EXPECT_EQ(kramdown_text(typed), written);
}

TEST(PostText, QuotesWhatOpensABlock) {
  for (const auto& [typed, written] : std::vector<std::pair<std::string, std::string>>{{"- a", "\\- a"},
                                                                                       {"+ a", "\\+ a"},
                                                                                       {"12. a", "12\\. a"},
                                                                                       {"= a", "\\= a"},
                                                                                       {": a", "\\: a"},
                                                                                       {"~ a", "&#126; a"},
                                                                                       {"3.5 a", "3\\.5 a"},
                                                                                       {"a 1. b", "a 1. b"}})
    EXPECT_EQ(kramdown_text(typed), written);
}

TEST(PostText, HasEntitiesAloneWhereHtmlOrLiquidMayLieAround) {
  EXPECT_EQ(entity_text("*a* don't [x]"), "&#42;a&#42; don&#39;t &#91;x&#93;");
  EXPECT_EQ(entity_text("- a"), "&#45; a");
  EXPECT_EQ(entity_text("12. <b> {{ x }} 2 + 2"), "12&#46; &lt;b&gt; &#123;&#123; x }} 2 + 2");
}

TEST(PostText, StandsOnOneLine) {
  EXPECT_EQ(kramdown_text("  a\n\n    b\t\r\nc  \n"), "a b c");
  EXPECT_EQ(yaml_text("a\nb"), "a b");
}

TEST(PostText, QuotesWhatYamlReads) {
  EXPECT_EQ(yaml_text("a \"b\" \\c: #d 日本"), "a \\\"b\\\" \\\\c: #d 日本");
  EXPECT_EQ(yaml_text("\x7f\u0085\u2028"), "\\u007F\\u0085\\u2028");
}

TEST(PostText, KeepsUrlsAsTheyAre) {
  EXPECT_EQ(link_target("https://e.org/a_(b)?c=d&e=f#g"), "https://e.org/a_(b)?c=d&e=f#g");
  EXPECT_EQ(link_target("https://e.org/{{x}}|"), "https://e.org/%7B%7Bx%7D%7D%7C");
  EXPECT_EQ(link_target("https://e.org/?a&copy;"), "https://e.org/?a&amp;copy;");
}

TEST(PostMark, KnowsItsWeekAndWhetherSomebodyEdited) {
  const std::string post = marked("---\ntitle: x\n---\n\nText.\n", date("2026-11-16"));
  EXPECT_TRUE(post.starts_with("---\ntitle: x\nsteady: \"2026-11-16 ")) << post;
  EXPECT_EQ(mark_of_post(post)->week, date("2026-11-16"));
  EXPECT_FALSE(mark_of_post(post)->edited);
  for (std::string edited : {post + "x", "---\ny: z" + post.substr(3)})
    EXPECT_TRUE(mark_of_post(edited)->edited) << edited;
  std::string other_week = post;
  other_week.replace(other_week.find("2026-11-16"), 10, "2026-11-09");
  EXPECT_TRUE(mark_of_post(other_week)->edited);
}

TEST(PostMark, IsFoundBehindAByteOrderMarkAndInOtherLineEnds) {
  const std::string post = marked("---\ntitle: x\n---\n\nText.\n", date("2026-11-16"));
  EXPECT_EQ(mark_of_post("\xEF\xBB\xBF" + post)->week, date("2026-11-16"));
  std::string windows;
  for (const char c : post) windows += c == '\n' ? "\r\n" : std::string(1, c);
  EXPECT_EQ(mark_of_post(windows)->week, date("2026-11-16"));
  EXPECT_TRUE(mark_of_post(windows)->edited);
}

TEST(PostMark, IsInNoOtherFile) {
  for (const char* text : {"", "---", "text\nsteady: \"2026-11-16 0\"", "---\ntitle: x\n---\n",
                           "---\nsteady: \"soon\"\n---\n", "---\ntitle: x\n---\nsteady: \"2026-11-16 0\"\n"})
    EXPECT_FALSE(mark_of_post(text)) << text;
}

TEST(PostFile, IsNamedByDateAndTitle) {
  const auto name = [](std::string_view title) { return post_file_name(date("2022-01-22"), title); };
  EXPECT_EQ(name("My week in ML"), "2022-01-22-my-week-in-ml.md");
  EXPECT_EQ(name("  C++ & don't / ../x  "), "2022-01-22-c-dont-x.md");
  EXPECT_EQ(name("日本語 Woche"), "2022-01-22-日本語-woche.md");
  EXPECT_EQ(name("..."), "2022-01-22-recap.md");
  EXPECT_LT(name(std::string(300, 'a') + " b").size(), 100U);
}

class Shapes : public testing::Test {
 protected:
  std::string post(const std::string& shape) {
    RecapFacts facts{
        {date("2026-11-16"), date("2026-11-22")}, date("2026-11-20"), sessions_, {}, {}, {}, {}, "A \"title\"", "ML"};
    return recap_post(facts, {"own.tpl", shape}, stage_.scene());
  }
  std::string refusal(const std::string& shape) {
    try {
      return post(shape);
    } catch (const FileError& error) {
      return error.what();
    }
  }

  std::vector<Session> sessions_ = {made::studied("2026-11-18", 30, "*a*"), made::studied("2026-11-19", 40, "b")};
  made::Stage stage_{made::Facts{
      .first = "2026-11-18", .studied = {std::chrono::minutes{30}, std::chrono::minutes{40}}, .today = "2026-11-20"}};
};

TEST_F(Shapes, EscapeValuesForWhereTheyStand) {
  const std::string text = post("---\nt: \"{{TITLE}}\"\n---\n{{TITLE}}\n");
  EXPECT_NE(text.find("t: \"A \\\"title\\\"\"\n"), text.npos) << text;
  EXPECT_TRUE(text.ends_with("---\nA \\\"title\\\"\n")) << text;
}

TEST_F(Shapes, EscapeWithEntitiesWhereHtmlOrLiquidStands) {
  for (const std::string own : {"<p title=\"{{TITLE}}\">", "{% assign x = \"{{TITLE}}\" %}", "<!-- {{TITLE}}"}) {
    const std::string text = post("---\n---\n" + own + "\n");
    EXPECT_NE(text.find("A &#34;title&#34;"), text.npos) << text;
  }
  EXPECT_NE(post("---\n---\n1 < 2 {{TITLE}}\n").find("< 2 A \\\"title\\\""), std::string::npos);
}

TEST_F(Shapes, KnowTheSeparatorOfASection) {
  const std::string text =
      post("---\n---\n{{#TOPIC}}{{NAME}}{{#TOPIC_separator}},{{BI_SPACE}}{{/TOPIC_separator}}{{/TOPIC}}\n");
  EXPECT_TRUE(text.ends_with("---\nb, \\*a\\*\n")) << text;
}

TEST_F(Shapes, MayHaveTheLineEndsOfWindows) {
  EXPECT_EQ(post("---\r\nx: y\r\n---\r\n{{#TOPIC}}\r\n* {{NAME}}\r\n{{/TOPIC}}\r\n"),
            post("---\nx: y\n---\n{{#TOPIC}}\n* {{NAME}}\n{{/TOPIC}}\n"));
}

TEST_F(Shapes, LeaveNoLineBehindForAMarkerAlone) {
  const std::string text =
      post("{{=<% %>=}}\n---\nx: y\n---\n<%! why %>\n<%#TOPIC%>\n* <%NAME%>\n  <%/TOPIC%>\n\nend {{ liquid }}\n");
  EXPECT_TRUE(text.ends_with("---\n* b\n* &#42;a&#42;\n\nend {{ liquid }}\n")) << text;
}

TEST_F(Shapes, AreRefusedWithTheLine) {
  for (const auto& [shape, said] : std::vector<std::pair<std::string, std::string>>{
           {"", "own.tpl:1: a post begins with its front matter, a line ---"},
           {"\ntext", "own.tpl:2: a post begins with its front matter, a line ---"},
           {"text {{=<% %>=}}\n---\n---\n", "own.tpl:1: a post begins with its front matter, a line ---"},
           {"{{TITLE}}\n---\n---\n", "own.tpl:1: a post begins with its front matter, a line ---"},
           {"---\n\n", "own.tpl:2: the front matter is not closed by a line ---"},
           {"---\nt: {{TITLE}}\n---\n", "own.tpl:2: \"TITLE\" stands in the front matter without \"quotes\" around it"},
           {"---\n---\n{{TITLE\n", "own.tpl:3: \"{{\" without \"}}\" in its line"},
           {"---\n---\n{{#TOPIC}}\n", "own.tpl:3: \"TOPIC\" is not closed"},
           {"---\n---\n{{/TOPIC}}\n", "own.tpl:3: \"TOPIC\" is closed and was not opened"},
           {"---\n---\n{{#TOPIC}}{{#NOTE}}{{/TOPIC}}\n", "own.tpl:3: \"TOPIC\" is closed inside of \"NOTE\""},
           {"---\n{{#TOPIC}}\n---\n{{/TOPIC}}", "own.tpl:3: \"TOPIC\" reaches out of the front matter"},
           {"---\n---\n{{TOPIC}}\n", "own.tpl:3: \"TOPIC\" is a section, no value"},
           {"---\n---\n{{#TITLE}}\n", "own.tpl:3: \"TITLE\" is a value, no section"},
           {"---\n---\n{{ page.title }}\n", "own.tpl:3: \" page.title \" is nothing that a post has"},
           {"---\n---\n{{>other.tpl}}\n", "own.tpl:3: \">other.tpl\" is nothing that a post has"},
           {"---\n---\n{{TITLE:h}}\n", "own.tpl:3: \"TITLE:h\" is nothing that a post has"},
           {"---\n---\n{{%x%}}\n", "own.tpl:3: \"%x%\" is nothing that a post has"},
           {"---\n---\n{{}}\n", "own.tpl:3: \"\" is nothing that a post has"},
           {"---\n---\n{{#TOPIC_separator}}\n", "own.tpl:3: \"TOPIC_separator\" is nothing that a post has"},
           {"---\nsteady: \"2022-01-17 0\"\n---\n", "own.tpl:2: the key steady is where a recap marks its week"},
           {"---\n---\n\n{{#TOPIC}}\n\n", "own.tpl:4: \"TOPIC\" is not closed"},
           {"{{=<%=}}\n---\n---\n", "own.tpl:1: \"=<%=\" names no two delimiters"}})
    EXPECT_EQ(refusal(shape), said) << shape;
}

TEST(DefaultPost, IsShownInItsPage) {
  std::ifstream page(STEADY_SOURCE_DIR "/docs/commands/recap.md");
  const std::string text{std::istreambuf_iterator<char>(page), {}};
  EXPECT_NE(text.find("```\n" + std::string(default_post_template()) + "```\n"), text.npos);
}

}  // namespace
}  // namespace steady
