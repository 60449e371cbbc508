#include "terminal.hpp"

#include <poll.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <ctime>

#include "descriptor.hpp"
#include "steady/core/error.hpp"

namespace steady {

namespace {

bool is_ignored(int signal) {
  struct sigaction action {};
  return ::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

}  // namespace

std::optional<int> columns_of(int fd) {
  winsize size{};
  if (::ioctl(fd, TIOCGWINSZ, &size) != 0) return std::nullopt;
  return size.ws_col > 0 ? size.ws_col : 80;
}

std::chrono::milliseconds since_boot() {
  timespec time{};
  ::clock_gettime(CLOCK_BOOTTIME, &time);
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::seconds{time.tv_sec} +
                                                               std::chrono::nanoseconds{time.tv_nsec});
}

Signals::Signals() {
  sigset_t taken;
  ::sigemptyset(&taken);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP})
    if (!is_ignored(signal)) ::sigaddset(&taken, signal);
  ::sigaddset(&taken, SIGWINCH);
  ::sigprocmask(SIG_BLOCK, &taken, nullptr);
  fd_ = ::signalfd(-1, &taken, SFD_CLOEXEC | SFD_NONBLOCK);
  if (fd_ < 0) throw RequestError("signals cannot be waited for: " + reason());
}

Signals::~Signals() {
  if (fd_ >= 0) ::close(fd_);
}

Machine::Wake Signals::wait(std::chrono::milliseconds time) {
  pollfd signals{fd_, POLLIN, 0};
  const auto most = std::clamp<std::chrono::milliseconds::rep>(time.count(), 0, 3'600'000);
  ::poll(&signals, 1, static_cast<int>(most));
  auto wake = Machine::Wake::time;
  signalfd_siginfo signal{};
  while (::read(fd_, &signal, sizeof signal) == static_cast<ssize_t>(sizeof signal)) {
    if (signal.ssi_signo != SIGWINCH) return Machine::Wake::ended;
    wake = Machine::Wake::resized;
  }
  return wake;
}

}  // namespace steady
