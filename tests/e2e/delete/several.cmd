# All IDs of one delete are one change; one that is unknown keeps all.
at 2026-11-20T20:15
steady delete 1
steady log 40m "Chapter 9" -d 2026-11-18 -t ml-book
steady log 30m "Lecture 3" -d 2026-11-19 -t video-course
steady log 25m "Chapter 10" -t ml-book
steady log 10m -d today -t libraries
steady delete 2 99
steady delete 2 x
steady list all
steady delete last
steady delete 1 3 3 1
steady list all
steady undo
steady list all
steady undo
steady delete 4 last --json
steady log 5m "Another ID than those before" -d today
steady delete last -q
steady delete last
steady delete
