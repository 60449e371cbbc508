#pragma once

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>

#include <rapidcheck.h>

#include <gtest/gtest.h>

/// How the properties are run, and run again.
///
/// Each prints its seed first. The same seed with the same number of cases gives the same cases:
///
///   STEADY_PROPERTY_SEED=123 STEADY_PROPERTY_CASES=10000   one seed, as printed
///   RC_PARAMS="reproduce=..."                               as printed after a failure, one case
///
/// STEADY_PROPERTY_CASES is for histories in memory, STEADY_PROGRAM_CASES for those that the
/// program itself keeps, where each is dozens of processes.
namespace property {

/// A number from the environment, else `fallback`.
inline std::uint64_t number_from(const char* variable, std::uint64_t fallback) {
  const char* text = std::getenv(variable);
  return text ? std::strtoull(text, nullptr, 10) : fallback;
}

/// RapidCheck wants one; all that it would say is in the result.
struct SilentListener : rc::detail::TestListener {
  void onTestCaseFinished(const rc::detail::CaseDescription&) override {}
  void onShrinkTried(const rc::detail::CaseDescription&, bool) override {}
  void onTestFinished(const rc::detail::TestMetadata&, const rc::detail::TestResult&) override {}
};

/// Fails the running test where `testable` fails for one of `cases` random cases.
/// @param shrink  whether a failing case is made smaller before it is shown
template <typename Testable>
void expect_holds(const std::string& rule, std::uint64_t cases, bool shrink, Testable&& testable) {
  const rc::detail::Configuration& configured = rc::detail::configuration();
  rc::detail::TestParams params = configured.testParams;
  params.seed = number_from("STEADY_PROPERTY_SEED", params.seed);
  params.maxSuccess = static_cast<int>(cases);
  params.disableShrinking = !shrink;
  std::cout << rule << ": seed " << params.seed << ", " << cases << " cases" << std::endl;

  SilentListener silent;
  const rc::detail::TestMetadata named{rule, rule};
  const auto result =
      rc::detail::checkTestable(std::forward<Testable>(testable), named, params, silent, configured.reproduce);
  std::ostringstream words;
  rc::detail::printResultMessage(result, words);
  EXPECT_TRUE(result.template is<rc::detail::SuccessResult>()) << words.str();
}

/// A number from 0 to below `end`, all as likely from the first case on; shrinking lowers it.
inline long below(long end) { return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0L, end)); }

}  // namespace property
