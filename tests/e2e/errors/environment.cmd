# Wrong values in the environment are refused and named.
at 2026-11-20T20:15
env TZ=Mars/Olympus
steady week
env TZ=UTC
at yesterday
steady week
at 2026-02-30T10:00
steady log 30m
at 2026-11-20T20:15
env STEADY_DAY_START=25:00
steady week
steady config
env STEADY_DAY_START=04:00
env STEADY_WEEK_START=tue
steady streak
env STEADY_WEEK_START=mon
env STEADY_COLOR=blue
steady streak --json
unset STEADY_COLOR
env COLUMNS=wide
steady streak
env STEADY_DB=/
steady week
steady log 30m
env STEADY_DB=notes.txt
file notes.txt
These are my notes, all of them.
end
steady week
steady log 30m --json
cat notes.txt
