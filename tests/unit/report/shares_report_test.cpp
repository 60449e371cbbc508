#include <gtest/gtest.h>

#include "stage.hpp"

namespace steady {
namespace {

using made::date;
using made::Facts;
using made::Stage;
using namespace std::chrono_literals;

const Facts facts{.studied = {90min}};
const Period day{date("2026-03-02"), date("2026-03-02")};

std::vector<Share> shares() {
  return {{{}, "", 30min, 1}, {"b", "b", 30min, 2}, {"a", "a", 30min, 1}, {"c", "c", 0min, 1}};
}

Document report(std::vector<Share> of, Grouping by = Grouping::topic, const Facts& from = facts) {
  const Stage stage(from);
  return shares_report(day, by, std::move(of), stage.scene());
}

TEST(SharesReport, HasMostTimeFirstThenByNameAndWhatHasNoneLastAmongEquals) {
  EXPECT_EQ(rendered(report(shares()), Format::csv, {}),
            "key,from,to,seconds,sessions,goal_seconds,status\r\n"
            "a,2026-03-02,2026-03-02,1800,1,,\r\n"
            "b,2026-03-02,2026-03-02,1800,2,,\r\n"
            ",2026-03-02,2026-03-02,1800,1,,\r\n"
            "c,2026-03-02,2026-03-02,0,1,,\r\n");
}

TEST(SharesReport, HasTheFiguresOfItsDaysWhateverItsRowsSay) {
  const Document made = report({{{"read"}, "read", 90min, 3}, {{"code"}, "code", 90min, 3}}, Grouping::tag);
  EXPECT_EQ(made::value_of(made, "by"), "\"tag\"");
  EXPECT_EQ(made::value_of(made, "total_seconds"), "5400");
  EXPECT_EQ(made::value_of(made, "target_seconds"), "1800");
  EXPECT_EQ(made::value_of(made, "days_met"), "1");
}

TEST(SharesReport, ShowsNamesToPeopleAndKeysToPrograms) {
  const Document made = report({{std::int64_t{7}, "A course", 60min, 1}, {{}, "", 30min, 1}}, Grouping::resource);
  EXPECT_NE(made::text_of(made).find("A course"), std::string::npos);
  EXPECT_NE(made::text_of(made).find("no resource"), std::string::npos);
  EXPECT_NE(made::value_of(made, "rows").find("{\"key\":7,"), std::string::npos);
  EXPECT_NE(made::value_of(made, "rows").find("{\"key\":null,"), std::string::npos);
}

TEST(SharesReport, OfNothingSaysWhatToType) {
  EXPECT_NE(
      made::text_of(report({}, Grouping::topic, {.studied = {30min}, .today = "2026-03-02"})).find("steady log 30m"),
      std::string::npos);
  EXPECT_NE(made::text_of(report({}, Grouping::topic, {})).find("No sessions yet"), std::string::npos);
}

}  // namespace
}  // namespace steady
