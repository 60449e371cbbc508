#include "steady/cli/run.hpp"

#include "arguments.hpp"
#include "context.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

std::string message(const Error& error, bool as_json) {
  if (as_json) {
    const Value hint = error.hint().empty() ? Value() : Value(error.hint());
    return json_of({{"schema", "steady/error/1"},
                    {"error",
                     Fields{{"code", static_cast<int>(error.code())}, {"message", error.what()}, {"hint", hint}}}}) +
           "\n";
  }
  std::string text = "steady: " + printable(error.what()) + '\n';
  if (!error.hint().empty()) text += "  " + printable(error.hint()) + '\n';
  return text;
}

const CommandRow& overview_command() {
  for (const CommandRow& row : commands())
    if (row.name.empty()) return row;
  throw RequestError("there is no command for the overview");
}

/// Asked before the command runs: a change must not be made and then not be told.
Format checked_format(const CommandRow& command, const Context& context) {
  const Format format = context.format();
  if (!command.tabular && (format == Format::csv || format == Format::markdown))
    throw RequestError(command.full_name() + " answers in text or json only",
                       "csv and md are for reports and lists: steady list --format csv");
  return format;
}

/// Whoever gets no answer must not think that nothing was done, and do it again.
void tell(const Outcome& outcome, Format format, const Look& look, Machine& machine) {
  try {
    render(outcome.document, format, look, [&machine](std::string_view piece) { machine.print(piece); });
  } catch (const ReaderGone&) {
    throw;
  } catch (const RequestError& error) {
    if (!outcome.receipt || outcome.code != ExitCode::done) throw;
    throw RequestError(std::string(error.what()) + "; the change itself was made",
                       "look: steady list   take it back: steady undo");
  }
}

int carry_out(const std::vector<std::string>& args, Machine& machine) {
  const CommandLine line = parse_command_line(args);
  if (line.version) {
    machine.print("steady " STEADY_VERSION "\n");
    return 0;
  }
  if (line.help) {
    machine.print(line.command != nullptr ? help_of(*line.command) : help_overview());
    return 0;
  }
  const CommandRow& command = line.command != nullptr ? *line.command : overview_command();
  Context context(machine, args, line.arguments);
  const Format format = checked_format(command, context);
  const Look look = context.look(command);
  // A wrong STEADY_NOW or TZ is refused also where the command would not look at it.
  context.now();
  context.zone();
  const Outcome outcome = command.run(line.arguments, context);
  const bool dropped = outcome.receipt && context.quiet() && format == Format::text;
  if (!dropped && !outcome.is_told()) tell(outcome, format, look, machine);
  machine.leave(outcome.code);
  return static_cast<int>(outcome.code);
}

}  // namespace

int run(const std::vector<std::string>& args, Machine& machine) {
  const auto refuse = [&](const Error& error) {
    machine.complain(message(error, asks_for_json(args)));
    return static_cast<int>(error.code());
  };
  try {
    return carry_out(args, machine);
  } catch (const ReaderGone& gone) {
    return static_cast<int>(gone.code());
  } catch (const Error& error) {
    return refuse(error);
  } catch (const std::exception& error) {
    return refuse(
        StoreError(std::string("something went wrong inside: ") + error.what(), "nothing half done was kept"));
  }
}

}  // namespace steady
