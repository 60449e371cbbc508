#include <algorithm>

#include "formats.hpp"
#include "heat_map.hpp"
#include "text_table.hpp"
#include "wrap.hpp"

namespace steady {

namespace {

constexpr int narrowest = 20;
constexpr int widest = 1000;

Look within_bounds(Look look) {
  if (look.width) look.width = std::clamp(*look.width, narrowest, widest);
  return look;
}

/// Breaks stand between blocks only, and one is enough: so a report may leave out any of its parts.
class TextWriter {
 public:
  TextWriter(const Look& look, Pieces& out) : look_(within_bounds(look)), out_(out) {}

  void operator()(Break) { break_due_ = began_; }

  void operator()(const Line& line) {
    write_break();
    append_wrapped(out_.text, line, look_);
  }

  void operator()(const TextTable& table) {
    if (table.rows.empty() && !table.more) return;
    write_break();
    append_table(out_, table, look_);
  }

  void operator()(const HeatMap& map) {
    if (map.shades.empty()) return;
    write_break();
    append_heat_map(out_.text, map, look_);
  }

 private:
  void write_break() {
    if (break_due_) out_.text += '\n';
    break_due_ = false;
    began_ = true;
  }

  const Look look_;
  Pieces& out_;
  bool began_ = false;
  bool break_due_ = false;
};

}  // namespace

void write_text(const Document& document, const Look& look, Pieces& out) {
  TextWriter writer(look, out);
  for (const Block& block : document.text) std::visit(writer, block);
}

}  // namespace steady
