#include "wrap.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

#include "steady/core/text.hpp"
#include "styled_line.hpp"

namespace steady {

namespace {

/// What is not broken, with the blanks before it; its letters may change style midway.
struct Word {
  Span blanks;
  std::vector<Span> parts;
  int width = 0;
};

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

/// `1h` before `05m`: one duration, that nobody wants to read on two lines.
bool continues_duration(const Word& word, const Word& next) {
  if (next.blanks.text.size() != 1) return false;
  const std::string& hours = word.parts.back().text;
  const std::string& minutes = next.parts.front().text;
  return hours.size() >= 2 && hours.back() == 'h' && is_digit(hours[hours.size() - 2]) && minutes.size() >= 3 &&
         is_digit(minutes[0]) && is_digit(minutes[1]) && minutes[2] == 'm';
}

void append_word(std::vector<Word>& words, Word word) {
  for (const Span& part : word.parts) word.width += display_width(part.text);
  if (words.empty() || !continues_duration(words.back(), word)) {
    words.push_back(std::move(word));
    return;
  }
  Word& last = words.back();
  last.width += 1 + word.width;
  last.parts.push_back(std::move(word.blanks));
  for (Span& part : word.parts) last.parts.push_back(std::move(part));
}

std::vector<Word> words_of(const std::vector<Span>& spans) {
  std::vector<Word> words;
  Word word;
  for (const Span& span : spans) {
    const std::string text = printable(span.text);
    for (std::size_t at = 0; at < text.size();) {
      const bool blank = text[at] == ' ';
      const auto stop = blank ? text.find_first_not_of(' ', at) : text.find(' ', at);
      const auto end = std::min(stop, text.size());
      if (blank && !word.parts.empty()) append_word(words, std::exchange(word, {}));
      if (blank && word.blanks.text.empty()) word.blanks.style = span.style;
      if (blank) word.blanks.text.append(text, at, end - at);
      if (!blank) word.parts.push_back({text.substr(at, end - at), span.style});
      at = end;
    }
  }
  if (!word.parts.empty()) append_word(words, std::move(word));
  return words;
}

/// Puts words onto lines.
class Wrapper {
 public:
  Wrapper(std::string& out, int indent, int width, const Look& look)
      : out_(out), indent_(std::min(indent, width / 2)), width_(width), look_(look) {
    begin();
  }

  void add(const Word& word) {
    const int lead = static_cast<int>(word.blanks.text.size());
    if (used_ + lead + word.width <= width_) {
      add_text(word.blanks);
    } else if (!empty_) {
      next_line();
    }
    for (const Span& part : word.parts) add_breaking(part);
  }

  void end() { line_.end(out_, look_); }

 private:
  void begin() {
    line_.pad(indent_);
    used_ = indent_;
    empty_ = true;
  }

  void next_line() {
    end();
    begin();
  }

  void add_text(const Span& span) {
    line_.add(span.text, span.style);
    used_ += display_width(span.text);
  }

  void add_breaking(const Span& part) {
    std::string_view rest = part.text;
    while (!rest.empty()) {
      std::string piece = fitted(rest, width_ - used_, "");
      if (piece.empty() && !empty_) {
        next_line();
        continue;
      }
      if (piece.empty()) piece = rest;
      rest.remove_prefix(piece.size());
      add_text({std::move(piece), part.style});
      empty_ = false;
    }
  }

  std::string& out_;
  const int indent_;
  const int width_;
  const Look& look_;
  StyledLine line_;
  int used_ = 0;
  bool empty_ = true;  ///< no word on this line yet
};

}  // namespace

void append_wrapped(std::string& out, const Line& line, const Look& look) {
  if (look.width) {
    Wrapper wrapper(out, line.indent, *look.width, look);
    for (const Word& word : words_of(line.spans)) wrapper.add(word);
    wrapper.end();
    return;
  }
  StyledLine whole;
  whole.pad(line.indent);
  for (const Span& span : line.spans) whole.add(printable(span.text), span.style);
  whole.end(out, look);
}

}  // namespace steady
