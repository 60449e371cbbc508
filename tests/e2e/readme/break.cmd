# Four days away after 41 days in a row. The README shows the last answer.
env COLUMNS=80
at 2021-11-12T21:00
file study.jsonl
{"day":"2021-10-03","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-04","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-05","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-06","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-07","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-08","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-09","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-10","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-11","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-12","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-13","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-14","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-15","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-16","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-17","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-18","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-19","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-20","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-21","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-22","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-23","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-24","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-25","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-26","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-27","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-28","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-29","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-30","seconds":1800,"topic":"ml-book"}
{"day":"2021-10-31","seconds":1800,"topic":"ml-book"}
{"day":"2021-11-01","seconds":1800,"topic":"ml-book"}
{"day":"2021-11-02","seconds":1800,"topic":"ml-book"}
{"day":"2021-11-03","seconds":1800,"topic":"ml-book"}
{"day":"2021-11-04","seconds":1800,"topic":"ml-book"}
{"day":"2021-11-05","seconds":1800,"topic":"ml-book"}
{"day":"2021-11-06","seconds":1800,"topic":"ml-book"}
{"day":"2021-11-07","seconds":1800,"topic":"ml-book"}
{"day":"2021-11-08","seconds":1800,"topic":"ml-book"}
{"day":"2021-11-09","seconds":1800,"topic":"ml-book"}
{"day":"2021-11-10","seconds":1800,"topic":"ml-book"}
{"day":"2021-11-11","seconds":1800,"topic":"ml-book"}
{"day":"2021-11-12","seconds":1800,"topic":"ml-book"}
end
steady import jsonl study.jsonl
at 2021-11-17T08:00
steady
