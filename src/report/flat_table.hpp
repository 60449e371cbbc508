#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "steady/report/document.hpp"

namespace steady {

/// The table of a document for formats that know rows and columns and nothing deeper.
///
/// It points into the document and must not outlive it.
struct FlatTable {
  std::vector<std::string_view> columns;
  /// As wide as columns; null where a row lacks the field.
  std::vector<std::vector<const Value*>> rows;
};

/// The table that the document names. Columns are the document's, else the first row's fields; of
/// these, what holds fields itself does not fit into a cell and is left out.
FlatTable flat_table(const Document& document);

/// What a cell says: nothing for null, a list joined by `separator`.
std::string cell_text(const Value* value, std::string_view separator);

/// Whether the value is a number, of either kind.
bool is_number(const Value& value);

}  // namespace steady
