# Nothing is guessed, nothing is kept, and each refusal shows a line that works.
at 2026-11-20T20:15
steady log
steady log 45x
steady log forty minutes
steady log 0m
steady log 25h
steady log 9-8am
steady log 9-9
steady log 09:00-24:00
steady log 09:00-
steady log 21:00-22:00
steady log 45m --at noon
steady log 45m --at 19:50
steady log 9-10 --at 9
steady log 45m -d 2026-02-30
steady log 45m -d someday
steady log 45m -d tomorrow
steady log 45m --tpoic ml-book
steady log 45m -t
steady log 45m -t a -t b
steady log 45m -t ""
steady log 45m --same
steady log 45m -r 1
steady log 45m --format csv
steady log 45x --json
steady list
