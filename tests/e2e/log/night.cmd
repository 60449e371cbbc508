# A study day ends at 04:00: at two in the morning it is still yesterday, and clock times lie around it.
at 2026-11-21T02:00
steady log 30m "Not asleep yet"
steady log 23:00-23:30 "Before midnight"
steady log 00:10-00:40 "After midnight"
steady log 03:00-03:30 "Still to come"
at 2026-11-21T04:10
steady log 30m "Begun before the day ended"
at 2026-11-21T12:00
steady log 02:30-02:50 "This morning, before four"
steady log 02:30-02:50 "The night before" -d 2026-11-19
steady log 21:00-22:00
steady log 21:00-22:00 -d yesterday
steady log 45m --at 11:30
steady list all
