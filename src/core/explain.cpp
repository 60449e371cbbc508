#include "steady/core/explain.hpp"

#include <algorithm>

#include "steady/core/duration.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {



/// Walks along the days, remembering what their reasons refer to.
class Explainer {
 public:
  explicit Explainer(const History& history) : history_(history) {}

  Explained next(std::size_t at) {
    const Day& day = history_.days()[at];
    Explained told{day, counts_of(day.status), run_, {}};
    count_month(day);
    switch (day.status) {
      case Status::met: told.reason = met(day); break;
      case Status::miss: told.reason = miss(day); break;
      case Status::frozen: told.reason = frozen(at); break;
      case Status::off: told.reason = off(day); break;
      case Status::rest: told.reason = "rest day: nothing was due"; break;
      case Status::pending:
        told.reason = "still open: " + left_text(day.goal - day.seconds) + " left";
        break;
      default: told.reason = "still to come"; break;
    }
    told.run = run_;
    return told;
  }

 private:
  void count_month(const Day& day) {
    if (month_index(day.date) != month_) frozen_ = 0;
    month_ = month_index(day.date);
  }

  std::string met(const Day& day) {
    std::string reason;
    if (run_++ == 0 && last_miss_) reason = "starts after the miss on " + date_text(*last_miss_, day.date);
    if (run_ == 1 && !last_miss_) reason = "starts the first streak";
    if (!day.required) {
      const bool away = off_on(history_.offs(), day.date) != nullptr;
      reason += std::string(reason.empty() ? "" : "; ") + (away ? "a day off" : "a rest day") +
                ", met all the same";
    }
    return reason;
  }

  std::string miss(const Day& day) {
    const std::string left = left_text(day.goal - day.seconds);
    std::string reason = left + " short";
    if (run_ > 0) reason += ", ended a run of " + std::to_string(run_);
    run_ = 0;
    last_miss_ = day.date;
    return reason;
  }

  std::string off(const Day& day) const {
    const Off* found = off_on(history_.offs(), day.date);
    const std::string why = found->reason ? "off (" + *found->reason + ")" : "off";
    return why + ": nothing was due";
  }

  std::string frozen(std::size_t at) {
    const auto days = history_.days();
    const auto required = [](const Day& day) { return !day.idle(); };
    const auto before = std::find_if(days.rend() - static_cast<std::ptrdiff_t>(at), days.rend(), required);
    const auto after = std::find_if(days.begin() + static_cast<std::ptrdiff_t>(at) + 1, days.end(), required);
    const Day& day = days[at];
    const bool open = after == days.end() || after->open();
    return date_text(before->date, day.date) + " was met" +
           (open ? ", the next day is still open" : ", " + date_text(after->date, day.date) + " too") +
           "; freeze " + std::to_string(++frozen_) + " of " +
           std::to_string(history_.goals().on(day.date).freezes) + " in " +
           std::string(month_full(day.date));
  }

  const History& history_;
  int run_ = 0;
  int month_ = -1;
  int frozen_ = 0;
  std::optional<Date> last_miss_;
};

}  // namespace

std::vector<Explained> explain(const History& history) {
  std::vector<Explained> told;
  told.reserve(history.days().size());
  Explainer explainer(history);
  for (std::size_t at = 0; at < history.days().size(); ++at) told.push_back(explainer.next(at));
  return told;
}

Explained explain_outside(const History& history, Date date) {
  const Day day = history.on(date);
  if (day.status == Status::before)
    return {day, Counts::neutral, 0, "before the first session: nobody starts with misses"};
  return {day, counts_of(day.status), streak_of(history.days()).current.days, "still to come"};
}

std::vector<Date> date_line_candidates(const History& history) {
  std::vector<Date> misses;
  const auto days = history.days();
  for (std::size_t at = 1; at + 1 < days.size(); ++at) {
    const Day& after = days[at + 1];
    if (days[at].status == Status::miss && days[at - 1].met() && (after.met() || after.open()))
      misses.push_back(days[at].date);
  }
  return misses;
}

std::optional<DateLineHint> date_line_hint(Date miss, Seconds offset_before, Seconds offset_after) {
  if (offset_after - offset_before < std::chrono::hours{12}) return std::nullopt;
  return DateLineHint{miss, date_text(miss, miss) +
                                " may not have existed for you: you crossed the date line. Mark it "
                                "off: steady off add " +
                                iso(miss) + " travel"};
}

std::string date_text(Date date, Date near) {
  std::string text = std::string(weekday_title(date)) + ' ' + std::to_string(day_of_month(date)) +
                     ' ' + std::string(month_title(date));
  if (year_of(date) != year_of(near)) text += ' ' + std::to_string(year_of(date));
  return text;
}

}  // namespace steady
