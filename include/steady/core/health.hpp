#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace steady {

/// One kind of thing that is wrong with a store.
struct Finding {
  std::string check;       ///< which check found it: `file`, `schema`, `journal`, `history`, `sessions`, …
  std::int64_t count = 0;  ///< how many there are, from 1 on
  std::string message;     ///< what is wrong, with the first of them
  std::string remedy;      ///< what to do about it
  bool repairable = true;  ///< `doctor --repair` does it
};

/// What a look through a whole store has found.
struct Health {
  std::int64_t sessions = 0;
  std::int64_t entries = 0;  ///< of the journal
  std::vector<Finding> findings;

  bool is_sound() const { return findings.empty(); }
};

/// What was done about it.
struct Repair {
  Health before;
  Health after;                     ///< as before where nothing had to be done
  std::optional<std::string> kept;  ///< the file that holds the store as it was
  std::vector<std::string> steps;   ///< what was done, a line each
};

}  // namespace steady
