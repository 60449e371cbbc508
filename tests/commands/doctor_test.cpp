// `doctor`, `backup`, `restore`: what they answer.

#include <fstream>

#include "fake_machine.hpp"

namespace steady {
namespace {

class DoctorCommands : public CommandTest {
 protected:
  DoctorCommands() { done({"log", "30m", "One", "-t", "ml"}); }
  /// The journal says another note than the session has.
  void spoil() const {
    std::fstream file(machine.store(), std::ios::in | std::ios::out | std::ios::binary);
    ASSERT_TRUE(file);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    file.clear();
    file.seekp(static_cast<std::streamoff>(bytes.find("\"note\":\"One\"")));
    file << "\"note\":\"Two\"";
  }
  std::string copy() const { return (machine.home() / "copy.db").string(); }
};

TEST_F(DoctorCommands, SaysThatAllIsWell) {
  EXPECT_NE(done({"doctor"}).find("sound"), std::string::npos);
  EXPECT_NE(done({"doctor", "--repair"}).find("Nothing to repair"), std::string::npos);
  const auto document = ask({"doctor"});
  EXPECT_EQ(document["schema"], "steady/doctor/1");
  EXPECT_EQ(document["healthy"], true);
  EXPECT_EQ(document["sessions"], 1);
  EXPECT_EQ(document["findings"], nlohmann::json::array());
}

TEST_F(DoctorCommands, ExitsWithOneForWhatItFinds) {
  spoil();
  const Answer answer = type({"doctor"});
  EXPECT_EQ(answer.exit, 1);
  EXPECT_NE(answer.out.find("sessions: "), std::string::npos) << answer.out;
  EXPECT_NE(answer.out.find("steady doctor --repair"), std::string::npos);
  const auto document = nlohmann::json::parse(type({"doctor", "--json"}).out);
  EXPECT_EQ(document["healthy"], false);
  EXPECT_EQ(document["findings"][0]["check"], "sessions");
}

TEST_F(DoctorCommands, RepairsAndNamesWhatItKept) {
  spoil();
  const auto answer = ask({"doctor", "--repair"});
  EXPECT_EQ(answer["healthy"], true);
  EXPECT_EQ(answer["kept"], machine.store().string() + ".before-repair-20261120T201500Z");
  EXPECT_FALSE(answer["repaired"].empty());
  EXPECT_EQ(type({"doctor"}).exit, 0);
}

TEST_F(DoctorCommands, ExitsWithFourWhereTheStoreCannotBeOpened) {
  std::ofstream(machine.store(), std::ios::trunc) << std::string(5000, 'x');
  EXPECT_EQ(type({"doctor"}).exit, 4);
  EXPECT_EQ(type({"doctor", "--repair"}).exit, 4);
}

TEST_F(DoctorCommands, BackUpAndRestore) {
  EXPECT_EQ(ask({"backup", copy()})["schema"], "steady/done/1");
  done({"log", "5m"});
  EXPECT_NE(done({"restore", copy()}).find("mv "), std::string::npos);
  EXPECT_EQ(sessions().size(), 1U);
}

TEST_F(DoctorCommands, AnswerNothingWhenQuiet) {
  EXPECT_EQ(done({"backup", copy(), "-q"}), "");
  EXPECT_EQ(done({"restore", copy(), "-q"}), "");
  EXPECT_EQ(done({"doctor", "--repair", "-q"}), "");
}

TEST_F(DoctorCommands, RefuseFilesByName) {
  refused({"backup", ""}, "names no file");
  refused({"backup", machine.home().string()}, "folder");
  refused({"backup", machine.store().string()}, "store itself");
  refused({"restore", ""}, "names no file");
  refused({"restore", copy()}, "copy.db");
  std::ofstream(copy()) << "no store";
  EXPECT_EQ(type({"restore", copy()}).exit, 3);
}

TEST_F(DoctorCommands, ShowHowFarTheyAreAndWipeIt) {
  machine.progress_columns = 60;
  machine.per_look = std::chrono::milliseconds{150};
  const Answer answer = type({"doctor"});
  EXPECT_NE(answer.err.find("the journal"), std::string::npos) << answer.err;
  EXPECT_TRUE(answer.err.ends_with("\r\x1b[K"));
}

}  // namespace
}  // namespace steady
