// The oracle against the worked cases: what proves others must itself be proven.

#include "oracle.hpp"

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include <gtest/gtest.h>

#include "../e2e/moment.hpp"

namespace {

using nlohmann::json;
using oracle::Day;
using oracle::day_number;
using steady::e2e::Moment;
using steady::e2e::parse_moment;

const json& vectors() {
  static const json all = [] {
    std::ifstream file(STEADY_TESTS_DIR "/data/days.json");
    return json::parse(file);
  }();
  return all.at("vectors");
}

const json& vector_named(const std::string& id) {
  for (const json& each : vectors()) {
    if (each.at("id") == id) return each;
  }
  throw std::out_of_range("no case " + id);
}

long day_start(const std::string& clock) {
  return std::stol(clock.substr(0, 2)) * 3600 + std::stol(clock.substr(3, 2)) * 60;
}

oracle::Goal goal_row(const json& row, int freezes) {
  oracle::Goal goal;
  if (row.at("from") != "0001-01-01") goal.from = day_number(row.at("from").get<std::string>());
  goal.seconds = row.at("minutes").get<long>() * 60;
  goal.freezes = freezes;
  const std::string days = row.value("days", "1111111");
  for (std::size_t i = 0; i < days.size(); ++i) goal.days[i] = days[i] == '1';
  return goal;
}

long seconds_of(const json& session) {
  if (session.contains("seconds")) return session.at("seconds").get<long>();
  if (session.contains("minutes")) return session.at("minutes").get<long>() * 60;
  return parse_moment(session.at("end").get<std::string>()).utc -
         parse_moment(session.at("start").get<std::string>()).utc;
}

std::optional<Moment> start_of(const json& session) {
  if (session.contains("start")) return parse_moment(session.at("start").get<std::string>());
  if (!session.contains("logged_at")) return std::nullopt;
  Moment moment = parse_moment(session.at("logged_at").get<std::string>());
  moment.utc -= seconds_of(session);
  return moment;
}

void add_session(oracle::Input& input, const json& session, long rollover) {
  const std::optional<Moment> start = start_of(session);
  const Day day =
      start ? oracle::study_day(start->utc, start->offset, rollover) : day_number(session.at("day").get<std::string>());
  if (start) input.timed.push_back({day, start->utc, start->offset});
  input.seconds[day] += seconds_of(session);
  ++input.sessions[day];
}

oracle::Input input_of(const json& given) {
  const json& config = given.at("config");
  const long rollover = day_start(config.value("rollover", "04:00"));
  const int freezes = config.value("freezes_per_month", 0);
  const Moment now = parse_moment(given.at("now").get<std::string>());
  oracle::Input input;
  input.today = oracle::study_day(now.utc, now.offset, rollover);
  input.sunday_weeks = config.value("week_start", "mon") == "sun";
  input.goals.front().freezes = freezes;
  if (config.contains("goals")) input.goals.clear();
  for (const json& row : config.value("goals", json::array())) {
    input.goals.push_back(goal_row(row, freezes));
  }
  for (const json& off : config.value("off", json::array())) {
    input.offs.push_back({day_number(off.at("from").get<std::string>()), day_number(off.at("to").get<std::string>())});
  }
  for (const json& session : given.at("sessions")) add_session(input, session, rollover);
  return input;
}

json date_or_null(const std::optional<Day>& day) { return day ? json(oracle::text(*day)) : json(); }

json week_answers(const oracle::WeekAnswer& week) {
  json answers{{"iso", oracle::iso_week(week.start)},
               {"start", oracle::text(week.start)},
               {"end", oracle::text(week.end)},
               {"total", week.total / 60},
               {"target", week.target / 60},
               {"balance", week.balance / 60},
               {"left", week.left / 60},
               {"days_met", week.days_met},
               {"days_required", week.days_required},
               {"bonus_days", week.bonus_days}};
  answers["percent"] = week.percent ? json(*week.percent) : json();
  answers["steady_percent"] = week.steady_percent ? json(*week.steady_percent) : json();
  return answers;
}

json streak_answers(const oracle::Oracle& judge, Day today) {
  const oracle::StreakAnswer streak = judge.streak();
  json hints = json::array();
  for (const Day day : judge.hints(oracle::Order::moment)) hints.push_back(oracle::text(day));
  return {{"today", oracle::text(today)},
          {"today_status", judge.day(today).state},
          {"today_minutes", judge.day(today).seconds / 60},
          {"minutes_left", (judge.left_today() + 59) / 60},
          {"current", streak.current.days},
          {"current_start", date_or_null(streak.current.start)},
          {"current_end", date_or_null(streak.current.end)},
          {"longest", streak.longest.days},
          {"longest_start", date_or_null(streak.longest.start)},
          {"longest_end", date_or_null(streak.longest.end)},
          {"freezes_used_in_current", streak.freezes_used},
          {"week_streak", judge.week_streak()},
          {"check_exit", judge.check_exit()},
          {"dateline_hint", hints}};
}

void expect_days(const oracle::Oracle& judge, const json& days) {
  for (const auto& [date, wanted] : days.items()) {
    const oracle::DayAnswer day = judge.day(day_number(date));
    EXPECT_EQ(day.seconds / 60, wanted.at("minutes").get<long>()) << date;
    EXPECT_EQ(day.state, wanted.at("status").get<std::string>()) << date;
  }
}

void expect_all(const json& expected, const json& answers) {
  for (const auto& [key, wanted] : expected.items()) {
    if (key == "days" || key == "week" || key == "strength") continue;
    EXPECT_EQ(answers.at(key), wanted) << key;
  }
}

class OracleVector : public testing::TestWithParam<std::string> {};

TEST_P(OracleVector, AgreesWithTheWorkedCase) {
  const json& given = vector_named(GetParam()).at("input");
  const json& expected = vector_named(GetParam()).at("expect");
  const oracle::Input input = input_of(given);
  const oracle::Oracle judge(input);
  expect_all(expected, streak_answers(judge, input.today));
  if (expected.contains("days")) expect_days(judge, expected.at("days"));
  if (expected.contains("strength")) {
    // The numbers of J5, J6 and J8 lie up to 2e-6 above the published formula; the rest is room for
    // the six decimals in which both sides are written.
    const double six_decimals = std::round(judge.strength() * 1e6) / 1e6;
    EXPECT_NEAR(six_decimals, expected.at("strength").get<double>(), 2.5e-6);
  }
  if (!expected.contains("week")) return;
  const Day inside = given.contains("week_of") ? day_number(given["week_of"].get<std::string>()) : input.today;
  expect_all(expected.at("week"), week_answers(judge.week(inside)));
}

std::vector<std::string> histories() {
  std::vector<std::string> ids;
  for (const json& each : vectors()) {
    if (each.contains("input")) ids.push_back(each.at("id").get<std::string>());
  }
  return ids;
}

INSTANTIATE_TEST_SUITE_P(Days, OracleVector, testing::ValuesIn(histories()),
                         [](const auto& each) { return each.param; });

TEST(Oracle, StampsTheStudyDayByTheWallClockOfTheZone) {
  for (const json& each : vectors()) {
    if (!each.contains("stamp")) continue;
    const Moment moment = parse_moment(each.at("stamp").get<std::string>());
    const Day day = oracle::study_day(moment.utc, moment.offset, day_start(each.at("rollover").get<std::string>()));
    EXPECT_EQ(oracle::text(day), each.at("expect").at("study_day").get<std::string>()) << each.at("id");
  }
}

TEST(Oracle, CountsDaysAsTheCalendarDoes) {
  EXPECT_EQ(day_number(1, 1, 1), 0);
  EXPECT_EQ(day_number("2028-03-01") - day_number("2028-02-28"), 2);
  EXPECT_EQ(day_number("2100-03-01") - day_number("2100-02-28"), 1);
  EXPECT_EQ(oracle::text(day_number("2000-12-31")), "2000-12-31");
  EXPECT_EQ(oracle::weekday(day_number("2022-01-17")), 0);
  EXPECT_EQ(oracle::iso_week(day_number("2027-01-03")), "2026-W53");
}

TEST(Oracle, HintsAtADayThatTheDateLineSwallowed) {
  oracle::Input input;
  const Day monday = day_number("2026-03-09");
  input.today = monday + 3;
  input.seconds = {{monday, 1800}, {monday + 1, 1800}, {monday + 3, 1800}};
  input.timed = {{monday + 1, 100'000, -7 * 3600}, {monday + 3, 200'000, 13 * 3600}};
  EXPECT_EQ(oracle::Oracle(input).hints(oracle::Order::moment), std::vector<Day>{monday + 2});
  input.timed.back().offset = 4 * 3600;
  EXPECT_TRUE(oracle::Oracle(input).hints(oracle::Order::moment).empty());
}

}  // namespace
