#include "descriptor.hpp"

#include <fcntl.h>

#include <cerrno>
#include <cstring>

namespace steady {

std::string reason() { return std::strerror(errno); }

bool write_all(int fd, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(fd, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool write_draft(const std::string& path, std::string_view text) {
  const File file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
  return file.good() && write_all(file.get(), text) && ::fsync(file.get()) == 0;
}

std::optional<std::string> whole_file(int fd) {
  constexpr std::size_t most = 4U << 20U;
  std::string text;
  char part[16384];
  ssize_t got = 0;
  while ((got = ::read(fd, part, sizeof part)) > 0 && text.size() < most)
    text.append(part, static_cast<std::size_t>(got));
  if (got < 0) return std::nullopt;
  return text;
}

}  // namespace steady
