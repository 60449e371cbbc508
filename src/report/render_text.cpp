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
  explicit TextWriter(const Look& look) : look_(within_bounds(look)) {}

  void operator()(Break) { break_due_ = !out_.empty(); }

  void operator()(const Line& line) {
    write_break();
    append_wrapped(out_, line, look_);
  }

  void operator()(const TextTable& table) {
    if (table.rows.empty()) return;
    write_break();
    append_table(out_, table, look_);
  }

  void operator()(const HeatMap& map) {
    if (map.shades.empty()) return;
    write_break();
    append_heat_map(out_, map, look_);
  }

  std::string take() { return std::move(out_); }

 private:
  void write_break() {
    if (break_due_) out_ += '\n';
    break_due_ = false;
  }

  const Look look_;
  std::string out_;
  bool break_due_ = false;
};

}  // namespace

std::string text_of(const Document& document, const Look& look) {
  TextWriter writer(look);
  for (const Block& block : document.text) std::visit(writer, block);
  return writer.take();
}

}  // namespace steady
