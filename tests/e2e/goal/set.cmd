# A goal holds from its day on and says what it does to today.
at 2026-11-20T20:15
steady goal
steady log 37m
steady goal set 45m
steady goal set 30m
steady goal set 1h --days mon-fri --freezes 1 --from 2026-12-01
steady goal set --freezes 2 --from 12-07
steady goal
steady goal --json
steady goal set 45m --days mon-thu
steady goal set 20m --from 2026-01-01
steady goal
steady goal remove 2026-12-01
steady goal
steady goal remove 2026-12-24
steady goal remove 0001-01-01
steady goal set
steady goal set 25h
steady goal set 45m please
steady goal set 45m --days weekdays
steady goal set --freezes 32
steady goal set 45m --from someday
steady goal set 45m -q
steady goal list
steady goal --format csv
