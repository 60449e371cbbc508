#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace steady {

/// Is told how far a long work is: what is done, of how much, and what is under way.
using Watching = std::function<void(std::int64_t done, std::int64_t whole, const std::string& what)>;

}  // namespace steady
