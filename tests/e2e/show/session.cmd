# One session, found by its ID or as the last, with what it has and nothing of what it lacks.
at 2026-11-20T20:15
steady show last
steady show 1
steady log 25m -d yesterday -q
steady log 19:05-19:30 "Backpropagation by hand" -t ml-book/ch10 --tag read --tag pen -q
steady log 23:50-00:40 -d wed -t 日本語 -q
steady show last
steady show 1
steady show 2
steady show 2 --json
steady show 4
steady show 0
steady show -1
steady show first
steady show
steady show 1 2
steady show 1 --format csv
