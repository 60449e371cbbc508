# The heat map: the 53 weeks to today, a year, all shades, at several widths and without UTF-8.
env COLUMNS=80
at 2026-11-20T20:15
steady year
steady goal set 30m --days mon-sat --freezes 1 --from 2026-01-01 -q
steady log 1h -d 2026-01-05 -q
steady log 45m -d 2026-01-06 -q
steady log 30m -d 2026-01-07 -q
steady log 10m -d 2026-01-08 -q
steady log 30m -d 2026-01-09 -q
steady log 30m -d 2026-01-12 -q
steady log 30m -d 2026-01-14 -q
steady log 40m -d 2026-03-02 -q
steady log 40m -d 2026-06-15 -q
steady log 40m -d 2026-11-19 -q
steady log 18m -q
steady off add 2026-07-06..2026-08-02 holiday -q
steady year
steady year 2026
env COLUMNS=40
steady year 2026
env COLUMNS=200
steady year
env LC_ALL=C
env COLUMNS=60
steady year 2026
env LC_ALL=C.UTF-8
env COLUMNS=80
env STEADY_WEEK_START=sun
steady year this
unset STEADY_WEEK_START
steady year last
steady year 2027
steady year blub
