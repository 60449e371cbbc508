# What was lost comes back, and what was replaced is kept.
env COLUMNS=80
env STEADY_DB=study.db
at 2026-11-20T20:15
steady log 30m "Chapter 10" -t ml-book
steady backup copy.db
steady log 5m "Exercises" -t ml-book
steady restore copy.db
steady list all
steady restore study.db.before-restore-20261120T201500Z --json
steady list all
steady --db new.db restore copy.db
steady restore nowhere.db
steady restore .
steady restore study.db
file thesis.txt
All that I know.
end
steady restore thesis.txt
steady restore
