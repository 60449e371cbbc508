#pragma once

#include <string>

#include "steady/report/document.hpp"

namespace steady {

/// The blocks of the document, for people.
std::string text_of(const Document& document, const Look& look);
/// The fields of the document on one line, `schema` first.
std::string json_of(const Document& document, const Look& look);
/// The document's table after RFC 4180. REQUIRES: the document names a table.
std::string csv_of(const Document& document, const Look& look);
/// The document's table between pipes. REQUIRES: the document names a table.
std::string markdown_of(const Document& document, const Look& look);

}  // namespace steady
