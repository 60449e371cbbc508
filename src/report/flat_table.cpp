#include "flat_table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace steady {

namespace {

bool holds_fields(const Value& value) {
  if (std::holds_alternative<Fields>(value.held()) || std::holds_alternative<std::shared_ptr<const Rows>>(value.held()))
    return true;
  const auto* const list = std::get_if<Values>(&value.held());
  return list && std::any_of(list->begin(), list->end(), holds_fields);
}

/// The rows under the name of the table; fields alone are a table of one row.
void each_fields(const Document& document, const std::function<void(const Fields&)>& take) {
  if (document.table == ".") return take(document.fields);
  const Value* const table = field(document.fields, document.table);
  if (!table) return;
  if (const auto* const only = std::get_if<Fields>(&table->held())) return take(*only);
  if (const auto* const rows = std::get_if<std::shared_ptr<const Rows>>(&table->held())) return (*rows)->each(take);
  if (const auto* const list = std::get_if<Values>(&table->held())) {
    for (const Value& each : *list) {
      if (const auto* const row = std::get_if<Fields>(&each.held())) take(*row);
    }
  }
}

struct CellWriter {
  std::string_view separator;

  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(bool yes) const { return yes ? "true" : "false"; }
  std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
  std::string operator()(Decimal decimal) const { return fmt::format("{:.6f}", decimal.number); }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(const std::shared_ptr<const Ids>& list) const {
    std::string joined;
    list->each([&](std::int64_t id) { joined += (joined.empty() ? "" : std::string(separator)) + std::to_string(id); });
    return joined;
  }
  std::string operator()(const Fields&) const { return {}; }
  std::string operator()(const std::shared_ptr<const Rows>&) const { return {}; }
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

FlatTable::FlatTable(const Document& document) : document_(document), columns_(document.table_columns) {
  if (!columns_.empty()) return;
  each_fields(document, [this](const Fields& row) {
    if (!columns_.empty()) return;
    for (const auto& [name, value] : row)
      if (!holds_fields(value)) columns_.push_back(name);
  });
}

void FlatTable::each_row(const std::function<void(const FlatRow&)>& take) const {
  FlatRow cells(columns_.size());
  each_fields(document_, [&](const Fields& row) {
    std::transform(columns_.begin(), columns_.end(), cells.begin(),
                   [&row](const std::string& name) { return field(row, name); });
    take(cells);
  });
}

std::string cell_text(const Value* value, std::string_view separator) {
  return value ? std::visit(CellWriter{separator}, value->held()) : std::string{};
}

bool is_number(const Value& value) {
  return std::holds_alternative<std::int64_t>(value.held()) || std::holds_alternative<Decimal>(value.held());
}

}  // namespace steady
