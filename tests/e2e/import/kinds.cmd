# Goals and days off come along: a goal that is there stays, days off are known like sessions.
at 2026-11-20T20:15
file study.jsonl
{"schema":"steady/export/1","exported_at":"2026-11-19T20:00:00Z"}
{"type":"goal","from":null,"seconds":1200}
{"type":"goal","from":"2026-11-16","seconds":2700,"weekdays":"mon,tue,wed,thu,fri","freezes":1}
{"type":"off","from":"2026-12-24","to":"2026-12-26","reason":"family"}
{"type":"session","day":"2026-11-19","seconds":2700,"topic":"ml-book"}
end
file wrong.jsonl
{"type":"goal","from":"2026-11-17","seconds":60}
{"type":"off","from":"2026-12-24","to":"2026-12-20"}
end
file planet.jsonl
{"type":"planet","name":"Saturn"}
end
steady import jsonl study.jsonl --dry-run
steady import jsonl study.jsonl
steady import jsonl study.jsonl
steady goal
steady off
steady import jsonl wrong.jsonl
steady import jsonl planet.jsonl
steady undo -q
steady goal
