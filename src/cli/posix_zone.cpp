#include "posix_zone.hpp"

namespace steady {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Takes a zone text apart from the front (POSIX.1-2017, 8.3, with the GNU library's wider hours).
class ZoneText {
 public:
  explicit ZoneText(std::string_view text) : rest_(text) {}

  bool whole() {
    if (!name() || !offset(24)) return false;
    if (rest_.empty()) return true;
    if (!name()) return false;
    if (!rest_.empty() && rest_.front() != ',' && !offset(24)) return false;
    if (rest_.empty()) return true;
    return take(',') && rule() && take(',') && rule() && rest_.empty();
  }

 private:
  bool take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  bool name() {
    const bool bracketed = take('<');
    std::size_t length = 0;
    while (length < rest_.size() &&
           (is_letter(rest_[length]) ||
            (bracketed && (is_digit(rest_[length]) || rest_[length] == '+' || rest_[length] == '-'))))
      ++length;
    rest_.remove_prefix(length);
    return length >= 3 && (!bracketed || take('>'));
  }

  bool number(int low, int high) {
    int value = 0;
    std::size_t digits = 0;
    while (digits < rest_.size() && digits < 4 && is_digit(rest_[digits])) value = value * 10 + (rest_[digits++] - '0');
    rest_.remove_prefix(digits);
    return digits > 0 && value >= low && value <= high;
  }

  bool offset(int most_hours) {
    if (!take('+')) take('-');
    if (!number(0, most_hours)) return false;
    if (!take(':')) return true;
    if (!number(0, 59)) return false;
    return !take(':') || number(0, 59);
  }

  bool rule() {
    bool date = false;
    if (take('M')) {
      date = number(1, 12) && take('.') && number(1, 5) && take('.') && number(0, 6);
    } else {
      date = take('J') ? number(1, 365) : number(0, 365);
    }
    return date && (!take('/') || offset(167));
  }

  std::string_view rest_;
};

}  // namespace

bool is_posix_zone(std::string_view text) { return ZoneText(text).whole(); }

}  // namespace steady
