#include "pty.hpp"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <stdexcept>
#include <system_error>
#include <thread>

namespace steady::e2e {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds patience{60};

[[noreturn]] void fail(const std::string& what) {
  throw std::runtime_error(what + ": " + std::generic_category().message(errno));
}

winsize size_of(int columns) {
  winsize size{};
  size.ws_row = 24;
  size.ws_col = static_cast<unsigned short>(columns);
  return size;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (std::string& text : texts) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

/// What the new process does before it becomes the program. Nothing here may allocate.
[[noreturn]] void become(const char* path, char* const* words, char* const* variables, const char* folder,
                         const char* output) {
  if (*output != '\0') {
    const int file = ::open(output, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file < 0 || ::dup2(file, STDOUT_FILENO) < 0 || ::dup2(file, STDERR_FILENO) < 0) ::_exit(126);
    ::close(file);
  }
  if (::chdir(folder) == 0) ::execve(path, words, variables);
  ::_exit(127);
}

std::string visible(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '\x1b')
      result += "<esc>";
    else if (c == '\a')
      result += "<bell>";
    else if (c == '\r')
      result += "<cr>";
    else
      result += c;
  }
  return result;
}

}  // namespace

Terminal::Terminal(const Program& program, const std::vector<std::string>& words, const std::string& output_to,
                   int columns) {
  const std::string path = program_path().string();
  const std::string folder = program.home().string();
  std::vector<std::string> line{"steady"};
  line.insert(line.end(), words.begin(), words.end());
  std::vector<std::string> variables = program.environment();
  const auto line_pointers = pointers(line);
  const auto variable_pointers = pointers(variables);
  winsize size = size_of(columns);
  child_ = ::forkpty(&screen_, nullptr, nullptr, &size);
  if (child_ < 0) fail("forkpty");
  if (child_ == 0)
    become(path.c_str(), line_pointers.data(), variable_pointers.data(), folder.c_str(), output_to.c_str());
  ::fcntl(screen_, F_SETFD, FD_CLOEXEC);
}

Terminal::~Terminal() {
  close();
  if (child_ <= 0) return;
  ::kill(child_, SIGKILL);
  while (::waitpid(child_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

bool Terminal::read_more() {
  pollfd screen{screen_, POLLIN, 0};
  const int ready = ::poll(&screen, 1, static_cast<int>(std::chrono::milliseconds(patience).count()));
  if (ready < 0 && errno == EINTR) return true;
  if (ready < 0) fail("poll");
  if (ready == 0) throw std::runtime_error("the terminal stays as it is: " + visible(shown_));
  std::array<char, 4096> buffer;
  const ssize_t got = ::read(screen_, buffer.data(), buffer.size());
  if (got < 0 && errno == EINTR) return true;
  // Linux tells of the last program's end with EIO.
  if (got <= 0) return false;
  shown_.append(buffer.data(), static_cast<std::size_t>(got));
  return true;
}

std::string Terminal::wait_for(std::string_view text) {
  const auto end = Clock::now() + patience;
  for (;;) {
    const std::size_t found = shown_.find(text, taken_);
    if (found != std::string::npos) {
      const std::string before = shown_.substr(taken_, found - taken_);
      taken_ = found + text.size();
      return before;
    }
    // A line that is drawn each second would else be read for ever.
    if (Clock::now() > end || !read_more())
      throw std::runtime_error("not shown: " + std::string(text) + "\n" + visible(shown_));
  }
}

void Terminal::type(std::string_view keys) {
  if (::write(screen_, keys.data(), keys.size()) != static_cast<ssize_t>(keys.size())) fail("typing");
}

void Terminal::resize(int columns) {
  const winsize size = size_of(columns);
  if (::ioctl(screen_, TIOCSWINSZ, &size) != 0) fail("resize");
}

void Terminal::send(int signal) {
  if (::kill(child_, signal) != 0) fail("kill");
}

void Terminal::close() {
  if (screen_ >= 0) ::close(screen_);
  screen_ = -1;
}

int Terminal::wait_for_end() {
  while (screen_ >= 0 && read_more()) {
  }
  const auto end = Clock::now() + patience;
  int status = 0;
  pid_t ended = 0;
  while ((ended = ::waitpid(child_, &status, WNOHANG)) == 0) {
    if (Clock::now() > end) throw std::runtime_error("does not end: " + visible(shown_));
    std::this_thread::sleep_for(std::chrono::milliseconds{2});
  }
  if (ended < 0) fail("waitpid");
  child_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace steady::e2e
