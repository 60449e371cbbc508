#include "steady/report/recap.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "facts.hpp"
#include "phrases.hpp"
#include "plan_table.hpp"
#include "post_mark.hpp"
#include "post_template.hpp"
#include "steady/core/duration.hpp"
#include "steady/core/text.hpp"
#include "steady/core/url.hpp"

namespace steady {

namespace {

std::string capitalised(std::string text) {
  if (text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

std::string weekday_words(Date date) {
  return capitalised(std::string(weekday_full(static_cast<std::size_t>(weekday_index(date)))));
}

/// `Monday, Tuesday and Friday`.
std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " and " : ", ";
    text += words[i];
  }
  return text;
}

/// What was short of its goal, what was missed, frozen, and what is still open.
std::string days_sentence(const Week& week) {
  std::vector<std::string> shorts, missed, frozen, open;
  for (const Day& day : week.days) {
    const std::string name = weekday_words(day.date);
    const bool begun = day.seconds > Seconds{0};
    if (day.status == Status::miss && begun) shorts.push_back(left_text(day.goal - day.seconds) + " on " + name);
    if (day.status == Status::miss && !begun) missed.push_back(name);
    if (day.status == Status::frozen) frozen.push_back(name);
    if (day.open() && day.required) open.push_back(name);
  }
  std::vector<std::string> parts;
  if (!shorts.empty()) parts.push_back("short by " + listed(shorts));
  if (!missed.empty()) parts.push_back("missed " + listed(missed));
  if (!frozen.empty()) parts.push_back(listed(frozen) + " forgiven by a freeze");
  if (open.size() == 1 || open.size() == 2)
    parts.push_back(listed(open) + (open.size() == 1 ? " is" : " are") + " still open");
  if (open.size() > 2) parts.push_back("the rest of the week is still open");
  std::string text = fmt::format("{}", fmt::join(parts, "; "));
  return text.empty() ? text : capitalised(text) + '.';
}

std::string summary(const Week& week, const Goals& goals) {
  std::string text = total_text(week.total, week.target);
  if (week.days_required > 0) text += ", " + days_text(week.days_met, week.days_required);
  const Seconds goal = goals.on(week.period.first).seconds;
  const bool same =
      std::all_of(week.days.begin(), week.days.end(), [goal](const Day& day) { return day.goal == goal; });
  if (week.days_required > 0 && same) text += " at " + duration_text(goal);
  if (week.bonus_days > 0) text += ", " + counted(week.bonus_days, "bonus day");
  return text + '.';
}

/// The streak as it stood when the week was over; the days after it change no post.
Streak streak_then(const History& history, Period week) {
  const auto days = history.days();
  const auto later = std::find_if(days.begin(), days.end(), [week](const Day& day) { return day.date > week.last; });
  return streak_of(days.first(static_cast<std::size_t>(later - days.begin())));
}

std::string streak_text(const Streak& streak) {
  const int current = streak.current.days;
  const int longest = streak.longest.days;
  if (longest == 0) return {};
  if (current == 0) return fmt::format("Longest streak {}.", counted(longest, "day"));
  const std::string text = "Streak " + counted(current, "day");
  return text + (current == longest ? ", the longest so far." : fmt::format(" (longest {}).", longest));
}

/// The links of a post, numbered as they come.
class Links {
 public:
  explicit Links(std::span<const Resource> resources) {
    for (const Resource& each : resources) resources_[each.id] = &each;
  }

  const Resource* find(const std::optional<std::int64_t>& id) const {
    const auto found = id ? resources_.find(*id) : resources_.end();
    return found == resources_.end() ? nullptr : found->second;
  }

  /// The number of the link; REQUIRES: linkable.
  std::string number(const Resource& resource) {
    const auto [place, added] = numbers_.try_emplace(resource.id, numbers_.size() + 1);
    if (added) targets_.push_back(*resource.url);
    return std::to_string(place->second);
  }

  /// A resource of another scheme, or without URL, is named and not linked.
  static bool linkable(const Resource& resource) {
    return resource.url && looks_like_url(*resource.url) && fault_in_url(*resource.url).empty();
  }

  void define(PostValues& values) const {
    for (std::size_t i = 0; i < targets_.size(); ++i) {
      PostValues& reference = values.add("REFERENCE");
      reference.set("NUMBER", std::to_string(i + 1));
      reference.set("URL", targets_[i]);
    }
  }

 private:
  std::map<std::int64_t, const Resource*> resources_;
  std::map<std::int64_t, std::size_t> numbers_;
  std::vector<std::string> targets_;
};

/// Whether a sentence still wants its stop.
bool wants_stop(std::string_view text) {
  for (const std::string_view end : {".", "!", "?", ":", ";", ",", "…", "。", "！", "？"})
    if (text.ends_with(end)) return false;
  return true;
}

std::string_view without_end_blanks(std::string_view text) {
  return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
}

void add_note(PostValues& notes, const std::string& text, const Resource* resource, Links& links) {
  PostValues& note = notes.add("NOTE");
  const bool behind = !text.empty() && resource != nullptr;
  note.set("TEXT", text);
  note.set("OPEN", behind ? " (" : "");
  note.set("CLOSE", behind ? ")" : "");
  note.set("STOP", resource != nullptr || wants_stop(without_end_blanks(text)) ? "." : "");
  if (resource == nullptr) return;
  const bool link = Links::linkable(*resource);
  PostValues& label = note.add(link ? "LINK" : "UNLINKED");
  label.set("LABEL", resource->title);
  if (link) label.set("NUMBER", links.number(*resource));
}

/// A resource is named where it comes first in a topic.
void add_notes(PostValues& topic, const std::vector<const Session*>& sessions, Links& links) {
  std::vector<const Resource*> named;
  PostValues notes;
  for (const Session* session : sessions) {
    const Resource* resource = links.find(session->resource);
    if (std::find(named.begin(), named.end(), resource) != named.end()) resource = nullptr;
    if (resource != nullptr) named.push_back(resource);
    const std::string text = session->note.value_or("");
    if (text.find_first_not_of(" \t\r\n") == text.npos && resource == nullptr) continue;
    add_note(notes, text, resource, links);
  }
  if (!notes.sections.empty()) topic.add("NOTES") = std::move(notes);
}

void add_topics(PostValues& post, const RecapFacts& facts, Links& links) {
  for (const TopicTotal& total : topic_totals(facts.sessions)) {
    PostValues& topic = post.add("TOPIC");
    topic.set("NAME", total.topic.value_or("Other"));
    topic.set("TIME", duration_text(total.seconds));
    std::vector<const Session*> sessions;
    for (const Session& session : facts.sessions)
      if (session.topic == total.topic) sessions.push_back(&session);
    add_notes(topic, sessions, links);
  }
}

void add_learned(PostValues& post, const RecapFacts& facts) {
  if (facts.learned.empty()) return;
  PostValues& learned = post.add("LEARNED");
  for (const Learned& each : facts.learned) {
    PostValues& line = learned.add("LINE");
    line.set("TEXT", each.text);
    line.set("STOP", wants_stop(without_end_blanks(each.text)) ? "." : "");
    if (each.topic) line.add("OF").set("NAME", *each.topic);
  }
}

void add_planned(PostValues& post, const Planned& planned, bool carried) {
  PostValues& item = post.add("PLANNED");
  item.set("TEXT", planned.item.text);
  const auto left = planned.left();
  const bool begun = carried && left && *left != *planned.item.target;
  std::vector<std::string> details;
  if (!carried && planned.item.day) details.push_back(weekday_words(*planned.item.day));
  if (begun) details.push_back(left_text(*left) + " left");
  if (!begun && planned.item.target) details.push_back(duration_text(*planned.item.target));
  if (!details.empty()) item.add("DETAIL").set("WORDS", fmt::format("{}", fmt::join(details, ", ")));
}

void add_upcoming(PostValues& post, const RecapFacts& facts) {
  for (const Planned& each : facts.next)
    if (each.item.status != PlanStatus::dropped) add_planned(post, each, false);
  for (const Planned& each : facts.open) add_planned(post, each, true);
  const bool none =
      std::none_of(post.sections.begin(), post.sections.end(), [](const auto& part) { return part.name == "PLANNED"; });
  if (none) post.add("UNPLANNED");
}

void set_figures(PostValues& post, const Week& week, const Scene& scene) {
  const Streak streak = streak_then(scene.history, week.period);
  post.set("SUMMARY", summary(week, scene.history.goals()));
  post.set("TOTAL", duration_text(week.total));
  post.set("TARGET", duration_text(week.target));
  post.set("PERCENT", week.percent ? fmt::format("{}%", *week.percent) : "");
  post.set("DAYS_MET", std::to_string(week.days_met));
  post.set("DAYS_DUE", std::to_string(week.days_required));
  if (week.days_required > 0) post.add("DUE");
  const std::string days = days_sentence(week);
  post.set("DAYS", days);
  if (!days.empty()) post.add("SHORT");
  post.set("STREAK", streak_text(streak));
  post.set("STREAK_DAYS", std::to_string(streak.current.days));
  post.set("LONGEST_DAYS", std::to_string(streak.longest.days));
  if (streak.longest.days > 0) post.add("STREAKS");
}

std::string period_title(Period week, WeekStart start) {
  if (start == WeekStart::sunday) return period_text(week);
  return fmt::format("Week {}, {}", iso_week_number(week.first), period_text(week));
}

}  // namespace

std::string default_post_title(const std::string& subject, Date date) {
  return fmt::format("My week in {}, {}", subject, period_text({date, date}));
}

std::string recap_post(const RecapFacts& facts, const PostTemplate& shape, const Scene& scene) {
  const CheckedTemplate checked = checked_template(shape);
  Links links(facts.resources);
  PostValues post;
  post.set("TITLE", facts.title);
  post.set("SUBJECT", facts.subject);
  post.set("DATE", iso(facts.date));
  post.set("WEEK", week_key(facts.week, scene.week_start));
  post.set("START", iso(facts.week.first));
  post.set("END", iso(facts.week.last));
  post.set("PERIOD", period_title(facts.week, scene.week_start));
  set_figures(post, week_figures(scene.history, facts.week), scene);
  add_topics(post, facts, links);
  add_learned(post, facts);
  add_upcoming(post, facts);
  links.define(post);
  return marked(filled(checked, post), facts.week.first);
}

}  // namespace steady
