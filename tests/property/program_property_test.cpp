// Random stories, lived through the built program: every session kept as the contract says, and
// every figure of `streak`, `week`, `list` and `goal` equal to the oracle's. property.hpp says how
// a failure is replayed; it shows every line that was typed, which can be pasted into a shell.

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "oracle.hpp"
#include "property.hpp"
#include "story.hpp"

#include "../e2e/moment.hpp"

namespace {

using nlohmann::json;
using oracle::Day;
using property::Kept;
using property::Story;
using Words = std::vector<std::string>;

constexpr int steps = 12;

const char* weekday_word(Day day) {
  static const std::array names = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  return names[static_cast<std::size_t>(oracle::weekday(day))];
}

json date_or_null(const std::optional<Day>& day) { return day ? json(oracle::text(*day)) : json(); }

json number_or_null(const std::optional<long>& number) { return number ? json(*number) : json(); }

json day_object(const oracle::DayAnswer& day) {
  return {{"date", oracle::text(day.date)},
          {"weekday", weekday_word(day.date)},
          {"seconds", day.seconds},
          {"goal_seconds", day.goal},
          {"status", day.state},
          {"sessions", day.sessions}};
}

json week_name(const oracle::Input& input, Day start) {
  return input.sunday_weeks ? json() : json(oracle::iso_week(start));
}

json streak_object(const oracle::Oracle& judge, Day today) {
  const oracle::StreakAnswer streak = judge.streak();
  const oracle::DayAnswer now = judge.day(today);
  return {{"schema", "steady/streak/1"},
          {"today", oracle::text(today)},
          {"today_status", now.state},
          {"today_seconds", now.seconds},
          {"goal_seconds", now.goal},
          {"left_seconds", judge.left_today()},
          {"current", streak.current.days},
          {"current_start", date_or_null(streak.current.start)},
          {"current_end", date_or_null(streak.current.end)},
          {"longest", streak.longest.days},
          {"longest_start", date_or_null(streak.longest.start)},
          {"longest_end", date_or_null(streak.longest.end)},
          {"freezes_used", streak.freezes_used},
          {"week_streak", judge.week_streak()}};
}

json week_object(const oracle::Oracle& judge, const oracle::Input& input, Day inside) {
  const oracle::WeekAnswer week = judge.week(inside);
  const oracle::WeekAnswer previous = judge.week(week.start - 7);
  const oracle::StreakAnswer streak = judge.streak();
  json days = json::array();
  for (Day day = week.start; day <= week.end; ++day) days.push_back(day_object(judge.day(day)));
  return {{"schema", "steady/week/1"},
          {"week", week_name(input, week.start)},
          {"start", oracle::text(week.start)},
          {"end", oracle::text(week.end)},
          {"today", oracle::text(input.today)},
          {"total_seconds", week.total},
          {"target_seconds", week.target},
          {"percent", number_or_null(week.percent)},
          {"steady_percent", number_or_null(week.steady_percent)},
          {"balance_seconds", week.balance},
          {"left_seconds", week.left},
          {"days_met", week.days_met},
          {"days_required", week.days_required},
          {"bonus_days", week.bonus_days},
          {"days", days},
          {"previous",
           {{"week", week_name(input, previous.start)},
            {"total_seconds", previous.total},
            {"target_seconds", previous.target}}},
          {"streak", {{"current", streak.current.days}, {"longest", streak.longest.days}}},
          {"plan", json::array()}};
}

json session_object(long id, const Kept& kept) {
  json result{{"id", id}, {"day", oracle::text(kept.day)}, {"seconds", kept.seconds}};
  result["start"] = nullptr;
  result["end"] = nullptr;
  if (!kept.start) return result;
  result["start"] = steady::e2e::moment_text({*kept.start, kept.offset});
  result["end"] = steady::e2e::moment_text({*kept.start + kept.seconds, kept.offset});
  return result;
}

/// Asks the program and holds its answers against what they should be.
class Examiner {
 public:
  explicit Examiner(Story& story) : story_(story), input_(story.input()), judge_(input_) {}

  std::string first_difference() {
    compare_list();
    compare_goals();
    compare_streak();
    compare_week({"week"}, input_.today);
    const Day other = input_.today + 10 - story_.below(30);
    compare_week({"week", oracle::text(other)}, other);
    const int exit = story_.run({"streak", "--check"}).exit;
    differ("streak --check", exit, judge_.check_exit());
    return difference_;
  }

 private:
  json ask(Words words) {
    words.push_back("--json");
    const steady::e2e::Outcome outcome = story_.run(words);
    json answer = json::parse(outcome.out, nullptr, false);
    if (!answer.is_object()) answer = json::object();
    return answer;
  }

  void differ(const std::string& what, const json& program, const json& wanted) {
    if (!difference_.empty() || program == wanted) return;
    difference_ = what + ": the program says " + program.dump() + ", the oracle " + wanted.dump();
  }

  /// Every key of `wanted`; what the program says besides is not asked here.
  void compare(const std::string& what, const json& answer, const json& wanted) {
    for (const auto& [key, value] : wanted.items()) {
      differ(what + " " + key, answer.contains(key) ? answer.at(key) : json("no such key"), value);
    }
  }

  void compare_all(const std::string& what, const json& answers, const std::vector<json>& wanted) {
    differ(what + ": how many", answers.size(), wanted.size());
    if (!difference_.empty()) return;
    for (std::size_t i = 0; i < wanted.size(); ++i) compare(what, answers.at(i), wanted[i]);
  }

  void compare_list() {
    const json list = ask({"list", "all"});
    std::map<std::string, json> by_id;
    long total = 0;
    for (const json& each : list.value("sessions", json::array())) {
      by_id[each.value("id", json()).dump()] = each;
    }
    for (const auto& [id, kept] : story_.sessions()) {
      compare("session " + std::to_string(id), by_id[std::to_string(id)], session_object(id, kept));
      total += kept.seconds;
    }
    differ("list: sessions", by_id.size(), story_.sessions().size());
    compare("list", list, {{"count", story_.sessions().size()}, {"total_seconds", total}});
  }

  void compare_goals() {
    std::vector<json> wanted;
    std::sort(input_.goals.begin(), input_.goals.end(),
              [](const auto& a, const auto& b) { return a.from.value_or(-1) < b.from.value_or(-1); });
    for (const oracle::Goal& goal : input_.goals) {
      std::string weekdays;
      for (Day day = 0; day < 7; ++day) {
        if (!goal.days[static_cast<std::size_t>(day)]) continue;
        weekdays += (weekdays.empty() ? "" : ",") + std::string(weekday_word(day));
      }
      wanted.push_back({{"from", date_or_null(goal.from)},
                        {"seconds", goal.seconds},
                        {"weekdays", weekdays},
                        {"freezes", goal.freezes}});
    }
    compare_all("goal", ask({"goal"}).value("goals", json::array()), wanted);
  }

  void compare_streak() {
    const json wanted = streak_object(judge_, input_.today);
    const json streak = ask({"streak"});
    compare("streak", streak, wanted);
    compare_strength(streak);
    compare_hints(streak);
    const json explained = ask({"streak", "--explain", "all"});
    compare("streak --explain all", explained, wanted);
    std::vector<json> days;
    for (const oracle::DayAnswer& day : judge_.days()) {
      days.push_back(day_object(day));
      days.back()["counts"] = day.counts;
    }
    compare_all("streak --explain all: days", explained.value("days", json::array()), days);
  }

  void compare_strength(const json& streak) {
    const double said = streak.value("strength", -1.0);
    if (std::abs(said - judge_.strength()) > 1e-6) differ("strength", said, judge_.strength());
  }

  /// Which of two sessions comes first is not said for one who crosses the date line back and forth
  /// within a day, so both readings of it are right.
  void compare_hints(const json& streak) {
    json said = json::array();
    for (const json& hint : streak.value("hints", json::array())) said.push_back(hint.at("date"));
    const auto dates = [&](oracle::Order order) {
      json result = json::array();
      for (const Day day : judge_.hints(order)) result.push_back(oracle::text(day));
      return result;
    };
    if (said != dates(oracle::Order::day)) differ("hints", said, dates(oracle::Order::moment));
  }

  void compare_week(const Words& words, Day inside) {
    compare(steady::e2e::command_line(words), ask(words), week_object(judge_, input_, inside));
  }

  Story& story_;
  oracle::Input input_;
  oracle::Oracle judge_;
  std::string difference_;
};

void examine(Story& story) {
  if (!story.wrong().empty()) RC_FAIL(story.wrong() + "\n" + story.transcript());
  const std::string difference = Examiner(story).first_difference();
  if (!difference.empty()) RC_FAIL(difference + "\n" + story.transcript());
}

TEST(ProgramProperty, KeepsAndJudgesEveryStoryAsTheOracleDoes) {
  const std::uint64_t cases = property::number_from("STEADY_PROGRAM_CASES", 15);
  property::expect_holds("the program judges as the oracle", cases, false, [] {
    const auto seed = *rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<std::uint64_t>());
    Story story(seed);
    for (int i = 0; i < steps / 2; ++i) story.step();
    examine(story);
    for (int i = steps / 2; i < steps; ++i) story.step();
    examine(story);
  });
}

}  // namespace
