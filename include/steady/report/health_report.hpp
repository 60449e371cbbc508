#pragma once

#include "steady/core/health.hpp"
#include "steady/report/document.hpp"

namespace steady {

/// `steady/doctor/1`: what is wrong with the store, in words, and what to do.
Document health_report(const Health& health);
/// `steady/doctor/1`: what was done about it, and what is left.
/// @param kept  the file that holds the store as it was, as a shell takes it; empty where nothing was done
Document repair_report(const Repair& repair, const std::string& kept);

}  // namespace steady
