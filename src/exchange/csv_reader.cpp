#include "csv_reader.hpp"

#include <algorithm>

#include "steady/core/text.hpp"

namespace steady {

std::span<const std::string> CsvReader::next() {
  while (!bytes_.ahead().empty()) {
    place_.line = line_;
    count_ = length_ = 0;
    while (read_cell(new_cell()) == End::cell) {
    }
    if (count_ == 1 && cells_[0].empty()) continue;
    const std::span<const std::string> record(cells_.data(), count_);
    if (!std::all_of(record.begin(), record.end(), is_utf8)) place_.refuse("is not UTF-8", "save the file as UTF-8");
    return record;
  }
  return {};
}

std::string& CsvReader::new_cell() {
  if (count_ == most_cells) place_.refuse("has more cells than any record");
  if (count_ == cells_.size()) cells_.emplace_back();
  std::string& cell = cells_[count_++];
  cell.clear();
  return cell;
}

void CsvReader::append(std::string& cell, std::string_view text) {
  length_ += text.size();
  if (length_ > longest_record) place_.refuse("is longer than any record");
  cell += text;
}

std::optional<char> CsvReader::take() {
  const std::string_view ahead = bytes_.ahead();
  if (ahead.empty()) return std::nullopt;
  bytes_.skip(1);
  if (ahead.front() == '\n') ++line_;
  return ahead.front();
}

CsvReader::End CsvReader::read_cell(std::string& cell) {
  if (bytes_.ahead().starts_with('"')) {
    bytes_.skip(1);
    return read_quoted(cell);
  }
  while (true) {
    const std::string_view ahead = bytes_.ahead();
    const std::size_t length = std::min(ahead.find_first_of(",\n\""), ahead.size());
    append(cell, ahead.substr(0, length));
    bytes_.skip(length);
    if (length < ahead.size() || ahead.empty()) break;
  }
  const auto end = take();
  if (end == '"') place_.refuse("has a quote inside a cell that does not begin with one");
  if (end == ',') return End::cell;
  if (cell.ends_with('\r')) cell.pop_back();
  return end ? End::record : End::file;
}

CsvReader::End CsvReader::read_quoted(std::string& cell) {
  while (true) {
    const std::string_view ahead = bytes_.ahead();
    if (ahead.empty()) place_.refuse("has a quote that is never closed");
    const std::size_t length = std::min(ahead.find('"'), ahead.size());
    line_ += std::count(ahead.begin(), ahead.begin() + static_cast<std::ptrdiff_t>(length), '\n');
    append(cell, ahead.substr(0, length));
    bytes_.skip(length);
    if (length == ahead.size()) continue;
    bytes_.skip(1);
    if (!bytes_.ahead().starts_with('"')) return end_of_quoted();
    bytes_.skip(1);
    append(cell, "\"");
  }
}

CsvReader::End CsvReader::end_of_quoted() {
  auto next = take();
  if (next == '\r') next = take();
  if (!next) return End::file;
  if (next == '\n') return End::record;
  if (next == ',') return End::cell;
  place_.refuse("has text behind a closing quote");
}

}  // namespace steady
