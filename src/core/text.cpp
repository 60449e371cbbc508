#include "steady/core/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <numeric>
#include <vector>

#include "ascii.hpp"

namespace steady {

namespace {

/// One character at the front of a text; bytes that are no UTF-8 come one by one, as `invalid`.
struct Character {
  static constexpr utf8proc_int32_t invalid = -1;
  utf8proc_int32_t code = invalid;
  std::size_t bytes = 1;

  bool is_c0() const { return (code >= 0 && code < 0x20) || code == 0x7F; }
  bool is_c1() const { return code >= 0x80 && code < 0xA0; }
  /// Overrides and isolates: they would turn around what stands behind the text on its line.
  bool turns_line() const { return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069); }
};

/// REQUIRES: text is not empty.
Character front(std::string_view text) {
  utf8proc_int32_t code = 0;
  const auto bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                      static_cast<utf8proc_ssize_t>(text.size()), &code);
  if (bytes <= 0) return {};
  return {code, static_cast<std::size_t>(bytes)};
}

/// How many printable letters of ASCII stand at the front: most of most texts, and a long import would pay
/// for looking at each as a character.
std::size_t plain_bytes(std::string_view text) {
  // Eight at once, as all text passes here: a byte below ' ', above '~' or beyond ASCII leaves the top bit of a byte
  // set.
  std::size_t at = 0;
  for (std::uint64_t eight = 0; text.size() - at >= sizeof eight; at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    constexpr std::uint64_t ones = 0x0101010101010101;
    if (((eight - ones * ' ') | eight | (eight + ones)) & (ones * 0x80)) break;
  }
  while (at < text.size() && text[at] >= ' ' && text[at] <= '~') ++at;
  return at;
}

/// Calls `each(character, its bytes)` from front to back.
template <typename Each>
void for_each_character(std::string_view text, Each each) {
  while (!text.empty()) {
    const Character character = front(text);
    each(character, text.substr(0, character.bytes));
    text.remove_prefix(character.bytes);
  }
}

int width_of(const Character& character) {
  return character.code == Character::invalid ? 1 : utf8proc_charwidth(character.code);
}

enum class LineBreaks { kept, refused };

/// A line break may be typed on any system; a lone carriage return would hide what stands before
/// it.
bool holds_control(std::string_view text, LineBreaks breaks) {
  while (!text.empty()) {
    const std::size_t plain = plain_bytes(text);
    text.remove_prefix(plain);
    if (plain > 0) continue;
    const Character character = front(text);
    const bool layout = character.code == '\n' || character.code == '\t' || text.starts_with("\r\n");
    if (character.is_c1()) return true;
    if (character.is_c0() && !(layout && breaks == LineBreaks::kept)) return true;
    text.remove_prefix(character.bytes);
  }
  return false;
}

/// How many bytes the first grapheme takes: what a reader takes for one letter.
std::size_t grapheme_bytes(std::string_view text) {
  utf8proc_int32_t state = 0;
  Character last = front(text);
  std::size_t end = last.bytes;
  while (end < text.size()) {
    const Character next = front(text.substr(end));
    if (last.code == Character::invalid || next.code == Character::invalid ||
        utf8proc_grapheme_break_stateful(last.code, next.code, &state))
      break;
    end += next.bytes;
    last = next;
  }
  return end;
}

/// The longest front of the text, in whole graphemes, that takes at most `width` columns.
std::string_view front_within(std::string_view text, int width) {
  std::size_t end = 0;
  while (end < text.size()) {
    const std::size_t bytes = grapheme_bytes(text.substr(end));
    width -= display_width(text.substr(end, bytes));
    if (width < 0) break;
    end += bytes;
  }
  return text.substr(0, end);
}

using Letters = std::vector<utf8proc_int32_t>;

Letters letters_of(std::string_view text) {
  Letters letters;
  for_each_character(text, [&](const Character& character, std::string_view bytes) {
    const auto byte = static_cast<unsigned char>(ascii::lower(bytes.front()));
    letters.push_back(bytes.size() > 1 ? character.code : byte);
  });
  return letters;
}

/// Letters added, lost, changed or swapped with their neighbour (optimal string alignment).
std::size_t distance(const Letters& a, const Letters& b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before_last.swap(last);
    last.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({changed, last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return row[b.size()];
}

template <typename Text>
Text nearest_of(std::string_view word, std::span<const Text> candidates) {
  const Letters typed = letters_of(word);
  if (typed.size() < 2) return {};
  // One past what is near, so that the first candidate at a distance wins.
  std::size_t nearest = std::max<std::size_t>(1, typed.size() / 3) + 1;
  Text best{};
  for (const Text& candidate : candidates) {
    const Letters name = letters_of(candidate);
    if (std::max(typed.size(), name.size()) - std::min(typed.size(), name.size()) >= nearest) continue;
    const std::size_t away = distance(typed, name);
    if (away >= nearest) continue;
    nearest = away;
    best = candidate;
  }
  return best;
}

std::string plural(std::string_view noun) {
  const auto ends = [&](std::string_view end) { return noun.ends_with(end); };
  if (ends("s") || ends("x") || ends("ch") || ends("sh")) return std::string(noun) + "es";
  const bool vowel_y = ends("ay") || ends("ey") || ends("oy") || ends("uy");
  if (!ends("y") || vowel_y) return std::string(noun) + 's';
  return std::string(noun.substr(0, noun.size() - 1)) + "ies";
}

}  // namespace

std::string_view fault_in_note(std::string_view note) {
  if (!is_utf8(note)) return "is not UTF-8";
  if (holds_control(note, LineBreaks::kept)) return "holds a control character";
  return note.size() > longest_note ? "is longer than 10000 bytes" : "";
}

std::string_view fault_in_name(std::string_view name) {
  if (name.find_first_not_of(' ') == std::string_view::npos) return "is empty";
  if (!is_utf8(name)) return "is not UTF-8";
  if (holds_control(name, LineBreaks::refused)) return "holds a control character";
  if (name.front() == ' ' || name.back() == ' ') return "begins or ends with a blank";
  return name.size() > longest_name ? "is longer than 100 bytes" : "";
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t plain = plain_bytes(text);
    text.remove_prefix(plain);
    if (plain > 0) continue;
    const Character character = front(text);
    if (character.code == Character::invalid) return false;
    text.remove_prefix(character.bytes);
  }
  return true;
}

bool is_plain(std::string_view text) { return plain_bytes(text) == text.size(); }

std::string& append_number(std::string& text, std::int64_t number) {
  std::array<char, 20> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return text.append(digits.data(), end);
}

std::string printable(std::string_view text) {
  constexpr std::string_view replacement = "\uFFFD";
  std::string out;
  out.reserve(text.size());
  while (true) {
    const std::size_t plain = plain_bytes(text);
    out.append(text.substr(0, plain));
    text.remove_prefix(plain);
    if (text.empty()) return out;
    const Character character = front(text);
    if (text.starts_with("\r\n")) text.remove_prefix(1);
    const std::string_view bytes = text.substr(0, character.bytes);
    if (bytes == "\n" || bytes == "\t") {
      out += ' ';
    } else if (character.is_c0()) {
      // The pictures of the controls stand in their order, but DEL's stands after them.
      const int picture = character.code == 0x7F ? 0x21 : character.code;
      out += {'\xE2', '\x90', static_cast<char>(0x80 + picture)};
    } else if (character.is_c1() || character.turns_line() || character.code == Character::invalid) {
      out += replacement;
    } else {
      out += bytes;
    }
    text.remove_prefix(character.bytes);
  }
}

int display_width(std::string_view text) {
  int width = 0;
  while (true) {
    const std::size_t plain = plain_bytes(text);
    width += static_cast<int>(plain);
    text.remove_prefix(plain);
    if (text.empty()) return width;
    const Character character = front(text);
    width += width_of(character);
    text.remove_prefix(character.bytes);
  }
}

std::string fitted(std::string_view text, int width, std::string_view ellipsis) {
  if (display_width(text) <= width) return std::string(text);
  const int room = width - display_width(ellipsis);
  if (room < 0) return std::string(front_within(text, width));
  return std::string(front_within(text, room)).append(ellipsis);
}

std::string_view nearest_name(std::string_view word, std::span<const std::string_view> candidates) {
  return nearest_of(word, candidates);
}

std::string nearest_name(std::string_view word, std::span<const std::string> candidates) {
  return nearest_of(word, candidates);
}

std::string shell_word(const std::string& word) {
  constexpr std::string_view obeyed = "\"$`\\!";
  const auto has = [&word](std::string_view any) { return word.find_first_of(any) != word.npos; };
  if (!word.empty() && !has(" \t\n'*?[](){}<>|&;#~") && !has(obeyed)) return word;
  if (has(obeyed) && !has("'")) return '\'' + word + '\'';
  std::string quoted = "\"";
  for (const char c : word) {
    if (obeyed.find(c) != obeyed.npos) quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

std::string counted(long long count, std::string_view singular) {
  std::string text;
  append_number(text, count) += ' ';
  if (count == 1) return text.append(singular);
  return text += plural(singular);
}

}  // namespace steady
