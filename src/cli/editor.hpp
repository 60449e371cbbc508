#pragma once

#include <string>
#include <string_view>

namespace steady {

/// Has a text edited by the program that `editor` names, in a private folder made in `folder` and gone
/// afterwards, with whatever the editor left there. Returns what was saved. Throws RequestError where
/// no file can be made, ProgramError where the editor cannot be started or fails.
std::string edited_text(const std::string& editor, std::string_view text, const std::string& folder);

}  // namespace steady
