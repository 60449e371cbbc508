#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "steady/core/goal.hpp"
#include "steady/core/learned.hpp"
#include "steady/core/plan.hpp"
#include "steady/core/session.hpp"

namespace steady {

// What a line of a file is known by where it names no uid.

std::string identity_of(const Session& session);
std::string identity_of(const Off& off);
std::string identity_of(const Learned& line);
std::string identity_of(const PlanItem& item);

/// The uid that follows from an identity and from how many equal ones came before.
Uid uid_of(std::string_view identity, std::int64_t before, Instant moment);

/// How many equal lines came before, in little memory: most lines are unlike all others, so they only
/// leave a hash in a flat table; the few that repeat are counted in a map.
class Occurrences {
 public:
  Occurrences() : slots_(1U << 12U) {}

  /// How often this identity was given before.
  std::int64_t before(std::string_view identity);

 private:
  bool insert(std::size_t hash);
  void grow();

  std::vector<std::size_t> slots_;
  std::size_t used_ = 0;
  std::unordered_map<std::size_t, std::int64_t> repeats_;
};

}  // namespace steady
