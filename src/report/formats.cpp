#include "formats.hpp"

#include <algorithm>
#include <array>

#include "steady/core/error.hpp"

namespace steady {

namespace {

/// A format: its name on the command line and who renders it. A new one is a row here.
struct FormatRow {
  Format format;
  std::string_view name;
  std::string (*render)(const Document&, const Look&);
  bool tabular;  ///< it shows the document's table and nothing else
};

constexpr std::array formats{
    FormatRow{Format::text, "text", text_of, false},
    FormatRow{Format::json, "json", json_of, false},
    FormatRow{Format::csv, "csv", csv_of, true},
    FormatRow{Format::markdown, "md", markdown_of, true},
};

}  // namespace

std::optional<Format> format_named(std::string_view name) {
  for (const FormatRow& row : formats) {
    if (row.name == name) return row.format;
  }
  return std::nullopt;
}

std::string rendered(const Document& document, Format format, const Look& look) {
  const auto* const row = std::find_if(formats.begin(), formats.end(),
                                       [&](const auto& each) { return each.format == format; });
  if (row->tabular && document.table.empty()) {
    throw RequestError(quoted(row->name) + " needs a table; this answers in text or json only",
                       "--format json, or --json for short");
  }
  return row->render(document, look);
}

}  // namespace steady
