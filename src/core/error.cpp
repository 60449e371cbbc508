#include "steady/core/error.hpp"

namespace steady {

namespace {
constexpr std::size_t longest_quote = 60;

bool continues_a_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }
}  // namespace

std::string quoted(std::string_view word) {
  if (word.size() <= longest_quote) return '"' + std::string(word) + '"';
  std::size_t end = longest_quote - 3;
  while (end > 0 && continues_a_character(word[end])) --end;
  return '"' + std::string(word.substr(0, end)) + "...\"";
}

}  // namespace steady
