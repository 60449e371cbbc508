#pragma once

#include <string>
#include <vector>

#include "steady/report/reports.hpp"
#include "unit/core/made.hpp"

namespace steady::made {

/// A history made of facts, and the scene that refers to it.
class Stage {
 public:
  explicit Stage(const Facts& facts, WeekStart start = WeekStart::monday)
      : history_(facts.history()), scene_{history_, start, std::chrono::hours{4}, true} {}
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  const Scene& scene() const { return scene_; }

 private:
  History history_;
  Scene scene_;
};

/// The document as people read it, without colours and widths.
inline std::string text_of(const Document& document) { return rendered(document, Format::text, {}); }

/// The names of the fields in their order.
inline std::vector<std::string> names_of(const Fields& fields) {
  std::vector<std::string> names;
  for (const auto& [name, value] : fields) names.push_back(name);
  return names;
}

/// One field as JSON: `5400`, `null`, `["a"]`.
inline std::string value_of(const Fields& fields, std::string_view name) {
  const Value* found = field(fields, name);
  if (found == nullptr) return "no such field";
  const std::string json = json_of(Fields{{"x", *found}});
  return json.substr(5, json.size() - 6);
}
inline std::string value_of(const Document& document, std::string_view name) { return value_of(document.fields, name); }

/// A session of so many minutes, without a clock time.
inline Session studied(std::string_view day, int minutes, std::optional<std::string> topic = {}) {
  Session session;
  session.day = date(day);
  session.seconds = std::chrono::minutes{minutes};
  session.topic = std::move(topic);
  return session;
}

}  // namespace steady::made
