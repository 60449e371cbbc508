#pragma once

#include "page_values.hpp"
#include "steady/report/page.hpp"

namespace steady {

// The parts of the page: each puts what its section of the template names into the values.

/// The weeks that the charts show, oldest first: up to today's, 53 of them, or the later half of those where the
/// first session lies in it.
std::vector<Period> charted_weeks(const Scene& scene);

void put_streak(PageValues& page, const Scene& scene);
void put_week(PageValues& page, std::span<const Session> sessions, const Scene& scene);
void put_heat_map(PageValues& page, std::span<const Period> weeks, const Scene& scene);
void put_hours(PageValues& page, std::span<const Period> weeks, const Scene& scene);

// The lists: each is cut where it would take too much, and returns the bytes that it takes at most.

std::size_t put_topics(PageValues& page, std::span<const TopicTime> topics, Date today);
std::size_t put_plan(PageValues& page, std::span<const Planned> plan, const Scene& scene);
std::size_t put_resources(PageValues& page, std::span<const ResourceFacts> resources);
std::size_t put_learned(PageValues& page, std::span<const Learned> lines);
/// @param bytes  what the sessions told in full may take
void put_sessions(PageValues& page, const PageFacts& facts, const Scene& scene, std::size_t bytes);

/// The same stretch of charts, cut where a phone needs it: no more than 27 weeks in each.
std::vector<std::span<const Period>> halves_of(std::span<const Period> weeks);

/// How long a bar is, of 100: with two decimals, never longer.
std::string bar_length(Seconds time, Seconds whole);

/// What became of a day, as day_note says it; a long reason is cut.
std::string short_note(const Day& day, const History& history);

/// A date with its year: `20 November 2026`.
std::string full_date(Date date);

}  // namespace steady
