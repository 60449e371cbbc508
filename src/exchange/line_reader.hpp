#pragma once

#include <cstdint>
#include <istream>
#include <string>

#include "bytes.hpp"
#include "place.hpp"

namespace steady {

/// Reads a text file line by line, whatever its line ends, skipping a byte order mark, and never holding
/// more than one line of bounded length.
class LineReader {
 public:
  /// The longest line that any record fills, with room for escapes.
  static constexpr std::size_t longest_line = 1U << 20U;

  /// @param file  the file's name, for messages
  LineReader(std::istream& in, const std::string& file) : bytes_(in, file), place_{file} {}

  /// The next line without its end; false at the end of the file.
  /// Throws FileError for a line that is too long or is not UTF-8, RequestError where reading fails.
  bool next(std::string& line);
  /// Where the line stands that `next` gave last.
  const Place& place() const { return place_; }

 private:
  Bytes bytes_;
  Place place_;
};

}  // namespace steady
