#include <sys/stat.h>
#include <unistd.h>

#include "raw.hpp"
#include "steady/core/error.hpp"
#include "temp_store.hpp"

namespace steady {
namespace {

using made::bytes_of;
using made::stamp;
using made::untimed;
using Names = std::set<std::string>;

unsigned mode_of(const std::string& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0 ? info.st_mode & 07777U : 0U;
}

/// No bits are masked from the modes of new files while it lives.
class OpenUmask {
 public:
  OpenUmask() : before_(::umask(0)) {}
  ~OpenUmask() { ::umask(before_); }
  OpenUmask(const OpenUmask&) = delete;
  OpenUmask& operator=(const OpenUmask&) = delete;

 private:
  mode_t before_;
};

/// The working folder is another one while it lives.
class WorkingFolder {
 public:
  explicit WorkingFolder(const std::string& path) : before_(std::filesystem::current_path()) {
    std::filesystem::current_path(path);
  }
  ~WorkingFolder() { std::filesystem::current_path(before_); }
  WorkingFolder(const WorkingFolder&) = delete;
  WorkingFolder& operator=(const WorkingFolder&) = delete;

 private:
  std::filesystem::path before_;
};

using StoreFile = made::StoreTest;

TEST_F(StoreFile, IsPrivateFromItsFirstMoment) {
  const OpenUmask umask;
  const Store store = to_write();
  EXPECT_EQ(mode_of(path), 0600U);
}

TEST_F(StoreFile, StaysPrivateAndAloneAfterAChange) {
  const OpenUmask umask;
  log(untimed("2026-03-02"));
  undo();
  EXPECT_EQ(mode_of(path), 0600U);
  EXPECT_EQ(folder.names(), Names{"steady.db"});
}

TEST_F(StoreFile, KeepsTheModeThatItHas) {
  log(untimed("2026-03-02"));
  ::chmod(path.c_str(), 0640);
  log(untimed("2026-03-02"));
  EXPECT_EQ(mode_of(path), 0640U);
}

TEST_F(StoreFile, IsMarkedAsOurs) {
  log(untimed("2026-03-02"));
  EXPECT_EQ(raw::number(path, "PRAGMA application_id"), 0x73746479);
  EXPECT_EQ(raw::number(path, "PRAGMA user_version"), 3);
  EXPECT_EQ(raw::table(path, "PRAGMA integrity_check"), "ok\n");
}

TEST_F(StoreFile, IsNotMadeByReading) {
  const Store store = to_read();
  EXPECT_TRUE(store.sessions({}).empty());
  EXPECT_TRUE(store.day_totals().empty());
  EXPECT_EQ(store.last_session(), std::nullopt);
  EXPECT_TRUE(store.names(NameKind::topic).empty());
  EXPECT_EQ(folder.names(), Names{});
}

TEST_F(StoreFile, IsNotMissedByReadingWhereItsFolderIsMissing) {
  EXPECT_TRUE(Store::open_to_read(folder.file("none/at/all.db")).sessions({}).empty());
  EXPECT_EQ(folder.names(), Names{});
}

TEST_F(StoreFile, IsNotMadeByAChangeOfWhatIsThere) {
  Store store = Store::open_to_change(path);
  EXPECT_TRUE(store.undo(stamp("undo"), 1).empty());
  EXPECT_EQ(store.goals().rows().size(), 1U);
  EXPECT_EQ(folder.names(), Names{});
}

TEST_F(StoreFile, IsChangedWhereItIsThere) {
  log(untimed("2026-03-02"));
  EXPECT_EQ(Store::open_to_change(path).undo(stamp("undo"), 1).size(), 1U);
  EXPECT_TRUE(all().empty());
}

TEST_F(StoreFile, ThatIsEmptyIsAnEmptyStore) {
  made::write_bytes(path, "");
  EXPECT_TRUE(all().empty());
  EXPECT_EQ(to_read().goals().rows().size(), 1U);
  EXPECT_TRUE(Store::open_to_change(path).undo(stamp("undo"), 1).empty());
  EXPECT_EQ(bytes(), "");
  EXPECT_EQ(log(untimed("2026-03-02")).id, 1);
  EXPECT_EQ(all().size(), 1U);
}

TEST_F(StoreFile, IsNotTouchedByReading) {
  log(untimed("2026-03-02"));
  const std::string before = bytes();
  const auto written = std::filesystem::last_write_time(path);
  {
    const Store store = to_read();
    EXPECT_EQ(store.sessions({}).size(), 1U);
    EXPECT_EQ(store.day_totals().size(), 1U);
    EXPECT_EQ(folder.names(), Names{"steady.db"});
  }
  EXPECT_EQ(bytes(), before);
  EXPECT_EQ(std::filesystem::last_write_time(path), written);
}

TEST_F(StoreFile, GetsPrivateFoldersWhereThatIsAskedFor) {
  const OpenUmask umask;
  ::mkdir(folder.file("data").c_str(), 0755);
  const Store store = Store::open_to_write(folder.file("data/share/steady/steady.db"), true);
  EXPECT_EQ(mode_of(folder.file("data")), 0755U);
  EXPECT_EQ(mode_of(folder.file("data/share")), 0700U);
  EXPECT_EQ(mode_of(folder.file("data/share/steady")), 0700U);
  EXPECT_EQ(mode_of(folder.file("data/share/steady/steady.db")), 0600U);
}

TEST_F(StoreFile, GetsNoFolderUnasked) {
  EXPECT_THROW(Store::open_to_write(folder.file("none/steady.db"), false), StoreError);
  EXPECT_EQ(folder.names(), Names{});
}

TEST_F(StoreFile, IsAFileWhateverItsName) {
  const WorkingFolder inside(folder.path());
  for (const std::string name : {":memory:", "file:x.db?mode=memory", "a b%41#?.db", "größer.db"}) {
    {
      Store store = Store::open_to_write(name, false);
      store.change(stamp(), [&] { store.add(untimed("2026-03-02")); });
    }
    EXPECT_TRUE(std::filesystem::exists(folder.file(name))) << name;
    EXPECT_EQ(Store::open_to_read(name).sessions({}).size(), 1U) << name;
  }
  EXPECT_EQ(folder.names().size(), 4U);
}

TEST_F(StoreFile, IsFoundThroughALink) {
  log(untimed("2026-03-02"));
  const std::string link = folder.file("link.db");
  std::filesystem::create_symlink(path, link);
  {
    Store store = Store::open_to_write(link, false);
    store.change(stamp(), [&] { store.add(untimed("2026-03-03")); });
  }
  EXPECT_TRUE(std::filesystem::is_symlink(link));
  EXPECT_EQ(all().size(), 2U);
}

}  // namespace
}  // namespace steady
