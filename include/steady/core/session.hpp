#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "steady/core/calendar.hpp"

namespace steady {

/// The 16 bytes that name a record on every machine: UUIDv7, or UUIDv8 where they are derived from what
/// an imported line says.
using Uid = std::array<std::uint8_t, 16>;

/// `0192f0c4-…` in the 36 characters of RFC 9562.
std::string uid_text(const Uid& uid);
/// The bytes of such a text, any case; nothing for anything else.
std::optional<Uid> parse_uid(std::string_view text);
/// A new UUIDv7 (RFC 9562, 5.7).
/// @param moment  its first 48 bits, milliseconds since 1970; before 1970 counts as 1970
/// @param random  74 bits of these are used
Uid uid_v7(Instant moment, const std::array<std::uint8_t, 16>& random);

/// A UUIDv8 (RFC 9562, 5.8) made of what a record says of itself, so that the same line imported on any
/// machine, at any time, is the same record.
/// @param moment    its first 48 bits, as above
/// @param identity  any bytes; their FNV-1a hashes fill the rest
Uid derived_uid(Instant moment, std::string_view identity);
/// Whether the uid is a derived one.
bool is_derived(const Uid& uid);

/// When a timed session began, and the offset of the zone in which it was logged.
struct Start {
  Instant moment{};
  Seconds offset{};  ///< seconds east of UTC
  friend bool operator==(const Start&, const Start&) = default;
};

/// One stretch of study.
struct Session {
  std::int64_t id = 0;  ///< short, stable, never reused; 0 before it is stored
  Uid uid{};
  Date day{};  ///< study day, stamped when logged and never recomputed
  std::optional<Start> start;
  Seconds seconds{};  ///< elapsed, 1 s to 24 h
  std::optional<std::string> topic;
  std::vector<std::string> tags;  ///< as typed, each once
  std::optional<std::int64_t> resource;
  std::optional<std::string> note;
  Instant created_at{};
  Instant updated_at{};

  friend bool operator==(const Session&, const Session&) = default;
};

/// Whether some zone and some start of the day make that the study day of the moment: two days around the
/// local date. A file may say a day beside a start, and it stands.
bool can_be_study_day(Date day, const Start& start);

/// Whether `topic` is `parent` or nests in it: `ml/book` lies in `ml`.
bool lies_in(std::string_view topic, std::string_view parent);

}  // namespace steady
