# A sound store, none, and a file that is none.
env COLUMNS=80
at 2026-11-20T20:15
steady doctor
steady log 30m "Chapter 10" -t ml-book
steady doctor
steady doctor --json
steady doctor --repair
steady doctor --repair --json
steady doctor --format csv
steady doctor now
file study.txt
Not a store, though it may look like one to somebody who has never seen one.
end
steady doctor --db study.txt
