# Catching up in the evening: what is logged second can't have been in the same minutes.
at 2026-11-20T19:30
steady log 25m "Backpropagation by hand" -t ml-book
steady log 12m "MNIST notes" -t ml-bok
steady log 10m "Videos" -t video --tag watch
at 2026-11-20T20:30
steady log 15m -s
steady log 19:30-19:40 "Only touching is no overlap" -t ml-book
steady log 19:10-19:55 "By the clock" -t ml-book
steady log 19:10-19:55 "By the clock" -t ml-book --overlap
steady log 19:15-19:25 "Wholly taken" -t ml-book
