#include "cli/posix_zone.hpp"

#include <gtest/gtest.h>

#include <string>

namespace steady {
namespace {

void expect_zones(std::initializer_list<const char*> texts) {
  for (const char* text : texts) EXPECT_TRUE(is_posix_zone(text)) << text;
}

void expect_none(std::initializer_list<const char*> texts) {
  for (const char* text : texts) EXPECT_FALSE(is_posix_zone(text)) << text;
}

TEST(PosixZone, IsANameAndAnOffset) {
  expect_zones({"UTC0", "EST5", "CET-1", "JST-9", "XYZ+3", "ABCDEF12", "IST-5:30", "LMT-0:53:28"});
  expect_none({"", "UTC", "Europe/Berlin", "5", "-5", "EST", "Mars/Olympus", ":EST5", " EST5", "EST5 "});
}

TEST(PosixZone, HasANameOfThreeLettersOrMore) {
  expect_none({"A1", "AB1", "<A>1", "<>1", "AB1CD"});
  expect_zones({"ABC1", "<ABC>1", "<-03>3", "<+0900>-9"});
}

TEST(PosixZone, HasDigitsAndSignsInANameOnlyInBrackets) {
  expect_none({"+09-9", "A1B2", "<+0900-9", "<+09:00>-9", "<+09 00>-9", "+0900>-9"});
}

TEST(PosixZone, IsAtMost24HoursFromUtc) {
  expect_zones({"ABC24", "ABC-24", "ABC24:59:59"});
  expect_none({"ABC25", "ABC-25", "ABC1:60", "ABC1:00:60", "ABC1:", "ABC-", "ABC+-1", "ABC99999"});
}

TEST(PosixZone, MayHaveASummerTime) {
  expect_zones({"EST5EDT", "CET-1CEST", "EST5EDT4", "<-03>3<-02>", "EST5EDT,M3.2.0,M11.1.0",
                "CET-1CEST,M3.5.0,M10.5.0/3", "<-02>2<-01>,M3.5.0/-1,M10.5.0/0"});
  expect_none({"EST5ED", "EST5EDT,", "EST5EDT,M3.2.0", "EST5EDT,M3.2.0,", "EST5,M3.2.0,M11.1.0",
               "EST5EDT,M3.2.0,M11.1.0,", "EST5EDT,M3.2.0,M11.1.0x", "EST5EDT4x"});
}

TEST(PosixZone, NamesDaysOfChangeThatExist) {
  expect_zones({"EST5EDT,M1.1.0,M12.5.6", "EST5EDT,J1,J365", "EST5EDT,0,365", "EST5EDT,J60/1:30,J300/2"});
  expect_none({"EST5EDT,M0.1.0,M11.1.0", "EST5EDT,M13.1.0,M11.1.0", "EST5EDT,M3.0.0,M11.1.0", "EST5EDT,M3.6.0,M11.1.0",
               "EST5EDT,M3.1.7,M11.1.0", "EST5EDT,J0,J365", "EST5EDT,J1,J366", "EST5EDT,0,366", "EST5EDT,M3.2,M11.1.0",
               "EST5EDT,x,y"});
}

TEST(PosixZone, ChangesWithinAWeekOfMidnight) {
  expect_zones({"EST5EDT,M3.2.0/167,M11.1.0/-167"});
  expect_none({"EST5EDT,M3.2.0/168,M11.1.0", "EST5EDT,M3.2.0/,M11.1.0", "EST5EDT,M3.2.0/2:60,M11.1.0"});
}

TEST(PosixZone, IsNothingHostile) {
  for (const std::string& text : {std::string(5000, 'A'), std::string(5000, '9'), "ABC" + std::string(5000, '9'),
                                  std::string("EST5\0EDT", 8), std::string("\xff\xff\xff") + "5"})
    EXPECT_FALSE(is_posix_zone(text));
}

}  // namespace
}  // namespace steady
