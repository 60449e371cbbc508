# The exit code says whether something is still due today.
at 2026-11-20T20:15
steady streak --check
steady log 12m
steady streak --check
steady log 18m -d today
steady streak --check
steady goal set --days mon-fri
at 2026-11-21T20:15
steady streak --check
at 2026-11-23T20:15
steady streak --check -q
steady off add today
steady streak --check
steady streak friday
steady streak --explain friyay
