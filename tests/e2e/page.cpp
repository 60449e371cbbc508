#include "page.hpp"

#include <algorithm>
#include <map>
#include <sstream>

namespace steady::e2e {

namespace {

/// The character of an entity; only those that a page here can hold.
std::string character(const std::string& entity) {
  static const std::map<std::string, std::string> named = {
      {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"amp", "&"}, {"copy", "©"}};
  if (entity.starts_with('#')) return {static_cast<char>(std::stoi(entity.substr(1)))};
  const auto found = named.find(entity);
  return found == named.end() ? "&" + entity + ";" : found->second;
}

std::string unescaped(const std::string& text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t end = text[at] == '&' ? text.find(';', at) : text.npos;
    plain += end == text.npos ? std::string(1, text[at]) : character(text.substr(at + 1, end - at - 1));
    if (end != text.npos) at = end;
  }
  return plain;
}

}  // namespace

std::string shown(const std::string& html) {
  std::string text;
  for (std::size_t at = 0; at < html.size(); ++at) {
    if (html[at] == '<') at = html.find('>', at);
    if (at == html.npos) break;
    if (html[at] != '>') text += html[at];
  }
  return unescaped(text);
}

std::set<std::string> pieces(const std::string& html) {
  std::set<std::string> found;
  for (std::size_t at = 0; at < html.size();) {
    const std::size_t tag = std::min(html.find('<', at), html.size());
    std::istringstream lines(unescaped(html.substr(at, tag - at)));
    for (std::string line; std::getline(lines, line);) found.insert(line);
    at = std::min(html.find('>', tag), html.size() - 1) + 1;
  }
  return found;
}

std::vector<std::string> targets(const std::string& html) {
  const std::string link = "href=\"";
  std::vector<std::string> found;
  for (std::size_t at = 0; (at = html.find(link, at)) != html.npos;) {
    at += link.size();
    found.push_back(unescaped(html.substr(at, html.find('"', at) - at)));
  }
  return found;
}

}  // namespace steady::e2e
