# The exit code says whether a timer runs.
at 2026-11-20T19:05
steady status
steady status --json
steady start "Backpropagation by hand, with all of the sums" -t ml-book/ch10 --tag read --tag pen -q
at 2026-11-20T20:15:30
steady status
steady status --json
steady status -q
steady status --format csv
env COLUMNS=40
steady status
# The clock was set back.
at 2026-11-20T19:00
steady status
at 2026-11-22T10:00
steady status
env TZ=Asia/Tokyo
steady status
