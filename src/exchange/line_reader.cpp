#include "line_reader.hpp"

#include "steady/core/error.hpp"
#include "steady/core/text.hpp"

namespace steady {

bool LineReader::next(std::string& line) {
  try {
    return read(line);
  } catch (const std::ios_base::failure&) {
    throw RequestError("the file " + quoted(file_) + " cannot be read");
  }
}

bool LineReader::read(std::string& line) {
  line.clear();
  std::streambuf& bytes = *in_.rdbuf();
  int byte = bytes.sbumpc();
  if (byte == std::char_traits<char>::eof()) return false;
  ++number_;
  for (; byte != std::char_traits<char>::eof() && byte != '\n'; byte = bytes.sbumpc()) {
    if (line.size() == longest_line) refuse("is longer than any record");
    line += static_cast<char>(byte);
  }
  if (line.ends_with('\r')) line.pop_back();
  if (number_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
  if (!is_utf8(line)) refuse("is not UTF-8", "save the file as UTF-8");
  return true;
}

void LineReader::refuse(const std::string& why, const std::string& hint) const {
  throw FileError(file_ + ":" + std::to_string(number_) + ": " + why + "; nothing imported", hint);
}

}  // namespace steady
