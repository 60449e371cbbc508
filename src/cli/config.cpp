#include "config.hpp"

#include <toml++/toml.h>

#include <algorithm>

#include "beyond_toml.hpp"
#include "steady/core/error.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

std::string place(const std::string& path, const toml::source_region& where) {
  return path + ":" + std::to_string(where.begin.line);
}

std::string variable_of(const SettingRow& row) {
  std::string name = "STEADY_";
  for (const char c : row.name) name += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return name;
}

/// Throws FileError where there is none of that name.
const SettingRow& known_setting(std::string_view name, const std::string& where) try {
  return setting_row(name);
} catch (const RequestError& error) {
  throw FileError(where + ": " + error.what(), error.hint());
}

/// @param example  of a value, where the setting has no preset to show
[[noreturn]] void refuse_value(const SettingRow& row, const std::string& where, std::string_view example) {
  const std::string_view shown = row.preset.empty() ? example : row.preset;
  throw FileError(where + ": " + std::string(row.name) + " is not a text in quotes",
                  "like: " + std::string(row.name) + " = \"" + std::string(shown) + '"');
}

toml::table parsed(std::string_view text, const std::string& path) {
  if (!is_utf8(text)) throw FileError(path + ": is not UTF-8");
  if (const auto bare = refuse_beyond_toml(text, path)) {
    const std::string where = path + ":" + std::to_string(bare->line);
    refuse_value(known_setting(bare->key, where), where, bare->text);
  }
  try {
    return toml::parse(text, path);
  } catch (const toml::parse_error& error) {
    throw FileError(place(path, error.source()) + ": " + std::string(error.description()),
                    "texts stand in quotes: day_start = \"04:00\"");
  }
}

std::string setting_text(const SettingRow& row, const toml::node& node, const std::string& path) {
  const auto text = node.value_exact<std::string>();
  if (!text) refuse_value(row, place(path, node.source()), "ml-book");
  return *text;
}

void refuse_unknown_keys(const toml::table& table, const std::string& path) {
  for (const auto& [key, node] : table) known_setting(key.str(), place(path, node.source()));
}

void set_from_file(Settings& settings, const SettingRow& row, const toml::node& node, const std::string& path,
                   SettingSource& into) {
  const std::string value = setting_text(row, node, path);
  if (!row.set(settings, value))
    throw FileError(place(path, node.source()) + ": " + std::string(row.name) + " cannot be " + quoted(value),
                    "what works: " + std::string(row.values));
  into.value = value;
  into.source = "config.toml";
}

void set_from_environment(Settings& settings, const SettingRow& row, const Machine& machine, SettingSource& into) {
  const std::string name = variable_of(row);
  const auto value = machine.variable(name);
  if (!value) return;
  if (!row.set(settings, *value))
    throw RequestError(name + " cannot be " + quoted(*value), "what works: " + std::string(row.values));
  into.value = *value;
  into.source = name;
}

std::vector<SettingSource> layered(Settings& settings, const Machine& machine, const std::string& path) {
  const auto text = path.empty() ? std::nullopt : machine.read_file(path);
  std::optional<toml::table> table;
  if (text) {
    table = parsed(*text, path);
    refuse_unknown_keys(*table, path);
  }
  std::vector<SettingSource> sources;
  for (const SettingRow& row : setting_rows()) {
    SettingSource& source = sources.emplace_back();
    source = {&row, std::string(row.preset), "default"};
    if (const toml::node* node = table ? table->get(row.name) : nullptr)
      set_from_file(settings, row, *node, path, source);
    set_from_environment(settings, row, machine, source);
  }
  return sources;
}

bool is_toml(std::string_view text) {
  try {
    parsed(text, "");
    return true;
  } catch (const FileError&) {
    return false;
  }
}

std::string toml_text(std::string_view value) {
  std::string text = "\"";
  for (const char c : value) {
    if (c == '"' || c == '\\') text += '\\';
    text += c;
  }
  return text + '"';
}

/// The line in which the key is set, however wrong its value is: so that `config set` can mend it.
std::optional<std::string> with_line_replaced(std::string_view text, std::string_view key, const std::string& line) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view words = text.substr(at, end - at);
    words.remove_prefix(std::min(words.find_first_not_of(" \t"), words.size()));
    const bool named = words.starts_with(key);
    words.remove_prefix(named ? key.size() : 0);
    words.remove_prefix(std::min(words.find_first_not_of(" \t"), words.size()));
    if (named && words.starts_with('=')) return std::string(text.substr(0, at)) + line + std::string(text.substr(end));
    at = end + 1;
  }
  return std::nullopt;
}

std::string config_changed(std::string_view text, std::string_view key, const std::string* value,
                           const std::string& path) {
  const std::string line = value ? std::string(key) + " = " + toml_text(*value) : std::string();
  if (!is_toml(text))
    if (auto mended = with_line_replaced(text, key, line)) return *mended;
  const toml::table table = parsed(text, path);
  std::string out(text);
  const toml::node* node = table.get(key);
  if (node != nullptr && node->is_table())
    throw FileError(place(path, node->source()) + ": " + std::string(key) + " is a table, not a setting",
                    "take it out by hand, then set it again");
  if (node == nullptr) {
    if (!value) return out;
    // Before the first table, so that the key belongs to none.
    std::size_t at = 0;
    while (at < out.size() && out[at] != '[') at = std::min(out.find('\n', at), out.size() - 1) + 1;
    const bool open_line = at > 0 && out[at - 1] != '\n';
    return out.insert(at, (open_line ? "\n" : "") + line + "\n");
  }
  // A value may span lines; a comment behind it stays.
  const auto offset_of = [&out](toml::source_position position) {
    std::size_t at = 0;
    for (toml::source_index row = 1; row < position.line; ++row) at = out.find('\n', at) + 1;
    for (toml::source_index column = 1; column < position.column && at < out.size(); ++column) {
      ++at;
      while (at < out.size() && (static_cast<unsigned char>(out[at]) & 0xC0U) == 0x80U) ++at;
    }
    return at;
  };
  const std::size_t first = offset_of(node->source().begin);
  const std::size_t end = offset_of(node->source().end);
  if (value) return out.replace(first, end - first, toml_text(*value));
  const std::size_t line_start = first == 0 ? 0 : out.rfind('\n', first - 1) + 1;
  const std::size_t line_end = std::min(out.find('\n', end), out.size() - 1) + 1;
  return out.erase(line_start, line_end - line_start);
}

}  // namespace

Settings read_settings(const Machine& machine, const std::string& path) {
  Settings settings;
  layered(settings, machine, path);
  return settings;
}

std::vector<SettingSource> setting_sources(const Machine& machine, const std::string& path) {
  Settings settings;
  return layered(settings, machine, path);
}

std::string config_with(std::string_view text, std::string_view key, const std::string* value,
                        const std::string& path) {
  std::string changed = config_changed(text, key, value, path);
  parsed(changed, path);
  return changed;
}

}  // namespace steady
