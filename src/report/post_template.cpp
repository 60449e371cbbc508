// Templates are ctemplate's. What it refuses it tells on standard error and without a line, so a template is
// read here first, and only what is well-formed gets there.

#include "post_template.hpp"

#include <ctemplate/template.h>

#include <algorithm>
#include <array>
#include <memory>

#include "post_text.hpp"
#include "steady/core/error.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

struct NamedKind {
  std::string_view name;
  PostName kind;
};

constexpr std::array names = {
    NamedKind{"TITLE", PostName::words},        NamedKind{"SUBJECT", PostName::words},
    NamedKind{"DATE", PostName::plain},         NamedKind{"WEEK", PostName::plain},
    NamedKind{"START", PostName::plain},        NamedKind{"END", PostName::plain},
    NamedKind{"PERIOD", PostName::words},       NamedKind{"SUMMARY", PostName::words},
    NamedKind{"TOTAL", PostName::plain},        NamedKind{"TARGET", PostName::plain},
    NamedKind{"PERCENT", PostName::plain},      NamedKind{"DAYS_MET", PostName::plain},
    NamedKind{"DAYS_DUE", PostName::plain},     NamedKind{"STREAK_DAYS", PostName::plain},
    NamedKind{"LONGEST_DAYS", PostName::plain}, NamedKind{"DAYS", PostName::words},
    NamedKind{"STREAK", PostName::words},       NamedKind{"NAME", PostName::words},
    NamedKind{"TIME", PostName::plain},         NamedKind{"TEXT", PostName::words},
    NamedKind{"OPEN", PostName::plain},         NamedKind{"CLOSE", PostName::plain},
    NamedKind{"STOP", PostName::plain},         NamedKind{"LABEL", PostName::words},
    NamedKind{"NUMBER", PostName::plain},       NamedKind{"URL", PostName::url},
    NamedKind{"WORDS", PostName::words},        NamedKind{"DUE", PostName::section},
    NamedKind{"SHORT", PostName::section},      NamedKind{"STREAKS", PostName::section},
    NamedKind{"TOPIC", PostName::section},      NamedKind{"NOTES", PostName::section},
    NamedKind{"NOTE", PostName::section},       NamedKind{"LINK", PostName::section},
    NamedKind{"UNLINKED", PostName::section},   NamedKind{"LEARNED", PostName::section},
    NamedKind{"LINE", PostName::section},       NamedKind{"OF", PostName::section},
    NamedKind{"PLANNED", PostName::section},    NamedKind{"DETAIL", PostName::section},
    NamedKind{"UNPLANNED", PostName::section},  NamedKind{"REFERENCE", PostName::section}};

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r") == text.npos; }

/// A template as it is read, line by line.
class Reader {
 public:
  explicit Reader(const PostTemplate& shape) : name_(shape.name) {
    for (std::string_view rest = shape.text; !rest.empty();) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
      ++number_;
      read_line(line);
    }
    if (!sections_.empty())
      refuse_at(sections_.back().second, quoted(sections_.back().first) + " is not closed");
    if (rules_ == 0) refuse_at(1, "a post begins with its front matter, a line ---");
    if (rules_ == 1) refuse("the front matter is not closed by a line ---");
  }

  CheckedTemplate parts() { return std::move(parts_); }

 private:
  /// A line with nothing but one marker that stands for no text leaves no line behind.
  void read_line(std::string_view line) {
    line_ = line;
    std::string kept;
    std::string text;  // what is no marker
    int markers = 0;
    bool values = false;
    for (std::size_t at = 0; at < line.size();) {
      if (!line.substr(at).starts_with(open_)) {
        kept += line[at];
        text += line[at++];
        continue;
      }
      const std::string_view marker = marker_at(at);
      ++markers;
      values |= read_marker(marker, at);
      if (marker.substr(open_before_, 1) != "!") kept += marker;
      at += marker.size();
    }
    const bool alone = markers == 1 && !values && is_blank(text);
    part() += alone ? trimmed(kept) : kept + '\n';
    if (markers == 0) note_rule(line);
  }

  std::string& part() { return rules_ < 2 ? parts_.front : parts_.body; }

  static std::string trimmed(std::string_view line) {
    if (is_blank(line)) return {};
    const std::size_t first = line.find_first_not_of(" \t\r");
    return std::string(line.substr(first, line.find_last_not_of(" \t\r") - first + 1));
  }

  void note_rule(std::string_view line) {
    const bool rule = line.starts_with("---") && is_blank(line.substr(3));
    if (rules_ == 0 && !rule && !is_blank(line)) refuse("a post begins with its front matter, a line ---");
    if (!rule || rules_ == 2) return;
    ++rules_;
    if (rules_ < 2) return;
    if (!sections_.empty()) refuse(quoted(sections_.back().first) + " reaches out of the front matter");
    if (open_ != "{{") parts_.body = "{{=" + open_ + ' ' + close_ + "=}}";
  }

  std::string_view marker_at(std::size_t at) const {
    const std::size_t end = line_.find(close_, at + open_.size());
    if (end == line_.npos) refuse(quoted(open_) + " without " + quoted(close_) + " in its line");
    return line_.substr(at, end + close_.size() - at);
  }

  /// Whether it stands for some text.
  bool read_marker(std::string_view marker, std::size_t at) {
    open_before_ = open_.size();
    const std::string_view inner =
        marker.substr(open_.size(), marker.size() - open_.size() - close_.size());
    const char kind = inner.empty() ? '\0' : inner.front();
    if (kind == '=') {
      read_delimiters(inner);
    } else if (kind == '#' || kind == '/') {
      read_section(kind, inner.substr(1));
    } else if (kind != '!') {
      read_value(inner, at);
      return true;
    }
    return false;
  }

  void read_delimiters(std::string_view inner) {
    const auto fits = [](std::string_view mark) {
      return !mark.empty() && mark.size() <= 8 && mark.find_first_of("= \t") == mark.npos;
    };
    const std::size_t blank = inner.find(' ');
    const bool two = inner.ends_with('=') && blank != inner.npos && blank + 1 < inner.size();
    const std::string_view open = two ? inner.substr(1, blank - 1) : "";
    const std::string_view close = two ? inner.substr(blank + 1, inner.size() - blank - 2) : "";
    if (!fits(open) || !fits(close)) refuse(quoted(inner) + " names no two delimiters");
    open_ = open;
    close_ = close;
  }

  void read_section(char kind, std::string_view name) {
    check_name(name, true);
    if (kind == '#') {
      sections_.emplace_back(name, number_);
      return;
    }
    if (sections_.empty()) refuse(quoted(name) + " is closed and was not opened");
    if (sections_.back().first != name)
      refuse(quoted(name) + " is closed inside of " + quoted(sections_.back().first));
    sections_.pop_back();
  }

  void read_value(std::string_view name, std::size_t at) const {
    check_name(name, false);
    if (rules_ != 1 || *post_name(name) == PostName::plain) return;
    bool inside = false;
    for (std::size_t i = 0; i < at; ++i)
      if (line_[i] == '"' && (i == 0 || line_[i - 1] != '\\')) inside = !inside;
    if (!inside) refuse(quoted(name) + " stands in the front matter without \"quotes\" around it");
  }

  void check_name(std::string_view name, bool section) const {
    const auto kind = post_name(name);
    if (kind && (*kind == PostName::section) == section) return;
    if (kind) refuse(quoted(name) + (section ? " is a value, no section" : " is a section, no value"));
    const std::string_view near = nearest_post_name(name);
    refuse_at(number_, quoted(name) + " is nothing that a post has",
              near.empty() ? "" : "did you mean: " + std::string(near));
  }

  [[noreturn]] void refuse(const std::string& what) const { refuse_at(number_, what); }

  [[noreturn]] void refuse_at(int number, const std::string& what, std::string hint = {}) const {
    if (hint.empty()) hint = "what a template can name: docs/commands/recap.md";
    throw FileError(name_ + ':' + std::to_string(number) + ": " + what, hint);
  }

  std::string name_;
  CheckedTemplate parts_;
  std::string open_ = "{{";
  std::string close_ = "}}";
  std::size_t open_before_ = 2;  ///< the length of the delimiter with which the last marker began
  std::vector<std::pair<std::string, int>> sections_;  ///< open ones, each with its line
  std::string_view line_;
  int number_ = 0;
  int rules_ = 0;  ///< lines --- so far
};

using Escape = std::string (*)(std::string_view);

void fill(ctemplate::TemplateDictionary& dictionary, const PostValues& values, Escape escape) {
  for (const auto& [name, text] : values.texts) {
    const PostName kind = post_name(name).value();
    const std::string safe = kind == PostName::words  ? escape(text)
                             : kind == PostName::url ? link_target(text)
                                                     : text;
    dictionary.SetValue(name, safe);
  }
  for (const auto& [name, part] : values.sections)
    fill(*dictionary.AddSectionDictionary(name), part, escape);
}

std::string expanded(const std::string& text, const PostValues& values, Escape escape) {
  const std::unique_ptr<ctemplate::Template> shape(
      ctemplate::Template::StringToTemplate(text, ctemplate::DO_NOT_STRIP));
  if (!shape) throw FileError("the template cannot be read");
  ctemplate::TemplateDictionary dictionary("post");
  fill(dictionary, values, escape);
  std::string out;
  shape->Expand(&out, &dictionary);
  return out;
}

}  // namespace

std::optional<PostName> post_name(std::string_view name) {
  for (const NamedKind& each : names)
    if (each.name == name) return each.kind;
  return std::nullopt;
}

std::string_view nearest_post_name(std::string_view name) {
  std::vector<std::string_view> all;
  for (const NamedKind& each : names) all.push_back(each.name);
  return nearest_name(name, all);
}

CheckedTemplate checked_template(const PostTemplate& shape) { return Reader(shape).parts(); }

std::string filled(const CheckedTemplate& shape, const PostValues& values) {
  std::string post = expanded(shape.front, values, yaml_text);
  post.erase(0, post.find_first_not_of(" \t\r\n"));
  post += expanded(shape.body, values, kramdown_text);
  post.erase(post.find_last_not_of(" \t\r\n") + 1);
  return post + '\n';
}

}  // namespace steady
