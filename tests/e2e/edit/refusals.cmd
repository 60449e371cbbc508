# What is refused, and what would do instead.
at 2026-11-20T20:15
steady edit 1 --note none
steady log 18:00-19:00 -t ml-book
steady log 19:05-19:30 -t piano
steady log 23h30m -d yesterday
steady edit 2
steady edit first --note Scales
steady edit 9 --note Scales
steady edit 2 --at 18:50
steady edit 2 --at 18:50 --overlap
steady edit 2 --at 20:00
steady edit 1 --duration 3h
steady edit 1 --day tomorrow
steady edit 1 --day yesterday
steady edit 1 --note "An edit of the note asks for no room"
steady edit 2 -t piano --no-topic
steady edit 2 --duration long
steady edit 2 --at 25:00
steady edit 2 -r 7
steady edit
