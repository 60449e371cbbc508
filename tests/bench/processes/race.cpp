// Runs programs in turn, from start to exit, and says what each took: race RUNS NAME COMMAND... [-- NAME COMMAND...]...
//
// In each round all run once, in an order drawn anew, so that a change of the machine's mood hits them all. Medians;
// the ratios are to the first. The clock that programs see (STEADY_NOW) is a minute later in each round.

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <numeric>
#include <random>
#include <string>
#include <vector>

extern char** environ;

namespace {

struct Runner {
  std::string name;
  std::vector<char*> command;  ///< ends in null
  std::vector<double> wall_ms;
  std::vector<double> cpu_ms;
  long peak_kb = 0;
};

double milliseconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

void run(Runner& runner, const posix_spawn_file_actions_t& files) {
  const auto begun = std::chrono::steady_clock::now();
  pid_t child = 0;
  if (posix_spawnp(&child, runner.command[0], &files, nullptr, runner.command.data(), environ) != 0) {
    std::fprintf(stderr, "race: %s cannot be started\n", runner.command[0]);
    std::exit(2);
  }
  int status = 0;
  rusage used{};
  wait4(child, &status, 0, &used);
  const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - begun;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    std::fprintf(stderr, "race: %s failed\n", runner.name.c_str());
    std::exit(1);
  }
  runner.wall_ms.push_back(wall.count());
  runner.cpu_ms.push_back(milliseconds(used.ru_utime) + milliseconds(used.ru_stime));
  runner.peak_kb = std::max(runner.peak_kb, used.ru_maxrss);
}

std::vector<Runner> runners_in(int argc, char** argv) {
  std::vector<Runner> runners;
  for (int i = 2; i < argc; ++i) {
    Runner& runner = runners.emplace_back();
    runner.name = argv[i];
    while (++i < argc && std::string(argv[i]) != "--") runner.command.push_back(argv[i]);
    if (runner.command.empty()) return {};
    runner.command.push_back(nullptr);
  }
  return runners;
}

/// An evening that goes on: minute after minute from 18:00 of 2026-11-20.
void set_clock(int minute) {
  char moment[32];
  std::snprintf(moment, sizeof moment, "2026-11-20T%02d:%02d:00Z", 18 + minute / 60 % 6, minute % 60);
  setenv("STEADY_NOW", moment, 1);
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 1 ? std::atoi(argv[1]) : 0;
  std::vector<Runner> runners = runners_in(argc, argv);
  if (rounds < 1 || runners.empty()) {
    std::fputs("race: see the top of race.cpp for what it takes\n", stderr);
    return 2;
  }
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  std::vector<std::size_t> order(runners.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::mt19937 draw(20261120);
  for (int round = 0; round < rounds; ++round) {
    set_clock(round);
    std::shuffle(order.begin(), order.end(), draw);
    for (const std::size_t next : order) run(runners[next], files);
  }
  posix_spawn_file_actions_destroy(&files);
  const double wall = median(runners.front().wall_ms);
  const double cpu = median(runners.front().cpu_ms);
  for (const Runner& runner : runners)
    std::printf("  %-34s %9.2f ms %9.2f ms CPU %8.1f MB  x %.2f by the clock  x %.2f CPU\n", runner.name.c_str(),
                median(runner.wall_ms), median(runner.cpu_ms), static_cast<double>(runner.peak_kb) / 1024,
                median(runner.wall_ms) / wall, median(runner.cpu_ms) / cpu);
}
