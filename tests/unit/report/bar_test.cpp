#include "report/bar.hpp"

#include <gtest/gtest.h>

#include "steady/core/text.hpp"

namespace steady {
namespace {

using std::chrono::minutes;

/// The bar as it stands in a line: without its trailing blanks.
std::string bar(Seconds seconds, Seconds goal, BarFrame frame = {}) {
  std::string text;
  draw({seconds, goal}, frame, [&text](std::string_view part, Style) { text += part; });
  EXPECT_EQ(display_width(text), frame.width);
  return text.erase(text.find_last_not_of(' ') + 1);
}

/// The styles of a bar from left to right.
std::vector<Style> styles_of(const Bar& bar) {
  std::vector<Style> styles;
  draw(bar, {}, [&styles](std::string_view part, Style style) {
    if (!part.empty() && (styles.empty() || styles.back() != style)) styles.push_back(style);
  });
  return styles;
}

constexpr BarFrame narrow{short_bar_width};
constexpr BarFrame ascii{bar_width, false};

TEST(Bar, DrawsTheFirstWeek) {
  EXPECT_EQ(bar(minutes{40}, minutes{30}), "████████████████│█████▎");
  EXPECT_EQ(bar(minutes{50}, minutes{30}), "████████████████│██████████▋");
  EXPECT_EQ(bar(minutes{35}, minutes{30}), "████████████████│██▋");
  EXPECT_EQ(bar(minutes{20}, minutes{30}), "██████████▋     │");
  EXPECT_EQ(bar(minutes{60}, minutes{30}), "████████████████│████████████████");
  EXPECT_EQ(bar(minutes{0}, minutes{30}), "                │");
}

TEST(Bar, DrawsTheFirstWeekInLittleRoom) {
  EXPECT_EQ(bar(minutes{40}, minutes{30}, narrow), "████████│██▋");
  EXPECT_EQ(bar(minutes{20}, minutes{30}, narrow), "█████▎  │");
  EXPECT_EQ(bar(minutes{60}, minutes{30}, narrow), "████████│████████");
  EXPECT_EQ(bar(minutes{45}, minutes{30}, {shortest_bar_width}), "████│██");
}

TEST(Bar, DrawsTheFirstWeekInAscii) {
  EXPECT_EQ(bar(minutes{40}, minutes{30}, ascii), "################|#####");
  EXPECT_EQ(bar(minutes{20}, minutes{30}, ascii), "##########      |");
  EXPECT_EQ(bar(minutes{60}, minutes{30}, ascii), "################|################");
  EXPECT_EQ(bar(minutes{61}, minutes{30}, ascii), "################|###############>");
}

TEST(Bar, FillsItsHalfExactlyAtTheGoal) {
  EXPECT_EQ(bar(minutes{30}, minutes{30}), "████████████████│");
  EXPECT_EQ(bar(minutes{30} - Seconds{1}, minutes{30}), "███████████████▉│");
  EXPECT_EQ(bar(minutes{30} - Seconds{1}, minutes{30}, ascii), "############### |");
}

TEST(Bar, EndsInAMarkPastTwiceTheGoal) {
  EXPECT_EQ(bar(minutes{60} + Seconds{1}, minutes{30}), "████████████████│███████████████»");
  EXPECT_EQ(bar(minutes{24 * 60}, minutes{30}), "████████████████│███████████████»");
  EXPECT_EQ(bar(minutes{61}, minutes{30}, narrow), "████████│███████»");
}

TEST(Bar, ShowsTheLeastTime) {
  EXPECT_EQ(bar(Seconds{1}, std::chrono::hours{24}), "▏               │");
  EXPECT_EQ(bar(Seconds{1}, std::chrono::hours{24}, ascii), "#               |");
  EXPECT_EQ(bar(Seconds{1}, Seconds{0}, {.largest = std::chrono::hours{24}}), "▏");
}

TEST(Bar, IsDrawnAgainstTheLargestWhereThereIsNoGoal) {
  EXPECT_EQ(bar(minutes{20}, {}, {narrow.width, true, minutes{20}}), "█████████████████");
  EXPECT_EQ(bar(minutes{10}, {}, {narrow.width, true, minutes{20}}), "████████▌");
  EXPECT_EQ(bar(minutes{10}, {}, {narrow.width, false, minutes{20}}), "########");
  EXPECT_EQ(bar(minutes{0}, {}, {narrow.width, true, minutes{0}}), "");
}

TEST(Bar, TakesAnyNumberOfSeconds) {
  EXPECT_EQ(bar(Seconds{-5}, minutes{30}), "                │");
  EXPECT_EQ(bar(Seconds::max(), minutes{30}), "████████████████│███████████████»");
}

TEST(Bar, KeepsTheGoalLineQuiet) {
  const auto styles = styles_of({minutes{20}, minutes{30}, Style::missed});
  EXPECT_EQ(styles, (std::vector{Style::missed, Style::plain, Style::dim, Style::plain}));
}

}  // namespace
}  // namespace steady
