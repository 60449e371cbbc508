#include "steady/report/health_report.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "steady/core/text.hpp"

namespace steady {

namespace {

Values listed(const std::vector<Finding>& findings) {
  Values values;
  for (const Finding& finding : findings)
    values.emplace_back(Fields{
        {"check", finding.check}, {"count", finding.count}, {"message", finding.message}, {"remedy", finding.remedy}});
  return values;
}

Document document_of(const Health& health, const std::vector<std::string>& steps,
                     const std::optional<std::string>& kept) {
  Values repaired;
  for (const std::string& step : steps) repaired.emplace_back(step);
  Document document;
  document.schema = "steady/doctor/1";
  document.fields = {{"healthy", health.is_sound()},    {"sessions", health.sessions},
                     {"entries", health.entries},       {"findings", listed(health.findings)},
                     {"repaired", std::move(repaired)}, {"kept", kept}};
  document.table = "findings";
  document.table_columns = {"check", "count", "message", "remedy"};
  return document;
}

std::string agreement(const Health& health) {
  return health.entries == 0 ? " It holds nothing yet."
                             : fmt::format(" {} and the journal agree.", counted(health.sessions, "session"));
}

void tell_health(Document& document, const Health& health) {
  if (health.is_sound()) {
    document.line({{"The store is sound.", Style::met}, {agreement(health)}});
    return;
  }
  for (const Finding& finding : health.findings)
    document.line({{fmt::format("{}: ", finding.check), Style::missed}, {finding.message}}, 2);
}

/// Each thing to do once, in the order of the findings.
void tell_remedies(Document& document, const Health& health) {
  std::vector<std::string> told;
  for (const Finding& finding : health.findings) {
    if (std::find(told.begin(), told.end(), finding.remedy) != told.end()) continue;
    told.push_back(finding.remedy);
    document.line(finding.remedy, Style::strong, 2);
  }
}

}  // namespace

Document health_report(const Health& health) {
  Document document = document_of(health, {}, std::nullopt);
  if (!health.is_sound()) {
    document.line("Something is wrong in the store:");
    document.gap();
  }
  tell_health(document, health);
  if (health.is_sound()) return document;
  document.gap();
  document.line("What helps (a repair first keeps the file as it is):");
  tell_remedies(document, health);
  return document;
}

Document repair_report(const Repair& repair, const std::string& kept) {
  Document document = document_of(repair.after, repair.steps, repair.kept);
  if (!repair.kept && repair.after.is_sound()) {
    document.line({{"Nothing to repair.", Style::met}, {agreement(repair.after)}});
    return document;
  }
  if (repair.kept) {
    document.line({{"Repaired", Style::met}, {"; the store as it was is " + kept + "."}});
    for (const std::string& step : repair.steps) document.line(step, Style::plain, 2);
    document.gap();
  }
  if (!repair.after.is_sound()) document.line("What a repair cannot decide:");
  tell_health(document, repair.after);
  if (!repair.after.is_sound()) tell_remedies(document, repair.after);
  return document;
}

}  // namespace steady
