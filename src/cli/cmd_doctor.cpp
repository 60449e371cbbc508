// `steady doctor`, `backup FILE`, `restore FILE`: the store as a file.

#include <fmt/format.h>

#include "commands.hpp"
#include "context.hpp"
#include "steady/core/text.hpp"
#include "steady/report/health_report.hpp"
#include "steady/store/health.hpp"
#include "watched_work.hpp"

namespace steady {

namespace {

/// What makes the store again what it was.
std::string way_back(const Restored& restored, const std::string& store) {
  return restored.kept ? fmt::format("mv {} {}", shell_word(*restored.kept), shell_word(store))
                       : fmt::format("rm {}", shell_word(store));
}

}  // namespace

Outcome doctor(const Arguments& arguments, Context& context) {
  WatchedWork work(context, "doctor");
  if (!arguments.has("--repair")) {
    const Health health = examine_store(context.store_path(), work.watching());
    return {health_report(health), health.is_sound() ? ExitCode::done : ExitCode::no, false};
  }
  const Repair repair = repair_store(context.store_path(), context.now(), work.watching());
  const bool sound = repair.after.is_sound();
  return {repair_report(repair, shell_word(repair.kept.value_or(""))), sound ? ExitCode::done : ExitCode::no, sound};
}

Outcome back_up(const Arguments& arguments, Context& context) {
  const std::string& file = arguments.words[0];
  if (file.empty()) throw RequestError("\"\" names no file", "like: steady backup ~/steady-backup.db");
  WatchedWork work(context, "backup");
  const std::int64_t sessions = back_up_store(context.store_path(), file, work.watching());
  const std::string told = fmt::format("Backed up {} to {}, checked.", counted(sessions, "session"), shell_word(file));
  return {done_report(told, {}), ExitCode::done, true};
}

Outcome restore(const Arguments& arguments, Context& context) {
  const std::string& file = arguments.words[0];
  if (file.empty()) throw RequestError("\"\" names no file", "like: steady restore ~/steady-backup.db");
  WatchedWork work(context, "restore");
  const Restored restored =
      restore_store(context.store_path(), context.store_is_ours(), file, context.now(), work.watching());
  const std::string told = fmt::format("Restored {} from {}.", counted(restored.sessions, "session"), shell_word(file));
  const std::string back = way_back(restored, context.store_path());
  Document document = done_report(told + " Back: " + back, {});
  document.text.clear();
  document.line(told);
  document.line(restored.kept ? "The store as it was is kept; this brings it back:"
                              : "There was no store before; this makes it so again:");
  // In a table a line is not broken, so that it can be pasted.
  TextTable line;
  line.rows.push_back({Cell(back, Style::strong)});
  document.text.emplace_back(std::move(line));
  return {std::move(document), ExitCode::done, true};
}

}  // namespace steady
