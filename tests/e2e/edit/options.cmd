# What is named changes, all else stays.
at 2026-11-20T19:30
steady log 25m "Backpropagation by hand" -t ml-book --tag read
steady log 40m -d yesterday -t ml-book
at 2026-11-20T20:15
steady edit last --at 18:00
steady edit 1 --duration 35m
steady edit 1 --note "Chapter 10" --tag slow --tag read
steady edit 1 -t ml-bok
steady edit 1 -t ml-book
steady edit 1 --day wed
steady edit 1 --at 2:00 --day yesterday
steady edit 1 --no-note --no-tags --no-topic
steady edit 2 -q --note 日本語の文法
steady edit 2 --note 日本語の文法
steady list
steady undo
steady history
steady edit 1 --duration 30m --json
