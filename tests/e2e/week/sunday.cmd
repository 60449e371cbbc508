# Weeks from Sunday to Saturday have no ISO number.
at 2026-11-20T20:15
env STEADY_WEEK_START=sun
env COLUMNS=80
steady log 30m -d sun
steady log 40m -d mon
steady log 30m
steady week
steady week --json
steady report 2026-11-08..2026-11-20 --by week
