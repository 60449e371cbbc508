// `backup` and `restore`: a whole copy or none, and nothing that is not ours is touched.

#include <sys/stat.h>

#include "raw.hpp"
#include "steady/core/error.hpp"
#include "steady/store/health.hpp"
#include "temp_store.hpp"

namespace steady::made {
namespace {

class CopiesTest : public StoreTest {
 protected:
  CopiesTest() { log(untimed("2026-03-08")); }

  std::int64_t back_up() const { return back_up_store(path, copy, {}); }
  Restored restore(const std::string& file) const {
    return restore_store(path, false, file, moment("2026-03-10T12:00:00Z"), {});
  }
  static unsigned mode_of(const std::string& file) {
    struct stat info {};
    ::stat(file.c_str(), &info);
    return info.st_mode & 0777U;
  }
  /// Expects that the call throws an Error of that code, and that no file has changed.
  template <class Call>
  void refused(ExitCode code, Call call) const {
    const std::string before = bytes();
    const auto names = folder.names();
    try {
      call();
      ADD_FAILURE() << "was done";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), code) << error.what();
    }
    EXPECT_EQ(bytes(), before);
    EXPECT_EQ(folder.names(), names);
  }

  std::string copy = folder.file("copy.db");
};

TEST_F(CopiesTest, BacksUpAllPrivately) {
  EXPECT_EQ(back_up(), 1);
  EXPECT_EQ(mode_of(copy), 0600U);
  EXPECT_EQ(Store::open_to_read(copy).sessions({}), all());
  EXPECT_EQ(folder.names(), (std::set<std::string>{"copy.db", "steady.db"}));
}

TEST_F(CopiesTest, ReplacesAnEarlierBackupOfTheSameStore) {
  back_up();
  log(untimed("2026-03-09"));
  EXPECT_EQ(back_up(), 2);
  EXPECT_EQ(Store::open_to_read(copy).sessions({}), all());
}

TEST_F(CopiesTest, ReplacesNothingElse) {
  write_bytes(copy, "my thesis");
  refused(ExitCode::request, [&] { back_up(); });
  EXPECT_EQ(bytes_of(copy), "my thesis");
  std::filesystem::remove(copy);
  Store other = Store::open_to_write(copy, false);
  other.change(stamp(), [&] { other.add(untimed("2026-03-01")); });
  refused(ExitCode::request, [&] { back_up(); });
}

TEST_F(CopiesTest, ReplacesNoBackupThatIsAheadOfTheStore) {
  log(untimed("2026-03-09"));
  back_up();
  const std::string later = bytes_of(copy);
  raw::run(path, "DELETE FROM journal WHERE entry = 2; DELETE FROM change WHERE id = 2");
  refused(ExitCode::request, [&] { back_up(); });
  EXPECT_EQ(bytes_of(copy), later);
}

TEST_F(CopiesTest, RefusesPlacesThatAreNoFile) {
  refused(ExitCode::request, [&] { back_up_store(path, folder.path(), {}); });
  refused(ExitCode::request, [&] { back_up_store(path, path, {}); });
  refused(ExitCode::request, [&] { back_up_store(path, folder.file("no/where.db"), {}); });
  write_bytes(copy + "-journal", "left");
  refused(ExitCode::request, [&] { back_up(); });
}

TEST_F(CopiesTest, BacksUpNoStoreThatIsNotThere) {
  refused(ExitCode::request, [&] { back_up_store(folder.file("none.db"), copy, {}); });
}

TEST_F(CopiesTest, RestoresAndKeepsTheStoreAsItWas) {
  back_up();
  const auto then = all();
  log(untimed("2026-03-09"));
  const std::string before = bytes();
  const Restored restored = restore(copy);
  EXPECT_EQ(restored.sessions, 1);
  EXPECT_EQ(all(), then);
  EXPECT_EQ(restored.kept.value(), path + ".before-restore-20260310T120000Z");
  EXPECT_EQ(bytes_of(*restored.kept), before);
  EXPECT_EQ(mode_of(*restored.kept), 0600U);
  EXPECT_EQ(restore(copy).kept.value(), path + ".before-restore-20260310T120000Z-2");
}

TEST_F(CopiesTest, RestoresWhereNoStoreWas) {
  back_up();
  std::filesystem::remove(path);
  EXPECT_FALSE(restore(copy).kept);
  EXPECT_EQ(all().size(), 1U);
  EXPECT_EQ(mode_of(path), 0600U);
}

TEST_F(CopiesTest, RestoresOverADamagedStore) {
  back_up();
  std::string damaged = bytes();
  damaged.replace(4096, 4096, std::string(4096, '\xAA'));
  write_bytes(path, damaged);
  EXPECT_EQ(bytes_of(restore(copy).kept.value()), damaged);
  EXPECT_TRUE(examine_store(path, {}).is_sound());
}

TEST_F(CopiesTest, RestoresOnlySoundStoresOfItsOwn) {
  write_bytes(copy, "");
  refused(ExitCode::file, [&] { restore(copy); });
  write_bytes(copy, std::string(5000, 'x'));
  refused(ExitCode::file, [&] { restore(copy); });
  std::filesystem::remove(copy);
  raw::make(copy, "CREATE TABLE t(x)");
  refused(ExitCode::file, [&] { restore(copy); });
  std::filesystem::remove(copy);
  back_up();
  raw::run(copy, "UPDATE month SET days = replace(days, '001800', '000001')");
  refused(ExitCode::file, [&] { restore(copy); });
  raw::run(copy, "PRAGMA user_version = 99");
  refused(ExitCode::file, [&] { restore(copy); });
}

TEST_F(CopiesTest, RestoresNothingThatIsNotThere) {
  refused(ExitCode::request, [&] { restore(folder.file("none.db")); });
  refused(ExitCode::request, [&] { restore(folder.path()); });
  refused(ExitCode::request, [&] { restore(path); });
}

TEST_F(CopiesTest, RestoresIntoNoDatabaseOfOthers) {
  back_up();
  std::filesystem::remove(path);
  raw::make(path, "CREATE TABLE t(x)");
  refused(ExitCode::store, [&] { restore(copy); });
}

TEST_F(CopiesTest, TellsHowFarItIs) {
  std::vector<std::string> told;
  back_up_store(path, copy, [&](std::int64_t, std::int64_t, const std::string& what) { told.push_back(what); });
  EXPECT_FALSE(told.empty());
}

}  // namespace
}  // namespace steady::made
