#pragma once

#include <set>
#include <string>
#include <vector>

namespace steady::e2e {

// What a reader gets to see of a page of HTML, entities as their characters.

/// What a browser shows.
std::string shown(const std::string& html);

/// The lines that have nothing but markup and line breaks around them.
std::set<std::string> pieces(const std::string& html);

/// Where the links lead, in order.
std::vector<std::string> targets(const std::string& html);

}  // namespace steady::e2e
