# It counts down in silence, logs, and answers as log does.
at 2026-11-20T20:15
steady focus 1s -t ml-book --tag read
at 2026-11-20T20:20
steady focus 1 sec -s --json
at 2026-11-20T20:25
steady focus 1s -q
steady list
steady status
