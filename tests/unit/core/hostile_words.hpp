#pragma once

#include <string>
#include <vector>

namespace steady {

/// Words that are no duration, no clock range, no day, no week, no anything.
inline const std::vector<std::string>& hostile_words() {
  static const std::vector<std::string> words = {"abc",
                                                 "NaN",
                                                 "inf",
                                                 "-inf",
                                                 "1e999",
                                                 "0x10",
                                                 "%s%s%s%n",
                                                 "%n%n%n%n",
                                                 "'; DROP TABLE sessions; --",
                                                 "1 OR 1=1",
                                                 "\" OR \"\"=\"",
                                                 "$(touch pwned)",
                                                 "`touch pwned`",
                                                 "|touch pwned",
                                                 "*",
                                                 "?",
                                                 "[a-z]*",
                                                 "~root",
                                                 "../../etc/passwd",
                                                 "٣٠m",
                                                 "３０m",
                                                 "½h",
                                                 "30 m i n",
                                                 "m",
                                                 "h",
                                                 "::",
                                                 "..",
                                                 "--",
                                                 "---",
                                                 "-",
                                                 "=",
                                                 "\\0",
                                                 "%00",
                                                 "\u2400",
                                                 "{}",
                                                 "${HOME}",
                                                 "null",
                                                 "None",
                                                 "true",
                                                 "😀",
                                                 "\u202e05m\u202c",
                                                 "\u200b",
                                                 std::string(5000, 'a'),
                                                 std::string(5000, '9'),
                                                 "-" + std::string(5000, '9'),
                                                 "\x1b[2J",
                                                 "\x1b]0;pwned\x07",
                                                 "\x7f",
                                                 "\x01",
                                                 "a\nb",
                                                 "a\rb",
                                                 "\t",
                                                 "\xc2\x9b"
                                                 "31m",
                                                 "\xff",
                                                 "\xff\xfe",
                                                 "\xc0\x80",
                                                 "\xe2\x82",
                                                 "\xed\xa0\x80",
                                                 "\xf5\x80\x80\x80",
                                                 "30m\xff"};
  return words;
}

}  // namespace steady
