# One line of changes, with what each did, and which of them are undone.
at 2026-11-20T19:00
steady history
steady start -t ml-book
steady history
at 2026-11-20T19:30
steady stop
file in.csv
day,seconds,topic
2026-11-18,1800,ml-book
2026-11-19,2400,libraries
end
steady import csv in.csv
at 2026-11-20T19:45
steady goal set 45m --from tomorrow
steady goal set 40m --from tomorrow
steady off add 2026-12-24..2026-12-26 holiday
steady edit 2 --note 'two|three, "four"'
steady delete 1 3
steady undo 2
steady history
steady history --format csv
steady history --format md
steady history --json
steady redo
steady log 10m "After that the last delete can't be put back" -d today
steady history
env TZ=Asia/Tokyo
steady history
steady history x
