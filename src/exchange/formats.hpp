#pragma once

#include <istream>
#include <string>

#include "steady/exchange/import.hpp"

namespace steady {

// The readers that the table in formats.cpp lists; a file each.

void read_jsonl(std::istream& in, const std::string& file, const Clock& clock, Sink& sink);

}  // namespace steady
