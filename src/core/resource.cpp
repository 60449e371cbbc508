#include "steady/core/resource.hpp"

#include <algorithm>
#include <array>

#include "steady/core/text.hpp"
#include "steady/core/url.hpp"

namespace steady {

namespace {
constexpr std::array<std::string_view, 4> names = {"want", "doing", "done", "dropped"};
}  // namespace

std::string_view status_name(ResourceStatus status) { return names[static_cast<std::size_t>(status)]; }

std::optional<ResourceStatus> resource_status_named(std::string_view name) {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == name) return static_cast<ResourceStatus>(i);
  return std::nullopt;
}

std::string_view fault_in_title(std::string_view title) {
  if (title.find_first_not_of(' ') == title.npos) return "is empty";
  if (title.size() > longest_title) return "is longer than 500 bytes";
  if (title.find_first_of("\t\r\n") != title.npos) return "holds a control character";
  return fault_in_note(title);
}

void set_status(Resource& resource, ResourceStatus status, Date day) {
  if (resource.changes.empty() || resource.status() != status) resource.changes.push_back({day, status});
}

const Resource* with_url(std::span<const Resource> resources, std::string_view url) {
  const std::string wanted = normalised_url(url);
  const auto found = std::find_if(resources.begin(), resources.end(), [&](const Resource& resource) {
    return resource.url && looks_like_url(*resource.url) && normalised_url(*resource.url) == wanted;
  });
  return found == resources.end() ? nullptr : &*found;
}

}  // namespace steady
