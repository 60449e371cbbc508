# Any day: one with sessions, one missed, one before the first, a day off, one to come, and what is no day.
env COLUMNS=80
at 2026-11-20T20:15
steady day
steady day yesterday
steady log 18:40-19:10 "Chapter 10, the beginning" -t ml-book -d mon -q
steady log 12m "Notes" -t ml-book -d mon -q
steady log 10m "A video" -t video-course -d wed -q
steady off add tomorrow "a wedding" -q
steady plan add "Chapter 11" -t ml-book --day sun --target 1h -q
steady day mon
steady day tue
steady day wed
steady day 2026-11-10
steady day tomorrow
steady day 2026-11-22
steady day mon --json
steady day mon --format csv
steady day mon --format md
steady day someday
