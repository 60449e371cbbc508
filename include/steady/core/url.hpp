#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace steady {

inline constexpr std::size_t longest_url = 2000;  ///< bytes

/// Whether the word is meant as a URL: it begins with `http://` or `https://`, any case. Any other scheme
/// is text: nobody opens `javascript:` by mistake.
bool looks_like_url(std::string_view word);

/// Why such a word cannot be kept as a URL, or empty when it can: `names no host`, `holds a blank`, …
std::string_view fault_in_url(std::string_view url);

/// What all spellings of one address share: without scheme, default port, fragment and tracking
/// parameters, the host in small letters. To be compared, never to be opened.
/// REQUIRES: the URL has no fault.
std::string normalised_url(std::string_view url);

/// What to call a URL that nobody has given a title: the words of its path's last part that has some, else
/// its host. REQUIRES: the URL has no fault.
std::string title_of_url(std::string_view url);

/// `video`, `book`, `course`, `notebook` or `docs`, where the address leaves no doubt; else nothing.
/// REQUIRES: the URL has no fault.
std::optional<std::string> kind_of_url(std::string_view url);

}  // namespace steady
