#pragma once

#include <string>

#include "steady/report/document.hpp"

namespace steady {

/// Appends the map to `out`: a row for each weekday, a column for each week, the months above, and below what
/// the shades mean. Where the weeks do not fit into the width they stand in bands, one below the other.
void append_heat_map(std::string& out, const HeatMap& map, const Look& look);

}  // namespace steady
