// The worked cases of tests/data/days.json, each put into the built program as a person would have
// typed it, and each figure that it names asked back. The file's "about" block explains its words.

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include <gtest/gtest.h>

#include "moment.hpp"
#include "program.hpp"

namespace steady::e2e {
namespace {

using nlohmann::json;
using Words = std::vector<std::string>;

// The numbers of J5, J6 and J8 lie up to 2e-6 above the published formula; the rest is room for the
// six decimals in which both sides are written.
constexpr double strength_tolerance = 2.5e-6;

const json& cases() {
  static const json all = [] {
    std::ifstream file(STEADY_TESTS_DIR "/data/days.json");
    return json::parse(file);
  }();
  return all.at("vectors");
}

const json& case_named(const std::string& id) {
  return *std::find_if(cases().begin(), cases().end(), [&](const json& each) { return each.at("id") == id; });
}

/// The zone that a moment's offset stands for: New York where its clocks show that offset then, so
/// that changes of clocks are the zone's own; else one of that offset.
std::string zone_of(const Moment& moment) {
  const std::string city = "America/New_York";
  const std::string new_york = knows_zone(city) ? city : "EST5EDT,M3.2.0,M11.1.0";
  return offset_at(new_york, moment.utc) == moment.offset ? new_york : fixed_zone(moment.offset);
}

/// A person at a place and a time, typing.
class Typist {
 public:
  void be_at(const Moment& moment) {
    program_.set("STEADY_NOW", moment_text(moment));
    program_.set("TZ", zone_of(moment));
  }
  void be_at(const json& moment) { be_at(parse_moment(moment.get<std::string>())); }
  void set(const std::string& name, const std::string& value) { program_.set(name, value); }

  void type(const Words& words) {
    const Outcome outcome = program_.run(words);
    EXPECT_EQ(outcome.exit, 0) << command_line(words) << "\n" << outcome.err;
  }
  json ask(Words words) {
    words.push_back("--json");
    const Outcome outcome = program_.run(words);
    EXPECT_EQ(outcome.exit, 0) << command_line(words) << "\n" << outcome.err;
    return json::parse(outcome.out);
  }
  int exit_of(const Words& words) { return program_.run(words).exit; }

 private:
  Program program_;
};

std::string duration_of(const json& session) {
  if (session.contains("seconds")) return std::to_string(session.at("seconds").get<long>()) + "s";
  return std::to_string(session.at("minutes").get<long>()) + "m";
}

Moment later(const json& start, const json& session) {
  Moment moment = parse_moment(start.get<std::string>());
  moment.utc +=
      session.contains("seconds") ? session.at("seconds").get<long>() : session.at("minutes").get<long>() * 60;
  return moment;
}

/// From start to end on the clocks of the place where it ended.
void log_range(Typist& typist, const json& session) {
  const Moment start = parse_moment(session.at("start").get<std::string>());
  const Moment end = parse_moment(session.at("end").get<std::string>());
  typist.be_at(end);
  typist.type({"log", clock_text(start) + "-" + clock_text(end)});
}

void log_session(Typist& typist, const json& session, const json& now) {
  if (session.contains("rollover")) {
    typist.set("STEADY_DAY_START", session.at("rollover").get<std::string>());
  }
  if (session.contains("end")) return log_range(typist, session);
  if (session.contains("day")) {
    typist.be_at(now);
    const auto day = session.at("day").get<std::string>();
    return typist.type({"log", duration_of(session), "--day", day});
  }
  if (session.contains("logged_at")) {
    typist.be_at(session.at("logged_at"));
  } else {
    typist.be_at(later(session.at("start"), session));
  }
  typist.type({"log", duration_of(session)});
}

std::string weekday_names(const std::string& scheduled) {
  const std::vector<std::string> names = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (scheduled.at(i) == '1') list += (list.empty() ? "" : ",") + names[i];
  }
  return list;
}

void set_goals(Typist& typist, const json& config) {
  const std::string freezes = std::to_string(config.value("freezes_per_month", 0));
  const json always = json::array({{{"from", "0001-01-01"}, {"minutes", 30}}});
  if (!config.contains("goals") && freezes == "0") return;
  for (const json& row : config.value("goals", always)) {
    typist.type({"goal", "set", duration_of(row), "--from", row.at("from").get<std::string>(), "--days",
                 weekday_names(row.value("days", "1111111")), "--freezes", freezes});
  }
}

void prepare(Typist& typist, const json& given) {
  const json& config = given.at("config");
  const std::string rollover = config.value("rollover", "04:00");
  typist.set("STEADY_DAY_START", rollover);
  typist.set("STEADY_WEEK_START", config.value("week_start", "mon"));
  typist.be_at(given.at("now"));
  set_goals(typist, config);
  for (const json& off : config.value("off", json::array())) {
    typist.type({"off", "add", off.at("from").get<std::string>() + ".." + off.at("to").get<std::string>()});
  }
  for (const json& session : given.at("sessions")) log_session(typist, session, given.at("now"));
  typist.set("STEADY_DAY_START", rollover);
  typist.be_at(given.at("now"));
}

/// The program's keys under the file's names, and minutes for seconds.
json in_minutes(const json& streak) {
  json result = streak;
  result["today_minutes"] = streak.at("today_seconds").get<long>() / 60;
  result["minutes_left"] = (streak.at("left_seconds").get<long>() + 59) / 60;
  result["freezes_used_in_current"] = streak.at("freezes_used");
  result["dateline_hint"] = json::array();
  for (const json& hint : streak.at("hints")) result["dateline_hint"].push_back(hint.at("date"));
  return result;
}

json week_in_minutes(const json& week) {
  const auto minutes = [&](const char* key) { return static_cast<long>(std::floor(week.at(key).get<double>() / 60)); };
  json result = week;
  result["iso"] = week.at("week");
  result["total"] = minutes("total_seconds");
  result["target"] = minutes("target_seconds");
  result["balance"] = minutes("balance_seconds");
  result["left"] = minutes("left_seconds");
  return result;
}

void expect_days(Typist& typist, const json& wanted) {
  const json answer = typist.ask({"streak", "--explain", "all"});
  for (const auto& [date, day] : wanted.items()) {
    const auto found = std::find_if(answer.at("days").begin(), answer.at("days").end(),
                                    [&](const json& each) { return each.at("date") == date; });
    ASSERT_NE(found, answer.at("days").end()) << date;
    EXPECT_EQ(found->at("seconds").get<long>() / 60, day.at("minutes").get<long>()) << date;
    EXPECT_EQ(found->at("status"), day.at("status")) << date;
  }
}

void expect_keys(const json& answer, const json& wanted) {
  for (const auto& [key, value] : wanted.items()) {
    if (key == "days" || key == "week" || key == "check_exit") continue;
    ASSERT_TRUE(answer.contains(key)) << key;
    if (key == "strength") {
      EXPECT_NEAR(answer.at(key).get<double>(), value.get<double>(), strength_tolerance);
    } else {
      EXPECT_EQ(answer.at(key), value) << key;
    }
  }
}

void expect_answers(Typist& typist, const json& given, const json& wanted) {
  expect_keys(in_minutes(typist.ask({"streak"})), wanted);
  if (wanted.contains("days")) expect_days(typist, wanted.at("days"));
  if (wanted.contains("check_exit")) {
    EXPECT_EQ(typist.exit_of({"streak", "--check"}), wanted.at("check_exit").get<int>());
  }
  if (!wanted.contains("week")) return;
  Words words{"week"};
  if (given.contains("week_of")) words.push_back(given.at("week_of").get<std::string>());
  expect_keys(week_in_minutes(typist.ask(words)), wanted.at("week"));
}

void check_stamp(const json& worked) {
  Typist typist;
  typist.set("STEADY_DAY_START", worked.at("rollover").get<std::string>());
  const json half_an_hour{{"minutes", 30}};
  typist.be_at(later(worked.at("stamp"), half_an_hour));
  typist.type({"log", "30m"});
  const json sessions = typist.ask({"list", "all"}).at("sessions");
  ASSERT_EQ(sessions.size(), 1U);
  EXPECT_EQ(sessions[0].at("day"), worked.at("expect").at("study_day"));
  const Moment wanted = parse_moment(worked.at("stamp").get<std::string>());
  EXPECT_EQ(sessions[0].at("start").get<std::string>(), moment_text(wanted));
}

void check_length(const json& worked) {
  Typist typist;
  log_range(typist, worked.at("session"));
  const json sessions = typist.ask({"list", "all"}).at("sessions");
  ASSERT_EQ(sessions.size(), 1U);
  EXPECT_EQ(sessions[0].at("seconds").get<long>() / 60, worked.at("expect").at("minutes").get<long>());
}

class Vector : public testing::TestWithParam<std::string> {};

TEST_P(Vector, HoldsInTheBuiltProgram) {
  const json& worked = case_named(GetParam());
  SCOPED_TRACE(worked.at("title").get<std::string>());
  if (worked.contains("stamp")) return check_stamp(worked);
  if (worked.contains("session")) return check_length(worked);
  Typist typist;
  prepare(typist, worked.at("input"));
  expect_answers(typist, worked.at("input"), worked.at("expect"));
}

Words ids() {
  Words result;
  for (const json& each : cases()) result.push_back(each.at("id").get<std::string>());
  return result;
}

INSTANTIATE_TEST_SUITE_P(Days, Vector, testing::ValuesIn(ids()), [](const auto& each) { return each.param; });

TEST(DateLine, HintsAtTheDayThatTheFlightSwallowedUntilItIsMarkedOff) {
  Typist typist;
  const json sessions = json::array({{{"start", "2026-03-09T20:00-07:00"}, {"minutes", 30}},
                                     {{"start", "2026-03-10T20:00-07:00"}, {"minutes", 30}},
                                     {{"start", "2026-03-12T09:00+13:00"}, {"minutes", 30}}});
  const json config = json::object();
  prepare(typist, {{"now", "2026-03-12T12:00+13:00"}, {"config", config}, {"sessions", sessions}});
  const json hinted = json::array({"2026-03-11"});
  expect_keys(in_minutes(typist.ask({"streak"})), {{"current", 1}, {"dateline_hint", hinted}});
  typist.type({"off", "add", "2026-03-11", "travel"});
  expect_keys(in_minutes(typist.ask({"streak"})), {{"current", 3}, {"dateline_hint", json::array()}});
}

}  // namespace
}  // namespace steady::e2e
