// What was learned and what is planned.

#include "said.hpp"
#include "said_words.hpp"
#include "steady/core/error.hpp"
#include "steady/core/period.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

bool is_iso_week(std::string_view word) { return word.size() == 8 && (word[5] == 'W' || word[5] == 'w'); }

/// The first day of the week that the word names.
Date read_week(std::string_view word, const Place& at) {
  if (is_iso_week(word)) try {
      return parse_week(word, Calendar{Date{}}).first;
    } catch (const RequestError& error) {
      at.refuse(error.what());
    }
  const auto date = parse_iso(word);
  if (!date) at.refuse("week " + quoted(word) + " is not a week like 2026-W47");
  if (weekday_index(*date) != 0 && weekday_index(*date) != 6)
    at.refuse("week " + quoted(word) + " begins on neither a Monday nor a Sunday");
  return *date;
}

PlanStatus read_status(std::string_view word, const Place& at) {
  const auto status = plan_status_named(word);
  if (!status) at.refuse("status " + quoted(word) + " is none of open, done, dropped, carried");
  return *status;
}

std::optional<Seconds> read_target(std::optional<std::int64_t> seconds, const Place& at) {
  constexpr std::int64_t most = 7 * std::int64_t{86'400};
  if (!seconds) return std::nullopt;
  if (*seconds < 1 || *seconds > most)
    at.refuse("target_seconds is not a whole number from 1 to " + std::to_string(most));
  return Seconds{*seconds};
}

void place(PlanItem& item, const SaidPlan& said, const Place& at) {
  constexpr std::chrono::days six{6};
  if (!said.week && !said.day) at.refuse("is no plan: it needs a week or a day");
  if (said.day) item.day = read_date("day", *said.day, at);
  item.week = said.week ? read_week(*said.week, at) : week_of(*item.day, WeekStart::monday).first;
  if (item.week < first_date || item.week > last_date - six)
    at.refuse("week " + iso(item.week) + " lies outside the years 1 to 9999");
  if (item.day && (*item.day < item.week || *item.day > item.week + six))
    at.refuse("day " + iso(*item.day) + " is not in its week");
}

}  // namespace

Learned read_learned(const SaidLearned& said, const Place& at) {
  Learned line;
  line.uid = read_uid(said.uid, at);
  const auto text = read_text("text", said.text, fault_in_note, at);
  if (!text || !said.day) at.refuse("is nothing learned: it needs a day and a text");
  line.day = read_date("day", *said.day, at);
  line.topic = read_text("topic", said.topic, fault_in_name, at);
  line.text = *text;
  return line;
}

PlanItem read_plan_item(const SaidPlan& said, const Place& at) {
  PlanItem item;
  item.uid = read_uid(said.uid, at);
  const auto text = read_text("text", said.text, fault_in_note, at);
  if (!text) at.refuse("is no plan: it needs a text");
  item.text = *text;
  place(item, said, at);
  item.topic = read_text("topic", said.topic, fault_in_name, at);
  item.target = read_target(said.target_seconds, at);
  if (said.status) item.status = read_status(*said.status, at);
  return item;
}

}  // namespace steady
