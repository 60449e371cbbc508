# What the timer measured becomes a session; what is refused leaves the timer as it was.
at 2026-11-20T19:05
steady stop
steady start "Backpropagation" -t ml-book
steady stop
at 2026-11-20T19:30
steady stop "by hand" --tag read
steady stop
steady start -t ml-book
at 2026-11-20T20:15
steady stop --at 20:30
steady stop --for 46m
steady stop --for 0
steady stop --at 20:00 --for 5m
steady log 19:50-20:00 "In between" -t ml-bok -q
steady stop
steady stop --at 19:50 -t libraries --json
steady start --at 19:40
steady stop
steady stop --overlap -s
steady list
steady undo
steady status
steady redo
