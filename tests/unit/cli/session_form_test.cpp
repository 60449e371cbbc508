// The form of a session for an editor, and back. How often an editor is opened is in edit_test of
// the commands.

#include "cli/session_form.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "steady/core/error.hpp"

namespace steady {
namespace {

using namespace std::chrono_literals;

const Calendar calendar{parse_iso("2026-11-22").value()};

/// Session 41: 25 minutes and 10 seconds from 19:05:30 on, one hour east of UTC.
Session session() {
  Session made;
  made.id = 41;
  made.day = parse_iso("2026-11-20").value();
  made.start = Start{Instant{made.day} + 18h + 5min + 30s, 1h};
  made.seconds = 25min + 10s;
  made.topic = "ml-book";
  made.tags = {"read", "code"};
  made.note = "Backpropagation by hand";
  return made;
}

Session bare() {
  Session made;
  made.id = 7;
  made.day = parse_iso("2026-11-20").value();
  made.seconds = 2h;
  return made;
}

std::string without_comments(std::string_view form) {
  while (form.starts_with('#')) form.remove_prefix(form.find('\n') + 1);
  return std::string(form);
}

/// The form of the session with one part of what it says in other words.
std::string with(const Session& before, std::string_view part, std::string_view words) {
  std::string form = without_comments(session_form(before, calendar));
  const std::size_t at = form.find(part);
  EXPECT_NE(at, std::string::npos) << part << "\n" << form;
  return form.replace(at, part.size(), words);
}

SessionEdit asked(std::string_view part, std::string_view words) {
  return read_form(with(session(), part, words), session(), calendar);
}

std::string mistake(const std::string& text, std::string* hint = nullptr) {
  try {
    read_form(text, session(), calendar);
  } catch (const RequestError& error) {
    EXPECT_FALSE(error.hint().empty()) << error.what();
    if (hint != nullptr) *hint = error.hint();
    return error.what();
  }
  return "taken";
}

std::string mistake(std::string_view part, std::string_view words) { return mistake(with(session(), part, words)); }

TEST(SessionForm, ShowsWhatASessionBearsBelowItsComments) {
  const std::string form = session_form(session(), calendar);
  EXPECT_TRUE(form.starts_with("# Session 41 of Fri 20 Nov.\n")) << form;
  EXPECT_EQ(without_comments(form),
            "day: 2026-11-20\nstart: 19:05\nduration: 25m 10s\ntopic: ml-book\n"
            "tag: read\ntag: code\nresource:\nnote:\nBackpropagation by hand\n");
  EXPECT_EQ(without_comments(session_form(bare(), calendar)),
            "day: 2026-11-20\nstart:\nduration: 2h\ntopic:\ntag:\nresource:\nnote:\n");
}

TEST(SessionForm, UnchangedAsksForNothing) {
  for (const Session& before : {session(), bare()}) {
    const std::string form = session_form(before, calendar);
    EXPECT_TRUE(read_form(form, before, calendar).empty());
    EXPECT_TRUE(read_form(without_comments(form), before, calendar).empty());
  }
}

TEST(SessionForm, OfASessionWithAnythingInItIsNoEditOfItself) {
  for (const std::string note :
       {"# heading\nnote:\nday: none", "\n  indented\n\n\ntwice\n", "ends in blanks  \n\n", "a\r\nb",
        "e\u0301 \u6f22\u5b57 \U0001F422 \u05e9\u05dc\u05d5\u05dd\t|", "day: 2020-01-01", ":", "\n"}) {
    Session before = session();
    before.note = note;
    before.topic = "note: a/# b: c";
    before.tags = {"#1", "tag: x", "\u6f22\u5b57"};
    EXPECT_TRUE(read_form(session_form(before, calendar), before, calendar).empty()) << note;
  }
}

TEST(SessionForm, SaysTheSameInOtherWords) {
  EXPECT_TRUE(asked("2026-11-20", "  fri ").empty());
  EXPECT_TRUE(asked("19:05", "7:05pm").empty()) << "the seconds that it does not show stay";
  EXPECT_TRUE(asked("25m 10s", "1510 sec").empty());
  EXPECT_TRUE(asked("tag: code", "tag: code\ntag: read\n\ntag:").empty());
  EXPECT_TRUE(asked("hand\n", "hand").empty());
  EXPECT_TRUE(asked("hand\n", "hand\n\n \t\n\n").empty());
  EXPECT_TRUE(asked("topic: ml-book", "topic :ml-book\r").empty());
}

TEST(SessionForm, AsksForWhatWasChangedAlone) {
  SessionEdit wanted;
  wanted.day = parse_iso("2026-11-21").value();
  EXPECT_EQ(asked("2026-11-20", "yesterday"), wanted);
  wanted = {};
  wanted.at = 7h;
  EXPECT_EQ(asked("19:05", "7"), wanted);
  wanted = {};
  wanted.seconds = 90min;
  EXPECT_EQ(asked("25m 10s", "1 hour 30 minutes"), wanted);
  wanted = {};
  wanted.topic = "piano/scales";
  EXPECT_EQ(asked("ml-book", "piano/scales"), wanted);
  wanted = {};
  wanted.tags = {{"read", "slow", "loud"}};
  EXPECT_EQ(asked("tag: code", "tag: slow\ntag: loud\ntag: slow"), wanted);
  wanted = {};
  wanted.note = "Chapter 10\n\n# with a heading";
  EXPECT_EQ(asked("Backpropagation by hand", *wanted.note.value()), wanted);
}

TEST(SessionForm, NamesAResourceByIdOrUrl) {
  Session before = session();
  before.resource = 3;
  const auto resource = [&](const std::string& words) {
    return resource_in_form(with(before, "resource: 3", words), before, calendar);
  };
  EXPECT_EQ(resource("resource: 3"), std::nullopt);
  EXPECT_EQ(resource("resource: 4"), "4");
  EXPECT_EQ(resource("resource: https://d2l.ai/a:b"), "https://d2l.ai/a:b");
  EXPECT_EQ(resource("resource:"), std::nullopt);
  EXPECT_EQ(resource_in_form("", before, calendar), std::nullopt);
  try {
    resource("resource: the book");
    ADD_FAILURE();
  } catch (const RequestError& error) {
    EXPECT_TRUE(std::string(error.what()).starts_with("resource: \"the book\"")) << error.what();
  }
  SessionEdit none;
  none.resource.emplace();
  EXPECT_EQ(read_form(with(before, "resource: 3", "resource:"), before, calendar), none);
  EXPECT_TRUE(read_form(with(before, "resource: 3", "resource: 4"), before, calendar).empty());
}

TEST(SessionForm, TakesAwayWhatIsEmptied) {
  SessionEdit wanted;
  wanted.at.emplace();
  EXPECT_EQ(asked("19:05", ""), wanted);
  wanted = {};
  wanted.topic.emplace();
  EXPECT_EQ(asked("ml-book", ""), wanted);
  EXPECT_EQ(asked("topic: ml-book\n", ""), wanted) << "a line that is gone is an emptied one";
  wanted = {};
  wanted.tags.emplace();
  EXPECT_EQ(asked("tag: read\ntag: code\n", ""), wanted);
  wanted = {};
  wanted.note.emplace();
  EXPECT_EQ(asked("Backpropagation by hand", " \n\n"), wanted);
  EXPECT_EQ(asked("note:\nBackpropagation by hand\n", ""), wanted);
}

TEST(SessionForm, KeepsTheDayAndTheDurationWhereTheirLinesAreGone) {
  EXPECT_TRUE(asked("day: 2026-11-20\n", "").empty());
  EXPECT_TRUE(asked("duration: 25m 10s\n", "").empty());
  EXPECT_EQ(mistake("2026-11-20", ""), "day: a session has a day");
  EXPECT_EQ(mistake("25m 10s", ""), "duration: a session has a duration");
}

TEST(SessionForm, AsksForNothingWhereNothingIsLeftOfIt) {
  for (const char* text : {"", "\n", "# a comment\n  \n", "   "})
    EXPECT_TRUE(read_form(text, session(), calendar).empty()) << text;
}

TEST(SessionForm, GivesAnUntimedSessionAStart) {
  const SessionEdit edit = read_form(with(bare(), "start:", "start: 09:15"), bare(), calendar);
  EXPECT_EQ(edit.at, std::optional(std::optional(TimeOfDay{9h + 15min})));
}

TEST(SessionForm, KeepsTheNoteByteForByte) {
  const std::string note = "\n  e\u0301 \U0001F422\tשלום\r\nnote:\n# x  \n\nend  ";
  EXPECT_EQ(asked("Backpropagation by hand", note).note.value(), note);
  EXPECT_EQ(asked("note:\nBack", "note: Back").note, std::nullopt) << "beside its key it is the same";
}

TEST(SessionForm, DoesNotReadWhatItShowedItself) {
  Session odd = session();
  odd.day = parse_iso("2027-01-01").value();
  const SessionEdit edit = read_form(with(odd, "ml-book", "piano"), odd, calendar);
  EXPECT_EQ(edit.day, std::nullopt);
  EXPECT_EQ(edit.topic.value(), "piano");
}

TEST(SessionFormMistake, NamesTheKeyOfItsLineAndTheWord) {
  EXPECT_EQ(mistake("2026-11-20", "blursday"), "day: \"blursday\" is not a day");
  EXPECT_EQ(mistake("2026-11-20", "2026-11-23"), "day: \"2026-11-23\" has not come yet (today is 2026-11-22)");
  EXPECT_EQ(mistake("19:05", "25:00"), "start: \"25:00\" is not a time of day");
  EXPECT_EQ(mistake("25m 10s", "a while"), "duration: \"a while\" is not a duration");
  EXPECT_EQ(mistake("25m 10s", "25h"), "duration: \"25h\" is more than 24 hours");
  EXPECT_EQ(mistake("ml-book", "ml\x01"), "topic: \"ml\x01\" holds a control character");
  EXPECT_EQ(mistake("tag: code", "tag: \xff"), "tag: \"\xff\" is not UTF-8");
  EXPECT_EQ(mistake("by hand", "by \x1b"), "note: \"Backpropagation by \x1b\" holds a control character");
}

TEST(SessionFormMistake, NamesALineThatIsNoneAndTheNearestThatIs) {
  std::string hint;
  EXPECT_EQ(mistake(with(session(), "tag: code", "tags: code"), &hint), "\"tags: code\" is no line of this form");
  EXPECT_EQ(hint, "like: tag: …");
  EXPECT_EQ(mistake(with(session(), "note:\n", ""), &hint), "\"Backpropagation by hand\" is no line of this form");
  EXPECT_NE(hint.find("below note:"), std::string::npos) << hint;
}

TEST(SessionFormMistake, IsALineThatStandsThereTwice) {
  EXPECT_EQ(mistake("tag: read", "topic: piano"), "topic: stands there twice, as \"ml-book\" and \"piano\"");
  EXPECT_EQ(mistake("tag: read", "duration: 5m"), "duration: stands there twice, as \"25m 10s\" and \"5m\"");
}

}  // namespace
}  // namespace steady
