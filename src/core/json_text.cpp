#include "steady/core/json_text.hpp"

#include <fmt/format.h>

#include <iterator>
#include <nlohmann/json.hpp>

#include "steady/core/text.hpp"

// What is hard to get right, escapes and broken UTF-8, is the library's; most texts need none of
// it.

namespace steady {

namespace {

/// Whether no byte of it is one to be escaped, nor one with which a C1 control begins.
bool needs_no_escape(std::string_view text) {
  bool is_ascii = true;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < ' ' || byte == 0x7f || byte == 0xc2 || c == '"' || c == '\\') return false;
    is_ascii = is_ascii && byte < 0x80;
  }
  return is_ascii || is_utf8(text);
}

void append_hardened(std::string& out, std::string_view json) {
  for (std::size_t i = 0; i < json.size(); ++i) {
    const auto byte = static_cast<unsigned char>(json[i]);
    const auto next = i + 1 < json.size() ? static_cast<unsigned char>(json[i + 1]) : 0;
    if (byte == 0x7f) {
      out += "\\u007f";
    } else if (byte == 0xc2 && next < 0xa0) {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", next);
      ++i;
    } else {
      out += json[i];
    }
  }
}

}  // namespace

void append_json_text(std::string& out, std::string_view text) {
  if (needs_no_escape(text)) {
    out.append(1, '"').append(text) += '"';
    return;
  }
  const nlohmann::json one = text;
  append_hardened(out, one.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

}  // namespace steady
