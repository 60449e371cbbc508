#include "scenes.hpp"

namespace steady {

Scene scene_of(const History& history, Context& context) {
  return {history, context.settings().week_start, context.settings().day_start};
}

Scene scene_with_timer(const History& history, const Store& store, Context& context) {
  Scene scene = scene_of(history, context);
  if (context.format() == Format::text) scene.timer = store.timer();
  if (scene.timer) scene.now = context.now();
  return scene;
}

std::vector<Planned> plan_of(Period week, std::span<const Session> sessions, const Store& store, Context& context) {
  return planned_in(week.first, store.plan(), sessions, context.settings().week_start);
}

std::optional<Period> whole(const History& history) {
  if (!history.first_session()) return std::nullopt;
  return history.period();
}

}  // namespace steady
