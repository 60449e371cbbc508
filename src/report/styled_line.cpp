#include "styled_line.hpp"

namespace steady {

namespace {

/// Of the sixteen colours that people adapt to their background, those that read on light and dark.
std::string_view sgr(Style style) {
  switch (style) {
    case Style::plain: return "";
    case Style::strong: return "\x1b[1m";
    case Style::dim: return "\x1b[2m";
    case Style::met: return "\x1b[32m";
    case Style::missed: return "\x1b[33m";
  }
  return "";
}

constexpr std::string_view sgr_reset = "\x1b[0m";

}  // namespace

void StyledLine::add(std::string_view text, Style style) {
  if (text.empty()) return;
  if (spans_.empty() || spans_.back().style != style) spans_.push_back({{}, style});
  spans_.back().text += text;
}

void StyledLine::pad(int blanks) {
  if (blanks > 0) add(std::string(static_cast<std::size_t>(blanks), ' '), Style::plain);
}

void StyledLine::trim() {
  while (!spans_.empty()) {
    std::string& last = spans_.back().text;
    last.erase(last.find_last_not_of(' ') + 1);
    if (!last.empty()) return;
    spans_.pop_back();
  }
}

void StyledLine::end(std::string& out, bool colour) {
  trim();
  for (const Span& span : spans_) {
    const bool styled = colour && span.style != Style::plain;
    if (styled) out += sgr(span.style);
    out += span.text;
    if (styled) out += sgr_reset;
  }
  out += '\n';
  spans_.clear();
}

}  // namespace steady
