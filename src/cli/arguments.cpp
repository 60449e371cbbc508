// Words are taken as they were typed. CLI11 would split `[a, b]`, drop `[]` and `++`, take `-3` for an
// option and refuse words after `--` behind a subcommand. So each line is first sorted into options and
// words with the help of the table; words and values then pass through CLI11 behind a shield, a first
// byte that no word can begin with.

#include "arguments.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <list>

#include "steady/core/duration.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

constexpr char shield = '\x01';

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// `-x…` or `--x…`; `-3`, `-`, `---`, `- item` and `-x marks the spot` are words.
bool looks_like_option(std::string_view word) {
  const std::size_t dashes = word.starts_with("--") ? 2 : word.starts_with('-') ? 1 : 0;
  if (dashes == 0 || word.size() <= dashes || !is_letter(word[dashes])) return false;
  return word.substr(0, word.find('=')).find_first_of(" \t\n") == std::string_view::npos;
}

/// The options that can be given here: of the command, and those of all commands.
std::vector<const OptionRow*> options_of(const CommandRow* command) {
  std::vector<const OptionRow*> rows;
  if (command != nullptr)
    for (const OptionRow& row : command->options) rows.push_back(&row);
  for (const OptionRow& row : global_options()) rows.push_back(&row);
  return rows;
}

/// An option as it was typed.
struct Typed {
  const OptionRow* row = nullptr;
  std::optional<std::string> value;  ///< what was attached: `--day=mon`, `-dmon`
};

Typed option_named(std::string_view word, const std::vector<const OptionRow*>& rows) {
  if (!word.starts_with('-')) return {};
  for (const OptionRow* row : rows) {
    const std::string_view name = row->long_name();
    if (word.starts_with(name)) {
      if (word.size() == name.size()) return {row, std::nullopt};
      if (word[name.size()] == '=') return {row, std::string(word.substr(name.size() + 1))};
    }
    const std::string_view letter = row->short_name();
    if (letter.empty() || word.starts_with("--") || !word.starts_with(letter)) continue;
    if (word.size() == letter.size()) return {row, std::nullopt};
    if (!row->is_flag()) return {row, std::string(word.substr(letter.size()))};
  }
  return {};
}

/// What an option is given, and how many words of the line behind it are that.
struct Value {
  std::string text;
  std::size_t words = 0;
};

bool is_half_of_a_day(std::string_view word) { return word == "am" || word == "pm" || word == "AM" || word == "PM"; }

/// Words apart that continue a duration belong to it, as they do behind `log`: `--for 1h 30m`, `--at 7 pm`.
/// REQUIRES: a value is attached, or there is a word behind.
Value value_of(const Typed& typed, std::span<const std::string> behind) {
  std::vector<std::string> words(behind.begin(), behind.end());
  if (typed.value) words.insert(words.begin(), *typed.value);
  Value value{words[0], 1};
  if (typed.row->value == "DURATION") {
    for (const std::size_t used = words_of_duration(words); value.words < used; ++value.words)
      value.text += ' ' + words[value.words];
  } else if (typed.row->value == "TIME" && words.size() > 1 && is_half_of_a_day(words[1])) {
    value = {words[0] + words[1], 2};
  }
  if (typed.value) --value.words;
  return value;
}

/// The nearest name to a mistyped one, else the only one that begins as it does; may be empty.
std::string_view name_meant(std::string_view word, const std::vector<std::string_view>& names) {
  if (const auto near = nearest_name(word, names); !near.empty()) return near;
  std::string_view meant;
  for (const std::string_view name : names) {
    if (!name.starts_with(word)) continue;
    if (!meant.empty()) return {};
    meant = name;
  }
  return meant;
}

[[noreturn]] void refuse_option(std::string_view word, const CommandRow* command,
                                const std::vector<const OptionRow*>& rows) {
  std::vector<std::string_view> names;
  for (const OptionRow* row : rows) names.push_back(row->long_name());
  const std::string_view typed = word.substr(0, word.find('='));
  const std::string_view near = name_meant(typed, names);
  const std::string where = command != nullptr ? std::string(command->name) + " has" : "there is";
  throw RequestError(where + " no option " + quoted(typed),
                     near.empty() ? "if it is a word, put -- before it;  see: steady help" +
                                        (command != nullptr ? " " + std::string(command->name) : std::string())
                                  : "did you mean: " + std::string(near));
}

[[noreturn]] void refuse_command(std::string_view word) {
  std::vector<std::string_view> names;
  for (const CommandRow& row : commands()) names.push_back(row.name);
  const std::string_view near = name_meant(word, names);
  throw RequestError("there is no command " + quoted(word),
                     near.empty() ? "see them: steady help" : "did you mean: " + std::string(near));
}

const CommandRow* command_named(std::string_view name) {
  for (const CommandRow& row : commands())
    if (row.name == name && !name.empty()) return &row;
  return nullptr;
}

/// The verb of a row whose noun this is: `set` of `goal set`; or empty.
std::string_view verb_of(const CommandRow& row, std::string_view noun) {
  const bool has_one = row.name.size() > noun.size() && row.name[noun.size()] == ' ' && row.name.starts_with(noun);
  return has_one ? row.name.substr(noun.size() + 1) : std::string_view{};
}

/// The places of the words in a line: all that is no option and no option's value.
std::vector<std::size_t> word_places(const std::vector<std::string>& args, const std::vector<const OptionRow*>& rows) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (args[i] == "--") {
      while (++i < args.size()) places.push_back(i);
      break;
    }
    const Typed typed = option_named(args[i], rows);
    if (typed.row != nullptr) {
      if (typed.row->is_flag() || (!typed.value && i + 1 == args.size())) continue;
      i += value_of(typed, std::span(args).subspan(i + 1)).words;
    } else if (!looks_like_option(args[i])) {
      places.push_back(i);
    }
  }
  return places;
}

/// A command and the places of the words that name it.
struct Named {
  const CommandRow* command = nullptr;
  std::vector<std::size_t> places;
  bool help = false;  ///< named behind `help`
};

/// The options of a noun and of all its verbs: in `resource --status done` the last word is no verb.
std::vector<const OptionRow*> options_around(std::string_view noun) {
  std::vector<const OptionRow*> rows = options_of(command_named(noun));
  for (const CommandRow& row : commands())
    if (!verb_of(row, noun).empty())
      for (const OptionRow& option : row.options) rows.push_back(&option);
  return rows;
}

/// `goal set` before `goal`; `goal list` is `goal`.
Named find_command(const std::vector<std::string>& args) {
  std::vector<std::size_t> places = word_places(args, options_of(nullptr));
  Named named;
  if (!places.empty() && args[places[0]] == "help") {
    named.help = true;
    named.places.push_back(places[0]);
    places.erase(places.begin());
  }
  if (places.empty()) return named;
  const std::size_t at = places[0];
  const std::string& first = args[at];
  std::vector<std::size_t> behind = word_places(args, options_around(first));
  std::erase_if(behind, [at](std::size_t place) { return place <= at; });
  const std::string second = behind.empty() ? "" : args[behind[0]];
  named.places.push_back(at);
  named.command = command_named(first + " " + second);
  if (named.command != nullptr) {
    named.places.push_back(behind[0]);
    return named;
  }
  named.command = command_named(first);
  if (named.command == nullptr) refuse_command(first);
  const bool noun = std::any_of(commands().begin(), commands().end(),
                                [&](const CommandRow& row) { return !verb_of(row, first).empty(); });
  // `learned list comprehensions` is three words worth remembering.
  const bool alone = behind.size() == 1;
  if (noun && second == "list" && (alone || named.command->most_words != any_number)) named.places.push_back(behind[0]);
  return named;
}

/// The line for CLI11: `--name=` and shielded values, then shielded words.
std::vector<std::string> shielded(const std::vector<std::string>& args, const Named& named) {
  const auto rows = options_of(named.command);
  std::vector<std::string> out;
  const auto names_command = [&](std::size_t i) {
    return std::find(named.places.begin(), named.places.end(), i) != named.places.end();
  };
  bool words_only = false;
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (names_command(i)) continue;
    if (!words_only && args[i] == "--") {
      words_only = true;
      continue;
    }
    const Typed typed = words_only ? Typed{} : option_named(args[i], rows);
    if (typed.row == nullptr) {
      if (!words_only && looks_like_option(args[i])) refuse_option(args[i], named.command, rows);
      out.push_back(shield + args[i]);
      continue;
    }
    const std::string name(typed.row->long_name());
    if (typed.row->is_flag()) {
      if (typed.value) throw RequestError(quoted(args[i]) + ": " + name + " takes no value", "like: " + name);
      out.push_back(name);
      continue;
    }
    const bool follows = !typed.value && i + 1 < args.size() && args[i + 1] != "--json" &&
                         option_named(args[i + 1], rows).row == nullptr;
    if (!typed.value && !follows && typed.row->value.starts_with('[')) {
      out.push_back(name + '=' + shield);
      continue;
    }
    if (!typed.value && !follows)
      throw RequestError(quoted(args[i]) + " needs a value: " + std::string(typed.row->value),
                         std::string(typed.row->help));
    const Value value = value_of(typed, std::span(args).subspan(i + 1));
    out.push_back(name + '=' + shield + value.text);
    i += value.words;
  }
  return out;
}

/// `goal st`: a verb of the noun, mistyped.
std::string_view nearest_verb(const CommandRow& noun, const std::string& word) {
  std::vector<std::string_view> verbs;
  for (const CommandRow& row : commands())
    if (const auto verb = verb_of(row, noun.name); !verb.empty()) verbs.push_back(verb);
  const std::string_view near = name_meant(word, verbs);
  if (near.empty()) return {};
  return command_named(std::string(noun.name) + ' ' + std::string(near))->name;
}

/// A verb that was left out, or quotes around words that are one.
std::string hint_for_extra_words(const CommandRow& command, const std::vector<std::string>& words) {
  std::string verbs;
  for (const CommandRow& row : commands())
    if (!verb_of(row, command.name).empty()) verbs += (verbs.empty() ? "like: " : "   or: ") + std::string(row.example);
  if (!verbs.empty()) return verbs;
  const bool may_be_a_phrase = command.most_words > 0 && command.synopsis != "ID" && command.synopsis != "[N]";
  if (!may_be_a_phrase) return "like: " + std::string(command.example);
  std::string line = command.full_name();
  for (std::size_t i = 0; i + 1 < command.most_words; ++i) line += ' ' + shell_word(words[i]);
  std::string phrase = words[command.most_words - 1];
  for (std::size_t i = command.most_words; i < words.size(); ++i) phrase += ' ' + words[i];
  return "words that are one go in quotes: " + line + ' ' + shell_word(phrase);
}

void check_words(const CommandRow& command, const std::vector<std::string>& words) {
  const std::string name(command.name.empty() ? "steady" : command.name);
  if (words.size() < command.least_words)
    throw RequestError(name + " wants " + std::string(command.synopsis), "like: " + std::string(command.example));
  const bool takes_any_words = command.synopsis.ends_with("...]");
  const std::string_view verb = words.empty() || takes_any_words ? "" : nearest_verb(command, words[0]);
  if (!verb.empty())
    throw RequestError("there is no command " + quoted(name + ' ' + words[0]),
                       "did you mean: steady " + std::string(verb));
  if (words.size() <= command.most_words) return;
  throw RequestError(quoted(words[command.most_words]) + " is one word too many for " + name,
                     hint_for_extra_words(command, words));
}

/// Whether the option stands in the line: a CLI11 option costs as much as a query, so only those are made.
bool occurs(const std::string& name, const std::vector<std::string>& line) {
  return std::any_of(line.begin(), line.end(), [&name](const std::string& word) {
    return word.starts_with(name) && (word.size() == name.size() || word[name.size()] == '=');
  });
}

/// CLI11 gives each app a flag for help at birth, which costs as much as to parse the line; this one has none.
struct Parser : CLI::App {
  Parser() : CLI::App({}, {}, nullptr) {}
};

/// CLI11's part: which options are there, how often, with which values, and the words.
Arguments parsed_by_cli11(const CommandRow* command, std::vector<std::string> line) {
  Parser app;
  std::list<std::vector<std::string>> held;  // CLI11 keeps references to them
  std::vector<std::pair<const OptionRow*, CLI::Option*>> options;
  for (const OptionRow* row : options_of(command)) {
    const std::string name(row->long_name());
    if (!occurs(name, line)) continue;
    auto* option = row->is_flag() ? app.add_flag(name) : app.add_option(name, held.emplace_back());
    if (!row->is_flag()) {
      option->expected(1)->allow_extra_args(false);
      option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    }
    options.emplace_back(row, option);
  }
  std::vector<std::string> words;
  app.add_option("words", words)->expected(0, CLI::detail::expected_max_vector_size);
  std::reverse(line.begin(), line.end());
  try {
    app.parse(line);
  } catch (const CLI::ParseError& error) {
    throw RequestError(error.what(), "see: steady help");
  }
  Arguments arguments;
  const auto bare = [](const std::string& word) { return word.starts_with(shield) ? word.substr(1) : word; };
  for (const std::string& word : words) arguments.words.push_back(bare(word));
  for (const auto& [row, option] : options) {
    if (option->count() > 1 && !row->repeats && !row->is_flag())
      throw RequestError(quoted(row->long_name()) + " is given more than once", "leave all but one out");
    for (const std::string& value : option->results())
      arguments.add(row->long_name(), row->is_flag() ? std::string() : bare(value));
  }
  return arguments;
}

}  // namespace

std::string_view OptionRow::long_name() const { return names.substr(names.find("--")); }

std::string_view OptionRow::short_name() const {
  return names.starts_with("--") ? std::string_view{} : names.substr(0, 2);
}

std::optional<std::string> Arguments::value(std::string_view long_name) const {
  const auto found = options_.find(long_name);
  if (found == options_.end()) return std::nullopt;
  return found->second.back();
}

std::vector<std::string> Arguments::values(std::string_view long_name) const {
  const auto found = options_.find(long_name);
  return found == options_.end() ? std::vector<std::string>{} : found->second;
}

CommandLine parse_command_line(const std::vector<std::string>& args) {
  const Named named = find_command(args);
  CommandLine line;
  line.command = named.command;
  line.arguments = parsed_by_cli11(named.command, shielded(args, named));
  line.version = line.arguments.has("--version");
  line.help = named.help || line.arguments.has("--help");
  if (!line.help && !line.version && line.command != nullptr) check_words(*line.command, line.arguments.words);
  if (named.help && !line.arguments.words.empty()) {
    const std::string& word = line.arguments.words.front();
    if (command_named(word) == nullptr) refuse_command(word);
    throw RequestError(quoted(word) + " is one word too many for help", "like: steady help " + word);
  }
  return line;
}

bool asks_for_json(const std::vector<std::string>& args) {
  for (std::size_t i = 0; i < args.size() && args[i] != "--"; ++i) {
    if (args[i] == "--json" || args[i] == "--format=json") return true;
    if (args[i] == "--format" && i + 1 < args.size() && args[i + 1] == "json") return true;
  }
  return false;
}

}  // namespace steady
