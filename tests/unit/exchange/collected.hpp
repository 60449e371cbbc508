#pragma once

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "steady/core/error.hpp"
#include "steady/exchange/formats.hpp"
#include "unit/core/made.hpp"

namespace steady::made {

/// Keeps what a reader finds.
struct Collected : Sink {
  void take(FileSession said, std::int64_t line) override {
    sessions.push_back(std::move(said.session));
    session_resources.push_back(said.resource);
    lines.push_back(line);
  }
  void take(const GoalRow& row, std::int64_t line) override {
    goals.push_back(row);
    lines.push_back(line);
  }
  void take(Off off, std::int64_t line) override {
    offs.push_back(std::move(off));
    lines.push_back(line);
  }
  void take(Resource resource, std::int64_t line) override {
    resources.push_back(std::move(resource));
    lines.push_back(line);
  }
  void take(Learned entry, std::int64_t line) override {
    learned.push_back(std::move(entry));
    lines.push_back(line);
  }
  void take(PlanItem item, std::int64_t line) override {
    plan.push_back(std::move(item));
    lines.push_back(line);
  }
  std::vector<Session> sessions;
  std::vector<std::optional<Uid>> session_resources;  ///< of each session
  std::vector<Resource> resources;
  std::vector<Learned> learned;
  std::vector<PlanItem> plan;
  std::vector<GoalRow> goals;
  std::vector<Off> offs;
  std::vector<std::int64_t> lines;
};

using Reader = decltype(FileFormat::read);

/// All that the file "f" holds, read in Berlin on 2026-11-20.
inline Collected read(Reader reader, const std::string& text) {
  std::istringstream in(text);
  Collected all;
  reader(in, "f", {moment("2026-11-20T12:00:00Z"), berlin(), std::chrono::hours{4}}, all);
  return all;
}

/// Why the file is refused, without its name and the consequence.
inline std::string refusal(Reader reader, const std::string& text) {
  try {
    read(reader, text);
  } catch (const FileError& error) {
    const std::string message = error.what();
    EXPECT_TRUE(message.starts_with("f:")) << message;
    EXPECT_TRUE(message.ends_with("; nothing imported")) << message;
    return message.substr(2, message.size() - 20);
  }
  return "taken";
}

}  // namespace steady::made
