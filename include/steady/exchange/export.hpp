#pragma once

#include "steady/exchange/formats.hpp"

namespace steady {

/// Writes the records as a file of that format; `take` is handed pieces of some 64 KiB.
/// REQUIRES: the format has a writer.
void export_records(const FileFormat& format, Records& records, const TakeText& take);

}  // namespace steady
