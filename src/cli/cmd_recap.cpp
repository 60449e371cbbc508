// `steady recap [WEEK]`: the week as a post for a blog.

#include <algorithm>
#include <istream>

#include "commands.hpp"
#include "context.hpp"
#include "steady/core/text.hpp"
#include "steady/report/recap.hpp"

namespace steady {

namespace {

constexpr std::chrono::days seven{7};

/// `~/` of a setting, which no shell has seen.
std::string from_home(const std::string& path, const Machine& machine) {
  const auto home = machine.variable("HOME");
  return home && path.starts_with("~/") ? *home + path.substr(1) : path;
}

std::optional<std::string> posts_folder(const Arguments& arguments, Context& context) {
  const auto said = arguments.value("--posts");
  if (said && arguments.has("--output"))
    throw RequestError("--output and --posts are two places for one post", "leave one of them out");
  if (!said) return std::nullopt;
  if (!said->empty()) return said;
  if (const auto& usual = context.settings().posts) return from_home(*usual, context.machine());
  throw RequestError("--posts names no folder, and neither does the setting posts",
                     "like: steady recap --posts _posts   (or: steady config set posts ~/blog/_posts)");
}

std::string template_text(const std::string& path, Machine& machine) {
  constexpr std::size_t most = 1U << 20U;
  const auto file = machine.open(path);
  std::string text(most + 1, '\0');
  file->read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(file->gcount()));
  if (text.size() > most) throw FileError(path + ": is longer than any template, 1 MiB");
  std::int64_t number = 1;
  for (std::string_view rest = text; !rest.empty(); ++number) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    if (!is_utf8(line)) throw FileError(path + ':' + std::to_string(number) + ": is not UTF-8");
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  return text;
}

PostTemplate read_template(const Arguments& arguments, Context& context) {
  auto path = arguments.value("--template");
  if (!path && context.settings().template_file) path = from_home(*context.settings().template_file, context.machine());
  if (!path) return {"the default template", std::string(default_post_template())};
  return {*path, template_text(*path, context.machine())};
}

std::optional<std::string> read_title(const Arguments& arguments) {
  const auto title = arguments.value("--title");
  if (!title) return std::nullopt;
  const std::string_view fault = fault_in_title(*title);
  if (!fault.empty())
    throw RequestError("the title " + quoted(*title) + " " + std::string(fault),
                       "like: steady recap --title \"My week in ML\"");
  return title;
}

/// Names the nearest week that has some.
[[noreturn]] void refuse_empty(Period week, const Store& store, Context& context) {
  const WeekStart start = context.settings().week_start;
  const std::string message = "no sessions in the week " + week_key(week, start);
  std::optional<Date> before;
  std::optional<Date> after;
  for (const DayTotal& total : store.day_totals()) {
    if (total.date < week.first) before = total.date;
    if (total.date > week.last && !after) after = total.date;
  }
  std::string hint = "the first: steady log 30m \"What I did\"";
  if (after) hint = "the first after it that has some: steady recap " + week_key(week_of(*after, start), start);
  if (before) hint = "the last before it that has some: steady recap " + week_key(week_of(*before, start), start);
  throw Error(ExitCode::no, message, hint);
}

std::vector<Session> sessions_of(Period week, const Store& store) {
  SessionFilter filter;
  filter.period = week;
  return store.sessions(filter);
}

std::vector<Learned> learned_in(Period week, const Store& store) {
  auto lines = store.learned();
  std::erase_if(lines, [week](const Learned& line) { return !week.contains(line.day); });
  return lines;
}

/// What the post and the name of its file are made of.
struct Recap {
  Period week;
  Date date{};
  std::string name;
  std::string text;
};

Recap make_recap(const Arguments& arguments, Context& context) {
  const std::string word = arguments.words.empty() ? "this" : arguments.words[0];
  const Period week = parse_week(word, context.calendar());
  const auto title = read_title(arguments);
  const PostTemplate shape = read_template(arguments, context);
  const Settings& settings = context.settings();
  const Store& store = context.store_to_read();
  const auto sessions = sessions_of(week, store);
  if (sessions.empty()) refuse_empty(week, store, context);
  const Period after{week.first + seven, week.last + seven};
  const auto plan = store.plan();
  const auto next = planned_in(after.first, plan, sessions_of(after, store), settings.week_start);
  auto open = planned_in(week.first, plan, sessions, settings.week_start);
  std::erase_if(open, [](const Planned& each) { return !each.open(); });
  const auto resources = store.resources();
  const auto learned = learned_in(week, store);
  const History history = context.history(store);
  const Date date = std::min(week.last, context.today());
  const RecapFacts facts{week,
                         date,
                         sessions,
                         resources,
                         learned,
                         next,
                         open,
                         title.value_or(default_post_title(settings.subject, date)),
                         settings.subject};
  const Scene scene{history, settings.week_start, settings.day_start};
  const std::string slug = title.value_or("My week in " + settings.subject);
  return {week, date, post_file_name(date, slug), recap_post(facts, shape, scene)};
}

[[noreturn]] void refuse_edited(const std::string& path) {
  throw RequestError(path + " was edited; nothing written", "replace it: --force");
}

/// On a terminal nothing may be obeyed that came in as data.
void print_post(const std::string& post, Machine& machine) {
  if (!machine.terminal_width()) return machine.print(post);
  std::string shown;
  for (std::string_view rest = post; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    shown += printable(line) + '\n';
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  machine.print(shown);
}

/// The text of a file; what is none, such as a pipe, holds no post.
std::optional<std::string> text_there(const std::string& path, const Machine& machine) try {
  return machine.read_file(path);
} catch (const FileError&) {
  return std::nullopt;
}

Outcome write_output(const Recap& recap, const std::string& path, bool force, Machine& machine) {
  const auto there = text_there(path, machine);
  const auto mark = there ? mark_of_post(*there) : std::nullopt;
  if (mark && mark->edited && !force) refuse_edited(path);
  machine.write_stream(path, [&](const Machine::Write& write) { write(recap.text); });
  return {done_report("Wrote " + path + ".", {}), ExitCode::done, true};
}

bool is_post_name(const std::string& name) { return name.ends_with(".md") || name.ends_with(".markdown"); }

/// Where weeks have come to begin on another day, a post is of the week that has most of its own.
bool is_of_week(const std::optional<PostMark>& mark, Period week) {
  constexpr std::chrono::days to_the_middle{3};
  return mark && week.contains(mark->week + to_the_middle);
}

/// Whether it is named as this post would be on some day of the week: then it is the post, although somebody
/// has taken its mark away.
bool is_named_like(const Recap& recap, const std::string& name) {
  const std::size_t length = iso(recap.date).size();
  const auto date = parse_iso(std::string_view(name).substr(0, length));
  return date && recap.week.contains(*date) && name.substr(length) == recap.name.substr(length);
}

/// The week's posts in the folder, all but the one about to be written.
std::vector<std::string> posts_to_replace(const Recap& recap, const std::string& folder, bool force,
                                          const Machine& machine) {
  std::vector<std::string> old;
  for (const std::string& name : machine.files_in(folder)) {
    const bool same = name == recap.name;
    if (!same && !is_post_name(name)) continue;
    const std::string path = folder + '/' + name;
    const auto text = text_there(path, machine);
    const auto mark = text ? mark_of_post(*text) : std::nullopt;
    const bool of_week = is_of_week(mark, recap.week);
    if (!same && !of_week && (mark || !is_named_like(recap, name))) continue;
    if (!force && (!of_week || mark->edited)) refuse_edited(path);
    if (!same) old.push_back(path);
  }
  return old;
}

Outcome write_post(const Recap& recap, std::string folder, bool force, Machine& machine) {
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  const auto old = posts_to_replace(recap, folder, force, machine);
  const std::string path = folder + '/' + recap.name;
  machine.make_folder(folder);
  machine.write_stream(path, [&](const Machine::Write& write) { write(recap.text); });
  std::string message = "Wrote " + path + ".";
  for (const std::string& each : old) {
    machine.remove_file(each);
    message += " It replaces " + each + ".";
  }
  return {done_report(message, {}), ExitCode::done, true};
}

}  // namespace

Outcome recap(const Arguments& arguments, Context& context) {
  const auto folder = posts_folder(arguments, context);
  const Recap made = make_recap(arguments, context);
  const bool force = arguments.has("--force");
  Machine& machine = context.machine();
  if (folder) return write_post(made, *folder, force, machine);
  const auto path = arguments.value("--output");
  if (path && *path != "-") return write_output(made, *path, force, machine);
  print_post(made.text, machine);
  return {};
}

}  // namespace steady
