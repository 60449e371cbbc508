#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "steady/report/recap.hpp"

namespace steady {

/// What a name in a template stands for.
enum class PostName {
  plain,    ///< a number, a date, a time: nothing to escape
  words,    ///< text, escaped for where it stands
  url,      ///< the target of a link
  section,  ///< a part of the template, once for each of its kind
};

/// The kind of a name, or nothing where templates know none such.
std::optional<PostName> post_name(std::string_view name);

/// The nearest name to a mistyped one; may be empty.
std::string_view nearest_post_name(std::string_view name);

struct PostSection;

/// What the names of a template stand for, as it was typed.
struct PostValues {
  std::vector<std::pair<std::string, std::string>> texts;
  std::vector<PostSection> sections;

  void set(std::string name, std::string text) { texts.emplace_back(std::move(name), std::move(text)); }
  PostValues& add(std::string name);
};

/// A part of a template, filled once.
struct PostSection {
  std::string name;
  PostValues values;
};

inline PostValues& PostValues::add(std::string name) {
  return sections.emplace_back(PostSection{std::move(name), {}}).values;
}

/// A template that has been read, ready to be filled: its two parts are escaped differently.
struct CheckedTemplate {
  std::string front;  ///< up to the line that ends the front matter
  std::string body;
  bool mixed = false;  ///< HTML or Liquid stands in the body: what is filled in may lie inside of it
};

/// Throws FileError naming the line where the template is no post's or not well-formed.
CheckedTemplate checked_template(const PostTemplate& shape);

/// The post without its mark.
std::string filled(const CheckedTemplate& shape, const PostValues& values);

}  // namespace steady
