#include <grp.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "raw.hpp"
#include "steady/core/error.hpp"
#include "temp_store.hpp"

namespace steady {
namespace {

using made::untimed;

class Locks : public made::StoreTest {
 protected:
  void SetUp() override { log(untimed("2026-03-02")); }
};

TEST_F(Locks, LeaveReadersThroughWhileAnotherPrepares) {
  SQLite::Database other = raw::open(path);
  other.exec("BEGIN IMMEDIATE");
  other.exec("DELETE FROM session");
  EXPECT_EQ(to_read().sessions({}).size(), 1U);
  EXPECT_EQ(to_read().day_totals().size(), 1U);
  other.exec("ROLLBACK");
  EXPECT_EQ(to_read().sessions({}).size(), 1U);
}

TEST_F(Locks, LeaveReadersThroughWhileAnotherReads) {
  const Store first = to_read();
  const Store second = to_read();
  EXPECT_EQ(first.sessions({}), second.sessions({}));
}

TEST_F(Locks, AreGivenUpWhenAStoreIsClosed) {
  { const Store reader = to_read(); }
  { const Store writer = to_write(); }
  SQLite::Database other = raw::open(path);
  other.exec("BEGIN EXCLUSIVE");
  other.exec("ROLLBACK");
}

TEST_F(Locks, AreGivenUpWhenAChangeEnds) {
  Store store = to_write();
  store.change(made::stamp(), [&] { store.add(untimed("2026-03-02")); });
  EXPECT_ANY_THROW(store.change(made::stamp(), [] { throw RequestError("no"); }));
  store.try_out(made::stamp(), [&] { store.add(untimed("2026-03-02")); });
  store.undo(made::stamp("undo"), 1);
  SQLite::Database other = raw::open(path);
  other.exec("BEGIN EXCLUSIVE");
  other.exec("ROLLBACK");
}

TEST_F(Locks, KeepOneSnapshotForAReaderToTheEnd) {
  const Store reader = to_read();
  SQLite::Database other = raw::open(path);
  other.exec("BEGIN IMMEDIATE");
  other.exec("DELETE FROM session");
  EXPECT_ANY_THROW(other.exec("COMMIT"));
  EXPECT_EQ(reader.sessions({}).size(), 1U);
  other.exec("ROLLBACK");
}

constexpr uid_t nobody = 65534;

/// Runs `work` as somebody whom permissions hold back, in a process of its own where this one is
/// root.
template <class Work>
bool as_nobody(Work work) {
  if (::geteuid() != 0) return work();
  const pid_t child = ::fork();
  if (child == 0) {
    const bool dropped = ::setgroups(0, nullptr) == 0 && ::setgid(nobody) == 0 && ::setuid(nobody) == 0;
    bool good = false;
    try {
      good = dropped && work();
    } catch (const std::exception& error) {
      const std::string why = std::string(error.what()) + '\n';
      if (::write(STDERR_FILENO, why.data(), why.size()) < 0) good = false;
    }
    ::_exit(good ? 0 : 1);
  }
  int status = -1;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

class ReadOnly : public Locks {
 protected:
  void SetUp() override {
    Locks::SetUp();
    if (::geteuid() == 0) {
      ASSERT_EQ(::chown(path.c_str(), nobody, nobody), 0);
      ASSERT_EQ(::chown(folder.path().c_str(), nobody, nobody), 0);
    }
    ASSERT_EQ(::chmod(path.c_str(), 0400), 0);
    ASSERT_EQ(::chmod(folder.path().c_str(), 0500), 0);
    if (!as_nobody([this] { return ::access(path.c_str(), R_OK) == 0; }))
      GTEST_SKIP() << "the folder for tests can only be reached by root";
  }
};

TEST_F(ReadOnly, StoresAreReadAsAnyOther) {
  EXPECT_TRUE(as_nobody([this] {
    const Store store = to_read();
    return store.sessions({}).size() == 1 && store.day_totals().size() == 1 && store.goals().rows().size() == 1;
  }));
  EXPECT_EQ(folder.names(), std::set<std::string>{"steady.db"});
}

TEST_F(ReadOnly, StoresRefuseAChangeAndStayAsTheyAre) {
  const std::string before = bytes();
  EXPECT_TRUE(as_nobody([this] {
    try {
      Store store = to_write();
      store.change(made::stamp(), [&] { store.add(untimed("2026-03-02")); });
    } catch (const StoreError& error) {
      return std::string(error.what()).find("read-only") != std::string::npos;
    }
    return false;
  }));
  EXPECT_EQ(bytes(), before);
}

TEST_F(ReadOnly, FoldersRefuseANewStore) {
  EXPECT_TRUE(as_nobody([this] {
    try {
      Store::open_to_write(folder.file("other.db"), false);
    } catch (const StoreError&) {
      return true;
    }
    return false;
  }));
}

TEST_F(ReadOnly, FoldersRefuseAChangeOfAFileThatCouldBeWritten) {
  ASSERT_EQ(::chmod(path.c_str(), 0600), 0);
  const std::string before = bytes();
  EXPECT_TRUE(as_nobody([this] {
    try {
      Store store = to_write();
      store.change(made::stamp(), [&] { store.add(untimed("2026-03-02")); });
    } catch (const StoreError&) {
      return to_read().sessions({}).size() == 1;
    }
    return false;
  }));
  EXPECT_EQ(bytes(), before);
}

}  // namespace
}  // namespace steady
