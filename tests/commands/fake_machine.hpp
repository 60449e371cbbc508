#pragma once

#include <chrono>
#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "steady/cli/machine.hpp"

namespace steady {

/// A zone made of a table: from each moment on, an offset; before the first, the first's.
class TableZone : public Zone {
 public:
  struct Change {
    Instant from;
    Seconds offset;
  };
  explicit TableZone(std::vector<Change> changes) : changes_(std::move(changes)) {}
  explicit TableZone(Seconds offset) : changes_{{Instant{}, offset}} {}

  Seconds offset_at(Instant moment) const override;

 private:
  std::vector<Change> changes_;
};

/// New York in 2026: clocks put forward on 8 March, back on 1 November, each at 02:00.
TableZone new_york_2026();

/// A machine made of values. Only the store lies on a disk, in a folder of its own that goes with
/// the machine.
class FakeMachine : public Machine {
 public:
  FakeMachine();
  ~FakeMachine() override;

  Instant clock{};
  TableZone place{Seconds{0}};
  std::map<std::string, std::string, std::less<>> variables;
  std::map<std::string, std::string> files;  ///< config.toml and what is imported, by path
  std::string out;
  std::string err;
  bool output_fails = false;
  std::optional<int> columns;           ///< of the terminal on standard output, absent: it is none
  std::optional<int> progress_columns;  ///< of the terminal on standard error, absent: it is none
  bool interactive = false;             ///< a person sits at both ends

  /// Something that ends a wait, and what else happens at that moment.
  struct Event {
    std::chrono::milliseconds after;  ///< counted from the machine's making
    Wake wake = Wake::ended;
    std::function<void()> meanwhile = [] {};
  };
  std::deque<Event> events;  ///< in order; between them time goes by and nothing else

  std::chrono::milliseconds per_look{};  ///< goes by with each question for elapsed time
  /// Time that goes by without the program.
  void sleep(std::chrono::milliseconds time) { pass(time); }

  /// What a person makes of a text in the editor of that name.
  std::function<std::string(const std::string& command, const std::string& text)> editor;

  const std::filesystem::path& home() const { return home_; }
  std::filesystem::path store() const { return home_ / ".local/share/steady/steady.db"; }
  std::string config() const { return (home_ / ".config/steady/config.toml").string(); }

  Instant now() const override { return clock; }
  std::optional<std::string> variable(std::string_view name) const override;
  std::unique_ptr<Zone> zone() const override { return std::make_unique<TableZone>(place); }
  std::array<std::uint8_t, 16> random() const override;
  std::optional<int> terminal_width() const override { return columns; }
  std::optional<int> progress_width() const override { return progress_columns; }
  bool is_interactive() const override { return interactive; }
  std::chrono::milliseconds elapsed() const override { return passed_ + per_look * looks_++; }
  void take_signals() override { signals_taken_ = true; }
  Wake wait(std::chrono::milliseconds time) override;
  std::string edit(const std::string& command, const std::string& text) override;
  void print(std::string_view text) override;
  void complain(std::string_view text) override { err += text; }
  void leave(ExitCode) override {}
  std::unique_ptr<std::istream> open(const std::string& path) override;
  std::optional<std::string> read_file(const std::string& path) const override;
  void write_file(const std::string& path, std::string_view text) override;
  std::vector<std::string> files_in(const std::string& folder) const override;
  void make_folder(const std::string&) override {}
  void remove_file(const std::string& path) override { files.erase(path); }
  void write_stream(const std::string& path, const std::function<void(const Write&)>& write) override;

 private:
  void pass(std::chrono::milliseconds time);

  std::filesystem::path home_;
  std::chrono::milliseconds passed_{};
  mutable int looks_ = 0;
  bool signals_taken_ = false;
  mutable std::uint8_t drawn_ = 0;
};

using Words = std::vector<std::string>;

/// What one command line left behind.
struct Answer {
  int exit = 0;
  std::string out;
  std::string err;
};

/// A person at such a machine, in UTC, on Friday 20 November 2026 at 20:15, with an empty store.
class CommandTest : public testing::Test {
 protected:
  CommandTest();

  /// Puts the clock to a wall clock reading of the machine's zone: `2026-11-20T20:15`.
  void at(std::string_view wall);
  Answer type(const Words& words);
  /// The same in another terminal, while a command waits in this one.
  Answer type_elsewhere(const Words& words);
  /// Types it and expects that it is done; returns standard output.
  std::string done(const Words& words);
  /// Asks in JSON and expects an answer with exit code 0.
  nlohmann::json ask(Words words);
  /// The sessions of `list all`, oldest first.
  nlohmann::json sessions() { return ask({"list", "all"}).at("sessions"); }
  /// Expects exit 2, a message that holds `named`, one line of hint, nothing on standard output,
  /// the same in JSON, and that nothing has changed. Returns the message with its hint.
  std::string refused(const Words& words, const std::string& named);

  FakeMachine machine;

 private:
  /// All that a person could see of the store and the settings.
  std::string facts();
};

/// The keys of a JSON object in their order.
std::vector<std::string> keys_of(const nlohmann::ordered_json& object);

}  // namespace steady
