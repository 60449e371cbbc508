# Los Angeles to Auckland: the day in between did not exist.
env TZ=<-07>7
at 2026-03-09T20:30
steady log 30m
at 2026-03-10T20:30
steady log 30m
env TZ=<+13>-13
at 2026-03-12T12:00
steady log 30m
steady streak
steady off add 2026-03-11 travel
steady streak
