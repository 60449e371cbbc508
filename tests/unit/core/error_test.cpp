#include "steady/core/error.hpp"

#include <gtest/gtest.h>

namespace steady {
namespace {

TEST(ErrorKinds, HaveTheContractsExitCodes) {
  EXPECT_EQ(static_cast<int>(RequestError("x").code()), 2);
  EXPECT_EQ(static_cast<int>(FileError("x").code()), 3);
  EXPECT_EQ(static_cast<int>(StoreError("x").code()), 4);
  EXPECT_EQ(static_cast<int>(ExitCode::done), 0);
  EXPECT_EQ(static_cast<int>(ExitCode::no), 1);
  EXPECT_EQ(static_cast<int>(ExitCode::program), 5);
}

TEST(ErrorKinds, CarryMessageAndHint) {
  const RequestError error("what is wrong", "what works");
  EXPECT_STREQ(error.what(), "what is wrong");
  EXPECT_EQ(error.hint(), "what works");
  EXPECT_EQ(RequestError("x").hint(), "");
}

TEST(Quoted, IsTheWordInQuotes) {
  EXPECT_EQ(quoted("45x"), "\"45x\"");
  EXPECT_EQ(quoted(""), "\"\"");
  EXPECT_EQ(quoted(std::string(60, 'a')), '"' + std::string(60, 'a') + '"');
}

TEST(Quoted, CutsALongWordTo60Bytes) {
  EXPECT_EQ(quoted(std::string(61, 'a')), '"' + std::string(57, 'a') + "...\"");
  EXPECT_EQ(quoted(std::string(5000, 'a')).size(), 62U);
}

TEST(Quoted, NeverCutsACharacterInTwo) {
  const std::string word = std::string(56, 'a') + "ä" + std::string(10, 'b');
  EXPECT_EQ(quoted(word), '"' + std::string(56, 'a') + "...\"");
  const std::string fits = std::string(55, 'a') + "ä" + std::string(10, 'b');
  EXPECT_EQ(quoted(fits), '"' + std::string(55, 'a') + "ä...\"");
}

TEST(Quoted, TakesBytesThatAreNoText) {
  EXPECT_EQ(quoted(std::string(100, '\x80')), "\"...\"");
  EXPECT_EQ(quoted("\xff"), "\"\xff\"");
}

}  // namespace
}  // namespace steady
