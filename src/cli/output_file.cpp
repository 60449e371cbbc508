#include "output_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "descriptor.hpp"
#include "steady/core/error.hpp"

namespace steady {

namespace {

/// The file that is written, where a link names it.
std::string behind_links(const std::string& path) {
  std::error_code error;
  const auto target = std::filesystem::canonical(path, error);
  return error ? path : target.string();
}

}  // namespace

OutputFile::OutputFile(const std::string& path) : path_(path), target_(path) {
  struct stat there {};
  const bool is_there = ::stat(path.c_str(), &there) == 0;
  if (is_there && S_ISDIR(there.st_mode)) throw RequestError(quoted(path) + " is a folder, not a file");
  if (is_there && !S_ISREG(there.st_mode)) {
    fd_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  } else {
    target_ = behind_links(path);
    draft_ = target_ + '.' + std::to_string(::getpid()) + ".new";
    fd_ = ::open(draft_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666);
    // It may have been made readable for others, or for nobody else: that is not changed by the
    // way.
    if (fd_ >= 0 && is_there) static_cast<void>(::fchmod(fd_, there.st_mode & 07777));
  }
  if (fd_ >= 0) return;
  draft_.clear();
  refuse();
}

OutputFile::~OutputFile() {
  if (fd_ >= 0) ::close(fd_);
  if (!draft_.empty()) ::unlink(draft_.c_str());
}

void OutputFile::write(std::string_view text) {
  if (!write_all(fd_, text)) refuse();
}

void OutputFile::keep() {
  if (draft_.empty()) return;
  if (::fsync(fd_) != 0 || ::rename(draft_.c_str(), target_.c_str()) != 0) refuse();
  draft_.clear();
}

void OutputFile::refuse() const { throw RequestError("the file " + quoted(path_) + " cannot be written: " + reason()); }

}  // namespace steady
