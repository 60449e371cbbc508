#include "steady/core/session.hpp"

#include <algorithm>

#include "steady/core/hash.hpp"

namespace steady {

namespace {
constexpr std::string_view hex = "0123456789abcdef";

int nibble(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// The moment in the first 48 bits, then version and variant, over the bytes given.
Uid stamped(Uid uid, Instant moment, unsigned version) {
  const auto since = std::chrono::milliseconds{moment.time_since_epoch()}.count();
  const auto ms = static_cast<std::uint64_t>(std::max<std::int64_t>(since, 0));
  for (std::size_t i = 0; i < 6; ++i) uid[i] = static_cast<std::uint8_t>(ms >> (40 - 8 * i));
  uid[6] = static_cast<std::uint8_t>((version << 4U) | (uid[6] & 0x0FU));
  uid[8] = static_cast<std::uint8_t>(0x80U | (uid[8] & 0x3FU));
  return uid;
}

bool dash_before(std::size_t byte) { return byte == 4 || byte == 6 || byte == 8 || byte == 10; }
}  // namespace

std::string uid_text(const Uid& uid) {
  std::string text;
  text.reserve(36);
  for (std::size_t i = 0; i < uid.size(); ++i) {
    if (dash_before(i)) text += '-';
    text += hex[uid[i] >> 4U];
    text += hex[uid[i] & 15U];
  }
  return text;
}

std::optional<Uid> parse_uid(std::string_view text) {
  if (text.size() != 36) return std::nullopt;
  Uid uid{};
  for (std::size_t i = 0; i < uid.size(); ++i) {
    if (dash_before(i)) {
      if (text.front() != '-') return std::nullopt;
      text.remove_prefix(1);
    }
    const int high = nibble(text[0]);
    const int low = nibble(text[1]);
    if (high < 0 || low < 0) return std::nullopt;
    uid[i] = static_cast<std::uint8_t>(high * 16 + low);
    text.remove_prefix(2);
  }
  return uid;
}

Uid uid_v7(Instant moment, const std::array<std::uint8_t, 16>& random) { return stamped(random, moment, 7); }

Uid derived_uid(Instant moment, std::string_view identity) {
  Uid uid{};
  const std::array hashes = {fnv1a(identity, fnv_offset), fnv1a(identity, ~fnv_offset)};
  for (std::size_t i = 0; i < uid.size(); ++i) uid[i] = static_cast<std::uint8_t>(hashes[i / 8] >> (8 * (i % 8)));
  return stamped(uid, moment, 8);
}

bool is_derived(const Uid& uid) { return uid[6] >> 4U == 8; }

bool can_be_study_day(Date day, const Start& start) {
  constexpr std::chrono::days room{2};
  const Date date = std::chrono::floor<std::chrono::days>(start.moment + start.offset);
  return day >= date - room && day <= date + room;
}

bool lies_in(std::string_view topic, std::string_view parent) {
  return topic.starts_with(parent) && (topic.size() == parent.size() || topic[parent.size()] == '/');
}

}  // namespace steady
