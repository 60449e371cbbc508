#include "post_template.hpp"

#include <ctemplate/template.h>

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

constexpr std::array names = {NamedKind{"TITLE", PostName::words},        NamedKind{"SUBJECT", PostName::words},
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
                              NamedKind{"UNPLANNED", PostName::section},  NamedKind{"REFERENCE", PostName::section},
                              NamedKind{"BI_SPACE", PostName::plain},     NamedKind{"BI_NEWLINE", PostName::plain}};

/// How text is written where it stands.
struct Escapes {
  std::string (*words)(std::string_view);
  std::string (*url)(std::string_view);
};

void fill(ctemplate::TemplateDictionary& dictionary, const PostValues& values, const Escapes& escapes) {
  for (const auto& [name, text] : values.texts) {
    const PostName kind = post_name(name).value();
    const std::string safe = kind == PostName::words ? escapes.words(text)
                             : kind == PostName::url ? escapes.url(text)
                                                     : text;
    dictionary.SetValue(name, safe);
  }
  for (const auto& [name, part] : values.sections) fill(*dictionary.AddSectionDictionary(name), part, escapes);
}

std::string expanded(const std::string& text, const PostValues& values, const Escapes& escapes) {
  const std::unique_ptr<ctemplate::Template> shape(
      ctemplate::Template::StringToTemplate(text, ctemplate::DO_NOT_STRIP));
  if (!shape) throw FileError("the template cannot be read");
  ctemplate::TemplateDictionary dictionary("post");
  fill(dictionary, values, escapes);
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

std::string filled(const CheckedTemplate& shape, const PostValues& values) {
  std::string post = expanded(shape.front, values, {yaml_text, yaml_text});
  post.erase(0, post.find_first_not_of(" \t\r\n"));
  post += expanded(shape.body, values, {shape.mixed ? entity_text : kramdown_text, link_target});
  post.erase(post.find_last_not_of(" \t\r\n") + 1);
  return post + '\n';
}

}  // namespace steady
