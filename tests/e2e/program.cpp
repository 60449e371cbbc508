#include "program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <stdexcept>
#include <system_error>

namespace steady::e2e {
namespace {

constexpr int patience_ms = 120'000;

// Sanitizers, coverage and the search for them are the tester's, not the program's.
constexpr std::array passed_on = {"PATH",         "ASAN_OPTIONS",        "UBSAN_OPTIONS",
                                  "LSAN_OPTIONS", "LLVM_PROFILE_FILE",   "GCOV_PREFIX",
                                  "TZDIR",        "ASAN_SYMBOLIZER_PATH"};

[[noreturn]] void fail(const std::string& what, int error) {
  throw std::runtime_error(what + ": " + std::generic_category().message(error));
}

/// Both ends of a pipe, closed when it goes.
class Pipe {
 public:
  Pipe() {
    if (::pipe2(ends_.data(), O_CLOEXEC) != 0) fail("pipe", errno);
  }
  ~Pipe() {
    close_write();
    ::close(ends_[0]);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  int read_end() const { return ends_[0]; }
  int write_end() const { return ends_[1]; }
  void close_write() {
    if (ends_[1] >= 0) ::close(ends_[1]);
    ends_[1] = -1;
  }

 private:
  std::array<int, 2> ends_{-1, -1};
};

/// What the new process does before it becomes the program.
class SpawnActions {
 public:
  SpawnActions(const std::string& folder, const Pipe& out, const Pipe& err) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions_, out.write_end(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, err.write_end(), STDERR_FILENO);
    posix_spawn_file_actions_addchdir_np(&actions_, folder.c_str());
  }
  ~SpawnActions() { posix_spawn_file_actions_destroy(&actions_); }
  SpawnActions(const SpawnActions&) = delete;
  SpawnActions& operator=(const SpawnActions&) = delete;

  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (std::string& text : texts) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

int waited(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) fail("waitpid", errno);
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// Takes what is there to read; false at the end of the stream.
bool drain(int from, std::string& into) {
  std::array<char, 4096> buffer;
  const ssize_t got = ::read(from, buffer.data(), buffer.size());
  if (got < 0 && errno == EINTR) return true;
  if (got <= 0) return false;
  into.append(buffer.data(), static_cast<std::size_t>(got));
  return true;
}

/// Reads both streams at once: a program that fills one of them while the other is read would hang.
bool collect(const Pipe& out, const Pipe& err, Outcome& outcome) {
  std::array<pollfd, 2> streams{pollfd{out.read_end(), POLLIN, 0}, pollfd{err.read_end(), POLLIN, 0}};
  while (streams[0].fd >= 0 || streams[1].fd >= 0) {
    const int ready = ::poll(streams.data(), streams.size(), patience_ms);
    if (ready == 0) return false;
    if (ready < 0 && errno != EINTR) fail("poll", errno);
    if (ready < 0) continue;
    if (streams[0].revents != 0 && !drain(streams[0].fd, outcome.out)) streams[0].fd = -1;
    if (streams[1].revents != 0 && !drain(streams[1].fd, outcome.err)) streams[1].fd = -1;
  }
  return true;
}

}  // namespace

std::filesystem::path program_path() {
  const char* named = std::getenv("STEADY_PROGRAM");
#ifdef STEADY_PROGRAM
  const std::string path = named ? named : STEADY_PROGRAM;
#else
  const std::string path = named ? named : "";
#endif
  if (path.empty()) throw std::runtime_error("STEADY_PROGRAM names no program");
  return std::filesystem::absolute(path);
}

std::string command_line(const std::vector<std::string>& words) {
  std::string line = "steady";
  for (const std::string& word : words) {
    const bool plain = !word.empty() && word.find_first_of(" \t\n'\"") == std::string::npos;
    line += plain ? " " + word : " '" + word + "'";
  }
  return line;
}

Program::Program() {
  std::string folder = (std::filesystem::temp_directory_path() / "steady-e2e-XXXXXX").string();
  if (!::mkdtemp(folder.data())) fail("mkdtemp", errno);
  home_ = folder;
  settings_ = {{"HOME", folder},
               {"XDG_DATA_HOME", folder + "/data"},
               {"XDG_CONFIG_HOME", folder + "/config"},
               {"XDG_CACHE_HOME", folder + "/cache"},
               {"XDG_STATE_HOME", folder + "/state"},
               {"TZ", "UTC"},
               {"LC_ALL", "C.UTF-8"}};
}

Program::~Program() {
  std::error_code ignored;
  std::filesystem::remove_all(home_, ignored);
}

std::vector<std::string> Program::environment() const {
  std::vector<std::string> result;
  for (const char* name : passed_on) {
    const char* value = std::getenv(name);
    if (value && settings_.count(name) == 0) result.push_back(std::string(name) + "=" + value);
  }
  for (const auto& [name, value] : settings_) result.push_back(name + "=" + value);
  return result;
}

Outcome Program::run(const std::vector<std::string>& words) const {
  const std::string path = program_path().string();
  std::vector<std::string> arguments{"steady"};
  arguments.insert(arguments.end(), words.begin(), words.end());
  std::vector<std::string> variables = environment();

  Pipe out;
  Pipe err;
  const SpawnActions actions(home_.string(), out, err);
  pid_t child = 0;
  const int error = ::posix_spawn(&child, path.c_str(), actions.get(), nullptr, pointers(arguments).data(),
                                  pointers(variables).data());
  if (error != 0) fail(path, error);
  out.close_write();
  err.close_write();

  Outcome outcome;
  const bool ended = collect(out, err, outcome);
  if (!ended) ::kill(child, SIGKILL);
  outcome.exit = waited(child);
  if (!ended) throw std::runtime_error(command_line(words) + ": did not end");
  return outcome;
}

}  // namespace steady::e2e
