# Redo walks over what undo walked over, until something new is done.
at 2026-11-20T20:15
steady redo
steady log 30m "Chapter 10" -t ml-book
steady goal set 45m
steady off add sat holiday
steady delete 1
steady redo
steady undo 4
steady redo
steady list
steady redo 2
steady goal --format csv
steady off --format csv
steady redo 7
steady redo
steady undo 2
steady log 10m "Something new" -d today
steady redo
steady redo 0
steady redo all
steady redo --json
