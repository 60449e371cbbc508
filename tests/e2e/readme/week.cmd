# The mission's first week, asked for on its Saturday. The README shows the last answer.
env COLUMNS=80
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
