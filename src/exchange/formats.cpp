#include "formats.hpp"

#include <array>

namespace steady {

std::span<const FileFormat> file_formats() {
  static constexpr std::array formats = {
      FileFormat{"jsonl", "jsonl", read_jsonl, write_jsonl},
      FileFormat{"csv", "csv", read_csv, write_csv},
  };
  return formats;
}

}  // namespace steady
