// Colours as terminals get them, and whether they can be read on white as well as on black.

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdio>

#include "steady/report/document.hpp"

namespace steady {
namespace {

std::string coloured(Style style, Palette palette) {
  Document document;
  document.line("x", style);
  return rendered(document, Format::text, {.width = std::nullopt, .colour = true, .palette = palette});
}

/// The light of a colour, 0 for black to 1 for white, as WCAG reckons it.
double light_of(std::array<int, 3> colour) {
  constexpr std::array weights = {0.2126, 0.7152, 0.0722};
  double light = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    const double part = colour[i] / 255.0;
    light += weights[i] * (part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4));
  }
  return light;
}

std::array<int, 3> colour_of_cube(int index) {
  constexpr std::array levels = {0, 95, 135, 175, 215, 255};
  const auto at = static_cast<std::size_t>(index - 16);
  return {levels[at / 36], levels[at / 6 % 6], levels[at % 6]};
}

void expect_readable(std::array<int, 3> colour) {
  const double light = light_of(colour);
  EXPECT_GE(1.05 / (light + 0.05), 4.3) << "on white";
  EXPECT_GE((light + 0.05) / 0.05, 4.3) << "on black";
}

TEST(Colour, OfSixteenIsOneThatPeopleChooseThemselves) {
  EXPECT_EQ(coloured(Style::met, Palette::sixteen), "\x1b[32mx\x1b[0m\n");
  EXPECT_EQ(coloured(Style::missed, Palette::sixteen), "\x1b[33mx\x1b[0m\n");
}

TEST(Colour, ReadsOnLightAndDarkBackgrounds) {
  for (const Style style : {Style::met, Style::missed}) {
    int index = 0;
    ASSERT_EQ(std::sscanf(coloured(style, Palette::many).c_str(), "\x1b[38;5;%dm", &index), 1);
    expect_readable(colour_of_cube(index));
    std::array<int, 3> colour{};
    ASSERT_EQ(
        std::sscanf(coloured(style, Palette::all).c_str(), "\x1b[38;2;%d;%d;%dm", &colour[0], &colour[1], &colour[2]),
        3);
    expect_readable(colour);
  }
}

TEST(Colour, OfOtherWordsIsNone) {
  for (const Palette palette : {Palette::sixteen, Palette::many, Palette::all}) {
    EXPECT_EQ(coloured(Style::plain, palette), "x\n");
    EXPECT_EQ(coloured(Style::strong, palette), "\x1b[1mx\x1b[0m\n");
    EXPECT_EQ(coloured(Style::dim, palette), "\x1b[2mx\x1b[0m\n");
  }
}

}  // namespace
}  // namespace steady
