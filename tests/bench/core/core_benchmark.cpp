// What the pure rules cost, apart from starting a process and reading a file:
//   scripts/build bench && build/bench/tests/core_benchmarks

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "steady/core/duration.hpp"
#include "steady/core/period.hpp"
#include "steady/core/streak.hpp"
#include "steady/core/week.hpp"

namespace steady {
namespace {

constexpr Date today = std::chrono::year{2026} / 11 / 20;

/// A session on nearly every day of so many years; each 25th day is missed.
std::vector<DayTotal> daily(int years) {
  std::vector<DayTotal> totals;
  const Date first = today - std::chrono::days{years * 365};
  for (Date date = first; date <= today; date += std::chrono::days{1})
    if ((date - first).count() % 25 != 24) totals.push_back({date, Seconds{1800}, 1});
  return totals;
}

Goals with_freezes() {
  GoalRow row;
  row.freezes = 2;
  return Goals({row});
}

void judge_days(benchmark::State& state) {
  const auto totals = daily(static_cast<int>(state.range(0)));
  for (auto _ : state) {
    const History history(totals, with_freezes(), {}, today);
    benchmark::DoNotOptimize(history.days().size());
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(totals.size()));
}
BENCHMARK(judge_days)->Arg(1)->Arg(30);

void streak_and_strength(benchmark::State& state) {
  const History history(daily(static_cast<int>(state.range(0))), with_freezes(), {}, today);
  for (auto _ : state) {
    benchmark::DoNotOptimize(streak_of(history.days()).longest.days);
    benchmark::DoNotOptimize(strength_of(history.days()));
    benchmark::DoNotOptimize(week_streak(history, WeekStart::monday));
  }
}
BENCHMARK(streak_and_strength)->Arg(1)->Arg(30);

void parse_a_duration(benchmark::State& state) {
  const std::vector<std::string> words = {"1", "hour", "30", "minutes", "Chapter", "10"};
  for (auto _ : state) benchmark::DoNotOptimize(parse_duration_words(words).seconds);
}
BENCHMARK(parse_a_duration);

void parse_a_range(benchmark::State& state) {
  const Calendar calendar{today};
  for (auto _ : state) benchmark::DoNotOptimize(parse_range("2026-01-15..20 nov", calendar));
}
BENCHMARK(parse_a_range);

}  // namespace
}  // namespace steady
