#include "styled_line.hpp"

#include <algorithm>

namespace steady {

namespace {

/// The same colour for each palette.
struct Colour {
  std::string_view sixteen, many, all;

  std::string_view in(Palette palette) const {
    return palette == Palette::all ? all : palette == Palette::many ? many : sixteen;
  }
};

// Of the sixteen those that people adapt to their background. Of the others a green and an orange that stand
// halfway between white and black, so that they read as well on either.
constexpr Colour green{"\x1b[32m", "\x1b[38;5;28m", "\x1b[38;2;18;135;60m"};
constexpr Colour orange{"\x1b[33m", "\x1b[38;5;130m", "\x1b[38;2;178;93;10m"};

std::string_view sgr(Style style, Palette palette) {
  switch (style) {
    case Style::plain: return "";
    case Style::strong: return "\x1b[1m";
    case Style::dim: return "\x1b[2m";
    case Style::met: return green.in(palette);
    case Style::missed: return orange.in(palette);
  }
  return "";
}

constexpr std::string_view sgr_reset = "\x1b[0m";

}  // namespace

void StyledLine::add(std::string_view text, Style style) {
  if (text.empty()) return;
  text_ += text;
  if (runs_.empty() || runs_.back().style != style) runs_.push_back({0, style});
  runs_.back().end = text_.size();
}

void StyledLine::pad(int blanks) {
  if (blanks <= 0) return;
  text_.append(static_cast<std::size_t>(blanks), ' ');
  if (runs_.empty() || runs_.back().style != Style::plain) runs_.push_back({0, Style::plain});
  runs_.back().end = text_.size();
}

void StyledLine::end(std::string& out, const Look& look) {
  const std::size_t length = text_.find_last_not_of(' ') + 1;
  std::size_t begin = 0;
  for (const Run& run : runs_) {
    const std::string_view text = std::string_view(text_).substr(begin, std::min(run.end, length) - begin);
    const bool styled = look.colour && run.style != Style::plain;
    if (styled) out += sgr(run.style, look.palette);
    out += text;
    if (styled) out += sgr_reset;
    begin += text.size();
    if (begin == length) break;
  }
  out += '\n';
  text_.clear();
  runs_.clear();
}

}  // namespace steady
