#include "steady/core/calendar.hpp"

#include <date/iso_week.h>
#include <fmt/compile.h>
#include <fmt/format.h>

#include <array>
#include <charconv>

namespace steady {

namespace {

using std::chrono::days;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 7> weekday_names = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::array<std::string_view, 7> weekdays_in_full = {"monday", "tuesday",  "wednesday", "thursday",
                                                              "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 7> weekday_titles = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};

year_month_day civil(Date date) { return year_month_day{date}; }

/// Over the zeros that end there. By hand, since a report of many years writes a date or three for each of its days.
void put_digits(std::string& text, std::size_t end, unsigned number) {
  for (; number > 0; number /= 10) text[--end] = static_cast<char>('0' + number % 10);
}

std::size_t month_slot(Date date) { return static_cast<unsigned>(civil(date).month()) - 1; }

iso_week::year_weeknum_weekday iso_week_of(Date date) {
  return iso_week::year_weeknum_weekday{date::sys_days{date.time_since_epoch()}};
}

/// Reads fixed-width fields off the front of a text; every failure sticks.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  int number(std::size_t digits) {
    int value = 0;
    if (rest_.size() < digits) return fail();
    for (char c : rest_.substr(0, digits)) {
      if (c < '0' || c > '9') return fail();
      value = value * 10 + (c - '0');
    }
    rest_.remove_prefix(digits);
    return value;
  }
  bool take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  void need(char c) {
    if (!take(c)) fail();
  }
  void skip_digits() {
    while (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9') rest_.remove_prefix(1);
  }
  bool good() const { return good_; }
  bool done() const { return good_ && rest_.empty(); }

 private:
  int fail() {
    good_ = false;
    rest_ = {};
    return 0;
  }
  std::string_view rest_;
  bool good_ = true;
};

std::optional<Date> read_date(Reader& in) {
  const int y = in.number(4);
  in.need('-');
  const int m = in.number(2);
  in.need('-');
  const int d = in.number(2);
  const year_month_day date{std::chrono::year{y}, std::chrono::month{static_cast<unsigned>(m)},
                            std::chrono::day{static_cast<unsigned>(d)}};
  if (!in.good() || y < 1 || !date.ok()) return std::nullopt;
  return Date{date};
}

std::optional<Seconds> read_clock(Reader& in) {
  const int h = in.number(2);
  in.need(':');
  const int m = in.number(2);
  int s = 0;
  if (in.take(':')) {
    s = in.number(2);
    if (in.take('.')) {
      in.number(1);
      in.skip_digits();
    }
  }
  if (!in.good() || h > 23 || m > 59 || s > 59) return std::nullopt;
  return std::chrono::hours{h} + std::chrono::minutes{m} + Seconds{s};
}

/// `Z`, `+01:00` or nothing; false where it is none of these.
bool read_offset(Reader& in, Rfc3339& into) {
  if (in.take('Z') || in.take('z')) {
    into.zulu = true;
    into.offset = Seconds{0};
    return true;
  }
  const bool east = in.take('+');
  if (!east && !in.take('-')) return true;
  const int h = in.number(2);
  in.need(':');
  const int m = in.number(2);
  if (!in.good() || h > 23 || m > 59) return false;
  const Seconds size = std::chrono::hours{h} + std::chrono::minutes{m};
  into.offset = east ? size : -size;
  return true;
}

std::string wall_text(Seconds since_epoch) {
  const auto day = std::chrono::floor<days>(since_epoch);
  const std::chrono::hh_mm_ss clock{since_epoch - day};
  return fmt::format(FMT_COMPILE("{}T{:02}:{:02}:{:02}"), iso(Date{day}), clock.hours().count(),
                     clock.minutes().count(), clock.seconds().count());
}

}  // namespace

std::string iso(Date date) {
  const year_month_day ymd = civil(date);
  std::string text = "0000-00-00";
  put_digits(text, 4, static_cast<unsigned>(int{ymd.year()}));
  put_digits(text, 7, static_cast<unsigned>(ymd.month()));
  put_digits(text, 10, static_cast<unsigned>(ymd.day()));
  return text;
}

std::optional<Date> parse_iso(std::string_view text) {
  Reader in(text);
  const auto date = read_date(in);
  return in.done() ? date : std::nullopt;
}

int weekday_index(Date date) { return static_cast<int>(std::chrono::weekday{date}.iso_encoding()) - 1; }
std::string_view weekday_name(Date date) { return weekday_names[static_cast<std::size_t>(weekday_index(date))]; }
std::string_view weekday_name(std::size_t index) { return weekday_names[index]; }
std::string_view weekday_full(std::size_t index) { return weekdays_in_full[index]; }
std::string_view weekday_title(Date date) { return weekday_titles[static_cast<std::size_t>(weekday_index(date))]; }
std::string_view month_title(Date date) { return months[month_slot(date)].substr(0, 3); }
std::string_view month_full(Date date) { return months[month_slot(date)]; }
int year_of(Date date) { return int{civil(date).year()}; }
int day_of_month(Date date) { return static_cast<int>(static_cast<unsigned>(civil(date).day())); }
int month_index(Date date) { return year_of(date) * 12 + static_cast<int>(month_slot(date)); }

Period week_of(Date date, WeekStart start) {
  const int past = weekday_index(date) + (start == WeekStart::sunday ? 1 : 0);
  const Date first = date - days{past % 7};
  return {first, first + days{6}};
}

Period month_of(Date date) {
  const auto ym = civil(date).year() / civil(date).month();
  return {Date{ym / 1}, Date{ym / std::chrono::last}};
}

Period year_period(Date date) {
  const auto year = civil(date).year();
  return {Date{year / 1 / 1}, Date{year / 12 / 31}};
}

std::string iso_week_name(Date date) {
  const auto week = iso_week_of(date);
  std::string text = "0000-W00";
  put_digits(text, 4, static_cast<unsigned>(int{week.year()}));
  put_digits(text, 8, unsigned{week.weeknum()});
  return text;
}

int iso_week_number(Date date) { return static_cast<int>(unsigned{iso_week_of(date).weeknum()}); }

std::optional<Date> iso_week_monday(int year, int week) {
  const auto named = iso_week::year{year} / iso_week::weeknum{static_cast<unsigned>(week)} / iso_week::mon;
  if (year < 1 || year > 9999 || week < 1 || !named.ok()) return std::nullopt;
  return Date{date::sys_days{named}.time_since_epoch()};
}

std::string week_key(const Period& week, WeekStart start) {
  return start == WeekStart::monday ? iso_week_name(week.first) : iso(week.first);
}

std::string rfc3339(Instant moment) { return wall_text(moment.time_since_epoch()) + 'Z'; }

std::string rfc3339(Instant moment, Seconds offset) {
  const auto shown = std::chrono::round<std::chrono::minutes>(offset);
  const auto size = std::chrono::abs(shown).count();
  return fmt::format(FMT_COMPILE("{}{}{:02}:{:02}"), wall_text(moment.time_since_epoch() + shown),
                     shown.count() < 0 ? '-' : '+', size / 60, size % 60);
}

std::optional<Rfc3339> parse_rfc3339(std::string_view text) {
  Reader in(text);
  const auto date = read_date(in);
  if (!in.take('T') && !in.take('t')) return std::nullopt;
  const auto clock = read_clock(in);
  Rfc3339 said;
  if (!date || !clock || !read_offset(in, said) || !in.done()) return std::nullopt;
  said.wall = LocalTime{date->time_since_epoch() + *clock};
  return said;
}

}  // namespace steady
