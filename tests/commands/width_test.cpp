// What is read on a narrow terminal fits into it, whatever people typed. Only a URL is shown whole where one
// resource is: it is there to be opened.

#include "fake_machine.hpp"
#include "steady/core/text.hpp"

namespace steady {
namespace {

class NarrowTerminal : public CommandTest {
 protected:
  void expect_width(const Words& words, int width) {
    machine.columns = width;
    std::istringstream lines(type(words).out);
    for (std::string line; std::getline(lines, line);)
      EXPECT_LE(display_width(line), width) << ::testing::PrintToString(words) << '\n' << line;
  }
};

TEST_F(NarrowTerminal, HoldsEveryAnswer) {
  machine.variables["NO_COLOR"] = "1";
  const std::vector<Words> lines = {
      {"log", "45m", "Chapter 10, read slowly and once more, since it was not clear at all", "-t", "ml-book/chapter-10",
       "--tag", "read", "-d", "2026-11-10"},
      {"log", "09:00-09:45", "日本語の勉強を毎日続けることが一番大切です", "-t", "日本語", "-d", "2026-11-17"},
      {"log", "30m", "-d", "2026-11-19", "-r", "https://www.kaggle.com/learn/tensorflow-programming"},
      {"log", "12m", "a_word_that_is_longer_than_any_terminal_of_forty_columns_could_ever_hold"},
      {"goal", "set", "40m", "--days", "mon-wed,fri", "--freezes", "2", "--from", "2026-11-18"},
      {"off", "add", "2026-12-24..2027-01-02", "with the family in the mountains, far from here"},
      {"off", "add", "2026-11-21", "a wedding"},
      {"resource", "add", "Deep Learning, the book with the many authors", "-t", "ml-book", "--kind", "book"},
      {"plan", "add", "Re-read chapter 10 and do its exercises", "-t", "ml-book/chapter-10", "--target", "2h"},
      {"plan", "add", "Read", "--day", "2026-11-22"},
      {"learned", "A line worth remembering, which says more than forty columns hold", "-t", "日本語"},
      {"config", "set", "subject", "a very long subject of study, in many words"},
      {"start", "-t", "ml-book/chapter-10", "Chapter 11, read slowly and once more"}};
  for (const Words& words : lines) done(words);
  for (const int width : {40, 60, 80}) {
    for (const Words& words : {Words{},
                               {"week"},
                               {"week", "last"},
                               {"streak"},
                               {"streak", "--explain", "all"},
                               {"today"},
                               {"day", "2026-11-17"},
                               {"month"},
                               {"year"},
                               {"list", "all"},
                               {"show", "1"},
                               {"report", "all"},
                               {"report", "all", "--by", "week"},
                               {"report", "all", "--by", "topic"},
                               {"report", "all", "--by", "resource"},
                               {"history"},
                               {"status"},
                               {"goal"},
                               {"off"},
                               {"topic"},
                               {"topic", "show", "ml-book"},
                               {"resource"},
                               {"resource", "show", "2"},
                               {"resource", "next"},
                               {"learned"},
                               {"plan"},
                               {"doctor"}})
      expect_width(words, width);
  }
}

}  // namespace
}  // namespace steady
