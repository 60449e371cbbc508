# The timer begins now or at a time said; there is one.
at 2026-11-20T20:15
steady start --at 20:30
steady start --at noon
steady start -s
steady start -t " ml-book"
steady start -r 1
steady start -d yesterday
steady start Backpropagation by hand -t ml-book --tag read
steady start
steady cancel -q
steady start --at 19:40 -- --not-an-option
steady
steady cancel -q
steady log 19:00-19:45 -t ml-book --tag read -q
steady start -s --at 19:30
at 2026-11-20T20:30
steady today
steady week
steady status --json
steady cancel -q
steady start -q
steady start --json
at 2026-11-21T01:00
steady cancel -q
steady start --at 23:50
steady status
