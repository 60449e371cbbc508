# Before the first session.
at 2026-11-20T20:15
env COLUMNS=80
steady week
steady week last
steady week --format md
steady week --json
