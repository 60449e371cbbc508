#include "place.hpp"

#include "steady/core/error.hpp"

namespace steady {

void Place::refuse(const std::string& why, const std::string& hint) const {
  throw FileError(file + ":" + std::to_string(line) + ": " + why + "; nothing imported", hint);
}

}  // namespace steady
