#include "steady/core/plan.hpp"

#include <gtest/gtest.h>

#include "made.hpp"

namespace steady {
namespace {

using made::date;
constexpr std::chrono::minutes minute{1};
constexpr std::chrono::days seven{7};

/// In the week from Monday 16 November 2026.
PlanItem item(std::optional<std::string> topic = {}, std::optional<Seconds> target = {}, std::optional<Date> day = {}) {
  PlanItem made;
  made.id = 1;
  made.week = date("2026-11-16");
  made.text = "Read";
  made.topic = std::move(topic);
  made.target = target;
  made.day = day;
  return made;
}

Session studied(std::string_view day, int minutes, std::string topic) {
  Session session;
  session.day = date(day);
  session.seconds = minute * minutes;
  session.topic = std::move(topic);
  return session;
}

Planned of(const PlanItem& made, const std::vector<Session>& sessions = {}) {
  return planned(made, sessions, WeekStart::monday);
}

TEST(Plan, CountsTheTopicAndWhatNestsInItInItsWeek) {
  const std::vector<Session> sessions = {studied("2026-11-15", 1, "ml"), studied("2026-11-16", 2, "ml"),
                                         studied("2026-11-22", 4, "ml/a"), studied("2026-11-23", 8, "ml"),
                                         studied("2026-11-17", 16, "mlx")};
  EXPECT_EQ(of(item("ml"), sessions).seconds, minute * 6);
  EXPECT_EQ(of(item("ml", {}, date("2026-11-22")), sessions).seconds, minute * 4);
  EXPECT_EQ(of(item(), sessions).seconds, std::nullopt);
}

TEST(Plan, IsDoneOnceItsTargetIsReached) {
  const PlanItem made = item("ml", minute * 30);
  EXPECT_EQ(of(made, {studied("2026-11-16", 29, "ml")}).status(), PlanStatus::open);
  EXPECT_EQ(of(made, {studied("2026-11-16", 29, "ml")}).left(), minute);
  EXPECT_EQ(of(made, {studied("2026-11-16", 31, "ml")}).status(), PlanStatus::done);
  EXPECT_EQ(of(made, {studied("2026-11-16", 31, "ml")}).left(), Seconds{0});
  EXPECT_EQ(of(item({}, minute * 30)).status(), PlanStatus::open);
  PlanItem dropped = made;
  dropped.status = PlanStatus::dropped;
  EXPECT_EQ(of(dropped, {studied("2026-11-16", 31, "ml")}).status(), PlanStatus::dropped);
}

TEST(Plan, StaysInTheWeekThatHasMostOfItsOwnWhenWeeksBeginElsewhere) {
  EXPECT_EQ(week_of(item(), WeekStart::sunday).first, date("2026-11-15"));
  PlanItem from_sunday = item();
  from_sunday.week = date("2026-11-15");
  EXPECT_EQ(week_of(from_sunday, WeekStart::monday).first, date("2026-11-16"));
  EXPECT_EQ(week_of(item({}, {}, date("2026-11-22")), WeekStart::sunday).first, date("2026-11-22"));
}

TEST(Plan, TurnsNextToWhatIsDueTodayThenOverdueThenUndatedThenLater) {
  const Date today = date("2026-11-18");
  std::vector<Planned> week = {of(item({}, {}, today + std::chrono::days{1})), of(item()),
                               of(item({}, {}, today - std::chrono::days{1})), of(item({}, {}, today))};
  for (std::size_t last = 4; last-- > 0;) {
    EXPECT_EQ(next_planned(week, today), &week[last]);
    EXPECT_EQ(is_due(week[last], today), last > 0);
    week[last].item.status = PlanStatus::done;
  }
  EXPECT_EQ(next_planned(week, today), nullptr);
}

TEST(Plan, IsCarriedWithWhatIsLeftToTheSameWeekday) {
  const Date day = date("2026-11-17");
  const PlanItem next = carried_on(of(item("ml", minute * 30, day), {studied("2026-11-17", 10, "ml")}));
  EXPECT_EQ(next.id, 0);
  EXPECT_EQ(next.week, date("2026-11-23"));
  EXPECT_EQ(next.day, day + seven);
  EXPECT_EQ(next.target, minute * 20);
  EXPECT_EQ(next.status, PlanStatus::open);
}

TEST(Plan, IsCarriedToTheSameItemByWhoeverDoesIt) {
  PlanItem made = item();
  made.uid[0] = 7;
  const Uid uid = carried_on(of(made)).uid;
  EXPECT_EQ(carried_on(of(made)).uid, uid);
  made.uid[0] = 8;
  EXPECT_NE(carried_on(of(made)).uid, uid);
}

}  // namespace
}  // namespace steady
