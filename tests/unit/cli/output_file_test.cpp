#include "cli/output_file.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "steady/core/error.hpp"
#include "store/temp_store.hpp"

namespace steady {
namespace {

class Output : public testing::Test {
 protected:
  static std::string refusal(const std::string& path) {
    try {
      OutputFile file(path);
      file.write("x");
    } catch (const RequestError& error) {
      return error.what();
    }
    return "taken";
  }
  static mode_t mode_of(const std::string& path) {
    struct stat info {};
    ::stat(path.c_str(), &info);
    return info.st_mode & 0777;
  }

  made::TempFolder folder;
  std::string path = folder.file("study.csv");
};

TEST_F(Output, IsThereWhenAllOfItIs) {
  made::write_bytes(path, "old");
  {
    OutputFile file(path);
    file.write("new ");
    EXPECT_EQ(made::bytes_of(path), "old");
    file.write("text");
    file.keep();
  }
  EXPECT_EQ(made::bytes_of(path), "new text");
  EXPECT_EQ(folder.names().size(), 1U);
}

TEST_F(Output, LeavesNothingWhereItIsNotKept) {
  made::write_bytes(path, "old");
  { OutputFile(path).write("half"); }
  { OutputFile(folder.file("other")).write("half"); }
  EXPECT_EQ(made::bytes_of(path), "old");
  EXPECT_EQ(folder.names().size(), 1U);
}

TEST_F(Output, WritesWhereALinkLeadsAndLeavesTheModeAsItIs) {
  made::write_bytes(path, "old");
  std::filesystem::permissions(path, std::filesystem::perms{0640});
  const std::string link = folder.file("link");
  std::filesystem::create_symlink(path, link);
  OutputFile file(link);
  file.write("new");
  file.keep();
  EXPECT_EQ(made::bytes_of(path), "new");
  EXPECT_TRUE(std::filesystem::is_symlink(link));
  EXPECT_EQ(mode_of(path), 0640U);
}

TEST_F(Output, WritesStraightIntoWhatIsNoFile) {
  OutputFile file("/dev/null");
  file.write("text");
  file.keep();
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
}

TEST_F(Output, IsRefusedWhereNothingCanBeWritten) {
  EXPECT_EQ(refusal(folder.path()), "\"" + folder.path() + "\" is a folder, not a file");
  EXPECT_NE(refusal(folder.file("missing/study.csv")).find("cannot be written"), std::string::npos);
  if (std::filesystem::exists("/dev/full")) {
    EXPECT_NE(refusal("/dev/full").find("cannot be written"), std::string::npos);
  }
}

}  // namespace
}  // namespace steady
