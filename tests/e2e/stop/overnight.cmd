# Past 12 hours stop asks when it ended. The session lies on the day on which the timer started.
at 2026-11-20T19:55
steady start "Chapter 10" -t ml-book
at 2026-11-21T07:55:00
steady status
at 2026-11-21T09:10
steady status
steady
steady stop
steady stop --for 14h
steady stop --at 19:45
steady stop --at 20:20
steady list
# Across a night in which clocks are put forward the time is what went by.
env TZ=Europe/Berlin
at 2026-03-29T01:30
steady start
at 2026-03-29T03:30
steady stop --at 02:30
steady stop
