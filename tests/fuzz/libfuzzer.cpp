// What libFuzzer calls: the one target that the build names.

#include <cstddef>
#include <cstdint>

#include "targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static constexpr std::string_view name = STEADY_FUZZ_TARGET;
  for (const auto& target : steady::fuzz::targets())
    if (target.name == name) target.run({reinterpret_cast<const char*>(data), size});
  return 0;
}
