#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "steady/cli/machine.hpp"
#include "steady/core/settings.hpp"

namespace steady {

/// A setting as it stands, and who said so.
struct SettingSource {
  const SettingRow* row = nullptr;
  std::string value;   ///< as typed; the default where nobody said anything, empty for none
  std::string source;  ///< `default`, `config.toml`, `STEADY_DAY_START`
};

/// The settings from config.toml and the environment, the latter first.
/// @param path  of config.toml; empty where there is no place for one
/// Throws FileError for a config.toml that is wrong (file, line, key and the values that work), and
/// RequestError for a wrong variable.
Settings read_settings(const Machine& machine, const std::string& path);

/// The same, setting by setting, for `config`.
std::vector<SettingSource> setting_sources(const Machine& machine, const std::string& path);

/// The text of a config.toml with `key = "value"` set in it, or without the key where `value` is null.
/// Comments and all other lines stay as a person wrote them. Throws FileError where the text is no TOML.
std::string config_with(std::string_view text, std::string_view key, const std::string* value, const std::string& path);

}  // namespace steady
