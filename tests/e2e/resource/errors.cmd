# What is no resource, and no status.
env COLUMNS=80
at 2022-01-16T20:00
steady resource show 1
steady resource add "Deep Learning"
steady resource show 2
steady resource done first
steady resource set 1
steady resource set 1 --status reading
steady resource add http://
steady resource add https://example.org/a and words
steady log 30m -r 7
