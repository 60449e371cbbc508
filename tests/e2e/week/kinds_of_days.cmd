# All kinds of days: over twice the goal, missed, frozen, rest, met on a rest day, off, to come.
at 2026-11-09T20:00
steady goal set 30m --days mon-sat --freezes 1 --from 2026-11-09
steady log 20m -d 2026-11-09 -t warm-up
at 2026-11-16T08:00
steady log 30m -d 2026-11-12 -t ml-book
steady log 3h -d 2026-11-13 -t ml-book
steady log 10m -d 2026-11-15 -t libraries
steady log 40m -d 2026-11-14 -t ml-book
steady log 5m -d 2026-11-09 -t libraries
at 2026-11-20T20:15
steady log 45m -d 2026-11-16 -t ml-book
steady log 2h -d 2026-11-17 -t code
steady log 15m -d 2026-11-18 -t code
steady log 30m -d 2026-11-19
steady log 12m -d today -t ml-book
steady off add sat "a wedding"
env COLUMNS=80
steady week
steady week last
at 2026-11-22T12:00
steady log 35m -t ml-book
steady week
env COLUMNS=60
steady week
env COLUMNS=40
steady week
env COLUMNS=24
steady week
unset COLUMNS
steady week --format csv
steady week --format md
