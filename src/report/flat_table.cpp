#include "flat_table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace steady {

namespace {

bool holds_fields(const Value& value) {
  if (std::holds_alternative<Fields>(value.held())) return true;
  const auto* const list = std::get_if<Values>(&value.held());
  return list && std::any_of(list->begin(), list->end(), holds_fields);
}

/// The rows under that name; fields alone are a table of one row.
std::vector<const Fields*> rows_named(const Document& document) {
  std::vector<const Fields*> rows;
  if (document.table == ".") return {&document.fields};
  const Value* const table = field(document.fields, document.table);
  if (!table) return rows;
  if (const auto* const only = std::get_if<Fields>(&table->held())) rows.push_back(only);
  if (const auto* const list = std::get_if<Values>(&table->held())) {
    for (const Value& each : *list) {
      if (const auto* const row = std::get_if<Fields>(&each.held())) rows.push_back(row);
    }
  }
  return rows;
}

std::vector<std::string_view> columns_of(const Document& document,
                                         const std::vector<const Fields*>& rows) {
  const auto& known = document.table_columns;
  std::vector<std::string_view> columns(known.begin(), known.end());
  if (!columns.empty() || rows.empty()) return columns;
  for (const auto& [name, value] : *rows.front()) {
    if (!holds_fields(value)) columns.push_back(name);
  }
  return columns;
}

struct CellWriter {
  std::string_view separator;

  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(bool yes) const { return yes ? "true" : "false"; }
  std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
  std::string operator()(Decimal decimal) const { return fmt::format("{:.6f}", decimal.number); }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(const Numbers& list) const {
    return fmt::format("{}", fmt::join(list, separator));
  }
  std::string operator()(const Fields&) const { return {}; }
  std::string operator()(const Values& list) const {
    std::string joined;
    for (const Value& each : list) {
      if (holds_fields(each)) continue;
      if (!joined.empty()) joined += separator;
      joined += cell_text(&each, separator);
    }
    return joined;
  }
};

}  // namespace

FlatTable flat_table(const Document& document) {
  FlatTable table;
  const std::vector<const Fields*> rows = rows_named(document);
  table.columns = columns_of(document, rows);
  table.rows.reserve(rows.size());
  for (const Fields* row : rows) {
    auto& cells = table.rows.emplace_back();
    for (const std::string_view name : table.columns) cells.push_back(field(*row, name));
  }
  return table;
}

std::string cell_text(const Value* value, std::string_view separator) {
  return value ? std::visit(CellWriter{separator}, value->held()) : std::string{};
}

bool is_number(const Value& value) {
  return std::holds_alternative<std::int64_t>(value.held()) ||
         std::holds_alternative<Decimal>(value.held());
}

}  // namespace steady
