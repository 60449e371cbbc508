// `config`, `config get|set|unset KEY`, `config path`: what a person chose, and where.

#include "commands.hpp"
#include "config.hpp"
#include "context.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

/// The settings as they stand; a config.toml that is wrong is told of and passed over, since this is
/// the command to mend it with.
std::vector<SettingSource> sources(Context& context) {
  try {
    return setting_sources(context.machine(), context.config_path());
  } catch (const FileError& error) {
    context.machine().complain("steady: " + printable(error.what()) + "\n  " + printable(error.hint()) + '\n');
    return setting_sources(context.machine(), {});
  }
}

Document settings_document(const std::vector<SettingSource>& sources) {
  Values values;
  TextTable table;
  table.columns = {{Column::Align::left, 0, false, 0}, {}, {Column::Align::left, 1}};
  table.indent = 0;
  for (const SettingSource& source : sources) {
    const Value value = source.value.empty() ? Value() : Value(source.value);
    values.emplace_back(Fields{{"key", source.row->name}, {"value", value}, {"source", source.source}});
    table.rows.push_back(
        {Cell(source.row->name), Cell(source.value.empty() ? "-" : source.value), Cell(source.source, Style::dim)});
  }
  Document document;
  document.schema = "steady/config/1";
  document.fields = {{"settings", std::move(values)}};
  document.table = "settings";
  document.text.emplace_back(std::move(table));
  return document;
}

Document done(const std::string& message) {
  Document document;
  document.schema = "steady/done/1";
  document.fields = {{"message", message}, {"ids", Values{}}};
  document.line(message);
  return document;
}

std::string path_of_config(const Context& context) {
  std::string path = context.config_path();
  if (path.empty())
    throw RequestError("there is no place for config.toml: HOME is not set", "set HOME or XDG_CONFIG_HOME");
  return path;
}

Outcome write_config(std::string_view key, const std::string* value, Context& context) {
  const std::string path = path_of_config(context);
  const std::string text = context.machine().read_file(path).value_or("");
  const std::string changed = config_with(text, key, value, path);
  if (changed != text) context.machine().write_file(path, changed);
  const std::string message = std::string(key) + (value ? " = " + *value : " is not set any more");
  return {done(message), ExitCode::done, true};
}

}  // namespace

Outcome show_config(const Arguments&, Context& context) { return {settings_document(sources(context))}; }

Outcome get_config(const Arguments& arguments, Context& context) {
  const SettingRow& row = setting_row(arguments.words[0]);
  std::vector<SettingSource> wanted;
  for (const SettingSource& source : sources(context))
    if (source.row == &row) wanted.push_back(source);
  Document document = settings_document(wanted);
  document.text.clear();
  if (!wanted.front().value.empty()) document.line(wanted.front().value);
  return {document};
}

Outcome set_config(const Arguments& arguments, Context& context) {
  const SettingRow& row = setting_row(arguments.words[0]);
  const std::string& value = arguments.words[1];
  Settings tried;
  if (!row.set(tried, value))
    throw RequestError(std::string(row.name) + " cannot be " + quoted(value), "what works: " + std::string(row.values));
  return write_config(row.name, &value, context);
}

Outcome unset_config(const Arguments& arguments, Context& context) {
  return write_config(setting_row(arguments.words[0]).name, nullptr, context);
}

Outcome show_config_path(const Arguments&, Context& context) {
  const std::string path = path_of_config(context);
  Document document = done(path);
  document.fields = {{"path", path}};
  document.schema = "steady/config-path/1";
  return {document};
}

}  // namespace steady
