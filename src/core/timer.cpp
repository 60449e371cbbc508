#include "steady/core/timer.hpp"

#include "steady/core/explain.hpp"
#include "steady/core/placement.hpp"

namespace steady {

std::string since_text(const Start& start, Instant now) {
  const auto date_of = [&start](Instant moment) -> Date {
    return std::chrono::floor<std::chrono::days>(moment + start.offset);
  };
  const std::string clock = clock_text(start);
  const auto days = (date_of(now) - date_of(start.moment)).count();
  if (days == 0) return clock;
  if (days == 1) return "yesterday " + clock;
  return date_text(date_of(start.moment), date_of(now)) + ' ' + clock;
}

}  // namespace steady
