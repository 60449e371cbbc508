#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "steady/core/calendar.hpp"

namespace steady {

enum class ColorMode { automatic, always, never };

/// What a person may choose; flag over environment over config.toml over these defaults.
struct Settings {
  Seconds day_start = std::chrono::hours{4};  ///< local time at which a study day begins
  WeekStart week_start = WeekStart::monday;
  std::optional<std::string> topic;  ///< of sessions that name none
  std::string subject = "learning";  ///< in the recap's title
  std::optional<std::string> posts;  ///< folder of `recap --posts`
  std::optional<std::string> template_file;
  ColorMode color = ColorMode::automatic;
};

/// One setting: its name, what it is without being set, which values work, and how it is read.
struct SettingRow {
  std::string_view name;    ///< as in config.toml; `STEADY_` and this in capitals in the environment
  std::string_view preset;  ///< the default as typed, or empty for none
  std::string_view values;  ///< the values that work, in words
  /// Whether the value works; where it does, it is set.
  bool (*set)(Settings& settings, std::string_view value);
};

/// All settings in the order in which they are shown.
std::span<const SettingRow> setting_rows();

/// The row of that name. Throws RequestError naming it, with the nearest name, where there is none.
const SettingRow& setting_row(std::string_view name);

}  // namespace steady
