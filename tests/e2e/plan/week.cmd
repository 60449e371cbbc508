# What one intends, how far it is, and what is carried on.
env COLUMNS=80
at 2022-01-17T20:00
steady plan
steady plan add "Re-read chapter 10, exercises too" -t ml-book --target 2h
steady plan add "Ask about the reading group" --day fri
steady log 1h25m "Re-read chapter 10" -t ml-book/ch10
steady plan
steady plan --json
steady week
at 2022-01-21T20:00
steady today
steady
steady plan done 2
steady plan add "Build a net for MNIST" --week next -t code --target 2h
at 2022-01-23T20:00
steady plan carry
steady plan carry
steady plan
steady plan next
steady undo
steady plan drop 1
steady plan done 9
steady plan add
steady plan add "Too long" --target 25h
steady plan add "Too late" --week last
steady plan add "Elsewhere" --week next --day 2022-03-01
