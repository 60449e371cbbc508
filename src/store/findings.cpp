#include "findings.hpp"

namespace steady {

void Findings::add(const Kind& kind, const std::string& example) {
  for (Tally& tally : tallies_) {
    if (tally.kind != &kind) continue;
    ++tally.count;
    return;
  }
  tallies_.push_back({&kind, 1, example});
}

std::vector<Finding> Findings::told() const {
  std::vector<Finding> findings;
  for (const Tally& tally : tallies_) {
    const Kind& kind = *tally.kind;
    const bool repairable = kind.remedy == nullptr;
    std::string message = tally.count == 1
                              ? std::string(kind.one) + ": " + tally.first
                              : std::to_string(tally.count) + " " + kind.many + ", the first: " + tally.first;
    findings.push_back(
        {kind.check, tally.count, std::move(message), repairable ? "steady doctor --repair" : kind.remedy, repairable});
  }
  return findings;
}

}  // namespace steady
