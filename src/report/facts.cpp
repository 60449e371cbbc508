#include "facts.hpp"

#include <algorithm>
#include <map>

#include "plan_table.hpp"

namespace steady {

namespace {

Values topic_values(std::span<const Session> sessions) {
  Values values;
  for (const TopicTotal& total : topic_totals(sessions))
    values.push_back(Fields{{"topic", total.topic}, {"seconds", total.seconds}, {"sessions", total.sessions}});
  return values;
}

Value iso_week_or_null(const Period& period, WeekStart start) {
  return start == WeekStart::monday ? Value(iso_week_name(period.first)) : Value();
}

std::chrono::days week_length() { return std::chrono::days{7}; }

}  // namespace

Fields session_fields(const Session& session) {
  std::optional<std::string> start;
  std::optional<std::string> end;
  if (session.start) {
    start = rfc3339(session.start->moment, session.start->offset);
    end = rfc3339(session.start->moment + session.seconds, session.start->offset);
  }
  Values tags;
  for (const std::string& tag : session.tags) tags.emplace_back(tag);
  return {{"id", session.id},
          {"uid", uid_text(session.uid)},
          {"day", session.day},
          {"start", start},
          {"end", end},
          {"seconds", session.seconds},
          {"topic", session.topic},
          {"tags", std::move(tags)},
          {"resource", session.resource},
          {"note", session.note},
          {"created_at", rfc3339(session.created_at)},
          {"updated_at", rfc3339(session.updated_at)}};
}

Fields day_fields(const Day& day) {
  return {{"date", day.date},         {"weekday", weekday_name(day.date)}, {"seconds", day.seconds},
          {"goal_seconds", day.goal}, {"status", status_name(day.status)}, {"sessions", day.sessions}};
}

std::vector<TopicTotal> topic_totals(std::span<const Session> sessions) {
  std::map<std::optional<std::string>, TopicTotal> by_topic;
  for (const Session& session : sessions) {
    TopicTotal& total = by_topic[session.topic];
    total.topic = session.topic;
    total.seconds += session.seconds;
    ++total.sessions;
  }
  std::vector<TopicTotal> totals;
  for (auto& [topic, total] : by_topic) totals.push_back(std::move(total));
  std::sort(totals.begin(), totals.end(), [](const TopicTotal& a, const TopicTotal& b) {
    if (a.seconds != b.seconds) return a.seconds > b.seconds;
    if (a.topic.has_value() != b.topic.has_value()) return a.topic.has_value();
    return a.topic < b.topic;
  });
  return totals;
}

Fields week_fields(const Week& week, std::span<const Session> sessions, const Scene& scene, const Streak& streak,
                   std::span<const Planned> plan) {
  Values days;
  for (const Day& day : week.days) days.emplace_back(day_fields(day));
  const Period before{week.period.first - week_length(), week.period.last - week_length()};
  const PeriodFigures previous = period_figures(scene.history, before);
  return {{"week", iso_week_or_null(week.period, scene.week_start)},
          {"start", week.period.first},
          {"end", week.period.last},
          {"today", scene.history.today()},
          {"total_seconds", week.total},
          {"target_seconds", week.target},
          {"percent", week.percent},
          {"steady_percent", week.steady_percent},
          {"balance_seconds", week.balance},
          {"left_seconds", week.left},
          {"days_met", week.days_met},
          {"days_required", week.days_required},
          {"bonus_days", week.bonus_days},
          {"days", std::move(days)},
          {"topics", topic_values(sessions)},
          {"previous", Fields{{"week", iso_week_or_null(before, scene.week_start)},
                              {"total_seconds", previous.total},
                              {"target_seconds", previous.target}}},
          {"streak", Fields{{"current", streak.current.days}, {"longest", streak.longest.days}}},
          {"plan", plan_values(plan, scene.week_start)}};
}

Fields streak_fields(std::span<const DateLineHint> hints, const Scene& scene, const Streak& streak) {
  const History& history = scene.history;
  const Day today = history.on(history.today());
  const bool pending = today.status == Status::pending;
  Values hint_values;
  for (const DateLineHint& hint : hints)
    hint_values.emplace_back(Fields{{"date", hint.date}, {"message", hint.message}});
  return {{"today", today.date},
          {"today_status", status_name(today.status)},
          {"today_seconds", today.seconds},
          {"goal_seconds", today.goal},
          {"left_seconds", pending ? today.goal - today.seconds : Seconds{0}},
          {"current", streak.current.days},
          {"current_start", streak.current.start},
          {"current_end", streak.current.end},
          {"longest", streak.longest.days},
          {"longest_start", streak.longest.start},
          {"longest_end", streak.longest.end},
          {"freezes_used", streak.freezes_used},
          {"strength", Decimal{strength_of(history.days())}},
          {"week_streak", week_streak(history, scene.week_start)},
          {"hints", std::move(hint_values)}};
}

}  // namespace steady
