#include "editor.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <optional>

#include "descriptor.hpp"
#include "steady/core/error.hpp"

namespace steady {

namespace {

/// A file of our own to be edited. It lies in a folder since editors leave copies beside what they edit.
class Draft {
 public:
  Draft(const std::string& folder, std::string_view text) : folder_(folder + "/steady-XXXXXX") {
    if (::mkdtemp(folder_.data()) == nullptr)
      throw RequestError("no file to edit can be made in " + quoted(folder) + ": " + reason());
    if (write_draft(path(), text)) return;
    const std::string why = reason();
    remove();
    throw RequestError("the file " + quoted(path()) + " cannot be written: " + why);
  }
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  ~Draft() { remove(); }

  std::string path() const { return folder_ + "/edit.txt"; }

 private:
  void remove() const {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  std::string folder_;
};

/// While an editor has the terminal, its signals are the editor's: Ctrl-C is ignored here, and what would
/// end the program does so when the editor has gone and the draft with it.
class SignalsKeptBack {
 public:
  SignalsKeptBack() {
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    ::sigemptyset(&defaults_);
    ::sigaddset(&defaults_, SIGPIPE);
    for (std::size_t i = 0; i < keys.size(); ++i) {
      ::sigaction(keys[i], &ignore, &before_[i]);
      if (before_[i].sa_handler != SIG_IGN) ::sigaddset(&defaults_, keys[i]);
    }
    sigset_t ends;
    ::sigemptyset(&ends);
    ::sigaddset(&ends, SIGTERM);
    ::sigaddset(&ends, SIGHUP);
    ::sigprocmask(SIG_BLOCK, &ends, &mask_);
  }
  SignalsKeptBack(const SignalsKeptBack&) = delete;
  SignalsKeptBack& operator=(const SignalsKeptBack&) = delete;
  ~SignalsKeptBack() {
    for (std::size_t i = 0; i < keys.size(); ++i) ::sigaction(keys[i], &before_[i], nullptr);
    ::sigprocmask(SIG_SETMASK, &mask_, nullptr);
  }

  /// What the editor starts with: what this process had.
  const sigset_t& defaults() const { return defaults_; }
  const sigset_t& mask() const { return mask_; }

 private:
  static constexpr std::array keys{SIGINT, SIGQUIT};
  std::array<struct sigaction, keys.size()> before_{};
  sigset_t defaults_{};
  sigset_t mask_{};
};

// A shell that waits for the editor must not die of a Ctrl-C that the editor takes as its own. A trap,
// unlike what is ignored, ends at the editor's door.
constexpr const char* outlive_keys = "trap : INT QUIT; ";

/// Starts a line of shell with the path as its first argument; nothing where that fails.
std::optional<pid_t> start(const std::string& editor, const std::string& path, const SignalsKeptBack& signals) {
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigdefault(&attributes, &signals.defaults());
  posix_spawnattr_setsigmask(&attributes, &signals.mask());
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  std::array<std::string, 5> words{"sh", "-c", outlive_keys + editor + " \"$1\"", editor, path};
  std::array<char*, 6> line{};
  for (std::size_t i = 0; i < words.size(); ++i) line[i] = words[i].data();
  pid_t child = 0;
  errno = ::posix_spawn(&child, "/bin/sh", nullptr, &attributes, line.data(), environ);
  const bool started = errno == 0;
  posix_spawnattr_destroy(&attributes);
  return started ? std::optional(child) : std::nullopt;
}

int status_of(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

/// What went wrong, from what the shell ended with; empty where nothing did.
std::string fault_in(int status) {
  if (WIFSIGNALED(status)) return std::string("was ended: ") + ::strsignal(WTERMSIG(status));
  switch (WEXITSTATUS(status)) {
    case 0: return {};
    case 126: return "cannot be run (126)";
    case 127: return "is not there (127)";
    default: return "failed with exit status " + std::to_string(WEXITSTATUS(status));
  }
}

[[noreturn]] void refuse(const std::string& editor, const std::string& fault) {
  throw ProgramError("the editor " + quoted(editor) + " " + fault + "; nothing was changed",
                     "name another: VISUAL=nano steady edit last");
}

}  // namespace

std::string edited_text(const std::string& editor, std::string_view text, const std::string& folder) {
  const SignalsKeptBack signals;
  const Draft draft(folder, text);
  const auto child = start(editor, draft.path(), signals);
  if (!child) refuse(editor, "cannot be started: " + reason());
  const std::string fault = fault_in(status_of(*child));
  if (!fault.empty()) refuse(editor, fault);
  const File file(::open(draft.path().c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  auto saved = file.good() ? whole_file(file.get()) : std::nullopt;
  if (!saved) refuse(editor, "left no file that can be read: " + reason());
  return *std::move(saved);
}

}  // namespace steady
