# The goal changes on Wednesday: the days before it keep theirs, and each bar has its own line.
at 2026-11-18T19:00
steady log 35m -d mon
steady log 30m -d tue
steady log 35m
steady goal set 45m
env COLUMNS=80
steady week
steady streak
