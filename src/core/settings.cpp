#include "steady/core/settings.hpp"

#include <array>
#include <vector>

#include "steady/core/error.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// `04:00` or `4:00`, 00:00 to 23:59.
bool set_day_start(Settings& settings, std::string_view value) {
  const std::size_t colon = value.find(':');
  if (colon == 0 || colon > 2 || value.size() != colon + 3) return false;
  int number[2] = {0, 0};
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (i == colon) continue;
    if (!is_digit(value[i])) return false;
    int& part = number[i > colon ? 1 : 0];
    part = part * 10 + (value[i] - '0');
  }
  if (number[0] > 23 || number[1] > 59) return false;
  settings.day_start = std::chrono::hours{number[0]} + std::chrono::minutes{number[1]};
  return true;
}

bool set_week_start(Settings& settings, std::string_view value) {
  if (value != "mon" && value != "sun") return false;
  settings.week_start = value == "sun" ? WeekStart::sunday : WeekStart::monday;
  return true;
}

bool set_topic(Settings& settings, std::string_view value) {
  if (!fault_in_name(value).empty()) return false;
  settings.topic = std::string(value);
  return true;
}

bool is_line(std::string_view value) { return !value.empty() && printable(value) == value; }

bool set_subject(Settings& settings, std::string_view value) {
  if (!is_line(value)) return false;
  settings.subject = std::string(value);
  return true;
}

bool set_posts(Settings& settings, std::string_view value) {
  if (!is_line(value)) return false;
  settings.posts = std::string(value);
  return true;
}

bool set_template(Settings& settings, std::string_view value) {
  if (!is_line(value)) return false;
  settings.template_file = std::string(value);
  return true;
}

bool set_color(Settings& settings, std::string_view value) {
  if (value != "auto" && value != "always" && value != "never") return false;
  settings.color = value == "auto" ? ColorMode::automatic : value == "always" ? ColorMode::always : ColorMode::never;
  return true;
}

constexpr std::array rows = {
    SettingRow{"day_start", "04:00", "a time of day from 00:00 to 23:59", set_day_start},
    SettingRow{"week_start", "mon", "mon or sun", set_week_start},
    SettingRow{"topic", "", "a topic, up to 100 bytes", set_topic},
    SettingRow{"subject", "learning", "a line of text", set_subject},
    SettingRow{"posts", "", "the path of a folder", set_posts},
    SettingRow{"template", "", "the path of a file", set_template},
    SettingRow{"color", "auto", "auto, always or never", set_color},
};

}  // namespace

std::span<const SettingRow> setting_rows() { return rows; }

const SettingRow& setting_row(std::string_view name) {
  std::vector<std::string_view> names;
  for (const SettingRow& row : rows) {
    if (row.name == name) return row;
    names.push_back(row.name);
  }
  const std::string_view near = nearest_name(name, names);
  throw RequestError("there is no setting " + quoted(name),
                     near.empty() ? "see them: steady config" : "did you mean: " + std::string(near));
}

}  // namespace steady
