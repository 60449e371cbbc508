#include "context.hpp"

#include <algorithm>
#include <charconv>

#include "config.hpp"
#include "steady/core/streak.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

constexpr std::string_view now_hint = "like: STEADY_NOW=2026-11-20T19:30, or with an offset: …+01:00";

[[noreturn]] void refuse_now(const std::string& value) {
  throw RequestError("STEADY_NOW is " + quoted(value) + ", which is no moment", std::string(now_hint));
}

Instant read_now(const std::string& value, Context& context) {
  const auto said = parse_rfc3339(value);
  if (!said) refuse_now(value);
  if (said->offset) return Instant{said->wall.time_since_epoch() - *said->offset};
  const auto moment = moment_of(said->wall, context.zone());
  if (!moment) refuse_now(value);
  return *moment;
}

/// Weeks around today have to fit into the years that dates have.
bool within_years(Instant now) {
  return now > Instant{first_date + std::chrono::days{8}} && now < Instant{last_date - std::chrono::days{8}};
}

std::optional<int> number(const std::optional<std::string>& text) {
  if (!text) return std::nullopt;
  int value = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
  if (error != std::errc{} || end != text->data() + text->size() || value < 1) return std::nullopt;
  return value;
}

bool names_utf8(std::string_view locale) {
  std::string lower(locale);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower.find("utf-8") != std::string::npos || lower.find("utf8") != std::string::npos;
}

bool wants_utf8(const Machine& machine) {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"})
    if (const auto locale = machine.variable(name)) return names_utf8(*locale);
  return false;
}

/// What is said to all programs alike.
std::optional<ColorMode> usual_colour(const Machine& machine) {
  if (machine.variable("NO_COLOR")) return ColorMode::never;
  if (const auto forced = machine.variable("CLICOLOR_FORCE"); forced && *forced != "0") return ColorMode::always;
  return std::nullopt;
}

bool wants_colour(ColorMode mode, const Machine& machine) {
  if (mode == ColorMode::automatic) mode = usual_colour(machine).value_or(mode);
  if (mode != ColorMode::automatic) return mode == ColorMode::always;
  return machine.terminal_width().has_value() && machine.variable("TERM") != "dumb";
}

/// What the terminal says of itself; where it says nothing, what every one can.
Palette palette_of(const Machine& machine) {
  const std::string colours = machine.variable("COLORTERM").value_or("");
  if (colours == "truecolor" || colours == "24bit") return Palette::all;
  const std::string terminal = machine.variable("TERM").value_or("");
  if (terminal.ends_with("-direct")) return Palette::all;
  return terminal.find("256color") != std::string::npos ? Palette::many : Palette::sixteen;
}

}  // namespace

std::string typed_again(const std::vector<std::string>& args) {
  constexpr std::size_t longest = 200;
  std::string line;
  for (const std::string& word : args) {
    if (!line.empty()) line += ' ';
    line += shell_word(printable(word));
    if (line.size() > longest) return fitted(line, static_cast<int>(longest), "…");
  }
  return line;
}

const Zone& Context::zone() {
  if (!zone_) zone_ = machine_.zone();
  return *zone_;
}

Instant Context::now() {
  if (now_) return *now_;
  const auto said = machine_.variable("STEADY_NOW");
  now_ = said ? read_now(*said, *this) : machine_.now();
  if (!within_years(*now_)) refuse_now(said.value_or("the machine's clock"));
  return *now_;
}

void Context::pass(Seconds time) {
  now_ = now() + time;
  today_.reset();
}

const Settings& Context::settings() {
  if (!settings_) settings_ = read_settings(machine_, config_path());
  return *settings_;
}

Clock Context::clock() { return {now(), zone(), settings().day_start}; }

Date Context::today() {
  if (!today_) today_ = clock().today();
  return *today_;
}

Calendar Context::calendar(Nearest nearest) { return {today(), settings().week_start, nearest}; }

Stamp Context::stamp() {
  return {now(), typed_again(args_), [this] { return machine_.random(); }};
}

History Context::history(const Store& store) { return {store.day_totals(), store.goals(), store.offs(), today()}; }

History Context::recent_history(const Store& store, Date needed) {
  constexpr int longest_look = 10'000;
  const Goals goals = store.goals();
  const std::vector<Off> offs = store.offs();
  std::vector<DayTotal> totals;
  Date known = last_date;  // from here on all is read
  for (int look = 16;; look *= 2) {
    const Date wanted = month_of(std::min(needed, today()) - std::chrono::days{look}).first;
    const Date first = look > longest_look ? first_date : wanted;
    const auto earlier = store.day_totals({first, known});
    totals.insert(totals.begin(), earlier.begin(), earlier.end());
    known = first - std::chrono::days{1};
    History recent(totals, goals, offs, today());
    if (first == first_date || is_settled(recent.days())) return recent;
  }
}

RecentDays Context::recent_days(const Store& store, Date needed) {
  History history = recent_history(store, needed);
  // Only a met day may be said to end the longest run.
  const bool whole = history.on(today()).met() && history.first_session() == store.first_day();
  return {std::move(history), whole};
}

Scene Context::scene_of(const RecentDays& days) {
  return {days.history, settings().week_start, settings().day_start, days.whole};
}

Format Context::format() const {
  const auto name = global_.value("--format");
  if (global_.has("--json")) {
    if (name && *name != "json")
      throw RequestError("--json and --format " + *name + " differ", "leave one of them out");
    return Format::json;
  }
  const auto format = format_named(name.value_or("text"));
  if (!format) throw RequestError(quoted(*name) + " is not a format", "like: --format csv   (text json csv md)");
  return *format;
}

Look Context::look(const CommandRow& command) {
  Look look;
  look.utf8 = wants_utf8(machine_);
  look.width = number(machine_.variable("COLUMNS"));
  if (!look.width) look.width = machine_.terminal_width();
  ColorMode mode = command.name.starts_with("config") ? ColorMode::automatic : settings().color;
  if (const auto flag = global_.value("--color")) {
    Settings chosen;
    if (!setting_row("color").set(chosen, *flag))
      throw RequestError(quoted(*flag) + " is no way to colour", "like: --color never   (auto always never)");
    mode = chosen.color;
  } else if (!machine_.variable("STEADY_COLOR")) {
    mode = usual_colour(machine_).value_or(mode);
  }
  look.colour = wants_colour(mode, machine_);
  look.palette = palette_of(machine_);
  return look;
}

std::string Context::base_folder(std::string_view variable, std::string_view fallback) const {
  const auto named = machine_.variable(variable);
  if (named && named->starts_with('/')) return *named;
  const auto home = machine_.variable("HOME");
  return home ? *home + '/' + std::string(fallback) : std::string();
}

bool Context::store_is_ours() const { return !global_.has("--db") && !machine_.variable("STEADY_DB"); }

std::string Context::store_path() const {
  if (const auto flag = global_.value("--db")) {
    if (flag->empty()) throw RequestError("--db \"\" names no file", "like: --db ~/study.db");
    return *flag;
  }
  if (const auto named = machine_.variable("STEADY_DB")) return *named;
  const std::string folder = base_folder("XDG_DATA_HOME", ".local/share");
  if (folder.empty())
    throw RequestError("there is no place for the store: HOME is not set",
                       "name a file: steady --db FILE …, or set STEADY_DB");
  return folder + "/steady/steady.db";
}

std::string Context::config_path() const {
  const std::string folder = base_folder("XDG_CONFIG_HOME", ".config");
  return folder.empty() ? folder : folder + "/steady/config.toml";
}

}  // namespace steady
