#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "steady/core/zone.hpp"
#include "steady/store/store.hpp"
#include "unit/core/made.hpp"

namespace steady::made {

/// A folder of its own for each test, gone with it.
class TempFolder {
 public:
  TempFolder() {
    const char* parent = std::getenv("TMPDIR");
    path_ = std::string(parent != nullptr && *parent != '\0' ? parent : "/tmp") + "/steady-XXXXXX";
    if (::mkdtemp(path_.data()) == nullptr) throw std::runtime_error("no folder at " + path_);
  }
  ~TempFolder() {
    std::error_code ignored;
    std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
    std::filesystem::remove_all(path_, ignored);
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  const std::string& path() const { return path_; }
  std::string file(const std::string& name) const { return path_ + '/' + name; }

  /// The names of all that is in it.
  std::set<std::string> names() const {
    std::set<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(path_)) found.insert(entry.path().filename().string());
    return found;
  }

 private:
  std::string path_;
};

/// The file's bytes. Only while no connection of this process uses it: closing any handle on a file
/// gives up all locks that the process has on it.
inline std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline void write_bytes(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

/// A stamp whose random bytes are never the same twice.
inline Stamp stamp(std::string command = "log 30m", std::string_view now = "2026-03-10T12:00:00Z") {
  static std::uint64_t drawn = 0;
  return {moment(now), std::move(command), [] {
            std::array<std::uint8_t, 16> bytes{};
            ++drawn;
            for (std::size_t i = 0; i < 8; ++i) bytes[15 - i] = static_cast<std::uint8_t>(drawn >> (8 * i));
            return bytes;
          }};
}

/// A session without a clock time.
inline Session untimed(std::string_view day, Seconds seconds = std::chrono::minutes{30}) {
  Session made;
  made.day = date(day);
  made.seconds = seconds;
  return made;
}

/// A session on the study day of its start, days beginning at 04:00.
inline Session timed(std::string_view start, Seconds seconds = std::chrono::minutes{30}) {
  Session made;
  const Rfc3339 said = parse_rfc3339(start).value();
  made.start = Start{moment(start), *said.offset};
  made.day = study_day(made.start->moment, made.start->offset, std::chrono::hours{4});
  made.seconds = seconds;
  return made;
}

/// A store in a file of its own.
class StoreTest : public testing::Test {
 protected:
  Store to_write() const { return Store::open_to_write(path, false); }
  Store to_read() const { return Store::open_to_read(path); }

  /// Logs all of them as one change and gives them back as the store keeps them.
  std::vector<Session> log(const std::vector<Session>& sessions, const Stamp& by = stamp()) const {
    Store store = to_write();
    std::vector<Session> kept;
    store.change(by, [&] {
      for (const Session& session : sessions) kept.push_back(store.add(session));
    });
    return kept;
  }
  Session log(const Session& session, const Stamp& by = stamp()) const { return log(std::vector{session}, by).front(); }
  std::vector<Session> all() const { return to_read().sessions({}); }
  std::vector<Step> undo(std::int64_t steps = 1) const { return to_write().undo(stamp("undo"), steps); }
  std::string bytes() const { return bytes_of(path); }

  TempFolder folder;
  std::string path = folder.file("steady.db");
};

}  // namespace steady::made
