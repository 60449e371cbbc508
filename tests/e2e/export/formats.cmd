# All of the record as JSON lines, its sessions as a table, some days of it, and into a file.
at 2026-11-20T20:15
steady export jsonl
steady log 09:00-09:45 "Chapter 10, read" -t ml-book --tag read --tag "a;b" -d 2026-11-18 -q
steady log 30m "=1+1" -d 2026-11-19 -q
steady log 10m "日本 é" -d 2026-11-19 -q
steady goal set 45m --days mon-fri --from 2026-11-16 -q
steady off add 2026-12-24..2026-12-26 family -q
steady export jsonl
steady export csv
steady export jsonl 2026-12
steady export csv 2026-11-18 -q
steady export jsonl yesterday --json
steady export csv -o study.csv
steady export jsonl "this month" -o month.jsonl --json
steady export jsonl -o study.jsonl -q
steady import jsonl study.jsonl
steady --db other.db import jsonl study.jsonl
steady --db other.db export jsonl
steady --db third.db import csv study.csv
steady --db third.db list all
