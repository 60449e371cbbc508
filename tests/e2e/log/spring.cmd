# Clocks put forward: 02:30 does not exist, and from 01:45 to 03:15 half an hour goes by.
env TZ=EST5EDT,M3.2.0,M11.1.0
at 2026-03-08T12:00
steady log 01:45-03:15
steady log 02:30-03:30
steady log 30m --at 02:15
at 2026-11-01T12:00
steady log 30m --at 01:30 "The earlier of the two"
steady list all --json
