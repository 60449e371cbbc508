#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "context.hpp"
#include "steady/core/edit.hpp"
#include "steady/core/period.hpp"

namespace steady {

// A session as a small text that a person changes in an editor, and back.

/// The session as a form: comments, a line `key: value` each, and below `note:` the note as it is.
std::string session_form(const Session& session, const Calendar& calendar);

/// What a changed form asks for. Only what differs from the form of `before` is part of it, so that
/// seconds which the form does not show stay. A line that is gone is an emptied one, but there is
/// no session without day and duration: those stay. A text without any line of the form asks for
/// nothing.
///
/// Throws RequestError naming the line's key and the word.
SessionEdit read_form(std::string_view text, const Session& before, const Calendar& calendar);

/// The resource that a changed form names, an ID or a URL as `-r` has it; nothing where the line is as it
/// was or is emptied, which read_form tells. Throws RequestError for a word that can be neither.
std::optional<std::string> resource_in_form(std::string_view text, const Session& before, const Calendar& calendar);

/// What a person asked for in an editor.
struct FormEdit {
  SessionEdit edit;
  std::optional<std::string> resource;  ///< as `-r` has it

  bool empty() const { return edit.empty() && !resource; }
};

/// Has the session's form changed in `$VISUAL` or `$EDITOR`. What cannot be read, or what `check`
/// refuses with a RequestError, is opened again as it was typed, with the mistake above it.
/// @return nothing where nothing was changed
///
/// Throws RequestError where no editor can open, and the last mistake where it came back unmended.
std::optional<FormEdit> edit_in_editor(const Session& session, Context& context,
                                       const std::function<void(const FormEdit&)>& check);

}  // namespace steady
