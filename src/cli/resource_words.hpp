#pragma once

#include <optional>
#include <string>
#include <vector>

#include "context.hpp"
#include "session_words.hpp"
#include "steady/report/subject_reports.hpp"

namespace steady {

// How resources are named on a command line, and what becomes of them when time is logged.

/// A number that counts something, as an ID is typed; nothing for any other word.
std::optional<std::int64_t> read_id(const std::string& word);

/// Refuses a word that can be neither an ID nor a URL, before any store is asked.
void check_resource_word(const std::string& word);

/// The resource that an ID or a URL names. Throws RequestError naming the word where there is none.
Resource find_resource(const std::string& word, const Store& store);

/// Whether `-r` names one that has to be there: then no store is made to say that it is not.
bool names_known_resource(const Arguments& arguments);

/// A URL as a resource of its own, with the title and kind that it gives away.
/// REQUIRES: it has been checked to be one.
Resource resource_of_url(const std::string& url, ResourceStatus status, Context& context);

/// Finds the resource that `-r` names; a URL that is not known is added as `doing`. It brings its topic
/// where none is named. Does nothing without `-r`. REQUIRES: inside a change of that store.
/// @return what was done, in words; empty where it was known
std::string name_resource(Labels& labels, const Arguments& arguments, Store& store, Context& context);
/// The same for an ID or a URL that stands elsewhere.
std::string name_resource(Labels& labels, const std::string& word, Store& store, Context& context);

/// Time is logged on it: what was wanted is being done now. REQUIRES: inside a change of that store.
/// @return what was done, in words; empty where nothing was
std::string begin_resource(const std::optional<std::int64_t>& id, Store& store, Context& context);

/// Whether the resource of that ID is there.
bool is_there(const std::optional<std::int64_t>& id, const Store& store);

/// The resources with the time that each took.
std::vector<ResourceFacts> with_times(const std::vector<Resource>& resources, const Store& store);

/// Topics that something other than a session bears.
std::vector<std::string> other_topics(const Store& store);

}  // namespace steady
