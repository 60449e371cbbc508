#include "steady/core/learned.hpp"

#include "ascii.hpp"

namespace steady {

namespace {

bool holds(const std::string& text, const std::string& lowered_part) {
  return ascii::lowered(text).find(lowered_part) != std::string::npos;
}

}  // namespace

bool mentions(const Learned& line, std::string_view part) {
  const std::string lowered = ascii::lowered(part);
  return holds(line.text, lowered) || (line.topic && holds(*line.topic, lowered));
}

std::optional<Remembered> remembered(std::span<const Learned> lines, Date today) {
  using std::chrono::days;
  const std::chrono::year_month_day date{today};
  const auto same_day = date - std::chrono::months{1};
  const Date month = same_day.ok() ? Date{same_day} : Date{same_day.year() / same_day.month() / std::chrono::last};
  struct Distance {
    Date day;
    std::string_view words;
  };
  for (const auto& [day, words] : {Distance{month, "A month ago"},
                                   {today - days{30}, "A month ago"},
                                   {today - days{7}, "A week ago"},
                                   {today - days{1}, "Yesterday"}}) {
    std::vector<const Learned*> of_day;
    for (const Learned& line : lines)
      if (line.day == day) of_day.push_back(&line);
    if (of_day.empty()) continue;
    const auto turn = static_cast<std::size_t>(today.time_since_epoch().count()) % of_day.size();
    return Remembered{*of_day[turn], words};
  }
  return std::nullopt;
}

}  // namespace steady
