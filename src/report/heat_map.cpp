#include "heat_map.hpp"

#include <algorithm>
#include <array>

#include "styled_line.hpp"
#include "wrap.hpp"

namespace steady {

namespace {

using std::chrono::days;

/// How a shade is drawn. No two look alike without colour.
struct Ink {
  Shade shade;
  std::string_view utf8, ascii;
  Style style;
  std::string_view word;  ///< for the legend; empty: needs none
  bool always;            ///< it stands in the legend also where the map has none
};
constexpr std::array inks = {
    Ink{Shade::blank, " ", " ", Style::plain, "", false},      Ink{Shade::none, "-", "-", Style::missed, "none", true},
    Ink{Shade::some, "░", ":", Style::plain, "short", true},   Ink{Shade::met, "▒", "o", Style::met, "met", true},
    Ink{Shade::more, "▓", "O", Style::met, "1.5x", true},      Ink{Shade::twice, "█", "@", Style::met, "2x", true},
    Ink{Shade::off, "○", "~", Style::dim, "off", false},       Ink{Shade::rest, "·", ".", Style::dim, "rest", false},
    Ink{Shade::frozen, "*", "*", Style::dim, "frozen", false},
};

const Ink& ink_of(Shade shade) { return inks[static_cast<std::size_t>(shade)]; }

constexpr int label_width = 5;  ///< `Mon` and the blanks around it

class MapWriter {
 public:
  MapWriter(const HeatMap& map, const Look& look)
      : map_(map), look_(look), first_(week_of(map.first, map.week_start).first) {
    const auto length = static_cast<int>(map.shades.size());
    weeks_ = static_cast<int>((map.first - first_).count() + length + 6) / 7;
  }

  void write(std::string& out) {
    const int room = std::max(look_.width.value_or(label_width + weeks_) - label_width, 1);
    // Bands of about equal length look like one map, a full one above a rest does not.
    const int bands = (weeks_ + room - 1) / room;
    const int length = (weeks_ + bands - 1) / bands;
    for (int week = 0; week < weeks_; week += length) {
      if (week > 0) out += '\n';
      write_band(out, week, std::min(week + length, weeks_));
    }
    out += '\n';
    append_wrapped(out, legend(), look_);
  }

 private:
  /// The first day of a week, whichever weekday that is.
  Date begin_of(int week) const { return first_ + days{7 * week}; }

  void write_band(std::string& out, int first, int end) {
    StyledLine line;
    line.pad(label_width);
    line.add(months(first, end), Style::dim);
    line.end(out, look_);
    for (int weekday = 0; weekday < 7; ++weekday) {
      line.add(weekday_title(first_ + days{weekday}), Style::dim);
      line.pad(label_width - 3);
      for (int week = first; week < end; ++week) {
        const Ink& ink = ink_of(shade_on(begin_of(week) + days{weekday}));
        line.add(look_.utf8 ? ink.utf8 : ink.ascii, ink.style);
      }
      line.end(out, look_);
    }
  }

  /// Each month above the week in which its first day lies, the band's first month above its first week.
  std::string months(int first, int end) const {
    std::string text;
    for (int week = first; week < end; ++week) {
      const auto at = static_cast<std::size_t>(week - first);
      const Date last = std::min(begin_of(week) + days{6}, map_.first + days{map_.shades.size() - 1});
      const bool begins = day_of_month(last) <= 7;
      if ((!begins && at > 0) || (at > 0 && text.size() >= at)) continue;
      const bool ends_soon = month_index(last + days{21}) != month_index(last);
      if (at == 0 && !begins && ends_soon) continue;  // the next month needs the room
      text.resize(at, ' ');
      text += month_title(last);
    }
    return text;
  }

  Shade shade_on(Date date) const {
    const auto at = (date - map_.first).count();
    if (at < 0 || at >= static_cast<long>(map_.shades.size())) return Shade::blank;
    return map_.shades[static_cast<std::size_t>(at)];
  }

  Line legend() const {
    Line line;
    for (const Ink& ink : inks) {
      const bool seen = std::find(map_.shades.begin(), map_.shades.end(), ink.shade) != map_.shades.end();
      if (ink.word.empty() || (!ink.always && !seen)) continue;
      if (!line.spans.empty()) line.spans.push_back({"  ", Style::dim});
      line.spans.push_back({std::string(look_.utf8 ? ink.utf8 : ink.ascii), ink.style});
      line.spans.push_back({" " + std::string(ink.word), Style::dim});
    }
    return line;
  }

  const HeatMap& map_;
  const Look& look_;
  Date first_;
  int weeks_ = 0;
};

}  // namespace

void append_heat_map(std::string& out, const HeatMap& map, const Look& look) { MapWriter(map, look).write(out); }

}  // namespace steady
