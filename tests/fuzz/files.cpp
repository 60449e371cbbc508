// Files: what a reader hands over is what the store may keep, whatever stood in the file.

#include <sstream>
#include <string>

#include "cli/config.hpp"
#include "commands/fake_machine.hpp"
#include "steady/core/error.hpp"
#include "steady/core/text.hpp"
#include "steady/exchange/formats.hpp"
#include "targets.hpp"

namespace steady::fuzz {

namespace {

/// Looks at what a reader hands over.
class Watch : public Sink {
 public:
  explicit Watch(std::string_view input) : input_(input) {}

  void take(FileSession said, std::int64_t line) override {
    const Session& session = said.session;
    hold(session.seconds > Seconds{0} && session.seconds <= std::chrono::hours{24}, "1 s to 24 h", input_);
    hold(session.day >= first_date && session.day <= last_date, "a day of the years 1 to 9999", input_);
    hold_text(session.topic);
    hold_text(session.note);
    for (const std::string& tag : session.tags) hold_text(tag);
    hold_line(line);
  }
  void take(const GoalRow& row, std::int64_t line) override {
    hold(row.seconds > Seconds{0} && row.seconds <= std::chrono::hours{24}, "a goal of 1 s to 24 h", input_);
    hold(row.days.any() && row.freezes >= 0, "a goal has days", input_);
    hold_line(line);
  }
  void take(Off off, std::int64_t line) override {
    hold(off.period.first <= off.period.last, "days off end after they begin", input_);
    hold_text(off.reason);
    hold_line(line);
  }
  void take(Resource resource, std::int64_t line) override {
    hold_text(resource.url);
    hold_text(resource.title);
    hold_line(line);
  }
  void take(PlanItem item, std::int64_t line) override {
    hold_text(item.text);
    hold_line(line);
  }
  void take(Learned learned, std::int64_t line) override {
    hold_text(learned.text);
    hold_line(line);
  }

 private:
  void hold_text(const std::optional<std::string>& text) const {
    hold(!text || is_utf8(*text), "text is UTF-8", input_);
  }
  void hold_line(std::int64_t line) {
    hold(line >= line_, "lines come in their order", input_);
    line_ = line;
  }

  std::string_view input_;
  std::int64_t line_ = 1;
};

void read_as(std::string_view format, std::string_view input) {
  static const TableZone zone(std::chrono::hours{1});
  const Clock clock{Instant{std::chrono::seconds{1'795'000'000}}, zone, std::chrono::hours{4}};
  for (const FileFormat& each : file_formats()) {
    if (each.name != format) continue;
    std::istringstream in{std::string(input)};
    Watch watch(input);
    try {
      each.read(in, "f", clock, watch);
    } catch (const FileError& error) {
      hold(std::string_view(error.what()).starts_with("f:"), "a refusal names file and line", input);
    }
  }
}

}  // namespace

void jsonl(std::string_view input) { read_as("jsonl", input); }

void csv(std::string_view input) { read_as("csv", input); }

void config(std::string_view input) {
  static FakeMachine machine;
  const std::string path = machine.config();
  machine.files[path] = input;
  try {
    read_settings(machine, path);
  } catch (const FileError&) {
  }
  const std::string topic = "ml";
  try {
    const std::string with = config_with(input, "topic", &topic, path);
    machine.files[path] = with;
    for (const SettingSource& each : setting_sources(machine, path))
      if (each.row->name == "topic") hold(each.value == topic, "what was set is there", input);
  } catch (const FileError&) {
  }
}

}  // namespace steady::fuzz
