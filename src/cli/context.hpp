#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "command.hpp"
#include "steady/cli/machine.hpp"
#include "steady/core/history.hpp"
#include "steady/core/period.hpp"
#include "steady/core/placement.hpp"
#include "steady/core/settings.hpp"
#include "steady/store/store.hpp"

namespace steady {

/// What a command works with: now, the zone, the settings, the store. Each is asked of the machine when
/// it is first wanted, since a start that needs no zone should read none.
class Context {
 public:
  /// @param args    the line as typed, for the history of changes
  /// @param global  where the options that all commands take are found
  Context(Machine& machine, const std::vector<std::string>& args, const Arguments& global)
      : machine_(machine), args_(args), global_(global) {}

  Machine& machine() const { return machine_; }
  const Zone& zone();
  Instant now();
  const Settings& settings();
  Clock clock();
  /// The study day of now.
  Date today();
  /// @param nearest  what a weekday or a date without year means to the command
  Calendar calendar(Nearest nearest = Nearest::past);

  Store store_to_read() { return Store::open_to_read(store_path()); }
  Store store_to_write() { return Store::open_to_write(store_path(), store_is_ours()); }
  Store store_to_change() { return Store::open_to_change(store_path()); }
  /// What a change is stamped with.
  Stamp stamp();
  /// All study days as they stand in the store.
  History history(const Store& store);
  /// As many of the newest study days as it takes to tell the current streak and the day `needed`:
  /// mostly the last months, however many years there are.
  History recent_history(const Store& store, Date needed);

  Format format() const;
  /// How text is to look for the command; `config` looks plain where config.toml is wrong.
  Look look(const CommandRow& command);
  bool quiet() const { return global_.has("--quiet"); }

  std::string store_path() const;
  std::string config_path() const;

 private:
  bool store_is_ours() const;
  /// `$XDG_…_HOME`, where it is absolute, else `$HOME/fallback`, else empty.
  std::string base_folder(std::string_view variable, std::string_view fallback) const;

  Machine& machine_;
  const std::vector<std::string>& args_;
  const Arguments& global_;
  std::unique_ptr<Zone> zone_;
  std::optional<Instant> now_;
  std::optional<Settings> settings_;
  std::optional<Date> today_;
};

/// The line as it would be typed again in a shell, cut where it is very long.
std::string typed_again(const std::vector<std::string>& args);

}  // namespace steady
