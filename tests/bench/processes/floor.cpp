// The least that a durable log or a read of daily totals can cost with SQLite: one process, one table, no questions.
//   floor fill DB SESSIONS   a history of as many sessions, and each day's total
//   floor log DB JOURNAL     one session more, on the disk when it ends; JOURNAL: delete-extra, truncate-full, wal-full
//   floor week DB            the totals of seven days
//   floor days DB            the totals of all days
//   floor bulk DB SESSIONS   sessions in one transaction, as an import writes them

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

namespace {

constexpr long long last_day = 20777;  // 2026-11-20

void check(sqlite3* db, bool done) {
  if (done) return;
  std::fprintf(stderr, "floor: %s\n", sqlite3_errmsg(db));
  std::exit(1);
}

void run(sqlite3* db, const std::string& sql) {
  check(db, sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
}

sqlite3_stmt* prepared(sqlite3* db, const char* sql) {
  sqlite3_stmt* statement = nullptr;
  check(db, sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) == SQLITE_OK);
  return statement;
}

/// A session as it is, and as a row of the journal.
class Inserts {
 public:
  explicit Inserts(sqlite3* db)
      : db_(db),
        session_(prepared(db,
                          "INSERT INTO session(uid, day, start, seconds, topic, tags, note) "
                          "VALUES(randomblob(16), ?1, ?2, ?3, 'ml', 'book', 'Chapter 10')")),
        journal_(prepared(db,
                          "INSERT INTO journal(clock, entity, uid, state) "
                          "SELECT start, 'session', uid, ?1 FROM session WHERE id = last_insert_rowid()")) {}
  Inserts(const Inserts&) = delete;
  Inserts& operator=(const Inserts&) = delete;
  ~Inserts() {
    sqlite3_finalize(session_);
    sqlite3_finalize(journal_);
  }

  void insert(long long day, long long start, long long seconds) {
    sqlite3_bind_int64(session_, 1, day);
    sqlite3_bind_int64(session_, 2, start);
    sqlite3_bind_int64(session_, 3, seconds);
    step(session_);
    char state[160];
    const int length =
        std::snprintf(state, sizeof state,
                      R"({"day":%lld,"start":%lld,"seconds":%lld,"topic":"ml","tags":["book"],"note":"Chapter 10"})",
                      day, start, seconds);
    sqlite3_bind_text(journal_, 1, state, length, SQLITE_STATIC);
    step(journal_);
  }

 private:
  void step(sqlite3_stmt* statement) {
    check(db_, sqlite3_step(statement) == SQLITE_DONE);
    sqlite3_reset(statement);
  }

  sqlite3* db_;
  sqlite3_stmt* session_;
  sqlite3_stmt* journal_;
};

void fill(sqlite3* db, long long sessions) {
  run(db,
      "BEGIN; CREATE TABLE session(id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, day INTEGER NOT NULL, "
      "start INTEGER, seconds INTEGER NOT NULL, topic TEXT, tags TEXT, note TEXT); "
      "CREATE INDEX session_day ON session(day, start); "
      "CREATE TABLE journal(entry INTEGER PRIMARY KEY, clock INTEGER NOT NULL, entity TEXT NOT NULL, "
      "uid BLOB NOT NULL, state TEXT); "
      "CREATE TABLE day(day INTEGER PRIMARY KEY, seconds INTEGER NOT NULL, sessions INTEGER NOT NULL);");
  const long long days = std::max(1LL, std::min(sessions / 2, 18'250LL));
  Inserts rows(db);
  for (long long i = 0; i < sessions; ++i) {
    const long long day = last_day - days + 1 + i * days / sessions;
    rows.insert(day, day * 86'400 + 21'600 + i % 55 * 900, 60 * (5 + i * 7 % 11));
  }
  run(db, "INSERT INTO day SELECT day, sum(seconds), count(*) FROM session GROUP BY day; COMMIT");
}

void log(sqlite3* db, const std::string& journal) {
  const std::size_t dash = journal.find('-');
  run(db, "PRAGMA journal_mode=" + journal.substr(0, dash) + "; PRAGMA synchronous=" + journal.substr(dash + 1) +
              "; BEGIN IMMEDIATE");
  Inserts(db).insert(last_day, last_day * 86'400 + 72'000, 60);
  run(db, "UPDATE day SET seconds = seconds + 60, sessions = sessions + 1 WHERE day = " + std::to_string(last_day) +
              "; COMMIT");
}

void read(sqlite3* db, long long first) {
  sqlite3_stmt* rows = prepared(db, "SELECT day, seconds, sessions FROM day WHERE day >= ?1 ORDER BY day");
  sqlite3_bind_int64(rows, 1, first);
  long long total = 0;
  while (sqlite3_step(rows) == SQLITE_ROW) total += sqlite3_column_int64(rows, 1) + sqlite3_column_int64(rows, 2);
  sqlite3_finalize(rows);
  std::printf("%lld\n", total);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("floor: see the top of floor.cpp for what it takes\n", stderr);
    return 2;
  }
  const std::string what = argv[1];
  sqlite3* db = nullptr;
  check(db, sqlite3_open(argv[2], &db) == SQLITE_OK);
  if (what == "log") log(db, argc > 3 ? argv[3] : "truncate-full");
  if (what == "fill" || what == "bulk") {
    if (what == "bulk") run(db, "PRAGMA synchronous=EXTRA");
    fill(db, argc > 3 ? std::atoll(argv[3]) : 1);
  }
  if (what == "week") read(db, last_day - 6);
  if (what == "days") read(db, 0);
  return sqlite3_close(db) == SQLITE_OK ? 0 : 1;
}
