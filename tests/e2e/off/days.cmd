# Days off, for holidays and illness.
at 2026-11-20T20:15
steady off
steady off add today "a cold"
steady off add 2026-12-24..2026-12-26 holiday by the sea
steady off add sat
steady off add "this week" travel
steady off
steady off --json
steady off remove 1
steady off remove 9
steady off remove first
steady off add
steady off add all
steady off add 2026-12-26..2026-12-24
steady off add somewhen
steady off list
