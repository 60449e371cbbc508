#include "steady/core/explain.hpp"

#include <algorithm>

#include "steady/core/duration.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

constexpr std::chrono::days one_day{1};

/// Walks along the days, remembering what their reasons refer to. Words are made only for the days that
/// are asked for.
class Explainer {
 public:
  explicit Explainer(const History& history) : history_(history) {}

  /// Passes the day, without words.
  void pass(const Day& day) {
    if (day.status == Status::frozen) count_freeze(day.date);
    if (day.met()) ++run_;
    if (day.status != Status::miss) return;
    run_ = 0;
    last_miss_ = day.date;
  }

  /// Met days of the run that reaches the last day passed.
  int run() const { return run_; }

  Explained tell(std::size_t at) {
    const Day& day = history_.days()[at];
    const int run_before = run_;
    const auto miss_before = last_miss_;
    pass(day);
    Explained told{day, counts_of(day.status), run_, {}};
    switch (day.status) {
      case Status::met: told.reason = met(day, miss_before); break;
      case Status::miss: told.reason = miss(day, run_before); break;
      case Status::frozen: told.reason = frozen(at); break;
      case Status::off: told.reason = off(day); break;
      case Status::rest: told.reason = "rest day: nothing was due"; break;
      case Status::pending: told.reason = "still open: " + left_text(day.goal - day.seconds) + " left"; break;
      default: told.reason = "still to come"; break;
    }
    return told;
  }

 private:
  std::string met(const Day& day, std::optional<Date> miss_before) const {
    std::string reason;
    if (run_ == 1)
      reason =
          miss_before ? "starts after the miss on " + date_text(*miss_before, day.date) : "starts the first streak";
    if (day.required) return reason;
    const bool away = off_on(history_.offs(), day.date) != nullptr;
    return reason + (reason.empty() ? "" : "; ") + (away ? "a day off" : "a rest day") + ", met all the same";
  }

  static std::string miss(const Day& day, int run_before) {
    const std::string reason = left_text(day.goal - day.seconds) + " short";
    return run_before == 0 ? reason : reason + ", ended a run of " + std::to_string(run_before);
  }

  std::string off(const Day& day) const {
    const Off* found = off_on(history_.offs(), day.date);
    const std::string why = found->reason ? "off (" + *found->reason + ")" : "off";
    return why + ": nothing was due";
  }

  std::string frozen(std::size_t at) const {
    const auto days = history_.days();
    const auto place = static_cast<std::ptrdiff_t>(at);
    const auto due = [](const Day& day) { return !day.idle(); };
    const auto before = std::find_if(days.rend() - place, days.rend(), due);
    const auto after = std::find_if(days.begin() + place + 1, days.end(), due);
    const Day& day = days[at];
    const bool open = after == days.end() || after->open();
    const auto near = [&day](Date date) {
      const bool close = std::chrono::abs(date - day.date) < std::chrono::days{4};
      return close ? std::string(weekday_title(date)) : date_text(date, day.date);
    };
    return near(before->date) + (open ? " is met, the next day still open" : " and " + near(after->date) + " are met") +
           "; freeze " + std::to_string(frozen_) + " of " + std::to_string(history_.goals().on(day.date).freezes) +
           " in " + std::string(month_full(day.date));
  }

  void count_freeze(Date date) {
    if (month_index(date) != month_) frozen_ = 0;
    month_ = month_index(date);
    ++frozen_;
  }

  const History& history_;
  int run_ = 0;
  int month_ = -1;
  int frozen_ = 0;
  std::optional<Date> last_miss_;
};

Explained outside(const History& history, Date date, int run) {
  const Day day = history.on(date);
  if (day.status == Status::before)
    return {day, Counts::neutral, 0, "before the first session: nobody starts with misses"};
  return {day, counts_of(day.status), run, "still to come"};
}

}  // namespace

void explain(const History& history, Period wanted, const std::function<void(const Explained&)>& take) {
  const Period known = history.period();
  Explainer explainer(history);
  for (Date date = wanted.first; date < known.first && date <= wanted.last; date += one_day)
    take(outside(history, date, 0));
  for (std::size_t at = 0; at < history.days().size(); ++at) {
    const Day& day = history.days()[at];
    if (!wanted.contains(day.date)) {
      explainer.pass(day);
      continue;
    }
    take(explainer.tell(at));
  }
  for (Date date = std::max(wanted.first, known.last + one_day); date <= wanted.last; date += one_day)
    take(outside(history, date, explainer.run()));
}

Period since_last_break(const History& history) {
  const auto days = history.days();
  const auto miss = std::find_if(days.rbegin(), days.rend(), [](const Day& day) { return day.status == Status::miss; });
  return {miss == days.rend() ? history.period().first : miss->date, history.period().last};
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
  std::string text(weekday_title(date));
  append_number(text += ' ', day_of_month(date)) += ' ';
  text += month_title(date);
  if (year_of(date) != year_of(near)) append_number(text += ' ', year_of(date));
  return text;
}

}  // namespace steady
