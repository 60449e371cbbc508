# Every command is one step, the newest first.
at 2026-11-20T20:15
steady undo
steady log 30m "Chapter 10" -t ml-book
steady goal set 45m
steady off add sat holiday
steady undo
steady undo
steady undo
steady undo
steady log 10m "One" -d today
steady log 20m "Two" -d today
steady log 30m "Three" -d today
steady undo 2
steady list
steady undo 7
steady undo 0
steady undo all
steady undo --json
