#pragma once

#include "command.hpp"

namespace steady {

// The work of each command; a file each. What they take is in the table in commands.cpp.

Outcome show_now(const Arguments& arguments, Context& context);
Outcome log_session(const Arguments& arguments, Context& context);
Outcome show_week(const Arguments& arguments, Context& context);
Outcome show_streak(const Arguments& arguments, Context& context);
Outcome show_today(const Arguments& arguments, Context& context);
Outcome show_report(const Arguments& arguments, Context& context);
Outcome list_sessions(const Arguments& arguments, Context& context);
Outcome undo(const Arguments& arguments, Context& context);
Outcome show_goals(const Arguments& arguments, Context& context);
Outcome set_goal(const Arguments& arguments, Context& context);
Outcome remove_goal(const Arguments& arguments, Context& context);
Outcome show_offs(const Arguments& arguments, Context& context);
Outcome add_off(const Arguments& arguments, Context& context);
Outcome remove_off(const Arguments& arguments, Context& context);
Outcome import_sessions(const Arguments& arguments, Context& context);
Outcome show_config(const Arguments& arguments, Context& context);
Outcome get_config(const Arguments& arguments, Context& context);
Outcome set_config(const Arguments& arguments, Context& context);
Outcome unset_config(const Arguments& arguments, Context& context);
Outcome show_config_path(const Arguments& arguments, Context& context);

}  // namespace steady
