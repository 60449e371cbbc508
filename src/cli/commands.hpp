#pragma once

#include "command.hpp"

namespace steady {

// The work of each command; a file each. What they take is in the table in commands.cpp.

Outcome show_now(const Arguments& arguments, Context& context);
Outcome log_session(const Arguments& arguments, Context& context);
Outcome show_week(const Arguments& arguments, Context& context);
Outcome show_streak(const Arguments& arguments, Context& context);
Outcome show_today(const Arguments& arguments, Context& context);
Outcome show_day(const Arguments& arguments, Context& context);
Outcome show_month(const Arguments& arguments, Context& context);
Outcome show_year(const Arguments& arguments, Context& context);
Outcome show_report(const Arguments& arguments, Context& context);
Outcome list_sessions(const Arguments& arguments, Context& context);
Outcome show_session(const Arguments& arguments, Context& context);
Outcome edit_session(const Arguments& arguments, Context& context);
Outcome delete_sessions(const Arguments& arguments, Context& context);
Outcome undo(const Arguments& arguments, Context& context);
Outcome redo(const Arguments& arguments, Context& context);
Outcome show_history(const Arguments& arguments, Context& context);
Outcome start_timer(const Arguments& arguments, Context& context);
Outcome stop_timer(const Arguments& arguments, Context& context);
Outcome resume_timer(const Arguments& arguments, Context& context);
Outcome cancel_timer(const Arguments& arguments, Context& context);
Outcome show_timer(const Arguments& arguments, Context& context);
Outcome focus(const Arguments& arguments, Context& context);
Outcome show_goals(const Arguments& arguments, Context& context);
Outcome set_goal(const Arguments& arguments, Context& context);
Outcome remove_goal(const Arguments& arguments, Context& context);
Outcome show_offs(const Arguments& arguments, Context& context);
Outcome add_off(const Arguments& arguments, Context& context);
Outcome remove_off(const Arguments& arguments, Context& context);
Outcome show_topics(const Arguments& arguments, Context& context);
Outcome show_topic(const Arguments& arguments, Context& context);
Outcome rename_topic(const Arguments& arguments, Context& context);
Outcome show_resources(const Arguments& arguments, Context& context);
Outcome add_resource(const Arguments& arguments, Context& context);
Outcome show_resource(const Arguments& arguments, Context& context);
Outcome set_resource(const Arguments& arguments, Context& context);
Outcome finish_resource(const Arguments& arguments, Context& context);
Outcome drop_resource(const Arguments& arguments, Context& context);
Outcome propose_resource(const Arguments& arguments, Context& context);
Outcome learned(const Arguments& arguments, Context& context);
Outcome remove_learned(const Arguments& arguments, Context& context);
Outcome show_plan(const Arguments& arguments, Context& context);
Outcome add_plan(const Arguments& arguments, Context& context);
Outcome finish_plan(const Arguments& arguments, Context& context);
Outcome drop_plan(const Arguments& arguments, Context& context);
Outcome carry_plan(const Arguments& arguments, Context& context);
Outcome recap(const Arguments& arguments, Context& context);
Outcome write_page(const Arguments& arguments, Context& context);
Outcome import_sessions(const Arguments& arguments, Context& context);
Outcome export_sessions(const Arguments& arguments, Context& context);
Outcome doctor(const Arguments& arguments, Context& context);
Outcome back_up(const Arguments& arguments, Context& context);
Outcome restore(const Arguments& arguments, Context& context);
Outcome show_config(const Arguments& arguments, Context& context);
Outcome get_config(const Arguments& arguments, Context& context);
Outcome set_config(const Arguments& arguments, Context& context);
Outcome unset_config(const Arguments& arguments, Context& context);
Outcome show_config_path(const Arguments& arguments, Context& context);

}  // namespace steady
