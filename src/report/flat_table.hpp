#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "steady/report/document.hpp"

namespace steady {

/// A row of a table: as wide as its columns, null where the row lacks the field.
using FlatRow = std::vector<const Value*>;

/// The table that a document names, for formats that know rows and columns and nothing deeper. Columns are the
/// document's, else the first row's fields; of these, what holds fields itself does not fit into a cell and is
/// left out.
///
/// It points into the document and must not outlive it.
class FlatTable {
 public:
  explicit FlatTable(const Document& document);

  const std::vector<std::string>& columns() const { return columns_; }
  /// Hands over the rows, one after the other. What a row points to holds no longer than that.
  void each_row(const std::function<void(const FlatRow&)>& take) const;

 private:
  const Document& document_;
  std::vector<std::string> columns_;
};

/// What a cell says: nothing for null, a list joined by `separator`.
std::string cell_text(const Value* value, std::string_view separator);

/// Whether the value is a number, of either kind.
bool is_number(const Value& value);

}  // namespace steady
