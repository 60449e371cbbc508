#pragma once

#include <string>
#include <string_view>

namespace steady {

// Text so written that it comes out as it was typed, wherever in a post it stands.

/// For Markdown as kramdown reads it after Liquid, anywhere in a line or at its beginning. One line.
std::string kramdown_text(std::string_view text);

/// The same with entities alone, where HTML or a text of Liquid's may lie around it, too.
std::string entity_text(std::string_view text);

/// For YAML, between double quotes.
std::string yaml_text(std::string_view text);

/// For the definition of a link.
std::string link_target(std::string_view url);

}  // namespace steady
