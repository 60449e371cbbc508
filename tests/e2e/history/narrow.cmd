# On a narrow screen a change can still be told from one that is undone.
env COLUMNS=40
at 2026-11-20T19:30
steady log 30m "A note that is longer than this screen is wide" -t ml-book/ch10 -q
steady log 10m "日本語を勉強する" -d today -q
steady edit 1 --no-note -q
steady undo -q
steady history
env COLUMNS=80
steady history
