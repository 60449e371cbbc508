#include "fake_machine.hpp"

#include <algorithm>
#include <cstdlib>
#include <sstream>
#include <stdexcept>

#include "steady/cli/run.hpp"
#include "steady/core/calendar.hpp"
#include "steady/core/error.hpp"

namespace steady {

using nlohmann::json;

Seconds TableZone::offset_at(Instant moment) const {
  Seconds offset = changes_.front().offset;
  for (const Change& change : changes_)
    if (change.from <= moment) offset = change.offset;
  return offset;
}

TableZone new_york_2026() {
  using namespace std::chrono;
  return TableZone({{Instant{}, hours{-5}},
                    {sys_days{2026y / March / 8} + hours{7}, hours{-4}},
                    {sys_days{2026y / November / 1} + hours{6}, hours{-5}}});
}

namespace {

class Unmeasured : public std::stringbuf {
 public:
  using std::stringbuf::stringbuf;

 protected:
  pos_type seekoff(off_type, std::ios::seekdir, std::ios::openmode) override { return {off_type(-1)}; }
};

/// What comes in through a pipe: nobody can tell how much is left.
class Pipe : public std::istream {
 public:
  explicit Pipe(const std::string& text) : std::istream(nullptr), text_(text, std::ios::in) { rdbuf(&text_); }

 private:
  Unmeasured text_;
};

}  // namespace

FakeMachine::FakeMachine() {
  std::string folder = (std::filesystem::temp_directory_path() / "steady-test-XXXXXX").string();
  if (::mkdtemp(folder.data()) == nullptr) throw std::runtime_error("no folder: " + folder);
  home_ = folder;
  variables = {{"HOME", folder}, {"LC_ALL", "C.UTF-8"}};
}

FakeMachine::~FakeMachine() {
  std::error_code ignored;
  std::filesystem::remove_all(home_, ignored);
}

std::optional<std::string> FakeMachine::variable(std::string_view name) const {
  const auto found = variables.find(name);
  if (found == variables.end() || found->second.empty()) return std::nullopt;
  return found->second;
}

std::array<std::uint8_t, 16> FakeMachine::random() const {
  std::array<std::uint8_t, 16> bytes{};
  bytes.back() = ++drawn_;
  return bytes;
}

void FakeMachine::pass(std::chrono::milliseconds time) {
  const auto before = std::chrono::floor<Seconds>(passed_);
  passed_ += time;
  clock += std::chrono::floor<Seconds>(passed_) - before;
}

Machine::Wake FakeMachine::wait(std::chrono::milliseconds time) {
  if (!signals_taken_) throw std::logic_error("wait without take_signals");
  if (time <= std::chrono::milliseconds{0}) throw std::logic_error("a wait that is none");
  if (events.empty() || events.front().after > passed_ + time) {
    pass(time);
    return Wake::time;
  }
  const Event event = events.front();
  events.pop_front();
  pass(std::max(event.after - passed_, std::chrono::milliseconds{0}));
  event.meanwhile();
  return event.wake;
}

std::string FakeMachine::edit(const std::string& command, const std::string& text) {
  if (!editor) throw ProgramError("the editor " + quoted(command) + " is not there (127)");
  return editor(command, text);
}

void FakeMachine::print(std::string_view text) {
  if (output_fails) throw RequestError("standard output cannot be written: no space");
  out += text;
}

std::unique_ptr<std::istream> FakeMachine::open(const std::string& path) {
  const auto found = files.find(path);
  if (found == files.end()) throw RequestError("the file " + quoted(path) + " cannot be read");
  if (path == "-") return std::make_unique<Pipe>(found->second);
  return std::make_unique<std::istringstream>(found->second);
}

std::optional<std::string> FakeMachine::read_file(const std::string& path) const {
  const auto found = files.find(path);
  if (found == files.end()) return std::nullopt;
  return found->second;
}

void FakeMachine::write_file(const std::string& path, std::string_view text) { files[path] = text; }

std::vector<std::string> FakeMachine::files_in(const std::string& folder) const {
  std::vector<std::string> names;
  for (const auto& [path, text] : files)
    if (path.starts_with(folder + '/') && path.find('/', folder.size() + 1) == path.npos)
      names.push_back(path.substr(folder.size() + 1));
  return names;
}

void FakeMachine::write_stream(const std::string& path, const std::function<void(const Write&)>& write) {
  std::string whole;
  write([&](std::string_view text) { whole += text; });
  files[path] = whole;
}

CommandTest::CommandTest() { at("2026-11-20T20:15"); }

void CommandTest::at(std::string_view wall) {
  const auto said = parse_rfc3339(wall);
  ASSERT_TRUE(said) << wall;
  const auto moment = moment_of(said->wall, machine.place);
  ASSERT_TRUE(moment) << wall;
  machine.clock = *moment;
}

Answer CommandTest::type(const Words& words) {
  machine.out.clear();
  machine.err.clear();
  const int exit = run(words, machine);
  return {exit, machine.out, machine.err};
}

Answer CommandTest::type_elsewhere(const Words& words) {
  const std::string out = machine.out;
  const std::string err = machine.err;
  const Answer answer = type(words);
  machine.out = out;
  machine.err = err;
  return answer;
}

std::string CommandTest::done(const Words& words) {
  const Answer answer = type(words);
  EXPECT_EQ(answer.exit, 0) << testing::PrintToString(words) << "\n" << answer.err;
  return answer.out;
}

json CommandTest::ask(Words words) {
  words.insert(words.begin(), "--json");
  const std::string out = done(words);
  json document = json::parse(out, nullptr, false);
  EXPECT_FALSE(document.is_discarded()) << testing::PrintToString(words) << "\n" << out;
  return document;
}

std::string CommandTest::facts() {
  std::string facts = machine.files[machine.config()];
  for (const Words& words : {Words{"list", "all"}, Words{"goal"}, Words{"off"}, Words{"export", "jsonl"}}) {
    Words asked = words;
    asked.insert(asked.begin(), "--json");
    facts += type(asked).out;
  }
  return facts;
}

std::string CommandTest::refused(const Words& words, const std::string& named) {
  SCOPED_TRACE(testing::PrintToString(words));
  const std::string before = facts();
  const Answer text = type(words);
  EXPECT_EQ(text.exit, 2);
  EXPECT_EQ(text.out, "");
  EXPECT_TRUE(text.err.starts_with("steady: ")) << text.err;
  EXPECT_NE(text.err.find(named), std::string::npos) << text.err;

  Words in_json = words;
  in_json.insert(in_json.begin(), "--json");
  const Answer told = type(in_json);
  EXPECT_EQ(told.exit, 2);
  EXPECT_EQ(told.out, "");
  const auto document = nlohmann::ordered_json::parse(told.err, nullptr, false);
  if (document.is_discarded()) {
    ADD_FAILURE() << told.err;
    return text.err;
  }
  EXPECT_EQ(keys_of(document), (Words{"schema", "error"}));
  EXPECT_EQ(document["schema"], "steady/error/1");
  EXPECT_EQ(keys_of(document["error"]), (Words{"code", "message", "hint"}));
  EXPECT_EQ(document["error"]["code"], 2);
  EXPECT_NE(document["error"]["message"].get<std::string>().find(named), std::string::npos);
  EXPECT_EQ(facts(), before);
  return text.err;
}

std::vector<std::string> keys_of(const nlohmann::ordered_json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

}  // namespace steady
