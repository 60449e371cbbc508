# A day has 24 hours, whatever overlaps in it.
at 2026-11-20T20:15
steady log 20h -d yesterday
steady log 4h 1m -d yesterday
steady log 5h -d yesterday --overlap
steady log 4h -d yesterday
