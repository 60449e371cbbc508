#pragma once

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

namespace steady::e2e {

/// Chromium without a window, driven through its DevTools protocol over a pair of pipes.
/// Each method throws std::runtime_error where the browser is gone, refuses, or is silent for a minute.
class Browser {
 public:
  /// The first of its usual names that is installed, or empty.
  static std::string installed() {
    for (const char* name : {"chromium", "chromium-headless-shell", "google-chrome"})
      if (std::system((std::string("command -v ") + name + " >/dev/null").c_str()) == 0) return name;
    return {};
  }

  /// @param profile  a folder for what it writes
  Browser(const std::string& name, const std::filesystem::path& profile) {
    start({name, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
           "--disable-background-networking", "--user-data-dir=" + profile.string(), "--remote-debugging-pipe"});
    const auto target = call("Target.createTarget", {{"url", "about:blank"}}).at("targetId");
    session_ = call("Target.attachToTarget", {{"targetId", target}, {"flatten", true}}).at("sessionId");
    for (const char* domain : {"Page", "Runtime", "Log", "Network"}) call(std::string(domain) + ".enable");
  }
  ~Browser() {
    ::kill(child_, SIGTERM);
    ::close(to_);
    ::close(from_);
    ::waitpid(child_, nullptr, 0);
  }
  Browser(const Browser&) = delete;
  Browser& operator=(const Browser&) = delete;

  nlohmann::json call(const std::string& method, nlohmann::json parameters = nlohmann::json::object()) {
    const int id = ++calls_;
    nlohmann::json message = {{"id", id}, {"method", method}, {"params", std::move(parameters)}};
    if (!session_.empty()) message["sessionId"] = session_;
    write(message.dump());
    while (true) {
      nlohmann::json answer = read();
      if (answer.value("id", 0) != id) {
        events_.push_back(std::move(answer));
      } else if (answer.contains("error")) {
        throw std::runtime_error(method + ": " + answer["error"].dump());
      } else {
        return answer.at("result");
      }
    }
  }

  /// What an expression of JavaScript comes to on the page.
  nlohmann::json evaluate(const std::string& expression) {
    const auto answer =
        call("Runtime.evaluate", {{"expression", expression}, {"returnByValue", true}, {"awaitPromise", true}});
    if (answer.contains("exceptionDetails")) throw std::runtime_error(answer.dump());
    return answer.at("result").value("value", nlohmann::json());
  }

  /// Opens a file and waits until all of it is loaded.
  void open(const std::filesystem::path& file) {
    events_.clear();
    call("Page.navigate", {{"url", "file://" + file.string()}});
    while (told("Page.loadEventFired").empty()) events_.push_back(read());
  }

  void resize(int width, bool phone) {
    call("Emulation.setDeviceMetricsOverride",
         {{"width", width}, {"height", 900}, {"deviceScaleFactor", 1}, {"mobile", phone}});
  }
  /// @param scheme  light or dark
  void prefer(const std::string& scheme) {
    call("Emulation.setEmulatedMedia", {{"features", {{{"name", "prefers-color-scheme"}, {"value", scheme}}}}});
  }

  /// All that was complained of since the page was opened.
  std::vector<std::string> complaints() {
    evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
    std::vector<std::string> all;
    for (const char* kind : {"Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown"})
      for (const auto& each : told(kind)) all.push_back(each.dump());
    return all;
  }
  /// What was asked for since then, the page itself included.
  std::vector<std::string> requests() const {
    std::vector<std::string> all;
    for (const auto& each : told("Network.requestWillBeSent")) all.push_back(each["request"]["url"]);
    return all;
  }

 private:
  static constexpr int patience_ms = 60'000;

  /// A pipe whose ends no child inherits and that are out of the way of the child's 3 and 4.
  static std::array<int, 2> make_pipe() {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
    for (int& end : ends) {
      const int moved = ::fcntl(end, F_DUPFD_CLOEXEC, 10);
      ::close(end);
      end = moved;
    }
    return ends;
  }

  void start(std::vector<std::string> words) {
    const auto in = make_pipe();
    const auto out = make_pipe();
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in[0], 3);
    posix_spawn_file_actions_adddup2(&actions, out[1], 4);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const int error = ::posix_spawnp(&child_, words[0].c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(in[0]);
    ::close(out[1]);
    to_ = in[1];
    from_ = out[0];
    if (error != 0) throw std::runtime_error(words[0] + " does not start");
  }

  void write(const std::string& message) const {
    const char* at = message.c_str();
    for (std::size_t left = message.size() + 1; left > 0;) {
      const ssize_t written = ::write(to_, at, left);
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) throw std::runtime_error("the browser is gone");
      at += written;
      left -= static_cast<std::size_t>(written);
    }
  }

  nlohmann::json read() {
    while (buffer_.find('\0') == std::string::npos) {
      pollfd stream{from_, POLLIN, 0};
      if (::poll(&stream, 1, patience_ms) == 0) throw std::runtime_error("the browser is silent");
      std::array<char, 65536> bytes;
      const ssize_t got = ::read(from_, bytes.data(), bytes.size());
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) throw std::runtime_error("the browser is gone");
      buffer_.append(bytes.data(), static_cast<std::size_t>(got));
    }
    const std::size_t end = buffer_.find('\0');
    nlohmann::json message = nlohmann::json::parse(buffer_.substr(0, end));
    buffer_.erase(0, end + 1);
    return message;
  }

  std::vector<nlohmann::json> told(const std::string& method) const {
    std::vector<nlohmann::json> all;
    for (const auto& event : events_)
      if (event.value("method", "") == method) all.push_back(event["params"]);
    return all;
  }

  pid_t child_ = -1;
  int to_ = -1;
  int from_ = -1;
  int calls_ = 0;
  std::string session_;
  std::string buffer_;
  std::vector<nlohmann::json> events_;
};

}  // namespace steady::e2e
