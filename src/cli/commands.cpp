// The table of commands. Parsing, help, suggestions and the tests that walk over all commands are made
// from it: a new command is a function in a file of its own and a row here.

#include "commands.hpp"

#include <array>

namespace steady {

namespace {

constexpr std::array global_rows = {
    OptionRow{"--db", "FILE", "the store; else STEADY_DB, else $XDG_DATA_HOME/steady/steady.db"},
    OptionRow{"--json", "", "answer in JSON"},
    OptionRow{"--format", "FORMAT", "text, json, and of reports and lists csv or md"},
    OptionRow{"--color", "WHEN", "auto, always or never"},
    OptionRow{"-q,--quiet", "", "a change answers nothing"},
    OptionRow{"-h,--help", "", "this help"},
    OptionRow{"-V,--version", "", "the version"},
};

constexpr std::array log_options = {
    OptionRow{"-t,--topic", "TOPIC", "what the time went to, one: ml-book, ml-book/ch10"},
    OptionRow{"--tag", "TAG", "how: read, watch, code; may be repeated", true},
    OptionRow{"-r,--resource", "ID|URL", "the resource studied (not in this version)"},
    OptionRow{"-d,--day", "DAY", "the study day it counts for: yesterday, mon, 11-20; a day ends at 04:00"},
    OptionRow{"--at", "TIME", "when it began; if you know both: 18:40-19:10"},
    OptionRow{"--overlap", "", "keep it although another session has that time"},
    OptionRow{"-s,--same", "", "topic and tags as in the session before"},
};

constexpr std::array list_options = {
    OptionRow{"-t,--topic", "TOPIC", "only this topic and what nests in it"},
    OptionRow{"--tag", "TAG", "only with this tag"},
    OptionRow{"-r,--resource", "ID", "only of this resource (not in this version)"},
    OptionRow{"--search", "TEXT", "only with this in note, topic or tags"},
    OptionRow{"-L,--limit", "N", "only the newest N"},
};

constexpr std::array streak_options = {
    OptionRow{"--check", "", "exit 0 when today is met or nothing is due, 1 while it is open"},
    OptionRow{"--explain", "", "day by day, why: since the last break, or a DAY, or all"},
};

constexpr std::array report_options = {
    OptionRow{"--by", "GROUP", "day, week or month"},
};

constexpr std::array goal_options = {
    OptionRow{"--days", "DAYS", "the weekdays that count: mon-fri,sun"},
    OptionRow{"--freezes", "N", "lone misses a month that are forgiven"},
    OptionRow{"--from", "DAY", "the first day it holds for, else today; earlier days stay"},
};

constexpr std::array import_options = {
    OptionRow{"-n,--dry-run", "", "only say what would happen"},
};

constexpr const char* log_details =
    "DURATION is 45m, 1h30m, 1:30, 90 (minutes), 1.5h or PT1H30M: the minutes that just ended.\n"
    "RANGE is 09:00-09:45, 9-10 or 7pm-8:15pm: when it was. What follows is the note, as typed.\n";
constexpr const char* day_details =
    "A DAY is today, yesterday, mon … sunday, -3, \"3 days ago\", 2026-11-20, 11-20 or \"20 nov\".\n";
constexpr const char* week_details = "A WEEK is this, last, next, -2, 2026-W47, or any day in it.\n";
constexpr const char* range_details =
    "A RANGE is a day, a week (this, last, 2026-W47), a month (2026-11, \"this month\"), a year (2026),\n"
    "A..B, \"last 30 days\" or all.\n";
constexpr const char* streak_details =
    "A met day adds one; rest days, days off, frozen days and the day that is still open neither add nor\n"
    "break; a miss ends it.\n";
constexpr const char* goal_details =
    "A goal holds from its first day on and changes no day before it. What is not named stays as it is.\n";
constexpr const char* config_details =
    "Keys: day_start (04:00), week_start (mon or sun), topic, subject, posts, template, color.\n"
    "STEADY_DAY_START and the like in the environment come before config.toml.\n";

constexpr std::span<const OptionRow> none{};

constexpr std::array rows = {
    CommandRow{"log", "DURATION|RANGE [NOTE...]", "record a session", log_details,
               "steady log 45m \"Chapter 10\" -t ml-book", log_options, 1, any_number, log_session},
    CommandRow{"week", "[WEEK]", "the week against the goal", week_details, "steady week last", none, 0,
               1, show_week, true},
    CommandRow{"streak", "[--explain [DAY|all]]", "the streak, and why", streak_details, "steady streak --explain",
               streak_options, 0, 1, show_streak, true},
    CommandRow{"", "", "today, the week so far, the streak", "", "steady", none, 0, 0, show_now},
    CommandRow{"today", "", "today and its sessions", "", "steady today", none, 0, 0, show_today, true},
    CommandRow{"list", "[RANGE]", "the sessions, of the last 7 days or a range", range_details,
               "steady list \"last 30 days\" -t ml-book", list_options, 0, 1, list_sessions, true},
    CommandRow{"report", "[RANGE]", "any range by day, week or month", range_details,
               "steady report 2026 --by month", report_options, 0, 1, show_report, true},
    CommandRow{"undo", "[N]", "take back the last change, or the last N", "", "steady undo", none, 0, 1,
               undo},
    CommandRow{"goal", "", "the goals, each from a day on", goal_details, "steady goal", none, 0, 0,
               show_goals, true},
    CommandRow{"goal set", "[DURATION]", "set the goal from today or a day on", goal_details,
               "steady goal set 45m --days mon-fri --from tomorrow", goal_options, 0, any_number,
               set_goal},
    CommandRow{"goal remove", "FROM", "take a goal away", "", "steady goal remove 2026-11-20", none, 1, 1,
               remove_goal},
    CommandRow{"off", "", "the days off", "", "steady off", none, 0, 0, show_offs, true},
    CommandRow{"off add", "RANGE [REASON...]", "days on which nothing is due", range_details,
               "steady off add 2026-12-24..2026-12-26 holiday", none, 1, any_number, add_off},
    CommandRow{"off remove", "ID", "take days off away", "", "steady off remove 1", none, 1, 1,
               remove_off},
    CommandRow{"import", "FORMAT FILE|-", "sessions from a file, all or nothing",
               "FORMAT is jsonl: one JSON object a line with seconds and a day or a start.\n",
               "steady import jsonl study.jsonl", import_options, 2, 2, import_sessions},
    CommandRow{"config", "", "the settings and where each comes from", config_details, "steady config",
               none, 0, 0, show_config, true},
    CommandRow{"config get", "KEY", "one setting", config_details, "steady config get day_start", none, 1,
               1, get_config, true},
    CommandRow{"config set", "KEY VALUE", "choose a setting", config_details,
               "steady config set day_start 05:00", none, 2, 2, set_config},
    CommandRow{"config unset", "KEY", "back to the default", config_details,
               "steady config unset day_start", none, 1, 1, unset_config},
    CommandRow{"config path", "", "where config.toml lies", config_details, "steady config path", none, 0,
               0, show_config_path},
};

}  // namespace

std::span<const CommandRow> commands() { return rows; }

std::span<const OptionRow> global_options() { return global_rows; }

}  // namespace steady
