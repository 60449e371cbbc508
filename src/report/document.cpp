#include "steady/report/document.hpp"

#include <utility>

namespace steady {

Document& Document::line(std::string words, Style style, int indent) {
  return line(std::vector<Span>{{std::move(words), style}}, indent);
}

Document& Document::line(std::vector<Span> spans, int indent) {
  text.emplace_back(Line{std::move(spans), indent});
  return *this;
}

Document& Document::gap() {
  text.emplace_back(Break{});
  return *this;
}

}  // namespace steady
