# Today: nothing, something, enough, and days on which nothing is due.
env COLUMNS=80
at 2026-11-20T08:00
steady today
steady log 12m "Chapter 10, the beginning" -t ml-book -d today
steady today
at 2026-11-20T20:15
steady log 30m "Exercises" -t ml-book --tag code
steady today
steady today --json
steady goal set --days mon-fri
at 2026-11-21T20:15
steady today
steady off add sun "a wedding"
at 2026-11-22T20:15
steady today
at 2026-11-23T08:00
steady today
