#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "steady/core/explain.hpp"
#include "steady/report/subject_reports.hpp"

namespace steady {

namespace {

Document document_of(std::span<const Learned> lines) {
  Values values;
  for (const Learned& line : lines) values.emplace_back(learned_fields(line));
  Document document;
  document.schema = "steady/learned/1";
  document.fields = {{"learned", std::move(values)}};
  document.table = "learned";
  document.table_columns = {"id", "uid", "day", "topic", "text"};
  return document;
}

std::vector<Learned> by_topic(std::span<const Learned> lines) {
  std::vector<Learned> sorted(lines.begin(), lines.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const Learned& a, const Learned& b) {
    const bool a_none = !a.topic.has_value();
    const bool b_none = !b.topic.has_value();
    return std::tie(a_none, a.topic) < std::tie(b_none, b.topic);
  });
  return sorted;
}

}  // namespace

Fields learned_fields(const Learned& line) {
  return {{"id", line.id}, {"uid", uid_text(line.uid)}, {"day", line.day}, {"topic", line.topic}, {"text", line.text}};
}

Document learned_report(std::span<const Learned> lines, bool whole, Date today) {
  const auto sorted = by_topic(lines);
  Document document = document_of(sorted);
  if (sorted.empty()) {
    document.line(whole ? "Nothing yet. A term, an insight, in a line:" : "Nothing learned is like that.");
    document.line(whole ? "steady learned \"ReLU is max(0, x)\" -t ml-book" : "see all: steady learned",
                  whole ? Style::strong : Style::dim, 2);
    return document;
  }
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const Learned& line = sorted[i];
    if (i == 0 || sorted[i - 1].topic != line.topic) {
      document.gap();
      document.line(line.topic.value_or("no topic"), line.topic ? Style::strong : Style::dim);
    }
    document.line(
        {{fmt::format("{}  ", line.id), Style::dim}, {line.text}, {"   " + date_text(line.day, today), Style::dim}}, 2);
  }
  return document;
}

Document changed_learned_report(const Learned& line, const std::string& answer) {
  Document document = document_of({&line, 1});
  document.line(answer);
  return document;
}

}  // namespace steady
