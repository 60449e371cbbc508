// `page`: the record as one HTML file.

#include "fake_machine.hpp"

namespace steady {
namespace {

/// Friday 20 November 2026, 20:15 UTC.
class Pages : public CommandTest {
 protected:
  std::string page() { return done({"page"}); }
  /// How often a text stands on the page.
  static int times(const std::string& text, const std::string& page) {
    int count = 0;
    for (std::size_t at = 0; (at = page.find(text, at)) != page.npos; at += text.size()) ++count;
    return count;
  }
  static bool has(const std::string& text, const std::string& page) { return page.find(text) != page.npos; }
};

TEST_F(Pages, AreTheSameBytesEverywhere) {
  done({"log", "30m", "Read chapter 10", "-t", "ml-book"});
  const std::string text = page();
  EXPECT_TRUE(text.starts_with("<!doctype html>\n")) << text.substr(0, 100);
  EXPECT_TRUE(text.ends_with("</html>\n"));
  EXPECT_EQ(done({"page", "-o", "page.html"}), "Wrote page.html; open it in a browser.\n");
  EXPECT_EQ(machine.files.at("page.html"), text);
  EXPECT_EQ(done({"page", "-o", "-", "--json", "-q"}), text);
  EXPECT_EQ(ask({"page", "-o", "page.html"})["schema"], "steady/done/1");
  EXPECT_EQ(done({"page", "-o", "page.html", "-q"}), "");
}

TEST_F(Pages, SayWhatToTypeFirstAndMakeNoStore) {
  const std::string text = page();
  EXPECT_TRUE(has("No sessions yet", text));
  EXPECT_TRUE(has("steady log 30m", text));
  EXPECT_FALSE(std::filesystem::exists(machine.store()));
}

TEST_F(Pages, AskForNothingOutsideOfThemselves) {
  done({"log", "30m", "See https://example.org/note", "-t", "ml-book"});
  const std::string text = page();
  EXPECT_TRUE(has("content=\"default-src 'none'; style-src 'sha256-", text));
  for (const char* outside : {"<img", "<iframe", "@import", "url(", "src=", "<a "})
    EXPECT_FALSE(has(outside, text)) << outside;
  EXPECT_EQ(times("<script", text), 1);
  EXPECT_EQ(times("<link", text), 1);
  EXPECT_TRUE(has("<link rel=\"icon\" href=\"data:", text));
}

TEST_F(Pages, LinkResourcesAndNothingElse) {
  done({"resource", "add", "https://example.org/course?a=1&b=2", "--title", "A <course>"});
  done({"resource", "add", "javascript:alert(1)"});
  done({"log", "30m", "http://example.org/note", "-t", "ml-book"});
  const std::string text = page();
  EXPECT_TRUE(has("<a href=\"https://example.org/course?a=1&amp;b=2\" rel=\"noreferrer\">A &lt;course&gt;</a>", text));
  EXPECT_EQ(times("<a ", text), 1);
  EXPECT_TRUE(has(">javascript:alert(1)<", text));
}

TEST_F(Pages, ShowHalfAYearWhereThereIsNoMore) {
  done({"log", "30m", "-d", "2026-11-01"});
  EXPECT_EQ(times("<svg class=\"map\"", page()), 1);
  done({"log", "30m", "-d", "2026-01-01"});
  EXPECT_EQ(times("<svg class=\"map\"", page()), 2);
}

TEST_F(Pages, ShowMissedDaysAsMissed) {
  done({"log", "30m", "-d", "mon"});
  done({"log", "10m", "-d", "wed"});
  const std::string text = page();
  EXPECT_TRUE(has("<title>Tue 17 Nov 2026: 0m of 30m, missed</title>", text));
  EXPECT_TRUE(has("<title>Wed 18 Nov 2026: 10m of 30m, missed</title>", text));
  EXPECT_EQ(times("class=\"miss0\"", text), 3) << "Tuesday, Thursday, and what that means";
  EXPECT_EQ(times("class=\"miss1\"", text), 2);
}

TEST_F(Pages, LeadWithWhatIsStillTheirsAfterABreak) {
  done({"log", "30m", "-d", "2026-11-01"});
  done({"log", "30m", "-d", "2026-11-02"});
  const std::string text = page();
  EXPECT_TRUE(has("data-current=\"0\" data-longest=\"2\"", text));
  EXPECT_TRUE(has("<strong>2</strong> <span>days in your longest streak</span>", text));
  EXPECT_TRUE(has("Longest streak 2 days (1 Nov to 2 Nov).", text));
  done({"log", "30m"});
  EXPECT_TRUE(has("<strong>1</strong> <span>day in a row</span>", page()));
}

TEST_F(Pages, FollowTheSettings) {
  machine.variables["STEADY_SUBJECT"] = "machine <learning>";
  machine.variables["STEADY_WEEK_START"] = "sun";
  done({"log", "30m", "-d", "mon"});
  const std::string text = page();
  EXPECT_TRUE(has("<h1>Machine &lt;learning&gt;</h1>", text));
  EXPECT_TRUE(has("This week, 15 to 21 November 2026", text));
  EXPECT_TRUE(has("data-week=\"2026-11-15\"", text));
}

TEST_F(Pages, TellThePlansOfThisWeekThenThoseToComeThenThoseThatWere) {
  at("2026-11-10T20:15");
  done({"log", "30m", "-t", "ml-book"});
  done({"plan", "add", "What was", "-t", "ml-book", "--target", "30m"});
  at("2026-11-20T20:15");
  done({"plan", "add", "What is to come", "--week", "next"});
  done({"plan", "add", "What is"});
  const std::string text = page();
  const std::size_t now = text.find(">What is<");
  const std::size_t next = text.find(">What is to come<");
  const std::size_t was = text.find(">What was<");
  ASSERT_NE(was, text.npos);
  EXPECT_LT(now, next);
  EXPECT_LT(next, was);
  EXPECT_TRUE(has("data-week=\"2026-W46\" data-target=\"1800\" data-seconds=\"1800\" data-status=\"done\"", text));
}

TEST_F(Pages, KeepTheLinesOfANote) {
  machine.files["in.jsonl"] = R"({"type":"session","day":"2026-11-19","seconds":1800,"note":"one\n\n  two"})"
                              "\n";
  done({"import", "jsonl", "in.jsonl"});
  EXPECT_TRUE(has("<span>one\n\n  two</span>", page()));
}

TEST_F(Pages, RefuseWhatCannotBe) { refused({"page", "now"}, "now"); }

}  // namespace
}  // namespace steady
