#pragma once

#include <string>

#include "steady/report/recap.hpp"

namespace steady {

/// The post with a line in its front matter that names the week and holds a hash of all the rest.
/// REQUIRES: the post has front matter.
std::string marked(std::string post, Date week);

}  // namespace steady
