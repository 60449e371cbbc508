# Why: a freeze, days off, rest days and a miss, and the record about to be passed.
at 2026-11-01T20:00
steady goal set 30m --days mon-sat --freezes 1
steady log 30m
at 2026-11-21T21:00
steady log 35m -d 2026-11-02
steady log 35m -d 2026-11-03
steady log 35m -d 2026-11-04
steady log 10m -d 2026-11-05
steady log 35m -d 2026-11-06
steady log 35m -d 2026-11-07
steady log 20m -d 2026-11-09
steady log 35m -d 2026-11-10
steady log 35m -d 2026-11-11
steady log 35m -d 2026-11-12
steady off add 2026-11-13..2026-11-14 "a cold"
steady log 35m -d 2026-11-15
steady log 35m -d 2026-11-16
steady log 35m -d 2026-11-17
steady off add 2026-11-18
steady log 35m -d 2026-11-19
steady log 35m -d 2026-11-20
env COLUMNS=80
steady streak
steady streak --explain
steady streak --explain all
steady streak --explain 2026-11-05
steady streak --explain -12
steady streak --explain 2026-10-01
steady log 12m
steady streak
steady log 18m
steady streak
env COLUMNS=40
steady streak --explain
