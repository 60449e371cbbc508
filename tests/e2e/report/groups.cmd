# Any range by day, week and month.
env COLUMNS=80
at 2026-11-20T20:15
steady report
steady log 45m -d 2026-09-28 -t ml-book
steady log 2h -d 2026-10-05 -t ml-book
steady log 30m -d 2026-11-02 -t ml-book
steady log 30m -d 2026-11-16 -t ml-book
steady log 20m -d 2026-11-18 -t ml-book
steady log 25m -t ml-book
steady report
steady report this --by week
steady report 2026-11 --by week
steady report "this month" --by day --format csv
steady report 2026 --by month
steady report all --by month --format md
steady report 2026-11-16..2026-11-18 --json
steady report all --by week --json
steady report last --by fortnight
