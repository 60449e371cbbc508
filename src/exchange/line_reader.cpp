#include "line_reader.hpp"

#include <algorithm>

#include "steady/core/text.hpp"

namespace steady {

bool LineReader::next(std::string& line) {
  line.clear();
  std::string_view ahead = bytes_.ahead();
  if (ahead.empty()) return false;
  ++place_.line;
  for (; !ahead.empty(); ahead = bytes_.ahead()) {
    const std::size_t end = ahead.find('\n');
    const std::size_t length = std::min(end, ahead.size());
    if (line.size() + length > longest_line) place_.refuse("is longer than any record");
    line += ahead.substr(0, length);
    bytes_.skip(length);
    if (end == ahead.npos) continue;
    bytes_.skip(1);
    break;
  }
  if (line.ends_with('\r')) line.pop_back();
  if (!is_utf8(line)) place_.refuse("is not UTF-8", "save the file as UTF-8");
  return true;
}

}  // namespace steady
