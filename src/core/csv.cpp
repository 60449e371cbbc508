#include "steady/core/csv.hpp"

#include <algorithm>

namespace steady {

namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::string_view formula_starts = "=+-@\t\r";
constexpr char mark = '\'';

/// `-600`, `-0.5`: begins like a formula and is none.
bool is_negative_number(std::string_view text) {
  if (!text.starts_with('-')) return false;
  text.remove_prefix(1);
  const auto whole = std::min(text.find_first_not_of(digits), text.size());
  std::string_view rest = text.substr(whole);
  if (whole == 0) return false;
  if (rest.empty()) return true;
  rest.remove_prefix(1);
  return text[whole] == '.' && !rest.empty() && rest.find_first_not_of(digits) == rest.npos;
}

bool runs_as_formula(std::string_view text) {
  return text.find_first_of(formula_starts) == 0 && !is_negative_number(text);
}

/// Whether the first character is a ' that stands before what needs one.
bool is_marked(std::string_view cell) {
  return cell.size() > 1 && cell[0] == mark && (cell[1] == mark || formula_starts.find(cell[1]) != formula_starts.npos);
}

}  // namespace

std::string marked_cell(std::string_view text) {
  std::string cell;
  if (runs_as_formula(text) || is_marked(text)) cell += mark;
  return cell.append(text);
}

std::string_view unmarked_cell(std::string_view cell) { return is_marked(cell) ? cell.substr(1) : cell; }

void append_csv_cell(std::string& out, std::string_view cell) {
  if (cell.find_first_of(",\"\r\n") == cell.npos) {
    out += cell;
    return;
  }
  out += '"';
  for (const char c : cell) out.append(c == '"' ? 2 : 1, c);
  out += '"';
}

}  // namespace steady
