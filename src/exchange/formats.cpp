#include "formats.hpp"

#include <array>

namespace steady {

std::span<const ImportFormat> import_formats() {
  static constexpr std::array formats = {ImportFormat{"jsonl", read_jsonl}};
  return formats;
}

}  // namespace steady
