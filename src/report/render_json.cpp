#include <fmt/format.h>

#include <cmath>
#include <iterator>

#include "formats.hpp"
#include "steady/core/json_text.hpp"

// The fields already are a tree in the right order, so it is walked and written as it stands: the
// library's tree would only be a second one, and has no number with a fixed count of decimals.

namespace steady {

namespace {

class Writer {
 public:
  explicit Writer(Pieces& out) : pieces_(out), out_(out.text) {}

  void operator()(std::monostate) { out_ += "null"; }
  void operator()(bool yes) { out_ += yes ? "true" : "false"; }
  void operator()(std::int64_t number) { fmt::format_to(std::back_inserter(out_), "{}", number); }
  void operator()(Decimal decimal) {
    // JSON has no word for what is no number.
    if (!std::isfinite(decimal.number)) return (*this)(std::monostate{});
    fmt::format_to(std::back_inserter(out_), "{:.6f}", decimal.number);
  }
  void operator()(const std::string& text) { append_json_text(out_, text); }

  void operator()(const Values& list) {
    out_ += '[';
    for (const Value& each : list) {
      if (&each != &list.front()) out_ += ',';
      std::visit(*this, each.held());
      pieces_.pass();
    }
    out_ += ']';
  }

  void operator()(const std::shared_ptr<const Rows>& list) {
    out_ += '[';
    bool first = true;
    list->each([&](const Fields& each) {
      if (!first) out_ += ',';
      first = false;
      (*this)(each);
      pieces_.pass();
    });
    out_ += ']';
  }

  void operator()(const std::shared_ptr<const Ids>& list) {
    out_ += '[';
    bool first = true;
    list->each([&](std::int64_t id) {
      if (!first) out_ += ',';
      first = false;
      (*this)(id);
      pieces_.pass();
    });
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
      append_json_text(out_, member.first);
      out_ += ':';
      std::visit(*this, member.second.held());
    }
  }

 private:
  Pieces& pieces_;
  std::string& out_;
};

}  // namespace

std::string json_of(const Fields& fields) {
  std::string text;
  const TakePiece take = [&text](std::string_view piece) { text += piece; };
  Pieces out(take);
  Writer{out}(fields);
  out.end();
  return text;
}

void write_json(const Document& document, const Look&, Pieces& out) {
  out.text += "{\"schema\":";
  append_json_text(out.text, document.schema);
  if (!document.fields.empty()) out.text += ',';
  Writer{out}.append_members(document.fields);
  out.text += "}\n";
}

}  // namespace steady
