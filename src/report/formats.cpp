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
  void (*write)(const Document&, const Look&, Pieces&);
  bool tabular;  ///< it shows the document's table and nothing else
};

constexpr std::array formats{
    FormatRow{Format::text, "text", write_text, false},
    FormatRow{Format::json, "json", write_json, false},
    FormatRow{Format::csv, "csv", write_csv, true},
    FormatRow{Format::markdown, "md", write_markdown, true},
};

}  // namespace

std::optional<Format> format_named(std::string_view name) {
  for (const FormatRow& row : formats) {
    if (row.name == name) return row.format;
  }
  return std::nullopt;
}

void render(const Document& document, Format format, const Look& look, const TakePiece& take) {
  const auto* const row =
      std::find_if(formats.begin(), formats.end(), [&](const auto& each) { return each.format == format; });
  if (row->tabular && document.table.empty()) {
    throw RequestError(quoted(row->name) + " needs a table; this answers in text or json only",
                       "--format json, or --json for short");
  }
  Pieces out(take);
  row->write(document, look, out);
  out.end();
}

std::string rendered(const Document& document, Format format, const Look& look) {
  std::string text;
  render(document, format, look, [&text](std::string_view piece) { text += piece; });
  return text;
}

}  // namespace steady
