# Into a file wholly or not at all; the page itself is looked at by a browser in page_test.cpp.
at 2026-11-20T20:15
steady log 30m "Chapter 10" -t ml-book -q
steady page -o page.html
steady page -o page.html --json
steady page -o page.html -q
steady page -o missing/page.html
steady page now
steady page --format csv
steady page --topic ml-book
