#include "month_totals.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>

#include "rows.hpp"

namespace steady {

namespace {

constexpr std::size_t digits = 6;
constexpr std::int64_t most = 999'999;

/// REQUIRES: twice as many letters as a number has digits.
bool are_digits(const char* letters) {
  // Eight at once, as every `week` reads the numbers of all years. Less '0', a digit has no bit of the upper four, and
  // none of them either when six are added.
  static_assert(2 * digits == 12);
  const auto misfits = [](const char* eight) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, eight, sizeof bytes);
    constexpr std::uint64_t each = 0x0101010101010101;
    bytes ^= each * '0';
    return (bytes | (bytes + each * 6)) & (each * 0xF0);
  };
  return (misfits(letters) | misfits(letters + 4)) == 0;
}

/// REQUIRES: digits.
std::int64_t number_of(const char* text) {
  return 100'000 * text[0] + 10'000 * text[1] + 1'000 * text[2] + 100 * text[3] + 10 * text[4] + text[5] -
         111'111 * '0';
}

void write_number(std::int64_t number, char* end) {
  for (std::size_t i = 0; i < digits; ++i, number /= 10) *--end = static_cast<char>('0' + number % 10);
}

void check(const MonthTotals::Total& total) {
  const bool none = total.seconds == 0 && total.sessions == 0;
  const auto fits = [](std::int64_t number) { return number >= 1 && number <= most; };
  if (!none && !(fits(total.seconds) && fits(total.sessions))) refuse_damage("a day's total that is none");
}

void append(std::vector<DayTotal>& totals, const MonthTotals& days, Period month, Period period) {
  Date date = month.first;
  for (const auto& [seconds, sessions] : days.days()) {
    if (sessions > 0 && date > month.last) refuse_damage("a day that its month has not");
    if (sessions > 0 && period.contains(date)) totals.push_back({date, Seconds{seconds}, sessions});
    date += std::chrono::days{1};
  }
}

/// The kept months whose first days lie between those two. The one loop that walks all years at every `week`
/// and `streak`: SQLite's own calls cost a third less here than SQLiteCpp's columns.
template <class Take>
void each_month(Database& db, std::int64_t first, std::int64_t last, const Take& take) {
  sqlite3_stmt* const rows =
      db.bare_statement("SELECT month, days FROM month WHERE month BETWEEN ?1 AND ?2 ORDER BY month");
  sqlite3_bind_int64(rows, 1, first);
  sqlite3_bind_int64(rows, 2, last);
  int code = SQLITE_OK;
  while ((code = sqlite3_step(rows)) == SQLITE_ROW) {
    const Period month = month_of(checked_date(sqlite3_column_int64(rows, 0)));
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(rows, 1));
    const MonthTotals days(std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(rows, 1))));
    if (month.first != checked_date(sqlite3_column_int64(rows, 0))) refuse_damage("a month that is none");
    take(month, days);
  }
  if (code != SQLITE_DONE) throw SQLite::Exception(db.connection().getHandle(), code);
  sqlite3_reset(rows);
}

}  // namespace

MonthTotals::MonthTotals(std::string_view text) {
  if (text.size() != days_.size() * 2 * digits) refuse_damage("a month of totals that is none");
  const char* at = text.data();
  for (Total& total : days_) {
    if (!are_digits(at)) refuse_damage("a day's total that is none");
    total = {number_of(at), number_of(at + digits)};
    check(total);
    at += 2 * digits;
  }
}

bool MonthTotals::empty() const {
  return std::all_of(days_.begin(), days_.end(), [](const Total& total) { return total.sessions == 0; });
}

std::string MonthTotals::text() const {
  std::string text(days_.size() * 2 * digits, '0');
  char* end = text.data();
  for (const Total& total : days_) {
    check(total);
    write_number(total.seconds, end += digits);
    write_number(total.sessions, end += digits);
  }
  return text;
}

void make_month_totals(Database& db) {
  db.connection().exec("DELETE FROM month");
  SQLite::Statement rows(db.connection(), "SELECT day, sum(seconds), count(*) FROM session GROUP BY day ORDER BY day");
  std::optional<Period> month;
  MonthTotals totals;
  const auto write = [&] {
    if (month) write_month(db, day_number(month->first), totals);
    totals = MonthTotals();
  };
  while (rows.executeStep()) {
    const Date date = read_date(rows.getColumn(0));
    if (!month || !month->contains(date)) {
      write();
      month = month_of(date);
    }
    totals.at(static_cast<std::size_t>((date - month->first).count())) = {rows.getColumn(1).getInt64(),
                                                                          rows.getColumn(2).getInt64()};
  }
  write();
}

void write_month(Database& db, std::int64_t month, const MonthTotals& totals) {
  const std::string days = totals.text();
  const bool empty = totals.empty();
  SQLite::Statement& row =
      db.statement(empty ? "DELETE FROM month WHERE month = ?1" : "REPLACE INTO month VALUES(?1, ?2)");
  row.bind(1, month);
  if (!empty) row.bindNoCopy(2, days);
  row.exec();
}

MonthTotals read_month(Database& db, std::int64_t month) {
  MonthTotals found;
  each_month(db, month, month, [&](Period, const MonthTotals& totals) { found = totals; });
  return found;
}

std::vector<DayTotal> read_day_totals(Database& db, Period period) {
  std::vector<DayTotal> totals;
  each_month(db, day_number(month_of(period.first).first), day_number(period.last),
             [&](Period month, const MonthTotals& days) { append(totals, days, month, period); });
  return totals;
}

}  // namespace steady
