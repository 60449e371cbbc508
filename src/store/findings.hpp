#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "steady/core/health.hpp"

namespace steady {

/// A kind of finding: the check that makes it, its words for one and for many, and what helps.
struct Kind {
  const char* check;
  const char* one;
  const char* many;
  const char* remedy = nullptr;  ///< where it is not to repair
};

inline constexpr Kind damaged{"file", "the file is damaged", "parts of the file are damaged"};
inline constexpr Kind missing{"schema", "a table, column or index is missing",
                              "tables, columns or indexes are missing"};
inline constexpr Kind foreign{"schema", "a trigger is there that steady did not make",
                              "triggers are there that steady did not make"};
inline constexpr Kind unreadable_entry{"journal", "an entry of the journal cannot be read",
                                       "entries of the journal cannot be read"};
inline constexpr Kind loose_entry{"journal", "an entry of the journal goes on from one that is not of its record",
                                  "entries of the journal go on from ones that are not of their record"};
inline constexpr Kind late_entry{"journal", "an entry's clock is not after that of the entry before it",
                                 "entries' clocks are not after those of the entries before them"};
inline constexpr Kind hollow_change{"history", "a change in the history lacks entries of the journal",
                                    "changes in the history lack entries of the journal"};
inline constexpr Kind wrong_end{"history", "the newest change does not say where the journal ends",
                                "the newest changes do not say where the journal ends"};
inline constexpr Kind impossible{"sessions", "a session holds what none can hold", "sessions hold what none can hold"};
inline constexpr Kind differing{"sessions", "a session is not what the journal says of it",
                                "sessions are not what the journal says of them"};
inline constexpr Kind orphan{"sessions", "a session names a resource that is not there",
                             "sessions name resources that are not there"};
inline constexpr Kind strange_day{"study_days", "a session's study day lies days from its start",
                                  "sessions' study days lie days from their starts",
                                  "steady edit ID --day DAY, with the ID and the day it belongs to"};
inline constexpr Kind differing_item{"records", "a record is not what the journal says of it",
                                     "records are not what the journal says of them"};
inline constexpr Kind absent{"records", "a record of the journal is missing in its table",
                             "records of the journal are missing in their tables"};
inline constexpr Kind wrong_total{"totals", "a day's total is not the sum of its sessions",
                                  "days' totals are not the sums of their sessions"};
inline constexpr Kind long_day{"totals", "a day has more than 24 hours", "days have more than 24 hours",
                               "shorten or delete a session of that day: steady list DAY"};
inline constexpr Kind wrong_name{"names", "a kept name is not what the sessions bear",
                                 "kept names are not what the sessions bear"};

/// What has been found so far, counted by kind.
class Findings {
 public:
  /// @param example  names it; of each kind the first is told
  void add(const Kind& kind, const std::string& example);
  /// In words, in the order in which the kinds were found.
  std::vector<Finding> told() const;

 private:
  struct Tally {
    const Kind* kind;
    std::int64_t count;
    std::string first;
  };
  std::vector<Tally> tallies_;
};

}  // namespace steady
