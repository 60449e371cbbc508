#include "steady/core/settings.hpp"

#include <gtest/gtest.h>

#include "steady/core/error.hpp"

namespace steady {
namespace {

using namespace std::chrono_literals;

bool set(Settings& settings, std::string_view name, std::string_view value) {
  return setting_row(name).set(settings, value);
}

bool takes(std::string_view name, std::string_view value) {
  Settings settings;
  return set(settings, name, value);
}

TEST(Settings, AreTheContractsInItsOrder) {
  std::vector<std::string_view> names;
  for (const SettingRow& row : setting_rows()) names.push_back(row.name);
  EXPECT_EQ(names, (std::vector<std::string_view>{"day_start", "week_start", "topic", "subject", "posts", "template",
                                                  "color"}));
}

TEST(Settings, ShowAsPresetWhatHoldsWithoutThem) {
  Settings shown;
  shown.day_start = 0s;
  shown.week_start = WeekStart::sunday;
  shown.subject.clear();
  shown.color = ColorMode::never;
  for (const SettingRow& row : setting_rows()) {
    EXPECT_TRUE(row.preset.empty() || row.set(shown, row.preset)) << row.name;
    EXPECT_FALSE(row.values.empty()) << row.name;
  }
  const Settings preset;
  EXPECT_EQ(shown.day_start, preset.day_start);
  EXPECT_EQ(shown.week_start, preset.week_start);
  EXPECT_EQ(shown.topic, preset.topic);
  EXPECT_EQ(shown.subject, preset.subject);
  EXPECT_EQ(shown.color, preset.color);
}

TEST(DayStart, IsATimeOfDay) {
  Settings settings;
  EXPECT_TRUE(set(settings, "day_start", "00:00"));
  EXPECT_EQ(settings.day_start, 0s);
  EXPECT_TRUE(set(settings, "day_start", "5:30"));
  EXPECT_EQ(settings.day_start, 5h + 30min);
  EXPECT_TRUE(set(settings, "day_start", "23:59"));
  EXPECT_EQ(settings.day_start, 23h + 59min);
}

TEST(DayStart, IsNothingElse) {
  for (const char* value : {"", "4", "04", "4:", ":00", "4:0", "4:000", "004:00", "24:00", "04:60", "-4:00", "+4:00",
                            "04:00 ", " 4:00", "04.00", "4am", "04:00:00", "4:0a", "a4:00"}) {
    Settings settings;
    EXPECT_FALSE(set(settings, "day_start", value)) << value;
    EXPECT_EQ(settings.day_start, 4h) << value;
  }
}

TEST(WeekStartSetting, IsMondayOrSunday) {
  Settings settings;
  EXPECT_TRUE(set(settings, "week_start", "sun"));
  EXPECT_EQ(settings.week_start, WeekStart::sunday);
  EXPECT_TRUE(set(settings, "week_start", "mon"));
  EXPECT_EQ(settings.week_start, WeekStart::monday);
  for (const char* value : {"", "Mon", "monday", "sat", "1"}) EXPECT_FALSE(takes("week_start", value));
}

TEST(TopicSetting, IsWhatATopicMayBe) {
  Settings settings;
  EXPECT_TRUE(set(settings, "topic", "ml/book"));
  EXPECT_EQ(settings.topic, "ml/book");
  EXPECT_TRUE(takes("topic", std::string(100, 'a')));
  EXPECT_FALSE(takes("topic", std::string(101, 'a')));
  for (const char* value : {"", "a\tb", "a\nb", "\x1b[2J", "\xff"}) EXPECT_FALSE(takes("topic", value));
}

TEST(TextSettings, AreOneLine) {
  Settings settings;
  EXPECT_TRUE(set(settings, "subject", "maschinelles Lernen — größer"));
  EXPECT_EQ(settings.subject, "maschinelles Lernen — größer");
  EXPECT_TRUE(set(settings, "posts", "/blog/_posts"));
  EXPECT_EQ(settings.posts, "/blog/_posts");
  EXPECT_TRUE(set(settings, "template", "week.md"));
  EXPECT_EQ(settings.template_file, "week.md");
  for (const char* name : {"subject", "posts", "template"})
    for (const char* value : {"", "a\nb", "\x1b[2J", "\xff"}) EXPECT_FALSE(takes(name, value)) << name;
}

TEST(ColorSetting, IsAutoAlwaysOrNever) {
  Settings settings;
  EXPECT_TRUE(set(settings, "color", "always"));
  EXPECT_EQ(settings.color, ColorMode::always);
  EXPECT_TRUE(set(settings, "color", "never"));
  EXPECT_EQ(settings.color, ColorMode::never);
  EXPECT_TRUE(set(settings, "color", "auto"));
  EXPECT_EQ(settings.color, ColorMode::automatic);
  for (const char* value : {"", "yes", "Auto", "1"}) EXPECT_FALSE(takes("color", value));
}

TEST(UnknownSetting, IsNamedWithTheNearestKnownOne) {
  const auto refusal = [](std::string_view name) {
    try {
      setting_row(name);
    } catch (const RequestError& error) {
      return std::string(error.what()) + " | " + error.hint();
    }
    return std::string("known");
  };
  EXPECT_EQ(refusal("day_strat"), "there is no setting \"day_strat\" | did you mean: day_start");
  EXPECT_EQ(refusal("colour"), "there is no setting \"colour\" | did you mean: color");
  EXPECT_EQ(refusal("editor"), "there is no setting \"editor\" | see them: steady config");
  EXPECT_EQ(refusal(""), "there is no setting \"\" | see them: steady config");
}

}  // namespace
}  // namespace steady
