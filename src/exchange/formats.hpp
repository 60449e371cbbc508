#pragma once

#include <istream>
#include <string>

#include "steady/exchange/formats.hpp"

namespace steady {

// The readers and writers that the table in formats.cpp lists; a file each.

void read_jsonl(std::istream& in, const std::string& file, const Clock& clock, Sink& sink);
void write_jsonl(Records& records, const TakeText& take);
void read_csv(std::istream& in, const std::string& file, const Clock& clock, Sink& sink);
void write_csv(Records& records, const TakeText& take);

}  // namespace steady
