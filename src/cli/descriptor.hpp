#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <unistd.h>

namespace steady {

/// A descriptor that closes itself.
class File {
 public:
  explicit File(int fd) : fd_(fd) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const { return fd_; }
  bool good() const { return fd_ >= 0; }

 private:
  int fd_;
};

/// What the system last said was wrong (`errno`), in words.
std::string reason();

/// Writes all of it; false, with errno, where that fails.
bool write_all(int fd, std::string_view text);

/// Writes a file anew (mode 0600), down to the disk; false, with errno, where that fails.
bool write_draft(const std::string& path, std::string_view text);

/// All that is to read, or its first 4 MiB: what people write by hand is less. Nothing, with errno, where
/// it cannot be read.
std::optional<std::string> whole_file(int fd);

}  // namespace steady
