#pragma once

#include <string>

#include "steady/report/document.hpp"

namespace steady {

/// A text on its way out, never held whole.
class Pieces {
 public:
  explicit Pieces(const TakePiece& take) : take_(take) {}

  std::string text;  ///< what has not been handed over yet

  /// To be called now and then, between two things that belong together.
  void pass() {
    if (text.size() >= enough) end();
  }
  void end() {
    if (!text.empty()) take_(text);
    text.clear();
  }

 private:
  static constexpr std::size_t enough = std::size_t{1} << 16U;
  const TakePiece& take_;
};

/// The blocks of the document, for people.
void write_text(const Document& document, const Look& look, Pieces& out);
/// The fields of the document on one line, `schema` first.
void write_json(const Document& document, const Look& look, Pieces& out);
/// The document's table after RFC 4180. REQUIRES: the document names a table.
void write_csv(const Document& document, const Look& look, Pieces& out);
/// The document's table between pipes. REQUIRES: the document names a table.
void write_markdown(const Document& document, const Look& look, Pieces& out);

}  // namespace steady
