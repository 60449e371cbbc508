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
#include "steady/report/reports.hpp"
#include "steady/store/store.hpp"

namespace steady {

/// The newest study days, as far back as an answer needs them.
struct RecentDays {
  History history;
  bool whole = false;  ///< today is met, and the first session is among them: a longest run is the longest
};

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
  /// Now is that much later than it was: the command has waited.
  void pass(Seconds time);
  const Settings& settings();
  Clock clock();
  /// The study day of now.
  Date today();
  /// @param nearest  what a weekday or a date without year means to the command
  Calendar calendar(Nearest nearest = Nearest::past);

  // The store, opened for the whole command; at most one of the three is called.

  Store& store_to_read() { return opened(Store::open_to_read(store_path())); }
  Store& store_to_write() { return opened(Store::open_to_write(store_path(), store_is_ours())); }
  Store& store_to_change() { return opened(Store::open_to_change(store_path())); }
  /// Lets others write while the command waits for a person.
  void close_store() { store_.reset(); }
  /// What a change is stamped with.
  Stamp stamp();
  /// All study days as they stand in the store.
  History history(const Store& store);
  /// As many of the newest study days as it takes to tell the current streak and the day `needed`:
  /// mostly the last months, however many years there are.
  History recent_history(const Store& store, Date needed);
  RecentDays recent_days(const Store& store, Date needed);
  Scene scene_of(const RecentDays& days);

  Format format() const;
  /// How text is to look for the command; `config` looks plain where config.toml is wrong.
  Look look(const CommandRow& command);
  bool quiet() const { return global_.has("--quiet"); }

  std::string store_path() const;
  /// Nobody has named another place for the store.
  bool store_is_ours() const;
  std::string config_path() const;

 private:
  Store& opened(Store store) { return store_.emplace(std::move(store)); }
  /// `$XDG_…_HOME`, where it is absolute, else `$HOME/fallback`, else empty.
  std::string base_folder(std::string_view variable, std::string_view fallback) const;

  Machine& machine_;
  const std::vector<std::string>& args_;
  const Arguments& global_;
  std::unique_ptr<Zone> zone_;
  std::optional<Instant> now_;
  std::optional<Settings> settings_;
  std::optional<Date> today_;
  std::optional<Store> store_;
};

/// The line as it would be typed again in a shell, cut where it is very long.
std::string typed_again(const std::vector<std::string>& args);

}  // namespace steady
