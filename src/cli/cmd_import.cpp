// `steady import FORMAT FILE|-`: a file into the store, all or nothing.

#include <fmt/format.h>

#include "commands.hpp"
#include "context.hpp"
#include "steady/core/text.hpp"
#include "steady/exchange/import.hpp"
#include "steady/report/reports.hpp"
#include "watched_input.hpp"

namespace steady {

namespace {

const FileFormat& read_format(const std::string& word) {
  std::string known;
  for (const FileFormat& format : file_formats()) {
    if (format.read == nullptr) continue;
    if (format.name == word) return format;
    known += (known.empty() ? "" : " ") + std::string(format.name);
  }
  throw RequestError(quoted(word) + " is not a format to import", "like: steady import jsonl FILE   (" + known + ")");
}

/// `3 sessions, 2h; 1 goal; 4 days off`, or nothing.
std::string told_of_new(const Imported& imported) {
  std::string text;
  const auto add = [&](const std::string& part) { text += (text.empty() ? "" : "; ") + part; };
  if (imported.added > 0) add(counted(imported.added, "session") + ", " + duration_text(imported.seconds));
  if (imported.goals > 0) add(counted(imported.goals, "goal"));
  if (imported.days_off > 0) add(imported.days_off == 1 ? "1 day off" : fmt::format("{} days off", imported.days_off));
  if (imported.resources > 0) add(counted(imported.resources, "resource"));
  if (imported.learned > 0) add(counted(imported.learned, "learned line"));
  if (imported.planned > 0) add(counted(imported.planned, "plan item"));
  return text;
}

std::string told(const Imported& imported, bool dry) {
  const std::string what = told_of_new(imported);
  if (what.empty() && imported.known == 0) return "Nothing new.";
  if (what.empty()) return fmt::format("Nothing new: {} known already.", counted(imported.known, "session"));
  const std::string known = imported.known > 0 ? fmt::format("; {} known already", imported.known) : "";
  return fmt::format("{} {}{}.", dry ? "Would import" : "Imported", what, known);
}

}  // namespace

Outcome import_sessions(const Arguments& arguments, Context& context) {
  const FileFormat& format = read_format(arguments.words[0]);
  const std::string& path = arguments.words[1];
  const std::string file = path == "-" ? "standard input" : path;
  const auto in = context.machine().open(path);
  const bool dry = arguments.has("--dry-run");
  Imported imported;
  Store& store = dry ? context.store_to_change() : context.store_to_write();
  WatchedInput bytes(*in->rdbuf(), file, context);
  std::istream watched(&bytes);
  const auto import = [&] { imported = import_file(watched, file, format, context.clock(), store); };
  if (dry) {
    store.try_out(context.stamp(), import);
  } else {
    store.change(context.stamp(), import);
  }
  return {done_report(told(imported, dry), std::move(imported.ids)), ExitCode::done, true};
}

}  // namespace steady
