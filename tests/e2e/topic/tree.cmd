# Topics nest, are shown by week, and take all that is theirs to another name.
env COLUMNS=80
at 2022-01-22T20:00
steady topic
steady log 40m -t ml-book -d 2022-01-03 -q
steady log 50m -t ml-book/ch10 -d 2022-01-18 -q
steady log 35m -t ml-bok/ch11 -d 2022-01-19 -q
steady log 10m -d 2022-01-20 -q
steady resource add "Deep Learning" -t ml-book/ch10 -q
steady topic
steady topic rename ml-bok ml-book
steady topic show ml-book
steady topic show ml-book --json
steady undo
steady topic --format csv
steady topic show ml-bock
steady topic rename nothing something
