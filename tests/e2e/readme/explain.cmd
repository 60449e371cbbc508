# One freeze a month from the second week on, and it is spent. The README shows the last answer.
env COLUMNS=80
at 2022-01-17T20:00
steady log 40m -t ml-book
at 2022-01-18T20:00
steady log 50m -t ml-book
at 2022-01-19T20:00
steady log 35m -t ml-book
at 2022-01-20T20:00
steady log 20m -t ml-book
at 2022-01-21T20:00
steady log 35m -t ml-book
at 2022-01-22T20:00
steady log 1h -t ml-book
at 2022-01-23T20:00
steady log 30m -t ml-book
at 2022-01-24T20:00
steady goal set --freezes 1
steady log 30m -t ml-book
at 2022-01-25T20:00
steady log 45m -t ml-book
at 2022-01-26T20:00
steady log 30m -t ml-book
at 2022-01-28T20:00
steady log 30m -t ml-book
at 2022-01-29T20:00
steady log 35m -t ml-book
at 2022-01-30T20:00
steady log 18m -t ml-book
steady streak --explain
