#include "progress.hpp"

#include <string>

namespace steady {

namespace {
constexpr std::string_view erase_rest = "\x1b[K";
}

ProgressLine::ProgressLine(const Context& context)
    : machine_(context.machine()), silent_(context.quiet() || context.machine().variable("TERM") == "dumb") {}

bool ProgressLine::is_seen() const { return !silent_ && machine_.progress_width(); }

void ProgressLine::show(std::string_view line) {
  if (!is_seen()) return;
  machine_.complain('\r' + std::string(line) + std::string(erase_rest));
  drawn_ = true;
}

void ProgressLine::wipe() {
  if (!drawn_) return;
  machine_.complain('\r' + std::string(erase_rest));
  drawn_ = false;
}

}  // namespace steady
