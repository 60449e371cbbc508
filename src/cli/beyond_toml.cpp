#include "beyond_toml.hpp"

#include <algorithm>
#include <cstddef>

#include "steady/core/error.hpp"

namespace steady {

namespace {

/// Walks through the text as far as it takes to tell what stands in quotes and comments.
class Shield {
 public:
  Shield(std::string_view text, const std::string& path) : text_(text), path_(path) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text_.starts_with(byte_order_mark)) text_.remove_prefix(byte_order_mark.size());
  }

  void walk() {
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\n') end_line();
      if (quote_.empty()) {
        look_outside();
      } else {
        look_inside();
      }
    }
  }

 private:
  static constexpr std::string_view line_ends = "\n\v\f\r";

  void end_line() {
    ++line_;
    if (quote_.size() == 1) quote_ = {};
    if (quote_.empty()) in_value_ = false;
  }

  void look_outside() {
    const char c = text_[at_];
    if (c == '#') {
      at_ = std::min(text_.find_first_of(line_ends, at_), text_.size()) - 1;
    } else if (c == '"' || c == '\'') {
      if (at_ > 0 && !parts_words(text_[at_ - 1])) refuse("a quote stands inside of a word");
      if (in_value_ && text_[at_ - 1] == '.') refuse("a quote stands inside of a value");
      const std::string_view three = text_.substr(at_, 3);
      const bool many = three.size() == 3 && three[1] == c && three[2] == c;
      quote_ = three.substr(0, many ? 3 : 1);
      at_ += quote_.size() - 1;
    } else if (c == '=') {
      if (in_value_) refuse("a second = stands in one line");
      in_value_ = true;
    } else if (!is_ascii(c)) {
      refuse("a letter beyond ASCII stands outside of quotes");
    } else if (std::string_view("[]{}").find(c) != std::string_view::npos) {
      refuse("a bracket stands outside of quotes, and settings are no tables and no lists");
    }
  }

  void look_inside() {
    if (quote_.front() == '"' && text_[at_] == '\\') {
      const std::size_t next = text_.find_first_not_of(" \t\r\n", at_ + 1);
      if (quote_.size() == 3 && next != std::string_view::npos && !is_ascii(text_[next]))
        refuse("a letter beyond ASCII follows a backslash");
      if (!text_.substr(at_ + 1).starts_with('\n')) ++at_;
    } else if (text_.substr(at_).starts_with(quote_)) {
      at_ += quote_.size() - 1;
      // Two more may stand right before the three that end a text of many lines.
      while (quote_.size() == 3 && at_ + 1 < text_.size() && text_[at_ + 1] == quote_.front()) ++at_;
      quote_ = {};
    }
  }

  static bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
  static bool parts_words(char c) { return std::string_view(" \t=.\n\r").find(c) != std::string_view::npos; }

  [[noreturn]] void refuse(const std::string& what) const {
    throw FileError(path_ + ':' + std::to_string(line_) + ": " + what, "settings are lines like: topic = \"ml-book\"");
  }

  std::string_view text_;
  const std::string& path_;
  std::string_view quote_;  ///< that ends the text in which the walk is
  std::size_t at_ = 0;
  bool in_value_ = false;  ///< behind the = of a line
  int line_ = 1;
};

}  // namespace

void refuse_beyond_toml(std::string_view text, const std::string& path) { Shield(text, path).walk(); }

}  // namespace steady
