// Sessions as a table that spreadsheets open: RFC 4180, a header row, a session's keys for columns.

#include "steady/core/csv.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "csv_reader.hpp"
#include "formats.hpp"
#include "said.hpp"
#include "steady/core/error.hpp"

namespace steady {

namespace {

enum Column : std::size_t {
  uid,
  day,
  start,
  end,
  seconds,
  topic,
  tags,
  resource,
  note,
  created_at,
  updated_at,
  column_count
};

constexpr std::array<std::string_view, column_count> column_names = {
    "uid", "day", "start", "end", "seconds", "topic", "tags", "resource", "note", "created_at", "updated_at"};

/// Tags part at `;`. One that holds a `;` or a `\` has a `\` before it; any other `\` stands for itself.
std::string joined_tags(const std::vector<std::string>& tags) {
  std::string cell;
  for (const std::string& tag : tags) {
    if (!cell.empty()) cell += ';';
    for (const char c : tag) {
      if (c == ';' || c == '\\') cell += '\\';
      cell += c;
    }
  }
  return cell;
}

std::string without_blanks_around(std::string_view text) {
  const auto first = std::min(text.find_first_not_of(' '), text.size());
  const auto last = text.find_last_not_of(' ');
  return std::string(text.substr(first, last == text.npos ? 0 : last - first + 1));
}

std::vector<std::string> parted_tags(std::string_view cell) {
  std::vector<std::string> tags;
  std::string tag;
  for (std::size_t i = 0; i <= cell.size(); ++i) {
    const bool escapes = i + 1 < cell.size() && cell[i] == '\\' && (cell[i + 1] == ';' || cell[i + 1] == '\\');
    if (escapes) {
      tag += cell[++i];
    } else if (i == cell.size() || cell[i] == ';') {
      tags.push_back(without_blanks_around(tag));
      tag.clear();
    } else {
      tag += cell[i];
    }
  }
  return tags;
}

/// The header row: which cell of a record is in which column.
class Header {
 public:
  Header(std::span<const std::string> names, const Place& at) : width_(names.size()) {
    at_.fill(nowhere);
    for (std::size_t i = 0; i < names.size(); ++i) {
      // What `list --format csv` has beyond an export: numbers that mean nothing elsewhere.
      if (names[i] == "id") continue;
      std::size_t& slot = at_[column_named(names[i], at)];
      if (slot != nowhere) at.refuse("has the column " + quoted(names[i]) + " twice");
      slot = i;
    }
    if (!has(seconds) && !(has(start) && has(end)))
      at.refuse("has no column seconds, nor both start and end", std::string(hint));
    if (!has(day) && !has(start)) at.refuse("has neither a column day nor start", std::string(hint));
  }

  /// What stands in that column; nothing where the cell is empty.
  Said cell(std::span<const std::string> record, Column column) const {
    if (!has(column) || record[at_[column]].empty()) return std::nullopt;
    return unmarked_cell(record[at_[column]]);
  }
  void check_width(std::span<const std::string> record, const Place& at) const {
    if (record.size() == width_) return;
    at.refuse("has " + std::to_string(record.size()) + " cells, the header " + std::to_string(width_));
  }

 private:
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
  static constexpr std::string_view hint = "a header row names the columns: day,start,end,seconds,topic,tags,note";

  bool has(Column column) const { return at_[column] != nowhere; }

  static std::size_t column_named(const std::string& name, const Place& at) {
    const auto found = std::find(column_names.begin(), column_names.end(), name);
    if (found == column_names.end())
      at.refuse("has a column " + quoted(name) + ", which is not one of a session", std::string(hint));
    return static_cast<std::size_t>(found - column_names.begin());
  }

  std::array<std::size_t, column_count> at_{};
  std::size_t width_;
};

/// A cell that is no number stands for one that is refused.
std::optional<std::int64_t> whole(Said cell) {
  if (!cell) return std::nullopt;
  std::int64_t number = 0;
  const auto [end_of_number, error] = std::from_chars(cell->data(), cell->data() + cell->size(), number);
  return error == std::errc{} && end_of_number == cell->data() + cell->size() ? number : -1;
}

FileSession session_of(std::span<const std::string> record, const Header& header, const Place& at, const Clock& clock) {
  header.check_width(record, at);
  const auto cell = [&](Column column) { return header.cell(record, column); };
  std::vector<std::string> parted;
  if (const Said joined = cell(tags)) parted = parted_tags(*joined);
  SaidSession said;
  said.uid = cell(uid);
  said.day = cell(day);
  said.start = cell(start);
  said.end = cell(end);
  said.seconds = whole(cell(seconds));
  said.topic = cell(topic);
  said.resource = cell(resource);
  said.tags = parted;
  said.note = cell(note);
  said.created_at = cell(created_at);
  said.updated_at = cell(updated_at);
  return read_session(said, at, clock);
}

std::array<std::string, column_count> cells_of(const Session& session, const std::optional<Uid>& named) {
  std::array<std::string, column_count> cells;
  cells[uid] = uid_text(session.uid);
  cells[day] = iso(session.day);
  if (const auto& begun = session.start) {
    cells[start] = rfc3339(begun->moment, begun->offset);
    cells[end] = rfc3339(begun->moment + session.seconds, begun->offset);
  }
  cells[seconds] = std::to_string(session.seconds.count());
  cells[topic] = marked_cell(session.topic.value_or(""));
  cells[tags] = marked_cell(joined_tags(session.tags));
  if (named) cells[resource] = uid_text(*named);
  cells[note] = marked_cell(session.note.value_or(""));
  cells[created_at] = rfc3339(session.created_at);
  cells[updated_at] = rfc3339(session.updated_at);
  return cells;
}

template <class Cells>
void write_row(const Cells& cells, const TakeText& take) {
  std::string row;
  for (const auto& cell : cells) {
    append_csv_cell(row, cell);
    row += &cell == &cells.back() ? "\r\n" : ",";
  }
  take(row);
}

}  // namespace

void read_csv(std::istream& in, const std::string& file, const Clock& clock, Sink& sink) {
  CsvReader reader(in, file);
  const auto names = reader.next();
  if (names.empty()) Place{file, 1}.refuse("has no header row");
  const Header header(names, reader.place());
  for (auto record = reader.next(); !record.empty(); record = reader.next())
    sink.take(session_of(record, header, reader.place(), clock), reader.place().line);
}

void write_csv(Records& records, const TakeText& take) {
  write_row(column_names, take);
  records.each_session(
      [&](const Session& session) { write_row(cells_of(session, records.resource_of(session)), take); });
}

}  // namespace steady
