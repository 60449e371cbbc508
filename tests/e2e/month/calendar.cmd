# A month with all kinds of days, at several widths and without UTF-8.
env COLUMNS=80
at 2026-11-20T20:15
steady month
steady goal set 30m --days mon-sat --freezes 1 --from 2026-11-01 -q
steady log 20m -d 2026-11-02 -t ml-book -q
steady log 30m -d 2026-11-03 -t ml-book -q
steady log 35m -d 2026-11-05 -t ml-book -q
steady log 1h15m -d 2026-11-06 -t code -q
steady log 45m -d 2026-11-08 -t code -q
steady log 30m -d 2026-11-09 -t code -q
steady log 30m -d 2026-11-10 -t code -q
steady log 17h -d 2026-11-13 -t code -q
steady log 30m -d 2026-11-16 -t code -q
steady log 29m59s -d 2026-11-18 -t code -q
steady log 18m -t ml-book -q
steady off add 2026-11-11..2026-11-12 ill -q
steady off add 2026-11-26 -q
steady month
env COLUMNS=40
steady month
env COLUMNS=200
steady month 2026-11
unset COLUMNS
steady month nov
env LC_ALL=C
env COLUMNS=60
steady month -0
env LC_ALL=C.UTF-8
env COLUMNS=80
steady month last
steady month 2027-01
env STEADY_WEEK_START=sun
steady month 2026-11-15
unset STEADY_WEEK_START
steady month last --json
steady month blub
