# `steady` alone: empty, in the middle of a day, met, and after missed days.
env COLUMNS=80
at 2026-11-20T20:15
steady
steady --json
steady log 18m "Transfer learning" -t ml-book
steady
steady log 30m -d today
steady
at 2026-11-21T08:00
steady
at 2026-11-25T08:00
steady
env COLUMNS=40
steady
unset COLUMNS
steady --format csv
steady --json
