#pragma once

#include <cstdint>
#include <istream>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "bytes.hpp"
#include "place.hpp"

namespace steady {

/// Reads a file of comma-separated values (RFC 4180) record by record: quotes, line breaks inside
/// them, and line ends of either kind. What holds quotes in other places is refused, not guessed
/// at.
class CsvReader {
 public:
  /// Far more than any record of a session fills.
  static constexpr std::size_t longest_record = 1U << 17U;
  static constexpr std::size_t most_cells = 1000;

  /// @param file  the file's name, for messages
  CsvReader(std::istream& in, const std::string& file) : bytes_(in, file), place_{file} {}

  /// The next record that is not a blank line; none at the end of the file. It stands until the
  /// next call. Throws FileError for what is not CSV, not UTF-8, or too long; RequestError where
  /// reading fails.
  std::span<const std::string> next();
  /// The line on which the record starts that `next` gave last.
  const Place& place() const { return place_; }

 private:
  enum class End { cell, record, file };
  std::string& new_cell();
  End read_cell(std::string& cell);
  End read_quoted(std::string& cell);
  End end_of_quoted();
  void append(std::string& cell, std::string_view text);
  /// The next byte, taken, or nothing at the end of the file.
  std::optional<char> take();

  Bytes bytes_;
  Place place_;
  std::int64_t line_ = 1;  ///< on which the next byte stands
  std::vector<std::string> cells_;
  std::size_t count_ = 0;   ///< of the cells that are in use
  std::size_t length_ = 0;  ///< of the record so far
};

}  // namespace steady
