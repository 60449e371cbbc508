#pragma once

#include <string>
#include <string_view>

namespace steady {

/// A file that is written piece by piece and is there when all of it is on the disk: until then the
/// text stands in a draft beside it, and goes with this object unless it is kept. What is no file,
/// such as a pipe or `/dev/stdout`, is written straight away.
class OutputFile {
 public:
  /// Throws RequestError where nothing can be written there.
  explicit OutputFile(const std::string& path);
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  ~OutputFile();

  /// Throws RequestError.
  void write(std::string_view text);
  /// Puts it in the place of what was there. Throws RequestError.
  void keep();

 private:
  [[noreturn]] void refuse() const;

  std::string path_;    ///< as it was named, for messages
  std::string target_;  ///< where links lead
  std::string draft_;   ///< empty where there is none, or none any more
  int fd_ = -1;
};

}  // namespace steady
