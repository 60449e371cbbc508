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

/// Has the session's form changed in `$VISUAL` or `$EDITOR`. What cannot be read, or what `check`
/// refuses with a RequestError, is opened again as it was typed, with the mistake above it.
/// @return nothing where nothing was changed
///
/// Throws RequestError where no editor can open, and the last mistake where it came back unmended.
std::optional<SessionEdit> edit_in_editor(const Session& session, Context& context,
                                          const std::function<void(const SessionEdit&)>& check);

}  // namespace steady
