#include "post_text.hpp"

#include <fmt/format.h>

#include <cstdint>

namespace steady {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Blanks, tabs and line breaks as one blank each, none at the ends: four of them would begin code, two
/// before a line break would break the line.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank) line += c;
    if (blank && !line.empty() && line.back() != ' ') line += ' ';
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

/// Whether the character stands beside another of its kind: `--`, `...`, `$$` and `~~` mean something.
bool is_doubled(std::string_view line, std::size_t at) {
  const char c = line[at];
  return (at > 0 && line[at - 1] == c) || (at + 1 < line.size() && line[at + 1] == c);
}

/// Whether a line that begins with this is a list, a heading, a rule, a definition or a block of code.
bool opens_block(std::string_view line, std::size_t at) {
  const char c = line[at];
  if (at == 0) return c == '-' || c == '+' || c == '=' || c == ':' || c == '~';
  if (c != '.') return false;
  for (std::size_t i = 0; i < at; ++i)
    if (!is_digit(line[i])) return false;
  return true;
}

/// What stands for the character; empty where it means nothing. Backslashes read more easily, but what Liquid
/// reads and what kramdown does not let a backslash quote has to be an entity, and so has a backslash itself:
/// two at the end of a line would break it.
std::string_view safe_form(std::string_view line, std::size_t at) {
  switch (line[at]) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '{': return "&#123;";
    case '|': return "&#124;";
    case '\\': return "&#92;";
    case '^': return "&#94;";
    case '`': return "\\`";
    case '*': return "\\*";
    case '_': return "\\_";
    case '[': return "\\[";
    case ']': return "\\]";
    case '#': return "\\#";
    case '"': return "\\\"";
    case '\'': return "\\'";
    default: break;
  }
  if (!is_doubled(line, at) && !opens_block(line, at)) return {};
  switch (line[at]) {
    case '-': return "\\-";
    case '.': return "\\.";
    case '$': return "\\$";
    case '~': return "&#126;";
    case '+': return at == 0 ? "\\+" : "";
    case '=': return at == 0 ? "\\=" : "";
    case ':': return at == 0 ? "\\:" : "";
    default: return {};
  }
}

/// The code point with which the text begins, and its bytes. REQUIRES: UTF-8 that is not empty.
std::pair<std::uint32_t, std::size_t> first_letter(std::string_view text) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const std::uint32_t first = byte(0);
  const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  std::uint32_t letter = length == 1 ? first : first & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) letter = letter << 6 | (byte(i) & 0x3FU);
  return {letter, length};
}

/// What YAML counts as no character of a text, or as a line break.
bool is_hidden(std::uint32_t letter) {
  return letter < 0x20 || (letter >= 0x7F && letter < 0xA0) || letter == 0x2028 || letter == 0x2029 ||
         letter == 0xFEFF || letter == 0xFFFE || letter == 0xFFFF;
}

}  // namespace

std::string kramdown_text(std::string_view text) {
  const std::string line = on_one_line(text);
  std::string safe;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const std::string_view form = safe_form(line, at);
    form.empty() ? safe += line[at] : safe += form;
  }
  return safe;
}

std::string entity_text(std::string_view text) {
  const std::string line = on_one_line(text);
  std::string safe;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const std::string_view form = safe_form(line, at);
    if (form.starts_with('\\')) {
      safe += fmt::format("&#{};", static_cast<int>(line[at]));
    } else {
      form.empty() ? safe += line[at] : safe += form;
    }
  }
  return safe;
}

std::string yaml_text(std::string_view text) {
  const std::string line = on_one_line(text);
  std::string safe;
  for (std::string_view rest = line; !rest.empty();) {
    const auto [letter, length] = first_letter(rest);
    if (letter == '"' || letter == '\\') safe += '\\';
    if (is_hidden(letter)) {
      safe += fmt::format("\\u{:04X}", letter);
    } else {
      safe += rest.substr(0, length);
    }
    rest.remove_prefix(length);
  }
  return safe;
}

std::string link_target(std::string_view url) {
  constexpr std::string_view unlinked = "\"<>\\`{|}";
  const bool entity = url.find(';') != url.npos;  // only with one can `&copy` be more than a parameter
  std::string safe;
  for (const char c : url) {
    const bool coded = static_cast<unsigned char>(c) <= ' ' || unlinked.find(c) != unlinked.npos;
    if (c == '&' && entity) {
      safe += "&amp;";
    } else if (coded) {
      safe += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      safe += c;
    }
  }
  return safe;
}

}  // namespace steady
