// `steady export FORMAT [RANGE]`: the record as a file, streamed.

#include "commands.hpp"
#include "context.hpp"
#include "steady/core/text.hpp"
#include "steady/exchange/export.hpp"
#include "steady/report/reports.hpp"

namespace steady {

namespace {

const FileFormat& read_format(const std::string& word) {
  std::string known;
  for (const FileFormat& format : file_formats()) {
    if (format.write == nullptr) continue;
    if (format.name == word) return format;
    known += (known.empty() ? "" : " ") + std::string(format.name);
  }
  throw RequestError(quoted(word) + " is not a format to export to",
                     "like: steady export jsonl -o study.jsonl   (" + known + ")");
}

/// Prints the export. A file gets every byte as it is; on a terminal nothing may be obeyed that came in as
/// data, so there it is shown line by line as all other text is.
void print_export(const FileFormat& format, Records& records, Machine& machine) {
  if (!machine.terminal_width()) {
    export_records(format, records, [&](std::string_view text) { machine.print(text); });
    return;
  }
  std::string rest;
  export_records(format, records, [&](std::string_view text) {
    rest += text;
    std::string shown;
    std::size_t at = 0;
    for (std::size_t end; (end = rest.find('\n', at)) != std::string::npos; at = end + 1) {
      std::string_view line = std::string_view(rest).substr(at, end - at);
      if (line.ends_with('\r')) line.remove_suffix(1);
      shown += printable(line) + '\n';
    }
    rest.erase(0, at);
    machine.print(shown);
  });
}

}  // namespace

Outcome export_sessions(const Arguments& arguments, Context& context) {
  const FileFormat& format = read_format(arguments.words[0]);
  std::optional<Period> period;
  if (arguments.words.size() > 1) period = parse_range(arguments.words[1], context.calendar());
  Records records(context.store_to_read(), period, context.now());
  Machine& machine = context.machine();
  const auto path = arguments.value("--output");
  if (!path || *path == "-") {
    print_export(format, records, machine);
    return {};
  }
  machine.write_stream(*path, [&](const Machine::Write& write) { export_records(format, records, write); });
  if (context.quiet() && context.format() == Format::text) return {};
  const std::string what = counted(records.sessions(), "session") + ", " + duration_text(records.seconds());
  return {done_report("Exported " + what + " to " + *path + ".", {})};
}

}  // namespace steady
