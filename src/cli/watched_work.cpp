#include "watched_work.hpp"

#include <algorithm>

#include "steady/report/progress.hpp"

namespace steady {

namespace {
/// Often enough to look alive; what is over before the first time never flickers.
constexpr std::chrono::milliseconds pause{100};
}  // namespace

WatchedWork::WatchedWork(Context& context, std::string_view command) : machine_(context.machine()), line_(context) {
  if (!line_.is_seen()) return;
  for (const CommandRow& row : commands())
    if (row.name == command) look_ = context.look(row);
  due_ = machine_.elapsed() + pause;
}

Watching WatchedWork::watching() {
  if (!line_.is_seen()) return {};
  return [this](std::int64_t done, std::int64_t whole, const std::string& what) { show(done, whole, what); };
}

void WatchedWork::show(std::int64_t done, std::int64_t whole, const std::string& what) {
  if (machine_.elapsed() < due_) return;
  due_ = machine_.elapsed() + pause;
  look_.width = machine_.progress_width();
  line_.show(progress_line({done, std::max<std::int64_t>(whole, 1), {{what}}}, look_));
}

}  // namespace steady
