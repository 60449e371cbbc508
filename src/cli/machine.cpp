// The real machine: the only place that asks the C library for the time, the zone, the environment, the
// terminal and files.

#include "steady/cli/machine.hpp"

#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "descriptor.hpp"
#include "editor.hpp"
#include "output_file.hpp"
#include "posix_zone.hpp"
#include "steady/cli/run.hpp"
#include "steady/core/error.hpp"
#include "terminal.hpp"

namespace steady {

namespace {

/// The C library's zone: one file read at the first question, no database loaded.
class LibcZone : public Zone {
 public:
  Seconds offset_at(Instant moment) const override {
    const std::time_t time = moment.time_since_epoch().count();
    std::tm local{};
    return localtime_r(&time, &local) == nullptr ? Seconds{0} : Seconds{local.tm_gmtoff};
  }
};

/// Whether the file is a compiled zone (RFC 8536): it begins with `TZif`.
bool is_zone_file(const std::string& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0 || !S_ISREG(info.st_mode)) return false;
  const File file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  char magic[4] = {};
  return file.good() && ::read(file.get(), magic, 4) == 4 && std::string_view(magic, 4) == "TZif";
}

bool is_known_zone(std::string name) {
  if (name.starts_with(':')) name.erase(0, 1);
  if (name.empty() || name == "UTC" || name == "GMT" || is_posix_zone(name)) return true;
  if (name.find('\0') != std::string::npos || name.size() > 255) return false;
  if (name.starts_with('/')) return is_zone_file(name);
  const char* folder = std::getenv("TZDIR");
  return is_zone_file(std::string(folder != nullptr ? folder : "/usr/share/zoneinfo") + '/' + name);
}

void make_folders(const std::filesystem::path& folder) {
  std::error_code error;
  if (folder.empty() || std::filesystem::exists(folder, error)) return;
  make_folders(folder.parent_path());
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
    throw RequestError("the folder " + quoted(folder.string()) + " cannot be made: " + reason());
}

/// Where a link leads, so that the file it names is written and not the link replaced.
std::string behind_links(const std::string& path) {
  std::error_code error;
  const auto target = std::filesystem::canonical(path, error);
  return error ? path : target.string();
}

class RealMachine : public Machine {
 public:
  // A reader that goes away is an error of writing like any other, not a signal.
  RealMachine() { std::signal(SIGPIPE, SIG_IGN); }

  Instant now() const override { return std::chrono::floor<Seconds>(std::chrono::system_clock::now()); }

  std::optional<std::string> variable(std::string_view name) const override {
    const char* value = std::getenv(std::string(name).c_str());
    if (value == nullptr || *value == '\0') return std::nullopt;
    return value;
  }

  std::unique_ptr<Zone> zone() const override {
    const char* name = std::getenv("TZ");
    if (name != nullptr && !is_known_zone(name))
      throw RequestError("TZ is " + quoted(name) + ", a zone that is not known here",
                         "like: TZ=Europe/Berlin, or TZ='<+0900>-9'");
    ::tzset();
    return std::make_unique<LibcZone>();
  }

  std::array<std::uint8_t, 16> random() const override {
    std::array<std::uint8_t, 16> bytes{};
    if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
      throw StoreError("the machine gave no random bytes: " + reason());
    return bytes;
  }

  std::optional<int> terminal_width() const override { return columns_of(STDOUT_FILENO); }
  std::optional<int> progress_width() const override { return columns_of(STDERR_FILENO); }
  bool is_interactive() const override { return ::isatty(STDIN_FILENO) == 1 && ::isatty(STDOUT_FILENO) == 1; }

  std::chrono::milliseconds elapsed() const override { return since_boot(); }
  void take_signals() override { signals_.emplace(); }
  Wake wait(std::chrono::milliseconds time) override { return signals_->wait(time); }

  std::string edit(const std::string& editor, const std::string& text) override {
    return edited_text(editor, text, variable("TMPDIR").value_or("/tmp"));
  }

  void print(std::string_view text) override {
    if (write_all(STDOUT_FILENO, text)) return;
    if (errno == EPIPE) throw ReaderGone();
    throw RequestError("standard output cannot be written: " + reason());
  }

  void complain(std::string_view text) override { write_all(STDERR_FILENO, text); }

  void leave(ExitCode code) override { std::_Exit(static_cast<int>(code)); }

  std::unique_ptr<std::istream> open(const std::string& path) override {
    if (path == "-") {
      if (::fcntl(STDIN_FILENO, F_GETFD) < 0) throw RequestError("standard input cannot be read: " + reason());
      return std::make_unique<std::istream>(std::cin.rdbuf());
    }
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0)
      throw RequestError("the file " + quoted(path) + " cannot be read: " + reason());
    if (S_ISDIR(info.st_mode)) throw RequestError(quoted(path) + " is a folder, not a file");
    auto file = std::make_unique<std::ifstream>(path, std::ios::binary);
    if (!*file) throw RequestError("the file " + quoted(path) + " cannot be read: " + reason());
    return file;
  }

  std::optional<std::string> read_file(const std::string& path) const override {
    const File file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.good() && (errno == ENOENT || errno == ENOTDIR)) return std::nullopt;
    struct stat info {};
    if (!file.good() || ::fstat(file.get(), &info) != 0) throw FileError(path + ": cannot be read: " + reason());
    if (!S_ISREG(info.st_mode)) throw FileError(path + ": is not a file");
    auto text = whole_file(file.get());
    if (!text) throw FileError(path + ": cannot be read: " + reason());
    return text;
  }

  void write_file(const std::string& path, std::string_view text) override {
    make_folders(std::filesystem::path(path).parent_path());
    const std::string target = behind_links(path);
    const std::string draft = target + ".new";
    const bool written = write_draft(draft, text) && ::rename(draft.c_str(), target.c_str()) == 0;
    if (written) return;
    const std::string why = reason();
    ::unlink(draft.c_str());
    throw RequestError("the file " + quoted(path) + " cannot be written: " + why);
  }

  std::vector<std::string> files_in(const std::string& folder) const override {
    std::vector<std::string> names;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error))
      if (entry->is_regular_file(error)) names.push_back(entry->path().filename().string());
    if (error && error != std::errc::no_such_file_or_directory)
      throw RequestError("the folder " + quoted(folder) + " cannot be read: " + error.message());
    std::sort(names.begin(), names.end());
    return names;
  }

  void make_folder(const std::string& folder) override { make_folders(folder); }

  void remove_file(const std::string& path) override {
    if (::unlink(path.c_str()) != 0) throw RequestError("the file " + quoted(path) + " cannot be removed: " + reason());
  }

  void write_stream(const std::string& path, const std::function<void(const Write&)>& write) override {
    OutputFile file(path);
    write([&](std::string_view text) { file.write(text); });
    file.keep();
  }

 private:
  std::optional<Signals> signals_;
};

}  // namespace

std::unique_ptr<Machine> real_machine() { return std::make_unique<RealMachine>(); }

}  // namespace steady
