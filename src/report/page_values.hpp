#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace steady {

/// A file that the program carries in itself.
struct Embedded {
  std::string_view text;
  std::string_view sha256;  ///< of the text, in hexadecimal digits
};

// src/report/page_files; defined in a file that the build writes.
extern const Embedded page_shape;   ///< page.html, a template
extern const Embedded page_style;   ///< page.css
extern const Embedded page_script;  ///< page.js

/// What the names of the page's template stand for, as it was typed: the template escapes it for its place.
struct PageValues {
  std::string_view section;  ///< its name; empty for the page itself
  std::vector<std::pair<std::string_view, std::string>> texts;
  std::vector<PageValues> sections;

  PageValues& set(std::string_view name, std::string text) {
    texts.emplace_back(name, std::move(text));
    return *this;
  }
  PageValues& set(std::string_view name, std::integral auto number) { return set(name, std::to_string(number)); }
  /// A section that is shown once more. The reference holds until the next is added.
  PageValues& add(std::string_view name) { return sections.emplace_back(PageValues{name, {}, {}}); }
};

/// The template with the values in it.
std::string filled_page(const PageValues& values);

/// The bytes that a text takes at most once it is escaped.
std::size_t escaped_size(std::string_view text);

/// So many bytes that a list may take.
class Allowance {
 public:
  explicit Allowance(std::size_t bytes) : bytes_(bytes) {}

  /// Whether there is room for that much more; nothing has room after what had none.
  bool take(std::size_t bytes) {
    full_ = full_ || bytes > bytes_ - used_;
    if (!full_) used_ += bytes;
    return !full_;
  }
  std::size_t used() const { return used_; }

 private:
  std::size_t bytes_;
  std::size_t used_ = 0;
  bool full_ = false;
};

}  // namespace steady
