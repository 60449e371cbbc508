# A discarded timer leaves nothing but its answer.
at 2026-11-20T19:05
steady cancel
steady start "Chapter 10" -t ml-book --tag read
at 2026-11-20T19:20
steady cancel
steady cancel
steady status
steady history
steady undo
steady start -q
at 2026-11-20T19:30
steady cancel --json
steady cancel x
