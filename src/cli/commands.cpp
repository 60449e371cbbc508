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
    OptionRow{"-r,--resource", "ID|URL", "the resource studied; a URL that is new is added"},
    OptionRow{"-d,--day", "DAY", "the study day it counts for: yesterday, mon, 11-20; a day ends at 04:00"},
    OptionRow{"--at", "TIME", "when it began; if you know both: 18:40-19:10"},
    OptionRow{"--overlap", "", "keep it although another session has that time"},
    OptionRow{"-s,--same", "", "topic and tags as in the session before"},
};

constexpr std::array edit_options = {
    OptionRow{"--duration", "DURATION", "how long it was; the start stays"},
    OptionRow{"--note", "TEXT", "the note anew"},
    OptionRow{"-t,--topic", "TOPIC", "what the time went to"},
    OptionRow{"--tag", "TAG", "all its tags anew; may be repeated", true},
    OptionRow{"-r,--resource", "ID|URL", "the resource studied; a URL that is new is added"},
    OptionRow{"-d,--day", "DAY", "the study day it counts for; the clock time stays"},
    OptionRow{"--at", "TIME", "when it began; the study day stays"},
    OptionRow{"--overlap", "", "keep it although another session has that time"},
    OptionRow{"-s,--same", "", "topic and tags as in the session before it"},
    OptionRow{"--no-topic", "", "without topic"},
    OptionRow{"--no-tags", "", "without tags"},
    OptionRow{"--no-resource", "", "without resource"},
    OptionRow{"--no-note", "", "without note"},
};

constexpr std::array start_options = {
    OptionRow{"-t,--topic", "TOPIC", "what the time goes to, one: ml-book, ml-book/ch10"},
    OptionRow{"--tag", "TAG", "how: read, watch, code; may be repeated", true},
    OptionRow{"-r,--resource", "ID|URL", "the resource studied; a URL that is new is added"},
    OptionRow{"-s,--same", "", "topic and tags as in the session before"},
    OptionRow{"--at", "TIME", "when it began, if it runs already"},
};

constexpr auto focus_options = std::span<const OptionRow>(start_options).first(4);  // all but --at

constexpr std::array stop_options = {
    OptionRow{"--at", "TIME", "when it ended: the first such time after the start"},
    OptionRow{"--for", "DURATION", "how long it was, from the start on"},
    OptionRow{"-t,--topic", "TOPIC", "what the time went to, if not what start said"},
    OptionRow{"--tag", "TAG", "all its tags anew; may be repeated", true},
    OptionRow{"-r,--resource", "ID|URL", "the resource studied; a URL that is new is added"},
    OptionRow{"-s,--same", "", "what is missing of topic and tags as in the session before"},
    OptionRow{"--overlap", "", "keep it although another session has that time"},
};

constexpr std::array resume_options = {
    OptionRow{"-t,--topic", "TOPIC", "another topic than last time"},
    OptionRow{"--tag", "TAG", "other tags than last time; may be repeated", true},
    OptionRow{"-r,--resource", "ID|URL", "the resource studied; a URL that is new is added"},
};

constexpr std::array list_options = {
    OptionRow{"-t,--topic", "TOPIC", "only this topic and what nests in it"},
    OptionRow{"--tag", "TAG", "only with this tag"},
    OptionRow{"-r,--resource", "ID", "only of this resource"},
    OptionRow{"--search", "TEXT", "only with this in note, topic or tags"},
    OptionRow{"-L,--limit", "N", "only the newest N"},
};

constexpr std::array streak_options = {
    OptionRow{"--check", "", "exit 0 when today is met or nothing is due, 1 while it is open"},
    OptionRow{"--explain", "", "day by day, why: since the last break, or a DAY, or all"},
};

constexpr std::array report_options = {
    OptionRow{"--by", "GROUP", "day, week, month, topic, tag or resource"},
};

constexpr std::array goal_options = {
    OptionRow{"--days", "DAYS", "the weekdays that count: mon-fri,sun"},
    OptionRow{"--freezes", "N", "lone misses a month that are forgiven"},
    OptionRow{"--from", "DAY", "the first day it holds for, else today; earlier days stay"},
};

constexpr std::array resource_filters = {
    OptionRow{"-t,--topic", "TOPIC", "only of this topic and what nests in it"},
    OptionRow{"--kind", "KIND", "only of this kind"},
    OptionRow{"--status", "STATUS", "only want, doing, done or dropped"},
};

constexpr std::array resource_options = {
    OptionRow{"--title", "TITLE", "what to call it; else the last words of the URL"},
    OptionRow{"--kind", "KIND", "video, book, course, notebook, docs or another word"},
    OptionRow{"-t,--topic", "TOPIC", "the topic that it brings where none is named"},
    OptionRow{"--status", "STATUS", "want, doing, done or dropped"},
    OptionRow{"--note", "TEXT", "what it promises"},
};

constexpr std::array learned_options = {
    OptionRow{"-t,--topic", "TOPIC", "what it belongs to; without TEXT only this topic"},
    OptionRow{"-d,--day", "DAY", "the study day on which it was learned"},
    OptionRow{"--search", "TEXT", "without TEXT only lines with this in text or topic"},
};

constexpr std::array plan_options = {
    OptionRow{"--week", "WEEK", "the week it is for, else this one or that of --day"},
    OptionRow{"-d,--day", "DAY", "the day it is for; a weekday is the next one"},
    OptionRow{"-t,--topic", "TOPIC", "the topic whose time fills it"},
    OptionRow{"--target", "DURATION", "how long it will take: 2h"},
};

constexpr std::array recap_options = {
    OptionRow{"-o,--output", "FILE", "into this file instead of standard output"},
    OptionRow{"--posts", "[DIR]", "into this folder, as YYYY-MM-DD-title.md; else that of the setting posts"},
    OptionRow{"--template", "FILE", "the shape of the post; else the setting template, else the default"},
    OptionRow{"--title", "TITLE", "the post's title"},
    OptionRow{"--force", "", "replace the week's post although somebody has edited it"},
};

constexpr std::array import_options = {
    OptionRow{"-n,--dry-run", "", "only say what would happen"},
};

constexpr std::array export_options = {
    OptionRow{"-o,--output", "FILE", "into this file, wholly or not at all, instead of standard output"},
};

constexpr std::array doctor_options = {
    OptionRow{"--repair", "", "make right what is wrong, after a copy of the file was put beside it"},
};
constexpr auto page_options = std::span<const OptionRow>(export_options);

constexpr const char* log_details =
    "DURATION is 45m, 1h30m, 1:30, 90 (minutes), 1.5h or PT1H30M: the minutes that just ended.\n"
    "RANGE is 09:00-09:45, 9-10 or 7pm-8:15pm: when it was. What follows is the note, as typed.\n";
constexpr const char* session_details =
    "An ID is the number in front of a session in list, or last, the one logged last.\n";
constexpr const char* edit_details =
    "An ID is the number in front of a session in list, or last, the one logged last.\n"
    "Without options it opens $VISUAL or $EDITOR on the session.\n";
constexpr const char* timer_details =
    "It runs on through sleep, restarts and other time zones. What it measures counts once it is stopped.\n";
constexpr const char* focus_details =
    "DURATION is 25m, 1h30m, 1:30 or 90 (minutes); else what is left of today's goal, or 30m.\n"
    "Ctrl-C ends it sooner and logs what was studied, from a minute on.\n";
constexpr const char* day_details =
    "A DAY is today, yesterday, mon … sunday, -3, \"3 days ago\", 2026-11-20, 11-20 or \"20 nov\".\n";
constexpr const char* week_details = "A WEEK is this, last, next, -2, 2026-W47, or any day in it.\n";
constexpr const char* month_details =
    "A MONTH is this, last, -2, 2026-11, nov, or any day in it. Without one this month.\n";
constexpr const char* year_details = "A YEAR is this, last, -2 or 2026. Without one the 53 weeks up to today.\n";
constexpr const char* range_details =
    "A RANGE is a day, a week (this, last, 2026-W47), a month (2026-11, \"this month\"), a year (2026),\n"
    "A..B, \"last 30 days\" or all.\n";
constexpr const char* streak_details =
    "A met day adds one; rest days, days off, frozen days and the day that is still open neither add nor\n"
    "break; a miss ends it.\n";
constexpr const char* goal_details =
    "A goal holds from its first day on and changes no day before it. What is not named stays as it is.\n";
constexpr const char* topic_details =
    "A topic is what sessions, resources, learned lines and plans name with -t; ml/book nests in ml.\n";
constexpr const char* resource_details = "An ID is the number in front of a resource; its URL says the same.\n";
constexpr const char* resource_add_details =
    "A URL begins with http:// or https://; anything else is a title. The same URL twice is one resource.\n";
constexpr const char* plan_details =
    "A WEEK is this, last, next, -2, 2026-W47, or any day in it. An item with a topic counts that topic's\n"
    "time in its week, or on its day; once that reaches its target it is done.\n";
constexpr const char* plan_id_details = "An ID is the number in front of an item in plan.\n";
constexpr const char* carry_details =
    "What is open in that week, else this, is moved to the next, with what is left of its target.\n";
constexpr const char* recap_details =
    "A WEEK is this, last, -2, 2026-W47, or any day in it. The post of the same week in DIR is replaced\n"
    "as long as nobody has edited it.\n";
constexpr const char* page_details =
    "It needs no network and no script: streak, week, year, topics, plan, resources, sessions.\n";
constexpr const char* import_details =
    "FORMAT is jsonl, one JSON object a line, or csv with a header row. A session needs seconds and a day\n"
    "or a start.\n";
constexpr const char* export_details =
    "FORMAT is jsonl, which holds all, or csv, which holds the sessions. A RANGE is a day, a week (this,\n"
    "last, 2026-W47), a month (2026-11, \"this month\"), a year (2026), A..B, \"last 30 days\" or all.\n";
constexpr const char* doctor_details =
    "It compares all that the store says twice: tables with the journal, totals and names with the\n"
    "sessions. It exits 1 where it finds something. Without --repair it only reads.\n";
constexpr const char* backup_details =
    "Others may write meanwhile. A FILE that is an earlier backup of the same store is replaced, nothing\n"
    "else.\n";
constexpr const char* restore_details =
    "The store as it was is kept beside it; the answer has the line that brings it back.\n";
constexpr const char* config_details =
    "Keys: day_start (04:00), week_start (mon or sun), topic, subject, posts, template, color.\n"
    "STEADY_DAY_START and the like in the environment come before config.toml.\n";

constexpr std::span<const OptionRow> none{};

constexpr std::array rows = {
    CommandRow{"log", "DURATION|RANGE [NOTE...]", "record a session", log_details,
               "steady log 45m \"Chapter 10\" -t ml-book", log_options, 1, any_number, log_session},
    CommandRow{"week", "[WEEK]", "the week against the goal", week_details, "steady week last", none, 0, 1, show_week,
               true},
    CommandRow{"streak", "[--explain [DAY|all]]", "the streak, and why", streak_details, "steady streak --explain",
               streak_options, 0, 1, show_streak, true},
    CommandRow{"", "", "today, the week so far, the streak", "", "steady", none, 0, 0, show_now},
    CommandRow{"today", "", "today and its sessions", "", "steady today", none, 0, 0, show_today, true},
    CommandRow{"day", "[DAY]", "any day and its sessions", day_details, "steady day yesterday", none, 0, 1, show_day,
               true},
    CommandRow{"month", "[MONTH]", "the month as a calendar", month_details, "steady month last", none, 0, 1,
               show_month, true},
    CommandRow{"year", "[YEAR]", "the year as a heat map", year_details, "steady year last", none, 0, 1, show_year,
               true},
    CommandRow{"list", "[RANGE]", "the sessions, of the last 7 days or a range", range_details,
               "steady list \"last 30 days\" -t ml-book", list_options, 0, 1, list_sessions, true},
    CommandRow{"report", "[RANGE]", "any range by time, topic, tag or resource", range_details,
               "steady report 2026 --by month", report_options, 0, 1, show_report, true},
    CommandRow{"show", "ID", "one session", session_details, "steady show last", none, 1, 1, show_session},
    CommandRow{"edit", "ID", "change a session", edit_details, "steady edit last --duration 25m", edit_options, 1, 1,
               edit_session},
    CommandRow{"delete", "ID...", "take sessions out", session_details, "steady delete 41", none, 1, any_number,
               delete_sessions},
    CommandRow{"undo", "[N]", "take back the last change, or the last N", "", "steady undo", none, 0, 1, undo},
    CommandRow{"redo", "[N]", "put back what undo took, while nothing new was done", "", "steady redo", none, 0, 1,
               redo},
    CommandRow{"history", "", "all changes, newest first", "", "steady history", none, 0, 0, show_history, true},
    CommandRow{"start", "[NOTE...]", "start the timer", timer_details, "steady start \"Chapter 10\" -t ml-book",
               start_options, 0, any_number, start_timer},
    CommandRow{"stop", "[NOTE...]", "stop the timer and log the session",
               "The words are put behind the note that start was given.\n", "steady stop", stop_options, 0, any_number,
               stop_timer},
    CommandRow{"resume", "", "start the timer on what was last", timer_details, "steady resume", resume_options, 0, 0,
               resume_timer},
    CommandRow{"cancel", "", "discard the timer; nothing is logged", "", "steady cancel", none, 0, 0, cancel_timer},
    CommandRow{"status", "", "whether the timer runs; exit 1 where not", "", "steady status", none, 0, 0, show_timer},
    CommandRow{"focus", "[DURATION]", "a countdown, logged when it is over", focus_details,
               "steady focus 25m -t ml-book", focus_options, 0, any_number, focus},
    CommandRow{"goal", "", "the goals, each from a day on", goal_details, "steady goal", none, 0, 0, show_goals, true},
    CommandRow{"goal set", "[DURATION]", "set the goal from today or a day on", goal_details,
               "steady goal set 45m --days mon-fri --from tomorrow", goal_options, 0, any_number, set_goal},
    CommandRow{"goal remove", "FROM", "take a goal away", "", "steady goal remove 2026-11-20", none, 1, 1, remove_goal},
    CommandRow{"off", "", "the days off", "", "steady off", none, 0, 0, show_offs, true},
    CommandRow{"off add", "RANGE [REASON...]", "days on which nothing is due", range_details,
               "steady off add 2026-12-24..2026-12-26 holiday", none, 1, any_number, add_off},
    CommandRow{"off remove", "ID", "take days off away", "", "steady off remove 1", none, 1, 1, remove_off},
    CommandRow{"topic", "", "the topics with their time", topic_details, "steady topic", none, 0, 0, show_topics, true},
    CommandRow{"topic show", "NAME", "a topic by week, with its resources", topic_details, "steady topic show ml-book",
               none, 1, 1, show_topic, true},
    CommandRow{"topic rename", "OLD NEW", "another name, also for what nests in it", topic_details,
               "steady topic rename ml-bok ml-book", none, 2, 2, rename_topic},
    CommandRow{"resource", "", "the resources to learn from", resource_details, "steady resource --status doing",
               resource_filters, 0, 0, show_resources, true},
    CommandRow{"resource add", "URL|TITLE...", "add one", resource_add_details,
               "steady resource add https://example.org/course --topic ml-book", resource_options, 1, any_number,
               add_resource},
    CommandRow{"resource show", "ID", "one, with its time", resource_details, "steady resource show 1", none, 1, 1,
               show_resource, true},
    CommandRow{"resource set", "ID", "change what is known of one", resource_details,
               "steady resource set 1 --topic ml-book", resource_options, 1, 1, set_resource},
    CommandRow{"resource done", "ID", "it is done", resource_details, "steady resource done 1", none, 1, 1,
               finish_resource},
    CommandRow{"resource drop", "ID", "it is not for you", resource_details, "steady resource drop 1", none, 1, 1,
               drop_resource},
    CommandRow{"resource next", "", "what to open today, and why", "", "steady resource next", none, 0, 0,
               propose_resource, true},
    CommandRow{"learned", "[TEXT...]", "keep a line worth remembering, or list them", "",
               "steady learned \"ReLU is max(0, x)\" -t ml-book", learned_options, 0, any_number, learned, true},
    CommandRow{"learned remove", "ID", "take a line away", "", "steady learned remove 1", none, 1, 1, remove_learned},
    CommandRow{"plan", "[WEEK]", "what one intends for a week, and how far it is", plan_details, "steady plan next",
               none, 0, 1, show_plan, true},
    CommandRow{"plan add", "TEXT...", "intend something", plan_details,
               "steady plan add \"Re-read chapter 10\" -t ml-book --target 2h", plan_options, 1, any_number, add_plan},
    CommandRow{"plan done", "ID", "it is done", plan_id_details, "steady plan done 1", none, 1, 1, finish_plan},
    CommandRow{"plan drop", "ID", "it is given up", plan_id_details, "steady plan drop 1", none, 1, 1, drop_plan},
    CommandRow{"plan carry", "[WEEK]", "move what is open to the week after", carry_details, "steady plan carry last",
               none, 0, 1, carry_plan},
    CommandRow{"recap", "[WEEK]", "the week as a post for a blog", recap_details, "steady recap last --posts _posts",
               recap_options, 0, 1, recap},
    CommandRow{"page", "", "a page of it all for a browser, one HTML file", page_details, "steady page -o page.html",
               page_options, 0, 0, write_page},
    CommandRow{"import", "FORMAT FILE|-", "sessions from a file, all or nothing", import_details,
               "steady import jsonl study.jsonl", import_options, 2, 2, import_sessions},
    CommandRow{"export", "FORMAT [RANGE]", "the record as a file that import takes back", export_details,
               "steady export jsonl -o study.jsonl", export_options, 1, 2, export_sessions},
    CommandRow{"doctor", "[--repair]", "whether the store is sound, and what to do", doctor_details, "steady doctor",
               doctor_options, 0, 0, doctor, true},
    CommandRow{"backup", "FILE", "copy the store to a file, checked", backup_details,
               "steady backup ~/steady-backup.db", none, 1, 1, back_up},
    CommandRow{"restore", "FILE", "put a backup into the store's place", restore_details,
               "steady restore ~/steady-backup.db", none, 1, 1, restore},
    CommandRow{"config", "", "the settings and where each comes from", config_details, "steady config", none, 0, 0,
               show_config, true},
    CommandRow{"config get", "KEY", "one setting", config_details, "steady config get day_start", none, 1, 1,
               get_config, true},
    CommandRow{"config set", "KEY VALUE", "choose a setting", config_details, "steady config set day_start 05:00", none,
               2, 2, set_config},
    CommandRow{"config unset", "KEY", "back to the default", config_details, "steady config unset day_start", none, 1,
               1, unset_config},
    CommandRow{"config path", "", "where config.toml lies", config_details, "steady config path", none, 0, 0,
               show_config_path},
};

}  // namespace

std::span<const CommandRow> commands() { return rows; }

std::span<const OptionRow> global_options() { return global_rows; }

}  // namespace steady
