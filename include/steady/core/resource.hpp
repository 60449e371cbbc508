#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "steady/core/session.hpp"

namespace steady {

/// How far one is with a resource.
enum class ResourceStatus { want, doing, done, dropped };

/// The contract's word: `want`, `doing`, `done`, `dropped`.
std::string_view status_name(ResourceStatus status);
/// The status of that name, or nothing.
std::optional<ResourceStatus> resource_status_named(std::string_view name);

/// A status and the study day from which it held.
struct StatusChange {
  Date day{};
  ResourceStatus status = ResourceStatus::want;
  friend bool operator==(const StatusChange&, const StatusChange&) = default;
};

/// A URL, book, course or video that promises to teach something.
struct Resource {
  std::int64_t id = 0;  ///< short, stable, never reused; 0 before it is stored
  Uid uid{};
  std::optional<std::string> url;  ///< as typed
  std::string title;
  std::optional<std::string> kind;  ///< `video`, `book`, `course`, `notebook`, `docs`, or what was said
  std::optional<std::string> topic;
  std::optional<std::string> note;
  Instant added_at{};
  std::vector<StatusChange> changes;  ///< ascending; the last is what holds; never empty once stored

  ResourceStatus status() const { return changes.empty() ? ResourceStatus::want : changes.back().status; }
  friend bool operator==(const Resource&, const Resource&) = default;
};

inline constexpr std::size_t longest_title = 500;  ///< bytes

/// Why text cannot be a title, or empty when it can.
std::string_view fault_in_title(std::string_view title);

/// Gives the resource that status from that day on, unless it has it.
void set_status(Resource& resource, ResourceStatus status, Date day);

/// The resource that has this URL, however either is spelled; null where none has.
/// REQUIRES: the URL has no fault.
const Resource* with_url(std::span<const Resource> resources, std::string_view url);

}  // namespace steady
