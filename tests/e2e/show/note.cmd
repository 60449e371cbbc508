# A note is shown whole: its line breaks, any script, nothing that could steer a terminal.
env COLUMNS=40
at 2026-11-20T20:15
file in.jsonl
{"day":"2026-11-20","seconds":1805,"note":"The first line, which is longer than this screen is wide\n\n  second, indented\n\tby a tab","tags":["a","b"]}
{"day":"2026-11-20","seconds":60,"topic":"a topic that is quite a bit longer than the line has room for","note":"שלום, 日本語を勉強する 📚 é"}
end
steady import jsonl in.jsonl -q
steady show 1
steady show 2
