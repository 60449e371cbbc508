// Help is made from the table of commands alone.

#include <fmt/format.h>

#include <algorithm>

#include "command.hpp"

namespace steady {

namespace {

std::string option_names(const OptionRow& row) {
  const std::string letter(row.short_name());
  std::string names = letter.empty() ? "    " : letter + ", ";
  names += row.long_name();
  if (!row.is_flag()) names += ' ' + std::string(row.value);
  return names;
}

std::string option_lines(std::span<const OptionRow> rows) {
  std::size_t width = 0;
  for (const OptionRow& row : rows) width = std::max(width, option_names(row).size());
  std::string lines;
  for (const OptionRow& row : rows) lines += fmt::format("  {:{}}  {}\n", option_names(row), width, row.help);
  return lines;
}

std::string usage(const CommandRow& row) {
  std::string text = row.full_name();
  if (!row.options.empty()) text += " [OPTIONS]";
  if (!row.synopsis.empty()) text += ' ' + std::string(row.synopsis);
  return text;
}

/// Of a noun, what can be done with it.
std::string verb_lines(const CommandRow& noun) {
  std::string lines;
  for (const CommandRow& row : commands())
    if (!noun.name.empty() && row.name.starts_with(std::string(noun.name) + ' '))
      lines += fmt::format("  {}: {}\n", usage(row), row.summary);
  return lines.empty() ? lines : '\n' + lines;
}

}  // namespace

std::string CommandRow::full_name() const { return name.empty() ? "steady" : "steady " + std::string(name); }

std::string help_of(const CommandRow& row) {
  std::string text = fmt::format("{}: {}\n\n  {}\n", row.full_name(), row.summary, usage(row));
  if (!row.details.empty()) text += fmt::format("\n{}", row.details);
  text += verb_lines(row);
  if (!row.options.empty()) text += fmt::format("\n{}", option_lines(row.options));
  text += fmt::format("\nWith every command:\n{}", option_lines(global_options()));
  return text + fmt::format("\nLike:  {}\n", row.example);
}

std::string help_overview() {
  std::string text =
      "steady holds you to at least 30 minutes of study a day and tells the week.\n\n"
      "  steady log 45m \"Re-read chapter 10\" -t ml-book\n  steady week\n  steady streak\n\n";
  std::size_t width = 0;
  const auto call = [](const CommandRow& row) {
    return row.full_name() + (row.synopsis.empty() ? "" : " " + std::string(row.synopsis));
  };
  for (const CommandRow& row : commands()) width = std::max(width, call(row).size());
  for (const CommandRow& row : commands()) text += fmt::format("  {:{}}  {}\n", call(row), width, row.summary);
  text += fmt::format("\nWith every command:\n{}", option_lines(global_options()));
  return text + "\nMore on one:  steady help log\n";
}

}  // namespace steady
