// A template of a person's own: refused with its line, or a post that knows its week again.

#include <string>

#include "steady/core/error.hpp"
#include "steady/report/recap.hpp"
#include "targets.hpp"

namespace steady::fuzz {

void recap_template(std::string_view input) {
  constexpr Date monday = std::chrono::year{2022} / 1 / 17;
  const Period week{monday, monday + std::chrono::days{6}};
  Session session;
  session.day = monday;
  session.seconds = std::chrono::minutes{40};
  session.topic = "{{ ml }}";
  session.note = "Wrote \"the\" plan: *slow* & steady";
  const std::vector<Session> sessions{session};
  const std::vector<DayTotal> totals{{monday, session.seconds, 1}};
  const History history(totals, Goals(), {}, week.last);
  const Scene scene{history, WeekStart::monday, std::chrono::hours{4}};
  const RecapFacts facts{week, week.last, sessions, {}, {}, {}, {}, "My week", "ML"};
  try {
    const auto mark = mark_of_post(recap_post(facts, {"t", std::string(input)}, scene));
    hold(mark && mark->week == monday && !mark->edited, "a post knows its week", input);
  } catch (const FileError& error) {
    hold(std::string_view(error.what()).starts_with("t:"), "a refusal names its line", input);
  }
}

}  // namespace steady::fuzz
