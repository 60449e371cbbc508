#include <fmt/format.h>

#include "facts.hpp"
#include "phrases.hpp"
#include "steady/core/duration.hpp"
#include "steady/core/error.hpp"
#include "steady/core/placement.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::string clock_cell(const Session& session) { return session.start ? clock_range_text(session) : std::string(); }

/// `25m on ml-book, 19:05-19:30: Backpropagation by hand`
std::string what_of(const Logged& logged, const Scene& scene) {
  const Session& session = logged.session;
  std::string text = exact_duration_text(session.seconds);
  if (session.topic) text += " on " + *session.topic;
  if (session.day != scene.history.today()) text += ", " + date_text(session.day, scene.history.today());
  if (session.start) text += ", " + clock_range_text(session);
  if (logged.in_the_way)
    text +=
        fmt::format(", no clock time ({} is session {})", clock_range_text(*logged.in_the_way), logged.in_the_way->id);
  if (!session.tags.empty()) text += fmt::format(" [{}]", fmt::join(session.tags, ", "));
  if (session.note) text += ": " + *session.note;
  return text;
}

/// The same behind its ID.
std::string logged_sentence(const Logged& logged, const Scene& scene) {
  return std::to_string(logged.session.id) + "  " + what_of(logged, scene);
}

std::string new_name_sentence(const NewName& name, std::int64_t id) {
  const std::string text = fmt::format("{} is a new {}", quoted(name.name), name.noun);
  if (name.nearest.empty()) return text + ".";
  const std::string mend = name.noun == "topic" ? fmt::format("steady edit {} -t {}", id, shell_word(name.nearest))
                                                : "take it back: steady undo";
  return text + fmt::format("; did you mean {}?  {}", name.nearest, mend);
}

std::string day_sentence(const Day& day, const Scene& scene) {
  const std::string left = left_text(day.goal - day.seconds);
  const std::string state = day.status == Status::miss      ? left + " short"
                            : day.status == Status::pending ? left + " left"
                                                            : std::string(status_name(day.status));
  return fmt::format("{}: {} of {}, {}.", date_text(day.date, scene.history.today()), duration_text(day.seconds),
                     duration_text(day.goal), state);
}

Row session_row(const Session& session, const std::string& day) {
  return {Cell(std::to_string(session.id), Style::dim),
          Cell(day),
          Cell(clock_cell(session)),
          Cell(duration_text(session.seconds), Style::strong),
          Cell(session.topic.value_or("")),
          Cell(fmt::format("{}", fmt::join(session.tags, ", ")), Style::dim),
          Cell(session.note.value_or(""))};
}

}  // namespace

Document logged_report(const Logged& logged, const Scene& scene) {
  const Day day = scene.history.on(logged.session.day);
  Document document;
  document.schema = "steady/session/1";
  document.fields = {{"session", session_fields(logged.session)}, {"day", day_fields(day)}};
  document.line(logged_sentence(logged, scene), Style::plain, 0);
  for (const NewName& name : logged.new_names) document.line(new_name_sentence(name, logged.session.id), Style::dim, 4);
  if (!logged.resource.empty()) document.line(logged.resource, Style::dim, 4);
  if (day.date != scene.history.today()) document.line(day_sentence(day, scene));
  document.line(today_sentence(scene));
  return document;
}

Document session_report(const Session& session, const Scene& scene) {
  const Day day = scene.history.on(session.day);
  Document document;
  document.schema = "steady/session/1";
  document.fields = {{"session", session_fields(session)}, {"day", day_fields(day)}};
  TextTable table;
  table.columns = {{Column::Align::left, 0, false, 0}, {Column::Align::left, 0, true}};
  table.indent = 0;
  const auto row = [&table](const char* name, const std::string& text) {
    if (!text.empty()) table.rows.push_back({Cell(name, Style::dim), Cell(text)});
  };
  row("Session", std::to_string(session.id));
  row("Day", date_text(session.day, scene.history.today()));
  row("Time", clock_cell(session));
  row("Length", exact_duration_text(session.seconds));
  row("Topic", session.topic.value_or(""));
  row("Tags", fmt::format("{}", fmt::join(session.tags, ", ")));
  row("Resource", session.resource ? std::to_string(*session.resource) : std::string());
  document.text.emplace_back(std::move(table));
  if (session.note) {
    document.gap();
    for (const std::string& line : lines_of(*session.note)) document.line(line);
  }
  document.gap();
  document.line(day_sentence(day, scene));
  return document;
}

Document deleted_report(std::span<const Session> sessions, const Scene& scene) {
  Ids ids;
  Seconds total{};
  for (const Session& session : sessions) {
    ids.push_back(session.id);
    total += session.seconds;
  }
  const std::string what =
      sessions.size() == 1
          ? "session " + std::to_string(sessions.front().id) + ": " + what_of({sessions.front(), {}, {}}, scene)
          : counted(static_cast<long long>(sessions.size()), "session") + ", " + duration_text(total);
  Document document = done_report("Deleted " + what, std::move(ids));
  document.line(today_sentence(scene) + "  Back again: steady undo");
  return document;
}

Document sessions_report(const std::optional<Period>& period, const SessionList& sessions, const Scene& scene) {
  Document document;
  document.schema = "steady/sessions/1";
  document.fields = {{"from", period ? Value(period->first) : Value()},
                     {"to", period ? Value(period->last) : Value()},
                     {"count", sessions.count},
                     {"total_seconds", sessions.total},
                     {"sessions", Rows{[each = sessions.each](const auto& take) {
                        each([&take](const Session& session) { take(session_fields(session)); });
                      }}}};
  document.table = "sessions";
  for (const auto& [name, value] : session_fields(Session{})) document.table_columns.push_back(name);

  if (!scene.history.first_session()) {
    say_nothing_yet(document);
    return document;
  }
  using Align = Column::Align;
  TextTable table;
  table.columns = {{Align::right, 0, false, 0},
                   {Align::left},
                   {Align::left, 2},
                   {Align::right},
                   {Align::left, 0, true},
                   {Align::left, 1},
                   {Align::left, 0, true, 2, 24}};
  table.indent = 0;
  table.more = [each = sessions.each, today = scene.history.today()](const auto& take) {
    std::optional<Date> shown;
    each([&](const Session& session) {
      const bool again = shown == session.day;
      shown = session.day;
      take(session_row(session, again ? "" : date_text(session.day, today)));
    });
  };
  const std::string when = period ? ", " + period_text(*period) : std::string();
  if (sessions.count == 0) {
    document.line("No sessions" + when + ".");
    document.line("see more: steady list \"last 30 days\"   or all: steady list all", Style::dim, 2);
    return document;
  }
  document.text.emplace_back(std::move(table));
  document.gap();
  document.line(fmt::format("{}, {}{}", counted(sessions.count, "session"), duration_text(sessions.total), when));
  return document;
}

}  // namespace steady
