# The ways to say how long and when, each with its answer.
at 2026-11-20T20:15
steady log 25m "Backpropagation by hand" -t ml-book
steady log 18:00-18:30 Chapter 10, read slowly -t ml-book --tag read
steady log 20m --at 12:10 -t ml-book --tag read --tag code
steady log 45m "The evening before" -d yesterday -s
steady log 1 hour 30 minutes of numpy -d wed -t libraries
steady log PT20M -d -3 -t libraries
steady log 40s "A quick look" -t libraries
steady log 23:40-00:20 "Past midnight" -d yesterday -t ml-book
steady log 1:30 -d 11-14
steady log 90 "Just a number is minutes" -d "3 days ago"
steady log 30m -q
steady list all
