// `doctor --repair`: a store made anew from the journal, beside the old one, and then put into its place.

#include <algorithm>

#include "examine.hpp"
#include "rebuild.hpp"
#include "replace.hpp"
#include "schema.hpp"
#include "steady/store/health.hpp"

namespace steady {

namespace {

bool can_be_repaired(const Health& health) {
  return std::any_of(health.findings.begin(), health.findings.end(),
                     [](const Finding& finding) { return finding.repairable; });
}

}  // namespace

Repair repair_store(const std::string& path, Instant now, const Watching& watching) try {
  Repair repair;
  repair.before = examine_store(path, watching);
  repair.after = repair.before;
  if (!can_be_repaired(repair.before)) return repair;
  auto old = Database::to_read(path);
  Replacing how;
  how.because = "repair";
  how.now = now;
  how.unchanged = changes_of(old->connection());
  const auto fresh = Database::scratch();
  fresh->connection().exec("BEGIN");
  migrate(fresh->connection(), migrations());
  repair.steps = Rebuild(*old, *fresh, now).run(repair.before, watching);
  fresh->commit();
  old.reset();
  repair.after = examine(*fresh, watching);
  if (repair.after.entries == 0)
    throw StoreError("nothing in the store " + quoted(path) + " can be read any more; it was left as it is",
                     "take a backup: steady restore FILE");
  repair.kept = replace_contents(path, fresh->connection(), how, watching);
  return repair;
} catch (const SQLite::Exception& error) {
  throw store_error(error, path);
}

Health examine_store(const std::string& path, const Watching& watching) try {
  return examine(*Database::to_read(path), watching);
} catch (const SQLite::Exception& error) {
  throw store_error(error, path);
}

}  // namespace steady
