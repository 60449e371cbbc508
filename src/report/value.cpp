#include "steady/report/value.hpp"

#include <algorithm>

namespace steady {

const Value* field(const Fields& fields, std::string_view name) {
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto& each) { return each.first == name; });
  return found == fields.end() ? nullptr : &found->second;
}

}  // namespace steady
