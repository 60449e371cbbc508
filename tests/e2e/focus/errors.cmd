# What is refused starts no countdown.
at 2026-11-20T20:15
steady focus abc
steady focus 0m
steady focus 25h
steady focus 25m "Chapter 10"
steady focus 25m -r 1
steady focus 25m --same
steady focus 25m --at 20:00
steady start -t ml-book
steady focus 25m
steady focus 25m --json
steady cancel
steady list
