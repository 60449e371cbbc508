#pragma once

#include <cstdint>
#include <string_view>

namespace steady {

inline constexpr std::uint64_t fnv_offset = 0xcbf29ce484222325U;

/// FNV-1a, 64 bits (RFC 9923): tells texts apart that nobody made alike on purpose.
/// @param hash  what to go on from; the standard's beginning unless said
constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t hash = fnv_offset) {
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return hash;
}

}  // namespace steady
