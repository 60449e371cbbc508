# A word that is wrong is named, with a line that works or the nearest name.
at 2026-11-20T20:15
steady weak
steady frobnicate
steady strek --check
steady week 2026-W54
steady week yesteryear
steady week last week
steady week --tpoic
steady list --tga read
steady report --by
steady log --tpoic ml-book 45m
steady goal st 45m
steady off rmove 1
steady today tomorrow
steady week --format yaml
steady week --json --format csv
steady week --color sometimes
steady --db "" week
steady week --json=yes
steady -x
steady weak --json
steady week yesteryear --format json
