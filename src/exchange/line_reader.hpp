#pragma once

#include <cstdint>
#include <istream>
#include <string>

namespace steady {

/// Reads a text file line by line, whatever its line ends, skipping a byte order mark, and never holding
/// more than one line of bounded length.
class LineReader {
 public:
  /// The longest line that any record fills, with room for escapes.
  static constexpr std::size_t longest_line = 1U << 20U;

  /// @param file  the file's name, for messages
  LineReader(std::istream& in, std::string file) : in_(in), file_(std::move(file)) {}

  /// The next line without its end; false at the end of the file.
  /// Throws FileError for a line that is too long or is not UTF-8, RequestError where reading fails.
  bool next(std::string& line);
  /// The number of the line that `next` gave last, from 1.
  std::int64_t number() const { return number_; }
  /// Refuses the file for what stands in this line.
  [[noreturn]] void refuse(const std::string& why, const std::string& hint = {}) const;

 private:
  bool read(std::string& line);

  std::istream& in_;
  std::string file_;
  std::int64_t number_ = 0;
};

}  // namespace steady
