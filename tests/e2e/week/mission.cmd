# The mission's first week, each line on its evening; then what the program says of it, on screens of
# several widths, and after a break.
at 2022-01-17T20:00
steady log 40m "Wrote the plan: slow and steady, 30 minutes a day" -t reboot
at 2022-01-18T20:00
steady log 50m "Re-read chapter 10; it was more fun the second time" -t ml-book --tag read
at 2022-01-19T20:00
steady log 35m "Chapter 10 exercises" -t ml-book --tag code
at 2022-01-20T20:00
steady log 20m "numpy getting started: dull; better learned by using it" -t libraries --tag code
at 2022-01-21T20:00
steady log 19:10-19:45 "Activation functions, loss" -t detours --tag read
at 2022-01-22T20:00
steady log 1h "Transfer learning, simple nets" -t video-course --tag watch
steady week
at 2022-01-23T20:00
env COLUMNS=80
steady week
steady
steady today
steady streak
steady list
env COLUMNS=40
steady week
env COLUMNS=200
steady week
env COLUMNS=80
env LC_ALL=C
steady week
env LC_ALL=C.UTF-8
steady undo
steady week
steady log 1h "Transfer learning, simple nets" -t video-course --tag watch -d sat
# Three days missed, and in the next week nothing yet.
at 2022-01-26T08:00
steady
steady week
steady week last
steady streak
unset COLUMNS
steady week last --json
