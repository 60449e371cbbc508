// Random records, reported in every way: whichever way a range is cut, its parts add up to the same whole, and
// each part is what the sessions say.

#include <map>
#include <nlohmann/json.hpp>

#include "../commands/fake_machine.hpp"
#include "property.hpp"

#include "steady/cli/run.hpp"
#include "steady/core/calendar.hpp"

namespace steady {
namespace {

using nlohmann::json;
using property::below;

constexpr long length = 500;  ///< days of a record
const Date first_day = std::chrono::year{2025} / 7 / 1;
const std::vector<std::string> groups = {"day", "week", "month", "topic", "tag", "resource"};

json one_of(const std::vector<json>& values) {
  return values[static_cast<std::size_t>(below(static_cast<long>(values.size())))];
}

std::string uid_of(long number) { return "00000000-0000-7000-8000-00000000000" + std::to_string(number); }

json random_session() {
  json tags = json::array();
  for (const char* tag : {"read", "watch", "code"})
    if (below(3) == 0) tags.push_back(tag);
  const json resource = below(2) == 0 ? json() : json(uid_of(1 + below(3)));
  return {{"day", iso(first_day + std::chrono::days{below(length)})},
          {"seconds", 1 + below(7200)},
          {"topic", one_of({nullptr, "ml", "ml/book", "art", "日本語"})},
          {"tags", tags},
          {"resource", resource}};
}

std::vector<json> random_sessions() {
  std::vector<json> sessions;
  for (long more = below(60); more > 0; --more) sessions.push_back(random_session());
  return sessions;
}

/// The record as a file: three resources, a goal that changes, and the sessions.
std::string file_of(const std::vector<json>& sessions) {
  std::string text;
  for (long i = 1; i <= 3; ++i)
    text += json{{"type", "resource"}, {"uid", uid_of(i)}, {"title", "R" + std::to_string(i)}}.dump() + '\n';
  text += json{{"type", "goal"},
               {"from", "2026-01-10"},
               {"seconds", 2700},
               {"weekdays", "mon,tue,fri"},
               {"freezes", below(3)}}
              .dump() +
          '\n';
  for (const json& session : sessions) {
    json line = session;
    line["type"] = "session";
    text += line.dump() + '\n';
  }
  return text;
}

std::string random_range() {
  const Date from = first_day - std::chrono::days{10} + std::chrono::days{below(length)};
  const auto word = one_of({"all", "2025", "2026", "2026-02", "last 30 days", "A..B", "A..B"});
  if (word != "A..B") return word;
  return iso(from) + ".." + iso(from + std::chrono::days{below(200)});
}

json answer(FakeMachine& machine, std::vector<std::string> words) {
  machine.out.clear();
  machine.err.clear();
  words.push_back("--json");
  RC_ASSERT(run(words, machine) == 0);
  return json::parse(machine.out);
}

/// What the rows of a report should be: seconds and sessions by key.
std::map<std::string, std::pair<long, long>> expected(const std::vector<json>& sessions, const json& report) {
  std::map<std::string, std::pair<long, long>> parts;
  const std::string by = report["by"];
  for (const json& session : sessions) {
    if (report["from"] > session["day"] || report["to"] < session["day"]) continue;
    std::vector<json> keys = {session[by == "tag" ? "tags" : by]};
    if (by == "tag" && !keys[0].empty()) keys = keys[0].get<std::vector<json>>();
    if (by == "resource" && !keys[0].is_null()) keys[0] = keys[0].get<std::string>().back() - '0';
    for (const json& key : keys) {
      auto& [seconds, count] = parts[key.empty() ? "null" : key.dump()];
      seconds += session["seconds"].get<long>();
      ++count;
    }
  }
  return parts;
}

void expect_parts(const std::vector<json>& sessions, const json& report) {
  std::map<std::string, std::pair<long, long>> parts;
  for (const json& row : report["rows"])
    parts[row["key"].dump()] = {row["seconds"].get<long>(), row["sessions"].get<long>()};
  RC_ASSERT(parts == expected(sessions, report));
}

long sum(const json& report, const std::string& key) {
  long total = 0;
  for (const json& row : report["rows"]) total += row[key].get<long>();
  return total;
}

TEST(ReportProperty, AddsUpToTheSameWholeWhicheverWayARangeIsCut) {
  const std::uint64_t cases = property::number_from("STEADY_PROPERTY_CASES", 150);
  property::expect_holds("parts of a report add up", cases, true, [] {
    FakeMachine machine;
    machine.clock = Instant{first_day + std::chrono::days{length}} + std::chrono::hours{20};
    if (below(2) == 0) machine.variables["STEADY_WEEK_START"] = "sun";
    const auto sessions = random_sessions();
    machine.files["in.jsonl"] = file_of(sessions);
    RC_ASSERT(run({"import", "jsonl", "in.jsonl"}, machine) == 0);
    const std::string range = random_range();
    std::map<std::string, json> reports;
    for (const std::string& by : groups) reports[by] = answer(machine, {"report", range, "--by", by});
    const json& days = reports["day"];
    for (const std::string& by : groups) {
      for (const char* key : {"from", "to", "total_seconds", "target_seconds", "days_met", "days_required"})
        RC_ASSERT(reports[by][key] == days[key]);
      if (by == "tag") continue;  // a session counts under each
      RC_ASSERT(sum(reports[by], "seconds") == days["total_seconds"].get<long>());
      RC_ASSERT(sum(reports[by], "sessions") == sum(days, "sessions"));
    }
    for (const char* by : {"week", "month"})
      RC_ASSERT(sum(reports[by], "goal_seconds") == days["target_seconds"].get<long>());
    for (const char* by : {"topic", "tag", "resource"}) expect_parts(sessions, reports[by]);
  });
}

}  // namespace
}  // namespace steady
