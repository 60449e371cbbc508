// Every kept input runs through its target in every test run, and some thousand that are made of them.
// What a fuzzer ever found stays in corpus/ and so stays found.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "targets.hpp"

namespace steady {
namespace {

class Corpus : public testing::TestWithParam<fuzz::Target> {
 protected:
  static std::vector<std::string> kept() {
    std::vector<std::string> inputs;
    const auto folder = std::filesystem::path(STEADY_TESTS_DIR) / "fuzz/corpus" / GetParam().name;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      std::ifstream in(entry.path(), std::ios::binary);
      inputs.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return inputs;
  }
};

TEST_P(Corpus, BreaksNoPromise) {
  const auto inputs = kept();
  ASSERT_FALSE(inputs.empty());
  for (const std::string& input : inputs) GetParam().run(input);
}

/// A byte changed, some cut out, or the end of another input put on.
std::string changed(std::string input, const std::vector<std::string>& others, std::mt19937& chance) {
  const auto below = [&chance](std::size_t limit) { return limit == 0 ? 0 : chance() % limit; };
  switch (chance() % 3) {
    case 0:
      if (!input.empty()) input[below(input.size())] = static_cast<char>(chance());
      return input;
    case 1: {
      const std::size_t at = below(input.size());
      return input.erase(at, below(8));
    }
    default: {
      const std::string& other = others[below(others.size())];
      return input.substr(0, below(input.size() + 1)) + other.substr(below(other.size() + 1));
    }
  }
}

TEST_P(Corpus, BreaksNoPromiseWhereItIsChanged) {
  const auto inputs = kept();
  ASSERT_FALSE(inputs.empty());
  constexpr int tries = 2'000;
  std::mt19937 chance(7);
  for (int i = 0; i < tries; ++i) {
    std::string input = inputs[chance() % inputs.size()];
    for (unsigned changes = 1 + chance() % 4; changes > 0; --changes) input = changed(input, inputs, chance);
    GetParam().run(input);
  }
}

INSTANTIATE_TEST_SUITE_P(Targets, Corpus, testing::ValuesIn(fuzz::targets().begin(), fuzz::targets().end()),
                         [](const auto& target) { return std::string(target.param.name); });

}  // namespace
}  // namespace steady
