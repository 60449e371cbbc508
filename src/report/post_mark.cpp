#include "post_mark.hpp"

#include <fmt/format.h>

#include "steady/core/hash.hpp"

namespace steady {

namespace {

constexpr std::string_view key = "\nsteady: \"";
constexpr std::string_view rule = "\n---";

/// Its hash is against changes that somebody makes, not against somebody who wants to deceive himself.
std::string mark_line(std::string_view post, Date week) {
  return fmt::format("{}{} {:016x}\"", key, iso(week), fnv1a(iso(week).append(post)));
}

/// Some editors put a byte order mark in front of what they save.
std::string_view without_order_mark(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (text.starts_with(mark)) text.remove_prefix(mark.size());
  return text;
}

}  // namespace

std::string marked(std::string post, Date week) {
  const std::string line = mark_line(post, week);
  return post.insert(post.find(rule, 3), line);
}

std::optional<PostMark> mark_of_post(std::string_view post) {
  post = without_order_mark(post);
  if (!post.starts_with("---")) return std::nullopt;
  const std::string_view front = post.substr(0, post.find(rule, 3));
  const std::size_t at = front.find(key);
  if (at == front.npos) return std::nullopt;
  const auto week = parse_iso(front.substr(at + key.size(), iso(Date{}).size()));
  if (!week) return std::nullopt;
  std::string rest(post);
  const std::size_t end = std::min(rest.find('\n', at + 1), rest.size());
  const std::string line = rest.substr(at, end - at);
  rest.erase(at, end - at);
  return PostMark{*week, line != mark_line(rest, *week)};
}

std::string post_file_name(Date date, std::string_view title) {
  constexpr std::size_t longest = 80;
  std::string slug;
  for (const char c : title) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool kept =
        (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9') || static_cast<unsigned char>(lower) >= 0x80;
    if (kept) slug += lower;
    if (!kept && c != '\'' && !slug.empty() && slug.back() != '-') slug += '-';
  }
  while (slug.size() > longest && slug.find('-') != slug.npos) slug.erase(slug.rfind('-'));
  if (slug.size() > longest) slug.clear();
  if (slug.ends_with('-')) slug.pop_back();
  return iso(date) + '-' + (slug.empty() ? "recap" : slug) + ".md";
}

}  // namespace steady
