#pragma once

#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace steady {

/// The bytes of a stream, block by block, without a byte order mark at its start: all that a reader
/// holds of a file at once.
class Bytes {
 public:
  /// @param file  the file's name, for messages
  Bytes(std::istream& in, const std::string& file);

  /// What is read and not skipped yet; empty only at the end of the file. Throws RequestError where
  /// reading fails.
  std::string_view ahead() {
    if (at_ == end_) fill();
    return {block_.data() + at_, end_ - at_};
  }
  /// REQUIRES: so many are ahead.
  void skip(std::size_t bytes) { at_ += bytes; }

 private:
  void fill();

  std::istream& in_;
  std::string file_;
  std::vector<char> block_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;
  bool begun_ = false;
};

}  // namespace steady
