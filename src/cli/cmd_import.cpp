#include <fmt/format.h>

#include <istream>

#include "commands.hpp"
#include "context.hpp"
#include "steady/core/text.hpp"
#include "steady/exchange/import.hpp"
#include "steady/report/reports.hpp"

namespace steady {

namespace {

const ImportFormat& read_format(const std::string& word) {
  std::string known;
  for (const ImportFormat& format : import_formats()) {
    if (format.name == word) return format;
    known += (known.empty() ? "" : " ") + std::string(format.name);
  }
  throw RequestError(quoted(word) + " is not a format to import",
                     "like: steady import jsonl FILE   (" + known + ")");
}

std::string told(const Imported& imported, bool dry) {
  if (imported.added == 0 && imported.known > 0)
    return fmt::format("Nothing new: {} known already.", counted(imported.known, "session"));
  std::string text = fmt::format("{} {}, {}", dry ? "Would import" : "Imported",
                                 counted(imported.added, "session"), duration_text(imported.seconds));
  if (imported.known > 0) text += fmt::format("; {} known already", imported.known);
  return text + ".";
}

}  // namespace

Outcome import_sessions(const Arguments& arguments, Context& context) {
  const ImportFormat& format = read_format(arguments.words[0]);
  const std::string& path = arguments.words[1];
  const std::string file = path == "-" ? "standard input" : path;
  const auto in = context.machine().open(path);
  const bool dry = arguments.has("--dry-run");
  const bool with_ids = context.format() == Format::json;
  Imported imported;
  const auto import = [&](Store& store) {
    imported = import_file(*in, file, format, context.clock(), store, with_ids);
  };
  Store store = dry ? context.store_to_change() : context.store_to_write();
  if (dry) {
    store.try_out(context.stamp(), [&] { import(store); });
  } else {
    store.change(context.stamp(), [&] { import(store); });
  }
  return {done_report(told(imported, dry), imported.ids), ExitCode::done, true};
}

}  // namespace steady
