#include "said_words.hpp"

#include "steady/core/error.hpp"

namespace steady {

Uid read_uid(Said word, const Place& at) {
  if (!word) return Uid{};
  const auto uid = parse_uid(*word);
  if (!uid || *uid == Uid{}) at.refuse("uid " + quoted(*word) + " is not a UUID");
  return *uid;
}

Date read_date(const char* key, std::string_view word, const Place& at) {
  const auto date = parse_iso(word);
  if (!date) at.refuse(std::string(key) + " " + quoted(word) + " is not a date like 2026-11-20");
  return *date;
}

std::optional<std::string> read_text(const char* noun, Said word, std::string_view (*fault_in)(std::string_view),
                                     const Place& at) {
  if (!word || word->empty()) return std::nullopt;
  const std::string_view fault = fault_in(*word);
  if (!fault.empty()) at.refuse("the " + std::string(noun) + " " + quoted(*word) + " " + std::string(fault));
  return std::string(*word);
}

}  // namespace steady
