# On with what was last, as a session of its own.
at 2026-11-20T19:05
steady resume
steady log 25m "Chapter 10" -t ml-book --tag read -q
at 2026-11-20T19:30
steady resume
steady resume
at 2026-11-20T19:50
steady stop
steady resume -t libraries --tag code
steady cancel -q
steady resume --json
steady resume note
steady list
