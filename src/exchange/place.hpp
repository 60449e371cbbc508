#pragma once

#include <cstdint>
#include <string>

namespace steady {

/// A line of a file that is read, to be named where what stands in it is refused.
struct Place {
  std::string file;
  std::int64_t line = 0;  ///< from 1

  /// Throws FileError.
  [[noreturn]] void refuse(const std::string& why, const std::string& hint = {}) const;
};

}  // namespace steady
