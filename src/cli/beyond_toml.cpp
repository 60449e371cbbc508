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

  std::optional<BareValue> walk() {
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\n') end_line();
      if (quote_.empty()) {
        look_outside();
      } else {
        look_inside();
      }
    }
    return bare_;
  }

 private:
  static constexpr std::string_view line_ends = "\n\v\f\r";

  void end_line() {
    ++line_;
    if (quote_.size() == 1) quote_ = {};
    if (!quote_.empty()) return;
    line_start_ = at_ + 1;
    in_value_ = false;
  }

  void look_outside() {
    const char c = text_[at_];
    if (c == '#') {
      at_ = std::min(text_.find_first_of(line_ends, at_), text_.size()) - 1;
    } else if (c == '"' || c == '\'') {
      if (at_ > 0 && !parts_words(text_[at_ - 1])) refuse("a quote stands inside of a word");
      const std::string_view three = text_.substr(at_, 3);
      const bool many = three.size() == 3 && three[1] == c && three[2] == c;
      quote_ = three.substr(0, many ? 3 : 1);
      at_ += quote_.size() - 1;
    } else if (c == '=') {
      if (in_value_) refuse("a second = stands in one line");
      in_value_ = true;
      key_ = text_.substr(line_start_, at_ - line_start_);
    } else if (!is_ascii(c)) {
      refuse("a letter beyond ASCII stands outside of quotes");
    } else if (std::string_view("[]{}").find(c) != std::string_view::npos) {
      refuse("a bracket stands outside of quotes, and settings are no tables and no lists");
    } else if (in_value_ && !bare_ && !is_blank(c)) {
      note_bare_value();
    }
  }

  void note_bare_value() {
    const std::size_t begin = text_.find_first_not_of(" \t", line_start_ + key_.size() + 1);
    const std::size_t end = std::min(text_.find_first_of("#\n\v\f\r", at_), text_.size());
    std::string value(text_.substr(begin, text_.find_last_not_of(" \t", end - 1) + 1 - begin));
    std::erase(value, '"');
    std::string key(key_);
    std::erase_if(key, is_blank);
    bare_ = {std::move(key), std::move(value), line_};
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
  static bool is_blank(char c) { return std::string_view(" \t\r\n").find(c) != std::string_view::npos; }
  static bool parts_words(char c) { return std::string_view(" \t=.\n\r").find(c) != std::string_view::npos; }

  [[noreturn]] void refuse(const std::string& what) const {
    throw FileError(path_ + ':' + std::to_string(line_) + ": " + what, "settings are lines like: topic = \"ml-book\"");
  }

  std::string_view text_;
  const std::string& path_;
  std::string_view quote_;  ///< that ends the text in which the walk is
  std::size_t at_ = 0;
  std::size_t line_start_ = 0;
  bool in_value_ = false;  ///< behind the = of a line
  std::string_view key_;   ///< before the = of the line
  int line_ = 1;
  std::optional<BareValue> bare_;
};

}  // namespace

std::optional<BareValue> refuse_beyond_toml(std::string_view text, const std::string& path) {
  return Shield(text, path).walk();
}

}  // namespace steady
