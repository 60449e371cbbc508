#pragma once

#include <string>
#include <vector>

namespace steady::e2e {

// What goes into the posts of jekyll_test: texts that must come out as they were typed, and the shapes around them.

/// Text that means something to Liquid, YAML, kramdown or HTML, or begins as if it did.
const std::vector<std::string>& hostile();

/// The layout of Jekyll's pages.
extern const char* const layout;
/// A template with Liquid and with links that open in a new tab.
extern const char* const own_template;
/// In pure Markdown, where texts begin lines and paragraphs.
extern const char* const markdown_template;
/// In HTML, as content and as the value of an attribute.
extern const char* const html_template;

}  // namespace steady::e2e
