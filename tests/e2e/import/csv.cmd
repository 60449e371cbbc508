# A table: its columns in any order, what a spreadsheet does to cells, and what is refused, with its line.
at 2026-11-20T20:15
file study.csv
note,day,seconds,topic,tags
"Chapter 10, slowly",2026-11-18,2700,ml-book,read;hard
"two
lines",2026-11-19,1800,'=SUM(A1),a\;b
,2026-11-20,600,,
end
file clock.csv
start,end,topic
2026-11-16T19:00:00+01:00,2026-11-16T19:45:00+01:00,日本語
end
file wrong.csv
day,seconds,note
2026-11-10,60,"two
lines"
2026-11-31,60,
end
file other.csv
date,minutes
2026-11-10,60
end
file contradiction.csv
start,end,seconds
2026-11-16T19:00:00+01:00,2026-11-16T19:45:00+01:00,60
end
steady import csv study.csv --dry-run
steady import csv study.csv
steady import csv study.csv
steady import csv clock.csv
steady import csv wrong.csv
steady import csv other.csv
steady import csv contradiction.csv
steady list all
steady undo -q
