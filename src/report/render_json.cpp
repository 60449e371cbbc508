#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <nlohmann/json.hpp>

#include "formats.hpp"

// The fields already are a tree in the right order, so it is walked and written as it stands: the
// library's tree would only be a second one, and has no number with a fixed count of decimals. What
// is hard to get right, escapes and broken UTF-8, is the library's.

namespace steady {

namespace {

bool needs_no_escape(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; });
}

/// JSON lets DEL and the C1 controls stand as they are, a terminal obeys them.
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

void append_text(std::string& out, std::string_view text) {
  if (needs_no_escape(text)) {
    out.append(1, '"').append(text) += '"';
    return;
  }
  const nlohmann::json one = text;
  append_hardened(out, one.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  void operator()(std::monostate) { out_ += "null"; }
  void operator()(bool yes) { out_ += yes ? "true" : "false"; }
  void operator()(std::int64_t number) { fmt::format_to(std::back_inserter(out_), "{}", number); }
  void operator()(Decimal decimal) {
    // JSON has no word for what is no number.
    if (!std::isfinite(decimal.number)) return (*this)(std::monostate{});
    fmt::format_to(std::back_inserter(out_), "{:.6f}", decimal.number);
  }
  void operator()(const std::string& text) { append_text(out_, text); }

  void operator()(const Values& list) {
    out_ += '[';
    for (const Value& each : list) {
      if (&each != &list.front()) out_ += ',';
      std::visit(*this, each.held());
    }
    out_ += ']';
  }

  void operator()(const Fields& fields) {
    out_ += '{';
    append_members(fields);
    out_ += '}';
  }

  void append_members(const Fields& fields) {
    for (const auto& member : fields) {
      if (&member != &fields.front()) out_ += ',';
      append_text(out_, member.first);
      out_ += ':';
      std::visit(*this, member.second.held());
    }
  }

 private:
  std::string& out_;
};

}  // namespace

std::string json_of(const Fields& fields) {
  std::string out;
  Writer{out}(fields);
  return out;
}

std::string json_of(const Document& document, const Look&) {
  std::string out = "{\"schema\":";
  append_text(out, document.schema);
  if (!document.fields.empty()) out += ',';
  Writer{out}.append_members(document.fields);
  out += "}\n";
  return out;
}

}  // namespace steady
