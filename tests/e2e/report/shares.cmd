# Any range by topic, tag and resource, at several widths and in every format.
env COLUMNS=80
at 2026-11-20T20:15
steady report all --by topic
steady resource add https://example.org/course --title "A course" -q
steady log 45m -d 2026-11-16 -t ml-book --tag read -q
steady log 30m -d 2026-11-17 -t ml-book/ch10 --tag read --tag code -q
steady log 20m -d 2026-11-18 -r 1 -t video-course -q
steady log 25m -d 2026-11-19 -q
steady log 2h -d 2026-10-05 -t 日本語 -q
steady report --by topic
steady report all --by topic
env COLUMNS=40
steady report all --by topic
env LC_ALL=C
steady report all --by tag
env LC_ALL=C.UTF-8
env COLUMNS=80
steady report --by tag
steady report --by resource
steady report last --by topic
steady report 2026-10 --by topic --format csv
steady report all --by tag --format md
steady report --by resource --json
