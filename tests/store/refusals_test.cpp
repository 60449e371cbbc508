// Files that are no store, or are damaged, or of a newer version: each way of opening them is
// refused, and not a byte of them changes.

#include <sys/stat.h>

#include "raw.hpp"
#include "steady/core/error.hpp"
#include "store/schema.hpp"
#include "temp_store.hpp"

namespace steady {
namespace {

using made::stamp;
using made::untimed;

class Refused : public made::StoreTest {
 protected:
  /// Reads all that there is, writes, and changes; each has to be refused.
  /// @return why reading was
  std::string refusal() const {
    std::string why = "read";
    try {
      const Store store = to_read();
      store.day_totals();
      store.sessions({});
      store.goals();
      store.offs();
      store.names(NameKind::topic);
    } catch (const StoreError& error) {
      why = error.what();
    }
    const auto write = [](Store store) {
      store.change(stamp(), [&] {
        store.sessions({});
        store.day_totals();
        store.goals();
        store.offs();
        store.names(NameKind::topic);
        store.add(untimed("2026-03-02"));
      });
    };
    EXPECT_THROW(write(to_write()), StoreError);
    EXPECT_THROW(write(Store::open_to_change(path)), StoreError);
    return why;
  }

  /// The same, and that nothing in the folder is other than before.
  std::string untouched_refusal() const {
    const std::string before = bytes();
    const auto names = folder.names();
    const std::string why = refusal();
    EXPECT_TRUE(bytes() == before);
    EXPECT_EQ(folder.names(), names);
    return why;
  }

  bool refuses_for(const std::string& why) const {
    const std::string told = untouched_refusal();
    EXPECT_NE(told.find(why), std::string::npos) << told;
    return told.find(why) != std::string::npos;
  }
};

TEST_F(Refused, IsAStoreOfANewerVersion) {
  const int newest = migrations().back().version;
  for (const int version : {newest + 1, 99}) {
    log(untimed("2026-03-02"));
    raw::run(path, "PRAGMA user_version = " + std::to_string(version));
    EXPECT_TRUE(refuses_for("made by a newer version"));
    raw::run(path, "PRAGMA user_version = " + std::to_string(newest));
  }
}

TEST_F(Refused, IsADatabaseOfAnotherProgram) {
  raw::make(path, "CREATE TABLE session(id); INSERT INTO session VALUES(1)");
  EXPECT_TRUE(refuses_for("not one of steady"));
}

TEST_F(Refused, IsADatabaseWithAnotherApplicationId) {
  log(untimed("2026-03-02"));
  raw::run(path, "PRAGMA application_id = 1");
  EXPECT_TRUE(refuses_for("not one of steady"));
}

TEST_F(Refused, IsADatabaseWithOurMarkAndNoVersion) {
  log(untimed("2026-03-02"));
  raw::run(path, "PRAGMA user_version = 0");
  EXPECT_TRUE(refuses_for("not one of steady"));
}

// SQLite itself takes a file of one byte for an empty one.
TEST_F(Refused, IsAFileOfOneByte) {
  made::write_bytes(path, "x");
  EXPECT_TRUE(refuses_for("is not a store"));
}

TEST_F(Refused, IsAFileThatIsNoDatabase) {
  for (const std::string& text : {std::string("xy"), std::string("topic = \"ml\"\n"), std::string(4096, '\0'),
                                  std::string(10'000, 'x'), std::string("SQLite format 3")}) {
    made::write_bytes(path, text);
    EXPECT_TRUE(refuses_for("is not a store")) << text.substr(0, 20);
  }
}

TEST_F(Refused, IsAFolder) {
  ::mkdir(path.c_str(), 0700);
  EXPECT_NE(refusal().find("is a folder"), std::string::npos);
  EXPECT_TRUE(std::filesystem::is_empty(path));
}

TEST_F(Refused, IsAPipeOrADevice) {
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  EXPECT_NE(refusal().find("is not a file"), std::string::npos);
  EXPECT_THROW(Store::open_to_read("/dev/zero"), StoreError);
}

TEST_F(Refused, IsAPathThroughAFile) {
  log(untimed("2026-03-02"));
  EXPECT_THROW(Store::open_to_read(path + "/steady.db"), StoreError);
  EXPECT_THROW(Store::open_to_write(path + "/steady.db", true), StoreError);
}

TEST_F(Refused, IsAFileWithADamagedPage) {
  log(untimed("2026-03-02"));
  const std::string healthy = bytes();
  const auto page_size = static_cast<std::size_t>(raw::number(path, "PRAGMA page_size"));
  for (const char* table : {"session", "month", "item", "name"}) {
    const auto page = static_cast<std::size_t>(
        raw::number(path, "SELECT rootpage FROM sqlite_schema WHERE name = '" + std::string(table) + "'"));
    std::string damaged = healthy;
    damaged.replace((page - 1) * page_size, page_size, page_size, '\xff');
    made::write_bytes(path, damaged);
    EXPECT_TRUE(refuses_for("is damaged")) << table;
    made::write_bytes(path, healthy);
  }
}

TEST_F(Refused, IsAFileWithADamagedSchema) {
  log(untimed("2026-03-02"));
  std::string damaged = bytes();
  damaged.replace(100, 900, 900, '\xff');
  made::write_bytes(path, damaged);
  EXPECT_TRUE(refuses_for("is damaged"));
}

TEST_F(Refused, IsAFileThatIsCutShort) {
  log(untimed("2026-03-02"));
  const std::string healthy = bytes();
  for (const std::size_t size : {std::size_t{100}, std::size_t{4096}, healthy.size() / 2}) {
    made::write_bytes(path, healthy.substr(0, size));
    EXPECT_NE(untouched_refusal(), "read") << size;
  }
}

TEST_F(Refused, AreValuesThatNoStoreHolds) {
  Session session = made::timed("2026-03-02T19:00:00Z");
  session.topic = "ml";
  log(session);
  {
    Store store = to_write();
    store.change(stamp(), [&] { store.add(made::off("2026-03-10", "2026-03-12")); });
  }
  const std::string healthy = bytes();
  const auto goal = [](const std::string& part) {
    return "UPDATE item SET state = json_set(state, " + part + ") WHERE kind = 'goal'";
  };
  const auto second = [](const std::string& total) {
    return "UPDATE month SET days = substr(days, 1, 12) || '" + total + "' || substr(days, 25)";
  };
  for (const std::string& damage :
       std::vector<std::string>{"UPDATE session SET day = 99999999",
                                "UPDATE session SET day = -9999999",
                                "UPDATE session SET seconds = 0",
                                "UPDATE session SET seconds = 86401",
                                "UPDATE session SET start = 9223372036854775807",
                                "UPDATE session SET utc_offset = 100000",
                                "UPDATE session SET uid = x'00'",
                                "UPDATE session SET created_at = -9223372036854775808",
                                second("000000000001"),
                                second("001800000000"),
                                second("0018000000-1"),
                                second("0018000000:1"),
                                second("001/00000001"),
                                second("001800"),
                                "UPDATE month SET month = month + 1",
                                goal("'$.seconds', 0"),
                                goal("'$.days', 0"),
                                goal("'$.days', 128"),
                                goal("'$.freezes', -1"),
                                goal("'$.freezes', 32"),
                                goal("'$.from', '2026-02-30'"),
                                goal("'$.from', '2026-01-01'"),
                                "DELETE FROM item WHERE kind = 'goal'",
                                "UPDATE item SET state = '{' WHERE kind = 'off'",
                                "UPDATE item SET uid = x'00' WHERE kind = 'off'",
                                "UPDATE item SET state = json_set(state, '$.to', '2026-03-01') WHERE kind = 'off'"}) {
    made::write_bytes(path, healthy);
    raw::run(path, damage);
    EXPECT_TRUE(refuses_for("is damaged")) << damage;
  }
}

}  // namespace
}  // namespace steady
