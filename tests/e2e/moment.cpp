#include "moment.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <stdexcept>

namespace steady::e2e {
namespace {

/// TZ for as long as it lives.
class ZoneScope {
 public:
  explicit ZoneScope(const std::string& zone) {
    if (const char* before = std::getenv("TZ")) before_ = before;
    ::setenv("TZ", zone.c_str(), 1);
    ::tzset();
  }
  ~ZoneScope() {
    if (before_) {
      ::setenv("TZ", before_->c_str(), 1);
    } else {
      ::unsetenv("TZ");
    }
    ::tzset();
  }
  ZoneScope(const ZoneScope&) = delete;
  ZoneScope& operator=(const ZoneScope&) = delete;

  long offset_at(long utc) const {
    const std::time_t moment = utc;
    std::tm local{};
    ::localtime_r(&moment, &local);
    return local.tm_gmtoff;
  }

 private:
  std::optional<std::string> before_;
};

long seconds_of(int year, unsigned month, unsigned day, int hour, int minute, int second) {
  const auto date = std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
  return date.time_since_epoch().count() * 86400L + hour * 3600L + minute * 60L + second;
}

long parse_offset(const std::string& text, const std::string& whole) {
  if (text == "Z") return 0;
  int hours = 0;
  int minutes = 0;
  if (std::sscanf(text.c_str() + 1, "%2d:%2d", &hours, &minutes) != 2) {
    throw std::invalid_argument("no offset in " + whole);
  }
  const long offset = hours * 3600L + minutes * 60L;
  return text[0] == '-' ? -offset : offset;
}

std::string formatted(const char* form, const Moment& moment) {
  const std::time_t wall = moment.utc + moment.offset;
  std::tm parts{};
  ::gmtime_r(&wall, &parts);
  char buffer[64];
  return {buffer, std::strftime(buffer, sizeof buffer, form, &parts)};
}

std::string offset_text(long offset, const char* form) {
  char buffer[64];
  const long size = std::labs(offset);
  std::snprintf(buffer, sizeof buffer, form, offset < 0 ? '-' : '+', size / 3600, size / 60 % 60);
  return buffer;
}

}  // namespace

Moment parse_moment(const std::string& text) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  int hour = 0;
  int minute = 0;
  int taken = 0;
  if (std::sscanf(text.c_str(), "%4d-%2u-%2uT%2d:%2d%n", &year, &month, &day, &hour, &minute, &taken) != 5) {
    throw std::invalid_argument("no moment: " + text);
  }
  std::string rest = text.substr(static_cast<std::size_t>(taken));
  int second = 0;
  if (std::sscanf(rest.c_str(), ":%2d", &second) == 1) rest = rest.substr(3);
  const long offset = parse_offset(rest, text);
  return {seconds_of(year, month, day, hour, minute, second) - offset, offset};
}

std::string moment_text(const Moment& moment) {
  return formatted("%Y-%m-%dT%H:%M:%S", moment) + offset_text(moment.offset, "%c%02ld:%02ld");
}

std::string clock_text(const Moment& moment) { return formatted("%H:%M", moment); }

std::string date_text(const Moment& moment) { return formatted("%Y-%m-%d", moment); }

std::string fixed_zone(long offset) {
  const long size = std::labs(offset);
  const bool whole = size % 3600 == 0;
  const std::string name = offset_text(offset, whole ? "%c%02ld" : "%c%02ld%02ld");
  const std::string west = (offset > 0 ? "-" : "") + std::to_string(size / 3600);
  return "<" + name + ">" + west + (whole ? "" : ":" + std::to_string(size / 60 % 60));
}

bool knows_zone(const std::string& name) {
  const char* folder = std::getenv("TZDIR");
  return std::filesystem::is_regular_file(std::filesystem::path(folder ? folder : "/usr/share/zoneinfo") / name);
}

long offset_at(const std::string& zone, long utc) { return ZoneScope(zone).offset_at(utc); }

std::optional<long> moment_of_wall(const std::string& zone, long wall) {
  const ZoneScope scope(zone);
  constexpr long quarter = 15 * 60;
  for (long offset = 26 * 3600; offset >= -26 * 3600; offset -= quarter) {
    if (scope.offset_at(wall - offset) == offset) return wall - offset;
  }
  return std::nullopt;
}

}  // namespace steady::e2e
