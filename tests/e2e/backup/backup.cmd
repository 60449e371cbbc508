# A copy, again, and the way back.
env COLUMNS=80
at 2026-11-20T20:15
steady backup copy.db
steady log 30m "Chapter 10" -t ml-book
steady backup copy.db
steady log 5m "Exercises" -t ml-book
steady backup copy.db --json
steady backup copy.db -q
steady backup
steady backup .
steady backup no/where.db
file thesis.txt
All that I know.
end
steady backup thesis.txt
cat thesis.txt
