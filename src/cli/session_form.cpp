#include "session_form.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "resource_words.hpp"
#include "steady/core/explain.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

constexpr std::string_view blanks = " \t\r";
constexpr std::string_view mistake_mark = "# !! ";
constexpr std::array<std::string_view, 7> keys = {"day", "start", "duration", "topic", "tag", "resource", "note"};

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// Takes the first line off the text, its line break left out.
std::string_view take_line(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(line.size() + 1, text.size()));
  return line;
}

/// Editors end a text with a line break, and people leave blank lines behind.
std::string_view without_blank_end(std::string_view note) {
  while (true) {
    const std::size_t line_break = note.rfind('\n');
    const std::size_t last = line_break == std::string_view::npos ? 0 : line_break + 1;
    if (!trimmed(note.substr(last)).empty()) return note;
    if (last == 0) return {};
    note = note.substr(0, line_break);
    if (note.ends_with('\r')) note.remove_suffix(1);
  }
}

[[noreturn]] void refuse_line(std::string_view line) {
  const std::string_view near = nearest_name(trimmed(line.substr(0, line.find(':'))), keys);
  throw RequestError(quoted(line) + " is no line of this form",
                     near.empty() ? "a line is one of day: start: duration: topic: tag: resource: note:   "
                                    "what belongs to the note stands below note:"
                                  : "like: " + std::string(near) + ": …");
}

/// What stands in a form, before it is read as values.
struct Form {
  std::optional<std::string> day;
  std::optional<std::string> start;
  std::optional<std::string> duration;
  std::optional<std::string> topic;
  std::optional<std::string> resource;
  std::vector<std::string> tags;
  std::string note;
  bool says_something = false;

  void take(std::string_view line);
};

void Form::take(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) refuse_line(line);
  const std::string_view key = trimmed(line.substr(0, colon));
  const std::string value(trimmed(line.substr(colon + 1)));
  says_something = true;
  if (key == "tag") {
    if (!value.empty()) tags.push_back(value);
    return;
  }
  std::optional<std::string>* const slot = key == "day"        ? &day
                                           : key == "start"    ? &start
                                           : key == "duration" ? &duration
                                           : key == "topic"    ? &topic
                                           : key == "resource" ? &resource
                                                               : nullptr;
  if (slot == nullptr) refuse_line(line);
  if (*slot)
    throw RequestError(
        std::string(key) + ": stands there twice, as " + quoted(**slot) + " and " + quoted(value),
        key == "topic" ? "a session has one topic; more words for it: tag: …" : "leave one of the two lines out");
  *slot = value;
}

Form form_of(std::string_view text) {
  Form form;
  while (!text.empty()) {
    const std::string_view line = trimmed(take_line(text));
    if (line.empty() || line.starts_with('#')) continue;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || trimmed(line.substr(0, colon)) != "note") {
      form.take(line);
      continue;
    }
    form.says_something = true;
    const std::string_view beside = trimmed(line.substr(colon + 1));
    form.note = beside.empty() ? std::string(text) : std::string(beside) + '\n' + std::string(text);
    form.note = without_blank_end(form.note);
    break;
  }
  return form;
}

/// Reads one value; a mistake in it is told with the key of its line.
template <typename Read>
auto under(std::string_view key, Read read) {
  try {
    return read();
  } catch (const RequestError& error) {
    throw RequestError(std::string(key) + ": " + error.what(), error.hint());
  }
}

Date read_day(const std::string& text, const Calendar& calendar) {
  if (text.empty()) throw RequestError("a session has a day", "like: yesterday      (mon, -3, 2026-11-20)");
  const Date day = parse_day(text, calendar);
  if (day <= calendar.today) return day;
  throw RequestError(quoted(text) + " has not come yet (today is " + iso(calendar.today) + ")",
                     "of an earlier day: yesterday");
}

std::optional<TimeOfDay> read_start(const std::string& text) {
  if (text.empty()) return std::nullopt;
  if (const auto time = parse_time_of_day(text)) return time;
  throw RequestError(quoted(text) + " is not a time of day", "like: 19:05      (9, 7pm)");
}

Seconds read_duration(const std::string& text) {
  if (text.empty()) throw RequestError("a session has a duration", "like: 45m      (1h30m, 1:30, 90s)");
  return parse_duration(text);
}

/// An empty one is none, and none is no mistake.
const std::string& checked_name(const std::string& name) {
  const std::string_view fault = name.empty() ? "" : fault_in_name(name);
  if (fault.empty()) return name;
  throw RequestError(quoted(name) + ' ' + std::string(fault), "like: ml-book");
}

std::vector<std::string> read_tags(const std::vector<std::string>& typed) {
  std::vector<std::string> tags;
  for (const std::string& tag : typed)
    if (std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.push_back(checked_name(tag));
  return tags;
}

const std::string& checked_note(const std::string& note) {
  const std::string_view fault = fault_in_note(note);
  if (fault.empty()) return note;
  throw RequestError(quoted(note) + ' ' + std::string(fault),
                     "a note has up to 10000 bytes of UTF-8, line breaks and tabs among them");
}

std::optional<std::string> unless_empty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

std::string shown_start(const Session& session) { return session.start ? clock_text(*session.start) : std::string(); }

std::string without_mistake(std::string_view text) {
  while (text.starts_with(mistake_mark)) take_line(text);
  return std::string(text);
}

/// What was typed, with what is wrong with it above.
std::string with_mistake(const RequestError& error, const std::string& typed) {
  const std::string mark(mistake_mark);
  std::string text = mark + printable(error.what()) + '\n';
  if (!error.hint().empty()) text += mark + printable(error.hint()) + '\n';
  return text + typed;
}

std::string editor_for(const Session& session, const Machine& machine) {
  const std::string with_words = "steady edit " + std::to_string(session.id) + " --note \"Chapter 10\"";
  if (!machine.is_interactive())
    throw RequestError("no change is named, and without a terminal no editor can open", "like: " + with_words);
  if (const auto editor = machine.variable("VISUAL")) return *editor;
  if (const auto editor = machine.variable("EDITOR")) return *editor;
  throw RequestError("no change is named, and EDITOR names no editor to open",
                     "like: " + with_words + "     or: EDITOR=nano steady edit " + std::to_string(session.id));
}

}  // namespace

std::string session_form(const Session& session, const Calendar& calendar) {
  const auto line = [](std::string_view key, const std::string& value) {
    return std::string(key) + (value.empty() ? ":" : ": ") + value + '\n';
  };
  std::string form = "# Session " + std::to_string(session.id) + " of " + date_text(session.day, calendar.today) + R"(.
# Lines above "note:" that begin with # say nothing. Empty a line to take away what it says.
# Save nothing new, and nothing is changed.
#
# day       2026-11-20, yesterday, mon, -3; the start moves along
# start     19:05, 9, 7pm; empty where nobody knows it
# duration  45m, 1h30m, 1:30, 90s
# tag       as many lines as there are tags
# resource  an ID or a URL, as -r has it; what has which ID: steady resource
)";
  form += line("day", iso(session.day)) + line("start", shown_start(session)) +
          line("duration", exact_duration_text(session.seconds)) + line("topic", session.topic.value_or(""));
  for (const std::string& tag : session.tags) form += line("tag", tag);
  if (session.tags.empty()) form += line("tag", "");
  form += line("resource", session.resource ? std::to_string(*session.resource) : "");
  form += line("note", "");
  return session.note ? form + *session.note + '\n' : form;
}

SessionEdit read_form(std::string_view text, const Session& before, const Calendar& calendar) {
  const Form typed = form_of(text);
  const Form shown = form_of(session_form(before, calendar));
  SessionEdit edit;
  if (!typed.says_something) return edit;
  if (typed.day && typed.day != shown.day) {
    const Date day = under("day", [&] { return read_day(*typed.day, calendar); });
    if (day != before.day) edit.day = day;
  }
  if (typed.start.value_or("") != shown.start) {
    const auto start = under("start", [&] { return read_start(typed.start.value_or("")); });
    if ((start ? clock_text(*start) : "") != shown.start) edit.at.emplace(start);
  }
  if (typed.duration && typed.duration != shown.duration) {
    const Seconds seconds = under("duration", [&] { return read_duration(*typed.duration); });
    if (seconds != before.seconds) edit.seconds = seconds;
  }
  if (const std::string topic = typed.topic.value_or(""); topic != shown.topic)
    edit.topic.emplace(unless_empty(under("topic", [&] { return checked_name(topic); })));
  if (typed.tags != shown.tags) {
    const auto tags = under("tag", [&] { return read_tags(typed.tags); });
    if (tags != before.tags) edit.tags = tags;
  }
  if (typed.resource.value_or("").empty() && before.resource) edit.resource.emplace();
  if (typed.note != shown.note)
    edit.note.emplace(unless_empty(under("note", [&] { return checked_note(typed.note); })));
  return edit;
}

std::optional<std::string> resource_in_form(std::string_view text, const Session& before, const Calendar& calendar) {
  const std::string typed = form_of(text).resource.value_or("");
  if (typed.empty() || typed == form_of(session_form(before, calendar)).resource) return std::nullopt;
  under("resource", [&] { check_resource_word(typed); });
  return typed;
}

std::optional<FormEdit> edit_in_editor(const Session& session, Context& context,
                                       const std::function<void(const FormEdit&)>& check) {
  const std::string editor = editor_for(session, context.machine());
  const Calendar calendar = context.calendar();
  std::string offered = session_form(session, calendar);
  std::string typed;
  std::optional<RequestError> mistake;
  while (true) {
    const std::string before = std::exchange(typed, without_mistake(context.machine().edit(editor, offered)));
    if (mistake && typed == before) throw RequestError(*mistake);
    try {
      const FormEdit asked{read_form(typed, session, calendar), resource_in_form(typed, session, calendar)};
      if (asked.empty()) return std::nullopt;
      check(asked);
      return asked;
    } catch (const RequestError& error) {
      mistake.emplace(error);
      offered = with_mistake(error, typed);
    }
  }
}

}  // namespace steady
