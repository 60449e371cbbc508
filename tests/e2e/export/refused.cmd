# What is no format, no range, or no place for a file.
at 2026-11-20T20:15
steady export
steady export xml
steady export csv someday
steady export csv all week
steady export csv --format csv
steady export csv -o missing/study.csv
steady export csv -o .
