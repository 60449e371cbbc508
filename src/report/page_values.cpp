#include "page_values.hpp"

#include <ctemplate/template.h>

#include <memory>

namespace steady {

namespace {

void fill(ctemplate::TemplateDictionary& dictionary, const PageValues& values) {
  const auto name_of = [](std::string_view name) { return ctemplate::TemplateString(name.data(), name.size()); };
  for (const auto& [name, text] : values.texts) dictionary.SetValue(name_of(name), text);
  for (const PageValues& part : values.sections) fill(*dictionary.AddSectionDictionary(name_of(part.section)), part);
}

}  // namespace

std::string filled_page(const PageValues& values) {
  const std::unique_ptr<ctemplate::Template> shape(ctemplate::Template::StringToTemplate(
      page_shape.text.data(), page_shape.text.size(), ctemplate::STRIP_BLANK_LINES));
  ctemplate::TemplateDictionary dictionary("page");
  fill(dictionary, values);
  std::string page;
  shape->Expand(&page, &dictionary);
  return page;
}

std::size_t escaped_size(std::string_view text) {
  constexpr std::size_t longest_entity = 6;
  std::size_t size = 0;
  for (const char each : text)
    size += std::string_view("&<>\"'").find(each) == std::string_view::npos ? 1 : longest_entity;
  return size;
}

}  // namespace steady
