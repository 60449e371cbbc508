#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "steady/core/plan.hpp"
#include "steady/core/resource.hpp"
#include "steady/report/reports.hpp"

namespace steady {

// The week as a post for a blog: Jekyll's front matter, Markdown for kramdown. Facts and a template in, bytes
// out. docs/commands/recap.md lists what a template can name.

/// What a post tells of.
struct RecapFacts {
  Period week;
  Date date{};                        ///< the post's
  std::span<const Session> sessions;  ///< of the week, in order
  std::span<const Resource> resources;
  std::span<const Learned> learned;  ///< of the week
  std::span<const Planned> next;     ///< the items of the week after
  std::span<const Planned> open;     ///< what `plan carry` would move there
  std::string title;
  std::string subject;
};

/// A template and what to call it in messages.
struct PostTemplate {
  std::string name;
  std::string text;
};

/// The template of the post as it is without any other.
std::string_view default_post_template();

/// The title of a post that has been given none: `My week in ML, 22 January 2022`.
std::string default_post_title(const std::string& subject, Date date);

/// The post. What people typed stands in it so that it comes out of Liquid, kramdown and HTML as it was
/// typed; a mark in the front matter tells the week, and whether somebody has edited the post since.
/// Throws FileError, with the line, where the template is broken.
std::string recap_post(const RecapFacts& facts, const PostTemplate& shape, const Scene& scene);

/// `2022-01-22-my-week-in-ml.md`. Letters beyond ASCII stay.
std::string post_file_name(Date date, std::string_view title);

/// What a post's mark says.
struct PostMark {
  Date week{};  ///< the first day of the week of which it tells
  bool edited = false;
};

/// The mark of a post that recap_post has made; nothing for any other text.
std::optional<PostMark> mark_of_post(std::string_view post);

}  // namespace steady
