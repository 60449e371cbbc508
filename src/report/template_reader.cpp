// Templates are ctemplate's. What it refuses it tells on standard error and without a line, so a template is
// read here first, and only what is well-formed gets there.

#include <algorithm>

#include "post_template.hpp"
#include "steady/core/error.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view separator = "_separator";
constexpr const char* without_front = "a post begins with its front matter, a line ---";
constexpr const char* names_hint = "what a template can name: docs/commands/recap.md";
constexpr const char* liquid_hint = "{{ }} stay Liquid's with this as the first line: {{=<% %>=}}";

bool is_blank(std::string_view text) { return text.find_first_not_of(blanks) == text.npos; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Whether HTML or Liquid stands there, in which kramdown takes no backslash away.
bool is_mixed(std::string_view text) {
  if (text.find("{{") != text.npos || text.find("{%") != text.npos) return true;
  for (std::size_t at = text.find('<'); at != text.npos; at = text.find('<', at + 1)) {
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    if (is_letter(next) || next == '/' || next == '!') return true;
  }
  return false;
}

/// The delimiters that `=<% %>=` names; empty ones where it names none.
std::pair<std::string, std::string> delimiters_of(std::string_view inner) {
  const auto fits = [](std::string_view mark) {
    return !mark.empty() && mark.size() <= 8 && mark.find_first_of("= \t") == mark.npos;
  };
  const std::size_t blank = inner.find(' ');
  if (!inner.ends_with('=') || blank == inner.npos || blank + 1 >= inner.size()) return {};
  const std::string_view open = inner.substr(1, blank - 1);
  const std::string_view close = inner.substr(blank + 1, inner.size() - blank - 2);
  if (!fits(open) || !fits(close)) return {};
  return {std::string(open), std::string(close)};
}

/// A template as it is read, line by line.
class Reader {
 public:
  explicit Reader(const PostTemplate& shape) : name_(shape.name) {
    for (std::string_view rest = shape.text; !rest.empty();) {
      std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
      if (line.ends_with('\r')) line.remove_suffix(1);
      ++number_;
      read_line(line);
    }
    if (!sections_.empty()) refuse_at(sections_.back().second, quoted(sections_.back().first) + " is not closed");
    if (rules_ == 0) refuse_at(1, without_front);
    if (rules_ == 1) refuse("the front matter is not closed by a line ---");
  }

  CheckedTemplate parts() { return std::move(parts_); }

 private:
  enum class Marker { value, section, delimiters, comment };

  /// A line with nothing but markers that stand for no text leaves no line behind.
  void read_line(std::string_view line) {
    line_ = line;
    if (rules_ == 1 && line.starts_with("steady:"))
      refuse("the key steady is where a recap marks its week", "leave this line out");
    std::string kept;     // what ctemplate gets to see
    std::string markers;  // of it, the markers
    std::string text;     // and what is none
    bool values = false;
    for (std::size_t at = 0; at < line.size();) {
      if (!line.substr(at).starts_with(open_)) {
        kept += line[at];
        text += line[at++];
        continue;
      }
      const std::string_view marker = marker_at(at);
      const Marker kind = read_marker(marker, at);
      values |= kind == Marker::value;
      at += marker.size();
      if (kind == Marker::comment) continue;
      markers += marker;
      kept += marker;
    }
    if (rules_ == 0 && text.size() < line.size() && (values || !is_blank(text))) refuse(without_front);
    const bool leaves_none = !values && is_blank(text) && text.size() < line.size();
    part() += leaves_none ? markers : kept + '\n';
    if (rules_ == 2) parts_.mixed |= is_mixed(text);
    if (text.size() == line.size()) note_front(line);
  }

  std::string& part() { return rules_ < 2 ? parts_.front : parts_.body; }

  /// Where the front matter begins and ends.
  void note_front(std::string_view line) {
    const bool rule = line.starts_with("---") && is_blank(line.substr(3));
    if (rules_ == 0 && !rule && !is_blank(line)) refuse(without_front);
    if (!rule || rules_ == 2) return;
    ++rules_;
    if (rules_ < 2) return;
    if (!sections_.empty()) refuse(quoted(sections_.back().first) + " reaches out of the front matter");
    if (open_ != "{{") parts_.body = "{{=" + open_ + ' ' + close_ + "=}}";
  }

  std::string_view marker_at(std::size_t at) const {
    const std::size_t end = line_.find(close_, at + open_.size());
    if (end == line_.npos) refuse(quoted(open_) + " without " + quoted(close_) + " in its line", liquid());
    return line_.substr(at, end + close_.size() - at);
  }

  Marker read_marker(std::string_view marker, std::size_t at) {
    const std::string_view inner = marker.substr(open_.size(), marker.size() - open_.size() - close_.size());
    const char kind = inner.empty() ? '\0' : inner.front();
    if (kind == '!') return Marker::comment;
    if (kind == '=') {
      read_delimiters(inner);
      return Marker::delimiters;
    }
    if (kind == '#' || kind == '/') {
      read_section(kind, inner.substr(1));
      return Marker::section;
    }
    read_value(inner, at);
    return Marker::value;
  }

  void read_delimiters(std::string_view inner) {
    auto [open, close] = delimiters_of(inner);
    if (open.empty()) refuse(quoted(inner) + " names no two delimiters", "like: {{=<% %>=}}");
    open_ = std::move(open);
    close_ = std::move(close);
  }

  void read_section(char kind, std::string_view name) {
    if (kind == '#' && !separates_here(name)) check_name(name, true);
    if (kind == '#') {
      sections_.emplace_back(name, number_);
      return;
    }
    if (sections_.empty()) refuse(quoted(name) + " is closed and was not opened");
    if (sections_.back().first != name) refuse(quoted(name) + " is closed inside of " + quoted(sections_.back().first));
    sections_.pop_back();
  }

  /// `TOPIC_separator` directly inside of `TOPIC`: what stands between two of them.
  bool separates_here(std::string_view name) const {
    return !sections_.empty() && name.ends_with(separator) &&
           name.substr(0, name.size() - separator.size()) == sections_.back().first;
  }

  void read_value(std::string_view name, std::size_t at) const {
    check_name(name, false);
    if (rules_ != 1 || *post_name(name) == PostName::plain) return;
    bool inside = false;
    for (std::size_t i = 0; i < at; ++i)
      if (line_[i] == '"' && (i == 0 || line_[i - 1] != '\\')) inside = !inside;
    if (!inside)
      refuse(quoted(name) + " stands in the front matter without \"quotes\" around it",
             "like: title: \"" + open_ + "TITLE" + close_ + '"');
  }

  void check_name(std::string_view name, bool section) const {
    const auto kind = post_name(name);
    if (kind && (*kind == PostName::section) == section) return;
    if (kind) refuse(quoted(name) + (section ? " is a value, no section" : " is a section, no value"));
    const std::string_view near = nearest_post_name(name);
    refuse(quoted(name) + " is nothing that a post has",
           near.empty() ? liquid() : "did you mean: " + std::string(near));
  }

  /// What helps where Liquid's own delimiters are taken for the template's.
  std::string liquid() const { return open_ == "{{" ? liquid_hint : names_hint; }

  [[noreturn]] void refuse(const std::string& what, const std::string& hint = names_hint) const {
    refuse_at(number_, what, hint);
  }

  [[noreturn]] void refuse_at(int number, const std::string& what, const std::string& hint = names_hint) const {
    throw FileError(name_ + ':' + std::to_string(std::max(number, 1)) + ": " + what, hint);
  }

  std::string name_;
  CheckedTemplate parts_;
  std::string open_ = "{{";
  std::string close_ = "}}";
  std::vector<std::pair<std::string, int>> sections_;  ///< open ones, each with its line
  std::string_view line_;
  int number_ = 0;
  int rules_ = 0;  ///< lines --- so far
};

}  // namespace

CheckedTemplate checked_template(const PostTemplate& shape) { return Reader(shape).parts(); }

}  // namespace steady
