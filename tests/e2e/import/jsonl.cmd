# Its own interchange: with a header and uids, without, twice, grown; a wrong line imports nothing.
at 2026-11-20T20:15
file study.jsonl
{"schema":"steady/export/1","exported_at":"2026-11-19T20:00:00Z"}
{"type":"session","uid":"0192f0c4-0000-7000-8000-000000000001","day":"2026-11-18","start":"2026-11-18T19:00:00+01:00","end":null,"seconds":1800,"topic":"ml-book","tags":["read"],"resource":null,"note":"Chapter 10"}
{"type":"session","uid":"0192f0c4-0000-7000-8000-000000000002","day":"2026-11-19","seconds":2700,"topic":"ml-book"}
end
file plain.jsonl
{"start":"2026-11-17T19:00","seconds":1800,"topic":"libraries"}
{"day":"2026-11-16","seconds":1800,"note":"Twice the same"}
{"day":"2026-11-16","seconds":1800,"note":"Twice the same"}
end
file grown.jsonl
{"start":"2026-11-17T19:00","seconds":1800,"topic":"libraries"}
{"day":"2026-11-16","seconds":1800,"note":"Twice the same"}
{"day":"2026-11-16","seconds":1800,"note":"Twice the same"}
{"day":"2026-11-20","seconds":600,"note":"New"}
end
file wrong.jsonl
{"day":"2026-11-10","seconds":1800}
{"day":"2026-11-11","seconds":1800}
{"day":"2026-11-31","seconds":1800}
end
steady import jsonl study.jsonl --dry-run
steady list all
steady import jsonl study.jsonl
steady import jsonl study.jsonl
steady import jsonl plain.jsonl
steady import jsonl plain.jsonl
steady import jsonl grown.jsonl -n
steady import jsonl grown.jsonl --json
steady import jsonl wrong.jsonl
steady import jsonl wrong.jsonl --json
steady list all
steady undo
steady list all
steady import jsonl missing.jsonl
steady import jsnl study.jsonl
steady import jsonl
